//! The catalogue that a command works on: the built-in one.

use super::error::Error;
use crate::catalogue::Catalogue;
use clap::Args;
use std::borrow::Cow;

/// Where roles and skills come from.
#[derive(Debug, Args)]
pub struct CatalogueArgs {}

impl CatalogueArgs {
    /// The catalogue that the arguments ask for.
    #[allow(clippy::unused_self, clippy::unnecessary_wraps)] // until there are arguments
    pub fn load(&self) -> Result<Cow<'static, Catalogue>, Error> {
        Ok(Cow::Borrowed(Catalogue::builtin()))
    }
}
