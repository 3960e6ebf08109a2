//! What to learn next for a role: the advice, and what each skill of it would change.

use super::{Abilities, Advice, Fit, Scorer};
use crate::catalogue::{Role, SkillId};
use crate::profile::Profile;

/// A skill to learn, and what it would change.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NextSkill<'c> {
    /// The skill, and why.
    pub advice: Advice<'c>,
    /// The fit as it is.
    pub fit_before: Fit,
    /// The fit with this skill added to what the person has, and nothing else.
    pub fit_after: Fit,
    /// The readiness as it is.
    pub readiness_before: Fit,
    /// The readiness with this skill and what it shows added to what the person can do, and nothing else.
    pub readiness_after: Fit,
}

/// All that a person can learn for a role, in the order of the advice, each with what it would change by itself.
///
/// Each is really tried, so that the figures are true whatever the formulas. An empty profile starts from zero. The role must be of the
/// scorer's catalogue.
pub fn next<'c>(scorer: &Scorer<'c>, profile: &Profile, role: Role<'c>) -> Vec<NextSkill<'c>> {
    let of_role = |fits: Vec<Fit>| fits.get(role.index()).copied().unwrap_or_default();
    let fit_before = of_role(scorer.fits_of(profile));
    let readiness_before = readiness_with(scorer, profile, role, []);
    let tried = scorer.advice(profile, role).into_iter().map(|advice| NextSkill {
        fit_before,
        fit_after: of_role(scorer.fits_with(profile, advice.skill)),
        readiness_before,
        readiness_after: readiness_with(scorer, profile, role, [advice.skill]),
        advice,
    });
    tried.collect()
}

/// How ready a person is for a role once these skills are learnt too.
pub fn readiness_with(
    scorer: &Scorer<'_>,
    profile: &Profile,
    role: Role<'_>,
    skills: impl IntoIterator<Item = SkillId>,
) -> Fit {
    let mut abilities = Abilities::of(scorer.catalogue(), profile);
    skills.into_iter().for_each(|skill| abilities.learn(skill));
    scorer.yardstick(role).map_or(Fit::ZERO, |yardstick| yardstick.readiness(&abilities))
}
