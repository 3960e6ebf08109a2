//! A person's skills: what was written, as which skill it was read, by which tier, and where it stood.

use crate::catalogue::Catalogue;
use crate::profile::{Found, Profile, Prominence, Stance};
use crate::resolve::Via;
use schemars::JsonSchema;
use serde::Serialize;

/// A string that was read as a skill. One that names several skills is there once for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReadSkill<'a> {
    /// What was written
    pub input: &'a str,
    /// The skill that it was read as
    pub skill: &'a str,
    /// The tier that read it
    pub via: Via,
    /// Where it stood: an option, a file; in batch only for what stood in a text
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<&'a str>,
    /// The line of the first mention, from 1, where it stood in a file or a text
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The page of the first mention, from 1, in a PDF
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<usize>,
    /// How often it stood there, where it was not listed by the person
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// What is said of the skill: has, little or learning; of an advertisement required or preferred
    pub stance: Stance,
}

/// A skill that was read and doesn't count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NotCounted<'a> {
    /// What was written
    pub input: &'a str,
    /// The skill that it was read as
    pub skill: &'a str,
    /// Why it doesn't count: wanted, denied, other, employer, `not_required`
    pub why: Stance,
    /// Where it stood: a file, the text
    pub from: &'a str,
    /// The line of the first mention, from 1
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

impl<'a> ReadSkill<'a> {
    /// Says of a finding that it was read as the skill of this name.
    pub fn of(found: &'a Found, skill: &'a str) -> Self {
        Self {
            input: &found.input,
            skill,
            via: found.via,
            from: Some(&found.from),
            line: found.place.map(|place| place.line),
            page: found.place.and_then(|place| place.page),
            count: (found.prominence != Prominence::Listed).then_some(found.count),
            stance: found.stance,
        }
    }

    /// Says the same in a line of a batch: what was listed needs no more words, what stood in the text says where.
    pub fn in_batch(found: &'a Found, skill: &'a str) -> Self {
        if found.place.is_some() {
            return Self { page: None, count: Some(found.count), ..Self::of(found, skill) };
        }
        Self {
            input: &found.input,
            skill,
            via: found.via,
            from: None,
            line: None,
            page: None,
            count: None,
            stance: found.stance,
        }
    }
}

/// Lists a person's skills, one entry a string and skill, in the order of writing; `of` says each.
pub fn read_skills<'a>(
    catalogue: &'a Catalogue,
    profile: &'a Profile,
    of: fn(&'a Found, &'a str) -> ReadSkill<'a>,
) -> Vec<ReadSkill<'a>> {
    let mut skills = Vec::with_capacity(profile.found().len());
    for found in profile.found() {
        skills.extend(found.skills.iter().map(|skill| of(found, catalogue.skill(*skill).name())));
    }
    skills
}

/// Lists what was read of skills that don't count, one entry a skill, in the order of writing.
pub fn not_counted<'a>(catalogue: &'a Catalogue, profile: &'a Profile) -> Vec<NotCounted<'a>> {
    let entry = |found: &'a Found| {
        let line = found.place.map(|place| place.line);
        let of = move |skill| NotCounted { input: &found.input, skill, why: found.stance, from: &found.from, line };
        found.skills.iter().map(move |skill| of(catalogue.skill(*skill).name()))
    };
    profile.not_counted().flat_map(entry).collect()
}
