//! The names of skills, written where other entries refer to them.

use super::ProblemLog;
use super::skills::CheckedSkills;
use crate::catalogue::raw::BUILT_IN;
use crate::catalogue::{Claim, Place, ProblemKind, SkillId};
use crate::spelling::Key;
use std::collections::BTreeMap;

/// Gives the skill that a name refers to; a name that nobody knows, or that is only an alias, is reported.
pub(super) fn follow(
    vocabulary: &CheckedSkills<'_, '_>,
    name: &str,
    place: &Place,
    report: &mut ProblemLog,
) -> Option<SkillId> {
    let key = Key::of(name);
    let Some((claim, skill, owner)) = vocabulary.claims.certain(&key) else {
        let suggestion = report.suggestions.nearest(key.as_str(), || vocabulary.claims.keys());
        report.add(place, ProblemKind::UnknownSkill { name: name.to_owned(), suggestion });
        return None;
    };
    if claim != Claim::Name {
        report.add(place, ProblemKind::NotTheName { alias: name.to_owned(), name: owner.to_owned() });
    }
    Some(skill)
}

/// The skills of a list that names each once, with the key and the path of the first name.
#[derive(Debug, Default)]
pub(super) struct ListedOnce(BTreeMap<SkillId, (Key, String)>);

impl ListedOnce {
    /// Notes a skill by the name that is written for it, and tells whether it is there for the first time; if not, that is reported. Two names may have
    /// become one skill since they were written, and a built-in list may hold two that a user made one: then the first counts.
    pub(super) fn is_new(&mut self, skill: SkillId, name: &str, place: &Place, report: &mut ProblemLog) -> bool {
        let key = Key::of(name);
        let Some((first, path)) = self.0.get(&skill) else {
            self.0.insert(skill, (key, place.path.clone()));
            return true;
        };
        let (name, path) = (name.to_owned(), path.clone());
        if *first == key {
            report.add(place, ProblemKind::Repeated { name, path });
        } else if place.file != BUILT_IN {
            report.add(place, ProblemKind::SameSkill { name, path });
        }
        false
    }
}
