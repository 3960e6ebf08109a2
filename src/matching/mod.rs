//! Questions asked of a profile and a catalogue: which roles fit, which are alike, what to learn next, how to get from one to
//! another, which are about something. Pure: no files, no output.

mod abilities;
mod advice;
mod adviser;
mod beginnings;
mod compare;
mod distinctive;
mod evidence;
mod fit;
mod gap;
mod item;
mod likelihood;
mod nearness;
mod next;
mod order;
mod order_room;
mod overlap;
mod overlaps;
mod path;
mod people;
mod plan;
mod prepared;
mod rank;
mod ranker;
mod related;
mod role_details;
mod role_draft;
mod search;
mod share;
mod shortest;
mod silent_words;
mod skill_details;
mod standing;
mod team;
mod vocabulary;
mod wish;
mod words;
mod yardstick;

pub use abilities::Abilities;
pub use advice::Advice;
pub use compare::{ComparedKeySkill, ComparedRole, Comparison, Pair, compare};
pub use distinctive::distinctive_skills;
pub use evidence::{Evidence, Point};
pub use fit::{Fit, round4};
pub use gap::{
    Asked, Extent, Gain, Gap, GapStep, Job, JobRanking, JobSkill, Met, Need, Opening, WITHIN_REACH, Writing, gap, rank_jobs,
};
pub use item::Item;
pub use next::{NextSkill, RoleNext, next, next_for_roles, readiness_with};
pub use overlap::{Neighbour, Shared, neighbour, neighbours};
pub use path::{Path, Start, Step, path};
pub use people::{Aim, PersonStanding, keep_readiest};
pub use plan::{Plan, Stage, StageKind, plan};
pub use rank::{Contribution, KeySkillMatch, RoleMatch, Scorer};
pub use ranker::Ranker;
pub use related::{RelatedSkill, related_skills};
pub use role_details::{RoleDetails, RoleOverview, overview, role_details};
pub use role_draft::{DraftAsk, DraftGroup, RoleDraft, SkillFamily};
pub use search::{Hit, SearchField, TextMatch, corrected, search};
pub use skill_details::{Asking, SkillDetails, skill_details};
pub use standing::Standing;
pub use team::{Hold, StepIn, Team, TeamKeySkill, TeamRole, TeamSkill, Way, nearest_roles, team};
pub use vocabulary::{ListedSkill, vocabulary};
pub use yardstick::Yardstick;
