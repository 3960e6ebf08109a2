//! Spellings compared: the key under which two ways of writing a name are the same, and how far apart two keys are.
//!
//! The lowest room of the house: the catalogue is checked with it at build time, and the resolver reads people's words with it.

mod key;
#[cfg(builtin_catalogue)] // build.rs makes what it holds
pub mod known_names;
pub(crate) mod language_file;
mod likeness;
pub mod name_filter;
mod near;
mod normal;
pub(crate) mod phrase_file;
mod shape;
mod word;

pub use key::{Key, fold, may_fold, respelled};
pub use likeness::same_word;
pub use name_filter::NameFilter;
pub use near::{Likeness, Nearness, edits_allowed, nearest, typo_distance};
pub use normal::Normal;
pub use shape::KeyShape;
pub use word::{KeyStart, Word};
