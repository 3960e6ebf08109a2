//! A word of a text as keys, and what a key begins with.

use super::Key;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// A word, whole (`e-commerce` as `ecommerce`) and in its parts (`e`, `commerce`).
#[derive(Debug)]
pub struct Word {
    /// Its key.
    pub whole: Key,
    /// The keys of its parts that have one.
    pub parts: Vec<Key>,
}

impl Word {
    /// Reads a word, which has no blanks.
    pub fn of(word: &str) -> Self {
        let within = |c: char| c.is_alphanumeric() || matches!(c, '+' | '#' | '&' | '.' | '\'' | '’');
        let parts = word.split(|c| !within(c)).map(Key::of).filter(|key| !key.is_empty());
        Self { whole: Key::of(word), parts: parts.collect() }
    }
}

/// The first three bytes of a key, 0 behind a shorter one. Forms of one word ([`super::same_word`]) share as many at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, FromBytes, IntoBytes, Immutable)]
#[repr(transparent)]
pub struct KeyStart(u32);

impl KeyStart {
    /// Takes the first bytes of a key.
    pub fn of(key: &str) -> Self {
        Self(key.bytes().chain([0; 3]).take(3).fold(0, |start, byte| start << 8 | u32::from(byte)))
    }
}

#[cfg(test)]
mod tests {
    use super::{KeyStart, Word};
    use crate::spelling::{Key, same_word};
    use proptest::prelude::*;

    #[test]
    fn words_have_parts() {
        let parts = |word: &str| Word::of(word).parts.iter().map(Key::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!(parts("(e-commerce),"), "e commerce");
        assert_eq!(parts("Node.js/C++"), "nodejs c++");
        assert_eq!(Word::of("e-commerce").whole, Key::of("ecommerce"));
    }

    proptest! {
        #[test]
        fn forms_of_a_word_begin_alike(shared in "[a-zé]{0,4}(is|ys|ll|ou|z|s)?", one in "[a-z]{0,4}", other in "[a-z]{0,4}") {
            let (one, other) = (Key::of(&format!("{shared}{one}")), Key::of(&format!("{shared}{other}")));
            if same_word(&one, &other) {
                prop_assert_eq!(KeyStart::of(one.as_str()), KeyStart::of(other.as_str()), "{} {}", one, other);
            }
        }
    }
}
