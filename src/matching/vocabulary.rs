//! The vocabulary: the skills of a catalogue, all or some, and who asks for them.

use super::Evidence;
use crate::catalogue::{Catalogue, KeySkill, Kind, Role, Skill, SkillId};

/// A skill, and the roles that ask for it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListedSkill<'c> {
    /// The skill.
    pub skill: Skill<'c>,
    /// The roles that ask for it, by id.
    pub asked_by: Vec<Role<'c>>,
}

/// Gives the skills of a catalogue in its order: those of this kind and that this role asks for, where one is named.
pub fn vocabulary<'c>(catalogue: &'c Catalogue, kind: Option<Kind>, role: Option<Role<'_>>) -> Vec<ListedSkill<'c>> {
    let asked: Option<Vec<SkillId>> =
        role.map(|role| role.key_skills().flat_map(KeySkill::skills).map(|(skill, _)| skill).collect());
    let of_role = |skill: &SkillId| asked.as_ref().is_none_or(|asked| asked.contains(skill));
    let of_kind = |skill: &SkillId| kind.is_none_or(|kind| catalogue.skill(*skill).kind() == kind);
    let evidence = Evidence::of(catalogue);
    let roles: Vec<Role<'c>> = catalogue.roles().collect();
    let listed = |skill: SkillId| ListedSkill {
        skill: catalogue.skill(skill),
        asked_by: evidence.of_skill(skill).filter_map(|point| roles.get(point.role).copied()).collect(),
    };
    catalogue.skill_ids().filter(of_kind).filter(of_role).map(listed).collect()
}
