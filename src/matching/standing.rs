//! How a profile stands to the roles, in a few numbers and in order; without the reasons, for many profiles at once.

use super::fit::{coverage, fit};
use super::likelihood::likelihoods;
use super::{Abilities, Fit, Point, Scorer};
use crate::catalogue::{Catalogue, Role};
use crate::profile::Profile;

/// How a profile stands to one role, in numbers.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Standing<'c> {
    /// The role.
    pub role: Role<'c>,
    /// Its place among the roles, from 1; roles that fit alike share the first of their places.
    pub rank: usize,
    /// How well the profile fits it.
    pub fit: Fit,
    /// How probable it is, among all roles of the catalogue, that the person works in it.
    pub likelihood: Fit,
    /// How much of what it asks for the person can do.
    pub readiness: Fit,
    /// How much of its key skills the profile covers, essential ones counting more.
    pub coverage: Fit,
}

impl<'c> Scorer<'c> {
    /// Gives the first `most` roles of [`Scorer::rank_first`], with the same numbers, for a fraction of the time.
    pub fn top(&self, profile: &Profile, most: usize) -> Vec<Standing<'c>> {
        let points: Vec<_> = self.points(profile).collect();
        self.first_standings(&points, &self.abilities(profile), Some(most))
    }

    /// Gives the roles of [`Scorer::rank`], with the same numbers, for a fraction of the time.
    pub fn ranked(&self, profile: &Profile) -> Vec<Standing<'c>> {
        let points: Vec<_> = self.points(profile).collect();
        let mut standings = self.standings(&points, &self.abilities(profile));
        keep_those_that_fit(&mut standings);
        standings
    }

    /// Tells how these points and abilities stand to every role, what fits best first; ties by readiness, then by id.
    pub(super) fn standings(&self, points: &[(Point, f64)], abilities: &Abilities<'_>) -> Vec<Standing<'c>> {
        self.first_standings(points, abilities, None)
    }

    /// Gives the first so many of those that [`keep_first`] keeps, or all; nothing is worked out for the others.
    fn first_standings(&self, points: &[(Point, f64)], abilities: &Abilities<'_>, most: Option<usize>) -> Vec<Standing<'c>> {
        let evidence = self.sums(points.iter().copied());
        let roles = self.in_order(&evidence, &self.readiness(abilities));
        let likelihoods = likelihoods(&evidence);
        let place = |evidence: f64| roles.partition_point(|(_, other, _)| *other > evidence) + 1;
        let covered = Covered::of(self.catalogue(), points);
        let of_role = |role: Role<'_>| evidence.get(role.index()).map_or(Fit::ZERO, |evidence| fit(*evidence));
        let standing = |&(role, rounded, readiness): &(Role<'c>, f64, Fit)| Standing {
            role,
            rank: place(rounded),
            fit: of_role(role),
            likelihood: likelihoods.get(role.index()).copied().unwrap_or_default(),
            readiness,
            coverage: covered.share(role),
        };
        let is_kept = |(role, _, readiness): &&(Role<'c>, f64, Fit)| *readiness > Fit::ZERO || of_role(*role) > Fit::ZERO;
        match most {
            Some(most) => roles.iter().filter(is_kept).take(most).map(standing).collect(),
            None => roles.iter().map(standing).collect(),
        }
    }

    /// Puts the roles into order, each with its rounded evidence and the readiness for it.
    fn in_order(&self, evidence: &[f64], readiness: &[Fit]) -> Vec<(Role<'c>, f64, Fit)> {
        let readiness = |role: Role<'_>| readiness.get(role.index()).copied().unwrap_or_default();
        let roles = self.catalogue().roles().zip(evidence);
        let mut roles: Vec<_> = roles.map(|(role, evidence)| (role, rounded(*evidence), readiness(role))).collect();
        // Ids are unique, so that no two are equal and an unstable sort is none.
        roles.sort_unstable_by(|(a, evidence_a, ready_a), (b, evidence_b, ready_b)| {
            evidence_b.total_cmp(evidence_a).then(ready_b.cmp(ready_a)).then_with(|| a.id().cmp(b.id()))
        });
        roles
    }
}

/// Leaves out the roles without any evidence. Where there is evidence for none, since every role asks for what the person can do, all for
/// which that makes ready share the first place.
pub(super) fn keep_those_that_fit(standings: &mut Vec<Standing<'_>>) {
    let some = standings.iter().any(|standing| standing.fit > Fit::ZERO);
    standings.retain(|standing| if some { standing.fit > Fit::ZERO } else { standing.readiness > Fit::ZERO });
}

/// Keeps the first so many: those with evidence, and after them those for which the person is ready to some degree.
pub(super) fn keep_first(standings: &mut Vec<Standing<'_>>, most: usize) {
    standings.retain(|standing| standing.fit > Fit::ZERO || standing.readiness > Fit::ZERO);
    standings.truncate(most);
}

/// Evidence without its last bits, in which equal sums differ by the order of adding.
fn rounded(evidence: f64) -> f64 {
    (evidence * 1e9).round()
}

/// Which key skills some points cover, of all roles one behind the other.
struct Covered {
    /// Where the key skills of each role begin.
    begins: Vec<usize>,
    has: Vec<bool>,
}

impl Covered {
    /// Goes once over the points, however many roles there are.
    fn of(catalogue: &Catalogue, points: &[(Point, f64)]) -> Self {
        let mut covered = Self { begins: Vec::with_capacity(catalogue.roles().len()), has: Vec::new() };
        for role in catalogue.roles() {
            covered.begins.push(covered.has.len());
            covered.has.resize(covered.has.len() + role.key_skills().len(), false);
        }
        for (point, _) in points {
            let at = covered.begins.get(point.role).map(|begin| begin + point.key_skill);
            if let Some(has) = at.and_then(|at| covered.has.get_mut(at)) {
                *has = true;
            }
        }
        covered
    }

    /// Tells how much of a role's key skills is covered.
    fn share(&self, role: Role<'_>) -> Fit {
        let begin = self.begins.get(role.index()).copied().unwrap_or(self.has.len());
        coverage(role, |place| self.has.get(begin + place).is_some_and(|has| *has))
    }
}

#[cfg(test)]
mod tests {
    use crate::catalogue::Catalogue;
    use crate::matching::Scorer;
    use crate::profile::Profile;
    use crate::resolve::Resolver;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_says_what_the_whole_ranking_says(skills in prop::collection::vec(any::<prop::sample::Index>(), 0..40), most in 0_usize..12) {
            let catalogue = Catalogue::builtin();
            let names: Vec<&str> = catalogue.skills().map(crate::catalogue::Skill::name).collect();
            let profile = Profile::of_names(&Resolver::new(catalogue), skills.iter().map(|at| *at.get(&names)));
            let scorer = Scorer::new(catalogue);
            let top: Vec<_> = scorer.top(&profile, most).iter().map(|s| (s.role.id(), s.rank, s.fit, s.likelihood, s.readiness, s.coverage)).collect();
            let rank: Vec<_> = scorer.rank_first(&profile, most).iter().map(|m| (m.role.id(), m.rank, m.fit, m.likelihood, m.readiness, m.coverage)).collect();
            prop_assert_eq!(top, rank);
            let ranked: Vec<_> = scorer.ranked(&profile).iter().map(|s| (s.role.id(), s.rank, s.fit)).collect();
            let rank: Vec<_> = scorer.rank(&profile).iter().map(|m| (m.role.id(), m.rank, m.fit)).collect();
            prop_assert_eq!(ranked, rank);
        }
    }
}
