//! The order of learning: how urgent each skill is for a person and a role, and what has to come before it.

use super::Item;
use super::abilities::shows;
use super::adviser::Adviser;
use super::nearness::is_idea;
use super::order_room::{OpenWish, OrderRoom};
use super::wish::{Attainment, Wish};
use super::{Abilities, Fit, Yardstick};
use crate::catalogue::{Catalogue, SkillId};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

/// So many gaps come before anything else.
const GAPS: usize = 5;

/// The skills to learn for a role, as they are put in order.
#[derive(Debug)]
pub(super) struct Order<'o, 'c> {
    adviser: &'o Adviser<'o, 'c>,
    yardstick: &'o Yardstick<'c>,
    /// How much it counts that a skill is near to those that the person has, in 0..=1.
    heed: f64,
    room: &'o mut OrderRoom<'c>,
    /// How many of those in order are in demand, or needed by what is.
    in_demand: usize,
    /// How many of these are in demand and the person lacks altogether.
    gaps: usize,
    /// So many gaps are enough: what would come behind them is left out.
    enough: usize,
}

impl<'o, 'c> Order<'o, 'c> {
    /// Puts in order what a role demands, for which the person is so ready, and what that needs, until there are so many gaps (and at least those that come first).
    pub(super) fn of(
        adviser: &'o Adviser<'o, 'c>,
        yardstick: &'o Yardstick<'c>,
        ready: Fit,
        gaps: usize,
        room: &'o mut OrderRoom<'c>,
    ) -> Self {
        let ready = ready.value();
        // The more of a role somebody can do, the less another thing of the same kind helps, and the more what is asked for. From a
        // readiness of .7 on, that few who work in a role are above, it is demand alone.
        let heed = (1.0 - 2.0 * ready * ready).max(0.0);
        room.clear(yardstick.demanded().len());
        let mut order = Self { adviser, yardstick, heed, room, in_demand: 0, gaps: 0, enough: gaps.max(GAPS) };
        order.put_what_is_demanded_in_order();
        order.in_demand = order.told();
        order
    }

