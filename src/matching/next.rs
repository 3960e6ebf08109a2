//! What to learn next for a role: every skill that it asks for and the person lacks, each really added.

use super::{Fit, Scorer};
use crate::catalogue::{KeySkill, Role, SkillId};
use crate::profile::Profile;

/// A skill to learn, and what it would change.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct NextSkill<'c> {
    /// The skill; the person doesn't have it.
    pub skill: SkillId,
    /// The key skill of the role that it serves.
    pub key_skill: KeySkill<'c>,
    /// The fit as it is.
    pub before: Fit,
    /// The fit with this skill added to what the person has, and nothing else.
    pub after: Fit,
}

/// The skills that raise the profile's fit for a role, those that raise it most first.
///
/// Each is tried by asking the scorer for the fit of the person's skills and this one, so that the order is true whatever the
/// formula. Ties, which are many, go to the skill that stands earlier in its key skill, where the usual ones come first, then
/// to the earlier key skill. An empty profile starts from zero. The role must be of the scorer's catalogue.
pub fn next<'c>(scorer: &Scorer<'_>, profile: &Profile, role: Role<'c>) -> Vec<NextSkill<'c>> {
    let of_role = |fits: Vec<Fit>| fits.get(role.index()).copied().unwrap_or_default();
    let before = of_role(scorer.fits_of(profile));
    let mut skills = Vec::new();
    for key_skill in role.key_skills() {
        for (at, (skill, _)) in key_skill.skills().enumerate().filter(|(_, (skill, _))| !profile.has(*skill)) {
            let after = of_role(scorer.fits_with(profile, skill));
            skills.push((at, NextSkill { skill, key_skill, before, after }));
        }
    }
    skills.retain(|(_, next)| next.after > before);
    skills.sort_by(|(at, a), (other, b)| rounded(b.after).total_cmp(&rounded(a.after)).then(at.cmp(other)));
    skills.into_iter().map(|(_, next)| next).collect()
}

/// A fit without its last bits, in which equal sums differ by the order of adding.
fn rounded(fit: Fit) -> f64 {
    (fit.value() * 1e9).round()
}
