//! What the titles of roles say of a person: who is called by one in a text has the skill that the role is about.
//!
//! A role says which that is, or takes it over from the role that it extends; there, as in the built-in ones, the titles may be aliases
//! of the skill already.

use super::ProblemLog;
use super::checked::{CheckedKeySkill, CheckedRole};
use super::claims::{Claims, Written};
use super::demand::ListedSkills;
use super::reference::follow;
use super::skills::CheckedSkills;
use crate::catalogue::SkillId;
use crate::catalogue::layers::LayeredRole;
use crate::catalogue::raw::{BUILT_IN, RawRole};
use crate::catalogue::role::labels;
use crate::spelling::Key;

/// Gives the skill that a role is about, where it says one or extends a role that has one; it must be in one of the key skills.
pub(super) fn about(
    role: &LayeredRole<'_>,
    base: Option<&CheckedRole<'_>>,
    listed: &ListedSkills,
    vocabulary: &CheckedSkills<'_, '_>,
    report: &mut ProblemLog,
) -> Option<SkillId> {
    let Some(name) = &role.raw.about else {
        let about = base.and_then(|base| base.about.or_else(|| named(base, vocabulary)));
        return about.filter(|skill| listed.skills.contains(skill));
    };
    let place = role.place.field("about");
    let skill = follow(vocabulary, name, &place, report)?;
    listed.has(skill, name, &place, report).then_some(skill)
}

/// Gives the skill that a title of a role names, if the role lists it.
fn named(role: &CheckedRole<'_>, vocabulary: &CheckedSkills<'_, '_>) -> Option<SkillId> {
    let named = titles(role.raw).filter_map(|title| vocabulary.claims.certain(&Key::of(title)));
    let is_listed =
        |skill: &SkillId| role.key_skills.iter().flat_map(CheckedKeySkill::skills).any(|listed| listed == *skill);
    named.map(|(_, skill, _)| skill).find(is_listed)
}

/// Makes the titles of roles spellings of what they are about, but for those that are a skill's already. The built-in roles say all of theirs.
pub(super) fn claim<'d>(roles: &[CheckedRole<'d>], claims: &mut Claims<'d>) {
    for role in roles.iter().filter(|role| role.place.file != BUILT_IN) {
        let Some(skill) = role.about else { continue };
        for title in titles(role.raw).filter(|title| title.split([' ', '-']).count() > 1) {
            let owner = &role.raw.title;
            claims.claim_as_spelling(&Written { skill, owner, spelling: title, place: role.place.clone() });
        }
    }
}

fn titles(raw: &RawRole) -> impl Iterator<Item = &str> {
    labels(&raw.id, &raw.title).skip(1).chain(raw.aliases.iter().map(String::as_str))
}
