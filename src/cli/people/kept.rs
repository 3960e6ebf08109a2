//! Who a record is about, kept for as long as it takes to put people into order.

use super::{PersonRead, Unread};
use crate::contract::{BatchFailure, OtherColumns, PersonName, RecordId};
use serde_json::value::RawValue;
use std::ffi::OsStr;
use std::fmt::Display;
use std::path::Path;

/// Who a record is about.
#[derive(Debug, Clone)]
pub(crate) struct KeptName {
    id: Option<KeptId>,
    line: Option<u64>,
    columns: Option<Vec<(String, String)>>,
    /// What the person is called, for people.
    shown: String,
}

#[derive(Debug, Clone)]
enum KeptId {
    AsItCame(Box<RawValue>),
    Text(String),
}

/// A record that can't be read.
#[derive(Debug, Clone)]
pub(crate) struct KeptFailure {
    line: Option<u64>,
    cells: Option<usize>,
    file: Option<String>,
    error: String,
}

impl KeptName {
    /// Keeps the name of a person: what they are called, else the id, else the line.
    pub(crate) fn of(person: &PersonRead<'_>) -> Self {
        let id = person.record.id;
        let shown = person.name.or(id).map_or_else(|| line_number(person.line), RecordId::words);
        let kept = |id: RecordId<'_>| match id {
            RecordId::AsItCame(id) => KeptId::AsItCame(id.to_owned()),
            RecordId::Text(id) => KeptId::Text(id.to_owned()),
        };
        let owned = |(name, cell): &(&str, &str)| ((*name).to_owned(), (*cell).to_owned());
        let columns = person.record.columns.as_ref().map(|columns| columns.0.iter().map(owned).collect());
        Self { id: id.map(kept), line: person.line, columns, shown }
    }

    /// Makes a name of a file, without its ending.
    pub(crate) fn of_file(path: &Path) -> Self {
        let name = |part: Option<&OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
        Self { id: Some(KeptId::Text(name(path.file_name()))), line: None, columns: None, shown: name(path.file_stem()) }
    }

    /// Gives what the person is called.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    /// Gives the name as results say it.
    pub(crate) fn name(&self) -> PersonName<'_> {
        let id = self.id.as_ref().map(|id| match id {
            KeptId::AsItCame(id) => RecordId::AsItCame(id),
            KeptId::Text(id) => RecordId::Text(id),
        });
        let columns = self
            .columns
            .as_ref()
            .map(|columns| OtherColumns(columns.iter().map(|(name, cell)| (name.as_str(), cell.as_str())).collect()));
        PersonName { id, line: self.line, columns }
    }
}

impl KeptFailure {
    /// Keeps why a record can't be read.
    pub(crate) fn of(who: Unread<'_>, why: &dyn Display) -> Self {
        let cells = if let Unread::Line(_, cells) = who { cells } else { None };
        Self { line: who.line(), cells, file: who.file().map(str::to_owned), error: why.to_string() }
    }

    /// Gives whose record it is.
    pub(crate) fn who(&self) -> Unread<'_> {
        self.file.as_deref().map_or(Unread::Line(self.line.unwrap_or_default(), self.cells), Unread::File)
    }

    /// Gives why it can't be read.
    pub(crate) fn error(&self) -> &str {
        &self.error
    }

    /// Gives it as results say it.
    pub(crate) fn failure(&self) -> BatchFailure<'_> {
        BatchFailure::new(self.line, self.file.as_deref(), &self.error)
    }

    /// Gives whose record it is, for people.
    pub(crate) fn shown(&self) -> String {
        self.file.clone().unwrap_or_else(|| line_number(self.line))
    }
}

fn line_number(line: Option<u64>) -> String {
    line.map_or_else(String::new, |line| format!("line {line}"))
}
