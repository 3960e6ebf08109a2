//! What a text says somebody does not know or need: "no experience with Docker", "Kubernetes is not required".
//!
//! A denial reaches to the end of its sentence, or to a "but"; it never reaches into the next sentence.

use super::words::Word;
use memchr::memchr_iter;
use std::ops::Range;

/// A word that may deny what follows it, or that ends a denial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    No,
    Not,
    Never,
    Without,
    Lack,
    Than,
    Turn,
}

impl Cue {
    /// Asked of every word of a sentence, so the length decides which few words it may be.
    fn of(word: &str) -> Option<Self> {
        let is = |list: &[&str]| one_of(word, list);
        match word.len() {
            1 if is(&["t"]) => Some(Self::Not),
            2 if is(&["no"]) => Some(Self::No),
            3 if is(&["not"]) => Some(Self::Not),
            3 if is(&["but", "yet"]) => Some(Self::Turn),
            4 if is(&["zero"]) => Some(Self::No),
            4 if is(&["lack"]) => Some(Self::Lack),
            4 if is(&["than"]) => Some(Self::Than),
            5 if is(&["never"]) => Some(Self::Never),
            5 if is(&["lacks"]) => Some(Self::Lack),
            5 if is(&["while"]) => Some(Self::Turn),
            6 if is(&["little"]) => Some(Self::No),
            6 if is(&["cannot"]) => Some(Self::Not),
            6 if is(&["though", "except"]) => Some(Self::Turn),
            7 if is(&["without"]) => Some(Self::Without),
            7 if is(&["lacking"]) => Some(Self::Lack),
            7 if is(&["however", "instead"]) => Some(Self::Turn),
            8 if is(&["although"]) => Some(Self::Turn),
            _ => None,
        }
    }
}

/// What a "no" denies.
const DENIED: [&str; 14] = [
    "experience",
    "knowledge",
    "background",
    "familiarity",
    "skills",
    "exposure",
    "prior",
    "previous",
    "need",
    "understanding",
    "expertise",
    "use",
    "professional",
    "real",
];
/// What a "not" before a skill denies.
const NOT_DONE: [&str; 20] = [
    "know",
    "use",
    "used",
    "using",
    "have",
    "need",
    "require",
    "familiar",
    "experienced",
    "proficient",
    "comfortable",
    "fluent",
    "worked",
    "work",
    "want",
    "like",
    "learned",
    "touched",
    "looking",
    "yet",
];
/// What a "not" after a skill denies.
const NOT_ASKED: [&str; 10] =
    ["required", "needed", "necessary", "mandatory", "expected", "essential", "requirement", "must", "important", "used"];
/// Words at which a denial that looks back ends: what stands before them is said otherwise.
const SAID: [&str; 9] = ["is", "are", "must", "need", "required", "but", "we", "you", "i"];

/// Whether the hit from the word `first` to the word `last` is denied.
pub fn is_denied(text: &str, words: &[Word], hit: &Range<usize>) -> bool {
    is_denied_before(text, words, hit.start) || is_denied_after(text, words, hit.end)
}

/// Whether the sentence up to this word denies what comes next.
fn is_denied_before(text: &str, words: &[Word], first: usize) -> bool {
    const FARTHEST: usize = 30;
    let mut at = first;
    while at > 0 && first - at < FARTHEST && !ends_sentence(text, words, at) {
        at -= 1;
        match Cue::of(words[at].of(text)) {
            Some(Cue::Turn) => return false,
            Some(cue) if cue.denies(text, words, at, first) => return true,
            Some(_) | None => {}
        }
    }
    false
}

