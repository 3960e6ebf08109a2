//! `roles show ROLE`

use crate::catalogue::Catalogue;
use crate::cli::args::{LevelArgs, SkillArgs};
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::role_details;
use crate::render::RoleSheet;
use crate::resolve::Resolver;
use clap::Args;

/// Show everything about one role, and with skills how ready you are for it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles show ml-engineer
  roles show \"data analyst\"
  roles show ml-engineer --skills pandas,numpy")]
pub(crate) struct Show {
    /// The role's id, title or alias
    role: String,
    #[command(flatten)]
    skills: SkillArgs,
    #[command(flatten)]
    level: LevelArgs,
}

impl Show {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let catalogue = &*self.level.of(catalogue)?;
        let role = self.level.role(catalogue, &self.role)?;
        let profile = self.skills.profile_if_given(&Resolver::new(catalogue))?;
        let details = role_details(catalogue, role, profile.as_ref());
        output.report(&RoleSheet { catalogue, details })?;
        Ok(Outcome::Answered)
    }
}
