//! `roles resolve NAME… / -`

use crate::catalogue::Catalogue;
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::cli::stdin;
use crate::render::{ReadName, Readings};
use crate::resolve::{Reading, Resolver};
use clap::Args;

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
        let names: Vec<ReadName<'_>> = names.into_iter().map(|name| read(&resolver, name)).collect();
        let known = names.iter().filter(|name| name.reading != Reading::Unknown).count();
        output.report(&Readings { catalogue, names })?;
        Ok(Outcome::of_answers(known))
    }
}

fn read<'c>(resolver: &Resolver<'c>, input: String) -> ReadName<'c> {
    let reading = resolver.read(&input);
    let suggestions = if reading == Reading::Unknown { resolver.suggest(&input) } else { Vec::new() };
    ReadName { input, reading, suggestions }
}
