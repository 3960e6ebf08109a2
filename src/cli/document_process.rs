//! The process in which PDFs are taken apart: this program, called by itself.

#[cfg(feature = "documents")]
use crate::profile::document;
use crate::profile::document::Isolation;
use std::process::ExitCode;

/// The argument that makes this program that process; no command, since it isn't for people.
const ARGUMENT: &str = "--take-apart-the-pdf-on-standard-input";

/// Decides where documents are taken apart: in a process, if the program knows where it lies itself.
pub(super) fn isolation() -> Isolation {
    match std::env::current_exe() {
        Ok(program) => Isolation::Process(program, vec![ARGUMENT.to_owned()]),
        Err(_) => Isolation::None,
    }
}

/// Does the process's work, if this is it.
pub(super) fn serve_if_asked() -> Option<ExitCode> {
    let asked = std::env::args_os().nth(1).is_some_and(|argument| argument == ARGUMENT);
    #[cfg(feature = "documents")]
    let served = || document::serve().is_ok();
    #[cfg(not(feature = "documents"))]
    let served = || false;
    asked.then(|| if served() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
