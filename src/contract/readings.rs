//! `roles resolve`: how names are read.

use super::{Document, SchemaVersion, names};
use crate::catalogue::Catalogue;
use crate::resolve::{Reading, Via};
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles resolve` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReadingsDocument<'a> {
    schema_version: SchemaVersion,
    /// The names, in the order in which they were given
    pub names: Vec<NameFields<'a>>,
}

/// A name, and how it was read.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct NameFields<'a> {
    /// What was written
    pub input: &'a str,
    /// The first skill that it was read as, or null
    pub skill: Option<&'a str>,
    /// The tier that read it, or null
    pub via: Option<Via>,
    /// All skills, where it names several
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skills: Option<Vec<&'a str>>,
    /// The parts of it that could not be read
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub unknown: &'a [String],
    /// What it may have meant, where it could not be read
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestions: Option<&'a [&'a str]>,
}

impl<'a> ReadingsDocument<'a> {
    /// Says how these names were read.
    pub fn new(names: Vec<NameFields<'a>>) -> Self {
        Self { schema_version: SchemaVersion, names }
    }
}

impl<'a> NameFields<'a> {
    /// Says how a name was read, or what it may have meant.
    pub fn new(catalogue: &'a Catalogue, input: &'a str, reading: &'a Reading, suggestions: &'a [&'a str]) -> Self {
        match reading {
            Reading::Known { skills, via, rest } => {
                let skills = names(catalogue, skills.iter().copied());
                let (skill, several) = (skills.first().copied(), skills.len() > 1);
                Self { input, skill, via: Some(*via), skills: several.then_some(skills), unknown: rest, suggestions: None }
            }
            Reading::Unknown => Self { input, suggestions: Some(suggestions), ..Self::default() },
        }
    }
}

impl<'a> Document for ReadingsDocument<'a> {
    type Record = NameFields<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        self.names
    }
}
