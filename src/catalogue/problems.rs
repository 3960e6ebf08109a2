//! All that is wrong with a catalogue, in its order.

use super::{Place, Problem};
use std::fmt;

/// All that is wrong with a catalogue, by file and place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Puts the problems into their order. `None` where there are none.
    pub fn of(mut problems: Vec<Problem>) -> Option<Self> {
        // Without a line: the file as a whole first, places whose line was not looked for last.
        let unplaced = |place: &Place| place.line.is_none() && !place.path.is_empty();
        problems.sort_by_cached_key(|Problem { place, .. }| (place.file.clone(), unplaced(place), place.line, place.column));
        (!problems.is_empty()).then_some(Self(problems))
    }

    /// Gives the problems, by file and place.
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }

    /// Gives the problems, by file and place.
    pub fn as_slice(&self) -> &[Problem] {
        &self.0
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(f, "{}", problem.to_string().replace(['\n', '\r'], " "))?; // a line each, whatever a file is called
        }
        let (count, s) = (self.0.len(), if self.0.len() == 1 { "" } else { "s" });
        write!(f, "{count} problem{s} in the catalogue")
    }
}

impl std::error::Error for Problems {}
