//! `roles batch` with an advertisement: people ranked by how ready they are for the job, with the reasons.

use super::{AimedRole, BatchFailure, Document, JobStanding, OtherColumns, PersonName, RecordId, SchemaVersion};
use crate::catalogue::Role;
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles batch` answers where people are ranked for a job.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ApplicantsDocument<'a> {
    schema_version: SchemaVersion,
    /// The file of the advertisement
    pub advert: &'a str,
    /// The role that it describes, or null
    pub role: Option<AimedRole<'a>>,
    /// How many people were read
    pub read: usize,
    /// The people, the readiest first
    pub people: Vec<Applicant<'a>>,
    /// The lines or files that can't be read
    pub unreadable: Vec<BatchFailure<'a>>,
}

/// One of the people, and why they stand where they do.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Applicant<'a> {
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
    /// How the person stands to the job: what is required, and what of it they have, show and lack
    #[serde(flatten)]
    pub standing: &'a JobStanding,
}

/// One of what the document lists: a person, or behind them all a line that can't be read.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ApplicantRecord<'a> {
    /// A person.
    Person(Applicant<'a>),
    /// A line or file that can't be read.
    Failure(BatchFailure<'a>),
}

impl<'a> ApplicantsDocument<'a> {
    /// Says people who are ranked for a job, the readiest first, of so many who were read.
    pub fn new(
        (advert, role): (&'a str, Option<Role<'a>>),
        read: usize,
        people: impl Iterator<Item = (PersonName<'a>, &'a JobStanding)>,
        unreadable: Vec<BatchFailure<'a>>,
    ) -> Self {
        let mut ranked: Vec<Applicant<'a>> = Vec::new();
        for (PersonName { id, line, columns }, standing) in people {
            let shared = ranked.last().filter(|last| last.standing.readiness == standing.readiness).map(|last| last.rank);
            ranked.push(Applicant { rank: shared.unwrap_or(ranked.len() + 1), id, line, columns, standing });
        }
        let role = role.map(AimedRole::from);
        Self { schema_version: SchemaVersion, advert, role, read, people: ranked, unreadable }
    }
}

impl<'a> Document for ApplicantsDocument<'a> {
    type Record = ApplicantRecord<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        let failures = self.unreadable.into_iter().map(ApplicantRecord::Failure);
        self.people.into_iter().map(ApplicantRecord::Person).chain(failures).collect()
    }
}
