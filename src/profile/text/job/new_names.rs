//! Names that look like skills and are none that is known: they stand in a list beside known ones, and are written as names are.
//!
//! Only that company of known skills makes a name likely; what is an everyday word is none, whatever its company.

use super::super::TextReader;
use super::super::judging::{Denials, Stances};
use super::super::language::{Phrases, Section, WordList};
use super::super::names::Mention;
use super::super::tokens::{self, Separator, Tokens};
use super::{JobLine, NewName, on_one_line};
use crate::profile::{Genre, Stance};
use crate::spelling::Key;
use crate::spelling::known_names::{is_english, is_package, is_product};
use std::collections::HashSet;

/// How many names are given at most, and of how many words one is.
const MOST: usize = 30;
const MOST_WORDS: usize = 3;

/// Finds such names, each once, with what is said of them.
pub(super) fn of(reader: &TextReader<'_>, text: &str) -> Vec<NewName> {
    let text = &tokens::form(text);
    let tokens = Tokens { text, list: &tokens::of(text) };
    let cues = Phrases::builtin().cues(tokens);
    let (sections, known) = reader.mentions(tokens, Section::Other, &cues, Genre::Advert);
    let known: Vec<Mention> = known.into_iter().map(|(mention, ..)| mention).collect();
    let stances = Stances { tokens, cues: &cues, denials: &Denials::of(tokens), genre: Genre::Advert };
    let finder = NewNameFinder { tokens, known: &known, is_english_text: is_in_english(tokens) };
    let (mut seen, mut names) = (HashSet::new(), Vec::new());
    for (mention, (first, last)) in known.iter().flat_map(|known| finder.beside(known).map(move |place| (known, place))) {
        let written = on_one_line(tokens.written(first, last));
        let key = Key::of(&written);
        let is_new = reader.catalogue.spelled(key.as_str()).len() == 0 && !key.is_empty();
        if !is_new || names.len() == MOST || !finder.is_name(first, last, &key) || !seen.insert(key) {
            continue;
        }
        let start = tokens.list[first].start as usize;
        let section = sections.at(std::iter::once(start)).pop().unwrap_or(Section::Other);
        let stance = stances.of(&Mention { first, last, ..*mention }, section);
        if matches!(stance, Stance::Required | Stance::Preferred) {
            let line = 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..start]).count();
            names.push(NewName { written: JobLine { words: written, line }, stance });
        }
    }
    names
}

struct NewNameFinder<'t> {
    tokens: Tokens<'t>,
    known: &'t [Mention],
    is_english_text: bool,
}

impl NewNameFinder<'_> {
    /// Gives the words before and behind a known skill that stand in one list with it.
    fn beside(&self, known: &Mention) -> impl Iterator<Item = (usize, usize)> {
        let before = self.list_end_before(known.first).map(|last| (self.first_of(last), last));
        let behind = self.list_start_behind(known.last).map(|first| (first, self.last_of(first)));
        [before, behind].into_iter().flatten()
    }

    /// Gives the last word of the item before the one that begins here.
    fn list_end_before(&self, first: usize) -> Option<usize> {
        let at = first.checked_sub(1)?;
        if self.is_link(at) && self.is_plain(first) {
            return at.checked_sub(1).filter(|_| self.is_plain(at) || self.parts(at)).filter(|last| self.is_free(*last));
        }
        (self.parts(first) && self.is_free(at)).then_some(at)
    }

    /// Gives the first word of the item behind the one that ends here.
    fn list_start_behind(&self, last: usize) -> Option<usize> {
        let at = last + 1;
        if self.is_link(at) && (self.is_plain(at) || self.parts(at)) {
            return Some(at + 1).filter(|first| self.is_plain(*first) && self.is_free(*first));
        }
        (self.parts(at) && self.is_free(at)).then_some(at)
    }

    /// Gives the first word of the name that ends here.
    fn first_of(&self, last: usize) -> usize {
        let mut first = last;
        while first > 0
            && last - first + 1 < MOST_WORDS
            && self.belongs(first)
            && self.is_capital(first - 1)
            && self.is_free(first - 1)
        {
            first -= 1;
        }
        first
    }

    /// Gives the last word of the name that begins here.
    fn last_of(&self, first: usize) -> usize {
        let mut last = first;
        while last - first + 1 < MOST_WORDS && self.belongs(last + 1) && self.is_capital(last + 1) && self.is_free(last + 1)
        {
            last += 1;
        }
        last
    }

    /// Tells whether a word may belong to one name with the word before it.
    fn belongs(&self, at: usize) -> bool {
        let is_near = self.tokens.list.get(at).is_some_and(|word| matches!(word.gap, Separator::Blank | Separator::Joint));
        is_near && self.tokens.gap(at).is_some_and(|gap| !gap.contains(&b'\n'))
    }

    /// Tells whether what stands before a word parts the items of a list.
    fn parts(&self, at: usize) -> bool {
        self.tokens.gap(at).is_some_and(|gap| matches!(gap.trim_ascii(), b"," | b"/" | b";" | b"|" | b"&"))
    }

    /// Tells whether a word follows the one before it with nothing but a blank between.
    fn is_plain(&self, at: usize) -> bool {
        self.tokens.gap(at) == Some(b" ")
    }

    /// Tells whether a word is an "and" or an "or".
    fn is_link(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        Phrases::builtin().is_and(word) || Phrases::builtin().is_or(word)
    }

    /// Tells whether a word is part of no known skill.
    fn is_free(&self, at: usize) -> bool {
        let next = self.known.partition_point(|known| known.last < at);
        at < self.tokens.list.len() && !self.is_link(at) && self.known.get(next).is_none_or(|known| known.first > at)
    }

    fn is_capital(&self, at: usize) -> bool {
        let word = self.tokens.written(at, at);
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    }

    /// Tells whether the words are written as a name is, and are no everyday words.
    fn is_name(&self, first: usize, last: usize, key: &Key) -> bool {
        const SHORTEST: usize = 3;
        let is_everyday = (first..=last).all(|at| is_english(Key::of(self.tokens.written(at, at)).as_str()));
        if key.as_str().chars().count() < SHORTEST || is_everyday && !is_product(key.as_str()) {
            return false;
        }
        // "3+ years of SQL": "of" is an "or" in Dutch.
        let is_amount = self.tokens.written(first, first).starts_with(|c: char| !c.is_alphabetic());
        if is_amount || (first..=last).any(|at| WordList::Occupations.contains(self.tokens.word(at))) {
            return false;
        }
        let is_listed = is_product(key.as_str()) || is_package(key.as_str());
        let is_coined = (first..=last).any(|at| is_coined(self.tokens.written(at, at)));
        is_listed || is_coined || self.is_english_text && self.is_capital(first)
    }
}

/// Tells whether a word is written as no everyday word is: a capital or a digit within it.
fn is_coined(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next().is_some_and(char::is_alphabetic);
    first && letters.any(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Tells whether most small words of a text are English, so that a capital letter says something.
fn is_in_english(tokens: Tokens<'_>) -> bool {
    let words = (0..tokens.list.len()).map(|at| tokens.written(at, at));
    let small: Vec<&str> =
        words.filter(|word| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_lowercase())).collect();
    let english = small.iter().filter(|word| is_english(word)).count();
    english * 10 >= small.len() * 8
}
