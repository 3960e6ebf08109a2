//! Many people and one thing that is asked of all: how ready each is for it, what of it they have, what they would learn first.

use super::adviser::Adviser;
use super::order_room::OrderRoom;
use super::{Fit, Ranker};
use crate::catalogue::{Role, SkillId};
use crate::profile::Profile;
use std::cmp::Reverse;

/// What people are ranked by.
#[derive(Debug, Clone, Copy)]
pub enum Aim<'c> {
    /// What the people and advertisements of a role ask for.
    Role(Role<'c>),
}

/// How one of many people stands to what is asked.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PersonStanding {
    /// How ready the person is for it.
    pub readiness: Fit,
    /// How probable it is that the person works in the role, among all roles.
    pub likelihood: Fit,
    /// What is asked for and the person has, the most in demand first.
    pub has: Vec<SkillId>,
    /// What is asked for and the person can't do, what comes first first; of alternatives one.
    pub learn_first: Vec<SkillId>,
}

impl<'c> Ranker<'_, 'c> {
    /// Tells how ready a person is for what is asked: the part of [`Self::hold`] that costs little.
    pub fn readiness_for(&mut self, profile: &Profile, aim: Aim<'c>) -> Fit {
        let Aim::Role(role) = aim;
        let yardstick = self.scorer().yardstick(role);
        yardstick.map_or(Fit::ZERO, |yardstick| yardstick.readiness(self.abilities(profile)))
    }

    /// Holds a person against what is asked, with the first `most` skills to learn.
    pub fn hold(&mut self, profile: &Profile, aim: Aim<'c>, most: usize) -> PersonStanding {
        let Aim::Role(role) = aim;
        let likelihood = self
            .all(profile, |asked, _| asked.index() == role.index())
            .iter()
            .find(|found| found.role.index() == role.index())
            .map(|found| found.likelihood);
        let (scorer, abilities) = (self.scorer(), self.abilities(profile));
        let Some(yardstick) = scorer.yardstick(role) else {
            return PersonStanding { readiness: Fit::ZERO, likelihood: Fit::ZERO, has: Vec::new(), learn_first: Vec::new() };
        };
        let has = |skills: &[SkillId]| skills.iter().copied().find(|skill| abilities.names(*skill));
        let readiness = yardstick.readiness(abilities);
        let (adviser, mut room) = (Adviser::of(scorer.catalogue(), abilities), OrderRoom::default());
        let lacking = adviser.wanted(&mut room, yardstick, role, readiness, most, 0);
        let lacking = lacking.iter().filter(|advice| advice.demand.is_some() && !advice.spare && advice.is_lacking());
        PersonStanding {
            readiness,
            likelihood: likelihood.unwrap_or_default(),
            has: yardstick.demanded().filter_map(|item| has(item.skills)).collect(),
            learn_first: lacking.map(|advice| advice.skill).take(most).collect(),
        }
    }
}

/// Puts the readiest first; of those who are as ready, whoever came first. Keeps `most` of them.
pub fn keep_readiest<P>(people: &mut Vec<P>, standing: impl Fn(&P) -> &PersonStanding, most: usize) {
    people.sort_by_key(|person| Reverse(standing(person).readiness));
    people.truncate(most);
}
