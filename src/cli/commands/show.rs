//! `roles show ROLE`

use crate::catalogue::Catalogue;
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::role_details;
use crate::render::RoleSheet;
use clap::Args;

/// Show everything about one role
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles show ml-engineer
  roles show \"data analyst\"")]
pub struct Show {
    /// The role's id, title or alias, in any case
    role: String,
}

impl Show {
    pub fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let details = role_details(catalogue, catalogue.role(&self.role)?);
        output.report(&RoleSheet { catalogue, details })?;
        Ok(Outcome::Answered)
    }
}
