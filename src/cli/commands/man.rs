//! `roles man`: the manual page, of the program or of one command.

use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use clap_mangen::Man;

/// Print the manual page of the program, or of one command
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  roles man | man -l -
  roles man match > ~/.local/share/man/man1/roles-match.1")]
pub(crate) struct ManPage {
    /// A command
    command: Option<String>,
}

impl ManPage {
    /// Writes the page; `program` is the definition of the whole program.
    pub(crate) fn run(&self, program: clap::Command, output: &mut Output) -> Result<Outcome, Error> {
        let mut program = program.disable_help_subcommand(true);
        program.build();
        let shown = match &self.command {
            None => program,
            Some(name) => {
                let found = program.find_subcommand(name).cloned();
                found.ok_or_else(|| Error::NoCommand { name: name.clone() })?
            }
        };
        let mut page = Vec::new();
        Man::new(shown).source(concat!("roles ", env!("CARGO_PKG_VERSION"))).render(&mut page)?;
        output.text(&String::from_utf8_lossy(&page))?;
        Ok(Outcome::Answered)
    }
}
