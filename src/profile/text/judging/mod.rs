//! Judges what was found: whether a spelling means its skill there, and how it is said.

mod disambiguation;
mod headings;
mod negation;
mod neighbours;
mod section;
mod sections;
mod stances;
mod titles;

pub use disambiguation::{Context, Verdict};
pub use negation::Denials;
pub use section::Section;
pub use sections::Sections;
pub use stances::{Stances, genre};
pub use titles::{Titles, Whose};
