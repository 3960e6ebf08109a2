//! A person against a job: what an advertisement asks for, what of it somebody has, and what to learn first.
//!
//! Everything that is asked for has a weight, 1 where it is required and at most a third where it is preferred, and a person can do so much of it: all where they
//! name it or what the advertisement takes as well; what a text says where that is little; four fifths where something else of theirs shows it, for only
//! the name is missing; half where they know what people of the role take instead. Readiness for the job is the weighted mean.

mod jobs;
mod judge;
mod opening;

use super::{Abilities, Advice, Fit, RoleMatch, Scorer};
use crate::catalogue::SkillId;
use crate::profile::{Profile, Stance, Years};

pub use jobs::{JobRanking, JobSkill, rank_jobs};
pub use opening::{Gain, Job, Opening};

/// From how many per cent of readiness on a job is within reach: whom so much makes "above most" of those who work in a role.
pub const WITHIN_REACH: u8 = 55;

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
    /// Tells how much of what is asked for that is, in 0..=1.
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
    /// For how many years, and at what level, and what the person says of that; nothing is worked out from dates or titles.
    pub extent: Extent,
}

/// For how long and how well something is asked for, and what the person says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Extent {
    /// How many years are asked for.
    pub years: Option<Years>,
    /// What level is asked for, as the advertisement writes it: "expert".
    pub level: Option<String>,
    /// How many years the person says.
    pub person_years: Option<Years>,
    /// What level the person says, as they write it.
    pub person_level: Option<String>,
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

impl Gap<'_> {
    /// Counts what is asked for so, and of it what the person can do: has, shows or knows a little of.
    pub fn counts(&self, need: Need) -> [usize; 2] {
        opening::counts(&self.asked, need)
    }
}

/// Holds a person against an advertisement, both read with one catalogue, and gives at most `most` skills to learn.
///
/// What the advertisement requires comes before what it prefers, and both before what its role asks for; within each the order is that of the advice
/// for the role.
pub fn gap<'c>(scorer: &Scorer<'c>, person: &Profile, advert: &Profile, most: usize) -> Gap<'c> {
    let opening = Opening::of(scorer, advert);
    let abilities = Abilities::of(scorer.catalogue(), person);
    let judge = opening.judge(person, &abilities);
    let asked = opening.asked(&judge);
    Gap {
        readiness: readiness(&asked),
        learn: judge.learn(&asked, most),
        not_required: opening.not_required(),
        likelihood: opening.likelihood,
        role: opening.role.and_then(|role| scorer.stand_in(person, &[role]).pop()),
        asked,
    }
}

/// Tells how ready somebody is for whom so much is met.
fn readiness(asked: &[Asked]) -> Fit {
    readiness_of(asked.iter().map(|asked| (asked.need, asked.met.share())))
}

/// Gives the weighted mean of what is met. What is preferred weighs a third of what is required, and all of it together no more than a quarter of all that: a
/// long list of wishes doesn't outweigh what has to be there.
fn readiness_of(met: impl Iterator<Item = (Need, f64)>) -> Fit {
    let (mut required, mut preferred) = ((0.0, 0.0), (0.0, 0.0));
    for (need, share) in met {
        let (count, sum) = if need == Need::Required { &mut required } else { &mut preferred };
        *count += 1.0;
        *sum += share;
    }
    let weight = if required.0 > 0.0 { (1.0_f64 / 3.0).min(required.0 / (4.0 * preferred.0)) } else { 1.0 };
    let (all, met) = (required.0 + weight * preferred.0, required.1 + weight * preferred.1);
    if all > 0.0 { Fit::new(met / all) } else { Fit::ZERO }
}
