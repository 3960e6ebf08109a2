//! `roles man`: the manual page, of the program or of one command.

use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

/// What a page says of how a command ends, for those that say nothing of it themselves.
const EXIT_STATUS: [(&str, &str); 3] = [
    ("0", "There is an answer."),
    ("1", "Nothing matched; of batch, a record could not be answered."),
    ("2", "A mistake in the arguments, something that can't be read or written."),
];

const ENVIRONMENT: [(&str, &str); 5] = [
    ("ROLES_CATALOGUE", "Catalogues of your own where --catalogue names none: paths, separated as in PATH."),
    ("XDG_CONFIG_HOME", "Where the configuration lies, ~/.config by default."),
    ("NO_COLOR", "No colour, whatever it is set to; --color goes before it."),
    ("CLICOLOR_FORCE, CLICOLOR", "Colour also where no terminal is (1), no colour (0)."),
    ("COLUMNS", "The width of tables, instead of the terminal's."),
];

const FILES: [(&str, &str); 1] =
    [("~/.config/roles/catalogue/*.yaml", "Your own catalogue, laid over the built-in one by every command.")];

/// Print the manual page of the program, or of one command
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  roles man | man -l -
  roles man match > ~/.local/share/man/man1/roles-match.1
  for c in $(roles man --list); do roles man $c > roles-$c.1; done")]
pub(crate) struct ManPage {
    /// A command
    command: Option<String>,
    /// List the commands that have a page, one a line
    #[arg(long, conflicts_with = "command")]
    list: bool,
}

impl ManPage {
    /// Writes the page; `program` is the definition of the whole program.
    pub(crate) fn run(&self, program: clap::Command, output: &mut Output) -> Result<Outcome, Error> {
        let mut program = program.disable_help_subcommand(true);
        program.build();
        let text = match &self.command {
            None if self.list => program.get_subcommands().flat_map(|command| [command.get_name(), "\n"]).collect(),
            None => page(program)?,
            Some(name) => {
                let found = program.find_subcommand(name).cloned();
                page(found.ok_or_else(|| Error::NoCommand { name: name.clone() })?)?
            }
        };
        output.text(&text)?;
        Ok(Outcome::Answered)
    }
}

/// Gives the page of a command: its arguments, then what its help says below them, laid out as it stands there.
fn page(command: clap::Command) -> Result<String, Error> {
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (notes, examples) = after.split_once("Examples:\n").unwrap_or((&after, ""));
    let mut page = Vec::new();
    let says_more = command.get_long_about().is_some();
    let command = command.after_help(None::<&str>);
    Man::new(command).source(concat!("roles ", env!("CARGO_PKG_VERSION"))).render(&mut page)?;
    let mut more = Roff::new();
    if !notes.trim().is_empty() {
        more.control("SH", ["NOTES"]).text([roman(notes.trim())]);
    }
    if !examples.is_empty() {
        more.control("SH", ["EXAMPLES"]).control("nf", []);
        for line in examples.trim_end().lines() {
            more.text([roman(line)]);
        }
        more.control("fi", []);
    }
    if !notes.contains("Exit code") {
        listed(&mut more, "EXIT STATUS", &EXIT_STATUS);
    }
    listed(&mut more, "ENVIRONMENT", &ENVIRONMENT);
    listed(&mut more, "FILES", &FILES);
    let page = String::from_utf8_lossy(&page);
    Ok(if says_more { page.into_owned() } else { without_description(&page) } + &more.to_roff())
}

/// Leaves the description out, where it only says again what stands beside the name.
fn without_description(page: &str) -> String {
    let parts =
        page.split_once(".SH DESCRIPTION\n").and_then(|(before, rest)| Some((before, rest.get(rest.find(".SH ")?..)?)));
    parts.map_or_else(|| page.to_owned(), |(before, after)| before.to_owned() + after)
}

/// Adds a section of names and what they are.
fn listed(page: &mut Roff, section: &str, entries: &[(&str, &str)]) {
    page.control("SH", [section]);
    for (name, about) in entries {
        let name = if section == "FILES" { italic(*name) } else { bold(*name) };
        page.control("TP", []).text([name]).text([roman(*about)]);
    }
}
