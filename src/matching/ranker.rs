//! Ranks the roles for one profile after the other, always in the same room, so that nothing is allocated for each.

use super::adviser::Adviser;
use super::fit::{coverage, fit};
use super::likelihood::likelihoods;
use super::order_room::OrderRoom;
use super::prepared::Sums;
use super::{Abilities, Fit, Point, RoleMatch, Scorer, Standing};
use crate::catalogue::{Catalogue, Role};
use crate::profile::Profile;

/// See the head of this file. Whoever works on several threads has one in each.
#[derive(Debug)]
pub struct Ranker<'s, 'c> {
    scorer: &'s Scorer<'c>,
    points: Vec<(Point, f64)>,
    abilities: Abilities<'c>,
    sums: Sums,
    /// By role: the evidence, the readiness and the likelihood.
    evidence: Vec<f64>,
    readiness: Vec<Fit>,
    likelihoods: Vec<Fit>,
    covered: Covered,
    /// The roles in order, each with its rounded evidence and the readiness for it.
    order: Vec<(Role<'c>, f64, Fit)>,
    standings: Vec<Standing<'c>>,
    advised: OrderRoom<'c>,
}

impl<'c> Scorer<'c> {
    /// Makes room for ranking the roles of one profile after the other.
    pub fn ranker(&self) -> Ranker<'_, 'c> {
        Ranker {
            scorer: self,
            points: Vec::new(),
            abilities: Abilities::none(self.catalogue()),
            sums: Sums::default(),
            evidence: Vec::new(),
            readiness: Vec::new(),
            likelihoods: Vec::new(),
            covered: Covered::of(self.catalogue()),
            order: Vec::new(),
            standings: Vec::new(),
            advised: OrderRoom::default(),
        }
    }
}

impl<'s, 'c> Ranker<'s, 'c> {
    /// Gives the scorer that ranks.
    pub fn scorer(&self) -> &'s Scorer<'c> {
        self.scorer
    }

    /// Gives what [`Scorer::top`] gives.
    pub fn top(&mut self, profile: &Profile, most: usize) -> &[Standing<'c>] {
        self.work_out(profile, |_, _| true);
        self.tell(|fit, readiness| readiness > Fit::ZERO || fit > Fit::ZERO, most)
    }

    /// Tells how a profile stands to every role, what fits best first; ties by readiness, then by id.
    ///
    /// Readiness is worked out where it is asked for, and else perhaps 0: `is_asked` is told a role, and whether it fits or none does.
    pub(super) fn all(&mut self, profile: &Profile, is_asked: impl Fn(Role<'c>, bool) -> bool) -> &[Standing<'c>] {
        self.work_out(profile, is_asked);
        self.tell(|_, _| true, usize::MAX)
    }

    /// Gives what [`Scorer::first_with_gaps`] gives.
    pub fn first_with_gaps(&mut self, profile: &Profile, most: usize, gaps: usize) -> Vec<RoleMatch<'c>> {
        self.work_out(profile, |_, _| true);
        self.tell(|fit, readiness| readiness > Fit::ZERO || fit > Fit::ZERO, most);
        self.say(gaps)
    }

    /// Tells how a profile stands to the roles that are chosen of all, with at least the first `gaps` of what is missing.
    ///
    /// `is_asked` says as [`Self::all`] has it for which roles readiness is worked out.
    pub(super) fn matches(
        &mut self,
        profile: &Profile,
        gaps: usize,
        is_asked: impl Fn(Role<'c>, bool) -> bool,
        choose: impl Fn(&mut Vec<Standing<'c>>),
    ) -> Vec<RoleMatch<'c>> {
        let mut standings = self.all(profile, is_asked).to_vec();
        choose(&mut standings);
        self.standings = standings;
        self.say(gaps)
    }

    /// Says all of how the profile that was ranked last stands to the roles that were chosen.
    fn say(&mut self, gaps: usize) -> Vec<RoleMatch<'c>> {
        let adviser = Adviser::of(self.scorer.catalogue(), &self.abilities);
        let (scorer, room) = (self.scorer, &mut self.advised);
        self.points.sort_by_key(|(point, _)| point.role);
        let of_role = |standing: &Standing<'c>| scorer.role_match(*standing, &adviser, room, &self.points, gaps);
        self.standings.iter().map(of_role).collect()
    }

