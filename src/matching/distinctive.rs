//! What sets a role apart from all others.

use super::{Evidence, Point};
use crate::catalogue::{KeySkill, Role, SkillId};

/// Gives the skills that say most for this role and for no other as much, best first; ties in the catalogue's order of the role.
pub fn distinctive_skills(evidence: Evidence<'_>, role: Role<'_>) -> Vec<SkillId> {
    let listed = role.key_skills().flat_map(KeySkill::skills);
    let mut apart: Vec<(f64, SkillId)> = listed
        .map(|(skill, _)| (lead(evidence.of_skill(skill), role.index()), skill))
        .filter(|(lead, _)| *lead > 0.0)
        .collect();
    apart.sort_by(|a, b| b.0.total_cmp(&a.0));
    apart.into_iter().map(|(_, skill)| skill).collect()
}

/// Tells by how much a skill says more for one role than for the next.
fn lead(points: impl Iterator<Item = Point>, own: usize) -> f64 {
    let (mut here, mut elsewhere) = (0.0, 0.0_f64);
    for point in points {
        if point.role == own {
            here += point.evidence();
        } else {
            elsewhere = elsewhere.max(point.evidence());
        }
    }
    here - elsewhere
}
