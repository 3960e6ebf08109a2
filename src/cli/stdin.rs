//! Standard input, read whole.

use super::error::Error;
use crate::decoding::{self, NotText};
use std::io::{self, Read as _};

/// The longest text of names that is read whole, in bytes.
const LARGEST: u64 = 64 << 20;

/// Reads all of standard input, which must be text.
pub(super) fn text() -> Result<String, Error> {
    whole(io::stdin(), &|| "standard input".to_owned())
}

/// Reads a text to its end; `what` says whose it is.
pub(super) fn whole(from: impl io::Read, what: &dyn Fn() -> String) -> Result<String, Error> {
    let mut bytes = Vec::new();
    let unreadable = |source| Error::Unreadable { what: what(), source };
    from.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(unreadable(io::Error::other(format!("it is larger than {} MiB", LARGEST >> 20))));
    }
    Ok(decoding::text(&bytes).map_err(|NotText { at }| Error::NotText { what: what(), at })?.into_owned())
}
