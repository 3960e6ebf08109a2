//! `roles search`: the roles that are about something.

use super::{Document, SchemaVersion};
use crate::matching::{Fit, Hit, TextMatch};
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles search` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SearchDocument<'a> {
    schema_version: SchemaVersion,
    /// What was searched for
    pub words: &'a str,
    /// The roles that are about it, best first
    pub roles: Vec<HitFields<'a>>,
}

/// A role that is about what was searched for.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HitFields<'a> {
    /// Its rank, from 1
    pub rank: usize,
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// How well it matches
    pub score: Fit,
    /// The places that matched, the best first
    pub matches: Vec<MatchedText<'a>>,
}

/// A place of a role that matched.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MatchedText<'a> {
    /// What sort of place: title, alias, use case, key skill, focus, core skill or skill
    pub place: &'static str,
    /// Its text; of a skill its name
    pub text: &'a str,
    /// The spelling of a skill, where that is what matched
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spelling: Option<&'a str>,
}

impl<'a> SearchDocument<'a> {
    /// Says what a search found.
    pub fn new(words: &'a str, hits: &[Hit<'a>]) -> Self {
        let role = |(rank, hit): (usize, &Hit<'a>)| HitFields {
            rank,
            id: hit.role.id(),
            title: hit.role.title(),
            score: hit.score,
            matches: hit.matches.iter().map(MatchedText::new).collect(),
        };
        Self { schema_version: SchemaVersion, words, roles: (1..).zip(hits).map(role).collect() }
    }
}

impl<'a> MatchedText<'a> {
    fn new(found: &TextMatch<'a>) -> Self {
        Self { place: found.place.name(), text: found.text, spelling: found.spelling }
    }
}

impl<'a> Document for SearchDocument<'a> {
    type Record = HitFields<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        self.roles
    }
}
