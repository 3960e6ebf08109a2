//! How much two roles have in common, and what sets a role apart from all others.

use super::{Evidence, Fit, Point};
use crate::catalogue::{Catalogue, KeySkill, Role, SkillId};
use crate::profile::Profile;

/// A role that overlaps with another.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Neighbour<'c> {
    /// The role.
    pub role: Role<'c>,
    /// Their overlap, in 0..=1: the weight that both roles give to the same skills, over the weight that either gives
    /// (weighted Jaccard similarity, Ruzicka 1958).
    pub overlap: Fit,
    /// The skills they share, those that weigh most in both first.
    pub shared: Vec<Shared>,
}

/// A skill that two roles ask for.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Shared {
    /// The skill.
    pub skill: SkillId,
    /// The weight that both give it.
    pub weight: f64,
}

/// The other roles of the catalogue, the most overlapping first; ties by id; those without overlap are left out.
pub fn neighbours<'c>(catalogue: &'c Catalogue, evidence: Evidence<'_>, role: Role<'_>) -> Vec<Neighbour<'c>> {
    let others = catalogue.roles().filter(|other| other.index() != role.index());
    let mut neighbours: Vec<_> = others.filter_map(|other| neighbour(catalogue, evidence, role, other)).collect();
    neighbours.sort_by(|a, b| b.overlap.cmp(&a.overlap).then_with(|| a.role.id().cmp(b.role.id())));
    neighbours
}

/// How another role overlaps with this one; nothing where they share no skill.
pub fn neighbour<'c>(
    catalogue: &Catalogue,
    evidence: Evidence<'_>,
    role: Role<'_>,
    other: Role<'c>,
) -> Option<Neighbour<'c>> {
    let (mut common, mut either) = (0.0, 0.0);
    let mut shared = Vec::new();
    for skill in catalogue.skill_ids() {
        let (a, b) = (evidence.weight(skill, role), evidence.weight(skill, other));
        common += a.min(b);
        either += a.max(b);
        if a.min(b) > 0.0 {
            shared.push(Shared { skill, weight: a.min(b) });
        }
    }
    shared.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.skill.cmp(&b.skill)));
    (common > 0.0).then(|| Neighbour { role: other, overlap: Fit::new(common / either), shared })
}

/// How much of a role a person already has, in 0..=1: the overlap of the role with what it asks for of the person's skills.
/// What else the person can do takes nothing away.
pub fn share(evidence: Evidence<'_>, profile: &Profile, role: Role<'_>) -> Fit {
    let asked = || role.key_skills().flat_map(KeySkill::skills).map(|(skill, _)| skill);
    let weight = |skill| evidence.weight(skill, role);
    let all: f64 = asked().map(weight).sum();
    Fit::new(asked().filter(|skill| profile.has(*skill)).map(weight).sum::<f64>() / all)
}

/// The skills that say most for this role and for no other as much, best first; ties in the catalogue's order of the role.
pub fn sets_apart(evidence: Evidence<'_>, role: Role<'_>) -> Vec<SkillId> {
    let listed = role.key_skills().flat_map(KeySkill::skills);
    let mut apart: Vec<(f64, SkillId)> =
        listed.map(|(skill, _)| (lead(evidence.of_skill(skill), role.index()), skill)).collect();
    apart.sort_by(|a, b| b.0.total_cmp(&a.0));
    apart.into_iter().filter(|(lead, _)| *lead > 0.0).map(|(_, skill)| skill).collect()
}

/// By how much a skill says more for one role than for the next.
fn lead(points: impl Iterator<Item = Point> + Clone, own: usize) -> f64 {
    let here = points.clone().filter(|point| point.role == own).map(|point| point.evidence()).sum::<f64>();
    let elsewhere = points.filter(|point| point.role != own).map(|point| point.evidence()).fold(0.0, f64::max);
    here - elsewhere
}
