//! `roles gap` with several advertisements: jobs ranked for a person. What it says of a person and one job, `roles batch` says too.

use super::{Document, ReadSkill, RecordId, SchemaVersion, read_skills};
use crate::catalogue::{Catalogue, Kind, Role, SkillId};
use crate::matching::{Asked, Fit, Job, JobRanking, JobSkill, Met, Need};
use crate::profile::Profile;
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles gap` answers where there are several advertisements.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobsDocument<'a> {
    schema_version: SchemaVersion,
    /// What was read of the person
    pub skills: Vec<ReadSkill<'a>>,
    /// What of the person could not be read
    pub unknown: &'a [String],
    /// The jobs: what the person is readiest for first; then those that ask for nothing known, and advertisements that can't be read
    pub jobs: Vec<JobFields<'a>>,
    /// How many of them are within reach: readiness is .55 or more
    pub within_reach: usize,
    /// What to learn across them, what brings most of them within reach first
    pub learn: Vec<JobSkillFields<'a>>,
}

/// One of several jobs.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct JobFields<'a> {
    /// Its rank, from 1; null where the advertisement asks for nothing known or can't be read
    pub rank: Option<usize>,
    /// The id that came with the advertisement, or else null
    #[schemars(with = "serde_json::Value")]
    pub id: Option<RecordId<'a>>,
    /// The file that it was read from
    pub from: &'a str,
    /// Its line there, from 1, where the file holds one in each line
    pub line: Option<u64>,
    /// The address that came with it
    pub url: Option<&'a str>,
    /// The id of the role that it describes, or null
    pub role: Option<&'a str>,
    /// How probable it is that it describes that role
    pub likelihood: Option<Fit>,
    /// How the person stands to it
    #[serde(flatten)]
    pub standing: JobStanding,
    /// Where it was published again, word for word or nearly: these are not counted
    pub doublets: Vec<String>,
    /// Why it can't be read, or null
    pub error: Option<String>,
}

/// How a person stands to a job. Things of which an advertisement takes any are one, with "or" between.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct JobStanding {
    /// How ready the person is for the job; null where the advertisement asks for nothing known
    pub readiness: Option<Fit>,
    /// Whether that is .55 or more
    pub within_reach: bool,
    /// How many things are required
    pub required: usize,
    /// How many of these the person has, shows or knows a little of
    pub required_met: usize,
    /// How many things are preferred
    pub preferred: usize,
    /// How many of these the person has, shows or knows a little of
    pub preferred_met: usize,
    /// What of the required the person has
    pub had: Vec<String>,
    /// What of it they know a little of, or are learning
    pub little: Vec<String>,
    /// What of it something else that they have shows
    pub shown: Vec<String>,
    /// What of it they lack, and people of the role take something instead that they have
    pub near: Vec<String>,
    /// What of it they lack
    pub lacking: Vec<String>,
}

/// A skill to learn across several jobs.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobSkillFields<'a> {
    /// Its rank, from 1
    pub rank: usize,
    /// The skill's name
    pub skill: &'a str,
    /// What kind of thing it is
    pub kind: Kind,
    /// How many of the jobs ask for it, as required or preferred
    pub asked_by: usize,
    /// How many of these require it
    pub required_by: usize,
    /// How many jobs are within reach with it and nothing else added, and aren't without it
    pub brings_within_reach: usize,
    /// The mean readiness for the jobs with it and nothing else added
    pub readiness_after: Fit,
    /// Where to start learning it, or null
    pub url: Option<&'a str>,
}

/// What an advertisement of several is called.
#[derive(Debug, Clone, Copy, Default)]
pub struct JobName<'a> {
    /// The id that came with it.
    pub id: Option<RecordId<'a>>,
    /// The file that it was read from.
    pub from: &'a str,
    /// Its line there, from 1, where the file holds one in each line.
    pub line: Option<u64>,
    /// The address that came with it.
    pub url: Option<&'a str>,
}

impl JobName<'_> {
    /// Gives the name for people: the id, or else the file, and the line where there are several in it.
    pub fn shown(&self) -> String {
        match (self.id, self.line) {
            (Some(RecordId::AsItCame(id)), _) => serde_json::from_str(id.get()).unwrap_or_else(|_| id.get().to_owned()),
            (Some(RecordId::Text(id)), _) => id.to_owned(),
            (None, Some(line)) => format!("{}:{line}", self.from),
            (None, None) => self.from.to_owned(),
        }
    }
}

impl<'a> JobsDocument<'a> {
    /// Says what a person and several advertisements make: `jobs` with their names as they were ranked, and those that can't be read.
    pub fn new(
        catalogue: &'a Catalogue,
        person: &'a Profile,
        jobs: &[(JobName<'a>, &'a Job<'a>)],
        ranking: &'a JobRanking,
        unreadable: &[(JobName<'a>, &'a str)],
    ) -> Self {
        let doublets = |first: usize| {
            let again = ranking.doublets.iter().filter(move |(_, of)| *of == first);
            again.filter_map(|(at, _)| Some(jobs.get(*at)?.0.shown())).collect()
        };
        let read = |rank: Option<usize>, at: usize| {
            let (name, job) = jobs.get(at)?;
            Some(JobFields { rank, doublets: doublets(at), ..JobFields::new(catalogue, *name, job) })
        };
        let ranked = (1..).zip(&ranking.ranked).filter_map(|(rank, at)| read(Some(rank), *at));
        let silent = ranking.silent.iter().filter_map(|at| read(None, *at));
        let failed = unreadable.iter().map(|(name, why)| JobFields::failed(*name, why));
        Self {
            schema_version: SchemaVersion,
            skills: read_skills(catalogue, person, ReadSkill::of),
            unknown: person.unknown(),
            jobs: ranked.chain(silent).chain(failed).collect(),
            within_reach: ranking.within_reach,
            learn: (1..).zip(&ranking.learn).map(|(rank, learn)| JobSkillFields::new(catalogue, rank, learn)).collect(),
        }
    }
}

impl<'a> JobFields<'a> {
    fn new(catalogue: &Catalogue, name: JobName<'a>, job: &Job<'a>) -> Self {
        let role = job.role.map(Role::id);
        let likelihood = role.map(|_| job.likelihood);
        Self { role, likelihood, standing: JobStanding::new(catalogue, job), ..Self::named(name) }
    }

    fn failed(name: JobName<'a>, why: &str) -> Self {
        Self { error: Some(why.to_owned()), ..Self::named(name) }
    }

    fn named(JobName { id, from, line, url }: JobName<'a>) -> Self {
        Self { id, from, line, url, ..Self::default() }
    }
}

impl JobStanding {
    /// Says how a person stands to a job.
    pub fn new(catalogue: &Catalogue, job: &Job<'_>) -> Self {
        let ([required, required_met], [preferred, preferred_met]) =
            (job.counts(Need::Required), job.counts(Need::Preferred));
        let of = |is: fn(&Met) -> bool| {
            let asked = job.asked.iter().filter(|asked| asked.need == Need::Required && is(&asked.met));
            asked.map(|asked| one_of(catalogue, asked)).collect()
        };
        Self {
            readiness: (!job.asked.is_empty()).then_some(job.readiness),
            within_reach: job.is_within_reach(),
            required,
            required_met,
            preferred,
            preferred_met,
            had: of(|met| matches!(met, Met::Had(_))),
            little: of(|met| matches!(met, Met::Little(..))),
            shown: of(|met| matches!(met, Met::Shown(..))),
            near: of(|met| matches!(met, Met::Near(..))),
            lacking: of(|met| matches!(met, Met::Lacking)),
        }
    }
}

impl<'a> JobSkillFields<'a> {
    fn new(catalogue: &'a Catalogue, rank: usize, learn: &JobSkill) -> Self {
        let skill = catalogue.skill(learn.skill);
        Self {
            rank,
            skill: skill.name(),
            kind: skill.kind(),
            asked_by: learn.asked_by,
            required_by: learn.required_by,
            brings_within_reach: learn.brings_within_reach,
            readiness_after: learn.readiness_after,
            url: skill.url(),
        }
    }
}

/// Names what is asked for: `Django or FastAPI`.
pub fn one_of(catalogue: &Catalogue, asked: &Asked) -> String {
    let name = |skill: &SkillId| catalogue.skill(*skill).name();
    asked.skills.iter().map(name).collect::<Vec<_>>().join(" or ")
}

impl<'a> Document for JobsDocument<'a> {
    type Record = JobFields<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        self.jobs
    }
}
