//! What phrases mean, by language: headings, wishes, denials, preferences. The phrases stand in `data/languages`, a file for each
//! language; here is only how they are found. Those of all languages are looked for everywhere, since texts mix them.

mod first_words;
mod joined;
mod meaning;
mod parse;
mod section;
mod unread;
mod words;

pub(super) use meaning::Meaning;
pub(super) use section::{PartKind, Section};
pub(super) use unread::passages as unread_passages;
pub(super) use words::WordList;

use super::tokens::{self, Tokens, lower};
use crate::catalogue::built_list;
use crate::profile::Stance;
use crate::spelling::phrase_file::{NO_BUCKET, PhraseData, bucket, range};
use joined::is_joined;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Their heads, and below them their words.
const TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/phrases.text"));

/// All phrases: those with one first word stand together, the longest first.
static ALL: Cow<'static, [PhraseData]> = built_list!(phrases: PhraseData, "phrases");

/// Their lists of words.
const WORDS: &str = include_str!(concat!(env!("OUT_DIR"), "/text.words"));

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

/// The phrases of all languages.
#[derive(Debug)]
pub(super) struct Phrases {
    /// By head: what phrases below it mean.
    meanings: Vec<Option<Meaning>>,
    /// Words between things of which one will do: "or".
    or: Vec<&'static str>,
    /// Words between things that go together: "and".
    and: Vec<&'static str>,
    /// Words for numbers, and the numbers.
    numbers: Vec<(&'static str, u8)>,
}

/// Tells what words say of a skill that stands before them in parentheses or below them as a heading, if that is all they are: "beginner",
/// "want to learn".
pub(super) fn said_alone(words: &str) -> Option<Stance> {
    const LONGEST_WORDS: usize = 64;
    let list = (words.len() <= LONGEST_WORDS).then(|| tokens::of(words))?;
    let tokens = Tokens { text: words, list: &list };
    let mut whole = Phrases::builtin().starting(tokens, 0).filter(|cue| cue.end == list.len());
    whole.find_map(|cue| match cue.meaning {
        Meaning::Alone(stance)
        | Meaning::After(stance @ (Stance::Little | Stance::Learning | Stance::Wanted | Stance::Denied)) => Some(stance),
        Meaning::Heading(Section::Wanted) => Some(Stance::Wanted),
        Meaning::Heading(Section::Learning) => Some(Stance::Learning),
        _ => None,
    })
}

impl Phrases {
    /// Gives the phrases that come with the library.
    pub(super) fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Phrases> = OnceLock::new();
        BUILTIN.get_or_init(parse::builtin)
    }

    /// Finds the phrases in a text, in order; of several of one sort that begin with a word, the longest. What is said within another phrase is
    /// said by that: "não é necessário" holds "necessário".
    pub(super) fn cues(&self, tokens: Tokens<'_>) -> Vec<Cue> {
        let mut cues = Vec::new();
        for first in 0..tokens.list.len() {
            if first_words::may_be(tokens.word(first)) {
                add_cues(self.starting(tokens, first), &mut cues);
            }
            if !tokens.list[first].is_plain && is_joined(tokens.word(first)) {
                let affixes = joined::affixes(tokens.word(first)).into_iter().flat_map(|affix| self.of_word(affix));
                add_cues(affixes.map(|meaning| Cue { first, end: first + 1, meaning }), &mut cues);
            }
        }
        cues
    }

