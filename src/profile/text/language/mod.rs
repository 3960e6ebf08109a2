//! What phrases mean, by language: headings, wishes, denials, preferences. The phrases stand in `data/languages`, a file for each
//! language; here is only how they are found. Those of all languages are looked for everywhere, since texts mix them.

mod meaning;
mod parse;
mod section;
mod unread;
mod words;

pub(super) use meaning::Meaning;
pub(super) use section::{PartKind, Section};
pub(super) use unread::passages as unread_passages;
pub(super) use words::WordList;

use super::tokens::{Tokens, lower};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The files of all languages, without what only names or searches go by.
const FILES: &str = include_str!(concat!(env!("OUT_DIR"), "/text.words"));

/// A phrase in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cue {
    /// The place of its first word among the words.
    pub first: usize,
    /// The place after that of its last word.
    pub end: usize,
    /// What it means.
    pub meaning: Meaning,
}

/// The most words that a phrase has.
pub(super) const LONGEST: usize = 8;

/// A phrase of a language.
#[derive(Debug)]
struct Phrase {
    /// Its words after the first, in lower case.
    rest: Vec<String>,
    /// The bucket of its second word, if it has one: nearly all that don't go on so are told by that.
    second: Option<usize>,
    meaning: Meaning,
}

/// The phrases of all languages.
#[derive(Debug)]
pub(super) struct Phrases {
    /// By first word, in lower case, each with its phrases, the longest first; those of one bucket stand together.
    by_first: Vec<(String, Vec<Phrase>)>,
    /// The beginnings of those first words, in the same order.
    beginnings: Vec<Beginning>,
    /// Where the first words of each bucket begin in `by_first`, and after the last of them its length.
    buckets: [usize; BUCKETS + 1],
    /// For each outline whether a first word has it, a bit each.
    outlines: [u64; OUTLINES / 64],
    /// Words between things of which one will do: "or".
    or: Vec<String>,
    /// Words between things that go together: "and".
    and: Vec<String>,
    /// Words for numbers, and the numbers.
    numbers: Vec<(String, u8)>,
}

/// Words are parted by their initials and lengths.
const BUCKETS: usize = 32 * LENGTHS;
const LENGTHS: usize = 16;

/// Nearly all words of a text are sent away by their last letter, with those two.
const OUTLINES: usize = 32 * BUCKETS;

