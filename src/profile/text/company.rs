//! Whether a doubtful spelling means its skill, by its case and the company it keeps.
//!
//! "Go" is a language in "Python, Go and Rust" and under "Technical skills", and a verb in "go to market".

use super::beside::{Beside, Side, are_listed};
use super::doubt::{Doubt, is_idea};
use super::passage::Passage;
use super::scan::Hit;
use super::sections::Section;
use crate::catalogue::Catalogue;

/// A passage with all that was found in it.
pub struct Context<'t> {
    pub catalogue: &'t Catalogue,
    pub passage: Passage<'t>,
    pub hits: &'t [Hit],
    /// The section of each hit.
    pub sections: &'t [Section],
}

/// Whether a hit means its skill, and how it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belief {
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
    /// Which hits mean their skills.
    pub fn believed(&self) -> Vec<Belief> {
        let clear: Vec<bool> = self.hits.iter().map(|hit| hit.doubt == Doubt::None || self.is_clear_phrase(hit)).collect();
        let mut believed = vec![Belief::No; clear.len()];
        let mut start = 0;
        while start < self.hits.len() {
            let mut end = start + 1;
            while end < self.hits.len() && are_listed(self.passage, &self.hits[end - 1], &self.hits[end]) {
                end += 1;
            }
            let company = Company { clear: clear[start..end].iter().filter(|clear| **clear).count(), all: end - start };
            for at in start..end {
                if clear[at] || self.is_believed(&self.hits[at], self.sections[at], company) {
                    believed[at] = if company.all < LIST { Belief::Passing } else { Belief::Listed };
                }
            }
            start = end;
        }
        believed
    }

    /// Whether a doubtful spelling has several words, which together are no everyday word.
    fn is_clear_phrase(&self, hit: &Hit) -> bool {
        matches!(hit.doubt, Doubt::Word | Doubt::Package)
            && hit.last > hit.first
            && !Beside::of(self.passage, hit).sides().contains(&Side::Tie)
    }

    fn is_believed(&self, hit: &Hit, section: Section, company: Company) -> bool {
        let beside = Beside::of(self.passage, hit);
        let sides = beside.sides();
        if sides.contains(&Side::Tie) {
            return false;
        }
        let written = beside.written();
        let is_capital = written.starts_with(char::is_uppercase);
        let is_item = sides.iter().all(|side| *side != Side::Word);
        let is_set_off = is_item || is_capital;
        let has_company = company.clear > 0 || company.all > 2 && hit.doubt != Doubt::Short;
        let is_in_section = section == Section::Skills;
        let is_in_list = company.all > 1 && has_company || is_in_section && sides != [Side::Word; 2];
        match hit.doubt {
            Doubt::None => true,
            Doubt::Short => {
                written.chars().all(|c| !c.is_lowercase()) && (is_in_list && is_set_off || beside.has_cue())
                    || is_in_list && is_set_off && is_capital
            }
            Doubt::Package => is_in_section && is_item && company.clear > 0,
            Doubt::Aside => is_in_list && is_item,
            Doubt::Word if is_idea(self.catalogue.skill(hit.skill).kind()) => {
                is_in_list && is_item || beside.has_cue_of_idea()
            }
            Doubt::Word => {
                is_in_list && is_set_off
                    || is_abbreviation(written) && !beside.is_shouted() && !beside.is_beside_number()
                    || is_capital && beside.has_cue()
                    || is_capital && sides[0] == Side::Word && beside.stands_alone()
            }
        }
    }
}

/// How many items of a list are hits, and how many of these are clear by themselves.
#[derive(Debug, Clone, Copy)]
struct Company {
    clear: usize,
    all: usize,
}

/// Whether a word is written as an abbreviation: REST, SAS.
fn is_abbreviation(written: &str) -> bool {
    const SHORTEST: usize = 3;
    written.len() >= SHORTEST && written.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}
