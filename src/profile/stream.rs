//! A long plain text, read piece by piece: memory doesn't grow with it, and what is read lies near the processor.

use super::Found;
use super::document::DocumentKind;
use super::source::{self, Input, SourceError};
use super::text::TextReader;
use memchr::memrchr;

/// How much is read at a time, in bytes; what is shorter needn't be read in pieces.
pub const PIECE: usize = 1 << 17;

/// Whether a file that begins so can be read in pieces: it is no document and no page, and holds no value (JSON). Rather not
/// where it isn't sure.
pub fn is_plain(head: &[u8]) -> bool {
    let first = head.iter().find(|byte| !byte.is_ascii_whitespace());
    let is_text = first.is_some_and(|first| first.is_ascii() && !matches!(first, b'<' | b'{' | b'[' | 0));
    is_text && DocumentKind::of(head).is_none() && !head.windows(5).any(|window| window == b"%PDF-")
}

/// The skills that a plain text names, of which the first piece was read.
///
/// # Errors
/// Where the rest can't be read, or there is something in it that is no UTF-8.
pub fn read(reader: &TextReader<'_>, mut piece: Vec<u8>, mut rest: Input<'_>) -> Result<Vec<Found>, SourceError> {
    let name = rest.name();
    let mut reading = reader.reading(&name);
    let (mut done, mut looked_at) = (0, 0);
    loop {
        let is_last = piece.len() == looked_at;
        let end = memrchr(b'\n', &piece[looked_at..]).map(|at| looked_at + at + 1).unwrap_or_default();
        let end = if is_last { piece.len() } else { end };
        let text =
            str::from_utf8(&piece[..end]).map_err(|error| source::no_text(&name, &piece, error.valid_up_to(), done))?;
        reading.add(text);
        if is_last {
            return Ok(reading.end());
        }
        piece.drain(..end);
        done += end;
        looked_at = piece.len();
        rest.read(PIECE, &mut piece)?;
    }
}
