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
mod seen;
mod setting;
pub mod sketch;
pub mod source;
mod stance;
pub mod table;
pub mod text;
mod unread;

use crate::catalogue::SkillId;
use crate::resolve::{Reading, Remembered, Resolver};
use seen::SeenNames;
use std::collections::HashSet;
use std::sync::Arc;
use text::ReadText;

pub use found::{Found, Location, MentionCounts, Prominence};
pub use setting::{Setting, Settings, Years};
pub use stance::{Genre, Stance};
pub use unread::UnreadPassage;

/// A person's skills, and all that was written of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    found: Vec<Found>,
    /// What was read of skills that don't count: wanted, denied, somebody else's.
    not_counted: Vec<Found>,
    unknown: Vec<String>,
    /// Those of them that are packages which a project needs.
    unknown_packages: Vec<String>,
    /// What of the texts is in a language that is not read.
    unread: Vec<UnreadPassage>,
    /// The skills, in order, and how much was said of each.
    skills: Vec<(SkillId, f64)>,
    /// The listed names so far.
    seen: SeenNames,
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
        self.seen.has(name)
    }

    /// Takes in a name that was read elsewhere, as [`Self::add`] does.
    pub fn add_reading(&mut self, name: &str, reading: Reading, from: &str) {
        let name: Arc<str> = name.into();
        if !self.seen.add(&name) {
            return;
        }
        match reading {
            Reading::Known { skills, via, rest } => {
                self.unknown.extend(rest);
                self.extend([Found::listed(name, skills, via, from.to_owned())]);
            }
            Reading::Unknown => self.unknown.push(name.to_string()),
        }
    }

    /// Takes in a name whose reading is kept, and shares what is kept of it.
    pub fn add_remembered(&mut self, name: &Remembered, from: &'static str) {
        if !self.seen.add(name.name()) {
            return;
        }
        match name.known() {
            Some((skills, via)) => {
                self.unknown.extend_from_slice(name.rest());
                self.extend([Found::listed(Arc::clone(name.name()), Arc::clone(skills), via, from)]);
            }
            None => self.unknown.push(name.name().to_string()),
        }
    }

    /// Takes out all that it holds. Its room is kept: whoever reads many people one after the other needs no other for each.
    pub fn clear(&mut self) {
        let Self { found, not_counted, unknown, unknown_packages, unread, skills, seen } = self;
        [found, not_counted].into_iter().for_each(Vec::clear);
        [unknown, unknown_packages].into_iter().for_each(Vec::clear);
        unread.clear();
        skills.clear();
        seen.clear();
    }

    /// Gives the person's skills, each once, in the catalogue's order.
    pub fn skills(&self) -> impl ExactSizeIterator<Item = SkillId> {
        self.skills.iter().map(|(skill, _)| *skill)
    }

    /// Tells whether the person has this skill.
    pub fn has(&self, skill: SkillId) -> bool {
        self.place(skill).is_ok()
    }

    /// Tells how much was said of a skill, in 0..=3: 1 for one that the person listed, 0 for one that was never named. More
    /// evidence never makes it less.
    pub fn strength(&self, skill: SkillId) -> f64 {
        self.place(skill).ok().and_then(|at| self.skills.get(at)).map_or(0.0, |(_, strength)| *strength)
    }

    /// Finds a skill among those of the person, or where it would stand.
    fn place(&self, skill: SkillId) -> Result<usize, usize> {
        self.skills.binary_search_by_key(&skill, |(known, _)| *known)
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
            found.from = name(&found.from).into();
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

    /// Gives what of the texts is in a language that is not read, in the order of reading.
    pub fn unread(&self) -> &[UnreadPassage] {
        &self.unread
    }

    /// Takes in what a text says.
    fn add_text(&mut self, text: ReadText) {
        self.extend(text.found);
        self.unread.extend(text.unread);
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
            for skill in &*found.skills {
                let strength = found.strength();
                match self.place(*skill) {
                    Ok(at) => self.skills[at].1 = self.skills[at].1.max(strength),
                    Err(at) => self.skills.insert(at, (*skill, strength)),
                }
            }
            self.found.push(found);
        }
    }
}
