//! The JSON contract, version 1: what each command answers a program, as typed structs. They are all that JSON, JSON lines and
//! CSV are written from, and all that `roles schema --output` and the table of fields in `docs/json.md` are made of.
//!
//! A file for each command. Fields are added under the same version, never renamed and never taken away. What several commands
//! say of a role has one place ([`RoleFigures`]), and so has what they say of a person ([`ReadSkill`]): a field that is added there
//! is in all of them.

mod applicants;
mod batch;
mod compare;
mod explanation;
mod gap;
mod jobs;
mod json_line;
mod json_scalar;
mod list;
mod names;
mod next;
mod number;
mod path;
mod people;
mod person;
mod plan;
mod ranking;
mod readings;
mod review;
mod role_figures;
mod schema;
mod search;
mod show;
mod skill;
mod team;
mod version;
mod vocabulary;

use crate::catalogue::{Catalogue, Role, RoleLevel, SkillId};
use schemars::JsonSchema;
use serde::Serialize;

pub use applicants::{Applicant, ApplicantRecord, ApplicantsDocument};
pub use batch::{
    BatchAnswer, BatchDocument, BatchFailure, BatchLine, BatchRole, BatchRoles, ExplainedRoles, OtherColumns, RecordId,
    RecordName,
};
pub use compare::{ComparedKeySkillFields, ComparedRoleFields, ComparisonDocument, ComparisonRecord, OverlapFields};
pub use explanation::ExplanationDocument;
pub use gap::{AskedFields, GapDocument, GapRole, GapStepFields};
pub use jobs::{JobFields, JobName, JobSkillFields, JobStanding, JobsDocument, one_of};
pub use json_line::write_json;
pub use list::{ListedRole, RoleListDocument};
pub use names::NamesByNamespace;
pub use next::{LearnFields, NextDocument, NextRecord, NextRoleFields};
pub use number::Decimal;
pub use path::{PathDocument, StepFields};
pub use people::{AimedRole, PeopleDocument, PeopleRecord, PersonName, RankedPerson};
pub use person::{NotCounted, ReadSkill, not_counted, read_skills};
pub use plan::{PlanDocument, PlanRecord, PlanStepFields, StageFields};
pub use ranking::{KeySkillNames, KeySkillReadiness, PointFields, RankedRole, RankingDocument};
pub use readings::{NameFields, ReadingsDocument};
pub use review::{CataloguePath, CataloguePathsDocument, PathState, ProblemFields, ReviewDocument};
pub use role_figures::RoleFigures;
pub use schema::{Answer, ON_REQUEST, schema_of};
pub use search::{HitFields, MatchedText, SearchDocument};
pub use show::{DemandFields, KeySkillFields, LevelFields, NeighbourFields, RoleDocument};
pub use skill::{AskingRole, RelatedSkillFields, SkillDocument};
pub use team::{
    ByName, HangsOn, StepInFields, TeamDocument, TeamKeySkillFields, TeamPerson, TeamRoleFields, TeamSkillFields,
};
pub use version::SchemaVersion;
pub use vocabulary::{ListedSkillFields, VocabularyDocument};

/// What a command answers: one JSON document.
pub trait Document: Serialize + JsonSchema {
    /// What the document lists: a line of JSON lines, a row of CSV.
    type Record: Serialize + JsonSchema;

    /// Gives what the document lists, in its order.
    fn into_records(self) -> Vec<Self::Record>;
}

/// Names the level at which a role is asked, where it is asked at one.
fn level(role: Role<'_>) -> Option<&str> {
    role.level().map(RoleLevel::name)
}

/// Gives the names of skills, in their order.
fn names(catalogue: &Catalogue, skills: impl IntoIterator<Item = SkillId>) -> Vec<&str> {
    skills.into_iter().map(|skill| catalogue.skill(skill).name()).collect()
}
