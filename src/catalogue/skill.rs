//! A skill, its kind, and the spellings that name it.

use super::store::{SkillData, SkillNotes, SpellingData};
use super::{Catalogue, Namespace, Relation, SkillUse};
use crate::spelling::Key;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use strum::VariantArray as _;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// The place of a skill in its catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, FromBytes, IntoBytes, Immutable)]
#[repr(transparent)]
pub struct SkillId(pub(super) u32);

impl SkillId {
    pub(crate) const FIRST: Self = Self(0);

    /// Gives the skill's place, from 0, in the order of [`super::Catalogue::skills`].
    pub fn index(self) -> usize {
        self.0 as usize
    }

    pub(super) fn from_index(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// What sort of thing a skill is.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// A programming, query or markup language.
    Language,
    /// Code that programs import.
    Library,
    /// What an application is built in.
    Framework,
    /// A database, warehouse, cache, search engine or store.
    Database,
    /// A cloud, service, operating system or product that others build on.
    Platform,
    /// A program that people run.
    Tool,
    /// A protocol, format or standard.
    Protocol,
    /// A way of working.
    Practice,
    /// A field of knowledge or an idea.
    #[default]
    Concept,
    /// A device or a part of one.
    Hardware,
}

impl Kind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Gives the kind's name as it stands in YAML.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// How far a skill's spellings can be believed in running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Prose {
    /// They mean the skill wherever they stand.
    #[default]
    Plain,
    /// They are English words or very short (Go, R, REST): they count only in the company of other skills.
    Careful,
    /// Every text has them and few mean them as a skill (teamwork, problem solving): they count only as an item of a list of skills.
    Listed,
}

/// Something that a person can do or know, with all the ways of writing it: a view of its catalogue.
#[derive(Clone, Copy)]
pub struct Skill<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) data: &'c SkillData,
    pub(super) notes: &'c SkillNotes,
}

impl<'c> Skill<'c> {
    /// Tells how the field writes it; unique in the catalogue.
    pub fn name(self) -> &'c str {
        self.catalogue.store.text(self.data.name)
    }

    /// Tells what sort of thing it is.
    pub fn kind(self) -> Kind {
        self.data.kind.get()
    }

    /// Gives other spellings that people write.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalogue.store.list(self.notes.aliases)
    }

    /// Gives its names in all namespaces, in the order of the namespaces.
    pub fn all_names(self) -> impl ExactSizeIterator<Item = (Namespace, &'c str)> {
        let names = &self.catalogue.store.names[self.notes.names.range()];
        names.iter().map(move |name| (name.namespace.get(), self.catalogue.store.text(name.text)))
    }

    /// Gives its names in one namespace: its packages, its commands, its files.
    pub fn names(self, namespace: Namespace) -> impl Iterator<Item = &'c str> {
        self.all_names().filter(move |(of, _)| *of == namespace).map(|(_, name)| name)
    }

    /// Gives its packages on the Python package index.
    pub fn packages(self) -> impl Iterator<Item = &'c str> {
        self.names(Namespace::Package)
    }

    /// Gives its Python modules, where they differ from the packages' names.
    pub fn imports(self) -> impl Iterator<Item = &'c str> {
        self.names(Namespace::Module)
    }

    /// Spellings that may mean it, or something else: suggested, never believed.
    pub fn ambiguous(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalogue.store.list(self.notes.ambiguous)
    }

    /// Tells whether people write it so: whether a key is that of its name or of an alias, and not only of a package or a module.
    pub fn is_written(self, key: &str) -> bool {
        self.aliases().chain([self.name()]).any(|spelling| Key::of(spelling).as_str() == key)
    }

    /// Gives the address of its own site: where to start learning it; what is a company's own may have none.
    pub fn url(self) -> Option<&'c str> {
        Some(self.catalogue.store.text(self.data.url)).filter(|url| !url.is_empty())
    }

    /// Tells how far its spellings can be believed in running text.
    pub fn prose(self) -> Prose {
        self.notes.prose.get()
    }

    /// Gives the file it was read from.
    pub fn source(self) -> &'c str {
        self.catalogue.store.text(self.notes.source)
    }

    /// Tells what who has it has shown too: what it is a part or an instance of. Nothing shows itself, however long the chain.
    pub fn shows(self) -> &'c [SkillId] {
        self.related(Relation::Shows)
    }

    /// Tells what one learns before it. Nothing needs itself, however long the chain.
    pub fn needs(self) -> &'c [SkillId] {
        self.related(Relation::Needs)
    }

    /// Gives the skills that it is in this relation to, as they are written: one step of the way.
    pub fn related(self, relation: Relation) -> &'c [SkillId] {
        let span = match relation {
            Relation::Shows => self.data.shows,
            Relation::Needs => self.data.needs,
        };
        &self.catalogue.store.asked[span.range()]
    }

    /// Gives the roles that list it, by role, each with where.
    pub fn uses(self) -> impl ExactSizeIterator<Item = SkillUse> + Clone + use<'c> {
        self.catalogue.store.uses[self.data.uses.range()].iter().copied()
    }
}

impl fmt::Debug for Skill<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Skill").field(&self.name()).finish()
    }
}

/// By what right a spelling stands for a skill, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// It is the skill's name.
    Name,
    /// It is another spelling of it, or its package or module.
    Alias,
    /// It may mean it, or something else.
    Ambiguous,
}

/// A key and the skill that it stands for: a view of its catalogue.
#[derive(Clone, Copy)]
pub struct Spelling<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) data: &'c SpellingData,
}

impl<'c> Spelling<'c> {
    /// Gives the key, as [`crate::spelling::Key`] makes it.
    pub fn key(self) -> &'c str {
        self.catalogue.store.text(self.data.key)
    }

    /// Gives the skill it stands for.
    pub fn skill(self) -> SkillId {
        self.data.skill
    }

    /// Tells by what right.
    pub fn claim(self) -> Claim {
        self.data.claim.get()
    }
}

impl fmt::Debug for Spelling<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Spelling")
            .field("key", &self.key())
            .field("skill", &self.skill())
            .field("claim", &self.claim())
            .finish()
    }
}
