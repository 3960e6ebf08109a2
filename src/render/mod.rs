//! A result as bytes: tables for people, JSON for programs. Results come in finished; nothing is computed here but layout.
//!
//! Each result has a file here that says it as a [`Page`] and as JSON; each format has a file that turns either into bytes.

pub mod batch_line;
mod compare;
mod csv;
mod evidence;
mod explain;
mod list;
mod look;
mod markdown;
mod next;
mod page;
mod paint;
mod path;
mod person;
mod places;
pub mod progress;
mod ranking;
mod reading;
mod review;
mod search;
mod show;
mod skill;
mod stack;
mod terminal;
mod vocabulary;
mod widths;
mod words;
mod wrap;

use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};

pub use compare::RoleComparison;
pub use list::RoleList;
pub use look::{Color, Look, Surroundings};
pub use next::{LearnNext, RoleNext};
pub use page::{Block, Cell, Column, Page, Span, Style, Table};
pub use paint::label;
pub use path::RolePath;
pub use places::{Place, Places, State};
pub use ranking::Ranking;
pub use reading::{ReadName, Readings};
pub use search::SearchResult;
pub use show::RoleSheet;
pub use skill::SkillSheet;
pub use vocabulary::Vocabulary;
pub use words::{joined, quoted};

/// The version of the JSON contract; fields are added under the same version, never renamed.
pub const SCHEMA_VERSION: u32 = 1;

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Laid out for a person.
    #[default]
    Table,
    /// One JSON document.
    Json,
    /// One JSON object a line, without the envelope.
    Jsonl,
    /// Comma-separated values: a head, and a row for each record.
    Csv,
    /// Markdown as GitHub renders it.
    Markdown,
}

/// A result that can be written in every format.
pub trait Report {
    /// The result laid out for a person.
    fn page(&self) -> Page;

    /// The result as a JSON object that carries `schema_version`.
    fn json(&self) -> Value;

    /// What the result lists, one JSON object each.
    fn records(&self) -> Vec<Value>;

    /// The fields that every record has, in their order: the columns of CSV, even where there is no record.
    fn fields(&self) -> &'static [&'static str] {
        &[]
    }
}

/// Writes a result.
///
/// # Errors
/// Those of the writer.
pub fn write(report: &impl Report, format: Format, look: Look, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Table => out.write_all(terminal::text(&report.page(), look).as_bytes()),
        Format::Json => document(&report.json(), out),
        Format::Jsonl => report.records().iter().try_for_each(|record| line(record, out)),
        Format::Csv => csv::write(report.fields(), &report.records(), out),
        Format::Markdown => out.write_all(markdown::text(&report.page()).as_bytes()),
    }
}

/// Writes one JSON document, laid out.
///
/// # Errors
/// Those of the writer.
pub fn document(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    out.write_all(b"\n")
}

/// Writes one JSON object as a line.
///
/// # Errors
/// Those of the writer.
pub fn line(record: &impl Serialize, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}
