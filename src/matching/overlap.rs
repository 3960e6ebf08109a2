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
    /// The weight of all items.
    total: f64,
}

impl<'s, 'c> WeightedItems<'s, 'c> {
    /// Tells what a role of the scorer's catalogue asks for.
    pub(super) fn by(scorer: &'s Scorer<'c>, role: Role<'c>) -> Self {
        let items = scorer.yardstick(role).map(Yardstick::items).unwrap_or_default();
        let mut weights: Vec<(SkillId, f64)> =
            items.iter().flat_map(|item| item.skills.iter().map(|skill| (*skill, item.weight))).collect();
        weights.sort_by_key(|(skill, _)| *skill);
        Self { role, items, weights, total: items.iter().map(|item| item.weight).sum() }
    }

    fn weight(&self, skill: SkillId) -> f64 {
        let place = self.weights.binary_search_by_key(&skill, |(skill, _)| *skill);
        place.ok().and_then(|at| self.weights.get(at)).map(|(_, weight)| *weight).unwrap_or_default()
    }

    /// Gives the places of the roles that ask for something of this one's: all others have no overlap with it.
    fn within_reach(&self, catalogue: &Catalogue) -> BTreeSet<usize> {
        let asking = self.weights.iter().flat_map(|(skill, _)| catalogue.skill(*skill).uses().map(SkillUse::role));
        asking.filter(|role| *role != self.role.index()).collect()
    }

    /// Tells how much of what this role asks for another asks for too.
    fn common(&self, other: impl Fn(SkillId) -> f64) -> f64 {
        let there = |item: &Item<'_>| item.skills.iter().map(|skill| other(*skill)).fold(0.0, f64::max);
        self.items.iter().map(|item| item.weight.min(there(item))).sum()
    }

    /// Tells how much two roles overlap.
    pub(super) fn overlap(&self, other: &WeightedItems<'_, '_>) -> Fit {
        self.overlap_by(other, self.common(|skill| other.weight(skill)), other.common(|skill| self.weight(skill)))
    }

    /// Tells how much two roles overlap of which the one has so much of what the other asks for, and the other way round.
    fn overlap_by(&self, other: &WeightedItems<'_, '_>, here: f64, there: f64) -> Fit {
        let common = f64::midpoint(here, there);
        Fit::new(common / (self.total + other.total - common))
    }

    fn neighbour(&self, other: &WeightedItems<'_, 'c>) -> Option<Neighbour<'c>> {
        let skills = self.items.iter().flat_map(|item| item.skills).copied();
        let both = skills.map(|skill| Shared { skill, weight: self.weight(skill).min(other.weight(skill)) });
        let mut shared: Vec<Shared> = both.filter(|shared| shared.weight > 0.0).collect();
        shared.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.skill.cmp(&b.skill)));
        (!shared.is_empty()).then(|| Neighbour { role: other.role, overlap: self.overlap(other), shared })
    }
}

/// The roles of a catalogue, laid out so that the overlaps of one with all others cost as much as they share, and not a search for each pair.
#[derive(Debug)]
pub(super) struct Overlaps<'s, 'c> {
    pub roles: Vec<WeightedItems<'s, 'c>>,
    /// By skill, the roles that ask for it, by place, each with the weight.
    asking: Vec<Vec<(usize, f64)>>,
}

impl<'s, 'c> Overlaps<'s, 'c> {
    /// Lays out the roles of the scorer's catalogue.
    pub(super) fn of(scorer: &'s Scorer<'c>) -> Self {
        let catalogue = scorer.catalogue();
        let roles: Vec<WeightedItems<'_, '_>> = catalogue.roles().map(|role| WeightedItems::by(scorer, role)).collect();
        let mut asking = vec![Vec::new(); catalogue.skills().len()];
        for (place, role) in roles.iter().enumerate() {
            role.weights.iter().for_each(|(skill, weight)| asking[skill.index()].push((place, *weight)));
        }
        Self { roles, asking }
    }

    /// Gives the overlap of a role with each other that it shares something with, by place: as [`WeightedItems::overlap`] has it, to the last bit.
    pub(super) fn with(&self, place: usize) -> Vec<(usize, Fit)> {
        let Some(own) = self.roles.get(place) else { return Vec::new() };
        let here = self.common(own);
        let mut weights = vec![0.0; self.asking.len()];
        own.weights.iter().for_each(|(skill, weight)| weights[skill.index()] = *weight);
        let others = self.roles.iter().zip(here).enumerate().filter(|(other, (_, here))| *other != place && *here > 0.0);
        let overlap = |(at, (other, here)): (usize, (&WeightedItems<'_, '_>, f64))| {
            (at, own.overlap_by(other, here, other.common(|skill| weights[skill.index()])))
        };
        others.map(overlap).collect()
    }

    /// Tells by role how much of what one asks for it asks for too.
    fn common(&self, own: &WeightedItems<'_, '_>) -> Vec<f64> {
        let mut common = vec![0.0; self.roles.len()];
        let mut there = vec![0.0_f64; self.roles.len()];
        let mut touched = Vec::new();
        for item in own.items {
            for (role, weight) in item.skills.iter().flat_map(|skill| &self.asking[skill.index()]) {
                if there[*role] == 0.0 {
                    touched.push(*role);
                }
                there[*role] = there[*role].max(*weight);
            }
            for role in touched.drain(..) {
                common[role] += item.weight.min(std::mem::take(&mut there[role]));
            }
        }
        common
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

#[cfg(test)]
mod tests {
    use super::Overlaps;
    use crate::Scorer;
    use crate::catalogue::Catalogue;
    use crate::matching::Fit;

    #[test]
    fn the_overlaps_with_all_are_those_of_the_pairs() {
        let scorer = Scorer::new(Catalogue::builtin());
        let overlaps = Overlaps::of(&scorer);
        for (place, own) in overlaps.roles.iter().enumerate() {
            let pairs = overlaps.roles.iter().map(|other| own.overlap(other)).enumerate();
            let pairs: Vec<_> = pairs.filter(|(other, overlap)| *other != place && *overlap > Fit::ZERO).collect();
            assert_eq!(overlaps.with(place), pairs);
        }
    }
}
