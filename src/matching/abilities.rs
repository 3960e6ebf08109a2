//! What a person can do: the skills of a profile, and all that these show.

use crate::catalogue::{Catalogue, SkillId};
use crate::profile::Profile;

/// What a skill counts that is only shown, beside one that is named: who lists a rare library knows the field, though not all of it.
const SHOWN: f64 = 0.5;

/// What a person can do, and how well as far as that was said: in 0..=1, by skill.
#[derive(Debug, Clone)]
pub struct Abilities<'c> {
    catalogue: &'c Catalogue,
    strengths: Vec<f64>,
    had: Vec<SkillId>,
}

impl<'c> Abilities<'c> {
    /// Takes the skills of a profile, and what they show by any number of steps; the profile's skills are of this catalogue.
    ///
    /// A skill that is listed counts in full, one of which a text says little counts less, and what a skill shows counts half.
    pub fn of(catalogue: &'c Catalogue, profile: &Profile) -> Self {
        let mut abilities = Self::none(catalogue);
        for skill in profile.skills() {
            abilities.add(skill, profile.strength(skill).min(1.0));
            abilities.had.push(skill);
        }
        abilities
    }

    /// What somebody can do who can do nothing yet.
    pub fn none(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, strengths: vec![0.0; catalogue.skills().len()], had: Vec::new() }
    }

    /// Adds a skill and what it shows. Nothing that was there before gets less.
    pub fn learn(&mut self, skill: SkillId) {
        self.add(skill, 1.0);
        self.had.push(skill);
    }

    /// The skills that the person has, without those that they show.
    pub fn had(&self) -> impl Iterator<Item = SkillId> {
        self.had.iter().copied()
    }

    /// How much was said of a skill, in 0..=1; 0 for one that the person neither has nor shows.
    pub fn strength(&self, skill: SkillId) -> f64 {
        self.strengths.get(skill.index()).copied().unwrap_or(0.0)
    }

    /// Whether the person has a skill or shows it.
    pub fn has(&self, skill: SkillId) -> bool {
        self.strength(skill) > 0.0
    }

    fn add(&mut self, skill: SkillId, strength: f64) {
        let mut open = vec![(skill, strength)];
        let mut seen = Vec::new();
        while let Some((skill, own)) = open.pop() {
            if seen.contains(&skill) {
                continue;
            }
            seen.push(skill);
            if let Some(known) = self.strengths.get_mut(skill.index()) {
                *known = known.max(own);
            }
            open.extend(self.catalogue.skill(skill).shows().iter().map(|shown| (*shown, SHOWN * strength)));
        }
    }
}
