//! What of a key is seen at a glance: how long it is, and which letters it has. There are many spellings, few are worth a comparison, and
//! their shapes are made once, with the catalogue.

use zerocopy::{FromBytes, Immutable, IntoBytes};

/// The shape of a key in one number: the lowest bits tell of its letters, two of each from a to z (once, more than once) and one of each
/// fourth of all others; the highest of its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromBytes, IntoBytes, Immutable)]
#[repr(transparent)]
pub struct KeyShape(u64);

/// How many bits tell of letters, and how many of those of letters from a to z.
const LETTERS: u32 = 56;
const LATIN: u32 = 52;
/// The length of what is this long or longer, in characters.
pub(super) const LONGEST: usize = 255;

impl KeyShape {
    /// Looks at a key.
    pub fn of(key: &str) -> Self {
        let (mut bits, mut length) = (0_u64, 0_u64);
        for c in key.chars() {
            let once = 1
                << match c {
                    'a'..='z' => 2 * (u32::from(c) - u32::from('a')),
                    _ => LATIN + u32::from(c) % (LETTERS - LATIN),
                };
            bits |= if bits & once == 0 || !c.is_ascii_lowercase() { once } else { once << 1 };
            length += 1;
        }
        Self(bits | length.min(LONGEST as u64) << LETTERS)
    }

    /// Gives the length, in characters; at most 255.
    #[inline]
    pub fn length(self) -> usize {
        usize::from(self.0.to_be_bytes()[0])
    }

    /// Counts the letters that the other hasn't; there may be more of them.
    #[inline]
    pub fn letters_without(self, other: Self) -> usize {
        self.without(other).count_ones() as usize
    }

    /// Tells whether so many edits may lie between two keys; where not, more do. This is asked of thousands of spellings for a name, and
    /// taking the lowest bit away is faster than counting all, where the processor isn't known to count.
    #[inline]
    pub fn is_near(self, other: Self, edits: usize) -> bool {
        let are_few = |bits: u64| (0..edits).fold(bits, |bits, _| bits & bits.wrapping_sub(1)) == 0;
        self.length().abs_diff(other.length()) <= edits && are_few(self.without(other)) && are_few(other.without(self))
    }

    #[inline]
    fn without(self, other: Self) -> u64 {
        (self.0 & !other.0) & ((1 << LETTERS) - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{KeyShape, LONGEST};

    #[test]
    fn letters_and_lengths_are_told() {
        let [pandas, pandsa, numpy, long] =
            [&"pandas", &"pandsa", &"numpy3é", &&*"x".repeat(400)].map(|key| KeyShape::of(key));
        assert_eq!([pandas, numpy, long].map(KeyShape::length), [6, 7, LONGEST]);
        assert_eq!(pandas, pandsa);
        assert_eq!(pandas.letters_without(numpy), 4, "a twice, d, s");
        assert!(pandas.is_near(pandsa, 0) && !pandas.is_near(numpy, 2));
        assert!(KeyShape::of("aab").is_near(KeyShape::of("ab"), 1) && !KeyShape::of("aab").is_near(KeyShape::of("ab"), 0));
    }
}
