//! Likelihood: how probable it is that a person with these skills works in a role.

use super::Fit;

/// Gives the likelihoods of all roles of a catalogue, by role, from the evidence for each; together they are 1.
///
/// The odds of two roles are the proportion of their evidence, each with one core skill added, to the power of 3.5: twice as much makes a
/// role some ten times as likely, and however much there is, it never becomes certain. Of people of whom it says 0.7, seven in ten
/// are in that role (measured on lists of real people's skills and on texts, where a softmax over the evidence or its root was too sure of
/// long texts and not sure enough of short lists).
pub(super) fn likelihoods(evidence: &[f64]) -> impl Iterator<Item = Fit> {
    /// What a single core skill says that no other role asks for.
    const ONE: f64 = 1.0;
    let most = evidence.iter().copied().fold(0.0, f64::max);
    let odds = evidence.iter().map(move |evidence| {
        let proportion = (evidence + ONE) / (most + ONE);
        proportion * proportion * proportion * proportion.sqrt()
    });
    let all: f64 = odds.clone().sum();
    odds.map(move |odds| Fit::new(odds / all))
}

#[cfg(test)]
mod tests {
    use super::likelihoods;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn likelihoods_add_up_and_keep_the_order(evidence in prop::collection::vec(0.0..200.0_f64, 1..30)) {
            let found: Vec<_> = likelihoods(&evidence).collect();
            prop_assert!((found.iter().map(|fit| fit.value()).sum::<f64>() - 1.0).abs() < 1e-9);
            for (one, other) in evidence.iter().zip(&found).flat_map(|one| evidence.iter().zip(&found).map(move |other| (one, other))) {
                prop_assert!(one.0 >= other.0 || one.1 <= other.1);
            }
        }
    }

    #[test]
    fn without_evidence_every_role_is_as_likely() {
        assert!(likelihoods(&[0.0; 4]).all(|fit| (fit.value() - 0.25).abs() < 1e-12));
        assert!(likelihoods(&[]).next().is_none());
    }
}