    /// Gives what a word means by itself.
    fn of_word(&self, word: &[u8]) -> impl Iterator<Item = Meaning> {
        let alone =
            first_words::find(word, word.is_ascii()).and_then(|known| ALL.get(range([known.alone, known.phrases[1]])));
        alone.into_iter().flatten().filter_map(|phrase| self.meaning(phrase))
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

    /// Tells whether a line is a heading of work, projects or neither of them, and says nothing else.
    pub(super) fn whole_setting(&self, line: Tokens<'_>) -> bool {
        self.starting(line, 0).any(|cue| matches!(cue.meaning, Meaning::Setting(_)) && cue.end == line.list.len())
    }

    /// Tells what part of a text a line heads, which may be a heading. One word is a heading only by itself.
    pub(super) fn heading(&self, line: Tokens<'_>) -> Option<Section> {
        let is_all_joined = || (0..line.list.len()).all(|at| is_joined(line.word(at)));
        self.starting(line, 0).find_map(|cue| match cue.meaning {
            Meaning::Heading(section) if cue.end > 1 || line.list.len() == 1 || is_all_joined() => Some(section),
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

    /// Tells what part of a text a line heads that ends with a name: "About Acme".
    pub(super) fn heading_of_a_name(&self, line: Tokens<'_>) -> Option<Section> {
        const LONGEST_NAME: usize = 3;
        let is_name = |at: usize| str::from_utf8(line.word(at)).is_ok_and(|word| word.starts_with(char::is_uppercase));
        self.starting(line, 0).find_map(|cue| match cue.meaning {
            Meaning::HeadingOf(section) => {
                let length = line.list.len().saturating_sub(cue.end);
                ((1..=LONGEST_NAME).contains(&length) && (cue.end..line.list.len()).all(is_name)).then_some(section)
            }
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

    /// Finds the phrases that begin with a word, the longest first.
    fn starting<'s>(&'s self, tokens: Tokens<'s>, first: usize) -> impl Iterator<Item = Cue> + 's {
        let next = bucket(tokens.word(first + 1));
        let is_plain = tokens.list.get(first).is_some_and(|word| word.is_plain);
        let phrases = first_words::find(tokens.word(first), is_plain).and_then(|known| {
            let begin = if known.may_go_on(next) { known.phrases[0] } else { known.alone };
            ALL.get(range([begin, known.phrases[1]]))
        });
        let is_here = move |phrase: &&PhraseData| {
            phrase.second == NO_BUCKET
                || phrase.second as usize == next
                    && words(rest(phrase)).enumerate().all(|(at, word)| is_word(tokens.word(first + 1 + at), word))
        };
        let cue = move |phrase: &PhraseData| {
            Some(Cue { first, end: first + 1 + phrase.more as usize, meaning: self.meaning(phrase)? })
        };
        phrases.into_iter().flatten().filter(is_here).filter_map(cue)
    }

    fn meaning(&self, phrase: &PhraseData) -> Option<Meaning> {
        self.meanings.get(phrase.head as usize).copied().flatten()
    }
}

/// Gives the words of a phrase after the first.
fn rest(phrase: &PhraseData) -> &'static str {
    TEXT.get(range(phrase.rest)).unwrap_or_default()
}

/// Gives words with single blanks between one after another.
fn words(words: &str) -> impl Iterator<Item = &[u8]> {
    words.as_bytes().split(|byte| *byte == b' ')
}

/// Adds the phrases that begin with a word: of several of one sort, the first.
fn add_cues(starting: impl Iterator<Item = Cue>, cues: &mut Vec<Cue>) {
    let found = cues.len();
    for cue in starting.filter(|cue| !cue.meaning.is_of_headings()) {
        let is_same = |other: &Cue| std::mem::discriminant(&other.meaning) == std::mem::discriminant(&cue.meaning);
        if !cues[found..].iter().any(is_same) && !is_within_another(cue, &cues[..found]) {
            cues.push(cue);
        }
    }
}

/// Tells whether a phrase that says something of skills lies in a longer one before it that does.
fn is_within_another(cue: Cue, before: &[Cue]) -> bool {
    let says = |cue: &Cue| matches!(cue.meaning, Meaning::Before(_) | Meaning::After(_));
    let mut near = before.iter().rev().take_while(|other| cue.first - other.first < LONGEST);
    says(&cue) && near.any(|other| says(other) && other.end >= cue.end)
}

/// Tells whether a word of a text, in any case, is one of a phrase.
fn is_word(word: &[u8], of_phrase: &[u8]) -> bool {
    word.eq_ignore_ascii_case(of_phrase) || !word.is_ascii() && lower(word).as_bytes() == of_phrase
}
