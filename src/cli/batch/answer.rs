//! One worker's part: lines in, answers out.

use super::belt::Answered;
use super::lines::{Lines, Piece};
use crate::catalogue::Catalogue;
use crate::matching::Scorer;
use crate::profile::record::{NoRecord, Record, Texts};
use crate::render::Ranking;
use crate::render::batch_line::{self, Person};
use crate::resolve::{Memo, Resolver};
use std::io;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// What is said of each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Its rank, fit and coverage.
    Short,
    /// All that `match` says.
    Explained,
}

/// What was amiss in the lines, counted by all workers together.
#[derive(Debug, Default)]
pub struct Tally {
    /// Lines that could not be read.
    pub unreadable: AtomicU64,
    /// Lines that were read and hold neither skills nor text.
    pub silent: AtomicU64,
}

/// Answers lines; each worker has its own.
pub struct Answerer<'a, 'c> {
    desk: &'a Desk<'c>,
    memo: Memo<'a, 'c>,
}

/// What all workers answer with.
pub struct Desk<'c> {
    resolver: Resolver<'c>,
    scorer: Scorer<'c>,
    texts: Texts<'c>,
    top: usize,
    detail: Detail,
    /// What was amiss.
    pub tally: Tally,
}

impl<'c> Desk<'c> {
    /// For answers that hold the first `top` roles.
    pub fn new(catalogue: &'c Catalogue, top: usize, detail: Detail) -> Self {
        let (resolver, scorer, texts) = (Resolver::new(catalogue), Scorer::new(catalogue), Texts::new(catalogue));
        Self { resolver, scorer, texts, top, detail, tally: Tally::default() }
    }
}

impl<'a, 'c> Answerer<'a, 'c> {
    pub fn at(desk: &'a Desk<'c>) -> Self {
        Self { desk, memo: Memo::new(&desk.resolver) }
    }

    /// The answers to a piece, exactly one line for each of its lines.
    pub fn piece(&mut self, piece: &Piece) -> io::Result<Answered> {
        let mut bytes = Vec::new();
        let mut number = piece.first_line;
        match &piece.lines {
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
        Ok(Answered { bytes, size: piece.size, lines: number - piece.first_line })
    }

    fn line(&mut self, number: u64, line: &[u8], out: &mut Vec<u8>) -> io::Result<()> {
        match Record::read(line) {
            Ok(record) => self.record(&record, out),
            Err(why) => self.unreadable(number, &why, out),
        }
    }

    fn record(&mut self, record: &Record<'_>, out: &mut Vec<u8>) -> io::Result<()> {
        if !record.says_something() {
            self.desk.tally.silent.fetch_add(1, Relaxed);
        }
        let profile = &record.profile(&mut self.memo, &self.desk.texts);
        let person = Person { id: record.id(), profile };
        let Desk { scorer, top, .. } = self.desk;
        let catalogue = scorer.catalogue();
        match self.desk.detail {
            Detail::Short => batch_line::answer(out, catalogue, person, &scorer.top(profile, *top)),
            Detail::Explained => {
                let mut matches = scorer.rank(profile);
                matches.truncate(*top);
                batch_line::explained(out, person, &Ranking { catalogue, profile, matches: &matches, explain: true })
            }
        }
    }

    fn unreadable(&self, number: u64, why: &NoRecord, out: &mut Vec<u8>) -> io::Result<()> {
        self.desk.tally.unreadable.fetch_add(1, Relaxed);
        batch_line::error(out, number, why)
    }
}
