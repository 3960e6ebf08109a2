//! `roles team`: who of a team can do what roles ask for.

use super::{BatchFailure, Document, RecordId, SchemaVersion, level, names};
use crate::catalogue::{Catalogue, Demand, Importance};
use crate::matching::{Fit, Hold, StepIn, Team, TeamKeySkill, TeamRole, TeamSkill, Way};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// What `roles team` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TeamDocument<'a> {
    schema_version: SchemaVersion,
    /// The people, in the order of the input
    pub people: Vec<TeamPerson<'a>>,
    /// The roles, as they were named, or those nearest to the team
    pub roles: Vec<TeamRoleFields<'a>>,
    /// The lines or files that can't be read
    pub unreadable: Vec<BatchFailure<'a>>,
}

/// One of the team.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TeamPerson<'a> {
    /// What they are called, each otherwise: where two are called alike, they are `Ana (1)` and `Ana (2)`
    pub name: &'a str,
    /// The id of the line, as it came, or the name of the file; null where there is none
    #[schemars(with = "serde_json::Value")]
    pub id: Option<RecordId<'a>>,
    /// The number of the line, from 1; not there for files
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// How many skills were read
    pub skills: usize,
}

/// A role, and who can do what it asks for.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TeamRoleFields<'a> {
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
    /// How ready all of them together are for it
    pub together: Fit,
    /// Its key skills, in its order
    pub key_skills: Vec<TeamKeySkillFields<'a>>,
    /// What most and many ask for and nobody has
    pub uncovered: Vec<&'a str>,
    /// What most and many ask for and one alone has
    pub hangs_on_one: Vec<HangsOn<'a>>,
    /// All that its people and advertisements ask for, the most in demand first
    pub demanded: Vec<TeamSkillFields<'a>>,
}

/// Something that one of a team alone has.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HangsOn<'a> {
    /// The skill
    pub skill: &'a str,
    /// Who has it
    pub person: &'a str,
}

/// A key skill, and who can do how much of it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TeamKeySkillFields<'a> {
    /// The title of the key skill
    pub key_skill: &'a str,
    /// How important it is to the role
    pub importance: Importance,
    /// How ready all of them together are for it
    pub together: Fit,
    /// How ready each is for it, by name
    #[schemars(with = "std::collections::BTreeMap<String, Fit>")]
    pub people: ByName<'a, Fit>,
}

/// Something that a role asks for, and who can do it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TeamSkillFields<'a> {
    /// The role's id
    pub role: &'a str,
    /// The title of the key skill that it belongs to
    pub key_skill: &'a str,
    /// The skills of which one will do, the most usual first
    pub skills: Vec<&'a str>,
    /// How many of the role's people and advertisements ask for it
    pub demand: Demand,
    /// How many of the team have it
    pub holders: usize,
    /// Who is nearest to step in, where at most one has it: the first three
    pub nearest: Vec<StepInFields<'a>>,
    /// What each can do of it, by name: has, little (or learning it), shows (by something else) or lacks
    #[schemars(with = "std::collections::BTreeMap<String, String>")]
    pub people: ByName<'a, &'static str>,
}

/// Somebody who could step in.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StepInFields<'a> {
    /// Who
    pub person: &'a str,
    /// How near they are: little (they know a little of it, or are learning it), shows (by something else), ready (they have all that it
    /// needs, and others of its key skill) or near (they have some of that)
    pub way: &'static str,
    /// The skills of theirs that say so
    pub by: Vec<&'a str>,
}

/// A value for each of the team, by name, in their order.
#[derive(Debug, Clone)]
pub struct ByName<'a, V>(Vec<(&'a str, V)>);

impl<V: Serialize> Serialize for ByName<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'a> TeamDocument<'a> {
    /// Says what a team makes of roles; the people are those of the team, in their order.
    pub fn new(
        catalogue: &'a Catalogue,
        people: Vec<TeamPerson<'a>>,
        team: &'a Team<'a>,
        unreadable: Vec<BatchFailure<'a>>,
    ) -> Self {
        let called: Vec<&'a str> = people.iter().map(|person| person.name).collect();
        let roles = team.roles.iter().map(|role| TeamRoleFields::new(catalogue, &called, role)).collect();
        Self { schema_version: SchemaVersion, people, roles, unreadable }
    }
}

impl<'a> TeamRoleFields<'a> {
    fn new(catalogue: &'a Catalogue, people: &[&'a str], found: &'a TeamRole<'a>) -> Self {
        let name = |skill: &TeamSkill<'_>| skill.skills.first().map(|skill| catalogue.skill(*skill).name());
        let often = || found.demanded.iter().filter(|skill| skill.is_often());
        let hangs =
            |skill: &TeamSkill<'_>| Some(HangsOn { skill: name(skill)?, person: people.get(skill.hangs_on()?).copied()? });
        Self {
            id: found.role.id(),
            title: found.role.title(),
            level: level(found.role),
            together: found.together,
            key_skills: found.key_skills.iter().map(|key_skill| TeamKeySkillFields::new(people, key_skill)).collect(),
            uncovered: often().filter(|skill| !skill.is_covered()).filter_map(name).collect(),
            hangs_on_one: often().filter_map(hangs).collect(),
            demanded: found.demanded.iter().map(|skill| TeamSkillFields::new(catalogue, people, found, skill)).collect(),
        }
    }
}

impl<'a> TeamKeySkillFields<'a> {
    fn new(people: &[&'a str], found: &TeamKeySkill<'a>) -> Self {
        Self {
            key_skill: found.key_skill.title(),
            importance: found.key_skill.importance(),
            together: found.together,
            people: ByName(people.iter().copied().zip(found.shares.iter().copied()).collect()),
        }
    }
}

impl<'a> TeamSkillFields<'a> {
    fn new(catalogue: &'a Catalogue, people: &[&'a str], role: &TeamRole<'a>, found: &TeamSkill<'a>) -> Self {
        let step = |step: &StepIn| {
            let person = people.get(step.person).copied()?;
            Some(StepInFields { person, way: way(step.way), by: names(catalogue, step.by.iter().copied()) })
        };
        let key_skill = role.key_skills.get(found.key_skill);
        Self {
            role: role.role.id(),
            key_skill: key_skill.map_or("", |key_skill| key_skill.key_skill.title()),
            skills: names(catalogue, found.skills.iter().copied()),
            demand: found.demand,
            holders: found.holders().count(),
            nearest: found.first_to_step_in().iter().filter_map(step).collect(),
            people: ByName(people.iter().copied().zip(found.holds.iter().map(|held| hold(*held))).collect()),
        }
    }
}

/// Gives the name of what somebody can do, as programs read it.
fn hold(hold: Hold) -> &'static str {
    match hold {
        Hold::Has => "has",
        Hold::Little => "little",
        Hold::Shows => "shows",
        Hold::Lacks => "lacks",
    }
}

/// Gives the name of how near somebody is, as programs read it.
fn way(way: Way) -> &'static str {
    match way {
        Way::Little => "little",
        Way::Shows => "shows",
        Way::Ready => "ready",
        Way::Near => "near",
    }
}

impl<'a> Document for TeamDocument<'a> {
    type Record = TeamSkillFields<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        self.roles.into_iter().flat_map(|role| role.demanded).collect()
    }
}
