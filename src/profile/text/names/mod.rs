//! Finds every spelling of the vocabulary in a text. What a spelling means there is judged elsewhere.

mod finder;
mod one_name;
mod packed_token;
#[cfg(test)]
mod reference;

pub(super) use finder::{Mention, NameFinder};
