//! How much two roles have in common, and what sets a role apart from all others.

use super::{Evidence, Fit, Item, Point, Scorer, Yardstick};
use crate::catalogue::{Catalogue, KeySkill, Role, SkillId, SkillUse};

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
    let (own, catalogue) = (AskedItems::by(scorer, role), scorer.catalogue());
    let (own_weights, mut weights) = (own.weights(catalogue), SkillWeights::none(catalogue));
    let reached = own.within_reach(catalogue);
    let others = catalogue.roles().zip(reached).filter(|(_, reached)| *reached).map(|(other, _)| other);
    let neighbour = |other: Role<'c>| {
        let other = AskedItems::by(scorer, other);
        weights.add(other.items);
        let neighbour = own.neighbour(&other, &own_weights, &weights);
        weights.take_away(other.items);
        neighbour
    };
    let mut neighbours: Vec<_> = others.filter_map(neighbour).collect();
    neighbours.sort_by(|a, b| b.overlap.cmp(&a.overlap).then_with(|| a.role.id().cmp(b.role.id())));
    neighbours
}

/// Tells how another role overlaps with this one; nothing where they share no skill.
pub fn neighbour<'c>(scorer: &Scorer<'c>, role: Role<'c>, other: Role<'c>) -> Option<Neighbour<'c>> {
    let (own, other) = (AskedItems::by(scorer, role), AskedItems::by(scorer, other));
    own.neighbour(&other, &own.weights(scorer.catalogue()), &other.weights(scorer.catalogue()))
}

/// What a role asks for, as readiness for it weighs it.
#[derive(Debug)]
pub(super) struct AskedItems<'s, 'c> {
    role: Role<'c>,
    items: &'s [Item<'c>],
    /// The weight of all items.
    total: f64,
}

impl<'s, 'c> AskedItems<'s, 'c> {
    /// Tells what a role of the scorer's catalogue asks for.
    fn by(scorer: &'s Scorer<'c>, role: Role<'c>) -> Self {
        let items = scorer.yardstick(role).map(Yardstick::items).unwrap_or_default();
        Self { role, items, total: items.iter().map(|item| item.weight).sum() }
    }

    /// Gives the items by skill.
    fn weights(&self, catalogue: &Catalogue) -> SkillWeights {
        let mut weights = SkillWeights::none(catalogue);
        weights.add(self.items);
        weights
    }

    fn skills(&self) -> impl Iterator<Item = SkillId> {
        self.items.iter().flat_map(|item| item.skills).copied()
    }

    /// Tells of each role whether it asks for something of this one's, by place: all others have no overlap with it, nor has it with itself.
    fn within_reach(&self, catalogue: &Catalogue) -> Vec<bool> {
        let mut reached = vec![false; catalogue.roles().len()];
        let asking = self.skills().flat_map(|skill| catalogue.skill(skill).uses().map(SkillUse::role));
        asking.filter(|role| *role != self.role.index()).for_each(|role| reached[role] = true);
        reached
    }

    /// Tells how much of what this role asks for another asks for too.
    fn common(&self, other: &SkillWeights) -> f64 {
        let there = |item: &Item<'_>| item.skills.iter().map(|skill| other.of(*skill)).fold(0.0, f64::max);
        self.items.iter().map(|item| item.weight.min(there(item))).sum()
    }

    /// Tells how much two roles overlap of which the one has so much of what the other asks for, and the other way round.
    fn overlap_by(&self, other: &AskedItems<'_, '_>, here: f64, there: f64) -> Fit {
        let common = f64::midpoint(here, there);
        Fit::new(common / (self.total + other.total - common))
    }

    fn neighbour(&self, other: &AskedItems<'_, 'c>, own: &SkillWeights, others: &SkillWeights) -> Option<Neighbour<'c>> {
        let both = self.skills().map(|skill| Shared { skill, weight: own.of(skill).min(others.of(skill)) });
        let mut shared: Vec<Shared> = both.filter(|shared| shared.weight > 0.0).collect();
        shared.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.skill.cmp(&b.skill)));
        let overlap = || self.overlap_by(other, self.common(others), other.common(own));
        (!shared.is_empty()).then(|| Neighbour { role: other.role, overlap: overlap(), shared })
    }
}

/// What a role asks for, by skill: 0 for what it doesn't ask for.
#[derive(Debug)]
struct SkillWeights(Vec<f64>);

