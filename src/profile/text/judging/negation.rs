//! What a text says somebody does not know or need: "no experience with Docker", "Kubernetes is not required".
//!
//! A denial reaches to the end of its sentence, or to a "but"; it never reaches into the next sentence.

use super::super::tokens::{Tokens, WordSet};
use memchr::memchr_iter;
use std::ops::Range;

/// A word that may deny what follows it, or that ends a denial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DenialWord {
    No,
    Not,
    Never,
    Without,
    Lack,
    Than,
    Turn,
}

/// The words that are cues, and what each is.
const CUES: [(&str, DenialWord); 19] = [
    ("t", DenialWord::Not),
    ("no", DenialWord::No),
    ("not", DenialWord::Not),
    ("but", DenialWord::Turn),
    ("yet", DenialWord::Turn),
    ("zero", DenialWord::No),
    ("lack", DenialWord::Lack),
    ("than", DenialWord::Than),
    ("never", DenialWord::Never),
    ("lacks", DenialWord::Lack),
    ("while", DenialWord::Turn),
    ("cannot", DenialWord::Not),
    ("though", DenialWord::Turn),
    ("except", DenialWord::Turn),
    ("without", DenialWord::Without),
    ("lacking", DenialWord::Lack),
    ("however", DenialWord::Turn),
    ("instead", DenialWord::Turn),
    ("although", DenialWord::Turn),
];

const CUE_WORDS: WordSet = {
    const WORDS: [&str; CUES.len()] = {
        let mut words = [""; CUES.len()];
        let mut at = 0;
        while at < CUES.len() {
            words[at] = CUES[at].0;
            at += 1;
        }
        words
    };
    WordSet::of(&WORDS)
};

/// What a "no" denies.
const DENIED: WordSet = WordSet::of(&[
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
]);
/// What a "not" before a skill denies.
const NOT_DONE: WordSet = WordSet::of(&[
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
]);
/// What a "not" after a skill denies.
const NOT_ASKED: WordSet = WordSet::of(&[
    "required",
    "needed",
    "necessary",
    "mandatory",
    "expected",
    "essential",
    "requirement",
    "must",
    "important",
    "used",
]);
/// Words at which a denial that looks back ends: what stands before them is said otherwise.
const SAID: WordSet = WordSet::of(&["is", "are", "must", "need", "required", "but", "we", "you", "i"]);

/// The few words of a text that may deny something or end a denial, in order.
#[derive(Debug)]
pub(crate) struct Denials<'t> {
    tokens: Tokens<'t>,
    cues: Vec<(usize, DenialWord)>,
}

impl<'t> Denials<'t> {
    /// Looks at every word once.
    pub(crate) fn of(tokens: Tokens<'t>) -> Self {
        let mut cues = Vec::new();
        for at in 0..tokens.list.len() {
            if let Some(cue) = CUE_WORDS.place(tokens.word(at)) {
                cues.push((at, CUES[cue].1));
            }
        }
        Self { tokens, cues }
    }

    /// Whether what stands at these words is denied.
    pub(crate) fn deny(&self, mention: &Range<usize>) -> bool {
        let ahead = self.cues.partition_point(|(at, _)| *at < mention.start);
        self.before(mention.start, ahead) || self.after(mention.end, ahead)
    }

    /// Whether the sentence up to this word denies what comes next; the cues before it are so many.
    fn before(&self, first: usize, ahead: usize) -> bool {
        const FARTHEST: usize = 30;
        let mut open = first;
        for (at, cue) in self.cues[..ahead].iter().rev().take_while(|(at, _)| first - at <= FARTHEST) {
            if *cue == DenialWord::Turn || (at + 1..=open).rev().any(|at| ends_sentence(self.tokens, at)) {
                return false;
            }
            if cue.denies(self.tokens, *at, first) {
                return true;
            }
            open = *at;
        }
        false
    }

    /// Whether the clause from this word on denies what came before; only a cue can, and those behind the mention start here.
    fn after(&self, end: usize, ahead: usize) -> bool {
        let is_near = |(at, _): &&(usize, DenialWord)| *at < end + FARTHEST_BEHIND;
        self.cues[ahead..].iter().take_while(is_near).any(|(_, cue)| *cue != DenialWord::Turn)
            && is_denied_after(self.tokens, end)
    }
}

