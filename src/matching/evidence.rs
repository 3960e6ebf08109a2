//! How much each skill says for each role: its weight there times its rarity.
//!
//! *Weight* is what the catalogue says of the skill in that role: core or also, under an essential or an optional key skill.
//! *Rarity* is how particular the skill is to that role: the square root of the role's share in the weight that all roles
//! together give to the skill. What only one role asks for has rarity 1; what three roles ask for alike has 0.58; what is core
//! here and marginal elsewhere stays near 1. The idea is inverse document frequency (Spärck Jones, 1972) with graded instead
//! of counted occurrences; the root keeps common ground (a database in three web roles) from vanishing. Measured against
//! counted frequencies, the plain share and its powers, with and without a norm over the role, on lists of real people's
//! skills, it ranked best; concave sums over key skills and lengths of roles as divisors ranked worse.
//!
//! Evidence only adds up. So a skill that a role asks for never lowers that role's fit, and one that no role asks for
//! changes nothing, however long the list.

use crate::catalogue::{Catalogue, Importance, Role, SkillId, SkillUse, Strength};

/// What one skill says for one role.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Point {
    /// The skill.
    pub skill: SkillId,
    /// The role's place in the catalogue.
    pub role: usize,
    /// The key skill's place in the role.
    pub key_skill: usize,
    /// The skill's weight in the role, in 0..=1: importance times strength.
    pub weight: f64,
    /// How particular the skill is to this role, in 0..=1.
    pub rarity: f64,
}

impl Point {
    /// Tells what the skill adds to the role's evidence.
    pub fn evidence(&self) -> f64 {
        self.weight * self.rarity
    }
}

/// What each skill of a catalogue says for each role. Nothing is computed before it is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'c> {
    catalogue: &'c Catalogue,
}

impl<'c> Evidence<'c> {
    /// Makes the evidence in a catalogue.
    pub fn of(catalogue: &'c Catalogue) -> Self {
        Self { catalogue }
    }

    /// Tells what this skill says for the roles that ask for it, by role.
    pub fn of_skill(self, skill: SkillId) -> impl Iterator<Item = Point> + Clone + use<'c> {
        let uses = self.catalogue.skill(skill).uses().filter(|used| used.importance() != Importance::Foundation);
        let total: f64 = uses.clone().map(weight).sum();
        uses.map(move |used| {
            let weight = weight(used);
            let rarity = (weight / total).sqrt();
            Point { skill, role: used.role(), key_skill: used.key_skill(), weight, rarity }
        })
    }

    /// Gives the weight of this skill in a role; 0 where the role doesn't ask for it.
    pub fn weight(self, skill: SkillId, role: Role<'_>) -> f64 {
        self.catalogue.skill(skill).uses().filter(|used| used.role() == role.index()).map(weight).sum()
    }
}

/// Gives the weight of a skill where a role asks for it.
fn weight(used: SkillUse) -> f64 {
    let importance = match used.importance() {
        Importance::Essential => 1.0,
        Importance::Optional => 0.6,
        Importance::Foundation => 0.0,
    };
    let strength = match used.strength() {
        Strength::Core => 1.0,
        Strength::Also => 0.5,
    };
    importance * strength
}