    /// Gives what a person can do.
    pub(super) fn abilities(&mut self, profile: &Profile) -> &Abilities<'c> {
        self.scorer.take_abilities(profile, &mut self.abilities);
        &self.abilities
    }

    /// Works out what is asked of all roles, and puts them into order.
    fn work_out(&mut self, profile: &Profile, is_asked: impl Fn(Role<'c>, bool) -> bool) {
        self.scorer.take_abilities(profile, &mut self.abilities);
        self.points.clear();
        self.points.extend(self.scorer.points(profile));
        self.scorer.add_up(self.points.iter().copied(), &mut self.evidence);
        let none_fits = !self.evidence.iter().any(|evidence| fit(*evidence) > Fit::ZERO);
        let fits = |role: Role<'_>| self.evidence.get(role.index()).is_some_and(|evidence| fit(*evidence) > Fit::ZERO);
        let is_asked = |role: Role<'c>| is_asked(role, none_fits || fits(role));
        self.scorer.readiness(&self.abilities, is_asked, &mut self.sums, &mut self.readiness);
        self.likelihoods.clear();
        self.likelihoods.extend(likelihoods(&self.evidence));
        self.covered.take(&self.points);
        let readiness = |role: Role<'_>| self.readiness.get(role.index()).copied().unwrap_or_default();
        let roles = self.scorer.catalogue().roles().zip(&self.evidence);
        self.order.clear();
        self.order.extend(roles.map(|(role, evidence)| (role, rounded(*evidence), readiness(role))));
        // Ids are unique, so that no two are equal and an unstable sort is none.
        self.order.sort_unstable_by(|(a, evidence_a, ready_a), (b, evidence_b, ready_b)| {
            evidence_b.total_cmp(evidence_a).then(ready_b.cmp(ready_a)).then_with(|| a.id().cmp(b.id()))
        });
    }

    /// Gives the first so many roles that are kept, by their fit and readiness; nothing is worked out for the others.
    fn tell(&mut self, keeps: impl Fn(Fit, Fit) -> bool, most: usize) -> &[Standing<'c>] {
        let place = |evidence: f64| self.order.partition_point(|(_, other, _)| *other > evidence) + 1;
        let of_role = |role: Role<'_>| self.evidence.get(role.index()).map_or(Fit::ZERO, |evidence| fit(*evidence));
        let standing = |&(role, rounded, readiness): &(Role<'c>, f64, Fit)| {
            let fit = of_role(role);
            keeps(fit, readiness).then(|| Standing {
                role,
                rank: place(rounded),
                fit,
                likelihood: self.likelihoods.get(role.index()).copied().unwrap_or_default(),
                readiness,
                coverage: self.covered.share(role),
            })
        };
        self.standings.clear();
        self.standings.extend(self.order.iter().filter_map(standing).take(most));
        &self.standings
    }
}

/// Evidence without its last bits, in which equal sums differ by the order of adding.
fn rounded(evidence: f64) -> f64 {
    (evidence * 1e9).round()
}

/// Which key skills some points cover, of all roles one behind the other.
#[derive(Debug)]
struct Covered {
    /// Where the key skills of each role begin.
    begins: Vec<usize>,
    has: Vec<bool>,
}

impl Covered {
    /// Makes room for the key skills of all roles.
    fn of(catalogue: &Catalogue) -> Self {
        let mut covered = Self { begins: Vec::with_capacity(catalogue.roles().len()), has: Vec::new() };
        for role in catalogue.roles() {
            covered.begins.push(covered.has.len());
            covered.has.resize(covered.has.len() + role.key_skills().len(), false);
        }
        covered
    }

    /// Takes points in place of those before: goes once over them, however many roles there are.
    fn take(&mut self, points: &[(Point, f64)]) {
        self.has.fill(false);
        for (point, _) in points {
            let at = self.begins.get(point.role).map(|begin| begin + point.key_skill);
            if let Some(has) = at.and_then(|at| self.has.get_mut(at)) {
                *has = true;
            }
        }
    }

    /// Tells how much of a role's key skills is covered.
    fn share(&self, role: Role<'_>) -> Fit {
        let begin = self.begins.get(role.index()).copied().unwrap_or(self.has.len());
        coverage(role, |place| self.has.get(begin + place).is_some_and(|has| *has))
    }
}
