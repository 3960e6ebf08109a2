//! The words with which phrases begin. Every word of a text is asked for: nearly all are sent away at a look.

use super::super::tokens::lower;
use super::TEXT;
use crate::catalogue::built_list;
use crate::spelling::phrase_file::{FirstWordData, SLOTS, beginning, outline, range, slot};
use std::borrow::Cow;

static WORDS: Cow<'static, [FirstWordData]> = built_list!(FirstWordData, "phrases.words");

/// The number of each of these, counted from 1, at the slot that its beginning leads to, or the next free one behind that.
static NUMBERS: Cow<'static, [u16]> = built_list!(u16, "phrases.slots");

/// For each outline whether a word has it, a bit each.
static OUTLINES: Cow<'static, [u32]> = built_list!(u32, "phrases.outlines");

/// Tells at a look of nearly all words that no phrase begins with them.
#[inline]
pub(super) fn may_be(word: &[u8]) -> bool {
    let outline = outline(word);
    OUTLINES[outline / 32] >> (outline % 32) & 1 == 1
}

/// Looks up a word, in any case.
pub(super) fn find(word: &[u8]) -> Option<&'static FirstWordData> {
    let small;
    let word = if word.is_ascii() {
        word
    } else {
        small = lower(word);
        small.as_bytes()
    };
    let beginning = beginning(word);
    let mut slot = slot(beginning);
    loop {
        let first = WORDS.get(usize::from(*NUMBERS.get(slot)?).checked_sub(1)?)?;
        if first.beginning == beginning && self::word(first).as_bytes().eq_ignore_ascii_case(word) {
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
                let found = || find(written.as_bytes()).map(word);
                assert!(written.to_lowercase() != known || found() == Some(known), "{written}");
            }
        }
        assert!(find(b"").is_none() && find("x".repeat(9).as_bytes()).is_none());
    }
}
