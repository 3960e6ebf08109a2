//! What a role takes over from the one that it extends.
//!
//! What a role says itself goes first: a key skill or a level takes the place of the one of the same title or name, a skill stands where
//! the role itself lists it, and what it demands comes before what the other does. What it drops is gone from all of these.

use super::ProblemLog;
use super::checked::{CheckedDemanded, CheckedKeySkill, CheckedLevel, CheckedRole};
use super::demand::from_key_skills;
use super::skills::CheckedSkills;
use crate::catalogue::raw::RawRole;
use crate::catalogue::{Demand, Place, ProblemKind, SkillId};
use crate::spelling::Key;
use std::collections::BTreeSet;

/// The role that another extends, less what that drops.
#[derive(Debug)]
pub(super) struct Heritage<'b, 'd> {
    base: Option<&'b CheckedRole<'d>>,
    skills: BTreeSet<SkillId>,
    /// Titles of key skills and names of levels.
    titles: BTreeSet<Key>,
}

impl<'b, 'd> Heritage<'b, 'd> {
    /// Looks up what a role drops; what isn't there to be dropped is reported. Without a base nothing is taken over.
    pub(super) fn of(
        base: Option<&'b CheckedRole<'d>>,
        raw: &RawRole,
        place: &Place,
        vocabulary: &CheckedSkills<'_, '_>,
        report: &mut ProblemLog,
    ) -> Self {
        let mut heritage = Self { base, skills: BTreeSet::new(), titles: BTreeSet::new() };
        for (at, name) in raw.drop.iter().enumerate() {
            let key = Key::of(name);
            let skill = vocabulary.claims.certain(&key).map(|(_, skill, _)| skill).filter(|skill| heritage.lists(*skill));
            if heritage.is_titled(&key) {
                heritage.titles.insert(key);
            } else if let Some(skill) = skill {
                heritage.skills.insert(skill);
            } else if base.is_some() || raw.extends.is_none() {
                report.add(&place.at(at), ProblemKind::NothingTakenOver(name.clone()));
            }
        }
        heritage
    }

    /// Tells whether the base lists a skill.
    fn lists(&self, skill: SkillId) -> bool {
        self.base.iter().flat_map(|base| &base.key_skills).any(|key_skill| key_skill.skills().any(|listed| listed == skill))
    }

    /// Tells whether a key skill or a level of the base is called so.
    fn is_titled(&self, key: &Key) -> bool {
        let titles = self.base.iter().flat_map(|base| base.key_skills.iter().map(|key_skill| key_skill.raw.title.as_str()));
        titles
            .chain(self.base.iter().flat_map(|base| base.levels.iter().map(|level| level.name)))
            .any(|title| Key::of(title) == *key)
    }

    /// Gives the key skills of a role with these of its own: those of the base in their order, then what is new.
    pub(super) fn key_skills(&self, own: &[CheckedKeySkill<'d>]) -> Vec<CheckedKeySkill<'d>> {
        let said: BTreeSet<SkillId> = own.iter().flat_map(CheckedKeySkill::skills).collect();
        let less = |key_skill: &CheckedKeySkill<'d>| {
            let mut less = key_skill.clone();
            let is_kept = |skill: &SkillId| !said.contains(skill) && !self.skills.contains(skill);
            less.core.retain(is_kept);
            less.also.retain(is_kept);
            if less.core.is_empty() {
                std::mem::swap(&mut less.core, &mut less.also); // what is left is what shows it
            }
            (!less.core.is_empty()).then_some(less)
        };
        let base = self.base.map(|base| base.key_skills.as_slice()).unwrap_or_default();
        self.joined(base, own, |key_skill| &key_skill.raw.title, less)
    }

    /// Gives the levels of a role with these of its own. To those of the base comes what the role adds to its demand.
    pub(super) fn levels(
        &self,
        own: Vec<CheckedLevel<'d>>,
        demand: Option<&[CheckedDemanded]>,
        key_skills: &[CheckedKeySkill<'d>],
        listed: &BTreeSet<SkillId>,
    ) -> Vec<CheckedLevel<'d>> {
        let less = |level: &CheckedLevel<'d>| {
            Some(CheckedLevel { name: level.name, demand: added(&level.demand, demand, key_skills, listed) })
        };
        let base = self.base.map(|base| base.levels.as_slice()).unwrap_or_default();
        if base.is_empty() { own } else { self.joined(base, &own, |level| level.name, less) }
    }

    /// Gives the demand of a role that has this of its own, if it says one; nothing where that makes none.
    pub(super) fn demand(
        &self,
        own: Option<Vec<CheckedDemanded>>,
        key_skills: &[CheckedKeySkill<'d>],
        listed: &BTreeSet<SkillId>,
    ) -> Option<Vec<CheckedDemanded>> {
        let Some(base) = self.base else { return own };
        Some(added(&base.demand, own.as_deref(), key_skills, listed)).filter(|demand| !demand.is_empty())
    }

    /// Puts a role's own entries into the places of those that are called alike, and behind them; of the others `less` gives what is left.
    fn joined<T: Clone>(&self, base: &[T], own: &[T], title: impl Fn(&T) -> &str, less: impl Fn(&T) -> Option<T>) -> Vec<T> {
        let key = |entry: &T| Key::of(title(entry));
        let mut own: Vec<Option<(Key, &T)>> = own.iter().map(|entry| Some((key(entry), entry))).collect();
        let mut all = Vec::with_capacity(base.len() + own.len());
        for entry in base {
            let called = key(entry);
            let same = own.iter_mut().find(|own| own.as_ref().is_some_and(|(key, _)| *key == called));
            match same.and_then(Option::take) {
                Some((_, own)) => all.push(own.clone()),
                None if self.titles.contains(&called) => {}
                None => all.extend(less(entry)),
            }
        }
        all.extend(own.into_iter().flatten().map(|(_, entry)| entry.clone()));
        all
    }
}

/// Adds to a demand what a role says itself. Where it says nothing, what it lists itself comes behind, as in a role without a demand.
fn added(
    base: &[CheckedDemanded],
    own: Option<&[CheckedDemanded]>,
    key_skills: &[CheckedKeySkill<'_>],
    listed: &BTreeSet<SkillId>,
) -> Vec<CheckedDemanded> {
    own.map_or_else(|| together(base, &from_key_skills(key_skills), listed), |own| together(own, base, listed))
}

/// Puts one demand before another, each skill where it stands first; what the role doesn't list is left out.
fn together(first: &[CheckedDemanded], then: &[CheckedDemanded], listed: &BTreeSet<SkillId>) -> Vec<CheckedDemanded> {
    let named: BTreeSet<SkillId> = first.iter().flat_map(|demanded| &demanded.skills).copied().collect();
    let kept = |demanded: &CheckedDemanded, is_kept: &dyn Fn(&SkillId) -> bool| {
        let skills: Vec<SkillId> =
            demanded.skills.iter().copied().filter(|skill| listed.contains(skill) && is_kept(skill)).collect();
        (!skills.is_empty()).then_some(CheckedDemanded { demand: demanded.demand, skills })
    };
    let of = |wanted: Demand| {
        let is = move |demanded: &&CheckedDemanded| demanded.demand == wanted;
        let first = first.iter().filter(is).filter_map(|demanded| kept(demanded, &|_| true));
        first.chain(then.iter().filter(is).filter_map(|demanded| kept(demanded, &|skill| !named.contains(skill))))
    };
    Demand::ALL.iter().copied().flat_map(of).collect()
}