impl SkillWeights {
    fn none(catalogue: &Catalogue) -> Self {
        Self(vec![0.0; catalogue.skills().len()])
    }

    fn of(&self, skill: SkillId) -> f64 {
        self.0[skill.index()]
    }

    fn add(&mut self, items: &[Item<'_>]) {
        for (item, skill) in items.iter().flat_map(|item| item.skills.iter().map(move |skill| (item, skill))) {
            self.0[skill.index()] = item.weight;
        }
    }

    fn take_away(&mut self, items: &[Item<'_>]) {
        for skill in items.iter().flat_map(|item| item.skills) {
            self.0[skill.index()] = 0.0;
        }
    }
}

/// The roles of a catalogue, laid out so that the overlaps of one with all others cost as much as they share, and not a search for each pair.
#[derive(Debug)]
pub(super) struct Overlaps<'s, 'c> {
    catalogue: &'c Catalogue,
    roles: Vec<AskedItems<'s, 'c>>,
    /// Skill by skill, the roles that ask for it, by place, each with the weight.
    asking: Vec<(usize, f64)>,
    /// Where those of each skill begin; one more than there are skills.
    starts: Vec<usize>,
}

impl<'s, 'c> Overlaps<'s, 'c> {
    /// Lays out the roles of the scorer's catalogue.
    pub(super) fn of(scorer: &'s Scorer<'c>) -> Self {
        let catalogue = scorer.catalogue();
        let roles: Vec<AskedItems<'_, '_>> = catalogue.roles().map(|role| AskedItems::by(scorer, role)).collect();
        let mut starts = vec![0; catalogue.skills().len() + 1];
        roles.iter().flat_map(AskedItems::skills).for_each(|skill| starts[skill.index() + 1] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut asking = vec![(0, 0.0); starts.last().copied().unwrap_or_default()];
        for (place, role) in roles.iter().enumerate() {
            for (skill, weight) in role.items.iter().flat_map(|item| item.skills.iter().map(|skill| (skill, item.weight))) {
                asking[next[skill.index()]] = (place, weight);
                next[skill.index()] += 1;
            }
        }
        Self { catalogue, roles, asking, starts }
    }

    /// Counts the roles.
    pub(super) fn count(&self) -> usize {
        self.roles.len()
    }

    /// Gives the overlap of two roles, by place; nothing where there is none of them.
    pub(super) fn between(&self, one: usize, other: usize) -> Option<Fit> {
        let (one, other) = (self.roles.get(one)?, self.roles.get(other)?);
        let here = one.common(&other.weights(self.catalogue));
        Some(one.overlap_by(other, here, other.common(&one.weights(self.catalogue))))
    }

    /// Gives the overlap of a role with each other that it shares something with, by place: as [`Self::between`] has it, to the last bit.
    pub(super) fn with(&self, place: usize) -> Vec<(usize, Fit)> {
        let Some(own) = self.roles.get(place) else { return Vec::new() };
        let (here, weights) = (self.common(own), own.weights(self.catalogue));
        let others = self.roles.iter().zip(here).enumerate().filter(|(other, (_, here))| *other != place && *here > 0.0);
        let overlap = |(at, (other, here)): (usize, (&AskedItems<'_, '_>, f64))| {
            (at, own.overlap_by(other, here, other.common(&weights)))
        };
        others.map(overlap).collect()
    }

    /// Tells by role how much of what one asks for it asks for too.
    fn common(&self, own: &AskedItems<'_, '_>) -> Vec<f64> {
        let mut common = vec![0.0; self.roles.len()];
        let mut there = vec![0.0_f64; self.roles.len()];
        let mut touched = Vec::new();
        for item in own.items {
            for (role, weight) in item.skills.iter().flat_map(|skill| self.asking_for(*skill)) {
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

    fn asking_for(&self, skill: SkillId) -> &[(usize, f64)] {
        match self.starts.get(skill.index()..skill.index() + 2) {
            Some([start, end]) => self.asking.get(*start..*end).unwrap_or_default(),
            _ => &[],
        }
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
        for place in 0..overlaps.count() {
            let pairs = (0..overlaps.count()).filter_map(|other| Some((other, overlaps.between(place, other)?)));
            let pairs: Vec<_> = pairs.filter(|(other, overlap)| *other != place && *overlap > Fit::ZERO).collect();
            assert_eq!(overlaps.with(place), pairs);
        }
    }
}
