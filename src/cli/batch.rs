//! `roles batch [FILE]`: many profiles, JSON lines in, JSON lines out.

use super::error::Error;
use super::{Outcome, Output};
use crate::catalogue::Catalogue;
use crate::matching::{RoleMatch, Scorer};
use crate::profile::Profile;
use crate::profile::source::SourceReader;
use crate::render::batch_line;
use crate::resolve::Resolver;
use clap::Args;
use serde::Deserialize;
use serde_json::Value;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Rank the roles for many profiles: JSON lines in, JSON lines out
#[derive(Debug, Args)]
#[command(
    after_help = "A line in:   {\"id\": 1, \"skills\": [\"pandas\", \"numpy\"]}, or {\"id\": 1, \"text\": \"…\"}, or both
A line out:  {\"id\":1,\"skills\":[…],\"unknown\":[],\"roles\":[{\"rank\":1,\"id\":\"data-scientist\",\"fit\":0.61,\"coverage\":0.35},…]}"
)]
pub struct Batch {
    /// The file to read; standard input by default
    file: Option<PathBuf>,
    /// Keep only the first N roles of each profile
    #[arg(long, value_name = "N", default_value = "3")]
    top: NonZeroUsize,
    /// Add to each role what `match` says of it
    #[arg(long)]
    explain: bool,
}

/// A line in; other fields are ignored.
#[derive(Debug, Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    #[serde(default)]
    skills: Vec<String>,
    #[serde(default)]
    text: String,
}

impl Batch {
    pub fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let (resolver, scorer) = (Resolver::new(catalogue), Scorer::new(catalogue));
        let reader = SourceReader::new(&resolver);
        let mut outcome = Outcome::Answered;
        for (at, line) in self.lines()?.split(b'\n').enumerate() {
            let line = line.map_err(|source| Error::Unreadable { what: self.name(), source })?;
            if line.trim_ascii().is_empty() {
                continue;
            }
            let answer = match serde_json::from_slice::<Line>(&line) {
                Ok(line) => self.answer(&resolver, &reader, &scorer, &line),
                Err(error) => {
                    outcome = Outcome::Nothing;
                    batch_line::error(at + 1, &error)
                }
            };
            output.line(&answer)?;
        }
        Ok(outcome)
    }

    fn name(&self) -> String {
        self.file.as_ref().map_or_else(|| "standard input".to_owned(), |file| file.display().to_string())
    }

    fn lines(&self) -> Result<Box<dyn BufRead>, Error> {
        match &self.file {
            None => Ok(Box::new(BufReader::new(io::stdin()))),
            Some(file) => match File::open(file) {
                Ok(file) => Ok(Box::new(BufReader::new(file))),
                Err(source) => Err(Error::Unreadable { what: self.name(), source }),
            },
        }
    }

    fn answer(&self, resolver: &Resolver<'_>, reader: &SourceReader<'_, '_>, scorer: &Scorer<'_>, line: &Line) -> Value {
        let mut profile = Profile::of_names(resolver, line.skills.iter().map(String::as_str));
        if !line.text.is_empty() {
            profile.extend(reader.text(&line.text, "text"));
        }
        let mut matches: Vec<RoleMatch<'_>> = scorer.rank(&profile);
        matches.truncate(self.top.get());
        batch_line::answer(resolver.catalogue(), &line.id, &profile, &matches)
    }
}
