//! A person against a job: what an advertisement asks for, what of it somebody has, and what to learn first.
//!
//! Everything that is asked for has a weight, 1 where it is required and at most a third where it is preferred, and a person can do so much of it: all where they
//! name it or what the advertisement takes as well; what a text says where that is little; four fifths where something else of theirs shows it, for only
//! the name is missing; half where they know what people of the role take instead. Readiness for the job is the weighted mean.

mod judge;

use super::{Abilities, Advice, Fit, RoleMatch, Scorer};
use crate::catalogue::SkillId;
use crate::profile::{Found, Profile, Prominence, Stance};
use judge::Judge;

/// How much an advertisement wants something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// It asks for it.
    Required,
    /// It would like it.
    Preferred,
}

/// Whether and how somebody can do what is asked for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Met {
    /// They have this skill, which is asked for.
    Had(SkillId),
    /// They know a little of it, or are learning it, says their text.
    Little(SkillId, Stance),
    /// They have these skills, which show it.
    Shown(SkillId, Vec<SkillId>),
    /// They have these skills, which people of the role take instead.
    Near(SkillId, Vec<SkillId>),
    /// They have nothing of it.
    Lacking,
}

impl Met {
    /// How much of what is asked for that is, in 0..=1.
    pub fn share(&self) -> f64 {
        match self {
            Self::Had(_) => 1.0,
            Self::Little(_, stance) => stance.share(),
            Self::Shown(..) => 0.8,
            Self::Near(..) => 0.5,
            Self::Lacking => 0.0,
        }
    }
}

/// Something that an advertisement asks for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Asked {
    /// The skills of which one will do, in the order of the advertisement.
    pub skills: Vec<SkillId>,
    /// How much it wants it.
    pub need: Need,
    /// Whether the person can do it.
    pub met: Met,
    /// How the person writes what they have of it, where that is none of the ways in which the advertisement does.
    pub writing: Option<Writing>,
    /// Whether the person's documents name it in lists of skills alone, and in no sentence.
    pub only_listed: bool,
}

/// Two ways to write a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Writing {
    /// How the advertisement writes it.
    pub advert: String,
    /// How the person does.
    pub person: String,
}

/// Something to learn for a job.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GapStep<'c> {
    /// The skill.
    pub skill: SkillId,
    /// How much the advertisement wants it; nothing where only the role asks for it.
    pub need: Option<Need>,
    /// What else would do.
    pub or: Vec<SkillId>,
    /// What it needs and the person can do.
    pub builds_on: Vec<SkillId>,
    /// What the role says of it, where it asks for it.
    pub advice: Option<Advice<'c>>,
    /// The readiness for the job with this skill and nothing else added.
    pub readiness_after: Fit,
}

/// A person against a job.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Gap<'c> {
    /// The role that the advertisement describes, and how the person stands to it; none where it describes none clearly.
    pub role: Option<RoleMatch<'c>>,
    /// How probable it is that the advertisement describes that role.
    pub likelihood: Fit,
    /// How ready the person is for the job.
    pub readiness: Fit,
    /// What is asked for: what is required first, then in the order of the advertisement.
    pub asked: Vec<Asked>,
    /// What the advertisement says is not needed.
    pub not_required: Vec<SkillId>,
    /// What to learn, what comes first first.
    pub learn: Vec<GapStep<'c>>,
}

/// Holds a person against an advertisement, both read with one catalogue, and gives at most `most` skills to learn.
///
/// What the advertisement requires comes before what it prefers, and both before what its role asks for; within each the order is that of the advice
/// for the role.
pub fn gap<'c>(scorer: &Scorer<'c>, person: &Profile, advert: &Profile, most: usize) -> Gap<'c> {
    /// How probable a role has to be for the advertisement to be taken as one for it.
    const CLEAR: f64 = 0.2;
    let described = scorer.rank_first(advert, 1).pop().filter(|described| described.likelihood.value() >= CLEAR);
    let role = described.as_ref().map(|described| described.role);
    let abilities = Abilities::of(scorer.catalogue(), person);
    let judge = Judge { scorer, person, abilities: &abilities, role };
    let asked: Vec<Asked> = wanted(advert).into_iter().map(|(skills, need)| judge.asked(advert, skills, need)).collect();
    Gap {
        readiness: readiness(&asked),
        learn: judge.learn(&asked, most),
        not_required: not_required(advert),
        likelihood: described.map_or(Fit::ZERO, |described| described.likelihood),
        role: role.and_then(|role| scorer.stand_in(person, &[role]).pop()),
        asked,
    }
}

/// Gives what an advertisement asks for, alternatives together, what is required first.
fn wanted(advert: &Profile) -> Vec<(Vec<SkillId>, Need)> {
    let mut wanted: Vec<(Vec<SkillId>, Need)> = Vec::new();
    // The title of the job says what it is, and the role says what that asks for.
    let is_title = |found: &Found| found.prominence == Prominence::Identity && found.in_sentences == 0;
    for found in advert.found().iter().filter(|found| !is_title(found)) {
        let need = if found.stance == Stance::Preferred { Need::Preferred } else { Need::Required };
        for skill in &found.skills {
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

/// Gives the skills of which an advertisement says that they are not needed, and nothing else.
fn not_required(advert: &Profile) -> Vec<SkillId> {
    let mut skills: Vec<SkillId> = Vec::new();
    for found in advert.all_not_counted().iter().filter(|found| found.stance == Stance::NotRequired) {
        skills.extend(found.skills.iter().filter(|skill| !advert.has(**skill)));
    }
    skills.sort_unstable();
    skills.dedup();
    skills
}

/// The weighted mean of what is met. What is preferred weighs a third of what is required, and all of it together no more than a quarter of all that: a
/// long list of wishes doesn't outweigh what has to be there.
#[allow(clippy::cast_precision_loss)] // counts of skills
fn readiness(asked: &[Asked]) -> Fit {
    let of = |need| asked.iter().filter(move |asked| asked.need == need).map(|asked| asked.met.share());
    let [required, preferred] = [Need::Required, Need::Preferred].map(|need| of(need).count() as f64);
    let weight = if required > 0.0 { (1.0_f64 / 3.0).min(required / (4.0 * preferred)) } else { 1.0 };
    let (all, met) =
        (required + weight * preferred, of(Need::Required).sum::<f64>() + weight * of(Need::Preferred).sum::<f64>());
    if all > 0.0 { Fit::new(met / all) } else { Fit::ZERO }
}
