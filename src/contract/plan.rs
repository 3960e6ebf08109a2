//! `roles plan`: the way to readiness for a role.

use super::{Document, ReadSkill, SchemaVersion, level, names, read_skills};
use crate::catalogue::{Catalogue, Demand, KeySkill, Kind};
use crate::matching::{Advice, Fit, Plan, Stage, StageKind};
use crate::profile::Profile;
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles plan` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlanDocument<'a> {
    schema_version: SchemaVersion,
    /// What was read of the person
    pub skills: Vec<ReadSkill<'a>>,
    /// What could not be read
    pub unknown: &'a [String],
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// The level at which it is asked, where --level names one that it has
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-on-request" = true))]
    pub level: Option<&'a str>,
    /// How ready the person is for it as they are
    pub readiness: Fit,
    /// The stages, in order
    pub stages: Vec<StageFields<'a>>,
}

/// A stage of a plan.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StageFields<'a> {
    /// Foundations, essentials or depth
    pub stage: &'static str,
    /// What to learn in it, each after what it needs
    pub steps: Vec<PlanStepFields<'a>>,
    /// The readiness at its end
    pub readiness: Fit,
    /// The key skills of which the person can do more than half from then on
    pub opens: Vec<&'a str>,
}

/// A skill to learn.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlanStepFields<'a> {
    /// The skill's name
    pub skill: &'a str,
    /// What kind of thing it is
    pub kind: Kind,
    /// How many of the role's people and advertisements ask for it, or null where hardly any do
    pub demand: Option<Demand>,
    /// What it needs and the person can do before the plan
    pub builds_on: Vec<&'a str>,
    /// What needs it and is why it is learned so early, or null where it comes in its turn
    pub needed_for: Option<&'a str>,
    /// Alternatives that would do as well
    pub or: Vec<&'a str>,
    /// The title of the key skill that it serves
    pub key_skill: &'a str,
    /// Where to start learning it, or null
    pub url: Option<&'a str>,
}

/// A skill to learn, and in which stage.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlanRecord<'a> {
    /// Foundations, essentials or depth
    pub stage: &'static str,
    /// What to learn
    #[serde(flatten)]
    pub step: PlanStepFields<'a>,
}

impl<'a> PlanDocument<'a> {
    /// Says a plan.
    pub fn new(catalogue: &'a Catalogue, profile: &'a Profile, plan: &Plan<'a>) -> Self {
        Self {
            schema_version: SchemaVersion,
            skills: read_skills(catalogue, profile, ReadSkill::of),
            unknown: profile.unknown(),
            id: plan.role.id(),
            title: plan.role.title(),
            level: level(plan.role),
            readiness: plan.readiness,
            stages: plan.stages.iter().map(|stage| StageFields::new(catalogue, stage)).collect(),
        }
    }
}

impl<'a> StageFields<'a> {
    fn new(catalogue: &'a Catalogue, stage: &Stage<'a>) -> Self {
        Self {
            stage: name(stage.kind),
            steps: stage.steps.iter().map(|advice| PlanStepFields::new(catalogue, advice)).collect(),
            readiness: stage.readiness,
            opens: stage.opens.iter().copied().map(KeySkill::title).collect(),
        }
    }
}

impl<'a> PlanStepFields<'a> {
    fn new(catalogue: &'a Catalogue, advice: &Advice<'a>) -> Self {
        let skill = catalogue.skill(advice.skill);
        Self {
            skill: skill.name(),
            kind: skill.kind(),
            demand: advice.demand,
            builds_on: names(catalogue, advice.builds_on.iter().copied()),
            needed_for: advice.needed_for.map(|skill| catalogue.skill(skill).name()),
            or: names(catalogue, advice.or.iter().copied()),
            key_skill: advice.key_skill.title(),
            url: skill.url(),
        }
    }
}

/// Gives the name of a stage, as programs read it.
fn name(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Foundations => "foundations",
        StageKind::Essentials => "essentials",
        StageKind::Depth => "depth",
    }
}

impl<'a> Document for PlanDocument<'a> {
    type Record = PlanRecord<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        let of_stage = |stage: StageFields<'a>| {
            let name = stage.stage;
            stage.steps.into_iter().map(move |step| PlanRecord { stage: name, step })
        };
        self.stages.into_iter().flat_map(of_stage).collect()
    }
}
