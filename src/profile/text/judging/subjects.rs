//! What a text says of a firm, and a resume of somebody else: "Acme is a fintech company", "the client uses Oracle", "two Java developers taught me", "a colleague built it in Rust".
//!
//! A clause is somebody's whose name begins it, before what they do: it reaches to the end of its sentence, to a "but", or to where the
//! person speaks again ("…, I tested it"). What somebody did for the person ("my manager taught me Docker") is not taken away.

use super::super::language::{Cue, Meaning, Phrases, WordList};
use super::super::tokens::Tokens;
use super::firms;
use super::negation::ends_sentence;
use crate::profile::Genre;
use std::ops::Range;

/// The words of a text that are said of somebody else, in order.
#[derive(Debug, Default)]
pub(crate) struct Subjects {
    others: Vec<Range<usize>>,
}

/// How many words may stand between a "the" and the one for somebody, or between that and what they do.
const FARTHEST: usize = 3;

/// How many words a clause has at most.
const LONGEST_CLAUSE: usize = 30;

impl Subjects {
    /// Finds them by the phrases that name somebody.
    pub(crate) fn of(tokens: Tokens<'_>, cues: &[Cue], genre: Genre) -> Self {
        let mut others: Vec<Range<usize>> = Vec::new();
        for (at, cue) in cues.iter().enumerate() {
            let named = |is_by_trade| NamedOther { tokens, cues: &cues[at..], first: cue.first, end: cue.end, is_by_trade };
            let words = match (cue.meaning, genre) {
                (Meaning::Somebody, Genre::Resume) => named(false).clause(),
                (Meaning::Tradespeople, Genre::Resume) => named(true).clause().or_else(|| named(true).company()),
                (Meaning::FirmKind, _) => firms::sentence(tokens, &cues[at..], cue.first),
                _ => None,
            };
            let Some(words) = words else { continue };
            match others.last_mut().filter(|last| words.start < last.end) {
                Some(last) => last.end = last.end.max(words.end),
                None => others.push(words),
            }
        }
        Self { others }
    }

    /// Tells whether what begins with this word is said of somebody else.
    pub(crate) fn is_others(&self, first: usize) -> bool {
        let next = self.others.partition_point(|others| others.end <= first);
        self.others.get(next).is_some_and(|others| others.contains(&first))
    }
}

/// Somebody who is named.
#[derive(Clone, Copy)]
struct NamedOther<'t> {
    tokens: Tokens<'t>,
    /// The phrases from this one on.
    cues: &'t [Cue],
    first: usize,
    end: usize,
    is_by_trade: bool,
}

impl NamedOther<'_> {
    /// Gives the clause that says what they do, from the first word of who it is on.
    fn clause(self) -> Option<Range<usize>> {
        let start = self.start().filter(|start| self.begins_clause(*start))?;
        let verb = self.verb()?;
        let end = self.clause_end(verb);
        let is_for_person = (self.end..end.min(verb + 1 + FARTHEST)).any(|at| WordList::Me.contains(self.tokens.word(at)));
        Some(start..if is_for_person { verb } else { end })
    }

    /// Gives the words for people by trade with whom somebody works: "with two Java developers".
    fn company(self) -> Option<Range<usize>> {
        let is_joined = |at: &usize| matches!(self.tokens.gap(*at), Some(b" " | b"-" | b"/" | b", "));
        let before = (0..self.first).rev().take(FARTHEST + 1).take_while(|at| is_joined(&(at + 1)));
        let with = before.into_iter().find(|at| WordList::TitleOthers.contains(self.tokens.word(*at)))?;
        let follows = usize::from(self.is_beside(self.end));
        Some(with + 1..self.end + follows)
    }

    /// Tells where what names them starts: with a "the", "two" or the like before it, or with itself.
    fn start(self) -> Option<usize> {
        let near = (0..self.first).rev().take(FARTHEST).take_while(|at| self.is_beside(at + 1));
        let is_number = |word: &[u8]| {
            let number = Phrases::builtin().number(word);
            number.is_some() || word.iter().all(u8::is_ascii_digit)
        };
        let determiner = near.into_iter().filter(|at| {
            let word = self.tokens.word(*at);
            WordList::SomebodyBehind.contains(word) || is_number(word)
        });
        determiner.last().or((!self.is_by_trade).then_some(self.first))
    }

    /// Tells whether the word at a place stands right behind the one before.
    fn is_beside(self, at: usize) -> bool {
        matches!(self.tokens.gap(at), Some(b" " | b"-" | b"/" | b"'" | b"\xE2\x80\x99"))
    }

    /// Tells whether a clause begins with a word.
    fn begins_clause(self, first: usize) -> bool {
        let Some(before) = first.checked_sub(1) else { return true };
        let is_turn = || {
            WordList::DenialTurn.contains(self.tokens.word(before))
                || WordList::ClauseBegins.contains(self.tokens.word(before))
        };
        self.tokens.gap(first) != Some(b" ") && !self.is_beside(first) || is_turn()
    }

    /// Finds the word that says what they do; "a friend of mine writes".
    fn verb(self) -> Option<usize> {
        let is_on = |at: &usize| {
            self.is_beside(*at) && !self.is_person(*at) && !WordList::Conjunctions.contains(self.tokens.word(*at))
        };
        let mut near = (self.end..self.end + FARTHEST).take_while(is_on);
        near.find(|at| WordList::SomebodyDoes.contains(self.tokens.word(*at)))
    }

    /// Tells whether the person speaks of themselves: "I".
    fn is_person(self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let is_whole = || word.len() > 1 || word.iter().all(u8::is_ascii_uppercase) || self.tokens.gap(at + 1) == Some(b"'");
        WordList::FirstPerson.contains(word) && is_whole()
    }

    /// Tells where the clause ends that goes on behind a word: before it, where the person comes back to what was said in it: "which I
    /// tested".
    fn clause_end(self, verb: usize) -> usize {
        let last = self.tokens.list.len().min(verb + LONGEST_CLAUSE);
        let turn = self.cues.iter().find(|cue| cue.meaning == Meaning::Turn && cue.first > verb);
        let last = turn.map_or(last, |turn| last.min(turn.first));
        let end = (verb + 1..last).find(|at| ends_sentence(self.tokens, *at) || self.is_person(*at)).unwrap_or(last);
        let comes_back = end < last && self.is_person(end) && WordList::Relatives.contains(self.tokens.word(end - 1));
        if comes_back { self.end } else { end }
    }
}
