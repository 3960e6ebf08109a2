//! Long runs with broken, strange and hostile input: whatever comes, there is an answer or an error, in bounded time.
//!
//! ```text
//! cargo test --test fuzz                                                    a hundred inputs for each target, the same each time
//! FUZZ_SECONDS=600 cargo test --profile fuzz --test fuzz resolver           other ones, for ten minutes
//! FUZZ_INPUT=target/tmp/fuzz/resolver cargo test --test fuzz resolver       one that was found and kept there, once more
//! ```
//!
//! The targets are `resolver`, `text`, `project`, `catalogue`, `cache`, `batch`, `documents`, `draft`, `explore`, `gap`, `import`, `onet`, `esco`, `report`, `table` and
//! `team`; each has a file that says what must hold.
//! Inputs are made from good ones (`mutate`), so that they get past the first check; `run` counts, times and keeps them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)] // tests fail by panicking, and say how far they got

mod batch;
mod cache;
mod catalogue;
mod documents;
mod draft;
#[cfg(unix)]
mod explore;
mod gap;
mod import;
mod mutate;
mod project;
#[cfg(unix)]
#[path = "../pty/mod.rs"]
mod pty;
mod published;
mod report;
mod resolver;
mod run;
mod table;
mod team;
mod text;
#[path = "../work/mod.rs"]
mod work;

/// What an input is made from, and what it is given as: a file's name, where it matters.
#[derive(Debug, Clone)]
pub struct Input {
    /// The file's name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Input {
    fn new(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.to_owned(), bytes: bytes.into() }
    }

    /// Its bytes as text, as far as they are any.
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}
