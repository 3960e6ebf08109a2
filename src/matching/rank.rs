//! Ranks the roles of a catalogue for a profile.

use super::{Evidence, Fit, Point};
use crate::catalogue::{Catalogue, Importance, KeySkill, Role, SkillId};
use crate::profile::Profile;
use std::cmp::Ordering;

/// How a profile stands to one role.
#[derive(Debug, Clone)]
#[non_exhaustive]
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
#[non_exhaustive]
pub struct KeySkillMatch<'c> {
    /// The key skill.
    pub key_skill: KeySkill<'c>,
    /// The person's skills that show it, those that contribute most first.
    pub found: Vec<Contribution>,
    /// The core skills of it that the person lacks, those that would say most first; empty where something was found.
    pub missing: Vec<SkillId>,
}

/// What one of a person's skills contributes to the fit of one role.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Contribution {
    /// What the skill says for the role.
    pub point: Point,
    /// How much was said of the skill, above 0 and at most 3: see [`Profile::strength`].
    pub strength: f64,
    /// Its share of the fit: the fit, divided in proportion to weight × rarity × strength. The shares of a role add up to the fit.
    pub adds: f64,
}

impl RoleMatch<'_> {
    /// Everything that speaks for the role, what contributes most first.
    pub fn contributions(&self) -> impl Iterator<Item = Contribution> {
        let mut all: Vec<_> = self.key_skills.iter().flat_map(|key_skill| key_skill.found.iter().copied()).collect();
        all.sort_by(most_first);
        all.into_iter()
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
    evidence: Evidence<'c>,
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
    pub fn evidence(&self) -> Evidence<'c> {
        self.evidence
    }

    /// The fit of a set of listed skills, each once, for every role, in the catalogue's order.
    pub fn fits(&self, skills: impl IntoIterator<Item = SkillId>) -> Vec<Fit> {
        self.sums(skills.into_iter().flat_map(|skill| self.evidence.of_skill(skill)).map(|point| (point, 1.0)))
    }

    /// The fit of a profile for every role, in the catalogue's order.
    pub fn fits_of(&self, profile: &Profile) -> Vec<Fit> {
        self.sums(self.points(profile))
    }

    /// The fit of a profile and one more skill for every role; the skill must not be in the profile.
    pub fn fits_with(&self, profile: &Profile, added: SkillId) -> Vec<Fit> {
        self.sums(self.points(profile).chain(self.evidence.of_skill(added).map(|point| (point, 1.0))))
    }

    /// Everything that a profile says for any role, each with how much was said of the skill.
    pub(super) fn points(&self, profile: &Profile) -> impl Iterator<Item = (Point, f64)> {
        profile.skills().flat_map(|skill| {
            let strength = profile.strength(skill);
            self.evidence.of_skill(skill).map(move |point| (point, strength))
        })
    }

    /// The fits that these points add up to, in the catalogue's order of the roles.
    pub(super) fn sums(&self, points: impl IntoIterator<Item = (Point, f64)>) -> Vec<Fit> {
        let mut sums = vec![0.0; self.catalogue.roles().len()];
        for (point, strength) in points {
            sums[point.role] += point.evidence() * strength;
        }
        sums.into_iter().map(fit).collect()
    }

    /// The roles that a profile fits, best first; ties by id. A role without any evidence is left out.
    pub fn rank(&self, profile: &Profile) -> Vec<RoleMatch<'c>> {
        let points: Vec<_> = self.points(profile).collect();
        let fits = self.sums(points.iter().copied());
        let mut matches: Vec<RoleMatch<'c>> = (self.catalogue.roles().zip(fits))
            .filter(|(_, fit)| *fit > Fit::ZERO)
            .map(|(role, fit)| self.role_match(role, fit, &points))
            .collect();
        matches.sort_by(|a, b| b.fit.cmp(&a.fit).then_with(|| a.role.id().cmp(b.role.id())));
        matches
    }

    fn role_match(&self, role: Role<'c>, fit: Fit, points: &[(Point, f64)]) -> RoleMatch<'c> {
        let contributions = contributions(role, fit, points);
        let numbered = role.key_skills().enumerate();
        let key_skills: Vec<_> = numbered
            .map(|(number, key_skill)| {
                let here = contributions.iter().filter(|contribution| contribution.point.key_skill == number);
                let found: Vec<_> = here.copied().collect();
                let missing = if found.is_empty() { self.by_evidence(role.index(), key_skill.core()) } else { Vec::new() };
                KeySkillMatch { key_skill, found, missing }
            })
            .collect();
        let coverage = coverage(role, |place| !key_skills[place].found.is_empty());
        RoleMatch { role, fit, coverage, key_skills }
    }

    /// Skills of a role, those that say most for it first.
    fn by_evidence(&self, role: usize, skills: &[SkillId]) -> Vec<SkillId> {
        let evidence = |skill: SkillId| {
            let points = self.evidence.of_skill(skill);
            points.filter(|point| point.role == role).map(|point| point.evidence()).sum::<f64>()
        };
        let mut skills: Vec<(f64, SkillId)> = skills.iter().map(|skill| (evidence(*skill), *skill)).collect();
        skills.sort_by(|a, b| b.0.total_cmp(&a.0));
        skills.into_iter().map(|(_, skill)| skill).collect()
    }
}

/// What points contribute to a role's fit, the most first.
fn contributions(role: Role<'_>, fit: Fit, points: &[(Point, f64)]) -> Vec<Contribution> {
    let own = || points.iter().filter(|(point, _)| point.role == role.index());
    let total: f64 = own().map(|(point, strength)| point.evidence() * strength).sum();
    let contribution = |&(point, strength): &(Point, f64)| Contribution {
        point,
        strength,
        adds: fit.value() * point.evidence() * strength / total,
    };
    let mut contributions: Vec<_> = own().map(contribution).collect();
    contributions.sort_by(most_first);
    contributions
}

fn most_first(a: &Contribution, b: &Contribution) -> Ordering {
    b.adds.total_cmp(&a.adds).then(a.point.skill.cmp(&b.point.skill))
}

/// The fit that this much evidence makes: 1 − exp(−evidence / 4), which grows with every skill and never reaches 1.
///
/// Four core skills of essential key skills that no other role asks for make 0.63, ten make 0.92. The scale is the same for all
/// roles, so that the order of the fits is the order of the evidence.
fn fit(evidence: f64) -> Fit {
    const SCALE: f64 = 4.0;
    Fit::new(1.0 - libm::exp(-evidence / SCALE))
}

/// The share of a role's key skills that are covered, told by their place in the role; an essential one counts twice an
/// optional one.
pub(super) fn coverage(role: Role<'_>, covered: impl Fn(usize) -> bool) -> Fit {
    let weight = |key_skill: KeySkill<'_>| match key_skill.importance() {
        Importance::Essential => 2.0,
        Importance::Optional => 1.0,
        Importance::Foundation => 0.0,
    };
    let all: f64 = role.key_skills().map(weight).sum();
    let covered = role.key_skills().enumerate().filter(|(place, _)| covered(*place));
    let covered: f64 = covered.map(|(_, key_skill)| weight(key_skill)).sum();
    Fit::new(covered / all)
}
