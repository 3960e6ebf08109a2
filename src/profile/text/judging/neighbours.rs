//! What stands beside a mention: signs, words that say that it is a skill, words that make it a part of something else.

use super::super::language::WordList;
use super::super::names::Mention;
use super::super::tokens::{BREAK_BYTE, Tokens};
use memchr::memchr_iter;

/// What stands on one side of a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The start or the end of a line or a sentence.
    Edge,
    /// What parts the items of a list: a comma, a slash, a bullet, an "and".
    Separator,
    /// A sign that ties it to its neighbour: `go-to-market`, `R&D`.
    Tie,
    /// A word.
    Word,
}

/// A mention, and the tokens among which it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Neighbours<'t> {
    tokens: Tokens<'t>,
    mention: &'t Mention,
}

impl<'t> Neighbours<'t> {
    /// Tells what stands beside a mention in these tokens.
    pub(super) fn of(tokens: Tokens<'t>, mention: &'t Mention) -> Self {
        Self { tokens, mention }
    }

    /// Tells how the mention is written.
    pub(super) fn written(self) -> &'t str {
        self.tokens.written(self.mention.first, self.mention.last)
    }

    /// Gives the word at a distance before the mention, counted from 1; empty where there is none.
    pub(super) fn before(self, distance: usize) -> &'t [u8] {
        self.mention.first.checked_sub(distance).map_or(b"", |at| self.tokens.word(at))
    }

    /// Gives the word at a distance after it.
    pub(super) fn after(self, distance: usize) -> &'t [u8] {
        self.tokens.word(self.mention.last + distance)
    }

    /// Tells what stands on both sides; "and" and "or" part like commas.
    pub(super) fn sides(self) -> [Side; 2] {
        [self.left(), self.right()]
    }

    /// Tells what stands before it.
    pub(super) fn left(self) -> Side {
        match side(self.tokens, self.mention.first) {
            Side::Word if WordList::Conjunctions.contains(self.before(1)) => Side::Separator,
            side => side,
        }
    }

    /// Tells what stands behind it.
    pub(super) fn right(self) -> Side {
        match side(self.tokens, self.mention.last + 1) {
            Side::Word if WordList::Conjunctions.contains(self.after(1)) => Side::Separator,
            side => side,
        }
    }

    /// Tells what stands before it, whatever word it is.
    pub(super) fn plain_left(self) -> Side {
        side(self.tokens, self.mention.first)
    }

    /// Gives what stands before it, if a word does.
    pub(super) fn gap_before(self) -> Option<&'t [u8]> {
        self.tokens.gap(self.mention.first)
    }

    /// Gives what stands before the word at a distance after it.
    pub(super) fn gap_behind(self, distance: usize) -> Option<&'t [u8]> {
        self.tokens.gap(self.mention.last + distance)
    }

    /// Tells what stands on both sides, whatever word it is.
    fn plain_sides(self) -> [Side; 2] {
        [self.mention.first, self.mention.last + 1].map(|at| side(self.tokens, at))
    }

    /// Tells whether a word beside the mention says that it is a skill.
    pub(super) fn has_cue(self) -> bool {
        let [left, right] = self.plain_sides();
        let before = self.before(1);
        left == Side::Word
            && (WordList::SkillBehind.contains(before)
                || WordList::Links.contains(before) && WordList::SkillBehind.contains(self.before(2)))
            || right == Side::Word && WordList::SkillBefore.contains(self.after(1))
            || self.follows_in() && self.is_made()
    }

    /// Tells whether the words behind say what it is used for: "Jest for the unit tests".
    pub(super) fn has_purpose(self) -> bool {
        const FARTHEST: usize = 4;
        let on = |distance: usize| self.tokens.gap(self.mention.last + distance) == Some(b" ");
        let is_purpose = |distance: usize| WordList::Purposes.contains(self.after(distance));
        let mut words = (2..=FARTHEST).take_while(|distance| on(*distance));
        self.left() != Side::Word && WordList::For.contains(self.after(1)) && on(1) && words.any(is_purpose)
    }

    /// Tells whether somebody uses it: "using containers".
    pub(super) fn is_used(self) -> bool {
        self.plain_sides()[0] == Side::Word && WordList::Used.contains(self.before(1))
    }

    /// Tells whether an "in" stands before it.
    pub(super) fn follows_in(self) -> bool {
        self.plain_sides()[0] == Side::Word && WordList::In.contains(self.before(1))
    }

    /// Tells whether somebody worked in it: "worked in Scrum".
    pub(super) fn is_worked_in(self) -> bool {
        self.follows_in() && WordList::Worked.contains(self.before(2))
    }

    /// Tells whether what stands before the "in" in front of the mention tells of something made: "wrote the API in Go".
    pub(super) fn is_made(self) -> bool {
        const FARTHEST: usize = 6;
        let mut words = (2..=FARTHEST + 1).take_while(|distance| {
            let gap = self.mention.first.checked_sub(distance - 1).and_then(|at| self.tokens.gap(at));
            gap == Some(b" ")
        });
        words.any(|distance| WordList::Made.contains(self.before(distance)))
    }

    /// Tells whether the words before say that somebody knows it, be it a field or a way of working, which have no capital letters:
    /// "experience in testing", "degree in physics".
    pub(super) fn is_known(self) -> bool {
        let [left, right] = self.plain_sides();
        left == Side::Word
            && WordList::Links.contains(self.before(1))
            && WordList::Learned.contains(self.before(2))
            && right != Side::Tie
    }

    /// Tells whether the word behind says that somebody knows it: "Agile experience", "networking skills".
    pub(super) fn is_known_field(self) -> bool {
        side(self.tokens, self.mention.last + 1) == Side::Word && WordList::Learned.contains(self.after(1))
    }

    /// Tells whether a word before it says that somebody speaks it: "fluent English", "fluent in German".
    pub(super) fn is_spoken(self) -> bool {
        let farther = WordList::Links.contains(self.before(1)) && WordList::Spoken.contains(self.before(2));
        self.plain_sides()[0] == Side::Word && (farther || WordList::Spoken.contains(self.before(1)))
    }

    /// Tells whether the words around, two at least, are all in capitals, or an everyday word beside is, so that capitals say nothing.
    pub(super) fn is_shouted(self) -> bool {
        const FEWEST: usize = 2;
        let is_loud = |word: &&[u8]| str::from_utf8(word).is_ok_and(|word| !word.chars().any(char::is_lowercase));
        let beside = [self.before(1), self.after(1)];
        let mut around = [self.before(2), self.after(2)].into_iter().chain(beside).filter(|word| !word.is_empty());
        beside.iter().any(|word| word.len() > 1 && is_loud(word) && WordList::Everyday.contains(word))
            || around.clone().count() >= FEWEST && around.all(|word| is_loud(&word))
    }

    /// Tells whether a number stands beside it.
    pub(super) fn is_beside_number(self) -> bool {
        [self.before(1), self.after(1)].iter().any(|word| word.first().is_some_and(u8::is_ascii_digit))
    }

    /// Tells whether the word before it begins a line and tells of something done: "Deployed Puppet", "Managing Chef".
    fn follows_deed(self) -> bool {
        let begins = self.mention.first.checked_sub(1).is_some_and(|at| side(self.tokens, at) != Side::Word);
        let word = self.before(1);
        begins
            && [WordList::Used, WordList::Made, WordList::Worked, WordList::Moved, WordList::Deeds]
                .iter()
                .any(|list| list.contains(word))
    }

    /// Tells whether no other capitalised word and no number stands beside a mention, which would make it part of another name or a
    /// date: American Express, Spring 2024.
    pub(super) fn stands_alone(self) -> bool {
        const SHORTEST: usize = 4;
        let is_name = |side: Side, word: &[u8]| {
            let first = str::from_utf8(word).ok().and_then(|word| word.chars().next());
            side == Side::Word && first.is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
        };
        let [left, right] = self.sides();
        // "Understands Agile" begins with a capital, as "American Express" does, and so does "Deployed Puppet".
        let says_skill = WordList::SkillBehind.contains(self.before(1)) || self.follows_deed();
        // In quotation marks stands the title of something as well.
        let is_quoted = self.gap_before().is_some_and(|gap| !matches!(gap.last(), Some(b' ' | b'\n')));
        self.written().len() >= SHORTEST
            && (left != Side::Word || !is_quoted)
            && (says_skill || !is_name(left, self.before(1)))
            && !is_name(right, self.after(1))
            && !WordList::Articles.contains(self.before(1))
    }
}

