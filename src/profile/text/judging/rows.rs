//! Names in a row with nothing but blanks between them: a list that lost its commas when it was copied.

use super::disambiguation::{Context, LIST};
use super::neighbours::{Neighbours, Side};
use crate::catalogue::spelling_index::Ambiguity;
use std::ops::RangeInclusive;

/// So many names in a row are no sentence, wherever they stand.
const CERTAIN: usize = 4;

impl Context<'_> {
    /// Tells of each mention whether it stands in a row of names: "typescript react go rest". `clear` says which mean their skills by
    /// themselves.
    pub(super) fn in_rows(&self, clear: &[bool]) -> Vec<bool> {
        let goes_on = |at: usize| {
            let (mention, next) = (&self.mentions[at], self.mentions.get(at + 1));
            next.is_some_and(|next| next.first == mention.last + 1 && self.tokens.gap(next.first) == Some(b" "))
        };
        let mut is_in_row = vec![false; clear.len()];
        let mut at = 0;
        while at < clear.len() {
            let start = at;
            while goes_on(at) {
                at += 1;
            }
            if at + 1 - start >= LIST && self.is_list(start..=at, clear) {
                is_in_row[start..=at].fill(true);
            }
            at += 1;
        }
        is_in_row
    }

    /// Tells whether mentions in a row are a list: four are that no word follows ("sales marketing finance support staff" goes on), and so are
    /// three that are a whole line, of which one is clear by itself or all have capitals. A package that is called like a word is no item of
    /// one, nor is a word that says something of the name behind it.
    fn is_list(&self, row: RangeInclusive<usize>, clear: &[bool]) -> bool {
        let neighbours = |at: &usize| Neighbours::of(self.tokens, &self.mentions[*at]);
        let (before, behind) = (neighbours(row.start()).left(), neighbours(row.end()).right());
        let is_line = before == Side::Edge && behind == Side::Edge;
        let is_capital = |at: usize| neighbours(&at).written().starts_with(char::is_uppercase);
        let is_certain = row.clone().count() >= CERTAIN && behind != Side::Word
            || is_line && (clear[row.clone()].contains(&true) || row.clone().all(is_capital));
        let is_item = |at: usize| {
            let mention = &self.mentions[at];
            !matches!(mention.ambiguity, Ambiguity::Package | Ambiguity::Said) && !self.is_said_of(mention, true)
        };
        is_certain && row.clone().all(is_item)
    }
}
