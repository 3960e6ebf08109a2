//! `roles man`: the manual page, of the program or of one command.

use super::args::Args;
use super::error::Error;
use super::{Outcome, Output};
use clap::CommandFactory as _;
use clap_mangen::Man;

/// Print the manual page of the program, or of one command
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  roles man | man -l -
  roles man match > ~/.local/share/man/man1/roles-match.1")]
pub struct ManPage {
    /// A command
    command: Option<String>,
}

impl ManPage {
    pub fn run(&self, output: &mut Output) -> Result<Outcome, Error> {
        let mut program = Args::command().disable_help_subcommand(true);
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
