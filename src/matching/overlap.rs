//! How much two roles have in common, and what sets a role apart from all others.

use super::yardstick::{Worth, best_of_each};
use super::{Evidence, Fit, Item, Point, Scorer, Yardstick};
use crate::catalogue::{KeySkill, Role, SkillId, SkillUse};
use std::cell::{Cell, OnceCell};

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
    let mut neighbours = neighbours_in_order(scorer, role);
    neighbours.sort_by(|a, b| b.overlap.cmp(&a.overlap).then_with(|| a.role.id().cmp(b.role.id())));
    neighbours
}

/// Gives the roles that share a skill with this one, in the catalogue's order.
pub(super) fn neighbours_in_order<'c>(scorer: &Scorer<'c>, role: Role<'c>) -> Vec<Neighbour<'c>> {
    let asked = AskedItems::by(scorer, role);
    by_role(&asked.in_common(|_| true, Vec::new())).filter_map(|common| asked.neighbour(common)).collect()
}

/// Tells how another role overlaps with this one; nothing where they share no skill.
pub fn neighbour<'c>(scorer: &Scorer<'c>, role: Role<'c>, other: Role<'c>) -> Option<Neighbour<'c>> {
    let asked = AskedItems::by(scorer, role);
    asked.neighbour(&asked.in_common(|place| place == other.index(), Vec::new()))
}

/// What a role asks for.
struct AskedItems<'s, 'c> {
    scorer: &'s Scorer<'c>,
    role: Role<'c>,
    items: &'s [Item<'c>],
    /// The weight of all of it.
    total: f64,
}

/// A skill that a role asks for and another too.
#[derive(Debug, Clone, Copy)]
struct Common {
    /// The place of the other.
    role: u32,
    skill: SkillId,
    /// The place of what it belongs to in [`AskedItems::items`] of the one.
    item: u32,
    /// And in [`Yardstick::demanded`] of the other, where that demands it.
    demanded: Option<u32>,
    /// The weight of what it belongs to there.
    there: f64,
}

impl<'s, 'c> AskedItems<'s, 'c> {
    fn by(scorer: &'s Scorer<'c>, role: Role<'c>) -> Self {
        let yardstick = scorer.yardstick(role);
        let (items, total) = (yardstick.map(Yardstick::items), yardstick.map(Yardstick::total));
        Self { scorer, role, items: items.unwrap_or_default(), total: total.unwrap_or_default() }
    }

    /// Tells what the role has in common with others that are wanted, by place of the other, then in the order of its items.
    ///
    /// This costs as much as the roles share, and not a search for each pair. What `common` held is thrown away, its room is used.
    fn in_common(&self, is_wanted: impl Fn(usize) -> bool, mut common: Vec<Common>) -> Vec<Common> {
        let catalogue = self.scorer.catalogue();
        common.clear();
        let is_wanted = |used: &SkillUse| used.role() != self.role.index() && is_wanted(used.role());
        for (item, skill) in (0..).zip(self.items).flat_map(|(at, item)| item.skills.iter().map(move |skill| (at, *skill))) {
            for used in catalogue.skill(skill).uses().filter(is_wanted) {
                let other = catalogue.role_at(used.role()).and_then(|other| self.scorer.yardstick(other));
                let (Some(other), Ok(role)) = (other, u32::try_from(used.role())) else { continue };
                let (demanded, there) = match other.worth_of(skill, used) {
                    Worth::Demanded(place) => (u32::try_from(place).ok(), other.weight_at(place).unwrap_or_default()),
                    Worth::Rare(_, weight) => (None, weight),
                };
                common.push(Common { role, skill, item, demanded, there });
            }
        }
        common.sort_by_key(|common| common.role);
        common
    }

    /// Gives the weight of what a skill belongs to here.
    fn here(&self, common: &Common) -> f64 {
        self.items.get(common.item as usize).map_or(0.0, |item| item.weight)
    }

    /// Gives the weight that a skill has in both roles.
    fn in_both(&self, common: &Common) -> f64 {
        self.here(common).min(common.there)
    }

    /// Tells with which other role this is in common, and how much the two overlap; nothing where it is nothing.
    fn overlap(&self, common: &[Common]) -> Option<(Role<'c>, Fit)> {
        let role = self.scorer.catalogue().role_at(common.first()?.role as usize)?;
        let other = self.scorer.yardstick(role)?;
        // Of alternatives the best counts, here and there.
        let best = |same: &[Common]| same.iter().map(|common| common.there).fold(0.0, f64::max);
        let same_item = common.chunk_by(|one, next| one.item == next.item);
        let here: f64 = same_item.filter_map(|same| Some(self.here(same.first()?).min(best(same)))).sum();
        let rare = common.iter().filter(|common| common.demanded.is_none()).map(|common| self.in_both(common));
        let demanded = common.iter().filter_map(|common| Some((common.demanded? as usize, self.here(common))));
        let mut demanded: Vec<(usize, f64)> = demanded.collect();
        let demanded = best_of_each(&mut demanded).map(|(place, best)| other.weight_at(place).unwrap_or_default().min(best));
        let there: f64 = rare.chain(demanded).sum();
        let both = f64::midpoint(here, there);
        Some((role, Fit::new(both / (self.total + other.total() - both))))
    }

