//! The level at which roles are asked: junior, senior, or whatever a catalogue calls them.

use crate::catalogue::{Catalogue, NoLevel, Role};
use crate::cli::error::Error;
use clap::Args;
use std::borrow::Cow;

/// At which level.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct LevelArgs {
    /// Ask the roles of your own catalogue at this level, as junior or senior (roles show ROLE names them)
    #[arg(long, value_name = "LEVEL")]
    level: Option<String>,
}

impl LevelArgs {
    /// Gives the catalogue with its roles asked at the level, where one is named.
    pub(crate) fn of<'c>(&self, catalogue: &'c Catalogue) -> Result<Cow<'c, Catalogue>, Error> {
        Ok(match &self.level {
            Some(level) => Cow::Owned(catalogue.at_level(level)?),
            None => Cow::Borrowed(catalogue),
        })
    }

    /// Tells which level was named.
    #[cfg(feature = "explore")]
    pub(crate) fn name(&self) -> Option<&str> {
        self.level.as_deref()
    }

    /// Gives the role with this name of a catalogue that [`Self::of`] gave; one without the level that was named is an error.
    pub(crate) fn role<'c>(&self, catalogue: &'c Catalogue, name: &str) -> Result<Role<'c>, Error> {
        let role = catalogue.role(name)?;
        self.expect_in(&[role])?;
        Ok(role)
    }

    /// Makes sure that one of these roles at least has the level that was named.
    pub(crate) fn expect_in(&self, roles: &[Role<'_>]) -> Result<(), Error> {
        match (&self.level, roles) {
            (Some(level), [first, ..]) if roles.iter().all(|role| role.level().is_none()) => {
                Err(NoLevel::of(*first, level).into())
            }
            _ => Ok(()),
        }
    }
}
