//! How near two keys are: a typo (an edit or two), or a likeness that is worth suggesting.

use super::KeyShape;
use super::shape;
use strsim::{jaro_winkler, osa_distance};

/// The likeness of two keys, 0 (nothing in common) to 1 (equal), by Jaro and Winkler; good for suggestions, too generous for guesses.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Nearness(f64);

impl Nearness {
    /// Below this a suggestion is more confusing than helpful.
    pub const WORTH_SUGGESTING: Self = Self(0.78);

    /// Gives the nearness of two keys.
    pub fn between(a: &str, b: &str) -> Self {
        Self(jaro_winkler(a, b))
    }
}

/// What of a word is seen at a glance: its letters, its length, its beginning. There are many spellings, and few are worth a
/// comparison.
struct Glance<'w> {
    word: &'w str,
    length: usize,
    letters: [u16; LETTERS],
}

/// Letters are told apart by the lowest bits of their numbers: those that are not count as the same.
const LETTERS: usize = 64;

impl<'w> Glance<'w> {
    fn at(word: &'w str) -> Self {
        let mut letters = [0_u16; LETTERS];
        for c in word.chars() {
            let count = &mut letters[c as usize % LETTERS];
            *count = count.saturating_add(1);
        }
        Self { word, length: word.chars().count(), letters }
    }

    /// Gives at least the nearness: that of two words with all shared letters in the same order.
    #[allow(clippy::cast_precision_loss)] // lengths of words
    fn at_most(&self, key: &str) -> Nearness {
        let (mut letters, mut length, mut shared) = (self.letters, 0_usize, 0_usize);
        for c in key.chars() {
            let left = &mut letters[c as usize % LETTERS];
            shared += usize::from(*left > 0);
            *left = left.saturating_sub(1);
            length += 1;
        }
        if shared == 0 {
            // Two empty words are equal.
            return Nearness(if length + self.length == 0 { 1.0 } else { 0.0 });
        }
        let shared = shared as f64;
        let jaro = (shared / self.length as f64 + shared / length as f64 + 1.0) / 3.0;
        let start = self.word.chars().zip(key.chars()).take(4).take_while(|(a, b)| a == b).count();
        // What rounding may take away is given back.
        Nearness(jaro + 0.1 * start as f64 * (1.0 - jaro) + 1e-9)
    }
}

/// The shapes of keys that may be near a word.
#[derive(Debug)]
pub struct Likeness {
    shape: KeyShape,
    /// By how many first letters agree, then by the length of a key.
    differing: [Vec<MayDiffer>; MOST_ALIKE + 1],
}

/// How many letters one of two words may have that the other hasn't, where they may still be near; below 0 where they can't be.
#[derive(Debug, Clone, Copy)]
struct MayDiffer {
    key: isize,
    word: isize,
}

/// So many first letters make two words nearer, where they agree.
const MOST_ALIKE: usize = 4;

impl Likeness {
    /// Looks at a word.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // lengths of words
    pub fn of(word: &str) -> Self {
        let shape = KeyShape::of(word);
        let differing = |alike: usize| {
            let bonus = 0.1 * alike as f64;
            let jaro = (Nearness::WORTH_SUGGESTING.0 - bonus) / (1.0 - bonus);
            let (word, lengths) = (shape.length() as f64, (0..shape::LONGEST).map(|length| length as f64));
            // What rounding may take away is given back.
            let least = |key: f64| ((3.0 * jaro - 1.0) / (1.0 / word + 1.0 / key) - 1e-6).ceil();
            // Two empty words are equal; of others some letter must be shared.
            let shared = |key: f64| if word + key == 0.0 { 0.0 } else { least(key).max(1.0) };
            lengths.map(|key| MayDiffer { key: (key - shared(key)) as isize, word: (word - shared(key)) as isize }).collect()
        };
        Self { shape, differing: std::array::from_fn(differing) }
    }

    /// Tells whether a key of this shape, whose first letters agree with those of the word, may be worth suggesting; where not, none is.
    #[inline]
    pub fn may_be_near(&self, key: KeyShape, alike: usize) -> bool {
        // What is too long for its shape may be anything.
        let lengths = self.differing.get(alike).filter(|_| self.shape.length() < shape::LONGEST);
        let Some(may) = lengths.and_then(|lengths| lengths.get(key.length())) else { return true };
        may.key.min(may.word) >= 0
            && key.letters_without(self.shape) <= may.key.unsigned_abs()
            && self.shape.letters_without(key) <= may.word.unsigned_abs()
    }
}