impl Cue {
    /// Whether this cue, which is the word `at`, denies the word `first` behind it.
    fn denies(self, text: &str, words: &[Word], at: usize, first: usize) -> bool {
        let is =
            |place: usize, list: &[&str]| place < first && words.get(place).is_some_and(|word| one_of(word.of(text), list));
        let before = |list: &[&str]| at > 0 && is(at - 1, list);
        match self {
            Self::No => at + 1 == first || is(at + 1, &DENIED) || is(at + 2, &DENIED) || is(at + 1, &["longer"]),
            Self::Not => {
                !is(at + 1, &["only", "just", "limited", "merely", "necessarily"])
                    && (is(at + 1, &NOT_DONE) || is(at + 2, &NOT_DONE))
            }
            Self::Without => !before(&["or"]),
            Self::Never | Self::Lack => true,
            Self::Than => before(&["rather", "other"]),
            Self::Turn => false,
        }
    }
}

/// Whether the clause from this word on denies what came before.
fn is_denied_after(text: &str, words: &[Word], end: usize) -> bool {
    const FARTHEST: usize = 8;
    for at in end..words.len().min(end + FARTHEST) {
        if ends_sentence(text, words, at) {
            return false;
        }
        let word = |offset: usize| words.get(at + offset).map_or("", |word| word.of(text));
        if one_of(word(0), &["not", "t", "never"]) || one_of(word(0), &["no"]) && one_of(word(1), &["longer"]) {
            let a_or_strictly = usize::from(one_of(word(1), &["a", "strictly", "absolutely", "really", "longer"]));
            return one_of(word(1 + a_or_strictly), &NOT_ASKED);
        }
        let leads_to_not = one_of(word(1), &["not", "no"]) || one_of(word(0), &["isn", "aren", "don"]);
        if one_of(word(0), &SAID) && !leads_to_not {
            return false;
        }
    }
    false
}

/// Whether a sentence ends between this word and the one before it. A line break ends one after a short line: a long one is
/// wrapped.
fn ends_sentence(text: &str, words: &[Word], at: usize) -> bool {
    const WRAPPED: usize = 40;
    let Some([behind, ahead]) = at.checked_sub(1).and_then(|behind| words.get(behind..=at)) else {
        return true;
    };
    let (bytes, behind) = (text.as_bytes(), behind.end as usize);
    let between = bytes.get(behind..ahead.start as usize).unwrap_or(b"");
    if between == b" " {
        return false;
    }
    let is_stop = |pair: &[u8]| matches!(pair, [b'.' | b'!' | b'?', next] if next.is_ascii_whitespace());
    let breaks = memchr_iter(b'\n', between).count();
    let is_wrapped = || {
        between.iter().all(|byte| byte.is_ascii_whitespace() || *byte == b',') && {
            bytes.get(..behind).unwrap_or(b"").iter().rev().take(WRAPPED).all(|byte| *byte != b'\n')
        }
    };
    between.contains(&b';')
        || between.contains(&b'\x0c')
        || between.windows(2).any(is_stop)
        || breaks > 1
        || breaks == 1 && !is_wrapped()
}

fn one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|other| word.eq_ignore_ascii_case(other))
}

#[cfg(test)]
mod tests {
    use super::is_denied;
    use crate::profile::text::words;

    #[test]
    fn denials_reach_as_far_as_their_sentence() {
        for (text, denied) in [
            ("no experience with Docker", true),
            ("No prior experience with Java, Kotlin or Docker", true),
            ("I have no Docker experience", true),
            ("no experience with Java. Docker daily", false),
            ("No Java; Docker", false),
            ("No Java\nDocker", false),
            ("no experience with Java but Docker", false),
            ("not only Java but also Docker", false),
            ("including but not limited to Docker", false),
            ("with or without Docker", false),
            ("deploying without Docker", true),
            ("I have never used Docker", true),
            ("I don't know Docker", true),
            ("I am not familiar with Docker", true),
            ("You know Docker", false),
            ("Docker is not required", true),
            ("Docker and Java are not strictly necessary.", true),
            ("Docker isn't needed", true),
            ("Docker is required, Java is not required", false),
            ("Docker. Java is not required", false),
            ("there is no better tool than Docker", false),
        ] {
            let words = words::of(text, 0..text.len());
            let at = words.iter().position(|word| word.of(text) == "Docker").unwrap_or(0);
            assert_eq!(is_denied(text, &words, &(at..at + 1)), denied, "{text:?}");
        }
    }
}
