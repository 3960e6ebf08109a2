//! `roles skills`: the skills that are known.

use super::{Document, SchemaVersion};
use crate::catalogue::{Kind, Role};
use crate::matching::ListedSkill;
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles skills` answers without a name.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VocabularyDocument<'a> {
    schema_version: SchemaVersion,
    /// The skills, by name
    pub skills: Vec<ListedSkillFields<'a>>,
}

/// A skill in a line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListedSkillFields<'a> {
    /// The skill's name
    pub skill: &'a str,
    /// What kind of thing it is
    pub kind: Kind,
    /// Where to start learning it, or null
    pub url: Option<&'a str>,
    /// How many roles ask for it
    pub role_count: usize,
    /// The ids of the roles that ask for it
    pub roles: Vec<&'a str>,
}

impl<'a> VocabularyDocument<'a> {
    /// Says these skills.
    pub fn new(skills: &[ListedSkill<'a>]) -> Self {
        let skill = |listed: &ListedSkill<'a>| ListedSkillFields {
            skill: listed.skill.name(),
            kind: listed.skill.kind(),
            url: listed.skill.url(),
            role_count: listed.asked_by.len(),
            roles: listed.asked_by.iter().copied().map(Role::id).collect(),
        };
        Self { schema_version: SchemaVersion, skills: skills.iter().map(skill).collect() }
    }
}

impl<'a> Document for VocabularyDocument<'a> {
    type Record = ListedSkillFields<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        self.skills
    }
}
