//! The skills and the unknown words of a string that holds several names.

use super::{Reading, Via};
use crate::catalogue::SkillId;

/// What was read of a string so far.
#[derive(Debug, Default)]
pub(super) struct Mixed {
    skills: Vec<SkillId>,
    rest: Vec<String>,
}

impl Mixed {
    /// Adds a skill; each is kept once.
    pub(super) fn add(&mut self, skill: SkillId) {
        if !self.skills.contains(&skill) {
            self.skills.push(skill);
        }
    }

    /// Adds words that name nothing, where there are any.
    pub(super) fn add_unknown(&mut self, words: &[&str]) {
        if !words.is_empty() {
            self.rest.push(words.join(" "));
        }
    }

    /// Gives the reading, if any skill was found.
    pub(super) fn reading(self) -> Option<Reading> {
        let Self { skills, rest } = self;
        (!skills.is_empty()).then_some(Reading::Known { skills, via: Via::Parts, rest })
    }
}
