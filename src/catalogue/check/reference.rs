//! The name of a skill, written where another entry refers to it.

use super::ProblemLog;
use super::skills::CheckedSkills;
use crate::catalogue::{Claim, Place, ProblemKind, SkillId};
use crate::spelling::Key;

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
