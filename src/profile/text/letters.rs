//! Where the letters of a text are, as bits: found for 64 bytes at a time, which compilers do with a few instructions.

/// Letters and digits, a bit for each byte of a text; those that are not ASCII are told from other characters by whoever asks.
#[derive(Debug)]
pub struct Letters {
    /// ASCII letters and digits.
    plain: Vec<u64>,
    /// The same and all bytes that are not ASCII.
    any: Vec<u64>,
}

const BITS: usize = 64;

impl Letters {
    /// The letters of a text.
    pub fn of(text: &[u8]) -> Self {
        let (blocks, rest) = text.as_chunks::<BITS>();
        let mut last = [0; BITS];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        let mut letters = Self { plain: Vec::with_capacity(blocks.len() + 1), any: Vec::with_capacity(blocks.len() + 1) };
        for block in blocks.iter().chain([&last]) {
            let plain = bits(block, is_plain);
            letters.plain.push(plain);
            letters.any.push(if block.is_ascii() { plain } else { plain | bits(block, |byte| byte >= 128) });
        }
        letters
    }

    /// The first byte from this one on that is part of a letter, or isn't ASCII.
    #[inline]
    pub fn start(&self, from: usize) -> Option<usize> {
        first(&self.any, 0, from)
    }

    /// The first byte from this one on that is no ASCII letter; the text's end where all are.
    #[inline]
    pub fn end(&self, from: usize) -> usize {
        first(&self.plain, u64::MAX, from).unwrap_or(from)
    }
}

/// Where the next bit is set, when all bits that are set in `turned` are turned.
#[inline]
fn first(bits: &[u64], turned: u64, from: usize) -> Option<usize> {
    let mut block = from / BITS;
    let mut rest = (bits.get(block)? ^ turned) >> (from % BITS);
    let mut at = from;
    while rest == 0 {
        block += 1;
        at = block * BITS;
        rest = bits.get(block)? ^ turned;
    }
    Some(at + rest.trailing_zeros() as usize)
}

#[inline]
fn is_plain(byte: u8) -> bool {
    // Without a branch, so that many bytes are asked at once.
    ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10)
}

/// A bit for each byte of a block for which something holds, the lowest for the first.
#[inline]
fn bits(block: &[u8; BITS], holds: impl Fn(u8) -> bool) -> u64 {
    let mut held = [0; BITS];
    held.iter_mut().zip(block).for_each(|(held, byte)| *held = u8::from(holds(*byte)));
    // Multiplied so, the lowest bits of eight bytes come to stand side by side in the highest byte.
    const TOGETHER: u64 = 0x0102_0408_1020_4080;
    let (eights, _) = held.as_chunks();
    eights.iter().rev().fold(0, |bits, eight| bits << 8 | u64::from_le_bytes(*eight).wrapping_mul(TOGETHER) >> 56)
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
