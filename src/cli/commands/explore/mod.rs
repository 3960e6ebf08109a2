//! `roles explore`: the explorer on this terminal. What it shows and what keys do stands in `explore`; here are the terminal, the files
//! and the words of the command line.

mod command_line;
mod inputs;
mod screen;

use crate::catalogue::Catalogue;
use crate::cli::args::{CatalogueArgs, LevelArgs, SkillArgs};
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::explore::{Effect, Event, ExplorerState, Person, ShownQuestion, World, update, view};
use clap::Args;
use command_line::CommandLine;
use inputs::{Inputs, TerminalInput};
use screen::Screen;
use std::fs::File;
use std::io::{ErrorKind, Write as _};

/// Explore all of it in the terminal: type skills, and see roles, advice and comparisons move with each key
#[derive(Debug, Args)]
#[command(after_help = keys_help())]
pub(crate) struct Explore {
    /// The role to begin at
    role: Option<String>,
    #[command(flatten)]
    skills: SkillArgs,
    #[command(flatten)]
    level: LevelArgs,
}

/// Gives the keys as the help of the command shows them, from the one table of them.
fn keys_help() -> String {
    let keys: Vec<String> = crate::explore::help().map(|(keys, what)| format!("  {keys:<12} {what}")).collect();
    let keys = keys.join("\n");
    format!(
        "Keys:\n{keys}

On quitting it prints the command line that gives the answer that was shown.

Examples:
  roles explore
  roles explore --skills pandas,numpy
  roles explore ml-engineer --from resume.pdf
  roles explore --catalogue company.yaml --level senior --skills pandas,numpy"
    )
}

impl Explore {
    pub(crate) fn run(&self, args: &CatalogueArgs, output: &mut Output) -> Result<Outcome, Error> {
        screen::check()?;
        let catalogue = &*args.load()?;
        let catalogue = &*self.level.of(catalogue)?;
        let command_line = self.command_line(args, catalogue);
        let asked = self.explore(catalogue, &command_line, output.is_colored())?;
        output.text(&format!("{}\n", command_line.of(&asked)))?;
        Ok(Outcome::Answered)
    }

    /// Runs the explorer until it is left, and gives what it showed at the end.
    fn explore(&self, catalogue: &Catalogue, command_line: &CommandLine, color: bool) -> Result<ShownQuestion, Error> {
        let role = self.role.as_deref().map(|name| self.level.role(catalogue, name)).transpose()?;
        let world = World::new(catalogue);
        let (names, sources) = self.skills.parts(&world.resolver)?;
        let person = Person::new(&world, &names, sources);
        let mut screen = Screen::open(color)?;
        let mut state = ExplorerState::new(world, person, role, screen::size()?);
        let inputs = Inputs::start()?;
        screen.draw(|frame| view(&state, color, frame))?;
        loop {
            let mut next = Some(inputs.wait()?);
            while let Some(input) = next {
                if let Some(effect) = take(&mut state, &mut screen, input)?
                    && self::answer(&mut state, &mut screen, command_line, effect)?
                {
                    return Ok(state.asked());
                }
                next = inputs.ready()?;
            }
            screen.draw(|frame| view(&state, color, frame))?;
        }
    }

    fn command_line(&self, args: &CatalogueArgs, catalogue: &Catalogue) -> CommandLine {
        let level = self.level.name().map(|level| {
            let at_level = catalogue.roles().filter(|role| role.level().is_some());
            (level.to_owned(), at_level.map(|role| role.id().to_owned()).collect())
        });
        CommandLine { sources: self.skills.source_words(), level, catalogue: args.words() }
    }
}

/// Takes in what came from the terminal or the system.
fn take(state: &mut ExplorerState<'_>, screen: &mut Screen, input: TerminalInput) -> Result<Option<Effect>, Error> {
    match input {
        TerminalInput::Event(event) => Ok(update(state, event)),
        TerminalInput::Stop => Ok(Some(Effect::Suspend)),
        TerminalInput::Continued => {
            screen.reopen()?;
            let (width, height) = screen::size()?;
            Ok(update(state, Event::Resize { width, height }))
        }
        TerminalInput::End(signal) => {
            screen::give_back();
            inputs::end_by(signal);
            Ok(Some(Effect::Quit))
        }
    }
}

/// Does what the explorer asks for, and tells whether it ends.
fn answer(
    state: &mut ExplorerState<'_>,
    screen: &mut Screen,
    command_line: &CommandLine,
    effect: Effect,
) -> Result<bool, Error> {
    let event = match effect {
        Effect::Quit => return Ok(true),
        Effect::Copy(asked) => {
            let line = command_line.of(&asked);
            screen.copy(&line)?;
            Event::Said(format!("Copied: {line}"))
        }
        Effect::Save { file, text, overwrite } => save(&file, &text, overwrite),
        Effect::Redraw => {
            panic_if_asked();
            screen.reopen()?;
            return Ok(false);
        }
        Effect::Suspend => {
            screen::give_back();
            inputs::stop();
            screen.reopen()?;
            let (width, height) = screen::size()?;
            Event::Resize { width, height }
        }
    };
    update(state, event);
    Ok(false)
}

/// Panics in a test of what becomes of the terminal then; never in a program that is released.
fn panic_if_asked() {
    assert!(!(cfg!(debug_assertions) && std::env::var_os("_ROLES_EXPLORE_PANICS").is_some()), "asked to");
}

/// Gives the path that a person means who has no shell to read `~` for them.
fn at_home(file: &str) -> String {
    let home = std::env::home_dir().and_then(|home| home.into_os_string().into_string().ok());
    match (file.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) if !home.is_empty() => format!("{home}/{rest}"),
        _ => file.to_owned(),
    }
}

/// Writes the file of skills; one that exists only where that was said to be meant.
fn save(file: &str, text: &str, overwrite: bool) -> Event {
    let file = &at_home(file);
    let opened = if overwrite { File::create(file) } else { File::create_new(file) };
    match opened.and_then(|mut opened| opened.write_all(text.as_bytes())) {
        Ok(()) => Event::Saved(format!("Saved; read it with --skills @{}", crate::render::shell_word(file))),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Event::FileExists,
        Err(error) => Event::Said(format!("{file} can't be written: {error}")),
    }
}
