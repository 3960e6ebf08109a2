//! `roles list`

use crate::catalogue::Catalogue;
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::overview;
use crate::render::RoleList;
use clap::Args;

/// List the roles
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles list
  roles list --format csv > roles.csv")]
pub(crate) struct List {}

impl List {
    #[allow(clippy::unused_self)] // every command runs alike
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        output.report(&RoleList { catalogue, roles: overview(catalogue) })?;
        Ok(Outcome::Answered)
    }
}
