//! The words with which phrases begin. Every word of a text is asked for: nearly all are sent away at a look.

use super::super::tokens::lower;
use super::TEXT;
use crate::catalogue::built_list;
use crate::spelling::phrase_file::{FirstWordData, SLOTS, beginning, outline, range, slot};
use std::borrow::Cow;

static WORDS: Cow<'static, [FirstWordData]> = built_list!(words: FirstWordData, "phrases.words");

/// The number of each of these, counted from 1, at the slot that its beginning leads to, or the next free one behind that.
static NUMBERS: Cow<'static, [u16]> = built_list!(numbers: u16, "phrases.slots");

/// For each outline whether a word has it, a bit each.
static OUTLINES: Cow<'static, [u32]> = built_list!(outlines: u32, "phrases.outlines");

/// Tells at a look of nearly all words that no phrase begins with them.
#[inline]
pub(super) fn may_be(word: &[u8]) -> bool {
    let outline = outline(word);
    OUTLINES[outline / 32] >> (outline % 32) & 1 == 1
}

/// Looks up a word, in any case; `is_plain` says whether all its letters are ASCII.
#[inline]
pub(super) fn find(word: &[u8], is_plain: bool) -> Option<&'static FirstWordData> {
    if is_plain { lookup(word, true) } else { lookup(lower(word).as_bytes(), false) }
}

/// Looks up a word: nothing is left to compare of a plain one that is no longer than its beginning.
fn lookup(word: &[u8], is_plain: bool) -> Option<&'static FirstWordData> {
    const BEGINNING: usize = 8;
    let beginning = beginning(word);
    let is_short = is_plain && word.len() <= BEGINNING;
    let mut slot = slot(beginning);
    loop {
        let first = WORDS.get(usize::from(*NUMBERS.get(slot)?).checked_sub(1)?)?;
        let is_alike = first.beginning == beginning && range(first.word).len() == word.len();
        if is_alike && (is_short || self::word(first).as_bytes().eq_ignore_ascii_case(word)) {
            return Some(first);
        }
        slot = (slot + 1) % SLOTS;
    }
}

fn word(first: &FirstWordData) -> &'static str {
    TEXT.get(range(first.word)).unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::{ALL, rest};
    use super::{FirstWordData, SLOTS, WORDS, find, range, word};

    /// Gives the words of all phrases, and those that are only asked for.
    pub(in super::super) fn phrases() -> impl Iterator<Item = String> {
        let of_word = |first: &'static FirstWordData| {
            ALL[range(first.phrases)].iter().map(move |phrase| format!("{} {}", word(first), rest(phrase)))
        };
        let last = WORDS.last().map_or(0, |first| first.phrases[1] as usize);
        let asked_for = ALL[last..].iter().map(|phrase| rest(phrase).to_owned());
        WORDS.iter().flat_map(of_word).map(|words| words.trim_end().to_owned()).chain(asked_for)
    }

    #[test]
    fn words_are_found_in_any_case_and_half_the_slots_are_free() {
        assert!(WORDS.len() * 2 <= SLOTS);
        for known in WORDS.iter().map(word) {
            for written in [known.to_owned(), known.to_uppercase()] {
                let found = || find(written.as_bytes(), written.is_ascii()).map(word);
                assert!(written.to_lowercase() != known || found() == Some(known), "{written}");
            }
        }
        assert!(find(b"", true).is_none() && find("x".repeat(9).as_bytes(), true).is_none());
    }
}
