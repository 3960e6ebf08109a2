//! What many profiles ask of a catalogue again and again, worked out once: what each skill says for each role, what it shows, and what it is worth where a
//! role asks for it. The numbers are those that one profile gets without it, to the last bit.

use super::abilities::all_shown;
use super::yardstick::{Worth, best_of_each};
use super::{Abilities, Evidence, Fit, Point, Scorer, Yardstick};
use crate::catalogue::{Catalogue, Role, SkillId, SkillUse};
use crate::profile::Profile;

/// Lists, one for each skill, one behind the other.
#[derive(Debug)]
struct BySkill<T> {
    /// Where the list of each skill begins; behind the last, where that ends.
    begins: Vec<usize>,
    all: Vec<T>,
}

impl<T> BySkill<T> {
    fn of(catalogue: &Catalogue, list: impl Fn(SkillId, &mut Vec<T>)) -> Self {
        let mut lists = Self { begins: Vec::with_capacity(catalogue.skills().len() + 1), all: Vec::new() };
        for skill in catalogue.skill_ids() {
            lists.begins.push(lists.all.len());
            list(skill, &mut lists.all);
        }
        lists.begins.push(lists.all.len());
        lists
    }

    fn get(&self, skill: SkillId) -> &[T] {
        let at = |index: usize| self.begins.get(index).copied().unwrap_or_default();
        self.all.get(at(skill.index())..at(skill.index() + 1)).unwrap_or_default()
    }
}

/// See the head of this file.
#[derive(Debug)]
pub(super) struct Prepared {
    points: BySkill<Point>,
    shown: BySkill<SkillId>,
    /// By skill: the places of the roles that list it, each with what it is worth there.
    worth: BySkill<(usize, Worth)>,
    /// Of all that roles demand, role by role: the role's place, and the weight.
    demanded: Vec<(usize, f64)>,
    /// By role: where what it demands begins.
    begins: Vec<usize>,
    /// By role: what most and many ask for together.
    needed: Vec<f64>,
}

impl Prepared {
    /// Works out what there is to be asked of these roles.
    pub(super) fn of(catalogue: &Catalogue, yardsticks: &[&Yardstick<'_>]) -> Self {
        let (mut demanded, mut begins) = (Vec::new(), Vec::new());
        for (role, yardstick) in yardsticks.iter().enumerate() {
            begins.push(demanded.len());
            demanded.extend(yardstick.demanded().map(|item| (role, item.weight)));
        }
        Self {
            points: BySkill::of(catalogue, |skill, all| all.extend(Evidence::of(catalogue).of_skill(skill))),
            shown: BySkill::of(catalogue, |skill, all| all.extend(all_shown(catalogue, skill))),
            worth: BySkill::of(catalogue, |skill, all| {
                let mut last = None;
                let once = catalogue.skill(skill).uses().filter(|used| last.replace(used.role()) != Some(used.role()));
                let worth = |used: SkillUse| Some((used.role(), yardsticks.get(used.role())?.worth_of(skill, used)));
                all.extend(once.filter_map(worth));
            }),
            demanded,
            begins,
            needed: yardsticks.iter().map(|yardstick| yardstick.needed()).collect(),
        }
    }

    /// Tells what a skill is worth in a role, as [`Yardstick::worth`] does.
    fn worth(&self, skill: SkillId, role: usize) -> Option<Worth> {
        let mut worth = self.worth.get(skill).iter();
        worth.find(|(of, _)| *of == role).map(|(_, worth)| *worth)
    }

    /// Tells how ready a person is for each role, as [`Yardstick::readiness`] does before it asks whether anything is missing, from what the person has or shows, by skill. The sums are made in `room`.
    fn readiness(&self, abilities: &[(SkillId, f64)], room: &mut Sums, ready: &mut Vec<Fit>) {
        let Sums { held, rare, demanded } = room;
        held.clear();
        zero(rare, self.needed.len());
        zero(demanded, self.needed.len());
        for (skill, strength) in abilities {
            for (role, worth) in self.worth.get(*skill) {
                match worth {
                    Worth::Demanded(place) => held.push((self.begins[*role] + place, *strength)),
                    Worth::Rare(_, weight) => rare[*role] += strength * weight,
                }
            }
        }
        // In the order in which the role demands it, since sums differ in their last bits by the order of adding.
        for (place, best) in best_of_each(held) {
            if let Some((role, weight)) = self.demanded.get(place) {
                demanded[*role] += weight * best;
            }
        }
        let shares = demanded.iter().zip(&*rare).zip(&self.needed);
        ready.extend(shares.map(|((demanded, rare), needed)| super::yardstick::eased((demanded + rare) / needed)));
    }
}

/// Where what a person can do is added up; used for one person after the other.
#[derive(Debug, Default)]
pub(super) struct Sums {
    /// What the person holds of what roles demand, by its place, and how well.
    held: Vec<(usize, f64)>,
    /// By role: what of it is rare, and what is demanded.
    rare: Vec<f64>,
    demanded: Vec<f64>,
}

/// Makes a list so many zeros.
pub(super) fn zero(list: &mut Vec<f64>, length: usize) {
    list.clear();
    list.resize(length, 0.0);
}

impl<'c> Scorer<'c> {
    /// Works out once what many profiles ask again and again. The answers are the same; where there are only a few profiles, it takes longer.
    #[must_use]
    pub fn for_many(mut self) -> Self {
        let yardsticks: Vec<&Yardstick<'c>> = self.all_yardsticks().collect();
        self.prepared = Some(Prepared::of(self.catalogue(), &yardsticks));
        self
    }

