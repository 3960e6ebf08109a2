//! What every result can be written as, and how each format turns that into bytes.

use super::page::Page;
use super::terminal::{self, OutputStyle};
use super::{csv, markdown};
use crate::contract::{Document, write_json};
use crate::matching::{Fit, round4};
use clap::ValueEnum;
use serde::Serialize;
use std::io::{self, Write};

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    #[default]
    Table,
    Json,
    Jsonl,
    Csv,
    Markdown,
    // Of reports and teams alone; a doc comment would lay out the values of all commands over many lines of help.
    #[cfg(feature = "report")]
    Html,
}

impl Format {
    /// Tells whether the format is laid out for a person.
    pub(crate) fn is_for_people(self) -> bool {
        match self {
            Self::Table | Self::Markdown => true,
            #[cfg(feature = "report")]
            Self::Html => true,
            Self::Json | Self::Jsonl | Self::Csv => false,
        }
    }
}

/// A result that can be written in every format.
pub(crate) trait Report {
    /// Lays the result out for a person.
    fn page(&self) -> Page<'_>;

    /// Gives the result as the contract says it: what JSON, JSON lines and CSV are written from.
    fn document(&self) -> impl Document;
}

/// Writes a result.
///
/// # Errors
/// Those of the writer.
pub(crate) fn write(report: &impl Report, format: Format, output: OutputStyle, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Table => out.write_all(terminal::text(&report.page(), output).as_bytes()),
        Format::Json => document(&report.document(), out),
        Format::Jsonl => {
            let mut lines = Vec::new();
            report.document().into_records().iter().try_for_each(|record| line(record, &mut lines))?;
            out.write_all(&lines)
        }
        Format::Csv => csv::write(&report.document().into_records(), out),
        Format::Markdown => out.write_all(markdown::text(&report.page()).as_bytes()),
        #[cfg(feature = "report")]
        Format::Html => out.write_all(super::html::document(&report.page()).as_bytes()),
    }
}

/// Gives a result as text, as a file holds it: laid out as for a pipe.
#[cfg(feature = "report")]
pub(crate) fn document_text(report: &impl Report, format: Format) -> io::Result<String> {
    let mut bytes = Vec::new();
    write(report, format, OutputStyle::plain(), &mut bytes)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// Writes a page for people: as Markdown where that is asked for, and else as text.
pub(crate) fn page_text(page: &Page, format: Format, output: OutputStyle) -> String {
    match format {
        Format::Markdown => markdown::text(page),
        #[cfg(feature = "report")]
        Format::Html => super::html::document(page),
        Format::Table | Format::Json | Format::Jsonl | Format::Csv => terminal::text(page, output),
    }
}

/// Writes one JSON document, laid out.
///
/// # Errors
/// Those of the writer.
pub(crate) fn document(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    out.write_all(b"\n")
}

/// Gives a share as JSON and CSV write it: with four decimals.
pub(crate) fn number(share: Fit) -> f64 {
    round4(share.value())
}

/// Writes one JSON object as a line.
///
/// # Errors
/// What can't be said in JSON.
pub(crate) fn line(record: &impl Serialize, out: &mut Vec<u8>) -> io::Result<()> {
    write_json(record, out)?;
    out.push(b'\n');
    Ok(())
}
