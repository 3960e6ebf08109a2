//! Standard input, read whole.

use super::error::Error;
use crate::decoding::{self, NotText};
use std::io::{self, Read as _};

/// Reads all of standard input, which must be text.
pub(super) fn text() -> Result<String, Error> {
    let what = || "standard input".to_owned();
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes).map_err(|source| Error::Unreadable { what: what(), source })?;
    Ok(decoding::text(&bytes).map_err(|NotText { at }| Error::NotText { what: what(), at })?.into_owned())
}
