//! `roles compare`: roles side by side.

use super::{Document, ReadSkill, RoleFigures, SchemaVersion, level, names, read_skills};
use crate::catalogue::{Catalogue, Importance};
use crate::matching::{ComparedKeySkill, ComparedRole, Comparison, Fit, Pair, RoleMatch};
use crate::profile::Profile;
use schemars::JsonSchema;
use serde::Serialize;

/// The most roles that are listed key skill by key skill; of more only the overlaps are.
pub(super) const IN_DETAIL: usize = 4;

/// What `roles compare` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparisonDocument<'a> {
    schema_version: SchemaVersion,
    /// With skills: what was read of the person
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skills: Option<Vec<ReadSkill<'a>>>,
    /// With skills: what could not be read
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<&'a [String]>,
    /// Every two of the roles, in their order
    pub overlaps: Vec<OverlapFields<'a>>,
    /// The roles, in the order in which they were named
    pub roles: Vec<ComparedRoleFields<'a>>,
}

/// What two roles have in common.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OverlapFields<'a> {
    /// The ids of the two
    pub roles: [&'a str; 2],
    /// The demand that both roles have for the same skills, over the demand that either has
    pub overlap: Fit,
    /// The skills that both ask for, the most in demand first
    pub shared: Vec<&'a str>,
}

/// One of the roles.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparedRoleFields<'a> {
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
    /// With skills: how the person stands to the role
    #[serde(flatten)]
    pub standing: Option<RoleFigures>,
    /// Its key skills, in its order
    pub key_skills: Vec<ComparedKeySkillFields<'a>>,
}

/// A key skill, with its skills by how many of the roles ask for them.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparedKeySkillFields<'a> {
    /// The title of the key skill
    pub key_skill: &'a str,
    /// How important it is to the role
    pub importance: Importance,
    /// The skills that every one of the roles asks for
    pub in_all: Vec<&'a str>,
    /// The skills that another of the roles asks for, but not every one
    pub in_some: Vec<&'a str>,
    /// The skills that no other of the roles asks for
    pub only_here: Vec<&'a str>,
}

/// What a comparison lists: key skills of up to four roles, overlaps of more.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ComparisonRecord<'a> {
    /// What two of many roles have in common
    Overlap(OverlapFields<'a>),
    /// A key skill of one of a few roles
    KeySkill {
        /// The role's id
        role: &'a str,
        /// The key skill
        #[serde(flatten)]
        key_skill: ComparedKeySkillFields<'a>,
    },
}

impl<'a> ComparisonDocument<'a> {
    /// Says a comparison, with how the person stands to each role if somebody asks for themselves.
    pub fn new(
        catalogue: &'a Catalogue,
        comparison: &Comparison<'a>,
        person: Option<(&'a Profile, &[RoleMatch<'a>])>,
    ) -> Self {
        let standing = |at: usize| {
            let (_, standing) = person?;
            standing.get(at).map(RoleFigures::from)
        };
        let roles = comparison.roles.iter().enumerate();
        Self {
            schema_version: SchemaVersion,
            skills: person.map(|(profile, _)| read_skills(catalogue, profile, ReadSkill::of)),
            unknown: person.map(|(profile, _)| profile.unknown()),
            overlaps: comparison.pairs.iter().map(|pair| OverlapFields::new(catalogue, pair)).collect(),
            roles: roles.map(|(at, role)| ComparedRoleFields::new(catalogue, role, standing(at))).collect(),
        }
    }
}

impl<'a> OverlapFields<'a> {
    fn new(catalogue: &'a Catalogue, pair: &Pair<'a>) -> Self {
        let shared = names(catalogue, pair.shared.iter().copied());
        Self { roles: [pair.one.id(), pair.other.id()], overlap: pair.overlap, shared }
    }
}

impl<'a> ComparedRoleFields<'a> {
    fn new(catalogue: &'a Catalogue, compared: &ComparedRole<'a>, standing: Option<RoleFigures>) -> Self {
        let key_skills = compared.key_skills.iter().map(|key_skill| ComparedKeySkillFields::new(catalogue, key_skill));
        Self {
            id: compared.role.id(),
            title: compared.role.title(),
            level: level(compared.role),
            standing,
            key_skills: key_skills.collect(),
        }
    }
}

impl<'a> ComparedKeySkillFields<'a> {
    fn new(catalogue: &'a Catalogue, compared: &ComparedKeySkill<'a>) -> Self {
        Self {
            key_skill: compared.key_skill.title(),
            importance: compared.key_skill.importance(),
            in_all: names(catalogue, compared.in_all.iter().copied()),
            in_some: names(catalogue, compared.in_some.iter().copied()),
            only_here: names(catalogue, compared.only_here.iter().copied()),
        }
    }
}

impl<'a> Document for ComparisonDocument<'a> {
    type Record = ComparisonRecord<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        if self.roles.len() > IN_DETAIL {
            return self.overlaps.into_iter().map(ComparisonRecord::Overlap).collect();
        }
        let of_role = |compared: ComparedRoleFields<'a>| {
            let role = compared.id;
            compared.key_skills.into_iter().map(move |key_skill| ComparisonRecord::KeySkill { role, key_skill })
        };
        self.roles.into_iter().flat_map(of_role).collect()
    }
}
