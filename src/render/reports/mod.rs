//! The results, a file each: as a page for people and as JSON for programs.

mod applicants;
mod catalogue_paths;
mod compare;
mod evidence;
mod excerpt;
mod explain;
mod explanation;
mod figures;
mod gap;
mod jobs;
mod list;
mod next;
mod path;
mod people;
#[cfg(feature = "report")]
mod personal;
mod plan;
mod ranking;
mod reading;
mod reason;
mod review;
mod search;
mod show;
mod skill;
mod team;
mod vocabulary;
mod words;

pub(crate) use applicants::RankedApplicants;
#[cfg(feature = "explore")]
pub(crate) use figures::{likelihood_word, plain_percent, readiness_word, rise_words};
#[cfg(feature = "explore")]
pub(crate) use reason::why_words;

pub(crate) use catalogue_paths::CataloguePaths;
pub(crate) use compare::RoleComparison;
pub(crate) use gap::JobGap;
pub(crate) use jobs::RankedJobs;
pub(crate) use list::RoleList;
pub(crate) use next::LearnNext;
pub(crate) use path::RolePath;
pub(crate) use people::{PeopleOverview, PersonRow, RankedPeople, RankedRow, RoleShare};
#[cfg(feature = "report")]
pub(crate) use personal::{PersonalReport, TargetRole};
pub(crate) use plan::RolePlan;
pub(crate) use ranking::Ranking;
pub(crate) use reading::{ReadName, Readings};
pub(crate) use review::is_cut;
pub(crate) use search::SearchResult;
pub(crate) use show::RoleSheet;
pub(crate) use skill::SkillSheet;
pub(crate) use team::TeamReport;
pub(crate) use vocabulary::Vocabulary;
pub(crate) use words::{joined, quoted};
