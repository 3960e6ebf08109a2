//! Ranks the roles of a catalogue for a profile.

use super::adviser::Adviser;
use super::fit::fit;
use super::order_room::OrderRoom;
use super::prepared::{Prepared, zero};
use super::standing::keep_those_that_fit;
use super::{Advice, Evidence, Fit, Point, Standing, Yardstick};
use crate::catalogue::{Catalogue, Demand, Importance, KeySkill, Role, SkillId};
use crate::profile::Profile;
use std::cmp::Ordering;
use std::sync::OnceLock;

/// How a profile stands to one role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RoleMatch<'c> {
    /// The role.
    pub role: Role<'c>,
    /// How well the profile fits it.
    pub fit: Fit,
    /// Its place among the roles, from 1; roles of equal fit share the place of the first.
    pub rank: usize,
    /// How probable it is, among the roles of the catalogue, that the person works in it.
    pub likelihood: Fit,
    /// How much of what it asks for the person can do.
    pub readiness: Fit,
    /// How much of its key skills the profile covers, essential ones counting more.
    pub coverage: Fit,
    /// The key skills, in the role's order.
    pub key_skills: Vec<KeySkillMatch<'c>>,
    /// What is in demand and to be learned for it, with what that needs, what comes first first.
    pub advice: Vec<Advice<'c>>,
    apart: Vec<SkillId>,
}

/// How a profile stands to one key skill of a role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct KeySkillMatch<'c> {
    /// The key skill.
    pub key_skill: KeySkill<'c>,
    /// The person's skills that show it, those that contribute most first.
    pub found: Vec<Contribution>,
    /// How much of what it asks for the person can do.
    pub readiness: Fit,
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

impl<'c> RoleMatch<'c> {
    /// Gives everything that speaks for the role, what contributes most first.
    pub fn contributions(&self) -> impl Iterator<Item = Contribution> {
        let mut all: Vec<_> = self.key_skills.iter().flat_map(|key_skill| key_skill.found.iter().copied()).collect();
        all.sort_by(most_first);
        all.into_iter()
    }

    /// Tells what to learn first, at most so many.
    pub fn learn_first(&self, most: usize) -> impl Iterator<Item = SkillId> {
        let gaps = self.advice.iter().filter(|advice| !advice.spare && advice.is_lacking());
        gaps.map(|advice| advice.skill).take(most)
    }

    /// Tells what is asked for often, and tells this role from most others, that the person lacks: what comes first first, at most so many.
    pub fn tells_apart(&self, most: usize) -> impl Iterator<Item = SkillId> {
        self.apart.iter().copied().take(most)
    }

    /// Tells what is asked for and the person lacks, what comes first first; of alternatives one.
    pub fn missing(&self) -> impl Iterator<Item = &Advice<'c>> {
        self.advice.iter().filter(|advice| advice.demand.is_some() && !advice.spare && advice.is_lacking())
    }

    /// Gives the key skills by which the role is known: all but its foundations.
    pub fn telling(&self) -> impl Iterator<Item = &KeySkillMatch<'_>> {
        self.key_skills.iter().filter(|key_skill| key_skill.key_skill.importance() != Importance::Foundation)
    }

    /// Gives the key skills for which something was found.
    pub fn covered(&self) -> usize {
        self.telling().filter(|key_skill| !key_skill.found.is_empty()).count()
    }
}

/// Scores profiles against the roles of one catalogue; made once, used for many profiles.
#[derive(Debug)]
pub struct Scorer<'c> {
    catalogue: &'c Catalogue,
    evidence: Evidence<'c>,
    /// By role, each made where it is first asked for.
    yardsticks: Vec<OnceLock<Box<Yardstick<'c>>>>,
    /// What is worked out once, where there are many profiles.
    pub(super) prepared: Option<Prepared>,
}

