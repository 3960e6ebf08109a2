//! What stays as it is while somebody explores: the catalogue, and what reads and scores by it.

use crate::catalogue::{Catalogue, KeySkill, Role, SkillId};
use crate::matching::Scorer;
use crate::resolve::Resolver;

/// See the head of this file.
#[derive(Debug)]
pub(crate) struct World<'c> {
    pub catalogue: &'c Catalogue,
    pub resolver: Resolver<'c>,
    pub scorer: Scorer<'c>,
    /// The roles, by their places in the catalogue.
    pub roles: Vec<Role<'c>>,
    /// What each of them says, for filtering with each key that is pressed.
    pub(super) said: Vec<String>,
}

impl<'c> World<'c> {
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        let (resolver, scorer) = (Resolver::new(catalogue), Scorer::new(catalogue));
        let said = catalogue.roles().map(said).collect();
        Self { catalogue, resolver, scorer, roles: catalogue.roles().collect(), said }
    }

    pub(super) fn name(&self, skill: SkillId) -> &'c str {
        self.catalogue.skill(skill).name()
    }
}

/// Puts all that a role says in words of everyday into one text, in small letters.
fn said(role: Role<'_>) -> String {
    let said = role.labels().chain(role.topics()).chain(role.use_cases()).chain(role.key_skills().map(KeySkill::title));
    said.chain([role.focus()]).collect::<Vec<_>>().join("\n").to_lowercase()
}
