//! Readiness: how much of what a role asks for a person can do.
//!
//! Every skill that a role demands has a weight: about the share of the role's people and advertisements that name it, from .9 for what
//! nearly all do to .05. What a person can do of it is added up, and divided by what most and many ask for together. Of the
//! share that this makes, `x`, readiness is 1 − (1 − x)²: nobody has it all, no advertisement asks for it all, and what is usual
//! comes first, so that the first half of the way counts three quarters. Who has all that most and many ask for is ready, however plainly
//! each thing is said: nothing is missing. Rarity plays no part, nor do other roles.

use super::item::{rare, rare_weight, rest, weight};
use super::share::Share;
use super::{Abilities, Fit, Item};
use crate::catalogue::{Demanded, InDemand, KeySkill, Role, SkillId, SkillUse};
use std::iter;
use std::sync::OnceLock;

/// Few have more of what a role lists.
const USUAL: usize = 16;

/// What a role asks for, each with its weight: how readiness for it is measured.
#[derive(Debug, Clone)]
pub struct Yardstick<'c> {
    role: Role<'c>,
    /// All that the role asks for, made where it is first asked for: most of it is rare, and readiness needs only what a person has of it.
    items: OnceLock<Vec<Item<'c>>>,
    needed: f64,
    /// The weight of all that the role asks for, added up where it is first asked for.
    total: OnceLock<f64>,
    /// By key skill: what it lists, none of it held; made where it is first asked for.
    shares: OnceLock<Vec<Share>>,
}

/// What a skill is worth in a role that lists it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Worth {
    /// It is one of the skills of what the role demands: the place of that in [`Yardstick::demanded`].
    Demanded(usize),
    /// The role doesn't demand it: the place of the key skill that lists it, and its weight.
    Rare(usize, f64),
}

impl<'c> Yardstick<'c> {
    /// Weighs what a role asks for.
    pub fn of(role: Role<'c>) -> Self {
        let mut yardstick =
            Self { role, items: OnceLock::new(), needed: 0.0, total: OnceLock::new(), shares: OnceLock::new() };
        let often: f64 = role.demand().filter(|demanded| demanded.demand().is_often()).map(weight).sum();
        yardstick.needed = if often > 0.0 { often } else { yardstick.items().iter().map(|item| item.weight).sum() };
        yardstick
    }

    /// Tells what the role asks for: what it demands, the most in demand first, then what else its key skills list, in their order.
    pub fn items(&self) -> &[Item<'c>] {
        self.items.get_or_init(|| {
            let in_demand = self.role.in_demand();
            let mut is_demanded = vec![false; in_demand.last().map_or(0, |last| last.skill.index() + 1)];
            for demanded in in_demand {
                is_demanded[demanded.skill.index()] = true;
            }
            let is_rare =
                |item: &Item<'_>| item.skills.iter().all(|skill| !is_demanded.get(skill.index()).is_some_and(|is| *is));
            let listed = |key_skill: KeySkill<'_>| key_skill.core().len() + key_skill.also().len();
            let mut items = Vec::with_capacity(self.demanded().len() + self.role.key_skills().map(listed).sum::<usize>());
            items.extend(self.demanded());
            rest(self.role).filter(is_rare).for_each(|item| items.push(item));
            items
        })
    }

    /// Tells how ready a person is for the role: 0 for who can do nothing of it, 1 for who can do all that most and many ask for.
    pub fn readiness(&self, abilities: &Abilities<'_>) -> Fit {
        let (mut held, mut rare) = (Vec::with_capacity(USUAL), 0.0);
        for (skill, strength) in abilities.all() {
            match self.worth(skill) {
                Some(Worth::Demanded(place)) => held.push((place, strength)),
                Some(Worth::Rare(_, weight)) => rare += strength * weight,
                None => {}
            }
        }
        let weighed = |(place, best)| self.weight_at(place).unwrap_or_default() * best;
        let demanded: f64 = best_of_each(&mut held).map(weighed).sum();
        self.completed(eased((demanded + rare) / self.needed), abilities)
    }

    /// Gives the readiness of a person whose skills add up to this one: 1 for who has all that most and many ask for, or where nobody asks for that much, all
    /// of it. A text mentions most things once, and a project uses them in one place.
    pub(super) fn completed(&self, ready: Fit, abilities: &Abilities<'_>) -> Fit {
        /// Whoever has all of it is readier than this, as little as may be said of each.
        const LEAST: f64 = 0.5;
        let may_be = (LEAST..1.0).contains(&ready.value());
        if may_be && self.nothing_is_missing(abilities) { Fit::new(1.0) } else { ready }
    }

