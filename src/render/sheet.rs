//! Rows of CSV as they come, for a stream: cells that were somebody's table stay as they were, ours are no formula.

use super::csv::harmless;
use std::io;

/// Rows of comma-separated values, in memory.
#[derive(Debug)]
pub(crate) struct Sheet(csv::Writer<Vec<u8>>);

impl Sheet {
    /// Makes an empty sheet.
    pub(crate) fn new() -> Self {
        Self(csv::WriterBuilder::new().flexible(true).from_writer(Vec::new()))
    }

    /// Adds a row: cells that stay as they are, then ours.
    pub(crate) fn row<'s>(
        &mut self,
        kept: impl Iterator<Item = &'s str>,
        ours: impl Iterator<Item = String>,
    ) -> io::Result<()> {
        for cell in kept {
            self.0.write_field(cell)?;
        }
        for cell in ours {
            self.0.write_field(harmless(&cell))?;
        }
        Ok(self.0.write_record(None::<&[u8]>)?)
    }

    /// Gives the rows as bytes.
    pub(crate) fn into_bytes(self) -> io::Result<Vec<u8>> {
        self.0.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}
