//! Checks the skills: every name stands for one skill, every site is an address.

use super::ProblemLog;
use super::claims::{Claims, Written};
use crate::catalogue::field::Field;
use crate::catalogue::layers::LayeredSkill;
use crate::catalogue::{Claim, Namespace, Place, ProblemKind, SkillId};
#[cfg(builtin_catalogue)]
use crate::spelling::Key;

/// The skills, by name, and what names them.
#[derive(Debug)]
pub(super) struct CheckedSkills<'l, 'd> {
    pub skills: &'l [LayeredSkill<'d>],
    pub claims: Claims<'d>,
}

impl CheckedSkills<'_, '_> {
    /// Tells whether a spelling is this skill's for certain, and not another's that claimed it too.
    #[cfg(builtin_catalogue)] // for advice that build.rs doesn't ask for
    pub(super) fn names(&self, spelling: &str, skill: SkillId) -> bool {
        self.claims.certain(&Key::of(spelling)).is_some_and(|(_, owner, _)| owner == skill)
    }
}

/// Puts the skills into their order and reads what names them.
pub(super) fn check<'l, 'd>(skills: &'l mut [LayeredSkill<'d>], report: &mut ProblemLog) -> CheckedSkills<'l, 'd> {
    skills.sort_by_cached_key(|skill| (skill.raw.name.to_lowercase(), skill.raw.name.clone()));
    let claims = claims(skills, report);
    for skill in skills.iter() {
        let is_address = |url: &String| ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
        if let Some(url) = skill.raw.url.as_ref().filter(|url| !is_address(url)) {
            report.add(&skill.place.field("url"), ProblemKind::BadUrl(url.clone()));
        }
    }
    CheckedSkills { skills, claims }
}

/// Claims all names first, then what is ambiguous, then the other spellings: an alias never takes another skill's name away.
fn claims<'d>(skills: &[LayeredSkill<'d>], report: &mut ProblemLog) -> Claims<'d> {
    let mut claims = Claims::default();
    let numbered = || skills.iter().enumerate().map(|(at, skill)| (SkillId::from_index(at), skill));
    for (id, skill) in numbered() {
        let written =
            Written { skill: id, owner: &skill.raw.name, spelling: &skill.raw.name, place: skill.place.field("name") };
        claims.claim(Claim::Name, written, report);
    }
    for (id, skill) in numbered() {
        written(id, skill, Field::Aliases).for_each(|alias| claims.claim(Claim::Alias, alias, report));
    }
    for (id, skill) in numbered() {
        written(id, skill, Field::Ambiguous).for_each(|spelling| claims.note_ambiguous(spelling, report));
    }
    for (id, skill) in numbered() {
        for &namespace in Namespace::ALL {
            let names = written(id, skill, Field::Names(namespace));
            names.for_each(|name| claims.claim_name(namespace, name, report));
        }
    }
    for (id, skill) in numbered() {
        written(id, skill, Field::Names(Namespace::Package)).for_each(|package| claims.note_module(package));
    }
    claims
}

/// Gives the spellings of one field of a skill.
fn written<'l, 'd>(
    id: SkillId,
    skill: &'l LayeredSkill<'d>,
    field: Field,
) -> impl Iterator<Item = Written<'d>> + use<'l, 'd> {
    let owner = &skill.raw.name;
    let spellings = skill.spellings(field);
    spellings.map(move |(place, spelling): (Place, &'d str)| Written { skill: id, owner, spelling, place })
}