/// Tells what stands before the word at a place of the tokens.
fn side(tokens: Tokens<'_>, at: usize) -> Side {
    match tokens.gap(at) {
        None => Side::Edge,
        Some([sign]) => SIGNS[usize::from(*sign)],
        Some(b", ") => Side::Separator,
        Some(gap) => side_of(gap),
    }
}

/// What one byte between two words means. In a table, as nearly every mention is asked and no branch could be foretold.
const SIGNS: [Side; 256] = {
    let mut signs = [Side::Separator; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        signs[byte as usize] = match byte {
            b'\n' | BREAK_BYTE | b'!' | b'?' => Side::Edge,
            b'-' | b'&' | b'\'' | b'_' | b'.' => Side::Tie,
            b' ' | b'\r' | 0x0b => Side::Word,
            _ => Side::Separator,
        };
        byte += 1;
    }
    signs
};

/// Tells what several bytes between two words mean, or none.
fn side_of(gap: &[u8]) -> Side {
    match gap {
        b"\xE2\x80\x99" => Side::Tie,
        // Another script goes on without a blank: 使用Go开发.
        b"" => Side::Separator,
        [b'.' | b'!' | b'?', ..] => Side::Edge,
        _ if gap.iter().any(|byte| matches!(*byte, b'\n' | BREAK_BYTE)) => Side::Edge,
        _ => str::from_utf8(gap).map_or(Side::Separator, side_of_signs),
    }
}

