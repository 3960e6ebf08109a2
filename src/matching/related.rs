//! The skills that stand beside a skill: asked for in the same key skills.

use crate::catalogue::{Catalogue, Importance, SkillId};

/// A skill that stands beside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RelatedSkill {
    /// The skill.
    pub skill: SkillId,
    /// How many key skills, over all roles, ask for both.
    pub together: usize,
}

/// Gives the skills that stand beside this one, the most often first: how many key skills, over all roles, ask for both, except
/// foundations, where the whole trade stands side by side. Ties: those that are core where the two meet before those that are not,
/// then the earlier in the catalogue's roles.
pub fn related_skills(catalogue: &Catalogue, skill: SkillId) -> Vec<RelatedSkill> {
    let key_skills = catalogue.roles().flat_map(|role| role.key_skills().collect::<Vec<_>>());
    let key_skills = key_skills.filter(|key_skill| key_skill.importance() != Importance::Foundation);
    let mut beside: Vec<(RelatedSkill, usize)> = Vec::new();
    for key_skill in key_skills.filter(|key_skill| key_skill.skills().any(|(listed, _)| listed == skill)) {
        for (other, _) in key_skill.skills().filter(|(other, _)| *other != skill) {
            let core = usize::from(key_skill.core().contains(&other));
            match beside.iter_mut().find(|(known, _)| known.skill == other) {
                Some((known, cores)) => (known.together, *cores) = (known.together + 1, *cores + core),
                None => beside.push((RelatedSkill { skill: other, together: 1 }, core)),
            }
        }
    }
    beside.sort_by(|(a, cores_a), (b, cores_b)| (b.together, cores_b).cmp(&(a.together, cores_a)));
    beside.into_iter().map(|(related, _)| related).collect()
}
