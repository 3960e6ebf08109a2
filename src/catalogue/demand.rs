//! What a role demands: how many of its people and advertisements name a skill.

use super::store::{DemandedData, TextRange};
use super::{Catalogue, SkillId, SkillUse};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use strum::VariantArray as _;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// How many of a role's people and advertisements name a skill, the most first.
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
    strum::VariantArray,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Demand {
    /// Half of them or more.
    Most,
    /// One in five or more.
    Many,
    /// One in twenty or more.
    Some,
}

impl Demand {
    /// All, the most first.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Gives the word as it stands in YAML.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Tells whether one in five or more name it.
    pub fn is_often(self) -> bool {
        matches!(self, Self::Most | Self::Many)
    }
}

/// A skill that a role demands, or several of which one will do: a view of its catalogue.
#[derive(Clone, Copy)]
pub struct Demanded<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) data: &'c DemandedData,
}

/// A skill that a role demands, by itself or as an alternative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(crate) struct InDemand {
    pub skill: SkillId,
    /// The place in what the role demands of what it belongs to.
    pub place: u32,
    /// Where the role lists it.
    pub used: SkillUse,
}

impl Catalogue {
    pub(super) fn demanded(
        &self,
        range: TextRange,
    ) -> impl ExactSizeIterator<Item = Demanded<'_>> + DoubleEndedIterator + Clone {
        self.store.demanded[range.range()].iter().map(|data| Demanded { catalogue: self, data })
    }
}

impl<'c> Demanded<'c> {
    /// Tells how many ask for it.
    pub fn demand(self) -> Demand {
        self.data.demand.get()
    }

    /// Gives its place among those that as many ask for, from 0, and how many these are.
    pub fn place(self) -> (usize, usize) {
        (self.data.place as usize, self.data.of as usize)
    }

    /// Gives the place in the role of the key skill that lists the first of the skills.
    pub fn key_skill(self) -> usize {
        self.data.key_skill as usize
    }

    /// Gives the skills of which one will do, the most usual first; at least one.
    pub fn skills(self) -> &'c [SkillId] {
        &self.catalogue.store.asked[self.data.skills.range()]
    }
}

impl fmt::Debug for Demanded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Demanded").field("demand", &self.demand()).field("skills", &self.skills()).finish()
    }
}
