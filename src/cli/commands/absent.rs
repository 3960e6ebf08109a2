//! Commands that this program was built without: whatever they are given, they say so.

use crate::cli::args::CatalogueArgs;
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use clap::Args;
use std::ffi::OsString;

#[cfg(not(feature = "explore"))]
pub(crate) use AbsentExplorer as Explore;
#[cfg(not(feature = "report"))]
pub(crate) use AbsentReport as PageReport;

/// Whatever is given, so that nothing of it is called wrong.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Given {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// `roles explore`
#[cfg(not(feature = "explore"))]
#[derive(Debug, Args)]
pub(crate) struct AbsentExplorer {
    #[command(flatten)]
    given: Given,
}

#[cfg(not(feature = "explore"))]
impl AbsentExplorer {
    pub(crate) fn run(&self, _: &CatalogueArgs, _: &mut Output) -> Result<Outcome, Error> {
        self.given.is_for("explore")
    }
}

/// `roles report`
#[cfg(not(feature = "report"))]
#[derive(Debug, Args)]
pub(crate) struct AbsentReport {
    #[command(flatten)]
    given: Given,
}

#[cfg(not(feature = "report"))]
impl AbsentReport {
    pub(crate) fn run(&self, _: &CatalogueArgs, _: &mut Output) -> Result<Outcome, Error> {
        self.given.is_for("report")
    }
}

impl Given {
    /// Says that a command is missing, which is called as the feature that brings it.
    fn is_for(&self, name: &'static str) -> Result<Outcome, Error> {
        let _ = &self.arguments;
        Err(Error::BuiltWithout { name })
    }
}
