//! What a reader of a format gives: occupations and the skills that they ask for, as the source has them, nothing judged yet.

use crate::catalogue::{Demand, Importance, Kind, RawOrigin, SkillId, Strength};

/// All that is taken from a source.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// What it is.
    pub origin: RawOrigin,
    /// Whether its skills are concepts, each another than all others; elsewhere two names may say the same.
    pub tells_concepts_apart: bool,
    /// The skills; occupations and skills refer to them by place.
    pub skills: Vec<DraftSkill>,
    /// The occupations.
    pub occupations: Vec<Occupation>,
}

/// A skill of the source.
#[derive(Debug, Default)]
pub(super) struct DraftSkill {
    /// Its name.
    pub name: String,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Other names.
    pub aliases: Vec<String>,
    /// The skills that it shows.
    pub shows: Vec<usize>,
    /// The skills that come before it.
    pub needs: Vec<usize>,
    /// Built-in skills by which the source explains it; who has one of them has shown it.
    pub examples: Vec<SkillId>,
}

/// An occupation of the source.
#[derive(Debug, Default)]
pub(super) struct Occupation {
    /// By what the source tells it from others, for titles that are not unique.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Other titles.
    pub titles: Vec<String>,
    /// What people also search for who mean it.
    pub topics: Vec<String>,
    /// What people in it do.
    pub focus: String,
    /// Typical work.
    pub use_cases: Vec<String>,
    /// What it asks for, the most important first.
    pub asks: Vec<Ask>,
}

/// A skill that an occupation asks for.
#[derive(Debug)]
pub(super) struct Ask {
    /// Under which key skill.
    pub key_skill: String,
    /// How important that is.
    pub importance: Importance,
    /// The skill, by its place in the draft.
    pub skill: usize,
    /// How strongly the skill shows it.
    pub strength: Strength,
    /// How many ask for it, where the source says so.
    pub demand: Option<Demand>,
}
