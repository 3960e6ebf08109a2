//! `roles batch` with one thing asked of all: people ranked by how ready they are for it.

use super::{BatchFailure, Document, OtherColumns, RecordId, SchemaVersion, level, names};
use crate::catalogue::{Catalogue, Role};
use crate::matching::{Aim, Fit, PersonStanding};
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles batch` answers where people are ranked for a role.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PeopleDocument<'a> {
    schema_version: SchemaVersion,
    /// The role
    pub role: AimedRole<'a>,
    /// How many people were read
    pub read: usize,
    /// The people, the readiest first
    pub people: Vec<RankedPerson<'a>>,
    /// The lines or files that can't be read
    pub unreadable: Vec<BatchFailure<'a>>,
}

/// The role for which people are ranked.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AimedRole<'a> {
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
}

/// One of the people.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RankedPerson<'a> {
    /// The rank, from 1; who is as ready shares it
    pub rank: usize,
    /// The id of the line, as it came, or the name of the file; null where there is none
    #[schemars(with = "serde_json::Value")]
    pub id: Option<RecordId<'a>>,
    /// The number of the line, from 1; not there for files
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The other columns of a table's row, as they came
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<std::collections::BTreeMap<String, String>>")]
    pub columns: Option<OtherColumns<'a>>,
    /// How much of what the role's people and advertisements ask for the person can do
    pub readiness: Fit,
    /// How probable it is, among all roles, that the person works in this one
    pub likelihood: Fit,
    /// What the role asks for and the person has, the most in demand first
    pub has: Vec<&'a str>,
    /// What the role asks for and the person lacks, in the order in which to learn it: the first five
    pub learn_first: Vec<&'a str>,
}

/// One of what the document lists: a person, or behind them all a line that can't be read.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum PeopleRecord<'a> {
    /// A person.
    Person(RankedPerson<'a>),
    /// A line or file that can't be read.
    Failure(BatchFailure<'a>),
}

/// Whose record it is that was ranked.
#[derive(Debug, Clone, Default)]
pub struct PersonName<'a> {
    /// The id, where there is one.
    pub id: Option<RecordId<'a>>,
    /// The number of the line, from 1.
    pub line: Option<u64>,
    /// The other columns, of a table.
    pub columns: Option<OtherColumns<'a>>,
}

impl<'a> PeopleDocument<'a> {
    /// Says people who are ranked, the readiest first, of so many who were read.
    pub fn new(
        catalogue: &'a Catalogue,
        aim: Aim<'a>,
        read: usize,
        people: impl Iterator<Item = (PersonName<'a>, &'a PersonStanding)>,
        unreadable: Vec<BatchFailure<'a>>,
    ) -> Self {
        let Aim::Role(role) = aim;
        let mut ranked: Vec<RankedPerson<'a>> = Vec::new();
        for (name, standing) in people {
            let shared = ranked.last().filter(|last| last.readiness == standing.readiness).map(|last| last.rank);
            let rank = shared.unwrap_or(ranked.len() + 1);
            ranked.push(RankedPerson::new(catalogue, rank, name, standing));
        }
        Self { schema_version: SchemaVersion, role: role.into(), read, people: ranked, unreadable }
    }
}

impl<'a> From<Role<'a>> for AimedRole<'a> {
    fn from(role: Role<'a>) -> Self {
        Self { id: role.id(), title: role.title(), level: level(role) }
    }
}

impl<'a> RankedPerson<'a> {
    fn new(catalogue: &'a Catalogue, rank: usize, name: PersonName<'a>, standing: &PersonStanding) -> Self {
        Self {
            rank,
            id: name.id,
            line: name.line,
            columns: name.columns,
            readiness: standing.readiness,
            likelihood: standing.likelihood,
            has: names(catalogue, standing.has.iter().copied()),
            learn_first: names(catalogue, standing.learn_first.iter().copied()),
        }
    }
}

impl<'a> Document for PeopleDocument<'a> {
    type Record = PeopleRecord<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        let failures = self.unreadable.into_iter().map(PeopleRecord::Failure);
        self.people.into_iter().map(PeopleRecord::Person).chain(failures).collect()
    }
}
