//! `roles resolve NAME… / -`

use crate::catalogue::Catalogue;
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::cli::stdin;
use crate::render::{ReadName, Readings};
use crate::resolve::{Reading, Resolver};
use clap::Args;
use std::collections::HashMap;

/// Show how names are read, and by which tier
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles resolve k8s sklearn pandsa
  pip freeze | roles resolve - --format jsonl")]
pub(crate) struct Resolve {
    /// Names as people write them; - reads them from standard input, one a line
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
}

impl Resolve {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let resolver = Resolver::new(catalogue);
        let mut names = Vec::new();
        for name in &self.names {
            if name == "-" {
                names.extend(stdin::text()?.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
            } else {
                names.push(name.clone());
            }
        }
        let mut suggested = Suggested { resolver: &resolver, names: HashMap::new(), is_full: false };
        let names: Vec<ReadName<'_>> = names.into_iter().map(|name| read(&resolver, &mut suggested, name)).collect();
        if suggested.is_full {
            note(&format!("the nearest names are looked for only for the first {MOST_SUGGESTED} names that nobody knows"));
        }
        let known = names.iter().filter(|name| name.reading != Reading::Unknown).count();
        output.report(&Readings { catalogue, names })?;
        Ok(Outcome::of_answers(known))
    }
}

fn read<'c>(resolver: &Resolver<'c>, suggested: &mut Suggested<'_, 'c>, input: String) -> ReadName<'c> {
    let reading = resolver.read(&input);
    let suggestions = if reading == Reading::Unknown { suggested.of(&input) } else { Vec::new() };
    ReadName { input, reading, suggestions }
}

/// For so many names the nearest are looked for, which takes longer than all else: some fifty of them take a hundredth of a second.
const MOST_SUGGESTED: usize = 1000;

/// What unknown names may have meant, each looked for once.
struct Suggested<'r, 'c> {
    resolver: &'r Resolver<'c>,
    names: HashMap<String, Vec<&'c str>>,
    /// Whether there was another name when it was enough.
    is_full: bool,
}

impl<'c> Suggested<'_, 'c> {
    fn of(&mut self, name: &str) -> Vec<&'c str> {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        if self.names.len() == MOST_SUGGESTED {
            self.is_full = true;
            return Vec::new();
        }
        let found = self.resolver.suggest(name);
        self.names.insert(name.to_owned(), found.clone());
        found
    }
}
