//! A role, its key skills, and how strongly each skill shows them.

use super::code::Code;
use super::raw::BUILT_IN;
use super::store::{KeySkillData, RoleData, TextRange};
use super::{Catalogue, Demanded, InDemand, SkillId, origin};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// A role that developers work in: a view of its catalogue.
#[derive(Clone, Copy)]
pub struct Role<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) index: usize,
    pub(super) data: &'c RoleData,
}

impl<'c> Role<'c> {
    /// Gives its place in the catalogue, from 0.
    pub fn index(self) -> usize {
        self.index
    }

    /// Gives its id: lower case, with hyphens; unique in the catalogue.
    pub fn id(self) -> &'c str {
        self.catalogue.store.text(self.data.id)
    }

    /// Gives its title as the field writes it.
    pub fn title(self) -> &'c str {
        self.catalogue.store.text(self.data.title)
    }

    /// Gives other titles that people use.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalogue.store.list(self.data.aliases)
    }

    /// Tells what people in this role do, in a sentence or two.
    pub fn focus(self) -> &'c str {
        self.catalogue.store.text(self.data.focus)
    }

    /// Tells what the role asks for, in the catalogue's order.
    pub fn key_skills(self) -> impl ExactSizeIterator<Item = KeySkill<'c>> + DoubleEndedIterator {
        let all = &self.catalogue.store.key_skills[self.data.key_skills.range()];
        all.iter().map(move |data| KeySkill { catalogue: self.catalogue, data })
    }

    /// Tells where the role lists a skill; nothing where it doesn't.
    pub fn lists(self, skill: SkillId) -> Option<SkillUse> {
        self.catalogue.skill(skill).uses().find(|used| used.role() == self.index)
    }

    /// Tells what people in the role have and its advertisements ask for, the most in demand first. Each skill stands in it once, and in
    /// one of the key skills; a role that was written without has one made from its key skills.
    ///
    /// Where the role is asked at one of its levels ([`Catalogue::at_level`]), what that demands.
    pub fn demand(self) -> impl ExactSizeIterator<Item = Demanded<'c>> + DoubleEndedIterator + Clone {
        self.catalogue.demanded(self.demanded())
    }

    /// Gives what stands at this place of [`Self::demand`].
    pub(crate) fn demand_at(self, place: usize) -> Option<Demanded<'c>> {
        let all = &self.catalogue.store.demanded[self.demanded().range()];
        all.get(place).map(|data| Demanded { catalogue: self.catalogue, data })
    }

    fn demanded(self) -> TextRange {
        self.level().map_or(self.data.demanded, |level| level.data.demanded)
    }

    /// Gives the place in [`Self::demand`] of what a skill belongs to; nothing where the role doesn't demand it.
    pub(crate) fn place_in_demand(self, skill: SkillId) -> Option<usize> {
        let all = self.in_demand();
        let at = all.binary_search_by_key(&skill, |demanded| demanded.skill).ok()?;
        all.get(at).map(|demanded| demanded.place as usize)
    }

    /// Gives the skills of what the role demands, in the order of their numbers.
    pub(crate) fn in_demand(self) -> &'c [InDemand] {
        let range = self.level().map_or(self.data.in_demand, |level| level.data.in_demand);
        &self.catalogue.store.in_demand[range.range()]
    }

    /// Tells what the role demands where it is asked at none of its levels.
    #[cfg(builtin_catalogue)] // for what is laid over another catalogue
    pub(super) fn usual_demand(self) -> impl ExactSizeIterator<Item = Demanded<'c>> + Clone {
        self.catalogue.demanded(self.data.demanded)
    }

    /// Typical work of the role.
    pub fn use_cases(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalogue.store.list(self.data.use_cases)
    }

    /// Tells what people also search for who mean the role: interests, and titles that several roles share.
    pub fn topics(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalogue.store.list(self.data.topics)
    }

    /// Gives the id of the role that it extends, where it says so: built in or not, and perhaps left out.
    pub fn extends(self) -> Option<&'c str> {
        Some(self.catalogue.store.text(self.data.extends)).filter(|id| !id.is_empty())
    }

    /// Gives the file it was read from.
    pub fn source(self) -> &'c str {
        origin::parted(self.catalogue.store.text(self.data.source)).0
    }

    /// Tells whether it comes with the program.
    pub fn is_built_in(self) -> bool {
        self.source() == BUILT_IN
    }

    /// Tells what that file was made from, where it says so: name, version, publisher and licence in a line.
    pub fn origin(self) -> Option<&'c str> {
        origin::parted(self.catalogue.store.text(self.data.source)).1
    }

    /// Gives everything that names the role: id, title, the parts of the title between slashes, aliases.
    pub fn labels(self) -> impl Iterator<Item = &'c str> {
        labels(self.id(), self.title()).chain(self.aliases())
    }
}

