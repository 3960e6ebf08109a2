//! The arguments that several commands share.

mod catalogue;
mod number;
mod output;
mod profile_notes;
mod skill_list;
mod skills;

pub(super) use catalogue::{CatalogueArgs, config_folder, from_environment};
pub(super) use number::{at_least_one, threads};
pub(super) use output::OutputArgs;
pub(super) use profile_notes::note_no_role;
pub(super) use skills::{SkillArgs, add_sources};
