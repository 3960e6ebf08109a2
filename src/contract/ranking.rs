//! `roles match`: the roles that fit a person.

use super::{Decimal, Document, NotCounted, ReadSkill, RoleFigures, SchemaVersion, level, names, not_counted, read_skills};
use crate::catalogue::{Catalogue, Importance};
use crate::matching::{Contribution, Fit, RoleMatch};
use crate::profile::Profile;
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles match` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RankingDocument<'a> {
    schema_version: SchemaVersion,
    /// What was read of the person
    pub skills: Vec<ReadSkill<'a>>,
    /// What was read and doesn't count, and why
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_counted: Vec<NotCounted<'a>>,
    /// What could not be read
    pub unknown: &'a [String],
    /// The roles that fit, best first
    pub roles: Vec<RankedRole<'a>>,
}

/// A role that fits, and why.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RankedRole<'a> {
    /// Its rank, from 1; roles that fit alike share one
    pub rank: usize,
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
    /// How the person stands to it
    #[serde(flatten)]
    pub standing: RoleFigures,
    /// The key skills for which something was found, with the person's skills for them
    pub matched: Vec<KeySkillNames<'a>>,
    /// What is asked for and the person lacks, in the order in which to learn it (in `batch` the first of it): the key skill, and the skills of which one
    /// will do
    pub missing: Vec<KeySkillNames<'a>>,
    /// With --explain: how ready the person is for each key skill, in the role's order
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub key_skills: Option<Vec<KeySkillReadiness<'a>>>,
    /// With --explain: every point that speaks for the role; the contributions sum up to the fit
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub points: Option<Vec<PointFields<'a>>>,
}

/// A key skill of a role, and skills that show it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct KeySkillNames<'a> {
    /// The title of the key skill
    pub key_skill: &'a str,
    /// Names of skills
    pub skills: Vec<&'a str>,
}

/// How ready a person is for a key skill.
#[derive(Debug, Serialize, JsonSchema)]
pub struct KeySkillReadiness<'a> {
    /// The title of the key skill
    pub key_skill: &'a str,
    /// How important it is to the role
    pub importance: Importance,
    /// How much of what is asked for of it the person can do
    pub readiness: Fit,
}

/// What one skill says for a role.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PointFields<'a> {
    /// The skill
    pub skill: &'a str,
    /// The title of the key skill that it shows
    pub key_skill: &'a str,
    /// All that was read as this skill
    pub inputs: Vec<ReadSkill<'a>>,
    /// How much the skill says for the role by its place there
    pub weight: Decimal,
    /// How particular the skill is to the role
    pub rarity: Decimal,
    /// How plainly the skill was named, above 0 and at most 3
    pub strength: Decimal,
    /// Its share of the fit
    pub contribution: Decimal,
}

impl<'a> RankingDocument<'a> {
    /// Says a ranking, every point of it where `explained`.
    pub fn new(catalogue: &'a Catalogue, profile: &'a Profile, matches: &'a [RoleMatch<'a>], explained: bool) -> Self {
        Self {
            schema_version: SchemaVersion,
            skills: read_skills(catalogue, profile, ReadSkill::of),
            not_counted: not_counted(catalogue, profile),
            unknown: profile.unknown(),
            roles: matches.iter().map(|found| ranked_role(catalogue, profile, found, usize::MAX, explained)).collect(),
        }
    }
}

impl<'a> Document for RankingDocument<'a> {
    type Record = RankedRole<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        self.roles
    }
}

/// Says a role of a ranking with at most so many gaps, and every point where `explained`.
pub(super) fn ranked_role<'a>(
    catalogue: &'a Catalogue,
    profile: &'a Profile,
    found: &RoleMatch<'a>,
    gaps: usize,
    explained: bool,
) -> RankedRole<'a> {
    RankedRole {
        rank: found.rank,
        id: found.role.id(),
        title: found.role.title(),
        level: level(found.role),
        standing: found.into(),
        matched: matched(catalogue, found),
        missing: missing(catalogue, found, gaps),
        key_skills: explained.then(|| key_skills(found)),
        points: explained.then(|| points(catalogue, profile, found)),
    }
}

fn matched<'a>(catalogue: &'a Catalogue, found: &RoleMatch<'a>) -> Vec<KeySkillNames<'a>> {
    let covered = found.key_skills.iter().filter(|key_skill| !key_skill.found.is_empty());
    let of_key_skill = covered.map(|key_skill| KeySkillNames {
        key_skill: key_skill.key_skill.title(),
        skills: names(catalogue, key_skill.found.iter().map(|contribution| contribution.point.skill)),
    });
    of_key_skill.collect()
}

fn missing<'a>(catalogue: &'a Catalogue, found: &RoleMatch<'a>, most: usize) -> Vec<KeySkillNames<'a>> {
    let missing = found.missing().take(most).map(|advice| KeySkillNames {
        key_skill: advice.key_skill.title(),
        skills: names(catalogue, [advice.skill].into_iter().chain(advice.or.iter().copied())),
    });
    missing.collect()
}

fn key_skills<'a>(found: &RoleMatch<'a>) -> Vec<KeySkillReadiness<'a>> {
    let key_skills = found.key_skills.iter().map(|found| KeySkillReadiness {
        key_skill: found.key_skill.title(),
        importance: found.key_skill.importance(),
        readiness: found.readiness,
    });
    key_skills.collect()
}

fn points<'a>(catalogue: &'a Catalogue, profile: &'a Profile, found: &RoleMatch<'a>) -> Vec<PointFields<'a>> {
    let of_key_skills = found.key_skills.iter().flat_map(|key_skill| {
        let title = key_skill.key_skill.title();
        key_skill.found.iter().map(move |contribution| point(catalogue, profile, title, contribution))
    });
    of_key_skills.collect()
}

fn point<'a>(
    catalogue: &'a Catalogue,
    profile: &'a Profile,
    key_skill: &'a str,
    Contribution { point, strength, adds }: &Contribution,
) -> PointFields<'a> {
    let skill = catalogue.skill(point.skill).name();
    PointFields {
        skill,
        key_skill,
        inputs: profile.found_for(point.skill).map(|found| ReadSkill::of(found, skill)).collect(),
        weight: Decimal(point.weight),
        rarity: Decimal(point.rarity),
        strength: Decimal(*strength),
        contribution: Decimal(*adds),
    }
}
