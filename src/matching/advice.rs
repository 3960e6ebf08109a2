//! What to learn for a role, in which order: what is asked for most first, the nearer to what the person can do the sooner, and each skill
//! after what it needs.

use super::nearness::Surroundings;
use super::yardstick::Item;
use super::{Abilities, Yardstick};
use crate::catalogue::{Catalogue, Demand, KeySkill, Role, SkillId, SkillUse};

/// A skill to learn, and why.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Advice<'c> {
    /// The skill; the person neither has nor shows it.
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
}

/// What a person can learn for a role, what comes first first: all that the role lists, without what the person has or shows.
///
/// What is in demand comes before what is not. Of alternatives one is advised in its place, the nearest; the others, and those of which the
/// person can do one, come last.
pub fn advice<'c>(
    catalogue: &'c Catalogue,
    abilities: &Abilities<'_>,
    yardstick: &Yardstick<'c>,
    role: Role<'c>,
) -> Vec<Advice<'c>> {
    let around = Surroundings::of(catalogue, abilities.had());
    let mut wishes: Vec<Wish<'c>> = Vec::new();
    let mut spare: Vec<(SkillId, Item<'c>)> = Vec::new();
    for item in yardstick.items() {
        let open = item.skills.iter().copied().filter(|skill| !abilities.has(*skill));
        let is_open = item.skills.iter().all(|skill| !abilities.has(*skill));
        let chances = open.clone().filter(|_| is_open).map(|skill| (skill, around.nearness(skill)));
        let best = chances.reduce(|best, other| {
            let prefers = |(skill, nearness)| (bases(catalogue, abilities, skill), nearness);
            if prefers(other) > prefers(best) { other } else { best }
        });
        match best {
            Some((skill, nearness)) => {
                wishes.push(Wish { skill, item: *item, urgency: item.weight * nearness });
                spare.extend(open.filter(|other| *other != skill).map(|other| (other, *item)));
            }
            None => spare.extend(open.map(|other| (other, *item))),
        }
    }
    wishes.sort_by(|a, b| a.item.demand.is_none().cmp(&b.item.demand.is_none()).then(b.urgency.total_cmp(&a.urgency)));
    let ordered = after_what_they_need(catalogue, &wishes);
    let key_skills: Vec<KeySkill<'c>> = role.key_skills().collect();
    let told = ordered
        .into_iter()
        .map(|wish| (wish.skill, wish.item, false))
        .chain(spare.into_iter().map(|(skill, item)| (skill, item, true)));
    told.filter_map(|(skill, item, spare)| {
        let place = role.lists(skill).map_or(item.key_skill, SkillUse::key_skill);
        let key_skill = *key_skills.get(place)?;
        let others = item.skills.iter().copied().filter(|other| *other != skill);
        let (known, or) = others.partition(|other| abilities.has(*other));
        let needs = catalogue.skill(skill).needs().iter().copied();
        let builds_on = needs.filter(|needed| abilities.has(*needed)).collect();
        Some(Advice { skill, key_skill, place, demand: item.demand, or, known, spare, builds_on })
    })
    .collect()
}

/// A skill that could be learned, and how much it is wanted.
#[derive(Debug, Clone, Copy)]
struct Wish<'c> {
    skill: SkillId,
    item: Item<'c>,
    urgency: f64,
}

/// How much of what a skill needs a person can do: Nuxt is nearer than Next.js to who knows Vue.js.
fn bases(catalogue: &Catalogue, abilities: &Abilities<'_>, skill: SkillId) -> usize {
    catalogue.skill(skill).needs().iter().filter(|needed| abilities.has(**needed)).count()
}

/// The wishes in their order, but each after those that it needs.
fn after_what_they_need<'w, 'c>(catalogue: &Catalogue, wishes: &'w [Wish<'c>]) -> Vec<&'w Wish<'c>> {
    let mut places: Vec<(SkillId, usize)> = wishes.iter().enumerate().map(|(at, wish)| (wish.skill, at)).collect();
    places.sort_unstable();
    let place = |skill: SkillId| {
        let end = places.partition_point(|(other, _)| *other <= skill);
        places.get(end.checked_sub(1)?).filter(|(other, _)| *other == skill).map(|(_, at)| *at)
    };
    let mut done = vec![false; wishes.len()];
    let mut ordered = Vec::with_capacity(wishes.len());
    for at in 0..wishes.len() {
        // What is needed is put on top of what needs it; a skill is taken once nothing that it needs is open.
        let mut open = vec![at];
        while let Some(here) = open.last().copied() {
            let Some(wish) = wishes.get(here) else { break };
            let is_done = |at: usize| done.get(at).is_some_and(|done| *done);
            let needs = catalogue.skill(wish.skill).needs().iter();
            let next = needs.filter_map(|needed| place(*needed)).filter(|place| !is_done(*place)).min();
            if let Some(next) = next.filter(|_| !is_done(here)) {
                open.push(next);
                continue;
            }
            open.pop();
            if let Some(done) = done.get_mut(here).filter(|done| !**done) {
                *done = true;
                ordered.push(wish);
            }
        }
    }
    ordered
}
