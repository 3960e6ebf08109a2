//! Roles whose references have been followed.

use crate::catalogue::raw::{RawKeySkill, RawRole};
use crate::catalogue::{Demand, Place, SkillId};

/// A role whose references have been followed.
#[derive(Debug)]
pub(super) struct CheckedRole<'d> {
    pub place: Place,
    pub raw: &'d RawRole,
    pub focus: &'d str,
    pub use_cases: &'d [String],
    pub topics: &'d [String],
    /// The skill that who has one of its titles has.
    pub about: Option<SkillId>,
    pub key_skills: Vec<CheckedKeySkill<'d>>,
    pub demand: Vec<CheckedDemanded>,
    pub levels: Vec<CheckedLevel<'d>>,
    /// Whether all that it is built on is known.
    pub is_whole: bool,
}

/// A level of a role with what it demands.
#[derive(Debug, Clone)]
pub(super) struct CheckedLevel<'d> {
    pub name: &'d str,
    pub demand: Vec<CheckedDemanded>,
}

/// A key skill with the ids of its skills.
#[derive(Debug, Clone)]
pub(super) struct CheckedKeySkill<'d> {
    pub raw: &'d RawKeySkill,
    pub core: Vec<SkillId>,
    pub also: Vec<SkillId>,
}

impl CheckedKeySkill<'_> {
    /// Gives the ids of its skills.
    pub(super) fn skills(&self) -> impl Iterator<Item = SkillId> {
        self.core.iter().chain(&self.also).copied()
    }
}

/// A skill that is demanded, or alternatives, the most usual first.
#[derive(Debug, Clone)]
pub(super) struct CheckedDemanded {
    pub demand: Demand,
    pub skills: Vec<SkillId>,
}
