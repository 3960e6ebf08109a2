//! What is known: skills, roles and the key skills that tie them together.
//!
//! A catalogue is read from YAML documents ([`CatalogueDocument`]), checked as a whole and only then built, so that a
//! [`Catalogue`] that exists is valid. `build.rs` compiles this very module to turn `data/` into the built-in catalogue; it
//! holds nothing of resolving, matching or output.

mod base;
#[cfg(all(builtin_catalogue, feature = "cli"))]
mod body;
#[cfg(builtin_catalogue)]
mod built_list;
#[cfg(builtin_catalogue)]
mod builtin;
#[cfg(all(builtin_catalogue, feature = "cli"))]
mod cache;
mod check;
mod code;
#[cfg(all(builtin_catalogue, feature = "cli"))]
mod compiled;
mod demand;
pub(crate) mod depth;
#[cfg(all(builtin_catalogue, feature = "cli"))]
mod digest;
#[cfg(builtin_catalogue)] // nothing that build.rs would say
mod explanation;
mod field;
mod files;
mod layers;
#[cfg(builtin_catalogue)]
mod lazy_index;
mod level;
#[cfg(any(not(builtin_catalogue), feature = "cli"))] // for build.rs, and for what keeps compiled catalogues
pub(crate) mod lists;
mod load;
mod locate;
mod named;
mod namespace;
mod origin;
mod over_built_in;
#[cfg(all(builtin_catalogue, feature = "cli"))]
pub(crate) mod parts;
mod place;
mod problem;
mod problems;
mod raw;
mod relation;
mod review;
mod role;
mod severity;
mod shape;
#[cfg(builtin_catalogue)]
mod shapes;
mod skill;
pub(crate) mod spelling_index;
mod store;
mod suggestion;
#[cfg(builtin_catalogue)]
mod to_document;
mod tree;
mod word_starts;

use crate::spelling::{self, Key};
#[cfg(builtin_catalogue)]
use lazy_index::LazyIndex;
#[cfg(builtin_catalogue)]
use spelling_index::Index;
use std::fmt;
use store::{SpellingData, Store};

pub use base::Base;
#[cfg(builtin_catalogue)] // for other lists that build.rs writes
pub(crate) use built_list::built_list;
#[cfg(all(builtin_catalogue, feature = "cli"))]
pub(crate) use cache::CompiledCatalogues;
pub(crate) use demand::InDemand;
pub use demand::{Demand, Demanded};
#[cfg(builtin_catalogue)]
pub use explanation::{Explanation, NoCode, codes};
pub use level::{NoLevel, RoleLevel};
pub use named::Named;
pub use namespace::Namespace;
pub use over_built_in::OverBuiltIn;
pub use place::Place;
pub use problem::{Problem, ProblemKind};
pub use problems::Problems;
pub use raw::CatalogueDocument;
#[cfg(builtin_catalogue)] // for what writes documents
pub(crate) use raw::{RawDemand, RawDemanded, RawDocument, RawExtension, RawKeySkill, RawOrigin, RawRole, RawSkill};
pub use relation::Relation;
pub use review::Review;
pub use role::{Importance, KeySkill, Role, SkillUse, Strength};
pub use severity::Severity;
pub use shape::schema;
pub use skill::{Claim, Kind, Prose, Skill, SkillId, Spelling};

/// Skills and roles that fit together: every name is unique, every reference leads somewhere.
#[derive(Clone)]
pub struct Catalogue {
    store: Store,
    #[cfg(builtin_catalogue)]
    index: LazyIndex,
}

/// How much it holds, not what.
impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue").field("skills", &self.skills().len()).field("roles", &self.roles().len()).finish()
    }
}

