//! Letters as numbers: what of a word, or of several in a row, is looked up, without touching it letter by letter.

/// How many letters are kept.
pub(crate) const KEPT: usize = 16;

/// Makes ASCII letters small. Of what else stands in words and keys, it changes nothing: digits and signs have this bit set.
const SMALL: u128 = u128::from_ne_bytes([0x20; KEPT]);

/// The highest bit of each letter, which is set where it isn't ASCII.
const WIDE: u128 = u128::from_ne_bytes([0x80; KEPT]);

/// Letters in a row: the first sixteen, in lower case, and how many there are.
///
/// Keys with the same packed key are told apart by looking at them; hardly any are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct PackedKey {
    /// The first letter in the lowest byte; zeros where there are fewer than sixteen.
    pub letters: u128,
    /// How many letters there are, in bytes.
    pub length: usize,
}

impl PackedKey {
    /// Makes the packed key of a word's bytes; ASCII letters in any case, others in lower case.
    pub(crate) fn of(word: &[u8]) -> Self {
        let letters = word.first_chunk().copied().unwrap_or_else(|| {
            let mut letters = [0; KEPT];
            letters[..word.len()].copy_from_slice(word);
            letters
        });
        let letters = u128::from_le_bytes(letters);
        let is_ascii = !letters & WIDE;
        Self { letters: (letters | SMALL & is_ascii >> 2) & mask(word.len()), length: word.len() }
    }

    /// Makes the packed key of the word of `length` bytes, all ASCII, that starts at a place of a text.
    #[inline]
    pub(crate) fn at(text: &[u8], start: usize, length: usize) -> Self {
        match text.get(start..start + KEPT).and_then(<[u8]>::first_chunk) {
            // What stands behind the word may not be ASCII, and is taken away.
            Some(letters) => Self { letters: (u128::from_le_bytes(*letters) | SMALL) & mask(length), length },
            None => Self::of(text.get(start..start + length).unwrap_or_default()),
        }
    }

    /// Gives the first so many letters, at most sixteen.
    #[inline]
    pub(crate) fn beginning(self, length: usize) -> u128 {
        self.letters & mask(length)
    }

    /// Keeps all letters but the last few; of letters beyond the sixteenth, only their number is known.
    #[inline]
    pub(crate) fn without_last(self, cut: usize) -> Self {
        let length = self.length.saturating_sub(cut);
        Self { letters: self.letters & mask(length), length }
    }

    /// These letters and then those.
    #[inline]
    pub(crate) fn then(self, next: Self) -> Self {
        let moved = if self.length < KEPT { next.letters << (8 * self.length) } else { 0 };
        Self { letters: self.letters | moved, length: self.length + next.length }
    }
}

/// Gives the bytes of the first `length` letters in a number.
#[inline]
fn mask(length: usize) -> u128 {
    const MASKS: [u128; KEPT + 1] = {
        let mut masks = [u128::MAX; KEPT + 1];
        let mut length = 0;
        while length < KEPT {
            masks[length] = (1 << (8 * length)) - 1;
            length += 1;
        }
        masks
    };
    MASKS[if length < KEPT { length } else { KEPT }]
}

#[cfg(test)]
mod tests {
    use super::PackedKey;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_same_however_it_is_cut(letters in "[a-zA-Z0-9+#ł]{0,24}", behind in "[ -~]{0,9}", cut in 0_usize..24) {
            let cut = (0..=cut.min(letters.len())).rev().find(|at| letters.is_char_boundary(*at)).unwrap_or(0);
            let [whole, left, right] =
                [&letters[..], &letters[..cut], &letters[cut..]].map(|part| PackedKey::of(part.as_bytes()));
            prop_assert_eq!(left.then(right), whole);
            prop_assert_eq!(PackedKey::of(letters.to_ascii_lowercase().as_bytes()), whole);
            let letters = letters.replace('ł', "");
            let text = [letters.as_bytes(), behind.as_bytes()].concat();
            prop_assert_eq!(PackedKey::at(&text, 0, letters.len()), PackedKey::of(letters.as_bytes()));
        }
    }
}
