//! How much two roles have in common, and what sets a role apart from all others.

use super::{Evidence, Fit, Item, Point, Scorer, Yardstick};
use crate::catalogue::{Catalogue, KeySkill, Role, SkillId, SkillUse};
use std::collections::BTreeSet;

/// A role that overlaps with another.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Neighbour<'c> {
    /// The role.
    pub role: Role<'c>,
    /// Their overlap, in 0..=1: the demand that both roles have for the same skills, over the demand that either has (weighted Jaccard
    /// similarity, Ruzicka 1958); of alternatives one will do.
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
    /// The demand that both have for it, as readiness weighs it.
    pub weight: f64,
}

/// Gives the other roles of the catalogue, the most overlapping first; ties by id; those without overlap are left out.
pub fn neighbours<'c>(scorer: &Scorer<'c>, role: Role<'c>) -> Vec<Neighbour<'c>> {
    let own = WeightedItems::by(scorer, role);
    let reached = own.within_reach(scorer.catalogue());
    let others = reached.into_iter().filter_map(|place| scorer.catalogue().roles().nth(place));
    let mut neighbours: Vec<_> = others.filter_map(|other| own.neighbour(&WeightedItems::by(scorer, other))).collect();
    neighbours.sort_by(|a, b| b.overlap.cmp(&a.overlap).then_with(|| a.role.id().cmp(b.role.id())));
    neighbours
}

/// Tells how another role overlaps with this one; nothing where they share no skill.
pub fn neighbour<'c>(scorer: &Scorer<'c>, role: Role<'c>, other: Role<'c>) -> Option<Neighbour<'c>> {
    WeightedItems::by(scorer, role).neighbour(&WeightedItems::by(scorer, other))
}

/// What a role asks for, as readiness for it weighs it, both by item and by skill.
#[derive(Debug)]
pub(super) struct WeightedItems<'s, 'c> {
    role: Role<'c>,
    items: &'s [Item<'c>],
    /// By skill; as long as what the role asks for, however many skills there are.
    weights: Vec<(SkillId, f64)>,
}

impl<'s, 'c> WeightedItems<'s, 'c> {
    /// Tells what a role of the scorer's catalogue asks for.
    pub(super) fn by(scorer: &'s Scorer<'c>, role: Role<'c>) -> Self {
        let items = scorer.yardstick(role).map(Yardstick::items).unwrap_or_default();
        let mut weights: Vec<(SkillId, f64)> =
            items.iter().flat_map(|item| item.skills.iter().map(|skill| (*skill, item.weight))).collect();
        weights.sort_by_key(|(skill, _)| *skill);
        Self { role, items, weights }
    }

    fn weight(&self, skill: SkillId) -> f64 {
        let place = self.weights.binary_search_by_key(&skill, |(skill, _)| *skill);
        place.ok().and_then(|at| self.weights.get(at)).map(|(_, weight)| *weight).unwrap_or_default()
    }

    /// Gives the places of the roles that ask for something of this one's: all others have no overlap with it.
    pub(super) fn within_reach(&self, catalogue: &Catalogue) -> BTreeSet<usize> {
        let asking = self.weights.iter().flat_map(|(skill, _)| catalogue.skill(*skill).uses().map(SkillUse::role));
        asking.filter(|role| *role != self.role.index()).collect()
    }

    fn total(&self) -> f64 {
        self.items.iter().map(|item| item.weight).sum()
    }

    /// Tells how much of what this role asks for another asks for too.
    fn common(&self, other: &WeightedItems<'_, '_>) -> f64 {
        let there = |item: &Item<'_>| item.skills.iter().map(|skill| other.weight(*skill)).fold(0.0, f64::max);
        self.items.iter().map(|item| item.weight.min(there(item))).sum()
    }

    /// Tells how much two roles overlap.
    pub(super) fn overlap(&self, other: &WeightedItems<'_, '_>) -> Fit {
        let common = f64::midpoint(self.common(other), other.common(self));
        Fit::new(common / (self.total() + other.total() - common))
    }

    fn neighbour(&self, other: &WeightedItems<'_, 'c>) -> Option<Neighbour<'c>> {
        let skills = self.items.iter().flat_map(|item| item.skills).copied();
        let both = skills.map(|skill| Shared { skill, weight: self.weight(skill).min(other.weight(skill)) });
        let mut shared: Vec<Shared> = both.filter(|shared| shared.weight > 0.0).collect();
        shared.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.skill.cmp(&b.skill)));
        (!shared.is_empty()).then(|| Neighbour { role: other.role, overlap: self.overlap(other), shared })
    }
}

/// Gives the skills that say most for this role and for no other as much, best first; ties in the catalogue's order of the role.
pub fn distinctive_skills(evidence: Evidence<'_>, role: Role<'_>) -> Vec<SkillId> {
    let listed = role.key_skills().flat_map(KeySkill::skills);
    let mut apart: Vec<(f64, SkillId)> =
        listed.map(|(skill, _)| (lead(evidence.of_skill(skill), role.index()), skill)).collect();
    apart.sort_by(|a, b| b.0.total_cmp(&a.0));
    apart.into_iter().filter(|(lead, _)| *lead > 0.0).map(|(_, skill)| skill).collect()
}

/// Tells by how much a skill says more for one role than for the next.
fn lead(points: impl Iterator<Item = Point> + Clone, own: usize) -> f64 {
    let here = points.clone().filter(|point| point.role == own).map(|point| point.evidence()).sum::<f64>();
    let elsewhere = points.filter(|point| point.role != own).map(|point| point.evidence()).fold(0.0, f64::max);
    here - elsewhere
}
