//! Texts and numbers as JSON has them, where that is plain to see: they need no escapes, and have few decimals.

/// Appends a text that needs no escapes.
#[inline]
pub(super) fn quote(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    append(text.as_bytes(), out);
    out.push(b'"');
}

/// Appends bytes; a few, as most names are, by moves of a fixed size, where to copy any number of them asks the C library, and some take ten
/// times as long (musl's).
#[inline]
pub(super) fn append(bytes: &[u8], out: &mut Vec<u8>) {
    const FEW: usize = 32;
    if bytes.len() > FEW {
        return out.extend_from_slice(bytes);
    }
    let start = out.len();
    out.extend_from_slice(&[0; FEW]);
    if let Some(room) = out.last_chunk_mut() {
        let _ = moved::<16>(bytes, room)
            || moved::<8>(bytes, room)
            || moved::<4>(bytes, room)
            || moved::<2>(bytes, room)
            || moved::<1>(bytes, room);
    }
    out.truncate(start + bytes.len());
}

/// Puts bytes at the beginning of room for them, so many first and so many last: they are at most twice as many. Tells whether there were
/// enough.
#[inline]
fn moved<const SIZE: usize>(bytes: &[u8], room: &mut [u8; 32]) -> bool {
    let (Some(first), Some(last)) = (bytes.first_chunk::<SIZE>(), bytes.last_chunk::<SIZE>()) else { return false };
    if let Some(room) = room.first_chunk_mut() {
        *room = *first;
    }
    if let Some(room) = room.get_mut(bytes.len() - SIZE..).and_then(<[u8]>::first_chunk_mut) {
        *room = *last;
    }
    true
}

/// Tells whether JSON escapes anything of a text: a quote, a backslash, or a control.
#[inline]
pub(super) fn needs_escapes(text: &str) -> bool {
    let text = text.as_bytes();
    let of_many = escaped_in::<16>(text).or_else(|| escaped_in::<8>(text));
    of_many.unwrap_or_else(|| text.iter().any(|byte| is_escaped(*byte)))
}

/// Looks at so many bytes at a time, of which the last may be looked at twice; nothing where there are not so many. Each of these is looked at, whatever
/// was found before, so that the processor takes them at once.
#[inline]
fn escaped_in<const SIZE: usize>(text: &[u8]) -> Option<bool> {
    let escaped = |bytes: &[u8; SIZE]| bytes.iter().fold(false, |found, byte| found | is_escaped(*byte));
    let (all, _) = text.as_chunks();
    text.last_chunk().map(|last| escaped(last) || all.iter().any(escaped))
}

#[allow(clippy::needless_bitwise_bool)] // one of several that are looked at together
#[inline]
fn is_escaped(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

/// Appends a number that has at most four decimals and isn't large; tells whether it was one. Its shortest form, which is what JSON has, is then its
/// decimals without the last zeros.
#[inline]
pub(super) fn write_decimal(number: f64, out: &mut Vec<u8>) -> bool {
    const DECIMALS: u32 = 10_000;
    /// Up to here.
    const LARGE: f64 = 10.0;
    /// The place of the first decimal, which is always there.
    const FIRST: usize = 2;
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
    let last = digits.iter().rposition(|digit| *digit != b'0').unwrap_or_default().max(FIRST);
    out.extend_from_slice(&digits);
    out.truncate(out.len() - digits.len() + last + 1);
    true
}

#[cfg(test)]
mod tests {
    use super::{append, needs_escapes, quote, write_decimal};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_are_appended_as_they_are(before in prop::collection::vec(any::<u8>(), 0..5), bytes in prop::collection::vec(any::<u8>(), 0..70)) {
            let mut out = before.clone();
            append(&bytes, &mut out);
            prop_assert_eq!(out, [before, bytes].concat());
        }

        #[test]
        fn texts_are_as_serde_json_writes_them(text in "[ -~]{0,50}|\\PC{0,20}|[a\"\\\\\u{0}-\u{20}\u{7f}é]{0,40}") {
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
