//! Who is nearest to step in where hardly anybody has what is asked for, and by what.

use super::{Hold, TeamSkill, TeamSkills};
use crate::catalogue::{Importance, Role, SkillId, SkillUse};
use crate::matching::nearness::is_idea;

/// How many skills are told by which somebody is near.
const TOLD: usize = 3;

/// Somebody who could step in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StepIn {
    /// Their place among the people.
    pub person: usize,
    /// How near they are.
    pub way: Way,
    /// The skills of theirs that say so.
    pub by: Vec<SkillId>,
}

/// How near somebody is to what they don't have, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// They know a little of it, or are learning it.
    Little,
    /// They have something that shows it.
    Shows,
    /// They have all that it needs to be learnt, and other skills of its key skill.
    Ready,
    /// They have other skills of its key skill, or some of what it needs.
    Near,
}

impl TeamSkills<'_, '_> {
    /// Finds who doesn't have a thing and could step in, in the order of the people.
    pub(super) fn nearest(&self, role: Role<'_>, skill: &TeamSkill<'_>) -> Vec<StepIn> {
        let others = skill.holds.iter().enumerate().filter(|(_, hold)| **hold != Hold::Has);
        others.filter_map(|(person, hold)| self.step_in(role, skill, person, *hold)).collect()
    }

    fn step_in(&self, role: Role<'_>, skill: &TeamSkill<'_>, person: usize, hold: Hold) -> Option<StepIn> {
        let (profile, abilities) = (self.people.get(person)?, self.abilities.get(person)?);
        let told = |by: Vec<SkillId>, way| {
            let by: Vec<SkillId> = by.into_iter().take(TOLD).collect();
            (!by.is_empty()).then_some(StepIn { person, way, by })
        };
        let first = *skill.skills.first()?;
        match hold {
            Hold::Has => None,
            Hold::Little => told(skill.skills.iter().copied().filter(|skill| profile.has(*skill)).collect(), Way::Little),
            Hold::Shows => {
                let shown = skill.skills.iter().find(|skill| abilities.has(**skill))?;
                told(abilities.what_shows(*shown), Way::Shows)
            }
            Hold::Lacks => {
                let needs = abilities.catalogue().skill(first).needs();
                let needed: Vec<SkillId> = needs.iter().copied().filter(|needed| profile.has(*needed)).collect();
                let beside = self.beside(role, skill, first, person);
                let is_ready = !beside.is_empty() && needs.iter().all(|needed| abilities.has(*needed));
                let beside = beside.into_iter().filter(|had| !needed.contains(had));
                let by = needed.iter().copied().chain(beside).collect();
                told(by, if is_ready { Way::Ready } else { Way::Near })
            }
        }
    }

    /// Gives the skills of somebody that stand beside a thing: those of its key skill, and of the same kind first. One of another kind alone says nothing, and of
    /// a foundation, which holds all sorts of things, only the same kind does.
    fn beside(&self, role: Role<'_>, skill: &TeamSkill<'_>, first: SkillId, person: usize) -> Vec<SkillId> {
        let (Some(profile), Some(abilities)) = (self.people.get(person), self.abilities.get(person)) else {
            return Vec::new();
        };
        let kind = |skill: SkillId| abilities.catalogue().skill(skill).kind();
        let is_foundation =
            role.key_skills().nth(skill.key_skill).is_some_and(|own| own.importance() == Importance::Foundation);
        let here = |had: &SkillId| role.lists(*had).map(SkillUse::key_skill) == Some(skill.key_skill);
        let (mut beside, others): (Vec<SkillId>, Vec<SkillId>) =
            profile.skills().filter(here).partition(|had| kind(*had) == kind(first));
        if !is_foundation && (others.len() > 1 || !beside.is_empty()) {
            beside.extend(others);
        }
        if is_foundation && is_idea(kind(first)) { Vec::new() } else { beside }
    }
}
