//! `roles list`

use super::error::Error;
use super::{Outcome, Output};
use crate::catalogue::Catalogue;
use crate::render::RoleList;
use clap::Args;

/// List the roles
#[derive(Debug, Args)]
pub struct List {}

impl List {
    #[allow(clippy::unused_self)] // every command runs alike
    pub fn run(&self, output: &mut Output) -> Result<Outcome, Error> {
        output.report(&RoleList::of(Catalogue::builtin()))?;
        Ok(Outcome::Answered)
    }
}
