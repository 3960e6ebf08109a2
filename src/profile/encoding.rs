//! Bytes as text: UTF-8, and UTF-16 where a byte order mark says so, as some Windows programs write it.

use std::borrow::Cow;
use std::str;

/// The text in these bytes, without its byte order mark.
///
/// # Errors
/// The place of the first byte that is no text.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, usize> {
    let sixteen = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let mut text = String::with_capacity(bytes.len());
        for (at, c) in char::decode_utf16(units).enumerate() {
            text.push(c.map_err(|_| 2 + 2 * at)?);
        }
        Ok(Cow::Owned(text))
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => sixteen(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => sixteen(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, usize> {
    str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| error.valid_up_to())
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn marks_are_believed_and_taken_off() {
        for (bytes, expected) in [
            (&b"Go"[..], Ok("Go")),
            (b"\xef\xbb\xbfGo", Ok("Go")),
            (b"\xff\xfeG\0o\0", Ok("Go")),
            (b"\xfe\xff\0G\0o", Ok("Go")),
            (b"\xff\xfe\x3d\xd8\x0d\xdc", Ok("🐍")),
            (b"\xff\xfe\x3d\xd8G\0", Err(2)),
            (b"Go\xff", Err(2)),
            (b"", Ok("")),
        ] {
            assert_eq!(text(bytes).as_deref().map_err(|at| *at), expected, "{bytes:?}");
        }
    }
}
