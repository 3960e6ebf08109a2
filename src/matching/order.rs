//! The order of learning: how urgent each skill is for a person and a role, and what has to come before it.

use super::abilities::shows;
use super::adviser::Adviser;
use super::nearness::is_idea;
use super::yardstick::Item;
use super::{Abilities, Yardstick};
use crate::catalogue::{Catalogue, SkillId};
use std::cmp::Ordering;

/// A skill that could be learned, and how much it is wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish<'c> {
    /// The skill.
    pub skill: SkillId,
    /// What the role asks for that it serves.
    pub item: Item<'c>,
    /// How the person stands to it.
    pub standing: Attainment,
    urgency: f64,
}

/// How a person stands to a skill that is asked for and that they haven't named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attainment {
    /// They can't do it, nor anything that would do as well.
    Lacking,
    /// They show it.
    Shown,
    /// They can do an alternative, or one is advised in its place.
    Spare,
}

/// The skills to learn for a role, as they are put in order.
#[derive(Debug)]
pub(super) struct Order<'o, 'c> {
    adviser: &'o Adviser<'o, 'c>,
    yardstick: &'o Yardstick<'c>,
    /// How much it counts that a skill is near to those that the person has, in 0..=1.
    heed: f64,
    wishes: Vec<Wish<'c>>,
    /// By skill: its place in `wishes`.
    places: Vec<(SkillId, usize)>,
    /// By wish: whether it has been put in order.
    done: Vec<bool>,
    /// The places of the wishes, in the order of learning.
    ordered: Vec<usize>,
    /// How many of these are in demand, or needed by what is.
    in_demand: usize,
}

impl<'o, 'c> Order<'o, 'c> {
    /// Puts in order what a role demands, and what that needs.
    pub(super) fn of(adviser: &'o Adviser<'o, 'c>, yardstick: &'o Yardstick<'c>) -> Self {
        let ready = yardstick.readiness(adviser.abilities).value();
        // The more of a role somebody can do, the less another thing of the same kind helps, and the more what is asked for. From a
        // readiness of .7 on, that few who work in a role are above, it is demand alone.
        let heed = (1.0 - 2.0 * ready * ready).max(0.0);
        let mut order = Self {
            adviser,
            yardstick,
            heed,
            wishes: Vec::new(),
            places: Vec::new(),
            done: Vec::new(),
            ordered: Vec::new(),
            in_demand: 0,
        };
        order.put_in_order(order.sorted_out());
        order.in_demand = order.ordered.len();
        order
    }

    /// Tells how many skills there are so far.
    pub(super) fn told(&self) -> usize {
        self.ordered.len()
    }

    /// Adds what the role lists and hardly anybody asks for.
    pub(super) fn add_what_is_rare(&mut self) {
        let rare = self.yardstick.items().iter().filter(|item| item.demand.is_none());
        let skills = rare.flat_map(|item| item.skills.iter().map(move |skill| (*skill, *item)));
        let open = skills.filter(|(skill, _)| !self.adviser.abilities.has(*skill) && self.place(*skill).is_none());
        let wishes = open.map(|(skill, item)| self.wish(skill, item)).collect();
        self.put_in_order(wishes);
    }

