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
mod role_details;
mod search;
mod shortest;
mod skill_details;
mod top;
mod vocabulary;
mod words;

pub use companions::{Companion, companions};
pub use compare::{ComparedKeySkill, ComparedRole, Comparison, Pair, compare, standing};
pub use evidence::{Evidence, Point};
pub use fit::{Fit, round4};
pub use next::{NextSkill, next};
pub use overlap::{Neighbour, Shared, neighbour, neighbours, sets_apart, share};
pub use path::{Path, Start, Step, path};
pub use rank::{Contribution, KeySkillMatch, RoleMatch, Scorer};
pub use role_details::{RoleDetails, RoleOverview, overview, role_details};
pub use search::{Hit, Place, TextMatch, search};
pub use skill_details::{Asking, SkillDetails, skill_details};
pub use top::Standing;
pub use vocabulary::{ListedSkill, vocabulary};
