//! What a text says somebody does not know or need: "no experience with Docker", "Kubernetes is not required".
//!
//! A denial reaches to the end of its sentence, or to a "but"; it never reaches into the next sentence.

use super::super::language::WordList;
use super::super::tokens::{Tokens, WordSet};
use memchr::memchr_iter;
use std::ops::Range;
use std::sync::OnceLock;
use strum::VariantArray;

/// A word that may deny what follows it, or that ends a denial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
enum DenialWord {
    No,
    Not,
    Never,
    Without,
    Lack,
    Than,
    Turn,
}

impl DenialWord {
    /// Tells which of these a word in any case is.
    fn of(word: &[u8]) -> Option<Self> {
        if Self::all().contains(word) { Self::named(word) } else { None }
    }

    fn named(word: &[u8]) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|denial| denial.list().contains(word))
    }

    /// Gives the words of all of them.
    fn all() -> &'static WordSet {
        static ALL: OnceLock<WordSet> = OnceLock::new();
        ALL.get_or_init(|| {
            let lists = Self::VARIANTS.iter().map(|denial| denial.list().set());
            WordSet::of(lists.flat_map(WordSet::words).copied())
        })
    }

    fn list(self) -> WordList {
        match self {
            Self::No => WordList::DenialNo,
            Self::Not => WordList::DenialNot,
            Self::Never => WordList::DenialNever,
            Self::Without => WordList::DenialWithout,
            Self::Lack => WordList::DenialLack,
            Self::Than => WordList::DenialThan,
            Self::Turn => WordList::DenialTurn,
        }
    }
}

/// The few words of a text that may deny something or end a denial, in order.
#[derive(Debug)]
pub(crate) struct Denials<'t> {
    tokens: Tokens<'t>,
    cues: Vec<(usize, DenialWord)>,
}

impl<'t> Denials<'t> {
    /// Looks at every word once.
    pub(crate) fn of(tokens: Tokens<'t>) -> Self {
        let all = DenialWord::all();
        let words = (0..tokens.list.len()).map(|at| (at, tokens.word(at))).filter(|(_, word)| all.contains(word));
        let cues = words.filter_map(|(at, word)| Some((at, DenialWord::named(word)?))).collect();
        Self { tokens, cues }
    }

    /// Tells whether what stands at these words is denied.
    pub(crate) fn deny(&self, mention: &Range<usize>) -> bool {
        let ahead = self.cues.partition_point(|(at, _)| *at < mention.start);
        self.before(mention.start, ahead) || self.after(mention.end, ahead)
    }

    /// Tells whether the sentence up to this word denies what comes next; the cues before it are so many.
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

    /// Tells whether the clause from this word on denies what came before; only a cue can, and those behind the mention start here.
    fn after(&self, end: usize, ahead: usize) -> bool {
        let is_near = |(at, _): &&(usize, DenialWord)| *at < end + FARTHEST_BEHIND;
        self.cues[ahead..].iter().take_while(is_near).any(|(_, cue)| *cue != DenialWord::Turn)
            && is_denied_after(self.tokens, end)
    }
}

impl DenialWord {
    /// Tells whether this cue, which is the word `at`, denies the word `first` behind it.
    fn denies(self, tokens: Tokens<'_>, at: usize, first: usize) -> bool {
        let word = |place: usize| if place < first { tokens.word(place) } else { b"" };
        let before = |list: WordList| at > 0 && list.contains(word(at - 1));
        let leads = |place: usize| tokens.gap(place + 1).is_some_and(|gap| gap.starts_with(b":"));
        match self {
            Self::No => {
                at + 1 == first
                    || WordList::Denied.contains(word(at + 1))
                    || WordList::Denied.contains(word(at + 2))
                    || WordList::NoLonger.contains(word(at + 1))
            }
            Self::Not => {
                !WordList::NotOnly.contains(word(at + 1))
                    && (WordList::NotDone.contains(word(at + 1))
                        || WordList::NotDone.contains(word(at + 2))
                        || WordList::NotAsked.contains(word(at + 1)) && leads(at + 1))
            }
            Self::Without => !before(WordList::Conjunctions),
            Self::Never | Self::Lack => true,
            Self::Than => before(WordList::BeforeThan),
            Self::Turn => false,
        }
    }
}

/// How many words behind a skill its denial may stand.
const FARTHEST_BEHIND: usize = 8;

/// Tells whether the clause from this word on denies what came before.
fn is_denied_after(tokens: Tokens<'_>, end: usize) -> bool {
    for at in end..tokens.list.len().min(end + FARTHEST_BEHIND) {
        if ends_sentence(tokens, at) {
            return false;
        }
        let word = |offset: usize| tokens.word(at + offset);
        let denial = DenialWord::of(word(0));
        let is_no_longer = denial == Some(DenialWord::No) && WordList::NoLonger.contains(word(1));
        if matches!(denial, Some(DenialWord::Not | DenialWord::Never)) || is_no_longer {
            let a_or_strictly = usize::from(WordList::Stressed.contains(word(1)));
            return WordList::NotAsked.contains(word(1 + a_or_strictly));
        }
        let is_denial = matches!(DenialWord::of(word(1)), Some(DenialWord::Not | DenialWord::No));
        let leads_to_not = is_denial || WordList::Contracted.contains(word(0));
        if WordList::Said.contains(word(0)) && !leads_to_not {
            return false;
        }
    }
    false
}

/// Tells whether a sentence ends between this word and the one before it. A line break ends one after a short line: a long one is
/// wrapped.
pub(crate) fn ends_sentence(tokens: Tokens<'_>, at: usize) -> bool {
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
            && before.len() >= WRAPPED
            && before.iter().rev().take(WRAPPED).all(|byte| *byte != b'\n')
    };
    gap.contains(&b';')
        || gap.contains(&b'\x0c')
        || gap.windows(2).any(is_stop)
        || !gap.is_ascii() && str::from_utf8(gap).is_ok_and(|gap| gap.contains('。'))
        || breaks > 1
        || breaks == 1 && !is_wrapped()
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
            ("无Java。Docker", false),
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
