//! One worker's part: chunks in, and each person in them handed on, or why they can't be read.

use super::chunks::{Chunk, Lines};
use super::folder::PersonFile;
use crate::catalogue::Catalogue;
use crate::cli::document_process;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::contract::{OtherColumns, RecordId, RecordName};
use crate::profile::Profile;
use crate::profile::record::{self, NoRecord, Record, Texts};
use crate::profile::source::{Source, SourceError, SourceReader};
use crate::profile::table::{Columns, Row};
use crate::resolve::{Memo, Resolver};
use std::fmt::Display;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// A person who was read.
pub(crate) struct PersonRead<'a> {
    /// The number of the line, from 1; none where each file is a person.
    pub line: Option<u64>,
    /// The id and what came along with it.
    pub record: RecordName<'a>,
    /// What the person is called, where that is said.
    pub name: Option<RecordId<'a>>,
    /// Their skills.
    pub profile: &'a Profile,
}

/// Whose record can't be read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unread<'a> {
    /// A line, and how many cells come along with it where it is one of a table.
    Line(u64, Option<usize>),
    /// A file of this name.
    File(&'a str),
}

/// Takes the people of a chunk one after the other, and makes its answers of them.
pub(crate) trait TakesPeople {
    /// What is made of a chunk.
    type Answers: Send + 'static;

    /// Takes one who was read.
    fn person(&mut self, person: PersonRead<'_>) -> io::Result<()>;

    /// Takes why one can't be read.
    fn failure(&mut self, who: Unread<'_>, why: &dyn Display) -> io::Result<()>;

    /// Gives what was made.
    fn finish(self) -> io::Result<Self::Answers>;
}

/// What all workers read with.
pub(crate) struct PeopleContext<'c> {
    resolver: Resolver<'c>,
    texts: Texts<'c>,
    columns: Option<Columns>,
    /// Whether the cells that come along hold the id too, in its place.
    with_id: bool,
    /// Lines that could not be read.
    unreadable: AtomicU64,
    /// Files that could not be read.
    unreadable_files: AtomicU64,
    /// Lines that were read and hold neither skills nor text.
    silent: AtomicU64,
}

/// Reads people; each worker has its own.
pub(super) struct PeopleReader<'a, 'c> {
    context: &'a PeopleContext<'c>,
    memo: Memo<'a, 'c>,
    /// Of the person who is being read.
    profile: Profile,
    documents: SourceReader<'a, 'c>,
}

impl<'c> PeopleContext<'c> {
    /// Makes ready for records of a table with these columns, or of JSON or documents where there are none. In a row of CSV all cells that
    /// come along stay in their order, `with_id`; elsewhere the id has a field of its own.
    pub(crate) fn new(catalogue: &'c Catalogue, columns: Option<Columns>, with_id: bool) -> Self {
        let (resolver, texts) = (Resolver::new(catalogue), Texts::new(catalogue));
        let [unreadable, unreadable_files, silent] = [0; 3].map(AtomicU64::new);
        Self { resolver, texts, columns, with_id, unreadable, unreadable_files, silent }
    }

    /// Gives the columns of a table.
    pub(crate) fn columns(&self) -> Option<&Columns> {
        self.columns.as_ref()
    }

