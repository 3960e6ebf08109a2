//! What stands beside a hit: signs, words that say that it is a skill, words that make it a part of something else.

use super::html::BREAK_BYTE;
use super::lists::Words;
use super::passage::Passage;
use super::scan::Hit;
use memchr::memchr_iter;

/// What stands on one side of a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
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

/// Words before "in", "of" and "with" that say of fields and ways of working that somebody knows them.
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

/// Words that part the items of a list as commas do.
const CONJUNCTIONS: Words = Words::of(&["and", "or"]);

/// Words behind which a capital letter says no skill's name.
const ARTICLES: Words = Words::of(&["the", "a", "an", "of", "at", "in", "this", "next", "last", "by"]);

/// A hit, and the passage in which it stands.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'t> {
    passage: Passage<'t>,
    hit: &'t Hit,
}

impl<'t> Beside<'t> {
    /// What stands beside a hit in this passage.
    pub fn of(passage: Passage<'t>, hit: &'t Hit) -> Self {
        Self { passage, hit }
    }

    /// How the hit is written.
    pub fn written(self) -> &'t str {
        self.passage.written(self.hit.first, self.hit.last)
    }

    /// The word at a distance before the hit, counted from 1; empty where there is none.
    fn before(self, distance: usize) -> &'t [u8] {
        self.hit.first.checked_sub(distance).map_or(b"", |at| self.passage.word(at))
    }

    /// The word at a distance after it.
    fn after(self, distance: usize) -> &'t [u8] {
        self.passage.word(self.hit.last + distance)
    }

    /// What stands on both sides; "and" and "or" part like commas.
    pub fn sides(self) -> [Side; 2] {
        [self.left(), self.right()]
    }

    /// What stands before it.
    pub fn left(self) -> Side {
        match side(self.passage, self.hit.first) {
            Side::Word if CONJUNCTIONS.hold(self.before(1)) => Side::Separator,
            side => side,
        }
    }

    /// What stands behind it.
    pub fn right(self) -> Side {
        match side(self.passage, self.hit.last + 1) {
            Side::Word if CONJUNCTIONS.hold(self.after(1)) => Side::Separator,
            side => side,
        }
    }

    /// What stands on both sides, whatever word it is.
    fn plain_sides(self) -> [Side; 2] {
        [self.hit.first, self.hit.last + 1].map(|at| side(self.passage, at))
    }

    /// Whether a word beside the hit says that it is a skill.
    pub fn has_cue(self) -> bool {
        let [left, right] = self.plain_sides();
        let before = self.before(1);
        left == Side::Word && (CUES_BEFORE.hold(before) || LINKS.hold(before) && CUES_BEFORE.hold(self.before(2)))
            || right == Side::Word && CUES_AFTER.hold(self.after(1))
    }

    /// The same for fields and ways of working, which have no capital letters: "experience in testing", "degree in physics".
    pub fn has_cue_of_idea(self) -> bool {
        let [left, right] = self.plain_sides();
        left == Side::Word && LINKS.hold(self.before(1)) && LEARNED.hold(self.before(2)) && right != Side::Tie
    }

    /// Whether the words around are all in capitals, so that capitals say nothing.
    pub fn is_shouted(self) -> bool {
        let around = [self.before(1), self.after(1), self.before(2), self.after(2)].map(str::from_utf8);
        around.into_iter().all(|word| word.is_ok_and(|word| !word.is_empty() && !word.chars().any(char::is_lowercase)))
    }

    /// Whether a number stands beside it.
    pub fn is_beside_number(self) -> bool {
        [self.before(1), self.after(1)].iter().any(|word| word.first().is_some_and(u8::is_ascii_digit))
    }

    /// Whether no other capitalised word and no number stands beside a hit, which would make it part of another name or a
    /// date: American Express, Spring 2024.
    pub fn stands_alone(self) -> bool {
        const SHORTEST: usize = 4;
        let is_name = |side: Side, word: &[u8]| {
            let first = str::from_utf8(word).ok().and_then(|word| word.chars().next());
            side == Side::Word && first.is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
        };
        let [left, right] = self.sides();
        self.written().len() >= SHORTEST
            && !is_name(left, self.before(1))
            && !is_name(right, self.after(1))
            && !ARTICLES.hold(self.before(1))
    }
}

/// What stands before the word at a place of a passage.
fn side(passage: Passage<'_>, at: usize) -> Side {
    match passage.gap(at) {
        None => Side::Edge,
        Some([sign]) => SIGNS[usize::from(*sign)],
        Some(b", ") => Side::Separator,
        Some(gap) => side_of(gap),
    }
}

/// What one byte between two words means. In a table, as nearly every hit is asked and no branch could be foretold.
const SIGNS: [Side; 256] = {
    let mut signs = [Side::Separator; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        signs[byte as usize] = match byte {
            b'\n' | BREAK_BYTE | b'!' | b'?' => Side::Edge,
            b'-' | b'&' | b'\'' | b'_' | b'.' => Side::Tie,
            b' ' | b'\t' | b'\r' | 0x0b => Side::Word,
            _ => Side::Separator,
        };
        byte += 1;
    }
    signs
};

/// What several bytes between two words mean, or none.
fn side_of(gap: &[u8]) -> Side {
    match gap {
        b"\xE2\x80\x99" => Side::Tie,
        [b'.' | b'!' | b'?', ..] => Side::Edge,
        _ if gap.iter().any(|byte| matches!(*byte, b'\n' | BREAK_BYTE)) => Side::Edge,
        _ if str::from_utf8(gap).is_ok_and(|gap| gap.trim().is_empty()) => Side::Word,
        _ => Side::Separator,
    }
}

/// Whether two neighbouring hits are items of one list; one unknown item, of one word or two, may stand between.
pub fn are_listed(passage: Passage<'_>, a: &Hit, b: &Hit) -> bool {
    const UNKNOWN: usize = 2;
    let unknown = || (a.last + 1..b.first).filter(|at| !CONJUNCTIONS.hold(passage.word(*at)));
    let parts = |side: Side| matches!(side, Side::Separator | Side::Edge);
    // What most often fails is asked first.
    parts(Beside::of(passage, a).right())
        && parts(Beside::of(passage, b).left())
        && unknown().take(UNKNOWN + 1).count() <= UNKNOWN
        && !(a.last + 1..=b.first).any(|at| ends_sentence(passage, at))
}

/// Whether a sentence or a paragraph ends before the word at this place.
fn ends_sentence(passage: Passage<'_>, at: usize) -> bool {
    let gap = passage.gap(at).unwrap_or_default();
    matches!(gap, [b'.' | b'!' | b'?', _, ..]) || memchr_iter(b'\n', gap).nth(1).is_some()
}
