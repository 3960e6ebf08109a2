//! Numbers of things.

use std::num::NonZeroUsize;

/// Reads a number of threads: more than this help nobody, and each takes memory.
pub(crate) fn threads(number: &str) -> Result<NonZeroUsize, String> {
    const MOST: usize = 512;
    let number = at_least_one(number)?;
    if number.get() > MOST { Err(format!("must be at most {MOST}")) } else { Ok(number) }
}

/// Reads a number of things, at least one.
pub(crate) fn at_least_one(number: &str) -> Result<NonZeroUsize, String> {
    let number: usize = number.parse().map_err(|_| "must be a whole number, at least 1".to_owned())?;
    NonZeroUsize::new(number).ok_or_else(|| "must be at least 1".to_owned())
}
