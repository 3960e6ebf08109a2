//! Words of a search, and of what is searched, that say nothing of a role; they stand in `data/languages` under `[search says nothing]`.

use crate::spelling::language_file::entries;
use std::sync::LazyLock;

/// What the files say.
static BUILTIN: LazyLock<SilentWords> = LazyLock::new(|| {
    let files = include_str!(concat!(env!("OUT_DIR"), "/search.words"));
    let mut words: Vec<&str> = entries(files).map(|(_, word)| word).collect();
    words.sort_unstable();
    let mut packed: Vec<u128> = words.iter().filter_map(|word| packed(word)).collect();
    packed.sort_unstable();
    let mut seconds = [0; 26];
    for (first, second) in words.iter().filter_map(|word| first_letters(word)) {
        seconds[first] |= 1 << second;
    }
    SilentWords { words, packed, seconds }
});

/// Words that say nothing.
#[derive(Debug)]
pub(super) struct SilentWords {
    /// In order.
    words: Vec<&'static str>,
    /// Their letters as numbers, in order.
    packed: Vec<u128>,
    /// By the first letter, a bit for each second one: most words are soon known not to be one of them.
    seconds: [u32; 26],
}

impl SilentWords {
    /// Gives those of `data/languages`.
    pub(super) fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// Tells whether a key is one of them.
    pub(super) fn holds(&self, key: &str) -> bool {
        self.words.binary_search(&key).is_ok()
    }

    /// Tells by its looks whether a word may be one of them, in whatever case and with whatever decoration.
    pub(super) fn may_hold(&self, word: &str) -> bool {
        let begins = |(first, second): (usize, usize)| self.seconds[first] >> second & 1 == 1;
        first_letters(word).is_none_or(begins)
            && (packed(word).is_some_and(|letters| self.packed.binary_search(&letters).is_ok()) || !word.is_ascii())
    }
}

/// Gives the places in the alphabet of the first two letters of a word that begins with two of ASCII and goes on with ASCII.
#[inline]
fn first_letters(word: &str) -> Option<(usize, usize)> {
    let place = |byte: u8| byte.is_ascii_alphabetic().then(|| usize::from(byte % 32 - 1));
    match word.as_bytes() {
        [one, two, rest @ ..] if rest.first().is_none_or(u8::is_ascii) => place(*one).zip(place(*two)),
        _ => None,
    }
}

/// Gives the letters and digits of a word as one number, in lower case; nothing where there are more than it holds.
fn packed(word: &str) -> Option<u128> {
    const FULL: u128 = 0xff << 120;
    word.bytes().filter(u8::is_ascii_alphanumeric).try_fold(0_u128, |packed, letter| {
        (packed & FULL == 0).then(|| packed << 8 | u128::from(letter.to_ascii_lowercase()))
    })
}

#[cfg(test)]
mod tests {
    use super::SilentWords;
    use crate::spelling::{Key, respelled};

    #[test]
    fn whatever_is_one_may_be_one() {
        let silent = SilentWords::builtin();
        assert!(silent.words.len() > 50);
        for word in &silent.words {
            // A British form is not looked for.
            assert!(
                word.len() < 16 && word.bytes().all(|byte| byte.is_ascii_lowercase()) && respelled(word).is_empty(),
                "{word}"
            );
            for written in [word.to_uppercase(), format!("({word}),"), format!("‘{word}’"), word.replace('o', "o-")] {
                assert!(silent.holds(Key::of(&written).as_str()) && silent.may_hold(&written), "{written}");
            }
        }
    }

    #[test]
    fn few_other_words_may_be_one() {
        let silent = SilentWords::builtin();
        assert!(["pandas", "Kubernetes", "SQLAlchemy", "3D", "+", ""].iter().all(|word| !silent.may_hold(word)));
    }
}
