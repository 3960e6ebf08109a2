//! `roles path`: a way to a role.

use super::{Decimal, Document, ReadSkill, SchemaVersion, level, names, read_skills};
use crate::catalogue::{Catalogue, Role};
use crate::matching::{Fit, Path, Start, Step};
use crate::profile::Profile;
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles path` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PathDocument<'a> {
    schema_version: SchemaVersion,
    /// The id of the role that it starts from, or null for skills
    pub from: Option<&'a str>,
    /// From skills: what was read of the person
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skills: Option<Vec<ReadSkill<'a>>>,
    /// From skills: what could not be read
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<&'a [String]>,
    /// The id of the role that it leads to
    pub to: &'a str,
    /// The sum of the steps' distances
    pub distance: Decimal,
    /// The steps, in order; none where the start is the end
    pub steps: Vec<StepFields<'a>>,
}

/// A step into a role.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StepFields<'a> {
    /// Its number, from 1
    pub step: usize,
    /// The id of the role that it leads to
    pub id: &'a str,
    /// The title of that role
    pub title: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
    /// How much the role overlaps with where the step comes from; from skills, the readiness for it
    pub overlap: Fit,
    /// 1 / √overlap
    pub distance: Decimal,
    /// What most or many ask for in the role and was there before
    pub keeps: Vec<&'a str>,
    /// What to learn for it, what comes first first
    pub adds: Vec<&'a str>,
}

impl<'a> PathDocument<'a> {
    /// Says a way, from where to where.
    pub fn new(catalogue: &'a Catalogue, from: Start<'a>, to: Role<'a>, path: &Path<'a>) -> Self {
        let (role, profile) = match from {
            Start::Role(role) => (Some(role), None),
            Start::Profile(profile) => (None, Some(profile)),
        };
        Self {
            schema_version: SchemaVersion,
            from: role.map(Role::id),
            skills: profile.map(|profile| read_skills(catalogue, profile, ReadSkill::of)),
            unknown: profile.map(Profile::unknown),
            to: to.id(),
            distance: Decimal(path.distance),
            steps: (1..).zip(&path.steps).map(|(number, step)| StepFields::new(catalogue, number, step)).collect(),
        }
    }
}

impl<'a> StepFields<'a> {
    fn new(catalogue: &'a Catalogue, number: usize, step: &Step<'a>) -> Self {
        Self {
            step: number,
            id: step.role.id(),
            title: step.role.title(),
            level: level(step.role),
            overlap: step.overlap,
            distance: Decimal(step.distance),
            keeps: names(catalogue, step.keeps.iter().copied()),
            adds: names(catalogue, step.adds.iter().copied()),
        }
    }
}

impl<'a> Document for PathDocument<'a> {
    type Record = StepFields<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        self.steps
    }
}
