//! Whether a doubtful spelling means its skill, by its case and its neighbours.
//!
//! "Go" is a language in "Python, Go and Rust" and under "Technical skills", and a verb in "go to market".

use super::super::language::{Cue, LONGEST, Meaning, Section, WordList};
use super::super::names::Mention;
use super::super::tokens::Tokens;
use super::boxes::tick;
use super::neighbours::{Neighbours, Side, are_listed};
use crate::catalogue::spelling_index::{Ambiguity, is_idea};
use crate::catalogue::{Catalogue, Prose};
use crate::profile::Stance;
use crate::profile::context;
use crate::resolve::Via;
use std::ops::Range;

/// Tokens with all the mentions among them.
pub(crate) struct Context<'t> {
    pub catalogue: &'t Catalogue,
    pub tokens: Tokens<'t>,
    /// What phrases among them say.
    pub cues: &'t [Cue],
    pub mentions: &'t [Mention],
    /// The section of each mention.
    pub sections: &'t [Section],
}

/// Whether a mention means its skill, and how it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It doesn't.
    No,
    /// It stands in running text.
    Passing,
    /// It is an item of a list of skills.
    Listed,
}

/// So many skills in a row are a list of them.
pub(super) const LIST: usize = 3;

impl Context<'_> {
    /// Tells which mentions mean their skills.
    pub(crate) fn verdicts(&self) -> Vec<Verdict> {
        let clear: Vec<bool> = self
            .mentions
            .iter()
            .map(|mention| mention.ambiguity == Ambiguity::None || self.is_clear_phrase(mention))
            .collect();
        let mut verdicts = vec![Verdict::No; clear.len()];
        let mut is_meant = self.in_rows(&clear);
        let mut start = 0;
        while start < self.mentions.len() {
            let mut end = start + 1;
            while end < self.mentions.len() && are_listed(self.tokens, &self.mentions[end - 1], &self.mentions[end]) {
                end += 1;
            }
            self.judge_list(start..end, &clear, &mut is_meant);
            for at in start..end {
                if is_meant[at] {
                    verdicts[at] = if end - start < LIST { Verdict::Passing } else { Verdict::Listed };
                }
            }
            start = end;
        }
        verdicts
    }

    /// Finds which mentions of a list mean their skills. Where a doubtful one is believed for what stands beside it, so may be the others
    /// for being in its list.
    fn judge_list(&self, list: Range<usize>, clear: &[bool], is_meant: &mut [bool]) {
        let count_clear = clear[list.clone()].iter().filter(|clear| **clear).count();
        let mut judge = |count: usize| {
            let context = ListContext { clear: count, all: list.len() };
            for at in list.clone() {
                is_meant[at] = is_meant[at]
                    || clear[at]
                    || self.is_believed(&self.mentions[at], self.sections[at], context)
                    || self.is_among_names(at, clear)
                    || self.is_told(at, clear);
            }
            is_meant[list.clone()].iter().filter(|meant| **meant).count()
        };
        let count = judge(count_clear);
        if count_clear == 0 && (1..list.len()).contains(&count) {
            judge(count);
        }
        for at in list.clone() {
            is_meant[at] = is_meant[at] || self.is_meant_beside(at, list.clone(), is_meant);
        }
    }

    /// Tells whether a doubtful spelling has several words, which together are no everyday word; the name of a thing has capitals then:
    /// "Core Data", not "our core data".
    fn is_clear_phrase(&self, mention: &Mention) -> bool {
        let neighbours = Neighbours::of(self.tokens, mention);
        let is_written_as_one = || mention.via != Via::Exact || neighbours.written().contains(char::is_uppercase);
        matches!(mention.ambiguity, Ambiguity::Word | Ambiguity::Package)
            && mention.last > mention.first
            && (self.is_idea(mention) || is_written_as_one())
            && !neighbours.sides().contains(&Side::Tie)
    }

    /// Tells whether a mention is of a way of working or a field of knowledge.
    pub(super) fn is_idea(&self, mention: &Mention) -> bool {
        is_idea(self.catalogue.skill(mention.skill).kind())
    }

    /// Tells whether the catalogue writes a mention's skill with the same capital letters.
    fn is_written_so(&self, mention: &Mention, written: &str) -> bool {
        let mut words = written.split_whitespace();
        let first = words.next().unwrap_or_default();
        let same = |alias: &str| {
            let rest = alias.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case(first));
            rest && alias.split_whitespace().skip(1).eq(words.clone())
        };
        self.catalogue.skill(mention.skill).aliases().any(same)
    }

    /// Tells whether the catalogue says that a mention's skill is meant wherever it is named.
    fn is_plain(&self, mention: &Mention) -> bool {
        self.catalogue.skill(mention.skill).prose() == Prose::Plain
    }

    /// Tells whether a phrase beside a mention says that it is an example of something: "such as Babel", "React or similar".
    fn is_example(&self, mention: &Mention) -> bool {
        let goes_on = |cue: &Cue| cue.meaning == Meaning::AndOthers && cue.first == mention.last + 1;
        self.follows_such_as(mention) || self.cues_near(mention).any(|cue| goes_on(cue) && self.is_on_one_line(cue.first))
    }

    /// Tells whether "such as" or the like stands before a mention.
    fn follows_such_as(&self, mention: &Mention) -> bool {
        let leads = |cue: &Cue| cue.meaning == Meaning::Example && cue.end == mention.first;
        self.cues_near(mention).any(leads) && self.is_on_one_line(mention.first)
    }

    /// Tells whether a phrase before a mention says that somebody learns it, wants to, or knows a little of it, and no other name goes on.
    fn is_learned(&self, mention: &Mention) -> bool {
        use Stance::{Learning, Little, Wanted};
        let leads =
            |cue: &Cue| matches!(cue.meaning, Meaning::Before(Learning | Little | Wanted)) && cue.end == mention.first;
        let behind = mention.last + 1;
        let is_name = str::from_utf8(self.tokens.word(behind)).is_ok_and(|word| word.starts_with(char::is_uppercase));
        self.cues_near(mention).any(leads)
            && self.is_on_one_line(mention.first)
            && !(is_name && self.tokens.gap(behind) == Some(b" "))
    }

    /// Gives the phrases that may end before a mention or begin behind it.
    pub(super) fn cues_near(&self, mention: &Mention) -> impl Iterator<Item = &Cue> {
        let behind = mention.last + 1;
        let near = self.cues.partition_point(|cue| cue.first + LONGEST < mention.first);
        self.cues[near..].iter().take_while(move |cue| cue.first <= behind)
    }

    /// Tells whether the word at a place stands on the line of the one before.
    pub(super) fn is_on_one_line(&self, at: usize) -> bool {
        self.tokens.gap(at).is_some_and(|gap| !gap.contains(&b'\n'))
    }

    /// Tells whether nothing but names stands beside a mention, and one of them is clear: "PHP React HTML", a list without commas.
    fn is_among_names(&self, at: usize, clear: &[bool]) -> bool {
        let mention = &self.mentions[at];
        let touches = |gap: usize| self.tokens.gap(gap) == Some(b" ");
        let is_name = |other: usize| clear[other] && !self.is_idea(&self.mentions[other]);
        let before =
            at.checked_sub(1).filter(|left| self.mentions[*left].last + 1 == mention.first && touches(mention.first));
        let behind = Some(at + 1).filter(|right| {
            self.mentions.get(*right).is_some_and(|right| right.first == mention.last + 1) && touches(mention.last + 1)
        });
        let [left, right] = Neighbours::of(self.tokens, mention).sides();
        let is_set_off = |side: Side, name: Option<usize>| name.is_some() || matches!(side, Side::Edge | Side::Separator);
        !matches!(mention.ambiguity, Ambiguity::Package | Ambiguity::Aside | Ambiguity::Said)
            && !self.is_idea(mention) // "Python developer" is no list
            && is_set_off(left, before)
            && is_set_off(right, behind)
            && (before.is_some_and(is_name) || behind.is_some_and(is_name))
            && !self.is_said_of(mention, behind.is_some())
    }

    /// Tells whether an item of a list is a name that the catalogue calls ambiguous, and what is meant of the list says that it is,
    /// too. In small letters it is believed of lists of skills only: "SPI, serial" is a way to talk to sensors.
    fn is_meant_beside(&self, at: usize, list: Range<usize>, is_meant: &[bool]) -> bool {
        let mention = &self.mentions[at];
        if mention.ambiguity != Ambiguity::Said {
            return false;
        }
        let neighbours = Neighbours::of(self.tokens, mention);
        let is_name = neighbours.written().starts_with(char::is_uppercase) || self.sections[at] == Section::Skills;
        if !is_name || neighbours.sides().iter().any(|side| !matches!(side, Side::Edge | Side::Separator)) {
            return false;
        }
        let beside: Vec<_> = list.filter(|at| is_meant[*at]).map(|at| self.mentions[at].skill).collect();
        context::is_meant(self.catalogue, mention.skill, &beside)
    }

    /// Tells whether a word says something of the name behind it, as it does before any name: "basic JavaScript", of which "BASIC" is no part.
    pub(super) fn is_said_of(&self, mention: &Mention, is_before_a_name: bool) -> bool {
        let is_shouted = is_abbreviation(self.tokens.written(mention.first, mention.last));
        is_before_a_name && !is_shouted && WordList::SkillBehind.contains(self.tokens.word(mention.first))
    }

    /// Tells whether the word behind a mention makes another name with it, or a date.
    fn is_part_of_another(&self, mention: &Mention) -> bool {
        let next = self.mentions.partition_point(|other| other.first <= mention.last);
        let is_next_a_name = self.mentions.get(next).is_some_and(|next| next.first == mention.last + 1);
        Neighbours::of(self.tokens, mention).is_part_of_another(is_next_a_name)
    }

    fn is_believed(&self, mention: &Mention, section: Section, list: ListContext) -> bool {
        let neighbours = Neighbours::of(self.tokens, mention);
        let sides = neighbours.sides();
        if sides.contains(&Side::Tie) {
            return false;
        }
        let written = neighbours.written();
        let is_capital = written.starts_with(char::is_uppercase);
        let is_item = sides.iter().all(|side| *side != Side::Word);
        if is_item && tick(self.tokens, mention).is_some() {
            return true;
        }
        // Where a line or a sentence begins, a capital says nothing.
        let is_set_off = is_item || is_capital && sides[0] != Side::Edge;
        let has_neighbours = list.clear > 0 || list.all > 2 && mention.ambiguity != Ambiguity::Short;
        let is_in_section = matches!(section, Section::Skills | Section::Wanted | Section::Learning);
        let is_in_list = list.all > 1 && has_neighbours || is_in_section && sides != [Side::Word; 2];
        let is_real_abbreviation = || is_abbreviation(written) && !neighbours.is_shouted() && !neighbours.is_beside_number();
        match mention.ambiguity {
            Ambiguity::None => true,
            Ambiguity::Short => {
                written.chars().all(|c| !c.is_lowercase()) && (is_in_list && is_set_off || neighbours.has_cue())
                    || is_in_list && is_set_off && is_capital
                    || is_in_section && is_item && list.clear > 0
                    || is_capital && sides[1] != Side::Word && neighbours.has_cue()
                    || is_capital && neighbours.has_purpose()
                    || is_capital && self.is_learned(mention)
            }
            Ambiguity::Said => false,
            Ambiguity::Package => is_in_section && is_item && list.clear > 0,
            Ambiguity::Aside => {
                is_in_list && is_item
                    || neighbours.is_known() && (sides[1] != Side::Word || mention.last > mention.first)
                    || is_capital && (neighbours.is_spoken() || neighbours.is_worked_in())
                    || is_name_inside(written) && self.is_written_so(mention, written)
                    || self.is_plain(mention)
                        && (written.len() <= LONGEST_ABBREVIATION && is_real_abbreviation()
                            || neighbours.is_known_field()
                            || is_capital && sides[0] == Side::Word && neighbours.stands_alone())
            }
            Ambiguity::Word if self.is_idea(mention) => {
                is_in_list && is_item
                    || written.len() <= LONGEST_ABBREVIATION && is_real_abbreviation()
                    || neighbours.is_known()
                    || neighbours.is_known_field()
                    || neighbours.is_used()
                    || is_capital && neighbours.is_worked_in()
                    || is_capital && sides[0] == Side::Word && neighbours.stands_alone()
            }
            Ambiguity::Word => {
                is_in_list && (is_set_off || list.clear > 0 && (neighbours.has_cue() || neighbours.follows_in()))
                    || is_real_abbreviation()
                    || is_capital && self.is_example(mention)
                    || sides[1] != Side::Word && self.follows_such_as(mention)
                    || is_capital && (neighbours.has_cue() || neighbours.has_purpose()) && !self.is_part_of_another(mention)
                    || is_capital && list.all > 1 && neighbours.follows_in()
                    || is_capital && self.is_learned(mention)
                    || is_capital && sides[0] == Side::Word && neighbours.stands_alone()
            }
        }
    }
}

/// How many items of a list are mentions, and how many of these are clear by themselves.
#[derive(Debug, Clone, Copy)]
struct ListContext {
    clear: usize,
    all: usize,
}

/// Tells whether a name stands in a phrase behind its first word: "fluent English".
fn is_name_inside(phrase: &str) -> bool {
    phrase.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase))
}

/// What is longer and in capitals is a shouted word: "DEVELOPER", but "HIPAA".
const LONGEST_ABBREVIATION: usize = 5;

/// Tells whether a word is written as an abbreviation: REST, SAS.
fn is_abbreviation(written: &str) -> bool {
    const SHORTEST: usize = 3;
    written.len() >= SHORTEST && written.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}
