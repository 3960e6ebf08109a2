//! What to learn next for a role: the advice, and what each skill of it would change.

use super::fit::fit;
use super::{Abilities, Advice, Fit, Point, Scorer};
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

/// What to learn next for one role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RoleNext<'c> {
    /// The role.
    pub role: Role<'c>,
    /// The fit as it is.
    pub fit: Fit,
    /// The readiness as it is.
    pub readiness: Fit,
    /// The readiness once all these skills are learnt.
    pub together: Fit,
    /// What to learn, what comes first first.
    pub skills: Vec<NextSkill<'c>>,
}

/// For how many roles advice is given where none is named.
const ROLES: usize = 3;

/// Tells what a person can learn for a role of the scorer's catalogue, or for the three that fit best where none is named: at most `most` skills for each, as
/// [`next`] gives them. Nothing where no role is named and none fits.
pub fn next_for_roles<'c>(scorer: &Scorer<'c>, profile: &Profile, role: Option<Role<'c>>, most: usize) -> Vec<RoleNext<'c>> {
    let roles = role.map_or_else(|| best(scorer, profile), |role| vec![role]);
    let fits = scorer.fits_of(profile);
    let of_role = |role: Role<'c>| {
        let skills = next(scorer, profile, role, most);
        RoleNext {
            role,
            fit: fits.get(role.index()).copied().unwrap_or_default(),
            readiness: readiness_with(scorer, profile, role, []),
            together: readiness_with(scorer, profile, role, skills.iter().map(|next| next.advice.skill)),
            skills,
        }
    };
    roles.into_iter().map(of_role).collect()
}

/// Gives the roles that the profile fits best.
fn best<'c>(scorer: &Scorer<'c>, profile: &Profile) -> Vec<Role<'c>> {
    let top = scorer.top(profile, ROLES);
    let some = top.iter().any(|found| found.fit > Fit::ZERO);
    top.into_iter().filter(|found| found.fit > Fit::ZERO || !some).map(|found| found.role).collect()
}

/// Tells what a person can learn for a role, in the order of the advice, at most so many, each with what it would change by itself.
///
/// The figures are those that trying it gives. An empty profile starts from zero. The role must be of the scorer's catalogue.
pub fn next<'c>(scorer: &Scorer<'c>, profile: &Profile, role: Role<'c>, most: usize) -> Vec<NextSkill<'c>> {
    let abilities = Abilities::of(scorer.catalogue(), profile);
    let readiness = |abilities: &Abilities<'_>| scorer.yardstick(role).map_or(Fit::ZERO, |of| of.readiness(abilities));
    let of_role = |points: &mut dyn Iterator<Item = (Point, f64)>| {
        points.filter(|(point, _)| point.role == role.index()).map(|(point, strength)| point.evidence() * strength).sum()
    };
    let evidence: f64 = of_role(&mut scorer.points(profile));
    let readiness_before = readiness(&abilities);
    let tried = scorer.first_advice(&abilities, role, most).into_iter().map(|advice| {
        let added: f64 = of_role(&mut scorer.evidence().of_skill(advice.skill).map(|point| (point, 1.0)));
        let mut with_it = abilities.clone();
        with_it.learn(advice.skill);
        NextSkill {
            fit_before: fit(evidence),
            fit_after: fit(evidence + added),
            readiness_before,
            readiness_after: readiness(&with_it),
            advice,
        }
    });
    tried.collect()
}

/// Tells how ready a person is for a role once these skills are learnt too.
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
