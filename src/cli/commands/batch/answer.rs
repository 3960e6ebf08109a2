//! One worker's part: lines in, answers out.

use super::chunks::{Chunk, Lines};
use super::ordered_queue::AnsweredChunk;
use crate::catalogue::Catalogue;
use crate::contract::{BatchAnswer, BatchFailure};
use crate::matching::Scorer;
use crate::profile::record::{self, NoRecord, Record, Texts};
use crate::render;
use crate::resolve::{Memo, Resolver};
use std::io;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// What is said of each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Its rank, fit and coverage.
    Short,
    /// All that `match` says.
    Explained,
}

/// What was amiss in the lines, counted by all workers together.
#[derive(Debug, Default)]
pub(super) struct LineCounts {
    /// Lines that could not be read.
    pub unreadable: AtomicU64,
    /// Lines that were read and hold neither skills nor text.
    pub silent: AtomicU64,
}

/// Answers lines; each worker has its own.
pub(super) struct Answerer<'a, 'c> {
    setup: &'a Setup<'c>,
    memo: Memo<'a, 'c>,
}

/// What all workers answer with.
pub(super) struct Setup<'c> {
    resolver: Resolver<'c>,
    scorer: Scorer<'c>,
    texts: Texts<'c>,
    top: usize,
    detail: Detail,
    /// What was amiss.
    pub counts: LineCounts,
}

impl<'c> Setup<'c> {
    /// Makes ready for answers that hold the first `top` roles.
    pub(super) fn new(catalogue: &'c Catalogue, top: usize, detail: Detail) -> Self {
        let (resolver, scorer, texts) = (Resolver::new(catalogue), Scorer::new(catalogue), Texts::new(catalogue));
        Self { resolver, scorer, texts, top, detail, counts: LineCounts::default() }
    }
}

impl<'a, 'c> Answerer<'a, 'c> {
    /// Makes a worker's part.
    pub(super) fn new(setup: &'a Setup<'c>) -> Self {
        Self { setup, memo: Memo::new(&setup.resolver) }
    }

    /// Answers a chunk, exactly one line for each of its lines.
    pub(super) fn chunk(&mut self, chunk: &Chunk) -> io::Result<AnsweredChunk> {
        let mut bytes = Vec::new();
        let mut number = chunk.first_line;
        match &chunk.lines {
            Lines::TooLong => {
                self.unreadable(number, &NoRecord::TooLong, &mut bytes)?;
                number += 1;
            }
            Lines::Whole(whole) => {
                bytes.reserve(2 * whole.len());
                let mut rest = whole.as_slice();
                while !rest.is_empty() {
                    let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                    self.line(number, &rest[..end], &mut bytes)?;
                    number += 1;
                    rest = rest.get(end + 1..).unwrap_or_default();
                }
            }
        }
        Ok(AnsweredChunk { bytes, size: chunk.size, lines: number - chunk.first_line })
    }

    fn line(&mut self, number: u64, line: &[u8], out: &mut Vec<u8>) -> io::Result<()> {
        let text = match record::line_text(line) {
            Ok(text) => text,
            Err(why) => return self.unreadable(number, &why, out),
        };
        match Record::read(&text) {
            Ok(record) => self.record(&record, out),
            Err(why) => self.unreadable(number, &why, out),
        }
    }

    fn record(&mut self, record: &Record<'_>, out: &mut Vec<u8>) -> io::Result<()> {
        if !record.says_something() {
            self.setup.counts.silent.fetch_add(1, Relaxed);
        }
        let profile = &record.profile(&mut self.memo, &self.setup.texts);
        let Setup { scorer, top, .. } = self.setup;
        let (catalogue, id) = (scorer.catalogue(), record.id());
        let answer = match self.setup.detail {
            Detail::Short => BatchAnswer::short(catalogue, id, profile, &scorer.top(profile, *top)),
            Detail::Explained => BatchAnswer::explained(catalogue, id, profile, &scorer.rank_first(profile, *top)),
        };
        render::line(&answer, out)
    }

    fn unreadable(&self, number: u64, why: &NoRecord, out: &mut Vec<u8>) -> io::Result<()> {
        self.setup.counts.unreadable.fetch_add(1, Relaxed);
        render::line(&BatchFailure::new(number, why), out)
    }
}
