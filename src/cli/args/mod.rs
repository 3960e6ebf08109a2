//! The arguments that several commands share.

mod catalogue;
mod level;
mod number;
mod output;
#[cfg(feature = "report")]
mod output_file;
mod profile_notes;
mod skill_list;
mod skills;

pub(super) use catalogue::{CatalogueArgs, config_folder, from_environment};
pub(super) use level::LevelArgs;
pub(super) use number::{at_least_one, threads};
pub(super) use output::OutputArgs;
#[cfg(feature = "report")]
pub(super) use output_file::OutputFile;
pub(super) use profile_notes::note_no_role;
#[cfg(feature = "report")]
pub(super) use skills::short_name;
pub(super) use skills::{SkillArgs, add_sources};
