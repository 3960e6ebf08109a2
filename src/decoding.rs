//! Bytes as text, for all that comes from outside: lists, resumes, records, catalogues.
//!
//! UTF-8 is taken as it is. A byte order mark is believed and taken off. What is neither is in an older encoding, which is guessed
//! from its bytes as a browser does it: Windows-1252, and those of other scripts.

use chardetng::EncodingDetector;
use encoding_rs::Encoding;
use std::borrow::Cow;

/// These bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is no text (byte {at} is zero)")]
pub struct NotText {
    /// The first zero byte, from 0.
    pub at: usize,
}

/// Decodes bytes, without their byte order mark.
///
/// # Errors
/// Where a zero byte stands in them, other than in UTF-16: there is none in any text.
pub(crate) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, NotText> {
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => Ok(encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0),
        None => Decoder::default().piece(bytes),
    }
}

/// Does the same with bytes that nobody needs any more: what is UTF-8 already is not copied.
///
/// # Errors
/// Where a zero byte stands in what is no UTF-16.
pub(crate) fn owned(bytes: Vec<u8>) -> Result<String, NotText> {
    match text(&bytes)? {
        Cow::Owned(text) => Ok(text),
        Cow::Borrowed(text) if text.len() < bytes.len() => Ok(text.to_owned()),
        Cow::Borrowed(_) => Ok(String::from_utf8(bytes).unwrap_or_default()),
    }
}

/// Decodes a text that comes in pieces, which end where a line does, and which has no byte order mark.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    /// The older encoding, as soon as there is something that is no UTF-8.
    older: Option<&'static Encoding>,
}

impl Decoder {
    /// Decodes the next piece.
    ///
    /// # Errors
    /// Where a zero byte stands in it.
    pub(crate) fn piece<'b>(&mut self, bytes: &'b [u8]) -> Result<Cow<'b, str>, NotText> {
        if let Some(at) = memchr::memchr(0, bytes) {
            return Err(NotText { at });
        }
        match str::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(_) => Ok(self.older.get_or_insert_with(|| guess(bytes)).decode_without_bom_handling(bytes).0),
        }
    }
}

/// Guesses the encoding of bytes that are no UTF-8.
fn guess(bytes: &[u8]) -> &'static Encoding {
    /// So much tells it.
    const ENOUGH: usize = 1 << 16;
    let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..ENOUGH).unwrap_or(bytes), true);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::{Decoder, NotText, text};

    #[test]
    fn marks_are_believed_and_older_encodings_are_guessed() {
        for (bytes, expected) in [
            (&b"Go"[..], Ok("Go")),
            (b"\xef\xbb\xbfGo", Ok("Go")),
            (b"\xff\xfeG\0o\0", Ok("Go")),
            (b"\xfe\xff\0G\0o", Ok("Go")),
            (b"\xff\xfe\x3d\xd8\x0d\xdc", Ok("🐍")),
            (b"r\xe9sum\xe9 of Zo\xeb \x96 Go", Ok("résumé of Zoë – Go")),
            (b"programista, j\xeazyk Go, umiej\xeatno\x9cci: Python", Ok("programista, język Go, umiejętności: Python")),
            (b"Go\0", Err(NotText { at: 2 })),
            (b"", Ok("")),
        ] {
            assert_eq!(text(bytes).as_deref().map_err(|error| *error), expected, "{bytes:?}");
        }
    }

    #[test]
    fn the_pieces_of_a_text_have_one_encoding() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.piece(b"plain\n").as_deref(), Ok("plain\n"));
        assert_eq!(decoder.piece("umiejętności\n".as_bytes()).as_deref(), Ok("umiejętności\n"));
        assert_eq!(
            decoder.piece(b"j\xeazyk i umiej\xeatno\x9cci, kt\xf3re\n").as_deref(),
            Ok("język i umiejętności, które\n")
        );
        assert_eq!(decoder.piece(b"\x9c").as_deref(), Ok("ś"));
    }
}
