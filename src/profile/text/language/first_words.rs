//! The words with which phrases begin. Every word of a text is asked for: nearly all are sent away at a look.

use super::super::tokens::lower;
use crate::spelling::phrase_file::{BUCKETS, bucket};
use std::ops::Range;

/// The words with which phrases begin.
#[derive(Debug)]
pub(super) struct FirstWords {
    words: Vec<FirstWord>,
    /// The number of each, counted from 1, at the slot that its beginning leads to, or the next free one behind that.
    slots: Vec<u16>,
    /// For each outline whether a word has it, a bit each.
    outlines: Vec<u64>,
}

/// A word with which phrases begin.
#[derive(Debug)]
pub(super) struct FirstWord {
    /// The word in lower case.
    word: &'static str,
    beginning: Beginning,
    /// The places of its phrases among all, the longest first.
    pub phrases: Range<usize>,
    /// The places of those that are this one word.
    pub alone: Range<usize>,
    /// For the bucket of each second word a bit, which others share.
    seconds: u64,
}

/// How many slots there are; half of them are free, or more.
const SLOTS: usize = 1 << 13;

/// Words are parted by their last letters, and by initial and length.
const OUTLINES: usize = 32 * BUCKETS;

impl Default for FirstWords {
    fn default() -> Self {
        Self { words: Vec::new(), slots: vec![0; SLOTS], outlines: vec![0; OUTLINES / 64] }
    }
}

impl FirstWords {
    /// Adds the phrase at a place, which begins with this word and goes on with one of the bucket `second`, or doesn't; phrases of one word
    /// come together, the longest first.
    pub(super) fn add(&mut self, word: &'static str, at: usize, second: Option<usize>) {
        if self.words.last().is_none_or(|known| known.word != word) {
            let beginning = Beginning::of(word.as_bytes());
            self.words.push(FirstWord { word, beginning, phrases: at..at, alone: at..at, seconds: 0 });
            let outline = outline(word.as_bytes());
            self.outlines[outline / 64] |= 1 << (outline % 64);
            let mut slot = beginning.slot();
            while self.slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            self.slots[slot] = u16::try_from(self.words.len()).unwrap_or_default();
        }
        let Some(known) = self.words.last_mut() else { return };
        known.phrases.end = at + 1;
        known.alone.end = at + 1;
        if let Some(second) = second {
            known.alone.start = at + 1;
            known.seconds |= 1 << (second % 64);
        }
    }

    /// Tells at a look of nearly all words that no phrase begins with them.
    #[inline]
    pub(super) fn may_be(&self, word: &[u8]) -> bool {
        let outline = outline(word);
        self.outlines[outline / 64] >> (outline % 64) & 1 == 1
    }

    /// Looks up a word, in any case.
    pub(super) fn find(&self, word: &[u8]) -> Option<&FirstWord> {
        let small;
        let word = if word.is_ascii() {
            word
        } else {
            small = lower(word);
            small.as_bytes()
        };
        let beginning = Beginning::of(word);
        let mut slot = beginning.slot();
        loop {
            let first = self.words.get(usize::from(*self.slots.get(slot)?).checked_sub(1)?)?;
            if first.beginning == beginning && first.word.as_bytes().eq_ignore_ascii_case(word) {
                return Some(first);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

impl FirstWord {
    /// Tells at a look of nearly all buckets that no phrase goes on with a word of them.
    #[inline]
    pub(super) fn may_go_on(&self, bucket: usize) -> bool {
        self.seconds >> (bucket % 64) & 1 == 1
    }
}

/// The first eight bytes of a word in any case, by which nearly all others are told from it at a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Beginning(u64);

impl Beginning {
    const SMALL: u64 = u64::from_le_bytes([b' '; 8]);

    /// Gives the beginning of a word, the same in any case of ASCII letters.
    fn of(word: &[u8]) -> Self {
        let letters = word.first_chunk().copied().unwrap_or_else(|| {
            let mut letters = [0; 8];
            letters.iter_mut().zip(word).for_each(|(letter, byte)| *letter = *byte);
            letters
        });
        Self(u64::from_le_bytes(letters) | Self::SMALL)
    }

    /// Gives the slot at which a word that begins so is looked for first.
    #[allow(clippy::cast_possible_truncation)] // of the product its first bits are taken, as many as number the slots
    fn slot(self) -> usize {
        (self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - SLOTS.trailing_zeros())) as usize
    }
}

/// Gives the outline of a word, the same in any case (of the letters that end words in the languages that are known).
#[inline]
fn outline(word: &[u8]) -> usize {
    let last = word.last().map_or(0, |last| usize::from(*last) % 32);
    bucket(word) * 32 + last
}

#[cfg(test)]
mod tests {
    use super::super::Phrases;
    use super::{FirstWords, SLOTS};

    #[test]
    fn words_are_found_in_any_case_and_half_the_slots_are_free() {
        let words = &Phrases::builtin().first;
        assert!(words.words.len() * 2 <= SLOTS);
        for known in &words.words {
            for word in [known.word.to_owned(), known.word.to_uppercase()] {
                assert!(
                    word.to_lowercase() != known.word
                        || words.find(word.as_bytes()).is_some_and(|found| found.word == known.word),
                    "{word}"
                );
            }
        }
        assert!(words.find(b"").is_none() && words.find("x".repeat(9).as_bytes()).is_none());
        assert!(FirstWords::default().find(b"you").is_none());
    }
}
