//! Every spelling of the vocabulary that stands in a text as words of its own, longest first.

use super::doubt::{self, Doubt};
use super::trie::{Place, Trie};
use super::words::{Gap, Word};
use crate::catalogue::{Catalogue, Claim, SkillId};
use crate::resolve::Via;
use crate::spelling::respelled;
use std::borrow::Cow;

/// A spelling in a text, from its first word to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The place of its first word among the words.
    pub first: usize,
    /// The place of its last word.
    pub last: usize,
    /// The skill that the spelling stands for.
    pub skill: SkillId,
    /// Whether by its name or by another spelling.
    pub via: Via,
    /// Why it may mean something else.
    pub doubt: Doubt,
}

/// The spellings of a catalogue, made ready for reading texts.
#[derive(Debug)]
pub struct Spellings {
    trie: Trie,
    /// What the trie's values stand for.
    meanings: Vec<(SkillId, Via, Doubt)>,
}

impl Spellings {
    /// The spellings of this catalogue that stand for one skill. Takes about as long as reading a megabyte of text.
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut meanings = Vec::new();
        let mut keys = Vec::new();
        let mut doubts = doubt::of(catalogue);
        for spelling in catalogue.spellings() {
            let via = match spelling.claim() {
                Claim::Name => Via::Exact,
                Claim::Alias => Via::Alias,
                Claim::Ambiguous => continue,
            };
            let value = u32::try_from(meanings.len()).unwrap_or(u32::MAX);
            meanings.push((spelling.skill(), via, doubts.of(spelling)));
            keys.push((Cow::Borrowed(spelling.key()), value));
            keys.extend(respelled(spelling.key()).into_iter().map(|key| (Cow::Owned(key), value)));
        }
        Self { trie: Trie::of(keys), meanings }
    }

    /// The hits in a text and its words, in order; none overlaps another.
    pub fn hits(&self, text: &str, words: &[Word]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.longest(text, words, at) {
                Some(hit) => {
                    at = hit.last + 1;
                    hits.push(hit);
                }
                None => at += 1,
            }
        }
        hits
    }

    /// The longest spelling that starts with this word; of two names with a slash between, the first (`Python/Django`).
    fn longest(&self, text: &str, words: &[Word], first: usize) -> Option<Hit> {
        let whole = self.start(text, words, first)?;
        let slash = (first + 1..=whole.last).find(|at| words[*at].gap == Gap::Slash);
        let parts =
            slash.and_then(|slash| Some((self.start(text, &words[..slash], first)?, self.start(text, words, slash)?)));
        let is_two = |a: &Hit, b: &Hit| {
            a.last + 1 == b.first && a.doubt != Doubt::Short && b.doubt != Doubt::Short && b.last >= whole.last
        };
        Some(parts.filter(|(a, b)| is_two(a, b)).map_or(whole, |(a, _)| a))
    }

    /// The longest spelling that starts with this word, as one name.
    fn start(&self, text: &str, words: &[Word], first: usize) -> Option<Hit> {
        let mut walk = Walk { trie: &self.trie, place: Place::START };
        let mut found = None;
        if words[first].is_dotted(text) && walk.step(b'.') {
            found = self.follow(&mut walk, text, words, first);
        }
        found.or_else(|| self.follow(&mut Walk { trie: &self.trie, place: Place::START }, text, words, first))
    }

    fn follow(&self, walk: &mut Walk<'_>, text: &str, words: &[Word], first: usize) -> Option<Hit> {
        let mut found = None;
        for (last, word) in words.iter().enumerate().skip(first) {
            let goes_on = last == first
                || match word.gap {
                    Gap::Blank | Gap::Joint | Gap::Slash => true,
                    Gap::And => walk.step(b'&'),
                    Gap::Stop => false,
                };
            if !goes_on {
                break;
            }
            let end = walk.word(word.of(text));
            if let Some(value) = end.value() {
                let (skill, via, doubt) = self.meanings[value as usize];
                found = Some(Hit { first, last, skill, via, doubt });
            }
            if matches!(end, End::Inside(_)) {
                break;
            }
        }
        found
    }
}

/// Where a walk stands.
struct Walk<'t> {
    trie: &'t Trie,
    place: Place,
}

/// How a walk left a word, and the value of the key that ended there.
enum End {
    /// At its end.
    Whole(Option<u32>),
    /// Before its end, where no key goes on.
    Inside(Option<u32>),
}

impl End {
    fn value(&self) -> Option<u32> {
        let (Self::Whole(value) | Self::Inside(value)) = self;
        *value
    }
}

impl Walk<'_> {
    /// Goes on by a byte, where some key does; else stays.
    #[inline]
    fn step(&mut self, byte: u8) -> bool {
        let next = self.trie.step(self.place, byte);
        self.place = next.unwrap_or(self.place);
        next.is_some()
    }

    /// Goes on by a word, in any case.
    #[inline]
    fn word(&mut self, word: &str) -> End {
        let mut bare = None;
        for (at, byte) in word.bytes().enumerate() {
            if !byte.is_ascii() {
                return self.letters(&word[at..]);
            }
            if byte.is_ascii_digit() || byte == b's' {
                bare = self.value().filter(|_| is_ending(&word[..at], &word[at..])).or(bare);
            }
            if !self.step(byte.to_ascii_lowercase()) {
                return End::Inside(bare);
            }
        }
        End::Whole(self.value().or(bare))
    }

    /// Goes on by letters of any script.
    fn letters(&mut self, letters: &str) -> End {
        for c in letters.chars().flat_map(char::to_lowercase) {
            let mut buffer = [0; 4];
            if !c.encode_utf8(&mut buffer).bytes().all(|byte| self.step(byte)) {
                return End::Inside(None);
            }
        }
        End::Whole(self.value())
    }

    fn value(&self) -> Option<u32> {
        self.trie.value(self.place)
    }
}

/// Whether what is left of a word is only a version or the plural's ending: `Python3`, `C++17`, `REST APIs`, `LLMs`.
fn is_ending(stem: &str, rest: &str) -> bool {
    const SHORTEST: usize = 3;
    let is_version =
        rest.bytes().all(|byte| byte.is_ascii_digit()) && (stem.len() >= SHORTEST || stem.ends_with(['+', '#']));
    let is_abbreviation = stem.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_plural = rest == "s" && (stem.len() > SHORTEST || is_abbreviation && stem.len() == SHORTEST);
    is_version || is_plural
}
