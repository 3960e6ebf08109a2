//! What is no error and yet worth saying of a catalogue: aliases that look like typos or name something else, dead sites, skills that
//! nobody asks for.

use super::checked::CheckedRole;
use super::claims::Written;
#[cfg(builtin_catalogue)]
use super::products;
use super::skills::CheckedSkills;
use super::{ProblemLog, sites};
use crate::catalogue::field::Field;
use crate::catalogue::raw::BUILT_IN;
use crate::catalogue::{ProblemKind, SkillId};
use crate::spelling::{Key, typo_distance};
use std::collections::{BTreeSet, HashMap};

/// Gives the advice; of what is built in there is nothing to say, since nobody can change it.
pub(super) fn give(vocabulary: &CheckedSkills<'_, '_>, roles: &[CheckedRole<'_>], report: &mut ProblemLog) {
    let asked = asked_for(roles);
    let names = NamesByLetter::of(vocabulary);
    for (at, skill) in vocabulary.skills.iter().enumerate() {
        let id = SkillId::from_index(at);
        if skill.place.file != BUILT_IN && !asked.contains(&id) {
            report.add(&skill.place.field("name"), ProblemKind::NobodyAsks(skill.raw.name.clone()));
        }
        if let Some(dead) = skill.raw.url.as_deref().and_then(sites::dead) {
            report.add(&skill.place.field("url"), dead);
        }
        for (place, alias) in skill.spellings(Field::Aliases).filter(|(place, _)| place.file != BUILT_IN) {
            if let Some(name) = names.near(alias, id) {
                report.add(&place, ProblemKind::NearAnother { alias: alias.to_owned(), name: name.to_owned() });
            }
            #[cfg(builtin_catalogue)] // the list of products is made by build.rs, which asks for no advice
            if vocabulary.names(alias, id) && products::is_another(alias, &skill.raw.name) {
                report.add(&place, ProblemKind::NameOfAnother(alias.to_owned()));
            }
        }
    }
}

fn asked_for(roles: &[CheckedRole<'_>]) -> BTreeSet<SkillId> {
    let key_skills = roles.iter().flat_map(|role| &role.key_skills);
    key_skills.flat_map(|key_skill| key_skill.core.iter().chain(&key_skill.also)).copied().collect()
}

/// The names of skills by their first letter, in which typos agree.
struct NamesByLetter<'v, 'd>(HashMap<char, Vec<(&'v str, u64, &'v Written<'d>)>>);

impl<'v, 'd> NamesByLetter<'v, 'd> {
    fn of(vocabulary: &'v CheckedSkills<'_, 'd>) -> Self {
        let mut names: HashMap<char, Vec<_>> = HashMap::new();
        for (key, written) in vocabulary.claims.names() {
            let first = key.chars().next().unwrap_or_default();
            names.entry(first).or_default().push((key, letters(key), written));
        }
        Self(names)
    }

    /// Gives the name of another skill that this alias may be a typo of.
    fn near(&self, alias: &str, skill: SkillId) -> Option<&'d str> {
        /// An edit changes at most one letter into another. (Two edits apart there is too much that is right.)
        const MOST: u32 = 2;
        let key = Key::of(alias);
        let own = letters(key.as_str());
        let names = self.0.get(&key.as_str().chars().next()?)?.iter();
        let mut others =
            names.filter(|(_, letters, written)| written.skill != skill && (letters ^ own).count_ones() <= MOST);
        let (_, _, written) = others.find(|(name, _, _)| typo_distance(key.as_str(), name) == Some(1))?;
        Some(written.owner)
    }
}

/// Tells which letters a key holds, as bits: whether two keys can be near is seen from these without comparing them.
fn letters(key: &str) -> u64 {
    key.chars().fold(0, |letters, c| letters | 1 << (u32::from(c) % 64))
}
