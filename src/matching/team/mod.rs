//! A team and what roles ask for: what it covers together, what hangs on one of them, and who is nearest to step in.
//!
//! A skill is covered where somebody has it. Who only shows it, or knows a little of it, can step in, but covers nothing: a team that counts on them would
//! find out too late. People are told apart by their place alone, and nobody is ranked: what is said of one is said of a skill.

mod step_in;

use super::{Abilities, Fit, Scorer, Yardstick};
use crate::catalogue::{Demand, KeySkill, Role, SkillId};
use crate::profile::Profile;
use std::cmp::Reverse;

pub use step_in::{StepIn, Way};

/// A team and what some roles ask for.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Team<'c> {
    /// How many people it is.
    pub people: usize,
    /// The roles, in the order in which they were named.
    pub roles: Vec<TeamRole<'c>>,
}

/// What a role asks for, and who of a team can do it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TeamRole<'c> {
    /// The role.
    pub role: Role<'c>,
    /// How ready all of them together are for it.
    pub together: Fit,
    /// Its key skills, in its order.
    pub key_skills: Vec<TeamKeySkill<'c>>,
    /// What it demands, the most in demand first.
    pub demanded: Vec<TeamSkill<'c>>,
}

/// A key skill of a role, and who of a team can do how much of it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TeamKeySkill<'c> {
    /// The key skill.
    pub key_skill: KeySkill<'c>,
    /// How ready all of them together are for it.
    pub together: Fit,
    /// How ready each is for it, in the order of the people.
    pub shares: Vec<Fit>,
}

/// Something that a role demands, and who of a team can do it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TeamSkill<'c> {
    /// The skills of which one will do, the most usual first.
    pub skills: &'c [SkillId],
    /// How many ask for it.
    pub demand: Demand,
    /// The place in the role of the key skill that it belongs to.
    pub key_skill: usize,
    /// What each can do of it, in the order of the people.
    pub holds: Vec<Hold>,
    /// Who is nearest to step in, where at most one has it: the nearest first, then in the order of the people.
    pub nearest: Vec<StepIn>,
}

/// What somebody can do of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hold {
    /// Nothing that is known.
    Lacks,
    /// They have something that shows it.
    Shows,
    /// They know a little of it, or are learning it, says their text.
    Little,
    /// They have it.
    Has,
}

impl TeamSkill<'_> {
    /// Gives the places of those who have it.
    pub fn holders(&self) -> impl Iterator<Item = usize> {
        self.holds.iter().enumerate().filter(|(_, hold)| **hold == Hold::Has).map(|(person, _)| person)
    }

    /// Gives the first three who could step in.
    pub fn first_to_step_in(&self) -> &[StepIn] {
        self.nearest.get(..3).unwrap_or(&self.nearest)
    }

    /// Tells whether somebody has it.
    pub fn is_covered(&self) -> bool {
        self.holders().next().is_some()
    }

    /// Gives the place of the only one who has it, if there is just one.
    pub fn hangs_on(&self) -> Option<usize> {
        let mut holders = self.holders();
        holders.next().filter(|_| holders.next().is_none())
    }

    /// Tells whether most or many of the role's people and advertisements ask for it.
    pub fn is_often(&self) -> bool {
        self.demand.is_often()
    }
}

