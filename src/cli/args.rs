//! The arguments that every command shares, and the list of commands.

use super::catalogue::CatalogueArgs;
use super::error::Error;
use super::{
    batch, check, compare, completions, list, man, match_, new, next, path, resolve, schema, search, show, vocabulary,
};
use crate::render;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Args as ClapArgs, ColorChoice, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use std::mem::ManuallyDrop;
use std::num::NonZeroUsize;

/// The program's version and the day of its built-in catalogue.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (catalogue of ", env!("CATALOGUE_DATE"), ")");

/// Which Python developer role fits what you can do, why, and what to learn next.
#[derive(Debug, Parser)]
#[command(name = "roles", version = VERSION, max_term_width = 100, arg_required_else_help = true)]
#[command(after_help = "Examples:
  roles list                                       the roles
  roles show ml-engineer                           one of them, whole
  roles match --skills pandas,numpy                the roles that fit, ranked
  roles match --skills pandas,numpy --explain      and why, point by point
  roles next ml-engineer --skills pandas,numpy     what to learn next
  roles match --skills pandas --format json        for programs

roles COMMAND --help says more of each command.")]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub output: OutputArgs,
    #[command(flatten)]
    pub catalogue: CatalogueArgs,
}

/// The process's own arguments; a mistake in them ends it, in the colour that they ask for.
pub fn read() -> Args {
    let mut given = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned());
    let wanted = given.find_map(|arg| match arg.strip_prefix("--color")? {
        "" => Some(String::new()),
        value => value.strip_prefix('=').map(str::to_owned),
    });
    let color = match wanted.filter(|value| !value.is_empty()).or_else(|| given.next()).as_deref() {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    };
    // Taking the definition of all commands apart again would only take time.
    let mut command = ManuallyDrop::new(Args::command().color(color));
    let matches = command.try_get_matches_from_mut(std::env::args_os()).unwrap_or_else(|error| with_tip(error).exit());
    let mut args = Args::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    args.output.chosen = matches.value_source("format") == Some(ValueSource::CommandLine);
    args
}

/// What stands where only an option may: after `match` most likely a skill.
fn with_tip(mut error: clap::Error) -> clap::Error {
    let is_match = std::env::args_os().nth(1).is_some_and(|command| command == "match");
    if let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidArg)
        && is_match
        && error.kind() == ErrorKind::UnknownArgument
        && !word.starts_with('-')
    {
        let word = if word.contains(char::is_whitespace) { format!("{word:?}") } else { word.clone() };
        let tip = format!("to match a skill, name it after --skills: --skills {word}");
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    error
}

/// Reads a number of things, at least one.
pub fn at_least_one(number: &str) -> Result<NonZeroUsize, String> {
    let number: usize = number.parse().map_err(|_| "must be a whole number, at least 1".to_owned())?;
    NonZeroUsize::new(number).ok_or_else(|| "must be at least 1".to_owned())
}

/// The commands.
#[derive(Debug, Subcommand)]
#[command(defer = true)] // only the arguments of the command that is given are built
pub enum Command {
    /// List the roles
    List(list::List),
    /// Show everything about one role
    Show(show::Show),
    /// Rank the roles by how well they fit your skills
    Match(match_::Match),
    /// Show what to learn next: the skills that raise the fit most
    Next(next::Next),
    /// Show what roles share and what sets each apart
    Compare(compare::Compare),
    /// Show a way from one role to another over roles that overlap
    Path(path::PathTo),
    /// Find roles by what they do
    Search(search::Search),
    /// List the skills that are known, or show everything about one
    Skills(vocabulary::Skills),
    /// Show how names are read, and by which tier
    Resolve(resolve::Resolve),
    /// Rank the roles for many profiles: JSON lines in, JSON lines out
    Batch(batch::Batch),
    /// Check a catalogue of your own: all that is wrong with it, at once
    Check(check::Check),
    /// Print the JSON Schema of a catalogue document, for your editor
    Schema(schema::Schema),
    /// Write a document to start a catalogue of your own from
    New(new::New),
    /// Print a script that completes commands, options, roles and skills in your shell
    Completions(completions::Completions),
    /// Print the manual page of the program, or of one command
    Man(man::ManPage),
}

/// How results are written.
#[derive(Debug, Clone, Copy, ClapArgs)]
pub struct OutputArgs {
    /// How to write the result
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub color: Color,
    /// Whether the format was asked for
    #[arg(skip)]
    pub chosen: bool,
}

impl OutputArgs {
    /// Refuses a format for a command that writes JSON lines only, unless it is that.
    pub fn json_lines_only(self) -> Result<(), Error> {
        if self.chosen && !matches!(self.format, Format::Jsonl) { Err(Error::OnlyJsonLines) } else { Ok(()) }
    }
}

/// `--format`.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Format {
    #[default]
    Table,
    Json,
    Jsonl,
    Csv,
    Markdown,
}

impl From<Format> for render::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Table => Self::Table,
            Format::Json => Self::Json,
            Format::Jsonl => Self::Jsonl,
            Format::Csv => Self::Csv,
            Format::Markdown => Self::Markdown,
        }
    }
}

/// `--color`.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl From<Color> for render::Color {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}
