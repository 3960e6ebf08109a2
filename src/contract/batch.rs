//! `roles batch`: the lines that answer lines.

use super::ranking::ranked_role;
use super::{NotCounted, RankedRole, ReadSkill, RoleFigures, SchemaVersion, level, not_counted, read_skills};
use crate::catalogue::Catalogue;
use crate::matching;
use crate::matching::RoleMatch;
use crate::profile::Profile;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use std::fmt::Display;

/// The answer to a line: what was read, and the roles that fit.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchAnswer<'a> {
    /// The id of the line, as it came, or the name of the file; null where there is none
    #[schemars(with = "serde_json::Value")]
    pub id: Option<RecordId<'a>>,
    /// The other columns of a table's row, as they came
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<std::collections::BTreeMap<String, String>>")]
    pub columns: Option<OtherColumns<'a>>,
    /// What was read of the person
    pub skills: Vec<ReadSkill<'a>>,
    /// What was read and doesn't count, and why
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_counted: Vec<NotCounted<'a>>,
    /// What could not be read
    pub unknown: &'a [String],
    /// The first roles that fit, best first; with --explain what `match` says of each, of what is missing the first five
    pub roles: BatchRoles<'a>,
}

/// All answers in one document.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchDocument<'a> {
    /// The version of the contract
    pub schema_version: SchemaVersion,
    /// The answers, in the order of the input, each as its line has it
    pub people: Vec<BatchLine<'a>>,
}

/// The answer to a line.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum BatchLine<'a> {
    /// To one that was read.
    Answer(BatchAnswer<'a>),
    /// To one that can't be.
    Failure(BatchFailure<'a>),
}

/// What a record is called by.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
pub enum RecordId<'a> {
    /// A value of JSON, exactly as it came
    AsItCame(&'a RawValue),
    /// A cell of a table, or the name of a file
    Text(&'a str),
}

/// The columns of a row that say nothing of skills, with their names.
#[derive(Debug, Clone, Default)]
pub struct OtherColumns<'a>(pub Vec<(&'a str, &'a str)>);

impl Serialize for OtherColumns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

/// Whose an answer is.
#[derive(Debug, Clone, Default)]
pub struct RecordName<'a> {
    /// The id, where there is one
    pub id: Option<RecordId<'a>>,
    /// The other columns, of a table
    pub columns: Option<OtherColumns<'a>>,
}

/// The roles of an answer, by how much was asked for.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum BatchRoles<'a> {
    /// In short
    Short(Vec<BatchRole<'a>>),
    /// With --explain
    Explained(#[schemars(with = "Vec<RankedRole<'a>>")] ExplainedRoles<'a>),
}

/// The roles of an answer with every point. Each is said while it is written, so that one after the other takes the same room.
#[derive(Debug, Clone, Copy)]
pub struct ExplainedRoles<'a> {
    catalogue: &'a Catalogue,
    profile: &'a Profile,
    roles: &'a [RoleMatch<'a>],
}

impl Serialize for ExplainedRoles<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let role = |found| ranked_role(self.catalogue, self.profile, found, BatchAnswer::GAPS, true);
        serializer.collect_seq(self.roles.iter().map(role))
    }
}

/// A role that fits, in short.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchRole<'a> {
    /// Its rank, from 1; roles that fit alike share one
    pub rank: usize,
    /// The role's id
    pub id: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
    /// How the person stands to it
    #[serde(flatten)]
    pub standing: RoleFigures,
}

/// The answer to a line that can't be read.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BatchFailure<'a> {
    /// The number of the line, from 1
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The name of the file, in a folder
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<&'a str>,
    /// Why it can't be read
    pub error: String,
}

impl<'a> BatchAnswer<'a> {
    /// So many of the skills that are missing for a role are said: all of them are nine tenths of an answer.
    pub const GAPS: usize = 5;

    /// Answers a line in short.
    pub fn short(
        catalogue: &'a Catalogue,
        record: RecordName<'a>,
        profile: &'a Profile,
        roles: &[matching::Standing<'a>],
    ) -> Self {
        let role = |found: &matching::Standing<'a>| BatchRole {
            rank: found.rank,
            id: found.role.id(),
            level: level(found.role),
            standing: found.into(),
        };
        Self::new(catalogue, record, profile, BatchRoles::Short(roles.iter().map(role).collect()))
    }

    /// Answers a line with every point of each role.
    pub fn explained(
        catalogue: &'a Catalogue,
        record: RecordName<'a>,
        profile: &'a Profile,
        roles: &'a [RoleMatch<'a>],
    ) -> Self {
        Self::new(catalogue, record, profile, BatchRoles::Explained(ExplainedRoles { catalogue, profile, roles }))
    }

    fn new(catalogue: &'a Catalogue, record: RecordName<'a>, profile: &'a Profile, roles: BatchRoles<'a>) -> Self {
        let RecordName { id, columns } = record;
        let skills = read_skills(catalogue, profile, ReadSkill::in_batch);
        Self { id, columns, skills, not_counted: not_counted(catalogue, profile), unknown: profile.unknown(), roles }
    }
}

impl RecordId<'_> {
    /// Gives it as words: a string of JSON without its quotes, other values as they are written.
    pub fn words(self) -> String {
        match self {
            Self::AsItCame(id) => serde_json::from_str(id.get()).unwrap_or_else(|_| id.get().to_owned()),
            Self::Text(id) => id.to_owned(),
        }
    }
}

impl<'a> BatchFailure<'a> {
    /// Answers a line that can't be read, or a file; lines count from 1.
    pub fn new(line: Option<u64>, file: Option<&'a str>, why: &dyn Display) -> Self {
        Self { line, file, error: why.to_string() }
    }
}
