//! Where a role comes from: the file, and what that was made from. Both lie in one text of the store.

use super::Catalogue;
use std::collections::BTreeSet;

/// Stands between the two; no path holds it.
const BETWEEN: char = '\0';

/// Joins a file with what it was made from, where it says so.
pub(super) fn joined(file: &str, origin: Option<&str>) -> String {
    origin.map_or_else(|| file.to_owned(), |origin| format!("{file}{BETWEEN}{origin}"))
}

/// Parts what [`joined`] joined.
pub(super) fn parted(text: &str) -> (&str, Option<&str>) {
    text.split_once(BETWEEN).map_or((text, None), |(file, origin)| (file, Some(origin)))
}

impl Catalogue {
    /// Lists what the roles were made from that say so, each once, in order: name, version, publisher and licence in a line.
    pub fn origins(&self) -> impl ExactSizeIterator<Item = &str> {
        let origins: BTreeSet<&str> = self.roles().filter_map(super::Role::origin).collect();
        origins.into_iter()
    }
}
