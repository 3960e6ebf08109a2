//! Judges what was found: whether a spelling means its skill there, and how it is said.

mod boxes;
mod clear_sentences;
mod disambiguation;
mod firms;
mod headings;
mod labels;
mod negation;
mod neighbours;
mod neighbours_told;
mod rows;
mod sections;
mod settings;
mod stances;
mod subjects;
mod titles;

pub(super) use disambiguation::{Context, Verdict};
pub(super) use firms::is_firm;
pub(super) use negation::{Denials, ends_sentence};
pub(super) use sections::Sections;
pub(super) use settings::{SettingPart, SettingParts};
pub(super) use stances::{Stances, genre};
pub(super) use subjects::Subjects;
pub(super) use titles::{Titles, Whose};
