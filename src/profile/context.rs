//! Ambiguous names of a list, decided by the skills beside them: `Node` among web skills is Node.js, `serial` beside Arduino `PySerial`.

use super::{Found, Profile};
use crate::catalogue::{Catalogue, Importance, Skill, SkillId, SkillUse};
use crate::resolve::{Resolver, Via};
use std::collections::BTreeSet;

/// A meaning is believed that has so much to do with the skills beside it, of 1.
const LEAST: f64 = 0.5;

/// It must have so many times as much to do with them as any other.
const CLEARLY: f64 = 1.5;

impl Profile {
    /// Decides what the ambiguous names among the unknown ones mean, by the skills that were read so far; `from` says where the list
    /// stood. What the skills don't decide stays unknown.
    pub fn decide_ambiguous(&mut self, resolver: &Resolver<'_>, from: &str) {
        self.decide(resolver.catalogue(), from, |name| resolver.may_mean(name));
    }

    /// Decides the same where it was told before what a name may mean.
    pub(super) fn decide(&mut self, catalogue: &Catalogue, from: &str, mut may_mean: impl FnMut(&str) -> Vec<SkillId>) {
        if self.unknown.is_empty() {
            return;
        }
        let mut beside: Option<Vec<SkillId>> = None;
        let mut decided = Vec::new();
        let mut meant = |name: &str| {
            let may_mean = may_mean(name);
            if may_mean.is_empty() {
                return None;
            }
            meaning(catalogue, may_mean, beside.get_or_insert_with(|| self.skills.iter().map(|(skill, _)| *skill).collect()))
        };
        self.unknown.retain(|name| match meant(name) {
            Some(skill) => {
                decided.push(Found::listed(name.as_str(), [skill], Via::Context, from.to_owned()));
                false
            }
            None => true,
        });
        self.extend(decided);
    }
}

/// Decides what a name that may mean these things means beside these skills.
fn meaning(catalogue: &Catalogue, may_mean: Vec<SkillId>, beside: &[SkillId]) -> Option<SkillId> {
    let mut meanings: Vec<(f64, SkillId)> =
        may_mean.into_iter().map(|skill| (nearness(catalogue, skill, beside), skill)).collect();
    meanings.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let (best, skill) = *meanings.first()?;
    let next = meanings.get(1).map_or(0.0, |(next, _)| *next);
    (best >= LEAST && best >= CLEARLY * next).then_some(skill)
}

/// Tells whether a name that may mean a skill does mean it beside these others.
pub(super) fn is_meant(catalogue: &Catalogue, skill: SkillId, beside: &[SkillId]) -> bool {
    nearness(catalogue, skill, beside) >= LEAST
}

/// Says how much a skill has to do with others, in 0..=1: the mean over these of the share of their roles that list it, too.
#[allow(clippy::cast_precision_loss)] // counts of roles and skills
fn nearness(catalogue: &Catalogue, skill: SkillId, beside: &[SkillId]) -> f64 {
    let own = roles(catalogue.skill(skill));
    let shares = beside.iter().map(|other| catalogue.skill(*other)).filter_map(|other| {
        if other.shows().contains(&skill) {
            return Some(1.0);
        }
        let roles = roles(other);
        let shared = roles.intersection(&own).count() as f64;
        (!roles.is_empty()).then(|| shared / roles.len() as f64)
    });
    let shares: Vec<f64> = shares.collect();
    if shares.is_empty() { 0.0 } else { shares.iter().sum::<f64>() / shares.len() as f64 }
}

/// Gives the roles that list a skill as their own; what the whole trade needs tells none apart.
fn roles(skill: Skill<'_>) -> BTreeSet<usize> {
    skill.uses().filter(|used| used.importance() != Importance::Foundation).map(SkillUse::role).collect()
}

#[cfg(test)]
mod tests {
    use crate::catalogue::Catalogue;
    use crate::profile::Profile;
    use crate::resolve::Resolver;

    /// Gives the skills of a list, and what of it is unknown.
    fn read(names: &[&str]) -> (Vec<&'static str>, Vec<String>) {
        let catalogue = Catalogue::builtin();
        let profile = Profile::of_names(&Resolver::new(catalogue), names.iter().copied());
        (profile.skills().map(|skill| catalogue.skill(skill).name()).collect(), profile.unknown().to_vec())
    }

    #[test]
    fn skills_beside_a_name_decide() {
        for (names, skill) in [
            (["React", "CSS", "Node"], "Node.js"),
            (["PyTorch", "OpenCV", "CV"], "Computer vision"),
            (["Arduino", "MQTT", "serial"], "PySerial"),
        ] {
            let (skills, unknown) = read(&names);
            assert!(skills.contains(&skill) && unknown.is_empty(), "{names:?}: {skills:?}");
        }
    }

    #[test]
    fn without_such_skills_nothing_is_decided() {
        for names in [["Node", "qwertz"], ["serial", "pandas"], ["CV", "Jira"]] {
            assert!(read(&names).1.contains(&names[0].to_owned()), "{names:?}");
        }
    }
}