impl fmt::Debug for Role<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Role").field(&self.id()).finish()
    }
}

/// Tells what names a role beside its aliases: its id, its title, and the parts of the title between slashes.
pub(super) fn labels<'t>(id: &'t str, title: &'t str) -> impl Iterator<Item = &'t str> {
    let parts = title.split('/').map(str::trim).filter(move |part| *part != title);
    [id, title].into_iter().chain(parts)
}

/// One of the things that a role asks for, with the skills that show it: a view of its catalogue.
#[derive(Clone, Copy)]
pub struct KeySkill<'c> {
    catalogue: &'c Catalogue,
    data: &'c KeySkillData,
}

impl<'c> KeySkill<'c> {
    /// Tells what is asked for.
    pub fn title(self) -> &'c str {
        self.catalogue.store.text(self.data.title)
    }

    /// Tells whether the role cannot do without it.
    pub fn importance(self) -> Importance {
        self.data.importance.get()
    }

    /// Gives the skills that show it, the strong ones first, each with its strength.
    pub fn skills(self) -> impl Iterator<Item = (SkillId, Strength)> + use<'c> {
        let core = self.core().iter().map(|id| (*id, Strength::Core));
        core.chain(self.also().iter().map(|id| (*id, Strength::Also)))
    }

    /// Gives the skills that are strong evidence of it.
    pub fn core(self) -> &'c [SkillId] {
        &self.catalogue.store.asked[self.data.core.range()]
    }

    /// Gives the skills that are weaker evidence of it.
    pub fn also(self) -> &'c [SkillId] {
        &self.catalogue.store.asked[self.data.also.range()]
    }
}

impl fmt::Debug for KeySkill<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("KeySkill").field(&self.title()).finish()
    }
}

/// Where a role lists a skill: under which of its key skills, and how strongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct SkillUse {
    pub(super) role: u32,
    pub(super) key_skill: u32,
    pub(super) importance: Code<Importance>,
    pub(super) strength: Code<Strength>,
}

impl SkillUse {
    /// Gives the role's place in the catalogue.
    pub fn role(self) -> usize {
        self.role as usize
    }

    /// Gives the key skill's place in the role.
    pub fn key_skill(self) -> usize {
        self.key_skill as usize
    }

    /// Gives the importance of the key skill.
    pub fn importance(self) -> Importance {
        self.importance.get()
    }

    /// Tells how strongly the skill shows the key skill.
    pub fn strength(self) -> Strength {
        self.strength.get()
    }
}

/// Whether a role cannot do without a key skill; the terms are ESCO's.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Importance {
    /// It can't.
    Essential,
    /// It gains by it.
    Optional,
    /// The whole trade takes it for granted, so that no role is known by it: it counts for readiness and not in the ranking.
    Foundation,
}

impl Importance {
    /// Gives the term as it stands in YAML.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// How strongly a skill shows a key skill.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema, strum::Display, strum::IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Strength {
    /// It is what people in the role use for it.
    Core,
    /// It points that way.
    Also,
}

impl Strength {
    /// Gives the word as it stands in YAML.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
