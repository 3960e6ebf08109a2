//! How a command ended that did not fail, and the exit code that says so.

use std::process::ExitCode;

/// How a command ended that did not fail. One that failed ends in an [`Error`](super::error::Error), with exit code 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// There was an answer.
    Answered,
    /// The question was fine, and nothing matches it.
    NothingMatched,
    /// What was checked has errors.
    ProblemsFound,
    /// Lines of the input could not be read; each has its error in its place, the others are answered.
    LinesUnreadable,
}

impl Outcome {
    /// Gives the outcome of a question that has this many answers.
    pub(super) fn of_answers(count: usize) -> Self {
        if count == 0 { Self::NothingMatched } else { Self::Answered }
    }

    /// Gives the process's exit code.
    pub(super) fn exit_code(self) -> ExitCode {
        match self {
            Self::Answered => ExitCode::SUCCESS,
            Self::NothingMatched | Self::ProblemsFound | Self::LinesUnreadable => ExitCode::from(1),
        }
    }
}
