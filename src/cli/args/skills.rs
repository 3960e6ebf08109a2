//! The person's skills as they are given to a command: `--skills` and `--from`, several times, `-` for standard input.

use super::profile_notes;
use super::skill_list::SkillList;
use crate::cli::document_process;
use crate::cli::error::Error;
use crate::cli::waiting::Waiting;
use crate::profile::source::{Source, SourceReader};
use crate::profile::{Genre, Profile, list};
use crate::resolve::Resolver;
use clap::Args;
use std::ffi::OsString;
#[cfg(feature = "report")]
use std::{ffi::OsStr, path::Path};

/// Where a person's skills come from.
#[derive(Debug, Args)]
pub(crate) struct SkillArgs {
    /// Skills, with commas between; @FILE reads them from a file, - from standard input
    #[arg(long, short, value_name = "NAMES")]
    skills: Vec<String>,
    /// A resume, an advertisement (text, PDF, DOCX, ODT) or a project's folder; - for standard input
    #[arg(long, value_name = "PATH")]
    from: Vec<OsString>,
}

impl SkillArgs {
    /// Makes the profile for a command that needs one; what was guessed or not understood is said on standard error.
    pub(crate) fn profile(&self, resolver: &Resolver<'_>) -> Result<Profile, Error> {
        self.profile_if_given(resolver)?.ok_or(Error::NoSkills)
    }

    /// Makes the profile for a command that can do without; none where no skill and nothing to read was named.
    pub(crate) fn profile_if_given(&self, resolver: &Resolver<'_>) -> Result<Option<Profile>, Error> {
        self.profile_of(resolver, None, 0)
    }

    /// Makes the profile of somebody whose texts are all of one sort, where another argument reads standard input so many times.
    pub(crate) fn profile_of(
        &self,
        resolver: &Resolver<'_>,
        genre: Option<Genre>,
        stdins: usize,
    ) -> Result<Option<Profile>, Error> {
        let sources = self.sources_to_read(stdins)?;
        let mut profile = Profile::default();
        let names = self.add_lists(resolver, &mut profile)?;
        add_sources(resolver, &sources, genre, &mut profile)?;
        if names == 0 && sources.is_empty() {
            return Ok(None);
        }
        if genre.is_none() {
            profile_notes::note_person_and_job(&profile);
        }
        profile_notes::note_guesses(resolver, &profile);
        profile_notes::note_not_counted(resolver.catalogue(), &profile);
        profile_notes::note_unknown(resolver, &profile);
        Ok(Some(profile))
    }

    /// Lists where the skills come from, as they were named.
    #[cfg(feature = "report")]
    pub(crate) fn sources(&self) -> Vec<String> {
        let files = self.skills.iter().filter_map(|names| SkillList::of(names).file());
        let list = self.skills.iter().any(|names| SkillList::of(names).file().is_none()).then(|| "a list".to_owned());
        let named = self.from.iter().map(|name| short_name(name));
        named.chain(files.map(|file| short_name(file.as_os_str()))).chain(list).collect()
    }

    /// Leaves out the folders above what was named: who gets a page that is sent learns nothing of the sender's machine.
    #[cfg(feature = "report")]
    pub(crate) fn without_folders(&self, from: &str) -> String {
        let above = self.paths().filter_map(Path::parent);
        let within = above.filter_map(|folder| Path::new(from).strip_prefix(folder).ok());
        let within = within.min_by_key(|within| within.components().count());
        within.map_or_else(|| from.to_owned(), |within| within.display().to_string())
    }

    /// Lists the files and folders that are read.
    #[cfg(feature = "report")]
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        let lists = self.skills.iter().filter_map(|names| SkillList::of(names).file());
        self.from.iter().filter(|name| *name != "-").map(Path::new).chain(lists)
    }

    /// Gives what `--from` names, where standard input is read once at most, another argument's so many times counted.
    fn sources_to_read(&self, stdins: usize) -> Result<Vec<Source>, Error> {
        let sources: Vec<Source> = self.from.iter().map(|name| Source::from(name.as_os_str())).collect();
        let lists = self.skills.iter().filter(|names| SkillList::of(names) == SkillList::Stdin).count();
        let stdins = stdins + lists + sources.iter().filter(|source| **source == Source::Stdin).count();
        if stdins > 1 { Err(Error::StdinTwice) } else { Ok(sources) }
    }

    /// Gives the listed names and what the sources say apart from each other, for a command in which both may change. What was left out of a
    /// source is said on standard error.
    #[cfg(feature = "explore")]
    pub(crate) fn parts(&self, resolver: &Resolver<'_>) -> Result<(Vec<String>, Profile), Error> {
        let sources = self.sources_to_read(0)?;
        let mut names = Vec::new();
        for argument in &self.skills {
            names.extend(list::names(&SkillList::of(argument).text(resolver)?));
        }
        let mut profile = Profile::default();
        add_sources(resolver, &sources, None, &mut profile)?;
        Ok((names, profile))
    }

    /// Gives what `--from` names, as it was given.
    #[cfg(feature = "explore")]
    pub(crate) fn source_words(&self) -> Vec<String> {
        self.from.iter().map(|name| name.to_string_lossy().into_owned()).collect()
    }

    /// Reads what `--skills` names, and gives how many names that are.
    fn add_lists(&self, resolver: &Resolver<'_>, profile: &mut Profile) -> Result<usize, Error> {
        let mut count = 0;
        for names in &self.skills {
            let list = SkillList::of(names);
            let (names, from) = (list.text(resolver)?, list.from());
            for name in list::names(&names) {
                count += 1;
                profile.add(resolver, &name, &from);
            }
            profile.decide_ambiguous(resolver, &from);
        }
        Ok(count)
    }
}

/// Gives a file's own name, without the folders that lead there: they are nobody's business whom it is sent to.
#[cfg(feature = "report")]
pub(crate) fn short_name(name: &OsStr) -> String {
    if name == "-" {
        return "standard input".to_owned();
    }
    let path = Path::new(name);
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Reads what `--from` or the like names, texts as this sort where it is known.
pub(crate) fn add_sources(
    resolver: &Resolver<'_>,
    sources: &[Source],
    genre: Option<Genre>,
    profile: &mut Profile,
) -> Result<(), Error> {
    let reader = SourceReader::new(resolver).isolated(document_process::isolation());
    let reader = match genre {
        Some(genre) => reader.of_genre(genre),
        None => reader,
    };
    for source in sources {
        let before = profile.found().len();
        let waiting = source.path().map(Waiting::for_pipe);
        let left_out = reader.read(source, profile)?;
        drop(waiting);
        profile_notes::note_left_out(&left_out);
        if profile.found().len() == before {
            profile_notes::note_nothing_in(resolver.catalogue(), source);
        }
    }
    Ok(())
}
