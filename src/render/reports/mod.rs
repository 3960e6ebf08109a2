//! The results, a file each: as a page for people and as JSON for programs.

mod catalogue_paths;
mod compare;
mod evidence;
mod explain;
mod figures;
mod list;
mod next;
mod path;
mod plan;
mod ranking;
mod reading;
mod reason;
mod review;
mod search;
mod show;
mod skill;
mod vocabulary;
mod words;

pub use catalogue_paths::CataloguePaths;
pub use compare::RoleComparison;
pub use list::RoleList;
pub use next::{LearnNext, RoleNext};
pub use path::RolePath;
pub use plan::RolePlan;
pub use ranking::Ranking;
pub use reading::{ReadName, Readings};
pub use search::SearchResult;
pub use show::RoleSheet;
pub use skill::SkillSheet;
pub use vocabulary::Vocabulary;
pub use words::{joined, quoted};
