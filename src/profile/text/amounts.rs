//! Years and levels that a text says of a skill: "5+ years of Python", "Django (3 Jahre)", "expert in SQL".

use super::judging::ends_sentence;
use super::language::{Cue, Meaning, Phrases, WordList};
use super::names::Mention;
use super::tokens::Tokens;
use crate::profile::{Prominence, Stance, Years};
use std::ops::Range;

/// How long, and how well.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Amount {
    /// For how many years.
    pub years: Option<Years>,
    /// At what level, as it is written.
    pub level: Option<String>,
}

/// How many words may stand between years and their skill, and between a skill and the years behind it.
const FARTHEST_AHEAD: usize = 8;
const FARTHEST_BEHIND: usize = 4;

/// Gives for each mention what is said of it; nothing where nothing is said of any.
pub(super) fn of(tokens: Tokens<'_>, cues: &[Cue], mentions: &[(Mention, Stance, Prominence)]) -> Vec<Amount> {
    let is_amount = |cue: &&Cue| matches!(cue.meaning, Meaning::Years | Meaning::Level);
    if mentions.is_empty() || !cues.iter().any(|cue| is_amount(&cue)) {
        return Vec::new();
    }
    let beside = Beside { tokens, cues, mentions };
    let mut amounts = vec![Amount::default(); mentions.len()];
    for cue in cues.iter().filter(is_amount) {
        if cue.meaning == Meaning::Level {
            let level = tokens.written(cue.first, cue.end - 1).to_lowercase();
            for amount in &mut amounts[beside.of_level(cue)] {
                amount.level.get_or_insert_with(|| level.clone());
            }
        } else if let Some((first, years)) = years(tokens, cue.first) {
            for amount in &mut amounts[beside.of_years(first, cue.end)] {
                amount.years.get_or_insert(years);
            }
        }
    }
    amounts
}

/// Reads the number before a word for years, and tells where it begins: `5+`, `3-5`, `3 to 5`, `five`, `5 or more`.
fn years(tokens: Tokens<'_>, unit: usize) -> Option<(usize, Years)> {
    const MOST: u8 = 60;
    let number = |at: usize| {
        let word = tokens.word(at);
        let digits = word.strip_suffix(b"+").unwrap_or(word);
        let number = str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
        number.or_else(|| Phrases::builtin().number(digits)).filter(|number| (1..=MOST).contains(number))
    };
    let is_open = |at: usize| tokens.word(at).ends_with(b"+") || tokens.gap(at + 1).is_some_and(|gap| gap.contains(&b'+'));
    let last = unit.checked_sub(1)?;
    if let Some(most) = number(last) {
        let dash = |gap: &[u8]| matches!(gap.trim_ascii(), b"-" | b"\xe2\x80\x93" | b"\xe2\x80\x94");
        let tied = tokens.gap(last).is_some_and(dash).then(|| last.checked_sub(1)).flatten();
        let joined = || {
            let is_between = tokens.gap(last) == Some(b" ") && WordList::To.contains(tokens.word(last.checked_sub(1)?));
            is_between.then(|| last.checked_sub(2)).flatten()
        };
        if let Some((first, least)) =
            tied.or_else(joined).and_then(|at| Some((at, number(at)?))).filter(|(_, least)| *least < most)
        {
            return Some((first, Years::new(least, Some(most))));
        }
        return Some((last, Years::new(most, (!is_open(last)).then_some(most))));
    }
    // "5 or more years"
    let first = unit.checked_sub(3).filter(|at| Phrases::builtin().is_or(tokens.word(at + 1)))?;
    Some((first, Years::new(number(first)?, None)))
}

/// The mentions, and what stands beside an amount.
struct Beside<'t> {
    tokens: Tokens<'t>,
    cues: &'t [Cue],
    mentions: &'t [(Mention, Stance, Prominence)],
}

