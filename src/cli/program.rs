//! The program's own arguments: what may stand before and after a command's name.

use super::args::{CatalogueArgs, OutputArgs};
use super::commands::Command;
use super::error::Error;
use super::message;
use super::outcome::Outcome;
use super::output::Output;
use crate::render::{self, shell_word};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{ColorChoice, CommandFactory as _, FromArgMatches as _, Parser, Subcommand as _};
use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::mem::ManuallyDrop;

/// The program's version and the day of its built-in catalogue.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (catalogue of ", env!("CATALOGUE_DATE"), ")");

/// The arguments with which the process was started.
#[derive(Debug)]
pub(super) struct Program {
    command: Command,
    pub output: OutputArgs,
    catalogue: CatalogueArgs,
}

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
struct SharedArgs {
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    catalogue: CatalogueArgs,
}

/// Gives the definition of the whole program: its options, its commands and theirs.
pub(super) fn definition() -> clap::Command {
    Command::augment_subcommands(SharedArgs::command())
}

/// Gives as much of the definition as it takes to read arguments: where the first names a command, no other one, since each would be
/// given all options that commands share.
fn definition_for(first: Option<&OsStr>) -> clap::Command {
    let mut commands = ManuallyDrop::new(Command::augment_subcommands(clap::Command::new("roles")));
    match first.and_then(|name| commands.find_subcommand_mut(name)) {
        Some(command) => SharedArgs::command().subcommand(std::mem::take(command)),
        None => definition(),
    }
}

impl Program {
    /// Reads the process's own arguments; a mistake in them ends it, in the colour that they ask for.
    pub(super) fn read() -> Self {
        // Taking the definition of all commands and what was read by it apart again would only take time.
        let first = std::env::args_os().nth(1);
        let mut command = ManuallyDrop::new(definition_for(first.as_deref()).color(wanted_color()));
        let matches = command.try_get_matches_from_mut(std::env::args_os());
        let matches = ManuallyDrop::new(matches.unwrap_or_else(|error| exit(&with_tip(visible(error)))));
        let mut program = Self::of(&matches).unwrap_or_else(|error| exit(&visible(error)));
        program.output.chosen = matches.value_source("format") == Some(ValueSource::CommandLine);
        program
    }

    fn of(matches: &clap::ArgMatches) -> Result<Self, clap::Error> {
        let SharedArgs { output, catalogue } = SharedArgs::from_arg_matches(matches)?;
        Ok(Self { command: Command::from_arg_matches(matches)?, output, catalogue })
    }

    /// Runs the command that was given.
    pub(super) fn run(&self, output: &mut Output) -> Result<Outcome, Error> {
        #[cfg(feature = "report")]
        match self.command {
            Command::Report(_) => self.output.pages_only()?,
            Command::Team(_) => {}
            _ => self.output.no_html()?,
        }
        #[cfg(feature = "explore")]
        if matches!(self.command, Command::Explore(_)) {
            self.output.screen_only()?;
        }
        self.command.run(&self.catalogue, definition, output)
    }
}

/// Ends the program with help, a version or what is wrong with the arguments; help that can't be written is an error, too.
fn exit(error: &clap::Error) -> ! {
    let printed = error.print().and_then(|()| io::stdout().flush());
    match printed.map_err(Error::Output) {
        Err(unwritten) if !error.use_stderr() && !unwritten.is_closed_pipe() => {
            message::say(message::Kind::Error, &unwritten);
            std::process::exit(2)
        }
        _ => std::process::exit(error.exit_code()),
    }
}

/// Finds `--color` among the arguments before they are read, for the mistakes in them.
fn wanted_color() -> ColorChoice {
    let mut given = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned());
    let wanted = given.find_map(|arg| match arg.strip_prefix("--color")? {
        "" => Some(String::new()),
        value => value.strip_prefix('=').map(str::to_owned),
    });
    match wanted.filter(|value| !value.is_empty()).or_else(|| given.next()).as_deref() {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}

/// Makes the words of the arguments that an error repeats safe to show.
fn visible(mut error: clap::Error) -> clap::Error {
    let safe = |value: &ContextValue| match value {
        ContextValue::String(word) => Some(ContextValue::String(render::visible(word).into_owned())),
        ContextValue::Strings(words) => {
            Some(ContextValue::Strings(words.iter().map(|word| render::visible(word).into_owned()).collect()))
        }
        _ => None,
    };
    let words: Vec<_> = error.context().filter_map(|(kind, value)| Some((kind, safe(value)?))).collect();
    for (kind, value) in words {
        error.insert(kind, value);
    }
    error
}

/// Adds a tip where a word stands in the place of an option: after `match` it is most likely a skill.
fn with_tip(mut error: clap::Error) -> clap::Error {
    let is_match = std::env::args_os().nth(1).is_some_and(|command| command == "match");
    if let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidArg)
        && is_match
        && error.kind() == ErrorKind::UnknownArgument
        && !word.starts_with('-')
    {
        let word = shell_word(word);
        let tip = format!("to match a skill, name it after --skills: --skills {word}");
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    error
}
