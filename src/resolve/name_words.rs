//! Words around a name that are no part of it. They stand in `data/languages` under `[name …]`.

use crate::spelling::language_file::entries;
use std::sync::OnceLock;

/// Lists of words, each sorted, of all languages.
#[derive(Debug)]
pub(super) struct NameWords {
    /// In front of a name: `Advanced SQL`, `Experience with Docker`.
    pub before: Vec<&'static str>,
    /// Behind a name, single words: `Python programming`, `Spark framework`.
    pub after: Vec<&'static str>,
    /// The later words of what stands in front of a name.
    pub joints: Vec<&'static str>,
    /// For spans of time.
    pub amounts: Vec<&'static str>,
    /// Those with which a denial begins: `no Docker`, `ohne Kubernetes`.
    pub denials: Vec<&'static str>,
    /// Names of vendors that are short for one of their products when they stand alone, and say little in front of another.
    pub vendors: Vec<&'static str>,
}

impl NameWords {
    /// Gives the lists that come with the library.
    pub(super) fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<NameWords> = OnceLock::new();
        BUILTIN.get_or_init(|| Self {
            before: list("before"),
            after: list("after"),
            joints: list("joints"),
            amounts: list("amounts"),
            denials: list("denials"),
            vendors: list("vendors"),
        })
    }
}

fn list(name: &str) -> Vec<&'static str> {
    const FILES: &str = include_str!(concat!(env!("OUT_DIR"), "/name.words"));
    let mut words: Vec<&str> = entries(FILES).filter(|(head, _)| *head == name).map(|(_, word)| word).collect();
    words.sort_unstable();
    words
}

/// Tells whether a word, in any case, is one of a list.
pub(super) fn holds(list: &[&str], word: &str) -> bool {
    list.iter().any(|other| other.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::NameWords;
    use crate::resolve::filler::{BETWEEN, is_in_filler};

    #[test]
    fn the_lists_hold_what_their_readers_take_for_granted() {
        let words = NameWords::builtin();
        let lists = [&words.before, &words.after, &words.joints, &words.amounts, &words.denials, &words.vendors];
        assert!(lists.iter().all(|list| !list.is_empty() && list.iter().all(|word| *word == word.to_lowercase())));
        let later = words.before.iter().flat_map(|filler| filler.split(BETWEEN).skip(1));
        later.for_each(|word| assert!(words.joints.contains(&word), "{word} is among the joints"));
        assert!(!words.after.iter().any(|filler| filler.contains(BETWEEN)));
        for filler in words.before.iter().chain(&words.after) {
            assert!(filler.split(BETWEEN).all(is_in_filler), "{filler}");
        }
        assert!(!["a", "skill s", "thesis", "pandas", ""].into_iter().any(is_in_filler));
    }
}
