//! Files of rows with a line of headings, separated by commas or tabs, as typed rows.

use super::ImportError;
use crate::decoding;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// The largest file that is read, in bytes; ESCO's largest has a tenth of it.
const LARGEST: u64 = 256 << 20;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Delimiter {
    /// CSV, with quotes.
    Comma,
    /// Tabs, in which quotes mean nothing.
    Tab,
}

/// Reads all rows of a table.
///
/// # Errors
/// [`ImportError::Unreadable`], or [`ImportError::NoTable`] where a column is missing or a row is broken.
pub(super) fn rows<T: DeserializeOwned>(path: &Path, separator: Delimiter) -> Result<Vec<T>, ImportError> {
    let text = text(path)?;
    let mut reader = csv::ReaderBuilder::new();
    match separator {
        Delimiter::Comma => reader.delimiter(b','),
        Delimiter::Tab => reader.delimiter(b'\t').quoting(false),
    };
    let mut reader = reader.trim(csv::Trim::All).from_reader(text.as_bytes());
    let rows: Result<Vec<T>, csv::Error> = reader.deserialize().collect();
    rows.map_err(|error| ImportError::NoTable { file: path.display().to_string(), problem: words(&error, &text) })
}

/// Reads a text whole.
///
/// # Errors
/// [`ImportError::Unreadable`].
pub(super) fn text(path: &Path) -> Result<String, ImportError> {
    let unreadable = |source| ImportError::Unreadable { file: path.display().to_string(), source };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        return Err(unreadable(io::Error::other(format!("it is larger than {} MiB", LARGEST >> 20))));
    }
    let text = decoding::text(&bytes).map_err(|error| unreadable(io::Error::other(format!("it {error}"))))?;
    Ok(text.into_owned())
}

/// Says what is wrong with a table, the line first.
fn words(error: &csv::Error, text: &str) -> String {
    match error.kind() {
        csv::ErrorKind::Deserialize { pos, err } => {
            let line = pos.as_ref().map(|pos| format!("line {}: ", line_at(text, pos.byte()))).unwrap_or_default();
            format!("{line}{}", choices(&err.kind().to_string()))
        }
        _ => error.to_string(),
    }
}

/// Gives the line of a row that begins at this byte, from 1. Where lines end in CR and LF, the reader is one behind: a row begins at the LF.
fn line_at(text: &str, byte: u64) -> usize {
    let (before, behind) = text.as_bytes().split_at(usize::try_from(byte).map_or(text.len(), |byte| byte.min(text.len())));
    1 + memchr::memchr_iter(b'\n', before).count() + usize::from(behind.first() == Some(&b'\n'))
}

/// Says which words may stand somewhere, or which column there must be, as other messages do.
fn choices(problem: &str) -> String {
    if let Some(column) = problem.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
        return format!("there is no column \"{column}\"");
    }
    let parts = problem.strip_prefix("unknown variant `").and_then(|rest| rest.split_once("`, expected one of "));
    parts.map_or_else(|| problem.to_owned(), |(word, choices)| format!("\"{word}\" is none of {}", choices.replace('`', "")))
}

/// Reads the rows of a table, none where there is no such file.
///
/// # Errors
/// As [`rows`].
pub(super) fn if_there<T: DeserializeOwned>(path: &Path, separator: Delimiter) -> Result<Vec<T>, ImportError> {
    if path.exists() { rows(path, separator) } else { Ok(Vec::new()) }
}

/// Reads the rows of a table that a spreadsheet wrote: headings in any case, commas, semicolons or tabs between. What stands below some of the headings is
/// one of a few words, in any case too.
///
/// # Errors
/// As [`rows`].
pub(super) fn headed_rows<T: DeserializeOwned>(path: &Path, of_words: &[&str]) -> Result<Vec<T>, ImportError> {
    let text = text(path)?;
    let head = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    let separator = [b',', b';', b'\t'].into_iter().max_by_key(count).unwrap_or(b',');
    let broken =
        |error: csv::Error| ImportError::NoTable { file: path.display().to_string(), problem: words(&error, &text) };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).trim(csv::Trim::All).from_reader(text.as_bytes());
    let headings: csv::StringRecord = reader.headers().map_err(broken)?.iter().map(str::to_lowercase).collect();
    let row = |record: csv::Result<csv::StringRecord>| {
        let record = record?;
        let cell = |(heading, cell): (&str, &str)| {
            if of_words.contains(&heading) { cell.to_lowercase() } else { cell.to_owned() }
        };
        let further = std::iter::repeat("");
        let mut row: csv::StringRecord = headings.iter().chain(further).zip(&record).map(cell).collect();
        row.set_position(record.position().cloned());
        row.deserialize(Some(&headings))
    };
    reader.records().map(row).collect::<csv::Result<Vec<T>>>().map_err(broken)
}

/// Parts a cell that holds several names.
pub(super) fn several<'t>(cell: &'t str, between: &'t [char]) -> impl Iterator<Item = &'t str> {
    cell.split(between).map(str::trim).filter(|name| !name.is_empty())
}
