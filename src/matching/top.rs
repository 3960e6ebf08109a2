//! The first few roles for a profile, without the reasons: for many profiles at once.

use super::rank::coverage;
use super::{Fit, Scorer};
use crate::catalogue::Role;
use crate::profile::Profile;

/// How a profile stands to one role, in two numbers.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Standing<'c> {
    /// The role.
    pub role: Role<'c>,
    /// How well the profile fits it.
    pub fit: Fit,
    /// How much of its key skills the profile covers.
    pub coverage: Fit,
}

impl<'c> Scorer<'c> {
    /// The first `most` roles of [`Scorer::rank`], with the same numbers, for a fraction of the time.
    pub fn top(&self, profile: &Profile, most: usize) -> Vec<Standing<'c>> {
        let points: Vec<_> = self.points(profile).collect();
        let fits = self.sums(points.iter().copied());
        let mut first: Vec<(Role<'c>, Fit)> =
            self.catalogue().roles().zip(fits).filter(|(_, fit)| *fit > Fit::ZERO).collect();
        // Ids are unique, so that no two are equal and an unstable sort is none.
        first.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.id().cmp(b.0.id())));
        first.truncate(most);
        let covered = |role: Role<'_>| {
            let mut has = vec![false; role.key_skills().len()];
            for (point, _) in points.iter().filter(|(point, _)| point.role == role.index()) {
                has[point.key_skill] = true;
            }
            coverage(role, |place| has[place])
        };
        first.into_iter().map(|(role, fit)| Standing { role, fit, coverage: covered(role) }).collect()
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
            let top: Vec<_> = scorer.top(&profile, most).iter().map(|s| (s.role.id(), s.fit, s.coverage)).collect();
            let rank: Vec<_> = scorer.rank(&profile).iter().take(most).map(|m| (m.role.id(), m.fit, m.coverage)).collect();
            prop_assert_eq!(top, rank);
        }
    }
}
