//! Parses the arguments, runs the command, reports the error, exits; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    roles::cli::main()
}
