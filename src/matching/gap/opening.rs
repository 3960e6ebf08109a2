//! What an advertisement asks for, made ready to hold people against it.

use super::judge::Judge;
use super::{Asked, Met, Need, WITHIN_REACH, readiness};
use crate::catalogue::{Role, SkillId};
use crate::matching::{Abilities, Fit, Scorer};
use crate::profile::{Profile, Stance};

/// An advertisement, made ready to hold people against it.
#[derive(Debug, Clone)]
pub struct Opening<'a, 'c> {
    scorer: &'a Scorer<'c>,
    advert: &'a Profile,
    /// The role that the advertisement describes; none where it describes none clearly.
    pub role: Option<Role<'c>>,
    /// How probable it is that it describes that role.
    pub likelihood: Fit,
    wanted: Vec<(Vec<SkillId>, Need)>,
}

/// How somebody stands to one job of many.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Job<'c> {
    /// The role that the advertisement describes; none where it describes none clearly.
    pub role: Option<Role<'c>>,
    /// How probable it is that it describes that role.
    pub likelihood: Fit,
    /// How ready the person is for the job.
    pub readiness: Fit,
    /// What is asked for: what is required first, then in the order of the advertisement.
    pub asked: Vec<Asked>,
    /// What is asked for and the person can't do, each skill with what it alone would do.
    pub gains: Vec<Gain>,
}

/// What one skill more does for a job.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Gain {
    /// The skill.
    pub skill: SkillId,
    /// How much the advertisement wants it.
    pub need: Need,
    /// The readiness for the job with this skill and nothing else added.
    pub readiness_after: Fit,
}

impl<'a, 'c> Opening<'a, 'c> {
    /// Reads an advertisement.
    pub fn of(scorer: &'a Scorer<'c>, advert: &'a Profile) -> Self {
        /// How probable a role has to be for the advertisement to be taken as one for it.
        const CLEAR: f64 = 0.2;
        let described = scorer.top(advert, 1).pop().filter(|described| described.likelihood.value() >= CLEAR);
        Self {
            scorer,
            advert,
            role: described.map(|described| described.role),
            likelihood: described.map_or(Fit::ZERO, |described| described.likelihood),
            wanted: wanted(advert),
        }
    }

    /// Tells whether it asks for anything that is known.
    pub fn asks(&self) -> bool {
        !self.wanted.is_empty()
    }

    /// Lists what it asks for, what is required first: the skills of which one will do, in order.
    pub fn wanted(&self) -> &[(Vec<SkillId>, Need)] {
        &self.wanted
    }

    /// Gives the skills of which it says that they are not needed, and nothing else.
    pub fn not_required(&self) -> Vec<SkillId> {
        let mut skills: Vec<SkillId> = Vec::new();
        for found in self.advert.all_not_counted().iter().filter(|found| found.stance == Stance::NotRequired) {
            skills.extend(found.skills.iter().filter(|skill| !self.advert.has(**skill)));
        }
        skills.sort_unstable();
        skills.dedup();
        skills
    }

    /// Holds a person against it; `abilities` are those of the person.
    pub fn job(&self, person: &Profile, abilities: &Abilities<'_>) -> Job<'c> {
        let judge = self.judge(person, abilities);
        let asked = self.asked(&judge);
        Job { role: self.role, likelihood: self.likelihood, readiness: readiness(&asked), gains: judge.gains(&asked), asked }
    }

    /// Tells how ready a person is for it: the part of [`Self::job`] that costs little.
    pub fn readiness(&self, person: &Profile, abilities: &Abilities<'_>) -> Fit {
        readiness(&self.asked(&self.judge(person, abilities)))
    }

    pub(super) fn judge<'j>(&self, person: &'j Profile, abilities: &'j Abilities<'j>) -> Judge<'j, 'c>
    where
        'a: 'j,
    {
        Judge { scorer: self.scorer, person, abilities, role: self.role }
    }

    pub(super) fn asked(&self, judge: &Judge<'_, '_>) -> Vec<Asked> {
        self.wanted.iter().map(|(skills, need)| judge.asked(self.advert, skills.clone(), *need)).collect()
    }
}

impl Job<'_> {
    /// Tells whether the job is within reach: whether readiness for it is [`WITHIN_REACH`] per cent or more.
    pub fn is_within_reach(&self) -> bool {
        is_within_reach(self.readiness)
    }

    /// Counts what is asked for so, and of it what the person can do: has, shows or knows a little of.
    pub fn counts(&self, need: Need) -> [usize; 2] {
        counts(&self.asked, need)
    }
}

/// Counts what is asked for so, and of it what the person can do: has, shows or knows a little of.
pub(super) fn counts(asked: &[Asked], need: Need) -> [usize; 2] {
    let all = asked.iter().filter(|asked| asked.need == need);
    let met = all.clone().filter(|asked| !matches!(asked.met, Met::Lacking | Met::Near(..)));
    [all.count(), met.count()]
}

/// Tells whether a job is within reach of whom is so ready for it.
pub(super) fn is_within_reach(readiness: Fit) -> bool {
    readiness.percent() >= WITHIN_REACH
}

/// Gives what an advertisement asks for, alternatives together, what is required first.
fn wanted(advert: &Profile) -> Vec<(Vec<SkillId>, Need)> {
    let mut wanted: Vec<(Vec<SkillId>, Need)> = Vec::new();
    // The title of the job says what it is, and the role says what that asks for.
    for found in advert.found().iter().filter(|found| !found.is_title()) {
        let need = if found.stance == Stance::Preferred { Need::Preferred } else { Need::Required };
        for skill in &*found.skills {
            let others = found.or.iter().filter(|other| *other != skill && advert.has(**other));
            let group: Vec<SkillId> = std::iter::once(skill).chain(others).copied().collect();
            let is_same = |known: &[SkillId]| known.len() == group.len() && group.iter().all(|skill| known.contains(skill));
            match wanted.iter_mut().find(|(known, _)| is_same(known)) {
                Some((_, known)) => *known = need.min(*known),
                None => wanted.push((group, need)),
            }
        }
    }
    // What is asked for by itself is no alternative any more.
    let alone: Vec<SkillId> = wanted.iter().filter(|(group, _)| group.len() == 1).map(|(group, _)| group[0]).collect();
    wanted.retain(|(group, _)| group.len() == 1 || !group.iter().any(|skill| alone.contains(skill)));
    wanted.sort_by_key(|(_, need)| *need);
    wanted
}
