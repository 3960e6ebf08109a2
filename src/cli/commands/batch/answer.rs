//! One worker's part: chunks in, answers out.

use super::chunks::{Chunk, Lines};
use super::ordered_queue::AnsweredChunk;
use super::shape::{Answers, Shape, Who};
use crate::catalogue::Catalogue;
use crate::cli::document_process;
use crate::contract::{OtherColumns, RecordId, RecordName};
use crate::matching::Scorer;
use crate::profile::Profile;
use crate::profile::record::{self, NoRecord, Record, Texts};
use crate::profile::source::{Source, SourceReader};
use crate::profile::table::{Columns, Row};
use crate::resolve::{Memo, Resolver};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

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
    documents: SourceReader<'a, 'c>,
}

/// What all workers answer with.
pub(super) struct Setup<'c> {
    resolver: Resolver<'c>,
    scorer: Scorer<'c>,
    texts: Texts<'c>,
    columns: Option<Columns>,
    shape: Shape,
    /// What was amiss.
    pub counts: LineCounts,
}

impl<'c> Setup<'c> {
    /// Makes ready for records of a table with these columns, or of JSON or documents where there are none.
    pub(super) fn new(catalogue: &'c Catalogue, columns: Option<Columns>, shape: Shape) -> Self {
        let (resolver, scorer, texts) = (Resolver::new(catalogue), Scorer::new(catalogue), Texts::new(catalogue));
        Self { resolver, scorer, texts, columns, shape, counts: LineCounts::default() }
    }

    /// Gives what stands above all answers.
    pub(super) fn head(&self) -> io::Result<Vec<u8>> {
        self.shape.head(&self.scorer, self.columns.as_ref())
    }
}

impl<'a, 'c> Answerer<'a, 'c> {
    /// Makes a worker's part.
    pub(super) fn new(setup: &'a Setup<'c>) -> Self {
        let documents = SourceReader::new(&setup.resolver).isolated(document_process::isolation());
        Self { setup, memo: Memo::new(&setup.resolver), documents }
    }

    /// Answers a chunk, exactly one answer for each of its records.
    pub(super) fn chunk(&mut self, chunk: &Chunk) -> io::Result<AnsweredChunk> {
        let mut answers = self.setup.shape.answers();
        let first = chunk.first_line;
        let lines = match (&chunk.lines, &self.setup.columns) {
            (Lines::TooLong, _) => self.unreadable(first, &NoRecord::TooLong, &mut answers).map(|()| 1)?,
            (Lines::File(path), _) => self.file(path, &mut answers).map(|()| 1)?,
            (Lines::Whole(whole), Some(columns)) => self.rows(first, columns.rows(whole), &mut answers)?,
            (Lines::Whole(whole), None) => self.lines(first, whole, &mut answers)?,
        };
        Ok(AnsweredChunk { bytes: answers.into_bytes()?, size: chunk.size, lines })
    }

    fn lines(&mut self, first: u64, whole: &[u8], out: &mut Answers) -> io::Result<u64> {
        out.reserve(2 * whole.len());
        let (mut number, mut rest) = (first, whole);
        while !rest.is_empty() {
            let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            self.line(number, &rest[..end], out)?;
            number += 1;
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        Ok(number - first)
    }

    fn line(&mut self, number: u64, line: &[u8], out: &mut Answers) -> io::Result<()> {
        let text = match record::line_text(line) {
            Ok(text) => text,
            Err(why) => return self.unreadable(number, &why, out),
        };
        let record = match Record::read(&text) {
            Ok(record) => record,
            Err(why) => return self.unreadable(number, &why, out),
        };
        let profile = record.profile(&mut self.memo, &self.setup.texts);
        let name = RecordName { id: record.id().map(RecordId::AsItCame), columns: None };
        self.answer(name, record.says_something(), &profile, out)
    }

    fn rows<'t>(
        &mut self,
        first: u64,
        rows: impl Iterator<Item = (u64, Result<Row<'t>, NoRecord>)>,
        out: &mut Answers,
    ) -> io::Result<u64> {
        let mut count = 0;
        for (line, row) in rows {
            count += 1;
            match row {
                Ok(row) => self.row(&row, out)?,
                Err(why) => self.unreadable(first + line, &why, out)?,
            }
        }
        Ok(count)
    }

    fn row(&mut self, row: &Row<'_>, out: &mut Answers) -> io::Result<()> {
        let profile = row.profile(&mut self.memo, &self.setup.texts);
        // In a row of CSV all cells stay in their order; in JSON the id has a field of its own.
        let columns = if out.are_rows() { row.all_others() } else { row.named().collect() };
        let name = RecordName { id: row.id().map(RecordId::Text), columns: Some(OtherColumns(columns)) };
        self.answer(name, row.says_something(), &profile, out)
    }

    fn file(&mut self, path: &Path, out: &mut Answers) -> io::Result<()> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut profile = Profile::default();
        match self.documents.read(&Source::Path(path.to_owned()), &mut profile) {
            Ok(_) => {
                let record = RecordName { id: Some(RecordId::Text(&name)), columns: None };
                self.answer(record, true, &profile, out)
            }
            Err(why) => {
                self.setup.counts.unreadable.fetch_add(1, Relaxed);
                out.failure(Who::File(&name), &why)
            }
        }
    }

    fn answer(&self, name: RecordName<'_>, says: bool, profile: &Profile, out: &mut Answers) -> io::Result<()> {
        if !says {
            self.setup.counts.silent.fetch_add(1, Relaxed);
        }
        self.setup.shape.answer(&self.setup.scorer, name, profile, out)
    }

    fn unreadable(&self, number: u64, why: &NoRecord, out: &mut Answers) -> io::Result<()> {
        self.setup.counts.unreadable.fetch_add(1, Relaxed);
        let width = self.setup.columns.as_ref().map(|columns| columns.others().count());
        out.failure(Who::Line(number, width), why)
    }
}