    fn neighbour(&self, common: &[Common]) -> Option<Neighbour<'c>> {
        let (role, overlap) = self.overlap(common)?;
        let shared = |common: &Common| Shared { skill: common.skill, weight: self.in_both(common) };
        let mut shared: Vec<Shared> = common.iter().map(shared).collect();
        shared.sort_unstable_by(|a, b| b.weight.total_cmp(&a.weight).then(a.skill.cmp(&b.skill)));
        Some(Neighbour { role, overlap, shared })
    }
}

/// Parts what is in common with others by the other.
fn by_role(common: &[Common]) -> impl Iterator<Item = &[Common]> {
    common.chunk_by(|one, next| one.role == next.role)
}

/// The overlaps of the roles of a catalogue, those of a role with all others worked out when they are first asked for.
pub(super) struct Overlaps<'s, 'c> {
    scorer: &'s Scorer<'c>,
    /// By role: those that it shares something with, by place, each with the overlap.
    rows: Vec<OnceCell<Vec<(usize, Fit)>>>,
    /// Used for one row after the other: of thousands of roles it is large.
    room: Cell<Vec<Common>>,
}

impl<'s, 'c> Overlaps<'s, 'c> {
    /// Takes the roles of the scorer's catalogue.
    pub(super) fn of(scorer: &'s Scorer<'c>) -> Self {
        Self { scorer, rows: scorer.catalogue().roles().map(|_| OnceCell::new()).collect(), room: Cell::default() }
    }

    /// Counts the roles.
    pub(super) fn count(&self) -> usize {
        self.rows.len()
    }

    /// Gives the overlap of two roles, by place; nothing where there is none of them.
    pub(super) fn between(&self, one: usize, other: usize) -> Option<Fit> {
        let row = self.row(one).filter(|_| other < self.count())?;
        let at = row.binary_search_by_key(&other, |(place, _)| *place);
        Some(at.ok().and_then(|at| row.get(at)).map_or(Fit::ZERO, |(_, overlap)| *overlap))
    }

    /// Gives the overlap of a role with each other that it shares something with, by place.
    pub(super) fn with(&self, place: usize) -> impl Iterator<Item = (usize, Fit)> {
        self.row(place).into_iter().flatten().copied()
    }

    fn row(&self, place: usize) -> Option<&[(usize, Fit)]> {
        let role = self.scorer.catalogue().role_at(place)?;
        let overlaps = || {
            let asked = AskedItems::by(self.scorer, role);
            let overlap = |common| asked.overlap(common).map(|(other, overlap)| (other.index(), overlap));
            let common = asked.in_common(|_| true, self.room.take());
            let row = by_role(&common).filter_map(overlap).collect();
            self.room.set(common);
            row
        };
        Some(self.rows.get(place)?.get_or_init(overlaps))
    }
}

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
fn lead(points: impl Iterator<Item = Point> + Clone, own: usize) -> f64 {
    let here = points.clone().filter(|point| point.role == own).map(|point| point.evidence()).sum::<f64>();
    let elsewhere = points.filter(|point| point.role != own).map(|point| point.evidence()).fold(0.0, f64::max);
    here - elsewhere
}

#[cfg(test)]
mod tests {
    use super::{Overlaps, neighbour};
    use crate::Scorer;
    use crate::catalogue::{Catalogue, Role};
    use crate::matching::Item;

    /// Looks for each thing that one role asks for among all that the other does.
    fn slowly(scorer: &Scorer<'_>, one: Role<'_>, other: Role<'_>) -> f64 {
        let [one, other] = [one, other].map(|role| scorer.yardstick(role).unwrap().items());
        let in_both = |one: &[Item<'_>], other: &[Item<'_>]| {
            let there = |item: &Item<'_>| {
                let same = other.iter().filter(|other| other.skills.iter().any(|skill| item.skills.contains(skill)));
                same.map(|other| other.weight).fold(0.0, f64::max)
            };
            one.iter().map(|item| item.weight.min(there(item))).sum::<f64>()
        };
        let all = |items: &[Item<'_>]| items.iter().map(|item| item.weight).sum::<f64>();
        let both = f64::midpoint(in_both(one, other), in_both(other, one));
        both / (all(one) + all(other) - both)
    }

    #[test]
    fn overlaps_are_as_slow_reckoning_finds() {
        let scorer = Scorer::new(Catalogue::builtin());
        let overlaps = Overlaps::of(&scorer);
        for one in scorer.catalogue().roles() {
            for other in scorer.catalogue().roles().filter(|other| other.index() != one.index()) {
                let slow = slowly(&scorer, one, other);
                let found = [
                    overlaps.between(one.index(), other.index()),
                    overlaps.with(one.index()).find(|(place, _)| *place == other.index()).map(|(_, overlap)| overlap),
                    neighbour(&scorer, one, other).map(|neighbour| neighbour.overlap),
                ];
                assert!(found.iter().flatten().all(|found| (found.value() - slow).abs() < 1e-9) && slow > 0.0);
                assert!(found.iter().all(Option::is_some), "{} {}", one.id(), other.id());
            }
        }
    }
}
