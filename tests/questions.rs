//! The questions, checked in small catalogues against slower ways of answering them that can't be wrong.

mod small;

use proptest::prelude::*;
use roles::catalogue::{Catalogue, SkillId};
use roles::matching::{Scorer, companions, next};
use roles::profile::Profile;
use roles::resolve::Resolver;

/// A catalogue, and the names of some of its skills.
fn people() -> impl Strategy<Value = (Catalogue, Vec<String>)> {
    let names = prop::collection::vec((0..small::SKILLS).prop_map(|at| format!("skill {at}")), 0..4);
    (small::catalogues(), names)
}

fn profile(catalogue: &Catalogue, names: &[String]) -> Profile {
    Profile::of_names(&Resolver::new(catalogue), names.iter().map(String::as_str))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Every skill of the whole vocabulary is tried: what raises the fit is advised, with that fit, and nothing else is.
    #[test]
    fn next_is_what_brute_force_finds((catalogue, names) in people()) {
        let (scorer, profile) = (Scorer::new(&catalogue), profile(&catalogue, &names));
        for role in catalogue.roles() {
            let fit = |skills: Vec<SkillId>| scorer.fits(skills)[role.index()];
            let before = fit(profile.skills().collect());
            let mut raising = Vec::new();
            for skill in catalogue.skill_ids().filter(|skill| !profile.has(*skill)) {
                let after = fit(profile.skills().chain([skill]).collect());
                if after > before {
                    raising.push((skill, after));
                }
            }
            let advised = next(&scorer, &profile, role);
            prop_assert!(advised.is_sorted_by(|a, b| a.after.value() >= b.after.value() - 1e-9));
            prop_assert!(advised.iter().all(|next| next.before == before));
            prop_assert!(advised.iter().all(|next| next.key_skill.skills().any(|(skill, _)| skill == next.skill)));
            let mut advised: Vec<_> = advised.iter().map(|next| (next.skill, next.after)).collect();
            advised.sort();
            prop_assert_eq!(advised, raising);
        }
    }

    #[test]
    fn companions_stand_in_the_same_key_skills(catalogue in small::catalogues()) {
        for skill in catalogue.skill_ids() {
            let beside = companions(&catalogue, skill);
            prop_assert!(beside.is_sorted_by(|a, b| a.together >= b.together));
            for other in catalogue.skill_ids().filter(|other| *other != skill) {
                let both = |listed: &[SkillId]| listed.contains(&skill) && listed.contains(&other);
                let key_skills = catalogue.roles().flat_map(|role| role.key_skills().collect::<Vec<_>>());
                let count = key_skills.filter(|asked| both(&asked.skills().map(|(skill, _)| skill).collect::<Vec<_>>())).count();
                let found = beside.iter().find(|companion| companion.skill == other).map_or(0, |found| found.together);
                prop_assert_eq!(found, count);
            }
        }
    }
}

#[test]
fn ties_go_to_the_skills_that_a_key_skill_names_first() {
    let catalogue = Catalogue::builtin();
    let role = catalogue.role("game-developer").unwrap();
    let first = next(&Scorer::new(catalogue), &Profile::default(), role)[0];
    assert_eq!(first.key_skill.core()[0], first.skill);
}
