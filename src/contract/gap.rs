//! `roles gap`: a person against a job.

use super::{Document, ReadSkill, SchemaVersion, level, names, read_skills};
use crate::catalogue::{Catalogue, Demand, Kind, SkillId};
use crate::matching::{Asked, Fit, Gap, GapStep, Met, Need};
use crate::profile::{Found, Profile, Setting, Settings};
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles gap` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GapDocument<'a> {
    schema_version: SchemaVersion,
    /// What was read of the person
    pub skills: Vec<ReadSkill<'a>>,
    /// What of the person could not be read
    pub unknown: &'a [String],
    /// What was read of the advertisement
    pub advert: Vec<ReadSkill<'a>>,
    /// The role that the advertisement describes, or null
    pub role: Option<GapRole<'a>>,
    /// How ready the person is for the job
    pub readiness: Fit,
    /// What is asked for, what is required first
    pub asked: Vec<AskedFields<'a>>,
    /// What the advertisement says is not needed
    pub not_required: Vec<&'a str>,
    /// What to learn, what comes first first
    pub learn: Vec<GapStepFields<'a>>,
}

/// The role that an advertisement describes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GapRole<'a> {
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
    /// How probable it is that the advertisement describes it
    pub likelihood: Fit,
    /// How ready the person is for the role, whatever this advertisement asks for
    pub readiness: Fit,
}

/// Something that an advertisement asks for.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AskedFields<'a> {
    /// The skills of which one will do
    pub skills: Vec<&'a str>,
    /// Required or preferred; among records also `not_required`
    pub need: &'static str,
    /// Whether the person can do it: had, little, shown by something else, near (people of the role take it instead) or lacking
    pub met: &'static str,
    /// How much of it counts
    pub share: Fit,
    /// The person's skills that meet it
    pub by: Vec<&'a str>,
    /// Where these stand
    pub evidence: Vec<ReadSkill<'a>>,
    /// How the advertisement writes it, where the person writes it otherwise
    pub advert_writes: Option<&'a str>,
    /// How the person writes it, where the advertisement writes it otherwise
    pub person_writes: Option<&'a str>,
    /// Whether it stands in lists of the person's documents alone, and in no sentence
    pub only_listed: bool,
    /// Where in the person's documents it stands: under work, in a project, in a list, or elsewhere (prose), as far as their headings tell
    pub stands: Vec<&'static str>,
    /// How many years of it are asked for, at least, or null
    pub years: Option<u8>,
    /// How many at most, where the advertisement says so
    pub most_years: Option<u8>,
    /// What level is asked for, as the advertisement writes it, or null
    pub level: Option<&'a str>,
    /// How many years the person says of it; null where they say nothing
    pub person_years: Option<u8>,
    /// What level the person says, as they write it; null where they say nothing
    pub person_level: Option<&'a str>,
}

/// Something to learn for a job.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GapStepFields<'a> {
    /// Its rank, from 1
    pub rank: usize,
    /// The skill's name
    pub skill: &'a str,
    /// What kind of thing it is
    pub kind: Kind,
    /// Required or preferred by the advertisement, or null where only the role asks for it
    pub need: Option<&'static str>,
    /// How many of the role's people and advertisements ask for it, or null where hardly any do
    pub demand: Option<Demand>,
    /// What it needs and the person can do
    pub builds_on: Vec<&'a str>,
    /// What else would do, says the advertisement
    pub or: Vec<&'a str>,
    /// The readiness for the job with this skill and nothing else added
    pub readiness_after: Fit,
    /// Where to start learning it, or null
    pub url: Option<&'a str>,
}

impl<'a> GapDocument<'a> {
    /// Says what a person and an advertisement make.
    pub fn new(catalogue: &'a Catalogue, [person, advert]: [&'a Profile; 2], gap: &'a Gap<'a>) -> Self {
        let role = gap.role.as_ref().map(|stands| GapRole {
            id: stands.role.id(),
            title: stands.role.title(),
            level: level(stands.role),
            likelihood: gap.likelihood,
            readiness: stands.readiness,
        });
        Self {
            schema_version: SchemaVersion,
            skills: read_skills(catalogue, person, ReadSkill::of),
            unknown: person.unknown(),
            advert: read_skills(catalogue, advert, ReadSkill::of),
            role,
            readiness: gap.readiness,
            asked: gap.asked.iter().map(|asked| AskedFields::new(catalogue, person, asked)).collect(),
            not_required: names(catalogue, gap.not_required.iter().copied()),
            learn: (1..).zip(&gap.learn).map(|(rank, step)| GapStepFields::new(catalogue, rank, step)).collect(),
        }
    }
}

impl<'a> AskedFields<'a> {
    fn new(catalogue: &'a Catalogue, person: &'a Profile, asked: &'a Asked) -> Self {
        let ((met, by), extent) = (met(&asked.met), &asked.extent);
        let places = by.iter().flat_map(|skill| person.found_for(*skill)).map(|found| found.settings);
        let stands = places.fold(Settings::default(), Settings::and).all().map(Setting::name).collect();
        let read = |skill: SkillId| {
            let name = catalogue.skill(skill).name();
            person.found_for(skill).map(move |found: &Found| ReadSkill::of(found, name))
        };
        Self {
            skills: names(catalogue, asked.skills.iter().copied()),
            need: need(asked.need),
            met,
            share: Fit::new(asked.met.share()),
            evidence: by.iter().copied().flat_map(read).collect(),
            by: names(catalogue, by),
            advert_writes: asked.writing.as_ref().map(|writing| writing.advert.as_str()),
            person_writes: asked.writing.as_ref().map(|writing| writing.person.as_str()),
            only_listed: asked.only_listed,
            stands,
            years: extent.years.map(|years| years.least),
            most_years: extent.years.and_then(|years| years.most),
            level: extent.level.as_deref(),
            person_years: extent.person_years.map(|years| years.least),
            person_level: extent.person_level.as_deref(),
        }
    }
}

impl<'a> AskedFields<'a> {
    /// Says what is not needed, and whether somebody who has these skills has it.
    fn not_required(name: &'a str, skills: &[ReadSkill<'a>]) -> Self {
        let evidence: Vec<_> = skills.iter().filter(|read| read.skill == name).cloned().collect();
        let is_had = !evidence.is_empty();
        Self {
            skills: vec![name],
            need: "not_required",
            met: if is_had { "had" } else { "lacking" },
            share: Fit::ZERO,
            by: if is_had { vec![name] } else { Vec::new() },
            evidence,
            advert_writes: None,
            person_writes: None,
            only_listed: false,
            stands: Vec::new(),
            years: None,
            most_years: None,
            level: None,
            person_years: None,
            person_level: None,
        }
    }
}

impl<'a> GapStepFields<'a> {
    fn new(catalogue: &'a Catalogue, rank: usize, step: &GapStep<'a>) -> Self {
        let skill = catalogue.skill(step.skill);
        Self {
            rank,
            skill: skill.name(),
            kind: skill.kind(),
            need: step.need.map(need),
            demand: step.advice.as_ref().and_then(|advice| advice.demand),
            builds_on: names(catalogue, step.builds_on.iter().copied()),
            or: names(catalogue, step.or.iter().copied()),
            readiness_after: step.readiness_after,
            url: skill.url(),
        }
    }
}

/// Gives the name of a need, as programs read it.
fn need(need: Need) -> &'static str {
    match need {
        Need::Required => "required",
        Need::Preferred => "preferred",
    }
}

/// Gives the name of how something is met, as programs read it, and the skills that meet it.
fn met(met: &Met) -> (&'static str, Vec<SkillId>) {
    match met {
        Met::Had(skill) => ("had", vec![*skill]),
        Met::Little(skill, _) => ("little", vec![*skill]),
        Met::Shown(_, by) => ("shown", by.clone()),
        Met::Near(_, by) => ("near", by.clone()),
        Met::Lacking => ("lacking", Vec::new()),
    }
}

impl<'a> Document for GapDocument<'a> {
    type Record = AskedFields<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        let skills = self.skills;
        let not_required = self.not_required.into_iter().map(|name| AskedFields::not_required(name, &skills));
        self.asked.into_iter().chain(not_required).collect()
    }
}
