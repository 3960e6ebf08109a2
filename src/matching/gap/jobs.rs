//! Many jobs for one person: which they are readiest for, which were published twice, and what to learn across them.

use super::opening::is_within_reach;
use super::{Job, Need};
use crate::catalogue::SkillId;
use crate::matching::{Fit, round4};
use crate::profile::sketch::Sketch;
use std::collections::{BTreeMap, HashMap};

/// Many jobs, ranked; each is told by its place in the list that was ranked.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct JobRanking {
    /// The jobs that ask for something, each once: what the person is readiest for first, then in the order of the list.
    pub ranked: Vec<usize>,
    /// Those that ask for nothing that is known.
    pub silent: Vec<usize>,
    /// Those that are published a second time, each with the first.
    pub doublets: Vec<(usize, usize)>,
    /// How many are within reach.
    pub within_reach: usize,
    /// The mean readiness for those that ask for something.
    pub readiness: Fit,
    /// What to learn, what brings most jobs within reach first.
    pub learn: Vec<JobSkill>,
}

/// Ranks jobs by a person's readiness, each with the words of its advertisement.
///
/// Two advertisements are one job published twice where they ask for the same, and nine of ten of their words are the same: so are those that differ in
/// white space, in a date, or in the town.
pub fn rank_jobs(jobs: &[(Job<'_>, Sketch)]) -> JobRanking {
    let first = first_publications(jobs);
    let is_first = |at: &usize| first.get(*at) == Some(at);
    let is_ranked = |at: &usize| jobs.get(*at).is_some_and(|(job, _)| !job.asked.is_empty());
    let (mut ranked, silent): (Vec<usize>, Vec<usize>) = (0..jobs.len()).filter(is_first).partition(is_ranked);
    ranked.sort_by(|a, b| jobs[*b].0.readiness.cmp(&jobs[*a].0.readiness));
    let counted = || ranked.iter().filter_map(|at| jobs.get(*at)).map(|(job, _)| job);
    JobRanking {
        within_reach: counted().filter(|job| job.is_within_reach()).count(),
        readiness: mean(counted().map(|job| job.readiness.value()).sum(), ranked.len()),
        learn: to_learn(counted()),
        doublets: first.iter().copied().enumerate().filter(|(at, first)| at != first).collect(),
        ranked,
        silent,
    }
}

/// Gives for each job the place of the first that is the same.
fn first_publications(jobs: &[(Job<'_>, Sketch)]) -> Vec<usize> {
    /// The share of the words of both that must be in both.
    const SAME: f64 = 0.9;
    /// With how many that ask for the same one is compared: those before it.
    const MOST: usize = 200;
    let mut same_demand: HashMap<Vec<(Vec<SkillId>, Need)>, Vec<usize>> = HashMap::new();
    let mut first = Vec::with_capacity(jobs.len());
    for (at, (job, words)) in jobs.iter().enumerate() {
        let others = same_demand.entry(demand(job)).or_default();
        let is_same = |other: &&usize| words.likeness(&jobs[**other].1) >= SAME;
        let found = others.iter().rev().take(MOST).find(is_same).copied();
        if found.is_none() {
            others.push(at);
        }
        first.push(found.unwrap_or(at));
    }
    first
}

/// Tells what a job asks for, in an order of its own.
fn demand(job: &Job<'_>) -> Vec<(Vec<SkillId>, Need)> {
    let sorted = |mut skills: Vec<SkillId>| {
        skills.sort_unstable();
        skills
    };
    let mut demand: Vec<_> = job.asked.iter().map(|asked| (sorted(asked.skills.clone()), asked.need)).collect();
    demand.sort();
    demand
}

/// A skill to learn, and what it does for many jobs.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JobSkill {
    /// The skill.
    pub skill: SkillId,
    /// How many of the jobs ask for it, as required or preferred, and the person can't do it.
    pub asked_by: usize,
    /// How many of these require it.
    pub required_by: usize,
    /// How many jobs are within reach with it and nothing else added, and aren't without it.
    pub brings_within_reach: usize,
    /// The mean readiness for the jobs that ask for anything, with it and nothing else added.
    pub readiness_after: Fit,
}

/// Gives what to learn for jobs, what brings most of them within reach first, then what makes readier for them.
///
/// Of things of which an advertisement takes any, each counts as asked for: learning one of them is enough there.
fn to_learn<'j, 'c: 'j>(jobs: impl IntoIterator<Item = &'j Job<'c>>) -> Vec<JobSkill> {
    let mut count = 0_usize;
    let mut before = 0.0;
    let mut skills: BTreeMap<SkillId, (JobSkill, f64)> = BTreeMap::new();
    for job in jobs {
        count += 1;
        before += job.readiness.value();
        for gain in &job.gains {
            let new = JobSkill {
                skill: gain.skill,
                asked_by: 0,
                required_by: 0,
                brings_within_reach: 0,
                readiness_after: Fit::ZERO,
            };
            let (learnt, rise) = skills.entry(gain.skill).or_insert((new, 0.0));
            learnt.asked_by += 1;
            learnt.required_by += usize::from(gain.need == Need::Required);
            learnt.brings_within_reach += usize::from(!job.is_within_reach() && is_within_reach(gain.readiness_after));
            *rise += gain.readiness_after.value() - job.readiness.value();
        }
    }
    let mut skills: Vec<(JobSkill, f64)> = skills.into_values().collect();
    skills.sort_by(|(a, rise_a), (b, rise_b)| {
        let reach = b.brings_within_reach.cmp(&a.brings_within_reach);
        // Sums of the same numbers in another order differ in their last bits.
        let rise = round4(*rise_b).total_cmp(&round4(*rise_a));
        reach.then(rise).then(b.asked_by.cmp(&a.asked_by)).then(a.skill.cmp(&b.skill))
    });
    skills.into_iter().map(|(skill, rise)| JobSkill { readiness_after: mean(before + rise, count), ..skill }).collect()
}

#[allow(clippy::cast_precision_loss)] // a count of jobs
fn mean(sum: f64, count: usize) -> Fit {
    Fit::new(sum / count.max(1) as f64)
}
