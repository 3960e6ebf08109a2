//! Questions asked of a profile and a catalogue: which roles fit, and which roles are alike. Pure: no files, no output.

mod evidence;
mod fit;
mod overlap;
mod rank;

pub use evidence::{Evidence, Point};
pub use fit::{Fit, round4};
pub use overlap::{Neighbour, Shared, neighbours, sets_apart};
pub use rank::{KeySkillMatch, RoleMatch, Scorer};