    /// Says at the end what was amiss in the lines.
    pub(crate) fn outcome(&self) -> Outcome {
        let [silent, lines, files] =
            [&self.silent, &self.unreadable, &self.unreadable_files].map(|count| count.load(Relaxed));
        if silent > 0 {
            note(&format!("{} with neither \"skills\" nor \"text\"", counted(silent, "line")));
        }
        let unread = [(lines, "line"), (files, "file")].into_iter().filter(|(count, _)| *count > 0);
        let notes: Vec<String> = unread.map(|(count, what)| counted(count, what)).collect();
        for count in &notes {
            note(&format!("{count} could not be read; each has an \"error\" in its place"));
        }
        if notes.is_empty() { Outcome::Answered } else { Outcome::LinesUnreadable }
    }
}

fn counted(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

impl<'a, 'c> PeopleReader<'a, 'c> {
    /// Makes a worker's part.
    pub(super) fn new(context: &'a PeopleContext<'c>) -> Self {
        let documents = SourceReader::new(&context.resolver).isolated(document_process::isolation());
        Self { context, memo: Memo::new(&context.resolver), profile: Profile::default(), documents }
    }

    /// Hands on each record of a chunk, and gives how many they are.
    pub(super) fn chunk(&mut self, chunk: &Chunk, out: &mut impl TakesPeople) -> io::Result<u64> {
        let first = chunk.first_line;
        match (&chunk.lines, &self.context.columns) {
            (Lines::TooLong, _) => self.unreadable(first, &NoRecord::TooLong, out).map(|()| 1),
            (Lines::File(file), _) => self.file(file, out).map(|()| 1),
            (Lines::Whole(whole), Some(columns)) => self.rows(first, columns.rows(whole), out),
            (Lines::Whole(whole), None) => self.lines(first, whole, out),
        }
    }

    fn lines(&mut self, first: u64, whole: &[u8], out: &mut impl TakesPeople) -> io::Result<u64> {
        let (mut number, mut rest) = (first, whole);
        while !rest.is_empty() {
            let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            self.line(number, &rest[..end], out)?;
            number += 1;
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        Ok(number - first)
    }

    fn line(&mut self, number: u64, line: &[u8], out: &mut impl TakesPeople) -> io::Result<()> {
        let text = match record::line_text(line) {
            Ok(text) => text,
            Err(why) => return self.unreadable(number, &why, out),
        };
        let record = match Record::read(&text) {
            Ok(record) => record,
            Err(why) => return self.unreadable(number, &why, out),
        };
        self.count_silent(record.says_something());
        record.read_into(&mut self.profile, &mut self.memo, &self.context.texts);
        let id = RecordName { id: record.id().map(RecordId::AsItCame), columns: None };
        let name = record.name().map(RecordId::AsItCame);
        out.person(PersonRead { line: Some(number), record: id, name, profile: &self.profile })
    }

    fn rows<'t>(
        &mut self,
        first: u64,
        rows: impl Iterator<Item = (u64, Result<Row<'t>, NoRecord>)>,
        out: &mut impl TakesPeople,
    ) -> io::Result<u64> {
        let mut count = 0;
        for (line, row) in rows {
            count += 1;
            match row {
                Ok(row) => self.row(first + line, &row, out)?,
                Err(why) => self.unreadable(first + line, &why, out)?,
            }
        }
        Ok(count)
    }

    fn row(&mut self, line: u64, row: &Row<'_>, out: &mut impl TakesPeople) -> io::Result<()> {
        self.count_silent(row.says_something());
        row.read_into(&mut self.profile, &mut self.memo, &self.context.texts);
        let columns = if self.context.with_id { row.all_others() } else { row.named().collect() };
        let record = RecordName { id: row.id().map(RecordId::Text), columns: Some(OtherColumns(columns)) };
        let name = row.name().map(RecordId::Text);
        out.person(PersonRead { line: Some(line), record, name, profile: &self.profile })
    }

    fn file(&mut self, PersonFile { path, called }: &PersonFile, out: &mut impl TakesPeople) -> io::Result<()> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match self.read_file(path) {
            Ok(()) => {
                let record = RecordName { id: Some(RecordId::Text(&name)), columns: None };
                let called = Some(RecordId::Text(called));
                out.person(PersonRead { line: None, record, name: called, profile: &self.profile })
            }
            Err(why) => {
                self.context.unreadable_files.fetch_add(1, Relaxed);
                out.failure(Unread::File(&name), &why)
            }
        }
    }

    fn read_file(&mut self, path: &Path) -> Result<(), SourceError> {
        // A pipe could be waited for in vain.
        if path.metadata().is_ok_and(|about| !about.is_file() && !about.is_dir()) {
            let source = io::Error::other("it is neither a file nor a folder");
            return Err(SourceError::Unreadable { name: path.display().to_string(), source });
        }
        self.profile.clear();
        self.documents.read(&Source::Path(path.to_owned()), &mut self.profile).map(drop)
    }

    fn count_silent(&self, says: bool) {
        if !says {
            self.context.silent.fetch_add(1, Relaxed);
        }
    }

    fn unreadable(&self, number: u64, why: &NoRecord, out: &mut impl TakesPeople) -> io::Result<()> {
        self.context.unreadable.fetch_add(1, Relaxed);
        let width = self.context.columns.as_ref().map(|columns| columns.others().count());
        out.failure(Unread::Line(number, width), why)
    }
}

impl<'a> Unread<'a> {
    /// Gives the number of the line, from 1.
    pub(crate) fn line(self) -> Option<u64> {
        match self {
            Self::Line(line, _) => Some(line),
            Self::File(_) => None,
        }
    }

    /// Gives the name of the file.
    pub(crate) fn file(self) -> Option<&'a str> {
        match self {
            Self::Line(..) => None,
            Self::File(name) => Some(name),
        }
    }
}