impl Beside<'_> {
    /// Finds the mentions of which years at these words are said.
    fn of_years(&self, first: usize, end: usize) -> Range<usize> {
        if let Some(own) = self.right_before(first) {
            return own..own + 1;
        }
        let lasts = first.checked_sub(1).is_some_and(|before| WordList::Lasting.contains(self.tokens.word(before)));
        if lasts { self.before(first) } else { self.ahead(end, |between| between.len() <= FARTHEST_AHEAD) }
    }

    /// Finds the mentions of which a level is said.
    fn of_level(&self, cue: &Cue) -> Range<usize> {
        // "basic SQL" may be a name as a whole.
        let within = self.mentions.partition_point(|(mention, ..)| mention.last < cue.first);
        if self.mentions.get(within).is_some_and(|(mention, ..)| mention.first <= cue.first) {
            return within..within + 1;
        }
        let links = |mut between: Range<usize>| {
            let is_plain = |at: usize| self.tokens.gap(at).is_some_and(|gap| gap.trim_ascii().is_empty());
            between.len() <= 3
                && (between.start..=between.end).all(is_plain)
                && between.all(|at| WordList::LevelLinks.contains(self.tokens.word(at)))
        };
        let ahead = self.ahead(cue.end, links);
        let own = self.right_before(cue.first).filter(|_| ahead.is_empty());
        own.map_or(ahead, |own| own..own + 1)
    }

    /// Finds the mention right before a word, parted from it by a parenthesis, a colon or a dash.
    fn right_before(&self, first: usize) -> Option<usize> {
        let gap = self.tokens.gap(first).filter(|gap| !gap.contains(&b'\n'))?;
        let parts = gap.trim_ascii();
        let is_parted = matches!(parts, b"(" | b":" | b"-" | b"|" | b"\xe2\x80\x93" | b"\xe2\x80\x94" | b"[");
        let next = self.mentions.partition_point(|(mention, ..)| mention.first < first);
        let own = next.checked_sub(1)?;
        (is_parted && self.mentions[own].0.last + 1 == first).then_some(own)
    }

    /// Finds the mention near before a word, and those joined with it.
    fn before(&self, first: usize) -> Range<usize> {
        let next = self.mentions.partition_point(|(mention, ..)| mention.first < first);
        let Some(last) = next.checked_sub(1) else { return 0..0 };
        let end = self.mentions[last].0.last + 1;
        if first - end > FARTHEST_BEHIND || (end..=first).any(|at| ends_sentence(self.tokens, at)) {
            return 0..0;
        }
        let joined = (1..=last).rev().take_while(|at| self.is_joined(*at)).count();
        last - joined..last + 1
    }

    /// Finds the first mention from a word on, where what stands between is as it should be, and those joined with it.
    fn ahead(&self, end: usize, is_near: impl Fn(Range<usize>) -> bool) -> Range<usize> {
        let first = self.mentions.partition_point(|(mention, ..)| mention.first < end);
        let Some((mention, ..)) = self.mentions.get(first) else { return 0..0 };
        // "4 yrs. of Python"
        let is_short = self.tokens.gap(end) == Some(b". ");
        let mut between = end + usize::from(is_short)..mention.first + 1;
        if !is_near(end..mention.first) || between.any(|at| ends_sentence(self.tokens, at)) {
            return 0..0;
        }
        let joined = (first + 1..self.mentions.len()).take_while(|at| self.is_joined(*at)).count();
        first..first + 1 + joined
    }

    /// Tells whether something of its own is said among these words of how long or how well.
    fn has_amount(&self, words: Range<usize>) -> bool {
        let start = self.cues.partition_point(|cue| cue.first < words.start);
        let mut here = self.cues[start..].iter().take_while(|cue| cue.first < words.end);
        here.any(|cue| matches!(cue.meaning, Meaning::Years | Meaning::Level))
    }

    /// Tells whether a mention is joined with the one before it, by a comma, a slash, or a word such as "and".
    fn is_joined(&self, at: usize) -> bool {
        let (before, after) = (self.mentions[at - 1].0.last, self.mentions[at].0.first);
        if self.has_amount(before + 1..self.mentions[at].0.last + 1) {
            return false;
        }
        let gap = |at: usize| self.tokens.gap(at).map(<[u8]>::trim_ascii);
        match after.checked_sub(before + 1) {
            Some(0) => matches!(gap(after), Some(b"," | b"/")),
            Some(1) => {
                let word = self.tokens.word(after - 1);
                let joins = Phrases::builtin().is_or(word) || Phrases::builtin().is_and(word);
                joins && matches!(gap(after - 1), Some(b"" | b",")) && gap(after) == Some(b"")
            }
            _ => false,
        }
    }
}
