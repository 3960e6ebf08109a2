//! Ranks the roles of a catalogue for a profile.

use super::{Evidence, Fit, Point};
use crate::catalogue::{Catalogue, Importance, KeySkill, Role, SkillId};
use crate::profile::Profile;

/// How a profile stands to one role.
#[derive(Debug, Clone)]
pub struct RoleMatch<'c> {
    /// The role.
    pub role: Role<'c>,
    /// How well the profile fits it.
    pub fit: Fit,
    /// How much of its key skills the profile covers, essential ones counting more.
    pub coverage: Fit,
    /// The key skills, in the role's order.
    pub key_skills: Vec<KeySkillMatch<'c>>,
}

/// How a profile stands to one key skill of a role.
#[derive(Debug, Clone)]
pub struct KeySkillMatch<'c> {
    /// The key skill.
    pub key_skill: KeySkill<'c>,
    /// The person's skills that show it, those that say most first, each with what it contributes to the fit.
    pub found: Vec<(Point, f64)>,
    /// The core skills of it that the person lacks, those that would say most first; empty where something was found.
    pub missing: Vec<SkillId>,
}

impl RoleMatch<'_> {
    /// Every point that speaks for the role and what it contributes to the fit, by contribution.
    pub fn points(&self) -> impl Iterator<Item = (Point, f64)> {
        let mut points: Vec<_> = self.key_skills.iter().flat_map(|key_skill| key_skill.found.iter().copied()).collect();
        points.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.skill.cmp(&b.0.skill)));
        points.into_iter()
    }

    /// What to learn first: of each key skill that nothing was found for, essential ones before optional ones, the skill
    /// that says most; at most `most`.
    pub fn learn_first(&self, most: usize) -> Vec<SkillId> {
        let mut open: Vec<_> = self.key_skills.iter().filter(|key_skill| key_skill.found.is_empty()).collect();
        open.sort_by_key(|key_skill| key_skill.key_skill.importance());
        open.into_iter().filter_map(|key_skill| key_skill.missing.first().copied()).take(most).collect()
    }

    /// The key skills for which something was found.
    pub fn covered(&self) -> usize {
        self.key_skills.iter().filter(|key_skill| !key_skill.found.is_empty()).count()
    }
}

/// Scores profiles against the roles of one catalogue; made once, used for many profiles.
#[derive(Debug)]
pub struct Scorer<'c> {
    catalogue: &'c Catalogue,
    evidence: Evidence,
}

impl<'c> Scorer<'c> {
    /// A scorer for this catalogue.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, evidence: Evidence::of(catalogue) }
    }

    /// The catalogue of the roles.
    pub fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    /// What each skill says for each role.
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// The fit of a set of skills, each once, for every role, in the catalogue's order.
    pub fn fits(&self, skills: impl IntoIterator<Item = SkillId>) -> Vec<Fit> {
        let mut sums = vec![0.0; self.catalogue.roles().len()];
        for skill in skills {
            for point in self.evidence.of_skill(skill) {
                sums[point.role] += point.evidence();
            }
        }
        sums.into_iter().map(fit).collect()
    }

    /// The roles that a profile fits, best first; ties by id. A role without any evidence is left out.
    pub fn rank(&self, profile: &Profile) -> Vec<RoleMatch<'c>> {
        let fits = self.fits(profile.skills());
        let mut matches: Vec<RoleMatch<'c>> = (self.catalogue.roles().zip(fits))
            .filter(|(_, fit)| *fit > Fit::ZERO)
            .map(|(role, fit)| self.role_match(role, fit, profile))
            .collect();
        matches.sort_by(|a, b| b.fit.cmp(&a.fit).then_with(|| a.role.id().cmp(b.role.id())));
        matches
    }

    fn role_match(&self, role: Role<'c>, fit: Fit, profile: &Profile) -> RoleMatch<'c> {
        let points =
            profile.skills().flat_map(|skill| self.evidence.of_skill(skill)).filter(|point| point.role == role.index());
        let points: Vec<Point> = points.copied().collect();
        let total: f64 = points.iter().map(Point::evidence).sum();
        let numbered = role.key_skills().enumerate();
        let key_skills: Vec<_> = numbered
            .map(|(number, key_skill)| {
                let here = points.iter().filter(|point| point.key_skill == number);
                let mut found: Vec<_> = here.map(|point| (*point, fit.value() * point.evidence() / total)).collect();
                found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.skill.cmp(&b.0.skill)));
                let missing = if found.is_empty() { self.by_evidence(role.index(), key_skill.core()) } else { Vec::new() };
                KeySkillMatch { key_skill, found, missing }
            })
            .collect();
        RoleMatch { role, fit, coverage: coverage(&key_skills), key_skills }
    }

    /// Skills of a role, those that say most for it first.
    fn by_evidence(&self, role: usize, skills: &[SkillId]) -> Vec<SkillId> {
        let evidence = |skill: &SkillId| {
            let points = self.evidence.of_skill(*skill).iter();
            points.filter(|point| point.role == role).map(Point::evidence).sum::<f64>()
        };
        let mut skills = skills.to_vec();
        skills.sort_by(|a, b| evidence(b).total_cmp(&evidence(a)));
        skills
    }
}

/// The fit that this much evidence makes: 1 − exp(−evidence / 4), which grows with every skill and never reaches 1.
///
/// Four core skills of essential key skills that no other role asks for make 0.63, ten make 0.92. The scale is the same for all
/// roles, so that the order of the fits is the order of the evidence.
fn fit(evidence: f64) -> Fit {
    const SCALE: f64 = 4.0;
    Fit::new(1.0 - (-evidence / SCALE).exp())
}

/// The share of the key skills for which something was found; an essential one counts twice an optional one.
fn coverage(key_skills: &[KeySkillMatch<'_>]) -> Fit {
    let weight = |m: &KeySkillMatch<'_>| match m.key_skill.importance() {
        Importance::Essential => 2.0,
        Importance::Optional => 1.0,
    };
    let all: f64 = key_skills.iter().map(weight).sum();
    let covered: f64 = key_skills.iter().filter(|m| !m.found.is_empty()).map(weight).sum();
    Fit::new(covered / all)
}
