//! `roles schema`

use crate::catalogue;
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use clap::Args;

/// Print the JSON Schema of a catalogue document, for your editor
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles schema > roles.schema.json
  roles schema | head -20
and as the first line of each document, for editors with a YAML language server:
  # yaml-language-server: $schema=roles.schema.json")]
pub struct Schema {}

impl Schema {
    #[allow(clippy::unused_self)] // every command runs alike
    pub fn run(&self, output: &mut Output) -> Result<Outcome, Error> {
        output.document(&catalogue::schema())?;
        Ok(Outcome::Answered)
    }
}
