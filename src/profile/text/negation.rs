//! What a text says somebody does not know or need: "no experience with Docker", "Kubernetes is not required".
//!
//! A denial reaches to the end of its sentence, or to a "but"; it never reaches into the next sentence.

use super::words::Word;
use memchr::memchr_iter;
use std::ops::Range;

/// Words after which a denial ends.
const TURNS: [&str; 8] = ["but", "however", "although", "though", "yet", "except", "instead", "while"];
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
    const FARTHEST: usize = 40;
    let mut at = first;
    while at > 0 && first - at < FARTHEST && !ends_sentence(text, words, at) {
        at -= 1;
        let word = |offset: usize| words.get(at + offset).map_or("", |word| word.of(text));
        let is = |offset: usize, list: &[&str]| at + offset < first && one_of(word(offset), list);
        if one_of(word(0), &TURNS) {
            return false;
        }
        let denies = match () {
            () if is(0, &["no", "little", "zero"]) => {
                at + 1 == first || is(1, &DENIED) || is(2, &DENIED) || word(1).eq_ignore_ascii_case("longer")
            }
            () if is(0, &["not", "t", "cannot", "never"]) => {
                !is(1, &["only", "just", "limited", "merely", "necessarily"])
                    && (is(1, &NOT_DONE) || is(2, &NOT_DONE) || is(0, &["never"]))
            }
            () if is(0, &["without"]) => !(at > 0 && words.get(at - 1).is_some_and(|word| one_of(word.of(text), &["or"]))),
            () if is(0, &["lack", "lacks", "lacking"]) => true,
            () => is(0, &["rather", "other"]) && is(1, &["than"]),
        };
        if denies {
            return true;
        }
    }
    false
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
    let behind = at.checked_sub(1).and_then(|at| words.get(at)).map_or(0, |word| word.end as usize);
    let ahead = words.get(at).map_or(text.len(), |word| word.start as usize);
    let bytes = text.as_bytes();
    let between = bytes.get(behind..ahead).unwrap_or(b"");
    let is_stop = |pair: &[u8]| matches!(pair, [b'.' | b'!' | b'?', next] if next.is_ascii_whitespace());
    let breaks = memchr_iter(b'\n', between).count();
    let is_wrapped = || {
        between.iter().all(|byte| byte.is_ascii_whitespace() || *byte == b',') && {
            bytes.get(..behind).unwrap_or(b"").iter().rev().take(WRAPPED).all(|byte| *byte != b'\n')
        }
    };
    between.contains(&b';') || between.windows(2).any(is_stop) || breaks > 1 || breaks == 1 && !is_wrapped()
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
            let words = words::of(text);
            let at = words.iter().position(|word| word.of(text) == "Docker").unwrap_or(0);
            assert_eq!(is_denied(text, &words, &(at..at + 1)), denied, "{text:?}");
        }
    }
}
