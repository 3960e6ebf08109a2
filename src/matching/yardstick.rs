//! Readiness: how much of what a role asks for a person can do.
//!
//! Every skill that a role demands has a weight: about the share of the role's people and advertisements that name it, from .9 for what
//! nearly all do to .05. What a person can do of it is added up, and divided by what most and many ask for together. Of the
//! share that this makes, `x`, readiness is 1 − (1 − x)²: nobody has it all, no advertisement asks for it all, and what is usual
//! comes first, so that the first half of the way counts three quarters. Who has all that most and many ask for is ready, however plainly
//! each thing is said: nothing is missing. Rarity plays no part, nor do other roles.

use super::item::{best, demanded, rare, rare_weight, rest};
use super::{Abilities, Fit, Item};
use crate::catalogue::{KeySkill, Role, SkillId, SkillUse, Strength};
use std::sync::OnceLock;

/// What a role asks for, each with its weight: how readiness for it is measured.
#[derive(Debug, Clone)]
pub struct Yardstick<'c> {
    role: Role<'c>,
    demanded: Vec<Item<'c>>,
    /// The skills of these, in order.
    in_demand: Vec<SkillId>,
    /// By such a skill: the place in `demanded` of what it belongs to.
    places: Vec<usize>,
    /// All that the role asks for, made where it is first asked for: most of it is rare, and readiness needs only what a person has of it.
    items: OnceLock<Vec<Item<'c>>>,
    needed: f64,
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
        let demanded: Vec<Item<'c>> = demanded(role);
        let skills =
            demanded.iter().enumerate().flat_map(|(place, item)| item.skills.iter().map(move |skill| (*skill, place)));
        let mut in_demand: Vec<(SkillId, usize)> = skills.collect();
        in_demand.sort_unstable();
        let (in_demand, places) = in_demand.into_iter().unzip();
        let (items, shares) = (OnceLock::new(), OnceLock::new());
        let mut yardstick = Self { role, demanded, in_demand, places, items, needed: 0.0, shares };
        let often = yardstick.demanded.iter().filter(|item| item.is_often()).map(|item| item.weight).sum();
        yardstick.needed = if often > 0.0 { often } else { yardstick.items().iter().map(|item| item.weight).sum() };
        yardstick
    }

    /// Tells what the role asks for: what it demands, the most in demand first, then what else its key skills list, in their order.
    pub fn items(&self) -> &[Item<'c>] {
        self.items.get_or_init(|| {
            let is_rare = |item: &Item<'_>| item.skills.iter().all(|skill| !self.demands(*skill));
            let listed = |key_skill: KeySkill<'_>| key_skill.core().len() + key_skill.also().len();
            let mut items = Vec::with_capacity(self.demanded.len() + self.role.key_skills().map(listed).sum::<usize>());
            items.extend_from_slice(&self.demanded);
            rest(self.role).filter(is_rare).for_each(|item| items.push(item));
            items
        })
    }

    /// Tells how ready a person is for the role: 0 for who can do nothing of it, 1 for who can do all that most and many ask for.
    pub fn readiness(&self, abilities: &Abilities<'_>) -> Fit {
        let demanded: f64 = self.demanded.iter().map(|item| item.weight * best(item, abilities)).sum();
        let rare = abilities.all().filter(|(skill, _)| !self.demands(*skill));
        let rare: f64 = rare.map(|(skill, strength)| strength * self.rare_weight(skill)).sum();
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
        let has = |item: &Item<'_>| item.skills.iter().any(|skill| abilities.has_wholly(*skill));
        let mut often = self.demanded.iter().filter(|item| item.is_often()).peekable();
        if often.peek().is_some() { often.all(has) } else { self.items().iter().all(has) }
    }

    /// Gives what most and many ask for together, or all that is asked for where nobody asks for that much.
    pub(super) fn needed(&self) -> f64 {
        self.needed
    }

    /// Tells what the role demands, the most in demand first.
    pub fn demanded(&self) -> &[Item<'c>] {
        &self.demanded
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
        self.place_in_demand(skill).is_some()
    }

    /// Gives the place of a skill among all that are in demand, in the order of their numbers.
    fn place_in_demand(&self, skill: SkillId) -> Option<usize> {
        self.in_demand.binary_search(&skill).ok()
    }

    /// Gives the place in [`Self::demanded`] of what a skill in demand belongs to.
    pub(super) fn item_in_demand(&self, skill: SkillId) -> Option<usize> {
        self.place_in_demand(skill).and_then(|place| self.places.get(place)).copied()
    }

    /// Gives the weight of a skill that the role doesn't demand: 0 where it doesn't list it either.
    pub(super) fn rare_weight(&self, skill: SkillId) -> f64 {
        self.role.lists(skill).map_or(0.0, |used| rare_weight(used.importance(), used.strength()))
    }

    /// Tells what a skill is worth in the role; nothing where it doesn't list it.
    pub(super) fn worth(&self, skill: SkillId) -> Option<Worth> {
        if let Some(place) = self.item_in_demand(skill) {
            return Some(Worth::Demanded(place));
        }
        let used = self.role.lists(skill)?;
        Some(Worth::Rare(used.key_skill(), rare_weight(used.importance(), used.strength())))
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
        /// Few have more of what a role lists.
        const USUAL: usize = 16;
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
        held.sort_unstable_by_key(|(place, _)| *place);
        for same in held.chunk_by(|(one, _), (other, _)| one == other) {
            let best = same.iter().map(|(_, strength)| *strength).fold(0.0, f64::max);
            let Some(item) = same.first().and_then(|(place, _)| self.demanded.get(*place)) else { continue };
            for place in self.places(item) {
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
        for item in &self.demanded {
            for place in self.places(item) {
                if let Some(share) = shares.get_mut(place) {
                    share.add(item);
                }
            }
        }
        for used in self.in_demand.iter().filter_map(|skill| self.role.lists(*skill)) {
            if let Some(share) = shares.get_mut(used.key_skill()) {
                share.leave_out(rare_weight(used.importance(), used.strength()));
            }
        }
        shares
    }

    /// Gives the places of the key skills that list one of a demanded item's skills, each once.
    fn places(&self, item: &Item<'c>) -> impl Iterator<Item = usize> {
        let place = |skill: &SkillId| self.role.lists(*skill).map(SkillUse::key_skill);
        item.skills.iter().enumerate().filter_map(move |(at, skill)| {
            let found = place(skill)?;
            item.skills.iter().take(at).all(|before| place(before) != Some(found)).then_some(found)
        })
    }
}

/// What a key skill lists, added up.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    /// The weight of all of it.
    listed: f64,
    /// How much of it a person can do.
    held: f64,
    /// What most and many ask for.
    often: f64,
    /// What some ask for, and what hardly anybody does.
    seldom: f64,
}

