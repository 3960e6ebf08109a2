//! `roles show ROLE`: all that is known of a role.

use super::{Document, SchemaVersion, level, names};
use crate::catalogue::{Catalogue, Demand, Demanded, Importance, KeySkill, Role, RoleLevel};
use crate::matching::{Fit, Neighbour, RoleDetails};
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles show` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RoleDocument<'a> {
    schema_version: SchemaVersion,
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
    /// Other titles that people use
    pub aliases: Vec<&'a str>,
    /// What people in it do
    pub focus: &'a str,
    /// The skills that say most for this role and for no other as much
    pub sets_apart: Vec<&'a str>,
    /// What the role asks for
    pub key_skills: Vec<KeySkillFields<'a>>,
    /// How many of the role's people and advertisements name a skill, most in demand first
    pub demand: Vec<DemandFields<'a>>,
    /// The levels at which people work in the role, where it has some
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-on-request" = true))]
    pub levels: Vec<LevelFields<'a>>,
    /// Typical work of the role
    pub use_cases: Vec<&'a str>,
    /// With skills: how ready the person is for it
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readiness: Option<Fit>,
    /// The roles that overlap with it, the most overlapping first
    pub neighbours: Vec<NeighbourFields<'a>>,
    /// The id of the role that it extends, where it is built on another
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub extends: Option<&'a str>,
    /// The file that the role was read from
    pub source: &'a str,
    /// What that file was made from, where it says so: name, version, publisher and licence
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<&'a str>,
}

/// A key skill of a role.
#[derive(Debug, Serialize, JsonSchema)]
pub struct KeySkillFields<'a> {
    /// Its title
    pub title: &'a str,
    /// How important it is to the role
    pub importance: Importance,
    /// The skills that show it strongly
    pub core: Vec<&'a str>,
    /// The skills that show it weakly
    pub also: Vec<&'a str>,
    /// With skills: how ready the person is for it
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readiness: Option<Fit>,
}

/// A skill that is in demand, or several of which one will do.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DemandFields<'a> {
    /// How many name it
    pub demand: Demand,
    /// The skill, or alternatives
    pub skills: Vec<&'a str>,
}

/// A level of a role.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LevelFields<'a> {
    /// What it is called
    pub name: &'a str,
    /// What is asked for at it, most in demand first
    pub demand: Vec<DemandFields<'a>>,
}

/// A role that overlaps with another.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NeighbourFields<'a> {
    /// The role's id
    pub id: &'a str,
    /// The demand that both roles have for the same skills, over the demand that either has
    pub overlap: Fit,
    /// The skills that both ask for, the most in demand first
    pub shared: Vec<&'a str>,
}

impl<'a> RoleDocument<'a> {
    /// Says all that is known of a role.
    pub fn new(catalogue: &'a Catalogue, details: &RoleDetails<'a>) -> Self {
        let role: Role<'a> = details.role;
        let ready = |at: usize| details.person.as_ref()?.key_skills.get(at).map(|found| found.readiness);
        let key_skills = role.key_skills().enumerate();
        Self {
            schema_version: SchemaVersion,
            id: role.id(),
            title: role.title(),
            level: level(role),
            aliases: role.aliases().collect(),
            focus: role.focus(),
            sets_apart: names(catalogue, details.distinctive.iter().copied()),
            key_skills: key_skills.map(|(at, key_skill)| KeySkillFields::new(catalogue, key_skill, ready(at))).collect(),
            demand: demand(catalogue, role.demand()),
            levels: role.levels().map(|level| LevelFields::new(catalogue, level)).collect(),
            use_cases: role.use_cases().collect(),
            readiness: details.person.as_ref().map(|person| person.readiness),
            neighbours: details.neighbours.iter().map(|found| NeighbourFields::new(catalogue, found)).collect(),
            extends: role.extends(),
            source: role.source(),
            origin: role.origin(),
        }
    }
}

impl<'a> KeySkillFields<'a> {
    fn new(catalogue: &'a Catalogue, key_skill: KeySkill<'a>, readiness: Option<Fit>) -> Self {
        Self {
            title: key_skill.title(),
            importance: key_skill.importance(),
            core: names(catalogue, key_skill.core().iter().copied()),
            also: names(catalogue, key_skill.also().iter().copied()),
            readiness,
        }
    }
}

impl<'a> LevelFields<'a> {
    fn new(catalogue: &'a Catalogue, level: RoleLevel<'a>) -> Self {
        Self { name: level.name(), demand: demand(catalogue, level.demand()) }
    }
}

impl<'a> NeighbourFields<'a> {
    fn new(catalogue: &'a Catalogue, found: &Neighbour<'a>) -> Self {
        let shared = names(catalogue, found.shared.iter().map(|shared| shared.skill));
        Self { id: found.role.id(), overlap: found.overlap, shared }
    }
}

fn demand<'a>(catalogue: &'a Catalogue, demanded: impl Iterator<Item = Demanded<'a>>) -> Vec<DemandFields<'a>> {
    let fields = demanded.map(|demanded| DemandFields {
        demand: demanded.demand(),
        skills: names(catalogue, demanded.skills().iter().copied()),
    });
    fields.collect()
}

impl Document for RoleDocument<'_> {
    type Record = Self;

    fn into_records(self) -> Vec<Self> {
        vec![self]
    }
}
