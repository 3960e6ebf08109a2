//! Where the letters of a text are, as bits: found for 64 bytes at a time, which compilers do with a few instructions.

/// Letters and digits, a bit for each byte of a text; those that are not ASCII are told from other characters by whoever asks.
#[derive(Debug)]
pub(super) struct Letters {
    /// ASCII letters and digits.
    plain: Vec<u64>,
    /// The same and all bytes that are not ASCII.
    any: Vec<u64>,
}

const BITS: usize = 64;

impl Letters {
    /// Makes the letters of a text.
    pub(super) fn of(text: &[u8]) -> Self {
        let (blocks, rest) = text.as_chunks::<BITS>();
        let mut last = [0; BITS];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        let mut letters = Self { plain: Vec::with_capacity(blocks.len() + 1), any: Vec::with_capacity(blocks.len() + 1) };
        for block in blocks.iter().chain([&last]) {
            let plain = bits(block, plain);
            letters.plain.push(plain);
            letters.any.push(if block.is_ascii() { plain } else { plain | bits(block, |eight| eight & HIGHEST) });
        }
        letters
    }

    /// Gives the first byte from this one on that is part of a letter, or isn't ASCII.
    #[inline]
    pub(super) fn start(&self, from: usize) -> Option<usize> {
        first(&self.any, 0, from)
    }

    /// Gives the first byte from this one on that is no ASCII letter; the text's end where all are.
    #[inline]
    pub(super) fn end(&self, from: usize) -> usize {
        first(&self.plain, u64::MAX, from).unwrap_or(from)
    }
}

/// Tells where the next bit is set, when all bits that are set in `turned` are turned.
#[inline]
fn first(bits: &[u64], turned: u64, from: usize) -> Option<usize> {
    let mut block = from / BITS;
    let rest = (bits.get(block)? ^ turned) >> (from % BITS);
    if rest != 0 {
        return Some(from + rest.trailing_zeros() as usize);
    }
    loop {
        block += 1;
        let rest = bits.get(block)? ^ turned;
        if rest != 0 {
            return Some(block * BITS + rest.trailing_zeros() as usize);
        }
    }
}

/// The highest bit of each of eight bytes.
const HIGHEST: u64 = u64::from_ne_bytes([0x80; 8]);

/// Gives the highest bit of those of eight bytes that are ASCII letters or digits.
#[inline]
fn plain(eight: u64) -> u64 {
    // Added to a byte below 128, what is missing to 128 sets its highest bit where it is as much as that or more.
    const fn to(byte: u8) -> u64 {
        u64::from_ne_bytes([128 - byte; 8])
    }
    let low = eight & !HIGHEST;
    let small = low | u64::from_ne_bytes([0x20; 8]);
    let letters = (small + to(b'a')) & !(small + to(b'z' + 1));
    let digits = (low + to(b'0')) & !(low + to(b'9' + 1));
    (letters | digits) & !eight & HIGHEST
}

/// Gives a bit for each byte of a block, the lowest for the first, from the highest bits of eight bytes at a time.
#[inline]
fn bits(block: &[u8; BITS], highest: impl Fn(u64) -> u64) -> u64 {
    // Multiplied so, the lowest bits of eight bytes come to stand side by side in the highest byte.
    const TOGETHER: u64 = 0x0102_0408_1020_4080;
    let (eights, _) = block.as_chunks();
    let eights = eights.iter().map(|eight| highest(u64::from_le_bytes(*eight)) >> 7);
    eights.rev().fold(0, |bits, eight| bits << 8 | eight.wrapping_mul(TOGETHER) >> 56)
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_where_a_look_at_each_byte_finds_them(text in "([a-zA-Z0-9]{1,70}|[ -~]{0,9}|ł|\u{0}| {60,70})*") {
            let (bytes, letters) = (text.as_bytes(), Letters::of(text.as_bytes()));
            for from in 0..bytes.len() {
                let start = (from..bytes.len()).find(|at| bytes[*at].is_ascii_alphanumeric() || !bytes[*at].is_ascii());
                let end = (from..bytes.len()).find(|at| !bytes[*at].is_ascii_alphanumeric()).unwrap_or(bytes.len());
                prop_assert_eq!((letters.start(from), letters.end(from)), (start, end));
            }
        }
    }
}
