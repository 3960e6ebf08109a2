//! What to learn for a role, in which order: what is asked for most first, the nearer to what the person can do the sooner, and each skill
//! after what it needs. The order itself is made in `order`.

use super::adviser::Adviser;
use super::order::Order;
use super::order_room::OrderRoom;
use super::wish::{Attainment, Wish};
use super::{Abilities, Fit, Scorer, Yardstick};
use crate::catalogue::{Demand, KeySkill, Role, SkillId, SkillUse};
use crate::profile::Profile;

/// A skill to learn, and why.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Advice<'c> {
    /// The skill; the person doesn't have it.
    pub skill: SkillId,
    /// The key skill of the role that it serves.
    pub key_skill: KeySkill<'c>,
    /// The place of the key skill in the role.
    pub place: usize,
    /// How many of the role's people and advertisements ask for it, or for one of its alternatives; nothing where hardly any do.
    pub demand: Option<Demand>,
    /// The alternatives that would do as well, the most usual first.
    pub or: Vec<SkillId>,
    /// Alternatives that the person can do.
    pub known: Vec<SkillId>,
    /// Whether it is hardly missed: an alternative is advised in its place, or the person can do one.
    pub spare: bool,
    /// What it needs and the person can do.
    pub builds_on: Vec<SkillId>,
    /// What needs it, where it comes before its turn for that.
    pub needed_for: Option<SkillId>,
    /// What the person has that shows it; nothing where they can't do it yet. What is shown has only to be named: many ask for SQL by name, though
    /// whoever knows `PostgreSQL` knows some of it.
    pub shown_by: Vec<SkillId>,
}

impl Advice<'_> {
    /// Tells whether the person can't do it yet.
    pub fn is_lacking(&self) -> bool {
        self.shown_by.is_empty()
    }
}

impl<'c> Scorer<'c> {
    /// Tells what to learn for a role of this catalogue, what comes first first.
    pub fn advice(&self, profile: &Profile, role: Role<'c>) -> Vec<Advice<'c>> {
        self.advice_for(&Abilities::of(self.catalogue(), profile), role)
    }

    /// Tells what to learn for a role of this catalogue with these abilities, what comes first first.
    pub fn advice_for(&self, abilities: &Abilities<'_>, role: Role<'c>) -> Vec<Advice<'c>> {
        self.first_advice(abilities, role, usize::MAX)
    }

    /// Gives the first of [`Self::advice_for`]: what is in demand, with what that needs.
    pub(super) fn advice_in_demand(&self, abilities: &Abilities<'_>, role: Role<'c>) -> Vec<Advice<'c>> {
        let Some(yardstick) = self.yardstick(role) else { return Vec::new() };
        let (adviser, ready) = (Adviser::of(self.catalogue(), abilities), yardstick.readiness(abilities));
        adviser.wanted(&mut OrderRoom::default(), yardstick, role, ready, usize::MAX, 0)
    }

    /// Gives the first `most` skills to learn for a role of this catalogue with these abilities.
    pub fn first_advice(&self, abilities: &Abilities<'_>, role: Role<'c>, most: usize) -> Vec<Advice<'c>> {
        let first = |yardstick| Adviser::of(self.catalogue(), abilities).first(yardstick, role, most);
        self.yardstick(role).map(first).unwrap_or_default()
    }
}

impl<'c> Adviser<'_, 'c> {
    /// Gives the first `most` skills to learn for a role, of all that it lists and the person lacks.
    ///
    /// What is in demand comes before what is not. Of alternatives one is advised in its place, the nearest; the others, those of which the
    /// person can do one, and things in demand that the person shows, but has not named, come after the first gaps.
    pub(super) fn first(&self, yardstick: &Yardstick<'c>, role: Role<'c>, most: usize) -> Vec<Advice<'c>> {
        let mut room = OrderRoom::default();
        let mut order = Order::of(self, yardstick, yardstick.readiness(self.abilities), most, &mut room);
        if order.told() < most {
            order.add_what_is_rare();
        }
        self.say(order.into_wishes().take(most), role)
    }

    /// Gives what is in demand and the person lacks, the first `gaps` of it (all of it for [`usize::MAX`]), with what it needs; where that is
    /// less than `least`, more. `ready` is the readiness for the role.
    pub(super) fn wanted(
        &self,
        room: &mut OrderRoom<'c>,
        yardstick: &Yardstick<'c>,
        role: Role<'c>,
        ready: Fit,
        gaps: usize,
        least: usize,
    ) -> Vec<Advice<'c>> {
        let mut order = Order::of(self, yardstick, ready, gaps, room);
        let most = order.told();
        if most < least {
            order.add_what_is_rare();
        }
        let mut open = gaps;
        let wishes = order.into_wishes().take(most.max(least)).enumerate().take_while(|(said, wish)| {
            let is_wanted = open > 0 || *said < least;
            open -= usize::from(open > 0 && wish.is_gap());
            is_wanted
        });
        self.say(wishes.map(|(_, wish)| wish), role)
    }

    fn say<'w>(&self, wishes: impl Iterator<Item = &'w Wish<'c>>, role: Role<'c>) -> Vec<Advice<'c>>
    where
        'c: 'w,
    {
        let key_skills: Vec<KeySkill<'c>> = role.key_skills().collect();
        let mut said = Vec::with_capacity(wishes.size_hint().1.unwrap_or_default());
        said.extend(wishes.filter_map(|wish| self.advice(wish, role, &key_skills)));
        said
    }

    fn advice(&self, wish: &Wish<'c>, role: Role<'c>, key_skills: &[KeySkill<'c>]) -> Option<Advice<'c>> {
        let Wish { skill, item, standing, needed_for, .. } = *wish;
        let place = role.lists(skill).map_or(item.key_skill, SkillUse::key_skill);
        let key_skill = *key_skills.get(place)?;
        let shown_by = if standing == Attainment::Shown { self.abilities.what_shows(skill) } else { Vec::new() };
        let others = item.skills.iter().copied().filter(|other| *other != skill);
        let (known, or) = others.partition(|other| standing != Attainment::Shown && self.abilities.has(*other));
        let needs = self.catalogue.skill(skill).needs().iter().copied();
        let builds_on = needs.filter(|needed| self.abilities.has(*needed)).collect();
        let spare = standing == Attainment::Spare;
        Some(Advice { skill, key_skill, place, demand: item.demand, or, known, spare, builds_on, needed_for, shown_by })
    }
}
