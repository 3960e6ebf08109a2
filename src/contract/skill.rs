//! `roles skills NAME`: all that is known of a skill.

use super::{Decimal, Document, NamesByNamespace, SchemaVersion, names};
use crate::catalogue::{Catalogue, Importance, Kind, Strength};
use crate::matching::{Asking, RelatedSkill, SkillDetails};
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles skills NAME` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SkillDocument<'a> {
    schema_version: SchemaVersion,
    /// The skill's name
    pub skill: &'a str,
    /// What kind of thing it is
    pub kind: Kind,
    /// Other spellings that people write
    pub aliases: Vec<&'a str>,
    /// Spellings that may mean it or something else: suggested, never believed
    pub ambiguous: Vec<&'a str>,
    /// Its names as packages, modules, commands and the like
    #[serde(flatten)]
    pub names: NamesByNamespace<'a>,
    /// The skills that who has this one has shown too
    pub shows: Vec<&'a str>,
    /// The skills that one learns before it
    pub needs: Vec<&'a str>,
    /// Where to start learning it, or null
    pub url: Option<&'a str>,
    /// Where roles ask for it, those in which it weighs most first
    pub roles: Vec<AskingRole<'a>>,
    /// The skills that most often stand in the same key skills
    pub beside: Vec<RelatedSkillFields<'a>>,
    /// The file that the skill was read from
    pub source: &'a str,
}

/// A role that asks for the skill.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AskingRole<'a> {
    /// The role's id
    pub id: &'a str,
    /// The title of the key skill that asks for it
    pub key_skill: &'a str,
    /// How important that key skill is to the role
    pub importance: Importance,
    /// How strongly the skill shows it
    pub strength: Strength,
    /// How much the skill says for the role
    pub weight: Decimal,
}

/// A skill that stands beside another.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RelatedSkillFields<'a> {
    /// The skill's name
    pub skill: &'a str,
    /// In how many key skills it stands beside this one
    pub key_skills: usize,
}

impl<'a> SkillDocument<'a> {
    /// Says all that is known of a skill.
    pub fn new(catalogue: &'a Catalogue, details: &SkillDetails<'a>) -> Self {
        let skill = details.skill;
        Self {
            schema_version: SchemaVersion,
            skill: skill.name(),
            kind: skill.kind(),
            aliases: skill.aliases().collect(),
            ambiguous: skill.ambiguous().collect(),
            names: NamesByNamespace(skill),
            shows: names(catalogue, skill.shows().iter().copied()),
            needs: names(catalogue, skill.needs().iter().copied()),
            url: skill.url(),
            roles: details.asked_by.iter().map(AskingRole::new).collect(),
            beside: details.related.iter().map(|other| RelatedSkillFields::new(catalogue, other)).collect(),
            source: skill.source(),
        }
    }
}

impl<'a> AskingRole<'a> {
    fn new(asking: &Asking<'a>) -> Self {
        Self {
            id: asking.role.id(),
            key_skill: asking.key_skill.title(),
            importance: asking.key_skill.importance(),
            strength: asking.strength,
            weight: Decimal(asking.weight),
        }
    }
}

impl<'a> RelatedSkillFields<'a> {
    fn new(catalogue: &'a Catalogue, other: &RelatedSkill) -> Self {
        Self { skill: catalogue.skill(other.skill).name(), key_skills: other.together }
    }
}

impl Document for SkillDocument<'_> {
    type Record = Self;

    fn into_records(self) -> Vec<Self> {
        vec![self]
    }
}
