//! `roles new FILE`

use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::render::shell_word;
use clap::Args;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// What a new document holds.
const STARTER: &str = include_str!("starter.yaml");

/// Write a document to start a catalogue of your own from
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles new company.yaml               two roles and three skills, with comments
  roles check company.yaml
  roles match --catalogue company.yaml --skills python,dbt,snowflake")]
pub(crate) struct New {
    /// The file to write, which must not exist; - writes to standard output
    file: PathBuf,
}

impl New {
    pub(crate) fn run(&self, output: &mut Output) -> Result<Outcome, Error> {
        if self.file == Path::new("-") {
            output.text(STARTER)?;
            return Ok(Outcome::Answered);
        }
        write_new(&self.file, STARTER)?;
        let name = self.file.display();
        let word = shell_word(&name.to_string());
        note(&format!("wrote {name}; next: edit it, then roles check {word}"));
        Ok(Outcome::Answered)
    }
}

/// Writes a text into a file that doesn't exist yet; what can't be written whole isn't there.
pub(super) fn write_new(path: &Path, text: &str) -> Result<(), Error> {
    let name = || path.display().to_string();
    let mut file = File::create_new(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Error::FileExists { name: name() },
        _ => Error::Unwritable { name: name(), source: error },
    })?;
    write_whole(&mut file, path, text)
}

/// Writes a text into a file that was opened for it, and removes that where it can't be written whole; a device stays.
pub(super) fn write_whole(file: &mut File, path: &Path, text: &str) -> Result<(), Error> {
    file.write_all(text.as_bytes()).map_err(|source| {
        if path.is_file() {
            // If that fails too, half a file stays, and the error says that it is no whole one.
            let _ = fs::remove_file(path);
        }
        Error::Unwritable { name: path.display().to_string(), source }
    })
}