    /// Tells how many skills there are so far.
    pub(super) fn told(&self) -> usize {
        self.room.ordered.len()
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
    pub(super) fn into_wishes(self) -> impl Iterator<Item = &'o Wish<'c>> {
        let OrderRoom { wishes, ordered, .. } = self.room;
        let mut first = 0;
        for at in 0..self.in_demand {
            let wish = ordered.get(at).and_then(|place| wishes.get(*place));
            if first < GAPS && wish.is_some_and(|wish| wish.standing == Attainment::Lacking) {
                ordered.get_mut(first..=at).into_iter().for_each(|passed| passed.rotate_right(1));
                first += 1;
            }
        }
        ordered.iter().filter_map(|place| wishes.get(*place))
    }

    /// Puts what the role demands in order, the most urgent first. Often only the first are wanted, so that wishes are made of what could be as urgent as
    /// the most urgent so far, and not of what weighs too little for that.
    fn put_what_is_demanded_in_order(&mut self) {
        /// More than what the last bits of a product can be off.
        const ABOVE: f64 = 1.0 + 1e-9;
        let most = ABOVE * (1.0 + self.heed * (self.adviser.around.most() - 1.0));
        let mut next = 0;
        while self.gaps < self.enough {
            let top = self.room.open.peek().map_or(0.0, |(urgency, ..): &OpenWish| f64::from_bits(*urgency));
            if self.yardstick.weight_at(next).is_some_and(|weight| weight * most >= top) {
                for at in self.wishes_for(next) {
                    if let Some(wish) = self.room.wishes.get(at) {
                        self.room.open.push((wish.urgency.to_bits(), Reverse(wish.turn), at));
                    }
                }
                next += 1;
            } else if let Some((.., at)) = self.room.open.pop() {
                self.visit(at);
            } else {
                break;
            }
        }
    }

    /// Gives the places of the wishes for what the role demands at this place, which are made where they are first asked for.
    fn wishes_for(&mut self, place: usize) -> Range<usize> {
        let begin = self.room.wishes.len();
        if let Some(made) = self.room.made.get(place).cloned().flatten() {
            return made;
        }
        let Some(item) = self.yardstick.item(place) else { return begin..begin };
        for skill in item.skills.iter().filter(|skill| !self.adviser.abilities.has(**skill)) {
            let wish = self.wish(*skill, item);
            self.room.wishes.push(wish);
        }
        let open = self.room.wishes.get_mut(begin..).unwrap_or_default();
        if open.len() == item.skills.len() {
            bring_forward_the_nearest(self.adviser, open);
            open.iter_mut().skip(1).for_each(Wish::make_spare);
        } else {
            open.iter_mut().for_each(Wish::make_spare);
            let shown = self.shown(&item);
            self.room.wishes.extend(shown);
        }
        for (at, wish) in self.room.wishes.get_mut(begin..).into_iter().flatten().enumerate() {
            wish.turn = (place, at);
        }
        let made = begin..self.room.wishes.len();
        if let Some(of) = self.room.made.get_mut(place) {
            *of = Some(made.clone());
        }
        made
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
        let urgency = item.weight * nearness;
        Wish { skill, item, standing: Attainment::Lacking, urgency, needed_for: None, turn: (0, 0), is_done: false }
    }

    /// Puts what is not in demand after all that has been put in order, the most urgent first.
    fn put_in_order(&mut self, wishes: Vec<Wish<'c>>) {
        let begin = self.room.wishes.len();
        let rare = wishes.into_iter().enumerate().map(|(at, wish)| Wish { turn: (usize::MAX, begin + at), ..wish });
        self.room.wishes.extend(rare);
        let new = begin..self.room.wishes.len();
        self.room.rare.extend(new.clone().filter_map(|at| Some((self.room.wishes.get(at)?.skill, at))));
        self.room.rare.sort_unstable();
        let key = |at: usize| Some((self.room.wishes.get(at)?.key(), Reverse(at)));
        let mut open: BinaryHeap<_> = new.filter_map(key).collect();
        while let Some((_, Reverse(at))) = open.pop().filter(|_| self.gaps < self.enough) {
            self.visit(at);
        }
    }

    /// Adds something that is not in demand.
    fn add(&mut self, wish: Wish<'c>) -> usize {
        let at = self.room.wishes.len();
        let place = self.room.rare.partition_point(|(skill, _)| *skill < wish.skill);
        self.room.rare.insert(place, (wish.skill, at));
        self.room.wishes.push(Wish { turn: (usize::MAX, at), ..wish });
        at
    }

    fn place(&self, skill: SkillId) -> Option<usize> {
        if let Some(place) = self.yardstick.item_in_demand(skill) {
            let mut made = self.room.made.get(place).cloned().flatten()?;
            return made.find(|at| self.room.wishes.get(*at).is_some_and(|wish| wish.skill == skill));
        }
        let at = self.room.rare.binary_search_by_key(&skill, |(known, _)| *known).ok()?;
        self.room.rare.get(at).map(|(_, place)| *place)
    }

    fn is_done(&self, at: usize) -> bool {
        self.room.wishes.get(at).is_none_or(|wish| wish.is_done)
    }

    /// Puts a wish in order, after all that it needs: what is needed is put on top of what needs it, and a skill is taken once nothing
    /// that it needs is open.
    fn visit(&mut self, at: usize) {
        self.room.waiting.push(at);
        while let Some(here) = self.room.waiting.last().copied() {
            let need = if self.is_done(here) { None } else { self.foremost_need(here) };
            if let Some(need) = need {
                self.bring_forward(need, here);
                self.room.waiting.push(need);
                continue;
            }
            self.room.waiting.pop();
            if let Some(wish) = self.room.wishes.get_mut(here).filter(|wish| !wish.is_done) {
                wish.is_done = true;
                self.gaps += usize::from(wish.is_gap());
                self.room.ordered.push(here);
            }
        }
    }

    /// Says of a wish what it is brought forward for, where it wouldn't come before that by itself.
    fn bring_forward(&mut self, need: usize, needing: usize) {
        let Some((skill, key)) = self.room.wishes.get(needing).map(|wish| (wish.skill, wish.key())) else { return };
        if let Some(need) = self.room.wishes.get_mut(need).filter(|need| need.key() < key) {
            need.needed_for = Some(skill);
        }
    }

    /// Gives the most urgent of what a wish needs and is still to be learned.
    fn foremost_need(&mut self, at: usize) -> Option<usize> {
        let needs = self.adviser.catalogue.skill(self.room.wishes.get(at)?.skill).needs();
        let mut foremost: Option<usize> = None;
        for needed in needs {
            let Some(open) = self.open_need(*needed) else { continue };
            let key = |at: usize| self.room.wishes.get(at).map(|wish| (wish.key(), Reverse(wish.turn)));
            if foremost.is_none_or(|foremost| key(open) >= key(foremost)) {
                foremost = Some(open);
            }
        }
        foremost
    }

    /// Gives the place of something needed, where it is still to be learned: the person can't do it, nothing that is learned before shows it, and the role
    /// lists it, though perhaps it doesn't demand it.
    fn open_need(&mut self, skill: SkillId) -> Option<usize> {
        if self.adviser.abilities.has(skill) {
            return None;
        }
        if let Some(place) = self.yardstick.item_in_demand(skill) {
            self.wishes_for(place);
        }
        let known = self.place(skill);
        if known.is_some_and(|place| self.is_done(place)) || self.is_shown_before(skill) {
            return None;
        }
        known.or_else(|| self.yardstick.rare(skill).map(|item| self.add(self.wish(skill, item))))
    }

    /// Tells whether something that the person lacks and learns before shows a skill.
    fn is_shown_before(&self, skill: SkillId) -> bool {
        let before = self.room.ordered.iter().filter_map(|place| self.room.wishes.get(*place));
        let mut lacking = before.filter(|wish| wish.standing == Attainment::Lacking);
        lacking.any(|wish| shows(self.adviser.catalogue, wish.skill, skill))
    }
}

/// Puts first the nearest of alternatives: that of whose needs the person can do most, and of these the most usual. What stands beside their skills
/// doesn't count: who writes Python and SQL is no nearer to one cloud than to another.
fn bring_forward_the_nearest(adviser: &Adviser<'_, '_>, wishes: &mut [Wish<'_>]) {
    if wishes.len() < 2 {
        return;
    }
    let bases = wishes.iter().map(|wish| bases(adviser.catalogue, adviser.abilities, wish.skill));
    let nearest = bases.enumerate().reduce(|one, other| if other.1 > one.1 { other } else { one });
    if let Some(before) = nearest.and_then(|(at, _)| wishes.get_mut(..=at)) {
        before.rotate_right(1);
    }
}

/// Tells how much of what a skill needs a person can do: Nuxt is nearer than Next.js to who knows Vue.js.
fn bases(catalogue: &Catalogue, abilities: &Abilities<'_>, skill: SkillId) -> usize {
    catalogue.skill(skill).needs().iter().filter(|needed| abilities.has(**needed)).count()
}
