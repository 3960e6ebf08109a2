//! Whether a doubtful spelling means its skill, by its case and the company it keeps.
//!
//! "Go" is a language in "Python, Go and Rust" and under "Technical skills", and a verb in "go to market".

use super::doubt::{Doubt, is_idea};
use super::html::BREAK_BYTE;
use super::lists::Words;
use super::scan::Hit;
use super::sections::{Section, Sections};
use super::words::Word;
use crate::catalogue::Catalogue;

/// A text with all that was found in it.
pub struct Context<'t> {
    pub catalogue: &'t Catalogue,
    pub text: &'t str,
    pub words: &'t [Word],
    pub hits: &'t [Hit],
    pub sections: &'t Sections<'t>,
}

/// What stands beside a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// The start or the end of a line or a sentence.
    Edge,
    /// What parts the items of a list: a comma, a slash, a bullet, an "and".
    Separator,
    /// A sign that ties it to its neighbour: `go-to-market`, `R&D`.
    Tie,
    /// A word.
    Word,
}

/// Words before a skill that say it is one.
const CUES_BEFORE: Words = Words::of(&[
    "experience",
    "experienced",
    "knowledge",
    "using",
    "with",
    "proficient",
    "proficiency",
    "familiar",
    "familiarity",
    "skills",
    "expertise",
    "background",
    "understanding",
    "know",
    "learn",
    "learning",
    "senior",
    "junior",
    "lead",
    "like",
    "advanced",
    "expert",
    "modern",
    "basic",
    "programming",
    "our",
]);
/// Words after a skill that say it is one.
const CUES_AFTER: Words = Words::of(&[
    "developer",
    "developers",
    "engineer",
    "engineers",
    "programming",
    "programmer",
    "framework",
    "experience",
    "code",
    "scripts",
    "scripting",
    "library",
    "skills",
    "language",
    "api",
    "apis",
    "applications",
    "services",
    "development",
    "database",
    "knowledge",
    "components",
    "jobs",
    "app",
]);
/// Words of which a skill follows after one more word: "experience in Go".
const LINKS: Words = Words::of(&["in", "of", "with"]);

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
            while end < self.hits.len() && self.are_listed(&self.hits[end - 1], &self.hits[end]) {
                end += 1;
            }
            let company = Company { clear: clear[start..end].iter().filter(|clear| **clear).count(), all: end - start };
            for at in start..end {
                if clear[at] || self.is_believed(&self.hits[at], company) {
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
            && self.sides(hit).iter().all(|side| *side != Side::Tie)
    }

    fn is_believed(&self, hit: &Hit, company: Company) -> bool {
        let sides = self.sides(hit);
        if sides.contains(&Side::Tie) {
            return false;
        }
        let written = self.written(hit);
        let is_capital = written.starts_with(char::is_uppercase);
        let is_item = sides.iter().all(|side| *side != Side::Word);
        let is_set_off = is_item || is_capital;
        let has_company = company.clear > 0 || company.all > 2 && hit.doubt != Doubt::Short;
        let is_in_section = self.sections.at(self.byte(hit)) == Section::Skills;
        let is_in_list = company.all > 1 && has_company || is_in_section && sides != [Side::Word; 2];
        match hit.doubt {
            Doubt::None => true,
            Doubt::Short => {
                written.chars().all(|c| !c.is_lowercase()) && (is_in_list && is_set_off || self.has_cue(hit))
                    || is_in_list && is_set_off && is_capital
            }
            Doubt::Package => is_in_section && is_item && company.clear > 0,
            Doubt::Aside => is_in_list && is_item,
            Doubt::Word if is_idea(self.catalogue.skill(hit.skill).kind()) => {
                is_in_list && is_item || self.has_cue_of_idea(hit)
            }
            Doubt::Word => {
                is_in_list && is_set_off
                    || is_abbreviation(written) && !self.is_shouted(hit) && !self.is_beside_number(hit)
                    || is_capital && self.has_cue(hit)
                    || is_capital && sides[0] == Side::Word && self.stands_alone(hit)
            }
        }
    }

    fn written(&self, hit: &Hit) -> &str {
        self.text.get(self.byte(hit)..self.words[hit.last].end as usize).unwrap_or("")
    }

    fn byte(&self, hit: &Hit) -> usize {
        self.words[hit.first].start as usize
    }

    /// The word at a distance before a hit or, counted from 1, after it; empty where there is none.
    fn word(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.words.get(at)).map_or("", |word| word.of(self.text))
    }

    fn before(&self, hit: &Hit, distance: usize) -> &str {
        self.word(hit.first.checked_sub(distance))
    }

    fn after(&self, hit: &Hit, distance: usize) -> &str {
        self.word(Some(hit.last + distance))
    }

    /// What stands before the word at this place.
    fn side(&self, at: usize) -> Side {
        let Some([behind, ahead]) = at.checked_sub(1).and_then(|behind| self.words.get(behind..=at)) else {
            return Side::Edge;
        };
        let between = self.text.get(behind.end as usize..ahead.start as usize).unwrap_or("");
        match between.as_bytes() {
            b" " => Side::Word,
            b", " | b"/" => Side::Separator,
            b"-" | b"&" | b"'" | b"_" | b"." | b"\xE2\x80\x99" => Side::Tie,
            _ if between.bytes().any(|byte| matches!(byte, b'\n' | BREAK_BYTE)) => Side::Edge,
            _ if between.starts_with(['.', '!', '?']) => Side::Edge,
            _ if between.trim().is_empty() => Side::Word,
            _ => Side::Separator,
        }
    }

    /// What stands on both sides of a hit; "and" and "or" part like commas.
    fn sides(&self, hit: &Hit) -> [Side; 2] {
        [self.left(hit), self.right(hit)]
    }

    fn left(&self, hit: &Hit) -> Side {
        match self.side(hit.first) {
            Side::Word if is_conjunction(self.before(hit, 1)) => Side::Separator,
            side => side,
        }
    }

    fn right(&self, hit: &Hit) -> Side {
        match self.side(hit.last + 1) {
            Side::Word if is_conjunction(self.after(hit, 1)) => Side::Separator,
            side => side,
        }
    }

    /// Whether two neighbouring hits are items of one list; one unknown item may stand between.
    fn are_listed(&self, a: &Hit, b: &Hit) -> bool {
        const UNKNOWN: usize = 2;
        let between = self.words.get(a.last + 1..b.first).unwrap_or_default();
        let unknown = between.iter().filter(|word| !is_conjunction(word.of(self.text)));
        let parts = |side: Side| matches!(side, Side::Separator | Side::Edge);
        // What most often fails is asked first.
        parts(self.right(a))
            && parts(self.left(b))
            && unknown.take(UNKNOWN + 1).count() <= UNKNOWN
            && !(a.last + 1..=b.first).any(|at| self.ends_sentence(at))
    }

    /// Whether a sentence or a paragraph ends before the word at this place.
    fn ends_sentence(&self, at: usize) -> bool {
        let between = self.text.get(self.words[at - 1].end as usize..self.words[at].start as usize).unwrap_or("");
        between.starts_with(['.', '!', '?']) && between.len() > 1 || between.matches('\n').count() > 1
    }

    /// Whether a word beside the hit says that it is a skill.
    fn has_cue(&self, hit: &Hit) -> bool {
        let before = self.before(hit, 1);
        let [left, right] = [self.side(hit.first), self.side(hit.last + 1)];
        left == Side::Word && CUES_BEFORE.hold(before)
            || left == Side::Word && LINKS.hold(before) && CUES_BEFORE.hold(self.before(hit, 2))
            || right == Side::Word && CUES_AFTER.hold(self.after(hit, 1))
    }

    /// The same for fields and ways of working, which have no capital letters: "experience in testing", "degree in physics".
    fn has_cue_of_idea(&self, hit: &Hit) -> bool {
        const LEARNED: Words = Words::of(&[
            "experience",
            "knowledge",
            "background",
            "expertise",
            "skills",
            "degree",
            "proficiency",
            "proficient",
            "understanding",
            "phd",
            "masters",
            "familiarity",
        ]);
        let before = self.before(hit, 1);
        self.side(hit.first) == Side::Word
            && LINKS.hold(before)
            && LEARNED.hold(self.before(hit, 2))
            && self.side(hit.last + 1) != Side::Tie
    }

    /// Whether the words around are all in capitals, so that capitals say nothing.
    fn is_shouted(&self, hit: &Hit) -> bool {
        [1, 2]
            .iter()
            .flat_map(|distance| [self.before(hit, *distance), self.after(hit, *distance)])
            .all(|word| !word.is_empty() && !word.chars().any(char::is_lowercase))
    }

    fn is_beside_number(&self, hit: &Hit) -> bool {
        [self.before(hit, 1), self.after(hit, 1)].iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// Whether no other capitalised word and no number stands beside a hit, which would make it part of another name or a
    /// date: American Express, Spring 2024.
    fn stands_alone(&self, hit: &Hit) -> bool {
        const SHORTEST: usize = 4;
        let is_name = |side: Side, word: &str| {
            side == Side::Word && word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        };
        let [left, right] = self.sides(hit);
        self.written(hit).len() >= SHORTEST
            && !is_name(left, self.before(hit, 1))
            && !is_name(right, self.after(hit, 1))
            && !is_one_of(self.before(hit, 1), &["the", "a", "an", "of", "at", "in", "this", "next", "last", "by"])
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

fn is_conjunction(word: &str) -> bool {
    is_one_of(word, &["and", "or"])
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|other| word.eq_ignore_ascii_case(other))
}