impl<'c> Scorer<'c> {
    /// Makes a scorer for this catalogue.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        let yardsticks = catalogue.roles().map(|_| OnceLock::new()).collect();
        Self { catalogue, evidence: Evidence::of(catalogue), yardsticks, prepared: None }
    }

    /// Gives the catalogue of the roles.
    pub fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    /// Tells what each skill says for each role.
    pub fn evidence(&self) -> Evidence<'c> {
        self.evidence
    }

    /// Tells how readiness for a role of this catalogue is measured; made where it is first asked for.
    pub fn yardstick(&self, role: Role<'_>) -> Option<&Yardstick<'c>> {
        let made = self.yardsticks.get(role.index())?;
        let own = self.catalogue.role_at(role.index())?;
        Some(made.get_or_init(|| Box::new(Yardstick::of(own))))
    }

    /// Gives those of all roles, in the catalogue's order.
    pub(super) fn all_yardsticks(&self) -> impl Iterator<Item = &Yardstick<'c>> {
        let made = self.yardsticks.iter().zip(self.catalogue.roles());
        made.map(|(made, role)| &**made.get_or_init(|| Box::new(Yardstick::of(role))))
    }

    /// Gives the fit of a set of listed skills, each once, for every role, in the catalogue's order.
    pub fn fits(&self, skills: impl IntoIterator<Item = SkillId>) -> Vec<Fit> {
        self.fits_of_points(skills.into_iter().flat_map(|skill| self.evidence.of_skill(skill)).map(|point| (point, 1.0)))
    }

    /// Gives the fit of a profile for every role, in the catalogue's order.
    pub fn fits_of(&self, profile: &Profile) -> Vec<Fit> {
        self.fits_of_points(self.points(profile))
    }

    /// Gives the fit of a profile and one more skill for every role; the skill must not be in the profile.
    pub fn fits_with(&self, profile: &Profile, added: SkillId) -> Vec<Fit> {
        self.fits_of_points(self.points(profile).chain(self.evidence.of_skill(added).map(|point| (point, 1.0))))
    }

    fn fits_of_points(&self, points: impl IntoIterator<Item = (Point, f64)>) -> Vec<Fit> {
        self.sums(points).into_iter().map(fit).collect()
    }

    /// Gives the evidence that these points add up to, in the catalogue's order of the roles.
    pub(super) fn sums(&self, points: impl IntoIterator<Item = (Point, f64)>) -> Vec<f64> {
        let mut sums = Vec::new();
        self.add_up(points, &mut sums);
        sums
    }

    /// Makes these sums in a list that may hold others.
    pub(super) fn add_up(&self, points: impl IntoIterator<Item = (Point, f64)>, sums: &mut Vec<f64>) {
        zero(sums, self.catalogue.roles().len());
        for (point, strength) in points {
            sums[point.role] += point.evidence() * strength;
        }
    }

    /// Gives the roles that a profile fits, best first; ties by readiness, then by id. A role without any evidence is left out.
    ///
    /// Where there is evidence for none, since every role asks for what the person can do, all for which that makes ready share the first place.
    pub fn rank(&self, profile: &Profile) -> Vec<RoleMatch<'c>> {
        self.rank_with_gaps(profile, usize::MAX)
    }

    /// Gives what [`Scorer::rank`] gives, but of what is missing for each role only the first `gaps`, and of what tells it apart what is among these.
    pub fn rank_with_gaps(&self, profile: &Profile, gaps: usize) -> Vec<RoleMatch<'c>> {
        self.matches(profile, gaps, |_, may_be_kept| may_be_kept, keep_those_that_fit)
    }

    /// Gives the first `most` roles: those of [`Scorer::rank`], and where these are fewer, roles for which the person is ready to some degree by what every
    /// role asks for. Nothing is said, nor worked out, of the others.
    pub fn rank_first(&self, profile: &Profile, most: usize) -> Vec<RoleMatch<'c>> {
        self.first_with_gaps(profile, most, usize::MAX)
    }

    /// Gives what [`Scorer::rank_first`] gives, but of what is missing for each role only the first `gaps`, and of what tells it apart
    /// what is among these: a third of the work where there are many people.
    pub fn first_with_gaps(&self, profile: &Profile, most: usize, gaps: usize) -> Vec<RoleMatch<'c>> {
        self.ranker().first_with_gaps(profile, most, gaps)
    }

    /// Tells how a profile stands to each of these roles of the catalogue, in their order.
    pub fn stand_in(&self, profile: &Profile, roles: &[Role<'c>]) -> Vec<RoleMatch<'c>> {
        let place = |role: Role<'_>| roles.iter().position(|asked| asked.index() == role.index());
        let is_asked = |role: Role<'_>, _| place(role).is_some();
        self.matches(profile, usize::MAX, is_asked, |standings| {
            standings.retain(|standing| place(standing.role).is_some());
            standings.sort_by_key(|standing| place(standing.role));
        })
    }

    /// Tells how a profile stands to the roles that are chosen of all, with at least the first `gaps` of what is missing.
    ///
    /// `is_asked` says as [`Ranker::all`](super::Ranker) has it for which roles readiness is worked out.
    fn matches(
        &self,
        profile: &Profile,
        gaps: usize,
        is_asked: impl Fn(Role<'c>, bool) -> bool,
        choose: impl Fn(&mut Vec<Standing<'c>>),
    ) -> Vec<RoleMatch<'c>> {
        self.ranker().matches(profile, gaps, is_asked, choose)
    }

    /// Tells whether a skill is asked for often in a role, and says more for it than for most others.
    fn tells_apart(&self, advice: &Advice<'_>, role: Role<'_>) -> bool {
        /// The evidence of a core skill that two roles list.
        const TELLING: f64 = 0.7;
        let tells = |point: Point| point.role == role.index() && point.evidence() >= TELLING;
        !advice.spare
            && advice.is_lacking()
            && advice.demand.is_some_and(Demand::is_often)
            && self.points_of(advice.skill).any(tells)
    }

    /// Says all of how a profile stands to one role; its points are in the order of the roles.
    pub(super) fn role_match(
        &self,
        standing: Standing<'c>,
        adviser: &Adviser<'_, 'c>,
        room: &mut OrderRoom<'c>,
        points: &[(Point, f64)],
        gaps: usize,
    ) -> RoleMatch<'c> {
        /// As many as are ever said to be learned first, where so much is left to learn.
        const LEAST: usize = 5;
        let Standing { role, rank, fit, likelihood, readiness, coverage } = standing;
        let contributions = contributions(role, fit, points);
        let yardstick = self.yardstick(role);
        let advice =
            yardstick.map(|yardstick| adviser.wanted(room, yardstick, role, readiness, gaps, LEAST)).unwrap_or_default();
        let ready = self.key_skill_readiness(adviser.abilities, role);
        let of_key_skill = |(number, key_skill): (usize, KeySkill<'c>)| {
            let here = contributions.iter().filter(|contribution| contribution.point.key_skill == number);
            KeySkillMatch {
                key_skill,
                found: here.copied().collect(),
                readiness: ready.get(number).copied().unwrap_or_default(),
            }
        };
        let key_skills = role.key_skills().enumerate().map(of_key_skill).collect();
        let apart = advice.iter().filter(|advice| self.tells_apart(advice, role)).map(|advice| advice.skill).collect();
        RoleMatch { role, fit, rank, likelihood, readiness, coverage, key_skills, advice, apart }
    }
}

/// Tells what points, in the order of the roles, contribute to a role's fit, the most first.
fn contributions(role: Role<'_>, fit: Fit, points: &[(Point, f64)]) -> Vec<Contribution> {
    let begin = points.partition_point(|(point, _)| point.role < role.index());
    let end = points.partition_point(|(point, _)| point.role <= role.index());
    let own = points.get(begin..end).unwrap_or_default();
    let total: f64 = own.iter().map(|(point, strength)| point.evidence() * strength).sum();
    let contribution = |&(point, strength): &(Point, f64)| Contribution {
        point,
        strength,
        adds: fit.value() * point.evidence() * strength / total,
    };
    let mut contributions: Vec<_> = own.iter().map(contribution).collect();
    contributions.sort_by(most_first);
    contributions
}

fn most_first(a: &Contribution, b: &Contribution) -> Ordering {
    b.adds.total_cmp(&a.adds).then(a.point.skill.cmp(&b.point.skill))
}
