//! The person's skills as they are given to a command: `--skills` and `--from`, several times, `-` for standard input.

use super::error::Error;
use super::output::say;
use super::read_document;
use crate::profile::source::{Source, SourceReader};
use crate::profile::{Profile, list};
use crate::render::{joined, quoted};
use crate::resolve::{Resolver, Via};
use clap::Args;
use std::ffi::OsString;
use std::io::{self, Read as _};

/// How many notes of a kind are said before they are only counted.
const NOTES: usize = 10;

/// Where a person's skills come from.
#[derive(Debug, Args)]
pub struct SkillArgs {
    /// Skills, with commas between; - reads them from standard input, a name a line or commas
    #[arg(long, short, value_name = "NAMES")]
    skills: Vec<String>,
    /// A resume or an advertisement (text, PDF, DOCX, ODT) or the folder of a project to read skills from; - reads standard input
    #[arg(long, value_name = "PATH")]
    from: Vec<OsString>,
}

impl SkillArgs {
    /// The profile that the arguments make; what was guessed or not understood is said on standard error.
    pub fn profile(&self, resolver: &Resolver<'_>) -> Result<Profile, Error> {
        let sources: Vec<Source> = self.from.iter().map(|name| Source::from(name.as_os_str())).collect();
        let lists = self.skills.iter().filter(|names| *names == "-").count();
        if lists + sources.iter().filter(|source| **source == Source::Stdin).count() > 1 {
            return Err(Error::StdinTwice);
        }
        let mut profile = Profile::default();
        let mut given = !sources.is_empty();
        for names in &self.skills {
            let (names, from) =
                if names == "-" { (list::without_requirements(&stdin()?), "-") } else { (names.clone(), "--skills") };
            for name in list::names(&names) {
                given = true;
                profile.add(resolver, &name, from);
            }
        }
        let reader = SourceReader::new(resolver).isolated(read_document::isolation());
        for source in &sources {
            let before = profile.found().len();
            let notes = reader.read(source, &mut profile)?;
            notes.iter().take(NOTES).for_each(|note| say("note", note));
            note_rest(notes.len(), "left out");
            if profile.found().len() == before {
                say("note", &nothing_in(source));
            }
        }
        if !given {
            return Err(Error::NoSkills);
        }
        note_guesses(resolver, &profile);
        note_unknown(resolver, &profile);
        Ok(profile)
    }
}

/// All of standard input, which must be text.
pub fn stdin() -> Result<String, Error> {
    let what = || "standard input".to_owned();
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes).map_err(|source| Error::Unreadable { what: what(), source })?;
    String::from_utf8(bytes).map_err(|error| Error::NotUtf8 { what: what(), at: error.utf8_error().valid_up_to() })
}

/// That a source shows no skill, and why that may be.
fn nothing_in(source: &Source) -> String {
    let name = if *source == Source::Stdin { "standard input".to_owned() } else { source.name() };
    let why = if source.is_prose() { "; texts are read in English, and what they deny is left out" } else { "" };
    format!("no skill was found in {name}{why}")
}

/// Says that the profile leads to no role, and what to do. Where it holds no skill at all, the notes on it have said so already.
pub fn note_no_role(profile: &Profile, then: &str) {
    let asked =
        if profile.skills().len() > 0 { "no role asks for any of these skills" } else { "there is no skill to go by" };
    say("note", &format!("{asked}{then}"));
}

fn note_guesses(resolver: &Resolver<'_>, profile: &Profile) {
    let guesses: Vec<_> = profile.found().iter().filter(|found| found.via == Via::Typo).collect();
    for found in guesses.iter().take(NOTES) {
        let names = found.skills.iter().map(|skill| resolver.catalogue().skill(*skill).name());
        say("note", &format!("read {} as {}", quoted(&found.input), joined(names)));
    }
    note_rest(guesses.len(), "read as the nearest spelling");
}

fn note_unknown(resolver: &Resolver<'_>, profile: &Profile) {
    let packages = profile.unknown_packages();
    let written: Vec<&String> = profile.unknown().iter().filter(|name| !packages.contains(name)).collect();
    for name in written.iter().take(NOTES) {
        let near = joined(resolver.suggest(name));
        let near = if near.is_empty() { String::new() } else { format!("; nearest: {near}") };
        say("note", &format!("unknown skill {}{near}", quoted(name)));
    }
    note_rest(written.len(), "unknown");
    note_packages(packages);
}

/// One line, however many packages a project needs that nobody knows; JSON has them all.
fn note_packages(packages: &[String]) {
    const SHOWN: usize = 5;
    if packages.is_empty() {
        return;
    }
    let names = joined(packages.iter().take(SHOWN).map(String::as_str));
    let more = packages.len().saturating_sub(SHOWN);
    let more = if more > 0 { format!(" and {more} more (--format json names all)") } else { String::new() };
    let noun = if packages.len() == 1 { "package" } else { "packages" };
    say("note", &format!("no skill is known for {} {noun} that the project needs: {names}{more}", packages.len()));
}

fn note_rest(count: usize, what: &str) {
    if count > NOTES {
        say("note", &format!("{} more {what}", count - NOTES));
    }
}
