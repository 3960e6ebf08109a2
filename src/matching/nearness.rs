//! How near a skill is to what a person can do, from what the catalogue knows alone.
//!
//! A skill is near to others that stand in the same key skills, that are of the same kind, and that are things as they are things or ideas as they are ideas:
//! who lists tools goes on to tools. Few skills say little of where somebody is heading, so that the shares are taken of some
//! skills more than there are.

use crate::catalogue::{Catalogue, Importance, Kind, Skill, SkillId, SkillUse};

/// How many skills are added to those that a person has, of which nothing is known.
const UNKNOWN: f64 = 3.0;

/// How much of its kind a skill says that a role takes for granted: who lists Python is not on the way to other languages.
const FOUNDATION: f64 = 0.5;

/// Where a person's skills stand in the catalogue.
#[derive(Debug)]
pub(super) struct Neighbourhood<'c> {
    catalogue: &'c Catalogue,
    /// By role: the place of its first key skill in `key_skills`.
    first: Vec<usize>,
    /// By role and key skill, one after another: how much of the person's skills stands there.
    key_skills: Vec<f64>,
    kinds: [f64; Kind::ALL.len()],
    ideas: f64,
    count: f64,
    /// How many of the skills some role lists.
    listed: f64,
}

impl<'c> Neighbourhood<'c> {
    /// Looks up where skills stand.
    pub(super) fn of(catalogue: &'c Catalogue, skills: impl IntoIterator<Item = SkillId>) -> Self {
        let mut around = Self::of_none(catalogue);
        for skill in skills.into_iter().map(|skill| catalogue.skill(skill)) {
            let share = share(skill);
            for used in skill.uses() {
                if let Some(here) = around.place(used).and_then(|place| around.key_skills.get_mut(place)) {
                    *here += share;
                }
            }
            let is_foundation = skill.uses().any(|used| used.importance() == Importance::Foundation);
            if let Some(alike) = around.kinds.get_mut(skill.kind() as usize) {
                *alike += if is_foundation { FOUNDATION } else { 1.0 };
            }
            around.ideas += f64::from(u8::from(is_idea(skill.kind())));
            around.count += 1.0;
            around.listed += if skill.uses().len() > 0 { 1.0 } else { 0.0 };
        }
        around
    }

    fn of_none(catalogue: &'c Catalogue) -> Self {
        let mut count = 0;
        let mut first = Vec::with_capacity(catalogue.roles().len());
        for role in catalogue.roles() {
            first.push(count);
            count += role.key_skills().len();
        }
        let key_skills = vec![0.0; count];
        Self { catalogue, first, key_skills, kinds: [0.0; Kind::ALL.len()], ideas: 0.0, count: 0.0, listed: 0.0 }
    }

    /// Tells where a key skill stands in `key_skills`.
    fn place(&self, used: SkillUse) -> Option<usize> {
        self.first.get(used.role()).map(|first| first + used.key_skill())
    }

    /// Gives what no skill is nearer than: one that stands beside all that roles list, and is of the kind that says most.
    pub(super) fn most(&self) -> f64 {
        let kinds = Kind::ALL.iter().map(|kind| self.of_kind(*kind)).map(|(alike, akin)| alike + akin);
        1.0 + (self.listed + kinds.fold(0.0, f64::max)) / (self.count + UNKNOWN)
    }

    /// Tells how near a skill is, from 1 for one that has nothing to do with the person's skills, or where there are none, to 4.
    pub(super) fn nearness(&self, skill: SkillId) -> f64 {
        let skill = self.catalogue.skill(skill);
        let places = skill.uses().filter_map(|used| self.key_skills.get(self.place(used)?));
        let beside = share(skill) * places.sum::<f64>();
        let (alike, akin) = self.of_kind(skill.kind());
        1.0 + (beside + alike + akin) / (self.count + UNKNOWN)
    }

    /// Tells how much of the skills is of this kind, and how many are things or ideas as it is.
    fn of_kind(&self, kind: Kind) -> (f64, f64) {
        let alike = self.kinds.get(kind as usize).copied().unwrap_or_default();
        (alike, if is_idea(kind) { self.ideas } else { self.count - self.ideas })
    }
}

/// Tells what a skill's place in one of its key skills says, so that the places of two skills compare as the cosine of an angle.
fn share(skill: Skill<'_>) -> f64 {
    #[allow(clippy::cast_precision_loss)] // a count of roles
    let places = skill.uses().len() as f64;
    1.0 / places.max(1.0).sqrt()
}

/// Tells whether a skill of this kind is known rather than used.
pub(super) fn is_idea(kind: Kind) -> bool {
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
