//! `roles search WORDS…`

use crate::catalogue::Catalogue;
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{corrected, search};
use crate::render::{SearchResult, quoted};
use clap::Args;

/// Find roles by what they do
#[derive(Debug, Args)]
#[command(
    after_help = "Titles, focus, use cases, key skills and skills are searched; what stands in a title, alias or use case says most.

Examples:
  roles search computer vision
  roles search smart home
  roles search trading --format json"
)]
pub(crate) struct Search {
    /// What you would like to work on
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
}

impl Search {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let mut words = self.words.join(" ");
        let mut hits = search(catalogue, &words);
        if let Some(corrected) = Some(&words).filter(|_| hits.is_empty()).and_then(|words| corrected(catalogue, words)) {
            hits = search(catalogue, &corrected);
            if !hits.is_empty() {
                note(&format!("no role is about {}; searched for {} instead", quoted(&words), quoted(&corrected)));
                words = corrected;
            }
        }
        if hits.is_empty() {
            let hint = "try fewer or other words, such as: roles search data (roles list shows all roles)";
            note(&format!("no role is about {}; {hint}", quoted(&words)));
        }
        if !(hits.is_empty() && output.is_for_people()) {
            output.report(&SearchResult { words: &words, hits: &hits })?;
        }
        Ok(Outcome::of_answers(hits.len()))
    }
}
