//! The command line: arguments, a file for each command, and the last words of an error.
//!
//! Modules here use each other downwards only: `program` knows all `commands`, a command knows the `args` that it shares with
//! others, and all of them know `output`, `error` and `outcome`.

mod args;
mod commands;
mod document_process;
mod error;
mod message;
mod outcome;
mod output;
mod people;
mod program;
mod stdin;
mod surroundings;
mod waiting;
mod whole_file;
mod whole_lines;

use commands::completions;
use output::Output;
use program::Program;
use std::process::ExitCode;

/// Runs the program on the process's own arguments.
pub fn main() -> ExitCode {
    if completions::answered(program::definition) {
        return ExitCode::SUCCESS;
    }
    if let Some(code) = document_process::serve_if_asked() {
        return code;
    }
    whole_lines::survive_limits();
    let program = Program::read();
    message::set_color(program.output.color);
    let mut output = Output::new(program.output);
    match program.run(&mut output).and_then(|outcome| output.finish().map(|()| outcome)) {
        Ok(outcome) => outcome.exit_code(),
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            let say = if error.is_of_lines() { message::say_lines } else { message::say };
            say(message::Kind::Error, &error);
            ExitCode::from(2)
        }
    }
}
