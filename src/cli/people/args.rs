//! The arguments of commands that take many people.

use super::input::Input;
use crate::cli::args;
use crate::cli::error::Error;
use clap::Args;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

/// Where the people come from, and how many threads read them.
#[derive(Debug, Args)]
pub(crate) struct PeopleArgs {
    /// The file or folder to read; standard input by default, and for -
    file: Option<PathBuf>,
    /// A column of the table that holds skills (skills=NAME), a text (text=NAME), the id (id=NAME) or the name (name=NAME)
    #[arg(long, value_name = "COLUMN")]
    column: Vec<String>,
    /// How many threads answer; one for each core by default
    #[arg(long, value_name = "N", value_parser = args::threads)]
    threads: Option<NonZeroUsize>,
}

impl PeopleArgs {
    /// Opens the file or folder that is named, or standard input.
    pub(crate) fn open(&self) -> Result<Input, Error> {
        Input::open(self.file.as_deref(), &self.column)
    }

    /// Tells whether they come from standard input.
    pub(crate) fn reads_stdin(&self) -> bool {
        self.file.as_deref().is_none_or(|file| file == Path::new("-"))
    }

    /// Tells whether a file, a folder or standard input is named.
    pub(crate) fn is_named(&self) -> bool {
        self.file.is_some()
    }

    /// Lists the file that is read.
    #[cfg(feature = "report")]
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.file.as_deref().into_iter()
    }

    /// Gives how many threads answer.
    pub(crate) fn threads(&self) -> usize {
        self.threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
    }
}
