//! The command line: arguments, one file for each command, and the last words of an error.

mod args;
mod batch;
mod catalogue;
mod check;
mod compare;
mod completions;
mod error;
mod list;
mod man;
mod match_;
mod new;
mod next;
mod output;
mod path;
mod read_document;
mod resolve;
mod schema;
mod search;
mod show;
mod skills;
mod vocabulary;

use args::{Args, Command};
use error::Error;
use output::Output;
use std::process::ExitCode;

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// There was an answer.
    Answered,
    /// Nothing matched.
    Nothing,
}

/// Runs the program on the process's own arguments.
pub fn main() -> ExitCode {
    if completions::answered() {
        return ExitCode::SUCCESS;
    }
    if let Some(code) = read_document::serve_if_asked() {
        return code;
    }
    let args = args::read();
    let mut output = Output::of(args.output);
    match run(&args, &mut output).and_then(|outcome| output.finish().map(|()| outcome)) {
        Ok(Outcome::Answered) => ExitCode::SUCCESS,
        Ok(Outcome::Nothing) => ExitCode::from(1),
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            output::say("error", &error);
            ExitCode::from(2)
        }
    }
}

/// Runs the command. The catalogue that it works on is decided here, for all commands alike; a command that needs none is not
/// given one.
fn run(args: &Args, output: &mut Output) -> Result<Outcome, Error> {
    let catalogue = || args.catalogue.load();
    match &args.command {
        Command::List(command) => command.run(&*catalogue()?, output),
        Command::Show(command) => command.run(&*catalogue()?, output),
        Command::Match(command) => command.run(&*catalogue()?, output),
        Command::Next(command) => command.run(&*catalogue()?, output),
        Command::Compare(command) => command.run(&*catalogue()?, output),
        Command::Path(command) => command.run(&*catalogue()?, output),
        Command::Search(command) => command.run(&*catalogue()?, output),
        Command::Skills(command) => command.run(&*catalogue()?, output),
        Command::Resolve(command) => command.run(&*catalogue()?, output),
        Command::Batch(command) => {
            args.output.json_lines_only()?;
            command.run(&*catalogue()?, output)
        }
        Command::Check(command) => command.run(&args.catalogue, output),
        Command::Schema(command) => command.run(output),
        Command::New(command) => command.run(output),
        Command::Completions(command) => command.run(output),
        Command::Man(command) => command.run(output),
    }
}
