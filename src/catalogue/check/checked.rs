//! Roles whose references have been followed.

use crate::catalogue::raw::{RawKeySkill, RawRole};
use crate::catalogue::{Demand, Place, SkillId};

/// A role whose references have been followed.
#[derive(Debug)]
pub(super) struct CheckedRole<'d> {
    pub place: Place,
    pub raw: &'d RawRole,
    pub key_skills: Vec<CheckedKeySkill<'d>>,
    pub demand: Vec<CheckedDemanded>,
    pub levels: Vec<CheckedLevel<'d>>,
}

/// A level of a role with what it demands.
#[derive(Debug)]
pub(super) struct CheckedLevel<'d> {
    pub name: &'d str,
    pub demand: Vec<CheckedDemanded>,
}

/// A key skill with the ids of its skills.
#[derive(Debug)]
pub(super) struct CheckedKeySkill<'d> {
    pub raw: &'d RawKeySkill,
    pub core: Vec<SkillId>,
    pub also: Vec<SkillId>,
}

/// A skill that is demanded, or alternatives, the most usual first.
#[derive(Debug)]
pub(super) struct CheckedDemanded {
    pub demand: Demand,
    pub skills: Vec<SkillId>,
}
