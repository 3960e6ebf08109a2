//! What stands between two words, and whether a name may go across it.

use memchr::memchr_iter;

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    /// Blanks, or one line break: the words may belong to one name.
    Blank,
    /// A hyphen, a dot or an apostrophe without blanks: likewise (`scikit-learn`, `Node.js`).
    Joint,
    /// A slash: the words may belong to one name (`CI/CD`) or to two (`HTML/CSS`).
    Slash,
    /// An ampersand, with or without blanks.
    And,
    /// Anything else: no name goes across it.
    Stop,
}

/// Tells what stands from one byte to another, between two words or before the first.
#[inline]
pub(super) fn between(bytes: &[u8], start: usize, end: usize) -> Separator {
    let first = bytes.get(start).copied().unwrap_or(0);
    GAPS[usize::from(start + 1 != end)][usize::from(first)].unwrap_or_else(|| wide_gap(&bytes[start..end]))
}

/// What a gap means that begins with this byte, of one byte and of more; nothing where all its bytes are to be looked at.
const GAPS: [[Option<Separator>; 256]; 2] = {
    let mut gaps = [[Some(Separator::Stop); 256]; 2];
    let mut byte = 0_u8;
    while byte < 128 {
        gaps[0][byte as usize] = Some(narrow_gap(byte));
        if byte.is_ascii_whitespace() {
            gaps[1][byte as usize] = None;
        }
        byte += 1;
    }
    gaps[1][0xE2] = None;
    gaps[1][b'"' as usize] = None;
    gaps[1][b'\'' as usize] = None;
    gaps
};

#[allow(clippy::match_same_arms)]
const fn narrow_gap(byte: u8) -> Separator {
    match byte {
        b'-' | b'.' | b'\'' | b'_' => Separator::Joint,
        b'/' => Separator::Slash,
        b'&' => Separator::And,
        b'\x0c' => Separator::Stop,
        _ if byte.is_ascii_whitespace() => Separator::Blank,
        _ => Separator::Stop,
    }
}

/// Tells what several bytes mean, or none.
#[inline(never)]
fn wide_gap(gap: &[u8]) -> Separator {
    match gap {
        b"\xE2\x80\x99" | b"\xE2\x80\x90" | b"\xE2\x80\x91" => Separator::Joint,
        // 'the "requests" library'
        b"\" " | b"' " | b"\xE2\x80\x9D " | b"\xE2\x80\x99 " => Separator::Blank,
        b" / " => Separator::Slash,
        b" & " => Separator::And,
        [_, ..] if gap.iter().all(|byte| byte.is_ascii_whitespace() && *byte != b'\x0c') => {
            if memchr_iter(b'\n', gap).nth(1).is_none() { Separator::Blank } else { Separator::Stop }
        }
        _ => Separator::Stop,
    }
}
