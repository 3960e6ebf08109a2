//! What a key skill of a role lists, and how much of it a person can do, added up by weight.

use super::item::rare_weight;
use crate::catalogue::{KeySkill, SkillId, Strength};

/// What a key skill lists, added up.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Share {
    /// The weight of all of it.
    pub listed: f64,
    /// How much of it a person can do.
    pub held: f64,
    /// What most and many ask for.
    pub often: f64,
    /// What some ask for, and what hardly anybody does.
    pub seldom: f64,
}

impl Share {
    /// Gives the share of a key skill of which nothing is in demand and nothing is held: its skills are many and mostly rare, so that they are counted and not
    /// visited.
    pub(super) fn of_all(key_skill: KeySkill<'_>) -> Self {
        #[allow(clippy::cast_precision_loss)] // counts of skills
        let all = |skills: &[SkillId], strength| skills.len() as f64 * rare_weight(key_skill.importance(), strength);
        let rare = all(key_skill.core(), Strength::Core) + all(key_skill.also(), Strength::Also);
        Self { listed: rare, seldom: rare, ..Self::default() }
    }

    /// Leaves out a rare weight that was counted for something in demand.
    pub(super) fn leave_out(&mut self, weight: f64) {
        self.listed -= weight;
        self.seldom -= weight;
    }

    pub(super) fn add(&mut self, weight: f64, is_often: bool) {
        self.listed += weight;
        if is_often {
            self.often += weight;
        } else {
            self.seldom += weight;
        }
    }

    /// Tells what most and many ask for; where nobody asks for that much, what some do.
    pub(super) fn needed(self) -> f64 {
        if self.often > 0.0 { self.often } else { self.seldom }
    }
}
