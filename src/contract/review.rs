//! `roles check`: what is wrong with a catalogue, and where catalogues are read from.

use super::{Document, SchemaVersion};
use crate::catalogue::{Problem, Review, Severity};
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles check` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReviewDocument<'a> {
    schema_version: SchemaVersion,
    /// The files that were read
    pub files: &'a [String],
    /// How many errors there are
    pub errors: usize,
    /// How many warnings there are
    pub warnings: usize,
    /// How many notes there are
    pub notes: usize,
    /// All of them, by file and place
    pub problems: Vec<ProblemFields<'a>>,
}

/// Something that is to be said of a catalogue.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ProblemFields<'a> {
    /// How bad it is
    pub severity: Severity,
    /// A short name that stays
    pub code: &'static str,
    /// The file
    pub file: &'a str,
    /// The line, from 1, or null where it isn't known
    pub line: Option<usize>,
    /// The column in it, from 1, counted in characters, or null where it isn't known
    pub column: Option<usize>,
    /// The place in the document, such as `roles[0].key_skills[2].core[5]`
    pub path: &'a str,
    /// The value that is wrong, or null
    pub value: Option<&'a str>,
    /// What is wrong, and what to do
    pub message: String,
}

impl<'a> ReviewDocument<'a> {
    /// Says what a review found.
    pub fn new(review: &'a Review) -> Self {
        Self {
            schema_version: SchemaVersion,
            files: &review.files,
            errors: review.count(Severity::Error),
            warnings: review.count(Severity::Warning),
            notes: review.count(Severity::Note),
            problems: review.problems.iter().map(ProblemFields::new).collect(),
        }
    }
}

impl<'a> ProblemFields<'a> {
    fn new(problem: &'a Problem) -> Self {
        Self {
            severity: problem.kind.severity(),
            code: problem.kind.code(),
            file: &problem.place.file,
            line: problem.place.line,
            column: problem.place.column,
            path: &problem.place.path,
            value: problem.kind.value(),
            message: problem.kind.to_string(),
        }
    }
}

impl<'a> Document for ReviewDocument<'a> {
    type Record = ProblemFields<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        self.problems
    }
}

/// What `roles check --paths` answers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CataloguePathsDocument {
    schema_version: SchemaVersion,
    /// The places that catalogues are read from, the lowest first
    pub paths: Vec<CataloguePath>,
}

/// A place that a catalogue may stand in.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CataloguePath {
    /// What names it: configuration, `ROLES_CATALOGUE` or --catalogue
    pub from: &'static str,
    /// The place, or null where nothing is named
    pub path: Option<String>,
    /// What becomes of it
    pub state: PathState,
}

/// What becomes of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub enum PathState {
    /// It is read
    #[serde(rename = "read")]
    Read,
    /// There is nothing
    #[serde(rename = "not there")]
    Absent,
    /// Another place goes before it
    #[serde(rename = "overruled")]
    Overruled,
}

impl CataloguePathsDocument {
    /// Says where catalogues are read from.
    pub fn new(paths: Vec<CataloguePath>) -> Self {
        Self { schema_version: SchemaVersion, paths }
    }
}

impl Document for CataloguePathsDocument {
    type Record = CataloguePath;

    fn into_records(self) -> Vec<CataloguePath> {
        self.paths
    }
}
