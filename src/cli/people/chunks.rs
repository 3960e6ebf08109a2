//! A stream cut into chunks of whole lines. Holds at most one chunk, whatever comes: a line that is too long is read past.

use super::folder::PersonFile;
use super::quotes::Quotes;
pub(super) use super::quotes::record_end;
use crate::profile::record::LONGEST_LINE;
use std::io::{self, Read};

/// How much is read at a time: a pipe's own size, some hundred lines.
const READ: usize = 64 * 1024;

/// Some lines that follow one another.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chunk {
    /// Its place among the chunks, from 0.
    pub place: u64,
    /// The number of its first line, from 1.
    pub first_line: u64,
    /// How many bytes of the stream it is.
    pub size: u64,
    /// The lines.
    pub lines: Lines,
}

/// The lines of a chunk.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Lines {
    /// Whole lines; the last of the stream may lack its newline.
    Whole(Vec<u8>),
    /// One line that was too long to keep.
    TooLong,
    /// A file or folder that is one person's.
    File(PersonFile),
}

/// Cuts a stream into chunks.
#[derive(Debug)]
pub(super) struct Chunker<R> {
    input: R,
    /// What was read and not yet handed out.
    held: Vec<u8>,
    /// How much of the present line was read past, where it is too long.
    passed: Option<u64>,
    place: u64,
    line: u64,
    /// Where records end, in a table; elsewhere each line is one.
    quotes: Option<Quotes>,
}

impl<R: Read> Chunker<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, held: Vec::new(), passed: None, place: 0, line: 1, quotes: None }
    }

    /// Begins with what was read ahead, of which the first bytes are done with; in a table line breaks may stand in quotes.
    pub(super) fn after(mut self, mut ahead: Vec<u8>, done: usize, is_table: bool) -> Self {
        let rest = ahead.split_off(done.min(ahead.len()));
        self.line += memchr::memchr_iter(b'\n', &ahead).count() as u64;
        self.held = rest;
        self.quotes = is_table.then(Quotes::default);
        self
    }

    /// Gives the next chunk, as soon as a whole line is there; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Chunk>> {
        loop {
            if let Some(chunk) = self.cut() {
                return Ok(Some(chunk));
            }
            if self.held.len() > LONGEST_LINE || self.passed.is_some() {
                *self.passed.get_or_insert(0) += self.held.len() as u64;
                self.held.clear();
                self.quotes = self.quotes.map(|_| Quotes::default());
            }
            if self.fill()? == 0 {
                return Ok(self.rest());
            }
        }
    }

    /// Reads once, so that what has come is answered before more comes.
    fn fill(&mut self) -> io::Result<usize> {
        let start = self.held.len();
        self.held.resize(start + READ, 0);
        let read = loop {
            match self.input.read(&mut self.held[start..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        self.held.truncate(start + *read.as_ref().unwrap_or(&0));
        read
    }

    /// Cuts a chunk off what is held.
    fn cut(&mut self) -> Option<Chunk> {
        if let Some(passed) = self.passed {
            let end = memchr::memchr(b'\n', &self.held)? + 1;
            self.held.drain(..end);
            self.passed = None;
            return Some(self.chunk(Lines::TooLong, 1, passed + end as u64));
        }
        let end = match &mut self.quotes {
            Some(quotes) => quotes.last_end(&self.held)?,
            None => memchr::memrchr(b'\n', &self.held)? + 1,
        };
        if let Some(quotes) = &mut self.quotes {
            quotes.cut(end);
        }
        let rest = self.held.split_off(end);
        let whole = std::mem::replace(&mut self.held, rest);
        let count = memchr::memchr_iter(b'\n', &whole).count() as u64;
        Some(self.chunk(Lines::Whole(whole), count, end as u64))
    }

    /// Gives what is left when the stream ends without a newline.
    fn rest(&mut self) -> Option<Chunk> {
        if let Some(passed) = self.passed.take() {
            return Some(self.chunk(Lines::TooLong, 1, passed));
        }
        let rest = std::mem::take(&mut self.held);
        let size = rest.len() as u64;
        (size > 0).then(|| self.chunk(Lines::Whole(rest), 1, size))
    }

    fn chunk(&mut self, lines: Lines, count: u64, size: u64) -> Chunk {
        let chunk = Chunk { place: self.place, first_line: self.line, size, lines };
        self.place += 1;
        self.line += count;
        chunk
    }
}

#[cfg(test)]
mod tests {
    use super::{Chunker, Lines};
    use crate::profile::record::LONGEST_LINE;
    use proptest::prelude::*;
    use std::io::{self, Read};

    /// Gives its bytes in reads of these sizes, over and over.
    struct Dribble<'a>(&'a [u8], std::iter::Cycle<std::slice::Iter<'a, usize>>);

    impl Read for Dribble<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let most = (*self.1.next().unwrap_or(&1)).min(buffer.len());
            self.0.read(&mut buffer[..most])
        }
    }

    /// The lines with their numbers, `None` for one that is too long; their ends are cut off.
    fn lines(input: impl Read) -> Vec<(u64, Option<Vec<u8>>)> {
        let mut chunker = Chunker::new(input);
        let mut lines = Vec::new();
        while let Some(chunk) = chunker.next().unwrap() {
            let Lines::Whole(whole) = chunk.lines else {
                lines.push((chunk.first_line, None));
                continue;
            };
            let whole = whole.strip_suffix(b"\n").unwrap_or(&whole);
            lines.extend((chunk.first_line..).zip(whole.split(|b| *b == b'\n').map(|line| Some(line.to_vec()))));
        }
        lines
    }

    proptest! {
        #[test]
        fn no_line_is_lost_however_it_comes(bytes in prop::collection::vec(prop_oneof![Just(b'\n'), any::<u8>()], 1..300), reads in prop::collection::vec(1_usize..40, 1..9)) {
            let whole = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
            let expected: Vec<_> = (1..).zip(whole.split(|b| *b == b'\n').map(|line| Some(line.to_vec()))).collect();
            prop_assert_eq!(lines(Dribble(&bytes, reads.iter().cycle())), expected);
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_read_past_and_counted() {
        let long = vec![b'x'; LONGEST_LINE + 100_000];
        for (input, expected) in [
            (
                [b"a\n".as_slice(), &long, b"\nb"].concat(),
                vec![(1, Some(b"a".to_vec())), (2, None), (3, Some(b"b".to_vec()))],
            ),
            ([long.as_slice(), b"\n", &long].concat(), vec![(1, None), (2, None)]),
        ] {
            assert_eq!(lines(input.as_slice()), expected);
        }
        let mut chunker = Chunker::new(io::repeat(b'x').take(50_000_000));
        assert_eq!(chunker.next().unwrap().unwrap().lines, Lines::TooLong);
        assert!(chunker.held.capacity() < 4 * LONGEST_LINE);
    }
}
