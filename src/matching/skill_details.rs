//! What is to be known of one skill: where roles ask for it, and which skills stand beside it.

use super::{Evidence, RelatedSkill, related_skills};
use crate::catalogue::{Catalogue, KeySkill, Role, Skill, SkillId, Strength};

/// How many of the skills that stand beside a skill are given.
const RELATED: usize = 12;

/// A skill, with how it stands to roles and other skills.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SkillDetails<'c> {
    /// The skill.
    pub skill: Skill<'c>,
    /// Where roles ask for it, those in which it weighs most first.
    pub asked_by: Vec<Asking<'c>>,
    /// The first twelve of the skills that stand beside it, as [`related_skills`] gives them.
    pub related: Vec<RelatedSkill>,
}

/// A role that asks for a skill.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Asking<'c> {
    /// The role.
    pub role: Role<'c>,
    /// The key skill of the role that names the skill.
    pub key_skill: KeySkill<'c>,
    /// How strongly the skill shows the key skill.
    pub strength: Strength,
    /// The skill's weight in the role, in 0..=1.
    pub weight: f64,
}

/// Gives what is to be known of a skill of this catalogue.
pub fn skill_details(catalogue: &Catalogue, skill: SkillId) -> SkillDetails<'_> {
    let mut asked_by: Vec<_> = asking(catalogue, skill).collect();
    asked_by.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let mut related = related_skills(catalogue, skill);
    related.truncate(RELATED);
    SkillDetails { skill: catalogue.skill(skill), asked_by, related }
}

/// Gives where roles ask for a skill, by role.
fn asking(catalogue: &Catalogue, skill: SkillId) -> impl Iterator<Item = Asking<'_>> {
    Evidence::of(catalogue).of_skill(skill).filter_map(move |point| {
        let role = catalogue.role_at(point.role)?;
        let key_skill = role.key_skills().nth(point.key_skill)?;
        let (_, strength) = key_skill.skills().find(|(listed, _)| *listed == skill)?;
        Some(Asking { role, key_skill, strength, weight: point.weight })
    })
}
