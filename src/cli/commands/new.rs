//! `roles new FILE`, and `roles new --from ADVERT -o FILE`

use crate::catalogue::Catalogue;
use crate::cli::args::CatalogueArgs;
use crate::cli::document_process;
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::cli::waiting::Waiting;
use crate::cli::whole_file::write_new;
use crate::matching::{RoleDraft, Scorer};
use crate::profile::source::{Source, SourceReader};
use crate::profile::text::TextReader;
use crate::profile::{Genre, Profile};
use crate::render::{draft_yaml, shell_word};
use crate::resolve::Resolver;
use clap::Args;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What a new document holds.
const STARTER: &str = include_str!("starter.yaml");

/// Write a document to start a catalogue of your own from
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles new company.yaml               two roles and three skills, with comments
  roles new --from job.txt role.yaml   a role drafted from an advertisement, with what to decide marked
  roles check company.yaml
  roles match --catalogue company.yaml --skills python,dbt,snowflake")]
pub(crate) struct New {
    /// The file to write, which must not exist; - writes to standard output
    #[arg(required_unless_present = "output")]
    file: Option<PathBuf>,
    /// The same file, said as other commands say it
    #[arg(short, long, value_name = "FILE", conflicts_with = "file")]
    output: Option<PathBuf>,
    /// Draft a role from an advertisement: text, HTML, PDF, DOCX, ODT; - reads standard input
    #[arg(long, value_name = "ADVERT")]
    from: Option<OsString>,
}

impl New {
    pub(crate) fn run(&self, catalogue: &CatalogueArgs, output: &mut Output) -> Result<Outcome, Error> {
        let advert = self.from.as_ref().map(|advert| Source::from(advert.as_os_str()));
        let drafted = advert.map(|advert| draft(&*catalogue.load()?, &advert)).transpose()?;
        let Some(document) = drafted.unwrap_or_else(|| Some(STARTER.to_owned())) else {
            note(&"the advertisement asks for no skill, so there is no role to draft; nothing was written");
            return Ok(Outcome::NothingMatched);
        };
        let file = self.file.as_ref().or(self.output.as_ref()).map_or(Path::new("-"), PathBuf::as_path);
        if file == Path::new("-") {
            output.text(&document)?;
            return Ok(Outcome::Answered);
        }
        write_new(file, &document)?;
        let name = file.display();
        let laid_over = if self.from.is_some() { options(&catalogue.paths()) } else { String::new() };
        let word = shell_word(&name.to_string());
        let edit = if self.from.is_some() { "decide what it marks" } else { "edit it" };
        note(&format!("wrote {name}; next: {edit}, then roles check {laid_over}{word}"));
        Ok(Outcome::Answered)
    }
}

/// Drafts a role; none where the advertisement asks for nothing.
fn draft(catalogue: &Catalogue, advert: &Source) -> Result<Option<String>, Error> {
    let resolver = Resolver::new(catalogue);
    let reader = SourceReader::new(&resolver).isolated(document_process::isolation()).of_genre(Genre::Advert);
    let mut profile = Profile::default();
    let waiting = advert.path().map(Waiting::for_pipe);
    let words = reader.read_words(advert, &mut profile)?;
    drop(waiting);
    let job = TextReader::new(catalogue).job(&words);
    let draft = RoleDraft::of(&Scorer::new(catalogue), &profile, job);
    Ok(draft.map(|draft| draft_yaml(catalogue, &draft)))
}

/// Says the catalogues that a draft builds on as options.
fn options(paths: &[PathBuf]) -> String {
    let words = paths.iter().map(|path| shell_word(&path.to_string_lossy()));
    words.flat_map(|word| ["--catalogue ".to_owned(), word, " ".to_owned()]).collect()
}
