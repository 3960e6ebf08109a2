//! Texts and numbers as JSON has them, where that is plain to see: they need no escapes, and have few decimals.

/// Appends a text that needs no escapes.
#[inline]
pub(super) fn quote(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
}

/// Tells whether JSON escapes anything of a text: a quote, a backslash, or a control.
#[inline]
pub(super) fn needs_escapes(text: &str) -> bool {
    let is_escaped = |byte: &u8| *byte < b' ' || matches!(byte, b'"' | b'\\');
    // Eight bytes at a time, of which the last may be looked at twice.
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    match text.as_bytes().last_chunk() {
        Some(last) => words.iter().fold(escaped(*last), |found, word| found | escaped(*word)) != 0,
        None => rest.iter().any(is_escaped),
    }
}

/// Marks which of eight bytes are escaped, perhaps with others behind one that is: where taking something from each byte at once leaves one below zero that
/// wasn't.
#[inline]
fn escaped(bytes: [u8; 8]) -> u64 {
    const ONES: u64 = u64::MAX / 0xff;
    let word = u64::from_le_bytes(bytes);
    let is_below = |word: u64, least: u8| word.wrapping_sub(ONES * u64::from(least)) & !word;
    let is = |byte: u8| is_below(word ^ (ONES * u64::from(byte)), 1);
    (is_below(word, b' ') | is(b'"') | is(b'\\')) & (ONES << 7)
}

/// Appends a number that has at most four decimals and isn't large; tells whether it was one. Its shortest form, which is what JSON has, is then its
/// decimals without the last zeros.
#[inline]
pub(super) fn write_decimal(number: f64, out: &mut Vec<u8>) -> bool {
    const DECIMALS: u32 = 10_000;
    /// Up to here.
    const LARGE: f64 = 10.0;
    if !number.is_sign_positive() || number >= LARGE || number.is_nan() {
        return false;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // it is in 0..10
    let scaled = (number * f64::from(DECIMALS) + 0.5) as u32;
    #[allow(clippy::float_cmp)] // it is that number, or another
    if f64::from(scaled) / f64::from(DECIMALS) != number {
        return false;
    }
    let digit = |of: u32| b'0' + u8::try_from(scaled / of % 10).unwrap_or_default();
    let digits = [digit(DECIMALS), b'.', digit(1_000), digit(100), digit(10), digit(1)];
    let zeros = digits.iter().skip(3).rev().take_while(|digit| **digit == b'0').count();
    out.extend_from_slice(digits.get(..digits.len() - zeros).unwrap_or_default());
    true
}

#[cfg(test)]
mod tests {
    use super::{needs_escapes, quote, write_decimal};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn texts_are_as_serde_json_writes_them(text in "[ -~]{0,20}|\\PC{0,20}|[a\"\\\\\u{0}-\u{20}\u{7f}é]{0,12}") {
            let theirs = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(needs_escapes(&text), theirs.len() != text.len() + 2);
            let mut ours = Vec::new();
            quote(&text, &mut ours);
            prop_assert!(needs_escapes(&text) || ours == theirs.as_bytes());
        }

        #[test]
        fn numbers_are_as_serde_json_writes_them(number in prop_oneof![(0_u32..110_000).prop_map(|n| f64::from(n) / 10_000.0), any::<f64>(), 0.0..1.0]) {
            let mut ours = Vec::new();
            let is_decimal = write_decimal(number, &mut ours);
            prop_assert_eq!(is_decimal, !ours.is_empty());
            prop_assert!(!is_decimal || ours == serde_json::to_vec(&number).unwrap());
        }
    }

    #[test]
    fn all_small_decimals_are_written() {
        for number in (0..100_000_u32).map(|n| f64::from(n) / 10_000.0) {
            let mut ours = Vec::new();
            assert!(write_decimal(number, &mut ours) && ours == serde_json::to_vec(&number).unwrap(), "{number}");
        }
        assert!(!write_decimal(-0.0, &mut Vec::new()));
    }
}
