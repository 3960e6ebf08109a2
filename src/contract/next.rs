//! `roles next`: what to learn next.

use super::{Document, ReadSkill, SchemaVersion, level, names, read_skills};
use crate::catalogue::{Catalogue, Demand, Importance, Kind};
use crate::matching::{Fit, NextSkill, RoleNext};
use crate::profile::Profile;
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles next` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NextDocument<'a> {
    schema_version: SchemaVersion,
    /// What was read of the person
    pub skills: Vec<ReadSkill<'a>>,
    /// What could not be read
    pub unknown: &'a [String],
    /// The roles for which there is advice
    pub roles: Vec<NextRoleFields<'a>>,
}

/// What to learn next for one role.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NextRoleFields<'a> {
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
    /// How much the skills point to this role as they are
    pub fit: Fit,
    /// How ready the person is for it as they are
    pub readiness: Fit,
    /// The skills to learn, in their order
    pub next: Vec<LearnFields<'a>>,
}

/// A skill to learn.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LearnFields<'a> {
    /// Its rank, from 1
    pub rank: usize,
    /// The skill's name
    pub skill: &'a str,
    /// What kind of thing it is
    pub kind: Kind,
    /// The fit as it is
    pub fit_before: Fit,
    /// The fit with this skill and nothing else added
    pub fit_after: Fit,
    /// The readiness as it is
    pub readiness_before: Fit,
    /// The readiness with this skill and nothing else added
    pub readiness_after: Fit,
    /// How many of the role's people and advertisements ask for it, or null where hardly any do
    pub demand: Option<Demand>,
    /// What it needs and the person can do
    pub builds_on: Vec<&'a str>,
    /// What needs it and is why it is learned so early, or null where it comes in its turn
    pub needed_for: Option<&'a str>,
    /// Alternatives that would do as well
    pub or: Vec<&'a str>,
    /// What the person has that shows it, so that it only wants naming; nothing where they can't do it yet
    pub shown_by: Vec<&'a str>,
    /// The title of the key skill that it serves
    pub key_skill: &'a str,
    /// How important that key skill is to the role
    pub importance: Importance,
    /// Where to start learning it, or null
    pub url: Option<&'a str>,
}

/// A skill to learn, and for which role.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NextRecord<'a> {
    /// The role's id
    pub role: &'a str,
    /// What to learn
    #[serde(flatten)]
    pub learn: LearnFields<'a>,
}

impl<'a> NextDocument<'a> {
    /// Says the advice for these roles.
    pub fn new(catalogue: &'a Catalogue, profile: &'a Profile, roles: &[RoleNext<'a>]) -> Self {
        let roles = roles.iter().map(|next| NextRoleFields::new(catalogue, next)).collect();
        let skills = read_skills(catalogue, profile, ReadSkill::of);
        Self { schema_version: SchemaVersion, skills, unknown: profile.unknown(), roles }
    }
}

impl<'a> NextRoleFields<'a> {
    fn new(catalogue: &'a Catalogue, RoleNext { role, fit, readiness, skills, .. }: &RoleNext<'a>) -> Self {
        let (fit, readiness) = (*fit, *readiness);
        let next = (1..).zip(skills).map(|(rank, next)| LearnFields::new(catalogue, rank, next)).collect();
        Self { id: role.id(), title: role.title(), level: level(*role), fit, readiness, next }
    }
}

impl<'a> LearnFields<'a> {
    fn new(catalogue: &'a Catalogue, rank: usize, next: &NextSkill<'a>) -> Self {
        let NextSkill { advice, .. } = next;
        let skill = catalogue.skill(advice.skill);
        Self {
            rank,
            skill: skill.name(),
            kind: skill.kind(),
            fit_before: next.fit_before,
            fit_after: next.fit_after,
            readiness_before: next.readiness_before,
            readiness_after: next.readiness_after,
            demand: advice.demand,
            builds_on: names(catalogue, advice.builds_on.iter().copied()),
            needed_for: advice.needed_for.map(|skill| catalogue.skill(skill).name()),
            or: names(catalogue, advice.or.iter().copied()),
            shown_by: names(catalogue, advice.shown_by.iter().copied()),
            key_skill: advice.key_skill.title(),
            importance: advice.key_skill.importance(),
            url: skill.url(),
        }
    }
}

impl<'a> Document for NextDocument<'a> {
    type Record = NextRecord<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        let of_role = |role: NextRoleFields<'a>| role.next.into_iter().map(move |learn| NextRecord { role: role.id, learn });
        self.roles.into_iter().flat_map(of_role).collect()
    }
}
