//! Questions asked of a profile and a catalogue: which roles fit, which are alike, what to learn next, how to get from one to
//! another, which are about something. Pure: no files, no output.

mod companions;
mod compare;
mod evidence;
mod fit;
mod next;
mod overlap;
mod path;
mod rank;
mod search;
mod shortest;
mod top;
mod words;

pub use companions::{Companion, companions};
pub use compare::{ComparedKeySkill, ComparedRole, Comparison, Pair, compare, standing};
pub use evidence::{Evidence, Point};
pub use fit::{Fit, round4};
pub use next::{NextSkill, next};
pub use overlap::{Neighbour, Shared, neighbour, neighbours, sets_apart, share};
pub use path::{Path, Start, Step, path};
pub use rank::{Contribution, KeySkillMatch, RoleMatch, Scorer};
pub use search::{Hit, Place, TextMatch, search};
pub use top::Standing;
