//! What a role asks for, one thing after another, each with its weight: about the share of the role's people and advertisements that name it.

use crate::catalogue::{Demand, Demanded, Importance, Role, SkillId, Strength};

/// Skills of a role of which one will do.
#[derive(Debug, Clone, Copy)]
pub struct Item<'c> {
    /// The skills, the most usual first.
    pub skills: &'c [SkillId],
    /// How many ask for it; nothing where it is rarer than what some ask for.
    pub demand: Option<Demand>,
    /// About the share of people and advertisements that name it.
    pub weight: f64,
    /// The place in the role of the key skill that lists the first of the skills.
    pub key_skill: usize,
}

impl<'c> Item<'c> {
    /// Weighs what a role demands: within a level of demand the weight falls evenly with the place.
    pub(super) fn of(demanded: Demanded<'c>) -> Self {
        Self {
            skills: demanded.skills(),
            demand: Some(demanded.demand()),
            weight: weight(demanded),
            key_skill: demanded.key_skill(),
        }
    }
}

/// Gives the weight of what is demanded, by its place among what as many ask for.
pub(super) fn weight(demanded: Demanded<'_>) -> f64 {
    let (first, last) = match demanded.demand() {
        Demand::Most => (0.9, 0.5),
        Demand::Many => (0.5, 0.2),
        Demand::Some => (0.2, 0.05),
    };
    let (place, of) = demanded.place();
    #[allow(clippy::cast_precision_loss)] // counts of skills
    let way = (place as f64 + 0.5) / of as f64;
    first + (last - first) * way
}

/// Gives every skill that a role lists, as what hardly anybody asks for.
pub(super) fn rest(role: Role<'_>) -> impl Iterator<Item = Item<'_>> {
    let numbered = role.key_skills().enumerate();
    numbered.flat_map(|(place, key_skill)| {
        let core = key_skill.core().iter().map(|skill| (skill, Strength::Core));
        let all = core.chain(key_skill.also().iter().map(|skill| (skill, Strength::Also)));
        all.map(move |(skill, strength)| rare(skill, key_skill.importance(), strength, place))
    })
}

/// Gives a skill that hardly anybody asks for, by itself.
pub(super) fn rare(skill: &SkillId, importance: Importance, strength: Strength, key_skill: usize) -> Item<'_> {
    Item { skills: std::slice::from_ref(skill), demand: None, weight: rare_weight(importance, strength), key_skill }
}

/// Gives the weight of a skill that hardly anybody asks for.
pub(super) fn rare_weight(importance: Importance, strength: Strength) -> f64 {
    match (importance, strength) {
        (Importance::Essential | Importance::Foundation, Strength::Core) => 0.02,
        (Importance::Optional, Strength::Core) | (Importance::Essential | Importance::Foundation, Strength::Also) => 0.01,
        (Importance::Optional, Strength::Also) => 0.005,
    }
}