    /// Gives the skills in their order. First come some that the person lacks altogether, then the others in their turn with what is only to be
    /// named and with alternatives.
    pub(super) fn into_wishes(self) -> impl Iterator<Item = Wish<'c>> {
        /// So many gaps come before anything else.
        const GAPS: usize = 5;
        let (in_demand, rare) = self.ordered.split_at(self.in_demand);
        let wishes = |places: &[usize]| places.iter().filter_map(|place| self.wishes.get(*place).copied()).collect();
        let (mut first, mut others): (Vec<Wish<'c>>, Vec<Wish<'c>>) = (Vec::new(), wishes(rare));
        let in_demand: Vec<Wish<'c>> = wishes(in_demand);
        let mut rest = Vec::with_capacity(in_demand.len());
        for wish in in_demand {
            let is_first = wish.standing == Attainment::Lacking && first.len() < GAPS;
            if is_first { first.push(wish) } else { rest.push(wish) }
        }
        rest.append(&mut others);
        first.into_iter().chain(rest)
    }

    /// Makes wishes of everything that the role demands.
    fn sorted_out(&self) -> Vec<Wish<'c>> {
        /// What an alternative counts beside one that somebody can do: advertisements name the one or the other, and many people can do two.
        const ALTERNATIVE: f64 = 0.6;
        let abilities = self.adviser.abilities;
        let mut wishes = Vec::new();
        for item in self.yardstick.demanded() {
            let open = || item.skills.iter().copied().filter(|skill| !abilities.has(*skill));
            let best = if open().count() == item.skills.len() { self.nearest(item) } else { self.shown(item) };
            wishes.extend(best);
            let spare = open().filter(|other| best.is_none_or(|best| best.skill != *other));
            wishes.extend(spare.map(|skill| {
                let wish = self.wish(skill, *item);
                Wish { standing: Attainment::Spare, urgency: ALTERNATIVE * wish.urgency, ..wish }
            }));
        }
        wishes
    }

    /// Gives the nearest of alternatives: that of whose needs the person can do most, then what stands nearest to their skills.
    fn nearest(&self, item: &Item<'c>) -> Option<Wish<'c>> {
        let wishes = item.skills.iter().map(|skill| self.wish(*skill, *item));
        wishes.reduce(|best, other| {
            let prefers =
                |wish: &Wish<'_>| (bases(self.adviser.catalogue, self.adviser.abilities, wish.skill), wish.urgency);
            if prefers(&other) > prefers(&best) { other } else { best }
        })
    }

    /// Gives the first of alternatives that the person shows, where it is a thing that one names and they have named none of them. Whoever shows an idea
    /// need not learn it.
    fn shown(&self, item: &Item<'c>) -> Option<Wish<'c>> {
        let abilities = self.adviser.abilities;
        let is_thing = |skill: &SkillId| !is_idea(self.adviser.catalogue.skill(*skill).kind());
        let none_named = item.skills.iter().all(|skill| !abilities.names(*skill));
        let mut shown = item.skills.iter().filter(|skill| abilities.has(**skill) && is_thing(skill));
        let first = shown.next().filter(|_| none_named)?;
        Some(Wish { standing: Attainment::Shown, ..self.wish(*first, *item) })
    }

    fn wish(&self, skill: SkillId, item: Item<'c>) -> Wish<'c> {
        let nearness = 1.0 + self.heed * (self.adviser.around.nearness(skill) - 1.0);
        Wish { skill, item, standing: Attainment::Lacking, urgency: item.weight * nearness }
    }

    /// Puts wishes after those that have been put in order.
    fn put_in_order(&mut self, mut wishes: Vec<Wish<'c>>) {
        wishes.sort_by(most_urgent_first);
        let first = self.wishes.len();
        for wish in wishes {
            self.add(wish);
        }
        (first..self.wishes.len()).for_each(|at| self.visit(at));
    }

    fn add(&mut self, wish: Wish<'c>) -> usize {
        let at = self.wishes.len();
        let place = self.places.partition_point(|(skill, _)| *skill < wish.skill);
        self.places.insert(place, (wish.skill, at));
        self.wishes.push(wish);
        self.done.push(false);
        at
    }

    fn place(&self, skill: SkillId) -> Option<usize> {
        let at = self.places.binary_search_by_key(&skill, |(known, _)| *known).ok()?;
        self.places.get(at).map(|(_, place)| *place)
    }

    fn is_done(&self, at: usize) -> bool {
        self.done.get(at).is_none_or(|done| *done)
    }

    /// Puts a wish in order, after all that it needs: what is needed is put on top of what needs it, and a skill is taken once nothing
    /// that it needs is open.
    fn visit(&mut self, at: usize) {
        let mut open = vec![at];
        while let Some(here) = open.last().copied() {
            let need = if self.is_done(here) { None } else { self.foremost_need(here) };
            if let Some(need) = need {
                open.push(need);
                continue;
            }
            open.pop();
            if let Some(done) = self.done.get_mut(here).filter(|done| !**done) {
                *done = true;
                self.ordered.push(here);
            }
        }
    }

    /// Gives the most urgent of what a wish needs and is still to be learned.
    fn foremost_need(&mut self, at: usize) -> Option<usize> {
        let needs = self.adviser.catalogue.skill(self.wishes.get(at)?.skill).needs();
        let open: Vec<usize> = needs.iter().filter_map(|needed| self.open_need(*needed)).collect();
        let urgent = |one: &usize, other: &usize| match (self.wishes.get(*one), self.wishes.get(*other)) {
            (Some(one), Some(other)) => most_urgent_first(one, other),
            _ => Ordering::Equal,
        };
        open.into_iter().min_by(|one, other| urgent(one, other).then(one.cmp(other)))
    }

    /// Gives the place of something needed, where it is still to be learned: the person can't do it, nothing that is learned before shows it, and the role
    /// lists it, though perhaps it doesn't demand it.
    fn open_need(&mut self, skill: SkillId) -> Option<usize> {
        let known = self.place(skill);
        let is_closed = self.adviser.abilities.has(skill) || known.is_some_and(|place| self.is_done(place));
        if is_closed || self.is_shown_before(skill) {
            return None;
        }
        known.or_else(|| self.yardstick.rare(skill).map(|item| self.add(self.wish(skill, item))))
    }

    /// Tells whether something that the person lacks and learns before shows a skill.
    fn is_shown_before(&self, skill: SkillId) -> bool {
        let before = self.ordered.iter().filter_map(|place| self.wishes.get(*place));
        let mut lacking = before.filter(|wish| wish.standing == Attainment::Lacking);
        lacking.any(|wish| shows(self.adviser.catalogue, wish.skill, skill))
    }
}

/// Tells what is in demand before what is not, then the most urgent.
fn most_urgent_first(one: &Wish<'_>, other: &Wish<'_>) -> Ordering {
    one.item.demand.is_none().cmp(&other.item.demand.is_none()).then(other.urgency.total_cmp(&one.urgency))
}

/// Tells how much of what a skill needs a person can do: Nuxt is nearer than Next.js to who knows Vue.js.
fn bases(catalogue: &Catalogue, abilities: &Abilities<'_>, skill: SkillId) -> usize {
    catalogue.skill(skill).needs().iter().filter(|needed| abilities.has(**needed)).count()
}
