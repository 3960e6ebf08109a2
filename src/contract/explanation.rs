//! `roles check --explain CODE`: what a code means.

use super::{Document, SchemaVersion};
use crate::catalogue::{Explanation, Severity};
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles check --explain CODE` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ExplanationDocument<'a> {
    schema_version: SchemaVersion,
    /// The code, as `problems[].code` has it
    pub code: &'a str,
    /// How bad it is
    pub severity: Severity,
    /// What it means
    pub means: &'a str,
    /// Why it matters
    pub matters: &'a str,
    /// A document that has it, in YAML
    pub wrong: &'a str,
    /// The same without it
    pub right: &'a str,
    /// What to do
    pub mend: &'a str,
}

impl<'a> ExplanationDocument<'a> {
    /// Says what a code means.
    pub fn new(explanation: &'a Explanation) -> Self {
        let Explanation { code, severity, means, matters, wrong, right, mend } = explanation;
        Self { schema_version: SchemaVersion, code, severity: *severity, means, matters, wrong, right, mend }
    }
}

impl Document for ExplanationDocument<'_> {
    type Record = Self;

    fn into_records(self) -> Vec<Self> {
        vec![self]
    }
}
