//! A part of a text, cut into words.

use super::cut::Token;

/// A part of a text that ends with a line or with the text, and its words or the first of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tokens<'t> {
    /// What is written there.
    pub text: &'t str,
    /// Its words, in order.
    pub list: &'t [Token],
}

impl<'t> Tokens<'t> {
    /// Gives the word at a place among the words; empty where there is none.
    #[inline]
    pub(crate) fn word(self, at: usize) -> &'t [u8] {
        let place = self.list.get(at).map(|word| word.start as usize..word.end as usize);
        place.and_then(|place| self.text.as_bytes().get(place)).unwrap_or(b"")
    }

    /// Tells what stands between the word at a place and the one before it, if there are both.
    #[inline]
    pub(crate) fn gap(self, at: usize) -> Option<&'t [u8]> {
        let [behind, ahead] = self.list.get(at.checked_sub(1)?..=at)? else { return None };
        self.text.as_bytes().get(behind.end as usize..ahead.start as usize)
    }

    /// Tells what is written from one word to another.
    #[inline]
    pub(crate) fn written(self, first: usize, last: usize) -> &'t str {
        let place = self.list.get(first).zip(self.list.get(last));
        place.and_then(|(first, last)| self.text.get(first.start as usize..last.end as usize)).unwrap_or("")
    }
}
