//! What a text says somebody does not know or need: "no experience with Docker", "Kubernetes is not required".
//!
//! A denial reaches to the end of its sentence, or to a "but"; it never reaches into the next sentence.

use super::lists::Words;
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
    /// Asked of every word, so its length and first letter decide whether it is looked at.
    #[inline]
    fn of(text: &str, word: Word) -> Option<Self> {
        let first = *text.as_bytes().get(word.start as usize)?;
        if CUES.may_be((word.end - word.start) as usize, first) { Self::of_word(word.of(text)) } else { None }
    }

    fn of_word(word: &str) -> Option<Self> {
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

/// Every cue.
const CUES: Words = Words::of(&[
    "t", "no", "not", "but", "yet", "zero", "lack", "than", "never", "lacks", "while", "little", "cannot", "though",
    "except", "without", "lacking", "however", "instead", "although",
]);
/// What a "no" denies.
const DENIED: Words = Words::of(&[
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
const NOT_DONE: Words = Words::of(&[
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
const NOT_ASKED: Words = Words::of(&[
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
const SAID: Words = Words::of(&["is", "are", "must", "need", "required", "but", "we", "you", "i"]);

/// The few words of a text that may deny something or end a denial, in order.
#[derive(Debug)]
pub struct Denials<'t> {
    text: &'t str,
    words: &'t [Word],
    cues: Vec<(usize, Cue)>,
}

impl<'t> Denials<'t> {
    /// Looks at every word once.
    pub fn of(text: &'t str, words: &'t [Word]) -> Self {
        let mut cues = Vec::new();
        for (at, word) in words.iter().enumerate() {
            if let Some(cue) = Cue::of(text, *word) {
                cues.push((at, cue));
            }
        }
        Self { text, words, cues }
    }

    /// Whether what stands at these words is denied.
    pub fn deny(&self, hit: &Range<usize>) -> bool {
        let ahead = self.cues.partition_point(|(at, _)| *at < hit.start);
        self.before(hit.start, ahead) || self.after(hit.end, ahead)
    }

    /// Whether the sentence up to this word denies what comes next; the cues before it are so many.
    fn before(&self, first: usize, ahead: usize) -> bool {
        const FARTHEST: usize = 30;
        let mut open = first;
        for (at, cue) in self.cues[..ahead].iter().rev().take_while(|(at, _)| first - at <= FARTHEST) {
            if *cue == Cue::Turn || (at + 1..=open).rev().any(|at| ends_sentence(self.text, self.words, at)) {
                return false;
            }
            if cue.denies(self.text, self.words, *at, first) {
                return true;
            }
            open = *at;
        }
        false
    }

    /// Whether the clause from this word on denies what came before; only a cue can, and those behind the hit start here.
    fn after(&self, end: usize, ahead: usize) -> bool {
        let is_near = |(at, _): &&(usize, Cue)| *at < end + FARTHEST_BEHIND;
        self.cues[ahead..].iter().take_while(is_near).any(|(_, cue)| *cue != Cue::Turn)
            && is_denied_after(self.text, self.words, end)
    }
}

impl Cue {
    /// Whether this cue, which is the word `at`, denies the word `first` behind it.
    fn denies(self, text: &str, words: &[Word], at: usize, first: usize) -> bool {
        let word = |place: usize| words.get(place).filter(|_| place < first).map_or("", |word| word.of(text));
        let is = |place: usize, list: &[&str]| one_of(word(place), list);
        let before = |list: &[&str]| at > 0 && is(at - 1, list);
        let end = |place: usize| words.get(place).map_or(0, |word| word.end as usize);
        let leads = |place: usize| text.as_bytes().get(end(place)) == Some(&b':');
        match self {
            Self::No => at + 1 == first || DENIED.hold(word(at + 1)) || DENIED.hold(word(at + 2)) || is(at + 1, &["longer"]),
            Self::Not => {
                !is(at + 1, &["only", "just", "limited", "merely", "necessarily"])
                    && (NOT_DONE.hold(word(at + 1))
                        || NOT_DONE.hold(word(at + 2))
                        || NOT_ASKED.hold(word(at + 1)) && leads(at + 1))
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
fn is_denied_after(text: &str, words: &[Word], end: usize) -> bool {
    for at in end..words.len().min(end + FARTHEST_BEHIND) {
        if ends_sentence(text, words, at) {
            return false;
        }
        let word = |offset: usize| words.get(at + offset).map_or("", |word| word.of(text));
        if one_of(word(0), &["not", "t", "never"]) || one_of(word(0), &["no"]) && one_of(word(1), &["longer"]) {
            let a_or_strictly = usize::from(one_of(word(1), &["a", "strictly", "absolutely", "really", "longer"]));
            return NOT_ASKED.hold(word(1 + a_or_strictly));
        }
        let leads_to_not = one_of(word(1), &["not", "no"]) || one_of(word(0), &["isn", "aren", "don"]);
        if SAID.hold(word(0)) && !leads_to_not {
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
    use super::Denials;
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
            ("Not required: Java, Docker", true),
            ("Not required. Docker", false),
        ] {
            let words = words::of(text, 0..text.len());
            let at = words.iter().position(|word| word.of(text) == "Docker").unwrap_or(0);
            assert_eq!(Denials::of(text, &words).deny(&(at..at + 1)), denied, "{text:?}");
        }
    }
}
