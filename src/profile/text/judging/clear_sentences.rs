//! Whether a sentence says clearly that a doubtful name is meant: "used Go for the backend", "5 years of C", "Go
//! (5 years)", "migrated from Go to Rust".
//! Only what is written with a capital is asked for here.

use super::super::language::{Cue, Meaning, Phrases, WordList};
use super::super::names::Mention;
use super::disambiguation::Context;
use super::neighbours::{Neighbours, Side};
use crate::catalogue::spelling_index::Ambiguity;
use crate::profile::Stance;

impl Context<'_> {
    /// Tells whether the sentence in which a doubtful name stands says that it is one; `clear` says which mentions are by themselves.
    pub(super) fn is_told(&self, at: usize, clear: &[bool]) -> bool {
        let mention = &self.mentions[at];
        let neighbours = Neighbours::of(self.tokens, mention);
        if !matches!(mention.ambiguity, Ambiguity::Short | Ambiguity::Word)
            || !neighbours.written().starts_with(char::is_uppercase)
            || self.is_idea(mention)
        {
            return false;
        }
        match neighbours.sides() {
            [Side::Tie, _] => false,
            [_, Side::Tie] => neighbours.is_tied_to_trade(),
            [left, right] => {
                let follows = left == Side::Word || neighbours.gap_before() == Some(b": ");
                self.leads_to_amount(mention)
                    || follows && self.is_told_before(at, clear)
                    || right == Side::Word && (self.is_said_behind(mention) || self.is_moved(at, clear))
            }
        }
    }

    /// Tells whether the words before a name, and perhaps those behind it, say that it is one.
    fn is_told_before(&self, at: usize, clear: &[bool]) -> bool {
        let mention = &self.mentions[at];
        let neighbours = Neighbours::of(self.tokens, mention);
        neighbours.is_made_in()
            || mention.ambiguity == Ambiguity::Short && neighbours.is_worked_in() && !neighbours.goes_on()
            || self.is_said_before(at)
            || self.is_moved(at, clear)
            || self.follows_years(mention)
    }

    /// Tells whether the words before a name say that it is one, and no other name goes on behind it.
    fn is_said_before(&self, at: usize) -> bool {
        let mention = &self.mentions[at];
        let neighbours = Neighbours::of(self.tokens, mention);
        let next = self.mentions.get(at + 1).is_some_and(|next| next.first == mention.last + 1);
        neighbours.is_named_before() && (next || !neighbours.goes_on())
    }

    /// Tells whether the words behind a name say that it is one: "Go developer", "Rust is a plus", "Go is our language".
    fn is_said_behind(&self, mention: &Mention) -> bool {
        let neighbours = Neighbours::of(self.tokens, mention);
        let says = |cue: &Cue| {
            matches!(cue.meaning, Meaning::After(Stance::Preferred | Stance::Required)) && cue.first == mention.last + 1
        };
        neighbours.right() == Side::Word
            && (neighbours.is_named_behind() || neighbours.is_told_what() || self.cues_near(mention).any(says))
    }

    /// Tells whether something was moved from one name to another, one of which is this: "from Go to Rust".
    fn is_moved(&self, at: usize, clear: &[bool]) -> bool {
        let is_pair = |from: usize| {
            let (Some(a), Some(b)) = (self.mentions.get(from), self.mentions.get(from + 1)) else { return false };
            let is_near = b.first == a.last + 2
                && WordList::Toward.contains(self.tokens.word(a.last + 1))
                && [a.last + 1, b.first].iter().all(|at| self.tokens.gap(*at) == Some(b" "));
            let is_clear = |at: usize| clear[at] && !self.is_idea(&self.mentions[at]);
            is_near && (is_clear(from) || is_clear(from + 1) || Neighbours::of(self.tokens, a).is_moved_from())
        };
        is_pair(at)
            || at.checked_sub(1).is_some_and(|before| is_pair(before) || clear[before] && self.follows_move(before, at))
    }

    /// Tells whether something of one name was made into another: "converted SAS macros to R".
    fn follows_move(&self, from: usize, to: usize) -> bool {
        const FARTHEST: usize = 4;
        let (a, b) = (&self.mentions[from], &self.mentions[to]);
        let before = a.first.saturating_sub(FARTHEST)..a.first;
        !self.is_idea(a)
            && b.first - a.last <= FARTHEST
            && WordList::Toward.contains(self.tokens.word(b.first - 1))
            && (a.last + 1..=b.first).all(|at| self.tokens.gap(at) == Some(b" "))
            && before.into_iter().any(|at| WordList::Moved.contains(self.tokens.word(at)))
    }

    /// Tells whether a number of years stands before a name, and between them nothing but "of" or the like.
    fn follows_years(&self, mention: &Mention) -> bool {
        const FARTHEST: usize = 4;
        let neighbours = Neighbours::of(self.tokens, mention);
        let ends = mention.ambiguity == Ambiguity::Short || neighbours.right() != Side::Word;
        let is_link = |at: usize| WordList::LevelLinks.contains(self.tokens.word(at));
        let leads = |cue: &Cue| {
            cue.meaning == Meaning::Years
                && cue.end <= mention.first
                && mention.first - cue.end <= FARTHEST
                && cue.first.checked_sub(1).is_some_and(|at| self.is_number(at))
                && (cue.end..mention.first).all(is_link)
                && (cue.end..=mention.first).all(|at| self.tokens.gap(at).is_some_and(|gap| gap.ends_with(b" ")))
                && self.is_on_one_line(mention.first)
        };
        ends && self.cues_near(mention).any(leads) && !neighbours.goes_on()
    }

    /// Tells whether years or a level stand behind a name that are said of it: "Go (5 years)", "Go since 2015", "R: advanced".
    fn leads_to_amount(&self, mention: &Mention) -> bool {
        let next = mention.last + 1;
        let gap = self.tokens.gap(next).unwrap_or_default();
        if gap.contains(&b'\n') || gap.is_empty() {
            return false;
        }
        if gap == b" " {
            return self.lasts(mention);
        }
        let signs = str::from_utf8(gap).unwrap_or_default();
        let is_dash = matches!(signs, " - " | " \u{2013} " | " \u{2014} ");
        let is_cell = signs.contains(['\t', '|']);
        let is_amount = || self.is_number(next) && (self.is_unit(next + 1) || is_cell && self.ends_cell(next + 1));
        (is_dash || is_cell || signs.contains(['(', ':'])) && (is_amount() || self.is_level(next))
    }

    /// Tells whether something behind a name says since when or for how many years: "Go since 2015".
    fn lasts(&self, mention: &Mention) -> bool {
        let next = mention.last + 1;
        let is_sure = mention.ambiguity == Ambiguity::Short || Neighbours::of(self.tokens, mention).left() != Side::Word;
        let is_year = |at: usize| matches!(self.tokens.word(at), [b'1', b'9', _, _] | [b'2', b'0', _, _]);
        is_sure
            && WordList::Lasting.contains(self.tokens.word(next))
            && (is_year(next + 1) || self.is_number(next + 1) && self.is_unit(next + 2))
    }

    /// Tells whether a word counts years.
    fn is_unit(&self, at: usize) -> bool {
        self.cues_at(at).any(|cue| cue.meaning == Meaning::Years)
    }

    /// Tells whether a level stands at a place, and nothing goes on behind it.
    fn is_level(&self, at: usize) -> bool {
        self.cues_at(at).any(|cue| {
            matches!(cue.meaning, Meaning::Level | Meaning::Alone(_))
                && self.tokens.gap(cue.end).is_none_or(|gap| !matches!(gap, b" " | b"-"))
        })
    }

    /// Tells whether a cell of a table ends before a word.
    fn ends_cell(&self, at: usize) -> bool {
        self.tokens.gap(at).is_none_or(|gap| gap.iter().any(|byte| matches!(byte, b'\t' | b'|' | b'\n')))
    }

    /// Gives the phrases that begin with a word.
    fn cues_at(&self, at: usize) -> impl Iterator<Item = &Cue> {
        let start = self.cues.partition_point(|cue| cue.first < at);
        self.cues[start..].iter().take_while(move |cue| cue.first == at)
    }

    /// Tells whether a word is a number, in digits or not.
    fn is_number(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        word.first().is_some_and(u8::is_ascii_digit) || Phrases::builtin().number(word).is_some()
    }
}