    fn nothing_is_missing(&self, abilities: &Abilities<'_>) -> bool {
        let has = |skills: &[SkillId]| skills.iter().any(|skill| abilities.has_wholly(*skill));
        let mut often = self.role.demand().filter(|demanded| demanded.demand().is_often()).peekable();
        if often.peek().is_some() {
            often.all(|demanded| has(demanded.skills()))
        } else {
            self.items().iter().all(|item| has(item.skills))
        }
    }

    /// Gives what most and many ask for together, or all that is asked for where nobody asks for that much.
    pub(super) fn needed(&self) -> f64 {
        self.needed
    }

    /// Gives the weight of all that the role asks for. What is rare is counted and not visited.
    pub(super) fn total(&self) -> f64 {
        *self.total.get_or_init(|| {
            let demanded: f64 = self.role.demand().map(weight).sum();
            let listed: f64 = self.role.key_skills().map(|key_skill| Share::of_all(key_skill).listed).sum();
            let in_demand = self.role.in_demand().iter();
            let demanded_too: f64 =
                in_demand.map(|InDemand { used, .. }| rare_weight(used.importance(), used.strength())).sum();
            demanded + listed - demanded_too
        })
    }

    /// Tells what the role demands, the most in demand first.
    pub fn demanded(&self) -> impl ExactSizeIterator<Item = Item<'c>> + DoubleEndedIterator + Clone {
        self.role.demand().map(Item::of)
    }

    /// Gives what the role demands at this place.
    pub(super) fn item(&self, place: usize) -> Option<Item<'c>> {
        self.role.demand_at(place).map(Item::of)
    }

    /// Gives the weight of that.
    pub(super) fn weight_at(&self, place: usize) -> Option<f64> {
        self.role.demand_at(place).map(weight)
    }

    /// Gives a skill as the role asks for it that lists it, but doesn't demand it.
    pub fn rare(&self, skill: SkillId) -> Option<Item<'c>> {
        let used = self.role.lists(skill).filter(|_| !self.demands(skill))?;
        let key_skill = self.role.key_skills().nth(used.key_skill())?;
        let listed = key_skill.core().iter().chain(key_skill.also()).find(|listed| **listed == skill)?;
        Some(rare(listed, used.importance(), used.strength(), used.key_skill()))
    }

    /// Tells whether the role demands a skill, by itself or as an alternative.
    pub(super) fn demands(&self, skill: SkillId) -> bool {
        self.item_in_demand(skill).is_some()
    }

    /// Gives the place in [`Self::demanded`] of what a skill in demand belongs to.
    pub(super) fn item_in_demand(&self, skill: SkillId) -> Option<usize> {
        self.role.place_in_demand(skill)
    }

    /// Tells what a skill is worth in the role; nothing where it doesn't list it.
    pub(super) fn worth(&self, skill: SkillId) -> Option<Worth> {
        self.role.lists(skill).map(|used| self.worth_of(skill, used))
    }

    /// Tells what a skill is worth in the role that lists it there.
    pub(super) fn worth_of(&self, skill: SkillId, used: SkillUse) -> Worth {
        let rare = || Worth::Rare(used.key_skill(), rare_weight(used.importance(), used.strength()));
        self.item_in_demand(skill).map_or_else(rare, Worth::Demanded)
    }

    /// Tells how ready a person is for each key skill of the role, in the role's order. Nothing that few ask for makes one of them 1 where it
    /// lists more.
    pub fn key_skill_readiness(&self, abilities: &Abilities<'_>) -> Vec<Fit> {
        self.key_skill_readiness_by(abilities, |skill| self.worth(skill))
    }

    /// Gives what [`Self::key_skill_readiness`] gives, by what each skill is worth in the role.
    pub(super) fn key_skill_readiness_by(
        &self,
        abilities: &Abilities<'_>,
        worth: impl Fn(SkillId) -> Option<Worth>,
    ) -> Vec<Fit> {
        /// The least that a key skill takes, where it lists so much at all.
        const LEAST: f64 = 0.75;
        let mut shares = self.shares.get_or_init(|| self.of_nothing()).clone();
        let is_ready = self.nothing_is_missing(abilities);
        let strong = |skill, strength| if is_ready && abilities.has_wholly(skill) { 1.0 } else { strength };
        let (mut held, mut rare) = (Vec::with_capacity(USUAL), Vec::with_capacity(USUAL));
        for (skill, strength) in abilities.all() {
            match worth(skill) {
                Some(Worth::Demanded(place)) => held.push((place, strong(skill, strength))),
                Some(Worth::Rare(key_skill, weight)) => rare.push((key_skill, weight * strong(skill, strength))),
                None => {}
            }
        }
        for (place, best) in best_of_each(&mut held) {
            let Some(item) = self.item(place) else { continue };
            for place in self.places(&item) {
                if let Some(share) = shares.get_mut(place) {
                    share.held += item.weight * best;
                }
            }
        }
        for (key_skill, weight) in rare {
            if let Some(share) = shares.get_mut(key_skill) {
                share.held += weight;
            }
        }
        let eased_share = |share: &Share| eased(share.held / share.needed().max(LEAST.min(share.listed)));
        shares.iter().map(eased_share).collect()
    }

    /// Adds up what each key skill lists, where nothing of it is held.
    fn of_nothing(&self) -> Vec<Share> {
        let mut shares: Vec<Share> = self.role.key_skills().map(Share::of_all).collect();
        for InDemand { skill, place, used } in self.role.in_demand() {
            let Some(share) = shares.get_mut(used.key_skill()) else { continue };
            share.leave_out(rare_weight(used.importance(), used.strength()));
            // What several skills will do for counts once where they show the same key skill.
            let is_there =
                |other: &SkillId| self.role.lists(*other).is_some_and(|other| other.key_skill() == used.key_skill());
            let demanded = self.role.demand_at(*place as usize);
            let before =
                |demanded: &Demanded<'_>| demanded.skills().iter().take_while(|other| *other != skill).any(is_there);
            if let Some(demanded) = demanded.filter(|demanded| !before(demanded)) {
                share.add(weight(demanded), demanded.demand().is_often());
            }
        }
        shares
    }

    /// Gives the places of the key skills that list one of a demanded item's skills, each once.
    fn places(&self, item: &Item<'c>) -> impl Iterator<Item = usize> {
        let place = |skill: &SkillId| self.role.lists(*skill).map(SkillUse::key_skill);
        let others = item.skills.iter().enumerate().skip(1).filter_map(move |(at, skill)| {
            let found = place(skill).filter(|found| *found != item.key_skill)?;
            let mut between = item.skills.iter().take(at).skip(1);
            between.all(|before| place(before) != Some(found)).then_some(found)
        });
        iter::once(item.key_skill).chain(others)
    }
}

