//! Whether a doubtful spelling means its skill, by its case and its neighbours.
//!
//! "Go" is a language in "Python, Go and Rust" and under "Technical skills", and a verb in "go to market".

use super::super::language::{Section, WordList};
use super::super::names::Mention;
use super::super::tokens::Tokens;
use super::neighbours::{Neighbours, Side, are_listed};
use crate::catalogue::Catalogue;
use crate::catalogue::spelling_index::{Ambiguity, is_idea};

/// Tokens with all the mentions among them.
pub(crate) struct Context<'t> {
    pub catalogue: &'t Catalogue,
    pub tokens: Tokens<'t>,
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
const LIST: usize = 3;

impl Context<'_> {
    /// Tells which mentions mean their skills.
    pub(crate) fn verdicts(&self) -> Vec<Verdict> {
        let clear: Vec<bool> = self
            .mentions
            .iter()
            .map(|mention| mention.ambiguity == Ambiguity::None || self.is_clear_phrase(mention))
            .collect();
        let mut verdicts = vec![Verdict::No; clear.len()];
        let mut start = 0;
        while start < self.mentions.len() {
            let mut end = start + 1;
            while end < self.mentions.len() && are_listed(self.tokens, &self.mentions[end - 1], &self.mentions[end]) {
                end += 1;
            }
            let list = ListContext { clear: clear[start..end].iter().filter(|clear| **clear).count(), all: end - start };
            for at in start..end {
                if clear[at]
                    || self.is_believed(&self.mentions[at], self.sections[at], list)
                    || self.is_among_names(at, &clear)
                {
                    verdicts[at] = if list.all < LIST { Verdict::Passing } else { Verdict::Listed };
                }
            }
            start = end;
        }
        verdicts
    }

    /// Tells whether a doubtful spelling has several words, which together are no everyday word.
    fn is_clear_phrase(&self, mention: &Mention) -> bool {
        matches!(mention.ambiguity, Ambiguity::Word | Ambiguity::Package)
            && mention.last > mention.first
            && !Neighbours::of(self.tokens, mention).sides().contains(&Side::Tie)
    }

    /// Tells whether nothing but names stands beside a mention, and one of them is clear: "PHP React HTML", a list without commas.
    fn is_among_names(&self, at: usize, clear: &[bool]) -> bool {
        let mention = &self.mentions[at];
        let touches = |gap: usize| self.tokens.gap(gap) == Some(b" ");
        let is_name = |other: usize| clear[other] && !is_idea(self.catalogue.skill(self.mentions[other].skill).kind());
        let before =
            at.checked_sub(1).filter(|left| self.mentions[*left].last + 1 == mention.first && touches(mention.first));
        let behind = Some(at + 1).filter(|right| {
            self.mentions.get(*right).is_some_and(|right| right.first == mention.last + 1) && touches(mention.last + 1)
        });
        let [left, right] = Neighbours::of(self.tokens, mention).sides();
        let is_set_off = |side: Side, name: Option<usize>| name.is_some() || matches!(side, Side::Edge | Side::Separator);
        !matches!(mention.ambiguity, Ambiguity::Package | Ambiguity::Aside)
            && !is_idea(self.catalogue.skill(mention.skill).kind()) // "Python developer" is no list
            && is_set_off(left, before)
            && is_set_off(right, behind)
            && (before.is_some_and(is_name) || behind.is_some_and(is_name))
            && !self.is_said_of(mention, behind)
    }

    /// Tells whether a word says something of the name behind it, as it does before any name: "basic JavaScript", of which "BASIC" is no part.
    fn is_said_of(&self, mention: &Mention, behind: Option<usize>) -> bool {
        let is_shouted = is_abbreviation(self.tokens.written(mention.first, mention.last));
        behind.is_some() && !is_shouted && WordList::SkillBehind.contains(self.tokens.word(mention.first))
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
        // Where a line or a sentence begins, a capital says nothing.
        let is_set_off = is_item || is_capital && sides[0] != Side::Edge;
        let has_neighbours = list.clear > 0 || list.all > 2 && mention.ambiguity != Ambiguity::Short;
        let is_in_section = section == Section::Skills;
        let is_in_list = list.all > 1 && has_neighbours || is_in_section && sides != [Side::Word; 2];
        match mention.ambiguity {
            Ambiguity::None => true,
            Ambiguity::Short => {
                written.chars().all(|c| !c.is_lowercase()) && (is_in_list && is_set_off || neighbours.has_cue())
                    || is_in_list && is_set_off && is_capital
                    || is_in_section && is_item && list.clear > 0
                    || is_capital && sides[1] != Side::Word && neighbours.has_cue()
            }
            Ambiguity::Package => is_in_section && is_item && list.clear > 0,
            Ambiguity::Aside => is_in_list && is_item,
            Ambiguity::Word if is_idea(self.catalogue.skill(mention.skill).kind()) => {
                is_in_list && is_item
                    || neighbours.has_cue_of_idea()
                    || is_capital && sides[0] == Side::Word && neighbours.stands_alone()
            }
            Ambiguity::Word => {
                is_in_list && is_set_off
                    || is_abbreviation(written) && !neighbours.is_shouted() && !neighbours.is_beside_number()
                    || is_capital && neighbours.has_cue()
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

/// Tells whether a word is written as an abbreviation: REST, SAS.
fn is_abbreviation(written: &str) -> bool {
    const SHORTEST: usize = 3;
    written.len() >= SHORTEST && written.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}
