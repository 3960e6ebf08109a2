//! Standard input, read whole.

use super::error::Error;
use std::io::{self, Read as _};

/// Reads all of standard input, which must be text.
pub fn text() -> Result<String, Error> {
    let what = || "standard input".to_owned();
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes).map_err(|source| Error::Unreadable { what: what(), source })?;
    String::from_utf8(bytes).map_err(|error| Error::NotUtf8 { what: what(), at: error.utf8_error().valid_up_to() })
}