impl Catalogue {
    /// Gives the skills, by name.
    pub fn skills(&self) -> impl ExactSizeIterator<Item = Skill<'_>> {
        self.skill_ids().map(|id| self.skill(id))
    }

    /// Gives the ids of the skills, by name.
    pub fn skill_ids(&self) -> impl ExactSizeIterator<Item = SkillId> + use<> {
        (0..self.store.skills.len()).map(SkillId::from_index)
    }

    /// Gives the skill with this id. Ids come from this catalogue; one of another catalogue gives some other skill or panics.
    pub fn skill(&self, id: SkillId) -> Skill<'_> {
        Skill { catalogue: self, data: &self.store.skills[id.index()], notes: &self.store.skill_notes[id.index()] }
    }

    /// Gives the roles, by id.
    pub fn roles(&self) -> impl ExactSizeIterator<Item = Role<'_>> {
        self.store.roles.iter().enumerate().map(|(index, data)| Role { catalogue: self, index, data })
    }

    /// Gives the role at this place of [`Self::roles`].
    #[cfg(builtin_catalogue)]
    pub(crate) fn role_at(&self, index: usize) -> Option<Role<'_>> {
        self.store.roles.get(index).map(|data| Role { catalogue: self, index, data })
    }

    /// Gives every spelling of every skill, by key.
    pub fn spellings(&self) -> impl ExactSizeIterator<Item = Spelling<'_>> {
        self.views(&self.store.spellings)
    }

    /// Gives the spelling at this place of [`Self::spellings`].
    pub fn spelling(&self, place: usize) -> Option<Spelling<'_>> {
        self.store.spellings.get(place).map(|data| Spelling { catalogue: self, data })
    }

    /// Gives the index by which its spellings are found in texts. The first time takes a few milliseconds where it wasn't made in advance.
    #[cfg(builtin_catalogue)]
    pub(crate) fn spelling_index(&self) -> &Index {
        self.index.get(|| spelling_index::index(self))
    }

    /// Tells what a key may stand for: one spelling, or several where it is ambiguous, or none.
    pub fn spelled(&self, key: &str) -> impl ExactSizeIterator<Item = Spelling<'_>> {
        self.views(self.with_key(&self.store.spellings, key))
    }

    /// Gives the spellings whose keys begin with this character, by key.
    pub fn beginning_with(&self, first: char) -> impl ExactSizeIterator<Item = Spelling<'_>> {
        let initial = |spelling: &SpellingData| self.store.text(spelling.key).chars().next();
        let spellings = &self.store.spellings;
        let start = spellings.partition_point(|spelling| initial(spelling) < Some(first));
        let count = spellings[start..].partition_point(|spelling| initial(spelling) == Some(first));
        self.views(&spellings[start..start + count])
    }

    /// Gives the spellings with this key, in a list that is sorted by key.
    fn with_key<'s>(&self, spellings: &'s [SpellingData], key: &str) -> &'s [SpellingData] {
        let start = spellings.partition_point(|spelling| self.store.text(spelling.key) < key);
        let count = spellings[start..].iter().take_while(|spelling| self.store.text(spelling.key) == key).count();
        &spellings[start..start + count]
    }

    fn views<'c>(&'c self, spellings: &'c [SpellingData]) -> impl ExactSizeIterator<Item = Spelling<'c>> {
        spellings.iter().map(|data| Spelling { catalogue: self, data })
    }

    /// Lists what documents of a user's own and the built-in catalogue both claim, in order: names, spellings, ids and titles. They are the user's.
    pub fn over_built_in(&self) -> impl ExactSizeIterator<Item = &str> {
        self.store.over_built_in.iter().map(|text| self.store.text(*text))
    }

    /// Keeps the list of [`Self::over_built_in`].
    fn note_over_built_in(&mut self, names: &[String]) {
        let mut filler = store::Filler { store: std::mem::take(&mut self.store), ..store::Filler::default() };
        let texts: Vec<_> = names.iter().map(|name| filler.text(name)).collect();
        filler.store.over_built_in = texts.into();
        self.store = filler.store;
    }

    /// Gives the role that an id, a title, a part of a title between slashes, or an alias names, in any case. What a user's own role and a built-in
    /// one are both called is the user's.
    ///
    /// # Errors
    /// [`NoRole`] with the likeliest roles meant: those of which the name is a topic, else those with a label that is spelled alike.
    pub fn role(&self, name: &str) -> Result<Role<'_>, NoRole> {
        let key = Key::of(name);
        let labels = || self.roles().flat_map(|role| role.labels().map(move |label| (Key::of(label), role)));
        let called = || labels().filter(|(label, _)| *label == key).map(|(_, role)| role);
        let by_id = self.roles().find(|role| role.id() == name);
        if let Some(role) = by_id.or_else(|| called().find(|role| !role.is_built_in())).or_else(|| called().next()) {
            return Ok(role);
        }
        let keys: Vec<(Key, Role<'_>)> = labels().collect();
        let about = self.roles().filter(|role| role.topics().any(|topic| Key::of(topic) == key));
        let mut near: Vec<&str> = about.map(Role::id).collect();
        if near.is_empty() {
            near = spelling::nearest(key.as_str(), keys.iter().map(|(label, role)| (label.as_str(), role.id())), 2);
        }
        Err(NoRole { name: name.to_owned(), suggestions: near.into_iter().map(str::to_owned).collect() })
    }
}

/// No role has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no role {name:?}")]
pub struct NoRole {
    /// What was asked for.
    pub name: String,
    /// The ids of the likeliest roles meant, best first.
    pub suggestions: Vec<String>,
}
