//! The name that was likely meant: looked for only for the first unknown names, since that costs as much as reading all names.

use crate::spelling::nearest;

/// For how many names one is looked for.
const MOST: usize = 50;

/// How many more names get a suggestion.
#[derive(Debug)]
pub(super) struct Suggestions {
    left: usize,
}

impl Default for Suggestions {
    fn default() -> Self {
        Self { left: MOST }
    }
}

impl Suggestions {
    /// Finds the name that is nearest to this key, unless enough names were looked for already.
    ///
    /// `names` gives pairs of a key and the name that it stands for.
    pub(super) fn nearest<'n, N: Iterator<Item = (&'n str, &'n str)>>(
        &mut self,
        key: &str,
        names: impl FnOnce() -> N,
    ) -> Option<String> {
        self.left = self.left.checked_sub(1)?;
        nearest(key, names(), 1).first().map(|&name| name.to_owned())
    }
}
