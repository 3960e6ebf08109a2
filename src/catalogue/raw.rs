//! A catalogue's documents as they are written: nothing here is checked beyond its shape.

use super::{Importance, Kind, Prose};
use serde::Deserialize;

/// A document and the file that it was read from.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file, as errors name it.
    pub file: String,
    /// What it holds.
    pub content: RawDocument,
}

/// What a YAML document holds: skills, roles, or both.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawDocument {
    /// Skills of the vocabulary.
    #[serde(default)]
    pub skills: Vec<RawSkill>,
    /// Roles, which refer to skills by name.
    #[serde(default)]
    pub roles: Vec<RawRole>,
}

/// A skill as it is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSkill {
    /// How the field writes it; unique whatever its case and punctuation.
    pub name: String,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Other spellings that people write.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Names on the Python package index.
    #[serde(default)]
    pub packages: Vec<String>,
    /// Names of Python modules, where they differ from the package's.
    #[serde(default)]
    pub imports: Vec<String>,
    /// Spellings that may mean this skill or something else; several skills may share one. They are suggested, never believed.
    #[serde(default)]
    pub ambiguous: Vec<String>,
    /// The address of its own site.
    pub url: String,
    /// Whether its spellings can be believed in running text.
    #[serde(default)]
    pub prose: Prose,
}

/// A role as it is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRole {
    /// Lower case, with hyphens; unique.
    pub id: String,
    /// Its title as the field writes it.
    pub title: String,
    /// Other titles that people use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What people in this role do, in a sentence or two.
    pub focus: String,
    /// What the role asks for.
    pub key_skills: Vec<RawKeySkill>,
    /// Typical work of the role.
    pub use_cases: Vec<String>,
}

/// A key skill as it is written: skills are names.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawKeySkill {
    /// What is asked for.
    pub title: String,
    /// Whether the role cannot do without it.
    pub importance: Importance,
    /// Names of skills that are strong evidence of it.
    pub core: Vec<String>,
    /// Names of skills that are weaker evidence of it.
    #[serde(default)]
    pub also: Vec<String>,
}
