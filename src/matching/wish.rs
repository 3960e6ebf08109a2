//! A skill to be learned for a role, before it has its place in the order.

use super::Item;
use crate::catalogue::SkillId;

/// A skill that could be learned, and how much it is wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish<'c> {
    /// The skill.
    pub skill: SkillId,
    /// What the role asks for that it serves.
    pub item: Item<'c>,
    /// How the person stands to it.
    pub standing: Attainment,
    /// How much it is wanted: above 0.
    pub urgency: f64,
    /// What it was learned before its turn for, which needs it.
    pub needed_for: Option<SkillId>,
    /// Of what is as urgent, what comes first in the role.
    pub turn: (usize, usize),
    /// Whether it has its place in the order.
    pub is_done: bool,
}

impl Wish<'_> {
    /// Tells how soon it is to be learned, what comes first being greatest: what is in demand, then the most urgent. Urgency is above 0, and such numbers
    /// compare as their bits do.
    pub(super) fn key(&self) -> (bool, u64) {
        (self.item.demand.is_some(), self.urgency.to_bits())
    }

    /// Makes it an alternative to what is advised, or to what somebody can do: advertisements name the one or the other, and many people can do two.
    pub(super) fn make_spare(&mut self) {
        const ALTERNATIVE: f64 = 0.6;
        self.standing = Attainment::Spare;
        self.urgency *= ALTERNATIVE;
    }

    /// Tells whether it is in demand and the person can't do it, nor anything that would do as well.
    pub(super) fn is_gap(&self) -> bool {
        self.item.demand.is_some() && self.standing == Attainment::Lacking
    }
}

/// How a person stands to a skill that is asked for and that they haven't named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attainment {
    /// They can't do it, nor anything that would do as well.
    Lacking,
    /// They show it.
    Shown,
    /// They can do an alternative, or one is advised in its place.
    Spare,
}
