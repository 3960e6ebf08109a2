//! How a profile stands to the roles, in a few numbers and in order; without the reasons, for many profiles at once.

use super::{Fit, Scorer};
use crate::catalogue::Role;
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
        self.ranker().top(profile, most).to_vec()
    }

    /// Gives the roles of [`Scorer::rank`], with the same numbers, for a fraction of the time.
    pub fn ranked(&self, profile: &Profile) -> Vec<Standing<'c>> {
        let mut standings = self.ranker().all(profile, |_, may_be_kept| may_be_kept).to_vec();
        keep_those_that_fit(&mut standings);
        standings
    }
}

/// Leaves out the roles without any evidence. Where there is evidence for none, since every role asks for what the person can do, all for
/// which that makes ready share the first place.
pub(super) fn keep_those_that_fit(standings: &mut Vec<Standing<'_>>) {
    let some = standings.iter().any(|standing| standing.fit > Fit::ZERO);
    standings.retain(|standing| if some { standing.fit > Fit::ZERO } else { standing.readiness > Fit::ZERO });
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
