//! A result as bytes: tables for people, JSON for programs. Results come in finished; nothing is computed here but layout.
//!
//! `reports` has a file for each result, which says it as a page and as JSON; `terminal`, `markdown` and `csv` turn either
//! into bytes.

mod csv;
#[cfg(feature = "report")]
mod html;
mod markdown;
mod page;
mod report;
mod reports;
mod role_draft;
mod sheet;
mod terminal;
mod visible;

pub(crate) use page::Page;
#[cfg(feature = "report")]
pub(crate) use report::document_text;
pub(crate) use report::{Format, Report, document, line, number, page_text, write};
pub(crate) use reports::{
    CataloguePaths, JobGap, LearnNext, PeopleOverview, PersonRow, RankedApplicants, RankedJobs, RankedPeople, RankedRow,
    Ranking, ReadName, Readings, RoleComparison, RoleList, RolePath, RolePlan, RoleShare, RoleSheet, SearchResult,
    SkillSheet, TeamReport, Vocabulary, is_cut, joined, quoted,
};
#[cfg(feature = "report")]
pub(crate) use reports::{PersonalReport, TargetRole};
#[cfg(feature = "explore")]
pub(crate) use reports::{likelihood_word, plain_percent, readiness_word, rise_words, why_words};
pub(crate) use role_draft::draft_yaml;
pub(crate) use sheet::Sheet;
pub(crate) use terminal::{MessageKind, OutputStyle, ScreenLimit, Surroundings, bar, label};
pub(crate) use visible::{shell_word, visible, visible_lines};