/// Tells what signs on one line mean. A name in quotation marks stands in its sentence like any other word.
fn side_of_signs(gap: &str) -> Side {
    let is_quote = |c: char| matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»');
    let inner = gap.trim();
    match inner.trim_matches(is_quote) {
        "" if inner.len() < gap.len() || inner.is_empty() => Side::Word,
        rest if rest.len() < inner.len() && rest.starts_with(['.', '!', '?']) => Side::Edge,
        _ => Side::Separator,
    }
}

/// Tells whether two neighbouring mentions are items of one list; one unknown item, of one word or two, may stand between.
pub(super) fn are_listed(tokens: Tokens<'_>, a: &Mention, b: &Mention) -> bool {
    const UNKNOWN: usize = 2;
    let unknown = || (a.last + 1..b.first).filter(|at| !WordList::Conjunctions.contains(tokens.word(*at)));
    let parts = |side: Side| matches!(side, Side::Separator | Side::Edge);
    // What most often fails is asked first.
    parts(Neighbours::of(tokens, a).right())
        && parts(Neighbours::of(tokens, b).left())
        && unknown().take(UNKNOWN + 1).count() <= UNKNOWN
        && !(a.last + 1..=b.first).any(|at| ends_sentence(tokens, at))
}

/// Tells whether a sentence or a paragraph ends before the word at this place.
fn ends_sentence(tokens: Tokens<'_>, at: usize) -> bool {
    let gap = tokens.gap(at).unwrap_or_default();
    matches!(gap, [b'.' | b'!' | b'?', _, ..]) || memchr_iter(b'\n', gap).nth(1).is_some()
}
