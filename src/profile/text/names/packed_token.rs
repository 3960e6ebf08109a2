//! The letters of a token as the key under which they are looked up.

use super::super::tokens::Token;
use crate::catalogue::spelling_index::PackedKey;

/// Packs the letters of a token, in lower case.
#[inline]
pub(super) fn letters(token: Token, text: &str) -> PackedKey {
    if token.is_plain { plain_letters(token, text) } else { wide_letters(token.of(text)) }
}

/// Packs the letters of a token, in lower case, where all are ASCII.
#[inline]
pub(super) fn plain_letters(token: Token, text: &str) -> PackedKey {
    PackedKey::at(text.as_bytes(), token.start as usize, (token.end - token.start) as usize)
}

/// Packs the letters of a word that isn't all ASCII. By itself, so that the reading of other words stays short.
#[cold]
#[inline(never)]
fn wide_letters(word: &str) -> PackedKey {
    let lower = word.chars().flat_map(char::to_lowercase);
    lower.fold(PackedKey::default(), |before, c| before.then(PackedKey::of(c.encode_utf8(&mut [0; 4]).as_bytes())))
}
