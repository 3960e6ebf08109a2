//! `roles batch`: the lines that answer lines.

use super::ranking::ranked;
use super::{NotCounted, RankedRole, ReadSkill, Standing, not_counted, read_skills};
use crate::catalogue::Catalogue;
use crate::matching;
use crate::matching::RoleMatch;
use crate::profile::Profile;
use crate::profile::record::NoRecord;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::value::RawValue;

/// The answer to a line: what was read, and the roles that fit.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchAnswer<'a> {
    /// The id of the line, as it came; null where it had none
    #[schemars(with = "serde_json::Value")]
    pub id: Option<&'a RawValue>,
    /// What was read of the person
    pub skills: Vec<ReadSkill<'a>>,
    /// What was read and doesn't count, and why
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_counted: Vec<NotCounted<'a>>,
    /// What could not be read
    pub unknown: &'a [String],
    /// The first roles that fit, best first; with --explain all that `match` says of each
    pub roles: BatchRoles<'a>,
}

/// The roles of an answer, by how much was asked for.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum BatchRoles<'a> {
    /// In short
    Short(Vec<BatchRole<'a>>),
    /// With --explain
    Explained(Vec<RankedRole<'a>>),
}

/// A role that fits, in short.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchRole<'a> {
    /// Its rank, from 1; roles that fit alike share one
    pub rank: usize,
    /// The role's id
    pub id: &'a str,
    /// How the person stands to it
    #[serde(flatten)]
    pub standing: Standing,
}

/// The answer to a line that can't be read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchFailure {
    /// The number of the line, from 1
    pub line: u64,
    /// Why it can't be read
    pub error: String,
}

impl<'a> BatchAnswer<'a> {
    /// Answers a line in short.
    pub fn short(
        catalogue: &'a Catalogue,
        id: Option<&'a RawValue>,
        profile: &'a Profile,
        roles: &[matching::Standing<'a>],
    ) -> Self {
        let role =
            |found: &matching::Standing<'a>| BatchRole { rank: found.rank, id: found.role.id(), standing: found.into() };
        Self::new(catalogue, id, profile, BatchRoles::Short(roles.iter().map(role).collect()))
    }

    /// Answers a line with every point of each role.
    pub fn explained(
        catalogue: &'a Catalogue,
        id: Option<&'a RawValue>,
        profile: &'a Profile,
        roles: &[RoleMatch<'a>],
    ) -> Self {
        Self::new(catalogue, id, profile, BatchRoles::Explained(ranked(catalogue, profile, roles, true)))
    }

    fn new(catalogue: &'a Catalogue, id: Option<&'a RawValue>, profile: &'a Profile, roles: BatchRoles<'a>) -> Self {
        let skills = read_skills(catalogue, profile, ReadSkill::in_batch);
        Self { id, skills, not_counted: not_counted(catalogue, profile), unknown: profile.unknown(), roles }
    }
}

impl BatchFailure {
    /// Answers a line that can't be read; lines count from 1.
    pub fn new(line: u64, why: &NoRecord) -> Self {
        Self { line, error: why.to_string() }
    }
}