/// Holds a team against roles of the catalogue; the profiles are of this catalogue, too.
pub fn team<'c>(scorer: &Scorer<'c>, people: &[Profile], roles: &[Role<'c>]) -> Team<'c> {
    let abilities: Vec<Abilities<'c>> = people.iter().map(|person| Abilities::of(scorer.catalogue(), person)).collect();
    let mut together = Abilities::none(scorer.catalogue());
    for person in &abilities {
        together.join(person);
    }
    let yardsticks = roles.iter().filter_map(|role| Some((*role, scorer.yardstick(*role)?)));
    let members = TeamSkills { people, abilities: &abilities };
    Team {
        people: people.len(),
        roles: yardsticks.map(|(role, yardstick)| members.in_role(role, yardstick, &together)).collect(),
    }
}

/// Gives the roles that a team is nearest to, at most so many: those in which most of its people work, as far as their skills tell. None where nobody has
/// a skill that any role asks for.
pub fn nearest_roles<'c>(scorer: &Scorer<'c>, people: &[Profile], most: usize) -> Vec<Role<'c>> {
    /// Sums of the same numbers in another order differ in their last bits.
    const SAME: f64 = 1e9;
    let roles = scorer.catalogue().roles();
    let mut expected: Vec<(Role<'c>, f64)> = roles.map(|role| (role, 0.0)).collect();
    let mut ranker = scorer.ranker();
    let found = people.iter().flat_map(|person| ranker.top(person, usize::MAX).to_vec());
    for found in found {
        if let Some((_, people)) = expected.get_mut(found.role.index()).filter(|_| found.fit > Fit::ZERO) {
            *people += found.likelihood.value();
        }
    }
    expected.retain(|(_, people)| *people > 0.0);
    expected.sort_by(|(a, people_a), (b, people_b)| {
        let rounded = |people: &f64| (people * SAME).round();
        rounded(people_b).total_cmp(&rounded(people_a)).then_with(|| a.id().cmp(b.id()))
    });
    expected.into_iter().take(most).map(|(role, _)| role).collect()
}

/// The people of a team, and what each can do.
struct TeamSkills<'a, 'c> {
    people: &'a [Profile],
    abilities: &'a [Abilities<'c>],
}

impl<'c> TeamSkills<'_, 'c> {
    fn in_role(&self, role: Role<'c>, yardstick: &Yardstick<'c>, together: &Abilities<'c>) -> TeamRole<'c> {
        let each: Vec<Vec<Fit>> = self.abilities.iter().map(|person| yardstick.key_skill_readiness(person)).collect();
        let all = yardstick.key_skill_readiness(together);
        let share = |shares: &[Fit], place: usize| shares.get(place).copied().unwrap_or_default();
        let key_skill = |(place, key_skill): (usize, KeySkill<'c>)| TeamKeySkill {
            key_skill,
            together: share(&all, place),
            shares: each.iter().map(|shares| share(shares, place)).collect(),
        };
        let demanded = yardstick.demanded().filter_map(|item| Some((item, item.demand?)));
        let skill = |(item, demand): (super::Item<'c>, Demand)| {
            let holds: Vec<Hold> = (0..self.people.len()).map(|person| self.hold(person, item.skills)).collect();
            let mut skill = TeamSkill { skills: item.skills, demand, key_skill: item.key_skill, holds, nearest: Vec::new() };
            if skill.holders().take(2).count() < 2 {
                skill.nearest = self.nearest(role, &skill);
                let near = |step: &StepIn| each.get(step.person).map_or(Fit::ZERO, |shares| share(shares, item.key_skill));
                skill.nearest.sort_by_key(|step| (step.way, Reverse(near(step))));
            }
            skill
        };
        TeamRole {
            role,
            together: yardstick.readiness(together),
            key_skills: role.key_skills().enumerate().map(key_skill).collect(),
            demanded: demanded.map(skill).collect(),
        }
    }

    /// Tells what somebody can do of a thing for which any of these skills will do.
    fn hold(&self, person: usize, skills: &[SkillId]) -> Hold {
        let (Some(profile), Some(abilities)) = (self.people.get(person), self.abilities.get(person)) else {
            return Hold::Lacks;
        };
        let of_skill = |skill: &SkillId| {
            if profile.has(*skill) {
                let whole = profile.found_for(*skill).any(|found| found.stance.share() >= 1.0);
                if whole { Hold::Has } else { Hold::Little }
            } else if abilities.has(*skill) {
                Hold::Shows
            } else {
                Hold::Lacks
            }
        };
        skills.iter().map(of_skill).max().unwrap_or(Hold::Lacks)
    }
}