    /// Makes abilities those of a person, whoever's they were before.
    pub(super) fn take_abilities(&self, profile: &Profile, abilities: &mut Abilities<'c>) {
        match &self.prepared {
            Some(prepared) => abilities.take(profile, |skill| prepared.shown.get(skill).into()),
            None => abilities.take(profile, |skill| all_shown(self.catalogue(), skill).into()),
        }
    }

    /// Tells how ready a person is for each role, in the catalogue's order; for roles that are not asked for perhaps 0 in its place.
    pub(super) fn readiness(
        &self,
        abilities: &Abilities<'_>,
        is_asked: impl Fn(Role<'c>) -> bool,
        room: &mut Sums,
        ready: &mut Vec<Fit>,
    ) {
        ready.clear();
        if let Some(prepared) = &self.prepared {
            prepared.readiness(abilities.strengths(), room, ready);
            for (ready, yardstick) in ready.iter_mut().zip(self.all_yardsticks()) {
                *ready = yardstick.completed(*ready, abilities);
            }
            return;
        }
        let yardstick = |role| if is_asked(role) { self.yardstick(role) } else { None };
        let of_role = |role| yardstick(role).map_or(Fit::ZERO, |yardstick| yardstick.readiness(abilities));
        ready.extend(self.catalogue().roles().map(of_role));
    }

    /// Tells how ready a person is for each key skill of a role, in the role's order.
    pub(super) fn key_skill_readiness(&self, abilities: &Abilities<'_>, role: Role<'_>) -> Vec<Fit> {
        let Some(yardstick) = self.yardstick(role) else { return Vec::new() };
        match &self.prepared {
            Some(prepared) => yardstick.key_skill_readiness_by(abilities, |skill| prepared.worth(skill, role.index())),
            None => yardstick.key_skill_readiness(abilities),
        }
    }

    /// Gives everything that a profile says for any role, each with how much was said of the skill.
    pub(super) fn points(&self, profile: &Profile) -> impl Iterator<Item = (Point, f64)> {
        profile.skills().flat_map(|skill| {
            let strength = profile.strength(skill);
            self.points_of(skill).map(move |point| (point, strength))
        })
    }

    /// Gives everything that a skill says for any role.
    pub(super) fn points_of(&self, skill: SkillId) -> impl Iterator<Item = Point> {
        let ready = self.prepared.as_ref().map(|prepared| prepared.points.get(skill).iter().copied());
        let anew = ready.is_none().then(|| self.evidence().of_skill(skill));
        ready.into_iter().flatten().chain(anew.into_iter().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::Sums;
    use crate::catalogue::Catalogue;
    use crate::matching::{Abilities, Scorer};
    use crate::profile::Profile;
    use crate::resolve::Resolver;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_prepared_is_the_same_to_the_last_bit(skills in prop::collection::vec(any::<prop::sample::Index>(), 0..60)) {
            let catalogue = Catalogue::builtin();
            let names: Vec<&str> = catalogue.skills().map(crate::catalogue::Skill::name).collect();
            let profile = Profile::of_names(&Resolver::new(catalogue), skills.iter().map(|at| *at.get(&names)));
            let (plain, many) = (Scorer::new(catalogue), Scorer::new(catalogue).for_many());
            let abilities = Abilities::of(catalogue, &profile);
            let bits = |scorer: &Scorer<'_>| {
                let mut ready = Vec::new();
                scorer.readiness(&abilities, |_| true, &mut Sums::default(), &mut ready);
                ready.iter().map(|fit| fit.value().to_bits()).collect::<Vec<_>>()
            };
            prop_assert_eq!(bits(&plain), bits(&many));
            prop_assert_eq!(plain.points(&profile).collect::<Vec<_>>(), many.points(&profile).collect::<Vec<_>>());
            for role in catalogue.roles() {
                prop_assert_eq!(plain.key_skill_readiness(&abilities, role), many.key_skill_readiness(&abilities, role));
            }
            let mut ranker = many.ranker();
            prop_assert_eq!(abilities.strengths(), ranker.abilities(&profile).strengths());
        }
    }
}