/// Puts what a person holds of what a role demands into the order of the places, and gives of each the best: one of alternatives will do.
pub(super) fn best_of_each(held: &mut [(usize, f64)]) -> impl Iterator<Item = (usize, f64)> {
    held.sort_unstable_by_key(|(place, _)| *place);
    held.chunk_by(|(one, _), (other, _)| one == other).filter_map(|same| {
        let best = same.iter().map(|(_, strength)| *strength).fold(0.0, f64::max);
        same.first().map(|(place, _)| (*place, best))
    })
}

/// Gives the share of the way, eased: the first half counts three quarters.
pub(super) fn eased(share: f64) -> Fit {
    let open = 1.0 - Fit::new(share).value();
    Fit::new(1.0 - open * open)
}

#[cfg(test)]
mod tests {
    use super::{Share, Yardstick, eased};
    use crate::catalogue::{Catalogue, Demand, Skill};
    use crate::matching::{Abilities, Fit, Item};
    use crate::profile::Profile;
    use crate::resolve::Resolver;
    use proptest::prelude::*;

    fn best(item: &Item<'_>, abilities: &Abilities<'_>) -> f64 {
        item.skills.iter().map(|skill| abilities.strength(*skill)).fold(0.0, f64::max)
    }

    /// Visits every item of the role.
    fn slowly(yardstick: &Yardstick<'_>, abilities: &Abilities<'_>) -> Vec<Fit> {
        let mut shares = vec![Share::default(); yardstick.role.key_skills().len()];
        for item in yardstick.items() {
            let held = item.weight * best(item, abilities);
            yardstick.places(item).for_each(|place| {
                shares[place].add(item.weight, item.demand.is_some_and(Demand::is_often));
                shares[place].held += held;
            });
        }
        shares.iter().map(|share| eased(share.held / share.needed().max(0.75_f64.min(share.listed)))).collect()
    }

    proptest! {
        #[test]
        fn key_skills_are_as_ready_as_slow_reckoning_finds(skills in prop::collection::vec(any::<prop::sample::Index>(), 0..60)) {
            let catalogue = Catalogue::builtin();
            let names: Vec<&str> = catalogue.skills().map(Skill::name).collect();
            let profile = Profile::of_names(&Resolver::new(catalogue), skills.iter().map(|at| *at.get(&names)));
            let abilities = Abilities::of(catalogue, &profile);
            for role in catalogue.roles() {
                let yardstick = Yardstick::of(role);
                for (fast, slow) in yardstick.key_skill_readiness(&abilities).iter().zip(slowly(&yardstick, &abilities)) {
                    prop_assert!((fast.value() - slow.value()).abs() < 1e-9);
                }
            }
        }
    }
}