impl Phrases {
    /// Gives the phrases that come with the library.
    pub(super) fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Phrases> = OnceLock::new();
        BUILTIN.get_or_init(parse::builtin)
    }

    fn of(phrases: impl IntoIterator<Item = (Vec<String>, Meaning)>) -> Self {
        let mut by_first: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        let (mut or, mut and, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
        for (words, meaning) in phrases {
            let mut words = words.into_iter();
            let Some(first) = words.next() else { continue };
            match meaning {
                Meaning::Or => or.push(first),
                Meaning::And => and.push(first),
                Meaning::Number => numbers.extend(words.next().and_then(|number| Some((first, number.parse().ok()?)))),
                _ => {
                    let rest: Vec<String> = words.collect();
                    let second = rest.first().map(|second| bucket(second.as_bytes()));
                    by_first.entry(first).or_default().push(Phrase { rest, second, meaning });
                }
            }
        }
        for phrases in by_first.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        let mut by_first: Vec<_> = by_first.into_iter().collect();
        by_first.sort_by_key(|(first, _)| bucket(first.as_bytes()));
        let buckets = std::array::from_fn(|at| by_first.partition_point(|(first, _)| bucket(first.as_bytes()) < at));
        let mut outlines = [0; OUTLINES / 64];
        for (first, _) in &by_first {
            let outline = outline(first.as_bytes());
            outlines[outline / 64] |= 1 << (outline % 64);
        }
        let beginnings = by_first.iter().map(|(first, _)| Beginning::of(first.as_bytes())).collect();
        Self { by_first, beginnings, buckets, outlines, or, and, numbers }
    }

    /// Finds the phrases in a text, in order; of several of one sort that begin with a word, the longest. What is said within another phrase is
    /// said by that: "não é necessário" holds "necessário".
    pub(super) fn cues(&self, tokens: Tokens<'_>) -> Vec<Cue> {
        let mut cues = Vec::new();
        for first in (0..tokens.list.len()).filter(|first| self.may_begin(tokens.word(*first))) {
            let found = cues.len();
            for cue in self.starting(tokens, first).filter(|cue| {
                !matches!(
                    cue.meaning,
                    Meaning::Heading(_) | Meaning::HeadingBegins(_) | Meaning::InHeading(_) | Meaning::Setting(_)
                )
            }) {
                let is_same = |other: &Cue| std::mem::discriminant(&other.meaning) == std::mem::discriminant(&cue.meaning);
                if !cues[found..].iter().any(is_same) && !is_within_another(cue, &cues[..found]) {
                    cues.push(cue);
                }
            }
        }
        cues
    }

    /// Tells whether a word stands between things of which one will do.
    pub(super) fn is_or(&self, word: &[u8]) -> bool {
        self.or.iter().any(|or| word.eq_ignore_ascii_case(or.as_bytes()))
    }

    /// Tells whether a word stands between things that go together.
    pub(super) fn is_and(&self, word: &[u8]) -> bool {
        self.and.iter().any(|and| word.eq_ignore_ascii_case(and.as_bytes()))
    }

    /// Reads a word for a number.
    pub(super) fn number(&self, word: &[u8]) -> Option<u8> {
        self.numbers.iter().find(|(number, _)| word.eq_ignore_ascii_case(number.as_bytes())).map(|(_, number)| *number)
    }

    /// Tells what a line heads, which may be a heading and says little else: work, projects, or neither of them.
    pub(super) fn setting(&self, line: Tokens<'_>) -> Option<PartKind> {
        const MOST_MORE: usize = 2;
        self.starting(line, 0).find_map(|cue| match cue.meaning {
            Meaning::Setting(setting) if line.list.len() <= cue.end + MOST_MORE => Some(setting),
            _ => None,
        })
    }

    /// Tells what part of a text a line heads, which may be a heading. One word is a heading only by itself.
    pub(super) fn heading(&self, line: Tokens<'_>) -> Option<Section> {
        self.starting(line, 0).find_map(|cue| match cue.meaning {
            Meaning::Heading(section) if cue.end > 1 || line.list.len() == 1 => Some(section),
            _ => None,
        })
    }

    /// Tells what part of a text a line heads that is one of its headings and says nothing else.
    pub(super) fn whole_heading(&self, line: Tokens<'_>) -> Option<Section> {
        self.starting(line, 0).find_map(|cue| match cue.meaning {
            Meaning::Heading(section) if cue.end == line.list.len() => Some(section),
            _ => None,
        })
    }

    /// Tells what part of a text a line heads that begins as its headings do, whatever follows.
    pub(super) fn heading_begun(&self, line: Tokens<'_>) -> Option<Section> {
        self.starting(line, 0).find_map(|cue| match cue.meaning {
            Meaning::HeadingBegins(section) => Some(section),
            _ => None,
        })
    }

    /// Tells what part of a text a heading for skills heads that says so in the middle: "What Desired Skills You'll Bring".
    pub(super) fn within_heading(&self, line: Tokens<'_>) -> Option<Section> {
        (0..line.list.len()).flat_map(|at| self.starting(line, at)).find_map(|cue| match cue.meaning {
            Meaning::InHeading(section) => Some(section),
            _ => None,
        })
    }

    /// Tells at a look of nearly all words that no phrase begins with them.
    fn may_begin(&self, word: &[u8]) -> bool {
        let outline = outline(word);
        self.outlines[outline / 64] >> (outline % 64) & 1 == 1
    }

    /// Looks up a word, in any case.
    fn beginning_with(&self, word: &[u8]) -> Option<&Vec<Phrase>> {
        let bucket = bucket(word);
        let near = self.buckets[bucket]..self.buckets[bucket + 1];
        let begun = Beginning::of(word);
        let near = self.beginnings.get(near.clone())?.iter().zip(self.by_first.get(near)?);
        let mut alike = near.filter(|(beginning, _)| begun.may_be(**beginning)).map(|(_, entry)| entry);
        alike.find(|(first, _)| is_word(word, first)).map(|(_, phrases)| phrases)
    }

    /// Finds the phrases that begin with a word, the longest first.
    fn starting<'s>(&'s self, tokens: Tokens<'s>, first: usize) -> impl Iterator<Item = Cue> + 's {
        let word = tokens.word(first);
        let phrases = self.beginning_with(word);
        let next = bucket(tokens.word(first + 1));
        let is_here = move |phrase: &&Phrase| {
            phrase.second.is_none_or(|second| second == next)
                && phrase.rest.iter().enumerate().all(|(at, word)| is_word(tokens.word(first + 1 + at), word))
        };
        let cue = move |phrase: &Phrase| Cue { first, end: first + 1 + phrase.rest.len(), meaning: phrase.meaning };
        phrases.into_iter().flatten().filter(is_here).map(cue)
    }
}

/// Tells whether a phrase that says something of skills lies in a longer one before it that does.
fn is_within_another(cue: Cue, before: &[Cue]) -> bool {
    let says = |cue: &Cue| matches!(cue.meaning, Meaning::Before(_) | Meaning::After(_));
    let mut near = before.iter().rev().take_while(|other| cue.first - other.first < LONGEST);
    says(&cue) && near.any(|other| says(other) && other.end >= cue.end)
}

/// Tells whether a word of a text, in any case, is one of a phrase.
fn is_word(word: &[u8], of_phrase: &str) -> bool {
    word.eq_ignore_ascii_case(of_phrase.as_bytes()) || !word.is_ascii() && lower(word) == of_phrase
}

/// The first eight letters of a word in any case, by which nearly all others are told from it at a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Beginning(u64);

impl Beginning {
    const SMALL: u64 = u64::from_ne_bytes([b' '; 8]);
    const WIDE: u64 = u64::from_ne_bytes([128; 8]);

    fn of(word: &[u8]) -> Self {
        let mut letters = [0; 8];
        letters.iter_mut().zip(word).for_each(|(letter, byte)| *letter = *byte);
        Self(u64::from_ne_bytes(letters) | Self::SMALL)
    }

    /// Tells whether two words may be the same; of letters that aren't ASCII, that isn't known.
    fn may_be(self, other: Self) -> bool {
        self == other || self.0 & Self::WIDE != 0
    }
}

/// Gives the bucket of a word, the same in any case.
fn bucket(word: &[u8]) -> usize {
    let initial = word.first().map_or(0, |first| usize::from(*first) % 32);
    initial * LENGTHS + word.len() % LENGTHS
}

/// Gives the outline of a word, the same in any case (of the letters that end words in the languages that are known).
fn outline(word: &[u8]) -> usize {
    let last = word.last().map_or(0, |last| usize::from(*last) % 32);
    bucket(word) * 32 + last
}
