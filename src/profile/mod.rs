//! What a person can do: the skills that were read, from where and by which tier, and what could not be read.

pub mod list;

use crate::catalogue::SkillId;
use crate::resolve::{Reading, Resolver, Via};
use std::collections::{BTreeSet, HashSet};

/// A string that was read as one or more skills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was written.
    pub input: String,
    /// The skills it was read as, at least one.
    pub skills: Vec<SkillId>,
    /// The tier that answered.
    pub via: Via,
    /// Where it stood: an option, a file.
    pub from: String,
}

/// A person's skills, and all that was written of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    found: Vec<Found>,
    unknown: Vec<String>,
    skills: BTreeSet<SkillId>,
    /// The inputs so far, so that each is kept once.
    seen: HashSet<String>,
}

impl Profile {
    /// The profile of a list of names, as if given by `--skills`.
    pub fn of_names<'n>(resolver: &Resolver<'_>, names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut profile = Self::default();
        for name in names {
            profile.add(resolver, name, "--skills");
        }
        profile
    }

    /// Reads one more name; `from` says where it stood. A name that was written before is kept once.
    pub fn add(&mut self, resolver: &Resolver<'_>, name: &str, from: &str) {
        if !self.seen.insert(name.to_owned()) {
            return;
        }
        match resolver.read(name) {
            Reading::Known { skills, via, rest } => {
                self.skills.extend(&skills);
                self.unknown.extend(rest);
                self.found.push(Found { input: name.to_owned(), skills, via, from: from.to_owned() });
            }
            Reading::Unknown => self.unknown.push(name.to_owned()),
        }
    }

    /// The person's skills, each once, in the catalogue's order.
    pub fn skills(&self) -> impl ExactSizeIterator<Item = SkillId> {
        self.skills.iter().copied()
    }

    /// Whether the person has this skill.
    pub fn has(&self, skill: SkillId) -> bool {
        self.skills.contains(&skill)
    }

    /// Every string that was read, in the order of writing.
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    /// Every string, or part of one, that could not be read, in the order of writing.
    pub fn unknown(&self) -> &[String] {
        &self.unknown
    }
}
