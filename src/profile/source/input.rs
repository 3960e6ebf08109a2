//! How a file or standard input is read: whole, or, where it is a long plain text, piece by piece. Then memory doesn't grow with
//! it, and what is read lies near the processor.

use super::error::SourceError;
use super::origin::{LARGEST, Source};
use crate::decoding::{Decoder, NotText};
use crate::profile::Genre;
use crate::profile::document::DocumentKind;
use crate::profile::text::{ReadText, TextReader};
use memchr::memrchr;
use std::fs;
use std::io::{self, Read as _};

/// A file or standard input that is being read.
pub(super) struct OpenSource<'s> {
    source: &'s Source,
    bytes: Box<dyn io::Read>,
    /// How many bytes may still come.
    left: u64,
}

impl<'s> OpenSource<'s> {
    /// Opens a source.
    ///
    /// # Errors
    /// Where that fails.
    pub(super) fn open(source: &'s Source) -> Result<Self, SourceError> {
        let bytes: Box<dyn io::Read> = match source {
            Source::Stdin => Box::new(io::stdin()),
            Source::Path(path) => Box::new(fs::File::open(path).map_err(|error| unreadable(source, error))?),
        };
        Ok(Self { source, bytes, left: LARGEST })
    }

    /// Reads on, up to so many bytes, and adds them to `bytes`; fewer come only at the end.
    ///
    /// # Errors
    /// Where that fails, or there are more than [`LARGEST`] in all.
    pub(super) fn read(&mut self, most: usize, bytes: &mut Vec<u8>) -> Result<(), SourceError> {
        let most = (most as u64).min(self.left + 1);
        let read = self.bytes.by_ref().take(most).read_to_end(bytes).map_err(|error| unreadable(self.source, error))?;
        let left = self.left.checked_sub(read as u64).ok_or_else(|| SourceError::TooLarge { name: self.source.name() })?;
        self.left = left;
        Ok(())
    }
}

/// Reads all that a source holds.
///
/// # Errors
/// Where that fails, or it is too large.
pub fn all(source: &Source) -> Result<Vec<u8>, SourceError> {
    let mut bytes = Vec::new();
    OpenSource::open(source)?.read(usize::MAX, &mut bytes)?;
    Ok(bytes)
}

/// How much is read at a time, in bytes; what is shorter needn't be read in pieces.
pub(super) const PIECE: usize = 1 << 17;

/// Tells whether a file that begins so can be read in pieces: it is no document and no page, and holds no value (JSON). Rather not
/// where it isn't sure.
pub(super) fn is_plain(head: &[u8]) -> bool {
    let first = head.iter().find(|byte| !byte.is_ascii_whitespace());
    let is_text = first.is_some_and(|first| first.is_ascii() && !matches!(first, b'<' | b'{' | b'[' | 0));
    is_text && DocumentKind::of(head).is_none() && !head.windows(5).any(|window| window == b"%PDF-")
}

/// Gives what a plain text says, of which the first piece was read.
///
/// # Errors
/// Where the rest can't be read, or there is a zero byte in it, as in no text.
pub(super) fn read_pieces(
    reader: &TextReader<'_>,
    genre: Option<Genre>,
    mut piece: Vec<u8>,
    mut rest: OpenSource<'_>,
) -> Result<ReadText, SourceError> {
    let name = rest.source.name();
    let mut reading = reader.begin(&name, genre);
    let (mut decoder, mut done, mut looked_at) = (Decoder::default(), 0, 0);
    loop {
        let is_last = piece.len() == looked_at;
        let line_end = memrchr(b'\n', &piece[looked_at..]).map_or(0, |at| looked_at + at + 1);
        let end = if is_last { piece.len() } else { line_end };
        let no_text = |NotText { at }| SourceError::Binary { name: name.clone(), at: done + at };
        reading.add(&decoder.piece(&piece[..end]).map_err(no_text)?);
        if is_last {
            return Ok(reading.end());
        }
        piece.drain(..end);
        done += end;
        looked_at = piece.len();
        rest.read(PIECE, &mut piece)?;
    }
}

fn unreadable(source: &Source, error: io::Error) -> SourceError {
    SourceError::Unreadable { name: source.name(), source: error }
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn what_is_not_surely_a_plain_text_is_read_whole() {
        for (head, expected) in [
            (&b"\n  Python"[..], true),
            (b"# Jo\n\nPython", true),
            (b" <html>", false),
            (b"{\"basics\": {}}", false),
            (b"%PDF-1.7", false),
            (b"about %PDF- files", false),
            (b"PK\x03\x04", false),
            (b"\xef\xbb\xbfPython", false),
            (b"\xff\xfeP\0", false),
            (b"", false),
        ] {
            assert_eq!(is_plain(head), expected, "{head:?}");
        }
    }
}