/// How far below the best suggestion another one may lie: beside a near miss, mere likeness is noise.
const BESIDE_THE_BEST: f64 = 0.08;

/// Gives the names nearest to `word`, best first, ties in the order of the names; at most `limit`, none that isn't worth suggesting
/// or that lies far below the best.
///
/// `spellings` gives pairs of a key and the name it stands for; a name with several near keys is suggested once.
pub fn nearest<'a>(word: &str, spellings: impl Iterator<Item = (&'a str, &'a str)>, limit: usize) -> Vec<&'a str> {
    // A word more than twice as long has something else in it.
    let longest = 2 * word.len();
    let glance = Glance::at(word);
    let mut scored: Vec<(f64, &str)> = spellings
        .filter(|(key, _)| key.len() <= longest && glance.at_most(key) >= Nearness::WORTH_SUGGESTING)
        .map(|(key, name)| (Nearness::between(word, key), name))
        .filter(|(nearness, _)| *nearness >= Nearness::WORTH_SUGGESTING)
        .map(|(nearness, name)| (nearness.0, name))
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let least = scored.first().map_or(0.0, |(best, _)| best - BESIDE_THE_BEST);
    let mut names: Vec<&str> = Vec::with_capacity(limit);
    for (nearness, name) in scored {
        if nearness >= least && names.len() < limit && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The shortest word in which a typo is believed: below, every word is an edit away from another.
const SHORTEST: usize = 4;
/// Of two words that are no longer only a swap of neighbours is a typo, or a consonant for the one that sounds alike.
const SWAPS_ONLY: usize = 5;
/// Up to this length a letter is only taken for another that is near it on the keyboard or in sound.
const SLIPS_ONLY: usize = 6;
/// From this length on two edits are believed, below it one.
const TWO_EDITS: usize = 8;
/// So many first letters must agree where there are two edits, and the last one.
const SAME_BEGINNING: usize = 3;

/// Gives how many edits are believed in a word of so many characters; none in a short one.
pub fn edits_allowed(length: usize) -> Option<usize> {
    (length >= SHORTEST).then_some(if length < TWO_EDITS { 1 } else { 2 })
}

/// Gives the number of edits that make `word` into `key`, where that is few enough to call it a typo.
///
/// Digits must agree: a number is never a typo of another. Edits are insertions, deletions, substitutions and swaps of neighbours
/// (optimal string alignment). The first letter must agree: people rarely miss it, and most lookalikes that are different things
/// differ there (rust/trust). The shorter the word, the likelier is another word that is meant as it stands.
pub fn typo_distance(word: &str, key: &str) -> Option<usize> {
    let (length, other) = (word.chars().count(), key.chars().count());
    let allowed = edits_allowed(length)?;
    let digits = |text| str::bytes(text).filter(u8::is_ascii_digit);
    if length.abs_diff(other) > allowed || word.chars().next() != key.chars().next() || !digits(word).eq(digits(key)) {
        return None;
    }
    let distance = osa_distance(word, key);
    let believed = match distance {
        0 => true,
        1 => is_one_typo(word, key, length.max(other)),
        _ => distance <= allowed && other >= TWO_EDITS && is_two_typos(word, key),
    };
    believed.then_some(distance)
}

/// Tells whether the one edit between two words, the longer of which is so long, is one that people make.
fn is_one_typo(word: &str, key: &str, longest: usize) -> bool {
    let mut differing = word.chars().zip(key.chars()).filter(|(a, b)| a != b);
    let substituted = word.chars().count() == key.chars().count() && letters_apart(word, key) > 0;
    match longest {
        ..=SWAPS_ONLY if substituted => {
            longest == SWAPS_ONLY
                && differing.all(|(a, b)| CONSONANTS.iter().any(|pair| pair.contains(a) && pair.contains(b)))
        }
        ..=SWAPS_ONLY => letters_apart(word, key) == 0,
        ..=SLIPS_ONLY if substituted => differing.all(|(a, b)| is_slip(a, b)),
        _ => true,
    }
}

/// Tells whether two edits are such as people make: the words begin and end alike, and hardly a letter is another one. Else it is rather
/// another name that is built on the same word (loadtester/loadtests).
fn is_two_typos(word: &str, key: &str) -> bool {
    let beginning = word.chars().zip(key.chars()).take(SAME_BEGINNING).all(|(a, b)| a == b);
    beginning && word.chars().next_back() == key.chars().next_back() && letters_apart(word, key) <= 2
}

/// Counts the letters that only one of two words has.
fn letters_apart(a: &str, b: &str) -> usize {
    let mut left: Vec<char> = b.chars().collect();
    let only_a =
        a.chars().filter(|c| left.iter().position(|other| other == c).map(|at| left.swap_remove(at)).is_none()).count();
    only_a + left.len()
}

/// Consonants that sound alike.
const CONSONANTS: [&str; 3] = ["bp", "dt", "vw"];

/// Tells whether a letter is easily written for another: by sound, or by the place on the keyboard.
fn is_slip(a: char, b: char) -> bool {
    const SOUNDS: [&str; 8] = ["aeiouy", "szcx", "ckq", "mn", "ij", "vw", "bp", "dt"];
    const KEYBOARD: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let place = |letter: char| {
        KEYBOARD.iter().enumerate().find_map(|(row, keys)| Some((row, keys.chars().position(|key| key == letter)?)))
    };
    let near = |(row, column): (usize, usize), (other_row, other): (usize, usize)| {
        row.abs_diff(other_row) <= 1 && column.abs_diff(other) <= 1
    };
    let sound = || SOUNDS.iter().any(|sound| sound.contains(a) && sound.contains(b));
    sound() || place(a).zip(place(b)).is_some_and(|(a, b)| near(a, b))
}

#[cfg(test)]
mod tests {
    use super::{Glance, KeyShape, Likeness, Nearness, nearest, typo_distance};
    use crate::catalogue::{Catalogue, Spelling};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))] // each compares with every spelling

        #[test]
        fn nothing_is_nearer_than_it_seems_at_a_glance(word in "[a-zé漢+]{0,40}|(py|data|sci|micro)[a-z]{1,12}") {
            let (glance, likeness) = (Glance::at(&word), Likeness::of(&word));
            for key in Catalogue::builtin().spellings().step_by(7).map(Spelling::key).chain([""]) {
                prop_assert!(glance.at_most(key) >= Nearness::between(&word, key), "{} {}", word, key);
                let alike = word.chars().zip(key.chars()).take(4).take_while(|(a, b)| a == b).count();
                let may = likeness.may_be_near(KeyShape::of(key), alike);
                prop_assert!(may || Nearness::between(&word, key) < Nearness::WORTH_SUGGESTING, "{} {}", word, key);
            }
        }
    }

    #[test]
    fn typos_are_near_and_lookalikes_are_not() {
        for (word, key) in [
            ("pandsa", "pandas"),
            ("kubernets", "kubernetes"),
            ("pythin", "python"),
            ("gadle", "gradle"),
            ("tensorflwo", "tensorflow"),
            ("coffereescript", "coffeescript"),
            ("falsk", "flask"),
            ("hmtl", "html"),
            ("rabittmq", "rabbitmq"),
            ("symhony", "symfony"),
            ("numby", "numpy"),
        ] {
            assert!(typo_distance(word, key).is_some(), "{word} {key}");
        }
        for (word, key) in [
            ("trust", "rust"),
            ("java", "javascript"),
            ("ipython", "python"),
            ("reactor", "react"),
            ("vim", "vip"),
            ("numpi", "numpy"),
            ("node", "nose"),
            ("marimo", "maximo"),
            ("deepseek", "deepspeed"),
            ("loadtester", "loadtests"),
            ("dockerfeed", "dockerized"),
            ("iso27001", "iso27002"),
        ] {
            assert!(typo_distance(word, key).is_none(), "{word} {key}");
        }
    }

    #[test]
    fn suggestions_are_ordered_distinct_and_few() {
        let spellings = [("numpy", "NumPy"), ("numba", "Numba"), ("numerics", "Numba"), ("flask", "Flask")];
        assert_eq!(nearest("numpi", spellings.into_iter(), 2), ["NumPy"]);
        assert!(nearest("zzzz", spellings.into_iter(), 3).is_empty());
    }
}
