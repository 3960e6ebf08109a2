//! Finds every spelling of the vocabulary in a text. What a spelling means there is judged elsewhere.
//!
//! `build.rs` compiles `ambiguity`, `index`, `name_table` and `packed_key` by themselves, to make the built-in catalogue's index.

mod ambiguity;
mod finder;
mod index;
mod name_table;
mod one_name;
mod packed_key;
mod packed_token;
#[cfg(test)]
mod reference;

pub(super) use ambiguity::{Ambiguity, is_idea};
pub(super) use finder::{Mention, NameFinder};