impl Share {
    /// Gives the share of a key skill of which nothing is in demand and nothing is held: its skills are many and mostly rare, so that they are counted and not
    /// visited.
    fn of_all(key_skill: KeySkill<'_>) -> Self {
        #[allow(clippy::cast_precision_loss)] // counts of skills
        let all = |skills: &[SkillId], strength| skills.len() as f64 * rare_weight(key_skill.importance(), strength);
        let rare = all(key_skill.core(), Strength::Core) + all(key_skill.also(), Strength::Also);
        Self { listed: rare, seldom: rare, ..Self::default() }
    }

    /// Leaves out a rare weight that was counted for something in demand.
    fn leave_out(&mut self, weight: f64) {
        self.listed -= weight;
        self.seldom -= weight;
    }

    fn add(&mut self, item: &Item<'_>) {
        self.listed += item.weight;
        if item.is_often() {
            self.often += item.weight;
        } else {
            self.seldom += item.weight;
        }
    }

    /// Tells what most and many ask for; where nobody asks for that much, what some do.
    fn needed(self) -> f64 {
        if self.often > 0.0 { self.often } else { self.seldom }
    }
}

/// Gives the share of the way, eased: the first half counts three quarters.
pub(super) fn eased(share: f64) -> Fit {
    let open = 1.0 - Fit::new(share).value();
    Fit::new(1.0 - open * open)
}

#[cfg(test)]
mod tests {
    use super::{Share, Yardstick, best, eased};
    use crate::catalogue::{Catalogue, Skill};
    use crate::matching::{Abilities, Fit};
    use crate::profile::Profile;
    use crate::resolve::Resolver;
    use proptest::prelude::*;

    /// Visits every item of the role.
    fn slowly(yardstick: &Yardstick<'_>, abilities: &Abilities<'_>) -> Vec<Fit> {
        let mut shares = vec![Share::default(); yardstick.role.key_skills().len()];
        for item in yardstick.items() {
            let held = item.weight * best(item, abilities);
            yardstick.places(item).for_each(|place| {
                shares[place].add(item);
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
