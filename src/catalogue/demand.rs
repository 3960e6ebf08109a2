//! What a role demands: how many of its people and advertisements name a skill.

use super::store::{DemandedData, TextRange};
use super::{Catalogue, SkillId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use strum::VariantArray as _;

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
}

/// A skill that a role demands, or several of which one will do: a view of its catalogue.
#[derive(Clone, Copy)]
pub struct Demanded<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) data: &'c DemandedData,
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
