//! How much two roles have in common.

use super::yardstick::{Worth, best_of_each};
use super::{Fit, Item, Scorer, Yardstick};
use crate::catalogue::{Role, SkillId};
use std::cmp::Reverse;

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
    let mut room = OverlapRoom::default();
    let common = asked.in_common(|skill| asked_by(scorer, skill, |place| place != role.index()), &mut room);
    common.filter_map(|common| asked.neighbour(common)).collect()
}

/// Tells how another role overlaps with this one; nothing where they share no skill.
pub fn neighbour<'c>(scorer: &Scorer<'c>, role: Role<'c>, other: Role<'c>) -> Option<Neighbour<'c>> {
    let asked = AskedItems::by(scorer, role);
    let mut room = OverlapRoom::default();
    let mut common = asked.in_common(|skill| asked_by(scorer, skill, |place| place == other.index()), &mut room);
    asked.neighbour(common.next()?)
}

/// What a role asks for.
pub(super) struct AskedItems<'s, 'c> {
    scorer: &'s Scorer<'c>,
    items: &'s [Item<'c>],
    /// The weight of all of it.
    total: f64,
}

/// A role that asks for a skill.
#[derive(Debug, Clone, Copy)]
pub(super) struct AskedBy {
    /// Its place.
    pub role: u32,
    /// The place in [`Yardstick::demanded`] of what the skill belongs to, where the role demands it.
    demanded: Option<u32>,
    /// The weight of what it belongs to.
    weight: f64,
}

/// Gives the roles that ask for a skill, of those whose places are wanted.
pub(super) fn asked_by(
    scorer: &Scorer<'_>,
    skill: SkillId,
    is_wanted: impl Fn(usize) -> bool,
) -> impl Iterator<Item = AskedBy> {
    let uses = scorer.catalogue().skill(skill).uses().filter(move |used| is_wanted(used.role()));
    uses.filter_map(move |used| {
        let yardstick = scorer.yardstick(scorer.catalogue().role_at(used.role())?)?;
        let (demanded, weight) = match yardstick.worth_of(skill, used) {
            Worth::Demanded(place) => (u32::try_from(place).ok(), yardstick.weight_at(place)?),
            Worth::Rare(_, weight) => (None, weight),
        };
        Some(AskedBy { role: u32::try_from(used.role()).ok()?, demanded, weight })
    })
}

/// A skill that a role asks for and another too.
#[derive(Debug, Clone, Copy)]
pub(super) struct Common {
    skill: SkillId,
    /// The place of what it belongs to in [`AskedItems::items`] of the one.
    item: u32,
    /// The other.
    other: AskedBy,
}

impl Common {
    /// Gives the place of the other.
    fn role(&self) -> usize {
        self.other.role as usize
    }
}

/// Where what roles have in common is gathered; used for one role after the other, since of thousands of them it is large.
#[derive(Debug, Default)]
pub(super) struct OverlapRoom {
    found: Vec<Common>,
    sorted: Vec<Common>,
    /// By role: where the next of what is in common with it belongs.
    places: Vec<usize>,
}

impl<'s, 'c> AskedItems<'s, 'c> {
    pub(super) fn by(scorer: &'s Scorer<'c>, role: Role<'c>) -> Self {
        let yardstick = scorer.yardstick(role);
        let (items, total) = (yardstick.map(Yardstick::items), yardstick.map(Yardstick::total));
        Self { scorer, items: items.unwrap_or_default(), total: total.unwrap_or_default() }
    }

    /// Tells what the role has in common with each other that it shares something with, by place of the other, each in the order of its
    /// items, from who else asks for each skill.
    ///
    /// This costs as much as the roles share, and not a search for each pair.
    pub(super) fn in_common<'r, I: Iterator<Item = AskedBy>>(
        &self,
        asked_by: impl Fn(SkillId) -> I,
        room: &'r mut OverlapRoom,
    ) -> impl Iterator<Item = &'r [Common]> {
        /// So many others ask for a skill, or fewer.
        const USUAL: usize = 4;
        let OverlapRoom { found, sorted, places } = room;
        found.clear();
        found.reserve(USUAL * self.items.len());
        for (item, skill) in (0..).zip(self.items).flat_map(|(at, item)| item.skills.iter().map(move |skill| (at, *skill))) {
            asked_by(skill).for_each(|other| found.push(Common { skill, item, other }));
        }
        // The others are numbered, so that how many there are of each says where they belong.
        places.clear();
        places.resize(self.scorer.catalogue().roles().len(), 0);
        for common in &*found {
            places[common.role()] += 1;
        }
        let mut next = 0;
        for place in &mut *places {
            (*place, next) = (next, next + *place);
        }
        sorted.clone_from(found);
        for common in found {
            let place = &mut places[common.role()];
            sorted[*place] = *common;
            *place += 1;
        }
        sorted.chunk_by(|one, next| one.role() == next.role())
    }

    /// Gives the weight of what a skill belongs to here.
    fn here(&self, common: &Common) -> f64 {
        self.items.get(common.item as usize).map_or(0.0, |item| item.weight)
    }

    /// Gives the weight that a skill has in both roles.
    fn in_both(&self, common: &Common) -> f64 {
        self.here(common).min(common.other.weight)
    }

    /// Tells with which other role this is in common, and how much the two overlap; nothing where it is nothing.
    pub(super) fn overlap(&self, common: &[Common]) -> Option<(Role<'c>, Fit)> {
        let role = self.scorer.catalogue().role_at(common.first()?.role())?;
        let other = self.scorer.yardstick(role)?;
        // Of alternatives the best counts, here and there.
        let best = |same: &[Common]| same.iter().map(|common| common.other.weight).fold(0.0, f64::max);
        let same_item = common.chunk_by(|one, next| one.item == next.item);
        let here: f64 = same_item.filter_map(|same| Some(self.here(same.first()?).min(best(same)))).sum();
        let rare = common.iter().filter(|common| common.other.demanded.is_none()).map(|common| self.in_both(common));
        let demanded = common.iter().filter_map(|common| Some((common.other.demanded? as usize, self.here(common))));
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
        // The bits of positive numbers are in their order.
        shared.sort_unstable_by_key(|shared| (Reverse(shared.weight.to_bits()), shared.skill));
        Some(Neighbour { role, overlap, shared })
    }
}
