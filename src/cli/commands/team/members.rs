//! The people of a team: read, each called otherwise, some left out.

use crate::catalogue::Catalogue;
use crate::cli::args;
use crate::cli::error::Error;
use crate::cli::people::{KeptFailure, KeptName, PersonRead, TakesPeople, Unread};
use crate::contract::{BatchFailure, RecordId, TeamPerson};
use crate::profile::source::Source;
use crate::profile::{Genre, Profile};
use crate::render::quoted;
use crate::resolve::Resolver;
use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::fmt::Display;
use std::io;
use std::path::Path;

/// The people of a chunk.
#[derive(Debug, Default)]
pub(super) struct Gathering(Members);

/// The people of a team, and whose records can't be read.
#[derive(Debug, Default)]
pub(super) struct Members {
    members: Vec<TeamMember>,
    failures: Vec<KeptFailure>,
}

#[derive(Debug)]
struct TeamMember {
    kept: KeptName,
    /// What they are called, each otherwise.
    name: String,
    profile: Profile,
}

impl TakesPeople for Gathering {
    type Answers = Members;

    fn person(&mut self, person: PersonRead<'_>) -> io::Result<()> {
        self.0.push(KeptName::of(&person), person.profile.clone());
        Ok(())
    }

    fn failure(&mut self, who: Unread<'_>, why: &dyn Display) -> io::Result<()> {
        self.0.failures.push(KeptFailure::of(who, why));
        Ok(())
    }

    fn finish(self) -> io::Result<Members> {
        Ok(self.0)
    }
}

impl Members {
    fn push(&mut self, kept: KeptName, profile: Profile) {
        self.members.push(TeamMember { name: kept.shown().to_owned(), kept, profile });
    }

    /// Takes in those who came behind.
    pub(super) fn add(&mut self, more: Self) {
        self.members.extend(more.members);
        self.failures.extend(more.failures);
    }

    /// Reads one more from each of these files and folders.
    pub(super) fn read(&mut self, catalogue: &Catalogue, paths: &[OsString]) -> Result<(), Error> {
        let resolver = Resolver::new(catalogue);
        for path in paths {
            let mut profile = Profile::default();
            args::add_sources(&resolver, &[Source::from(path.as_os_str())], Some(Genre::Resume), &mut profile)?;
            self.push(KeptName::of_file(Path::new(path)), profile);
        }
        Ok(())
    }

    /// Calls each otherwise: where several are called alike, each gets a number.
    pub(super) fn name_each(&mut self) {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for member in &self.members {
            *counts.entry(member.name.clone()).or_default() += 1;
        }
        let mut taken: HashSet<String> =
            counts.iter().filter(|(_, count)| **count == 1).map(|(name, _)| name.clone()).collect();
        let mut next: HashMap<String, usize> = HashMap::new();
        for member in self.members.iter_mut().filter(|member| counts.get(&member.name).is_some_and(|count| *count > 1)) {
            let number = next.entry(member.name.clone()).or_default();
            let name = loop {
                *number += 1;
                let name = format!("{} ({number})", member.name);
                if taken.insert(name.clone()) {
                    break name;
                }
            };
            member.name = name;
        }
    }

    /// Leaves out who is called so.
    pub(super) fn leave_out(&mut self, without: &[String]) -> Result<(), Error> {
        let mut left_out = HashSet::new();
        for name in without {
            left_out.insert(self.called(name)?);
        }
        let mut at = 0;
        self.members.retain(|_| {
            at += 1;
            !left_out.contains(&(at - 1))
        });
        Ok(())
    }

    /// Finds the one who is called so: by the whole name, the id or the line, in any case; else by a word of the name.
    fn called(&self, name: &str) -> Result<usize, Error> {
        let wanted = name.trim().to_lowercase();
        let places = |is: &dyn Fn(&TeamMember) -> bool| -> Vec<usize> {
            self.members.iter().enumerate().filter(|(_, member)| is(member)).map(|(at, _)| at).collect()
        };
        let by_name = places(&|member| member.name.to_lowercase() == wanted);
        let whole = || places(&|member| member.is_known_as(&wanted));
        let by_word = || places(&|member| member.kept.shown().to_lowercase().split_whitespace().any(|word| word == wanted));
        let found = [by_name].into_iter().chain(std::iter::once_with(whole)).chain(std::iter::once_with(by_word));
        let found = found.into_iter().find(|found| !found.is_empty()).unwrap_or_default();
        let names = |places: &mut dyn Iterator<Item = &TeamMember>| places.map(|member| member.name.clone()).collect();
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(Error::NobodyCalled { name: quoted(name), people: names(&mut self.members.iter()) }),
            several => Err(Error::SeveralCalled {
                name: quoted(name),
                people: names(&mut several.iter().filter_map(|at| self.members.get(*at))),
            }),
        }
    }

    /// Gives their skills.
    pub(super) fn profiles(&self) -> Vec<Profile> {
        self.members.iter().map(|member| member.profile.clone()).collect()
    }

    /// Gives who they are, as results say it.
    pub(super) fn people(&self) -> Vec<TeamPerson<'_>> {
        let person = |member: &'_ TeamMember| member.profile.skills().len();
        let one = |member| {
            let TeamMember { kept, name, .. }: &TeamMember = member;
            let said = kept.name();
            TeamPerson { name, id: said.id, line: said.line, skills: person(member) }
        };
        self.members.iter().map(one).collect()
    }

    /// Gives whose record can't be read, as it is shown, and why.
    pub(super) fn unreadable(&self) -> Vec<(String, BatchFailure<'_>)> {
        self.failures.iter().map(|failure| (failure.shown(), failure.failure())).collect()
    }
}

impl TeamMember {
    /// Tells whether that is what they are called where others may be too, their id, or their line.
    fn is_known_as(&self, wanted: &str) -> bool {
        let name = self.kept.name();
        self.kept.shown().to_lowercase() == wanted
            || name.id.map(RecordId::words).is_some_and(|id| id.to_lowercase() == wanted)
            || name.line.is_some_and(|line| format!("line {line}") == wanted)
    }
}