impl DenialWord {
    /// Whether this cue, which is the word `at`, denies the word `first` behind it.
    fn denies(self, tokens: Tokens<'_>, at: usize, first: usize) -> bool {
        let word = |place: usize| if place < first { tokens.word(place) } else { b"" };
        let is = |place: usize, list: &[&str]| one_of(word(place), list);
        let before = |list: &[&str]| at > 0 && is(at - 1, list);
        let leads = |place: usize| tokens.gap(place + 1).is_some_and(|gap| gap.starts_with(b":"));
        match self {
            Self::No => {
                at + 1 == first || DENIED.contains(word(at + 1)) || DENIED.contains(word(at + 2)) || is(at + 1, &["longer"])
            }
            Self::Not => {
                !is(at + 1, &["only", "just", "limited", "merely", "necessarily"])
                    && (NOT_DONE.contains(word(at + 1))
                        || NOT_DONE.contains(word(at + 2))
                        || NOT_ASKED.contains(word(at + 1)) && leads(at + 1))
            }
            Self::Without => !before(&["or"]),
            Self::Never | Self::Lack => true,
            Self::Than => before(&["rather", "other"]),
            Self::Turn => false,
        }
    }
}

/// How many words behind a skill its denial may stand.
const FARTHEST_BEHIND: usize = 8;

/// Whether the clause from this word on denies what came before.
fn is_denied_after(tokens: Tokens<'_>, end: usize) -> bool {
    for at in end..tokens.list.len().min(end + FARTHEST_BEHIND) {
        if ends_sentence(tokens, at) {
            return false;
        }
        let word = |offset: usize| tokens.word(at + offset);
        if one_of(word(0), &["not", "t", "never"]) || one_of(word(0), &["no"]) && one_of(word(1), &["longer"]) {
            let a_or_strictly = usize::from(one_of(word(1), &["a", "strictly", "absolutely", "really", "longer"]));
            return NOT_ASKED.contains(word(1 + a_or_strictly));
        }
        let leads_to_not = one_of(word(1), &["not", "no"]) || one_of(word(0), &["isn", "aren", "don"]);
        if SAID.contains(word(0)) && !leads_to_not {
            return false;
        }
    }
    false
}

/// Whether a sentence ends between this word and the one before it. A line break ends one after a short line: a long one is
/// wrapped.
pub(super) fn ends_sentence(tokens: Tokens<'_>, at: usize) -> bool {
    const WRAPPED: usize = 40;
    let Some(gap) = tokens.gap(at) else {
        return true;
    };
    if gap == b" " {
        return false;
    }
    let is_stop = |pair: &[u8]| matches!(pair, [b'.' | b'!' | b'?', next] if next.is_ascii_whitespace());
    let breaks = memchr_iter(b'\n', gap).count();
    let is_wrapped = || {
        let before = tokens.text.as_bytes().get(..tokens.list[at - 1].end as usize).unwrap_or_default();
        gap.iter().all(|byte| byte.is_ascii_whitespace() || *byte == b',')
            && before.iter().rev().take(WRAPPED).all(|byte| *byte != b'\n')
    };
    gap.contains(&b';')
        || gap.contains(&b'\x0c')
        || gap.windows(2).any(is_stop)
        || breaks > 1
        || breaks == 1 && !is_wrapped()
}

fn one_of(word: &[u8], list: &[&str]) -> bool {
    list.iter().any(|other| word.eq_ignore_ascii_case(other.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::Denials;
    use crate::profile::text::tokens as words;
    use crate::profile::text::tokens::Tokens;

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
            ("Not required: Java, Docker", true),
            ("Not required. Docker", false),
        ] {
            let words = words::of(text);
            let at = words.iter().position(|word| word.of(text) == "Docker").unwrap_or(0);
            assert_eq!(Denials::of(Tokens { text, list: &words }).deny(&(at..at + 1)), denied, "{text:?}");
        }
    }
}
