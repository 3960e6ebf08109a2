//! The file that a page is written to.

use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::whole_file::write_over;
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};

/// Where a page goes.
#[derive(Debug, Args)]
pub(crate) struct OutputFile {
    /// The file to write, overwritten where it exists; standard output by default
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl OutputFile {
    /// Refuses to overwrite what is read.
    pub(crate) fn spare<'p>(&self, mut read: impl Iterator<Item = &'p Path>) -> Result<(), Error> {
        let Some(file) = self.file() else { return Ok(()) };
        let same = |read: &Path| {
            read == file || fs::canonicalize(read).ok().is_some_and(|read| fs::canonicalize(file).ok() == Some(read))
        };
        if read.any(same) { Err(Error::OverwritesInput { name: file.display().to_string() }) } else { Ok(()) }
    }

    /// Writes a text to the file, and tells whether there is one; otherwise it belongs on standard output.
    pub(crate) fn takes(&self, text: &str) -> Result<bool, Error> {
        let Some(file) = self.file() else { return Ok(false) };
        write_over(file, text)?;
        note(&format!("wrote {}", file.display()));
        Ok(true)
    }

    /// Gives the file to write; none for standard output.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|file| *file != Path::new("-"))
    }
}
