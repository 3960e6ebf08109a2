//! What a person can do: the skills that were read, from where and by which tier, and what could not be read.
//!
//! Each kind of evidence has a file: a [`list`] of names, a [`text`], a `document`, a `project`. [`source`] decides
//! which one reads a file. All of them give [`Found`], and a [`Profile`] is what several of them make together.

mod context;
pub mod document;
mod found;
pub mod list;
pub(crate) mod project;
pub mod record;
mod setting;
pub mod sketch;
pub mod source;
mod stance;
pub mod table;
pub mod text;

use crate::catalogue::SkillId;
use crate::resolve::{Reading, Resolver};
use std::collections::{BTreeMap, HashSet};

pub use found::{Found, Location, MentionCounts, Prominence};
pub use setting::{Setting, Settings, Years};
pub use stance::{Genre, Stance};

/// A person's skills, and all that was written of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    found: Vec<Found>,
    /// What was read of skills that don't count: wanted, denied, somebody else's.
    not_counted: Vec<Found>,
    unknown: Vec<String>,
    /// Those of them that are packages which a project needs.
    unknown_packages: Vec<String>,
    /// The skills, and how much was said of each.
    skills: BTreeMap<SkillId, f64>,
    /// The listed names so far, so that each is kept once.
    seen: HashSet<String>,
}

impl Profile {
    /// Makes the profile of a list of names.
    pub fn of_names<'n>(resolver: &Resolver<'_>, names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut profile = Self::default();
        for name in names {
            profile.add(resolver, name, "list");
        }
        profile.decide_ambiguous(resolver, "list");
        profile
    }

    /// Reads one more name; `from` says where it stood. A name that was written before is kept once.
    pub fn add(&mut self, resolver: &Resolver<'_>, name: &str, from: &str) {
        if !self.has_read(name) {
            self.add_reading(name, resolver.read(name), from);
        }
    }

    /// Tells whether this very name was written before.
    pub fn has_read(&self, name: &str) -> bool {
        self.seen.contains(name)
    }

    /// Takes in a name that was read elsewhere, as [`Self::add`] does.
    pub fn add_reading(&mut self, name: &str, reading: Reading, from: &str) {
        if !self.seen.insert(name.to_owned()) {
            return;
        }
        match reading {
            Reading::Known { skills, via, rest } => {
                self.unknown.extend(rest);
                self.extend([Found::listed(name, skills, via, from)]);
            }
            Reading::Unknown => self.unknown.push(name.to_owned()),
        }
    }

    /// Gives the person's skills, each once, in the catalogue's order.
    pub fn skills(&self) -> impl ExactSizeIterator<Item = SkillId> {
        self.skills.keys().copied()
    }

    /// Tells whether the person has this skill.
    pub fn has(&self, skill: SkillId) -> bool {
        self.skills.contains_key(&skill)
    }

    /// Tells how much was said of a skill, in 0..=3: 1 for one that the person listed, 0 for one that was never named. More
    /// evidence never makes it less.
    pub fn strength(&self, skill: SkillId) -> f64 {
        self.skills.get(&skill).copied().unwrap_or(0.0)
    }

    /// Gives every string that was read, in the order of writing.
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    /// Gives every string that was read as this skill, in the order of writing.
    pub fn found_for(&self, skill: SkillId) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(move |found| found.skills.contains(&skill))
    }

    /// Gives what was read of skills that the person doesn't have: wanted, denied, somebody else's, in the order of writing.
    pub fn not_counted(&self) -> impl Iterator<Item = &Found> {
        self.not_counted.iter().filter(|found| !found.skills.iter().any(|skill| self.has(*skill)))
    }

    /// Gives all that was read of skills as wanted, denied or somebody else's, whether or not something else says that the person has them.
    pub fn all_not_counted(&self) -> &[Found] {
        &self.not_counted
    }

    /// Changes what the places where something stood are called by: the file of each finding.
    pub fn rename_sources(&mut self, name: impl Fn(&str) -> String) {
        for found in self.found.iter_mut().chain(&mut self.not_counted) {
            found.from = name(&found.from);
        }
    }

    /// Gives every string, or part of one, that could not be read, in the order of writing.
    pub fn unknown(&self) -> &[String] {
        &self.unknown
    }

    /// Those of the unknown strings that are packages which a project says it needs.
    pub fn unknown_packages(&self) -> &[String] {
        &self.unknown_packages
    }

    /// Takes in packages which a project says it needs, and which no skill is known for; each is kept once.
    pub fn add_unknown_packages(&mut self, packages: impl IntoIterator<Item = String>) {
        let mut known: HashSet<String> = self.unknown_packages.iter().cloned().collect();
        for package in packages {
            if known.insert(package.clone()) {
                self.unknown.push(package.clone());
                self.unknown_packages.push(package);
            }
        }
    }
}

/// More evidence.
impl Extend<Found> for Profile {
    fn extend<T: IntoIterator<Item = Found>>(&mut self, evidence: T) {
        for found in evidence {
            if !found.stance.counts() {
                self.not_counted.push(found);
                continue;
            }
            for skill in &found.skills {
                let strength = self.skills.entry(*skill).or_insert(0.0);
                *strength = strength.max(found.strength());
            }
            self.found.push(found);
        }
    }
}
