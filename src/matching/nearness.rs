//! How near a skill is to what a person can do, from what the catalogue knows alone.
//!
//! A skill is near to others that stand in the same key skills, that are of the same kind, and that are things as they are things or ideas as they are ideas:
//! who lists tools goes on to tools. Few skills say little of where somebody is heading, so that the shares are taken of some
//! skills more than there are.

use crate::catalogue::{Catalogue, Kind, Skill, SkillId};
use std::collections::BTreeMap;

/// How many skills are added to those that a person has, of which nothing is known.
const UNKNOWN: f64 = 3.0;

/// Where a person's skills stand in the catalogue.
#[derive(Debug)]
pub struct Surroundings<'c> {
    catalogue: &'c Catalogue,
    /// By role and key skill: how much of the person's skills stands there.
    key_skills: BTreeMap<(usize, usize), f64>,
    kinds: BTreeMap<Kind, f64>,
    ideas: f64,
    count: f64,
}

impl<'c> Surroundings<'c> {
    /// Looks up where skills stand.
    pub fn of(catalogue: &'c Catalogue, skills: impl IntoIterator<Item = SkillId>) -> Self {
        let mut around = Self { catalogue, key_skills: BTreeMap::new(), kinds: BTreeMap::new(), ideas: 0.0, count: 0.0 };
        for skill in skills.into_iter().map(|skill| catalogue.skill(skill)) {
            let share = share(skill);
            for used in skill.uses() {
                *around.key_skills.entry((used.role(), used.key_skill())).or_default() += share;
            }
            *around.kinds.entry(skill.kind()).or_default() += 1.0;
            around.ideas += f64::from(u8::from(is_idea(skill.kind())));
            around.count += 1.0;
        }
        around
    }

    /// How near a skill is, from 1 for one that has nothing to do with the person's skills, or where there are none, to 4.
    pub fn nearness(&self, skill: SkillId) -> f64 {
        let skill = self.catalogue.skill(skill);
        let places = skill.uses().filter_map(|used| self.key_skills.get(&(used.role(), used.key_skill())));
        let beside = share(skill) * places.sum::<f64>();
        let alike = self.kinds.get(&skill.kind()).copied().unwrap_or_default();
        let as_ideas = if is_idea(skill.kind()) { self.ideas } else { self.count - self.ideas };
        1.0 + (beside + alike + as_ideas) / (self.count + UNKNOWN)
    }
}

/// What a skill's place in one of its key skills says, so that the places of two skills compare as the cosine of an angle.
fn share(skill: Skill<'_>) -> f64 {
    #[allow(clippy::cast_precision_loss)] // a count of roles
    let places = skill.uses().len() as f64;
    1.0 / places.max(1.0).sqrt()
}

/// Whether a skill of this kind is known rather than used.
fn is_idea(kind: Kind) -> bool {
    match kind {
        Kind::Concept | Kind::Practice => true,
        Kind::Language
        | Kind::Library
        | Kind::Framework
        | Kind::Database
        | Kind::Platform
        | Kind::Tool
        | Kind::Protocol
        | Kind::Hardware => false,
    }
}
