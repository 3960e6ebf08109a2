//! `roles new FILE`

use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::cli::whole_file::write_new;
use crate::render::shell_word;
use clap::Args;
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
