//! The arguments that several commands share.

mod catalogue;
mod number;
mod output;
mod profile_notes;
mod skills;

pub use catalogue::{CatalogueArgs, config_folder, from_environment};
pub use number::at_least_one;
pub use output::OutputArgs;
pub use profile_notes::note_no_role;
pub use skills::SkillArgs;
