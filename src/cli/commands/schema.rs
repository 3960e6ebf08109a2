//! `roles schema`

use crate::catalogue;
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::contract::Answer;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Print the JSON Schema of a catalogue document, for your editor, or of what a command answers
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles schema > roles.schema.json
  roles schema | head -20
  roles schema --output match          of what `roles match --format json` prints
and as the first line of each document, for editors with a YAML language server:
  # yaml-language-server: $schema=roles.schema.json")]
pub(crate) struct Schema {
    /// Print the schema of what this command prints with `--format json`; without COMMAND, of what each does
    #[arg(long, value_name = "COMMAND", value_parser = answer_parser())]
    #[allow(clippy::option_option)] // not asked for, asked for all, asked for one
    output: Option<Option<Answer>>,
}

fn answer_parser() -> impl TypedValueParser<Value = Answer> {
    let names = Answer::ALL.iter().map(|answer| answer.name());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Answer>())
}

impl Schema {
    pub(crate) fn run(&self, output: &mut Output) -> Result<Outcome, Error> {
        let schema = match self.output {
            None => catalogue::schema(),
            Some(None) => Answer::schema_of_all(),
            Some(Some(answer)) => answer.schema(),
        };
        output.document(&schema)?;
        Ok(Outcome::Answered)
    }
}
