//! The questions, checked in small catalogues against slower ways of answering them that can't be wrong.

mod small;

use proptest::prelude::*;
use roles::catalogue::{Catalogue, KeySkill, Role, SkillId};
use roles::matching::{Evidence, Fit, Scorer, Start, companions, compare, neighbour, next, path, search, share};
use roles::profile::Profile;
use roles::resolve::Resolver;
use std::collections::BTreeSet;

/// A catalogue, and the names of some of its skills.
fn people() -> impl Strategy<Value = (Catalogue, Vec<String>)> {
    let names = prop::collection::vec((0..small::SKILLS).prop_map(|at| format!("skill {at}")), 0..4);
    (small::catalogues(), names)
}

fn profile(catalogue: &Catalogue, names: &[String]) -> Profile {
    Profile::of_names(&Resolver::new(catalogue), names.iter().map(String::as_str))
}

fn asked(role: Role<'_>) -> BTreeSet<SkillId> {
    role.key_skills().flat_map(KeySkill::skills).map(|(skill, _)| skill).collect()
}

/// The shortest distance over every way that visits no role twice; `first` is the distance of the first step to each role.
fn by_walking(
    catalogue: &Catalogue,
    evidence: Evidence<'_>,
    first: &[Option<f64>],
    visited: &[usize],
    to: usize,
) -> Option<f64> {
    let roles: Vec<Role<'_>> = catalogue.roles().collect();
    let ways = (0..roles.len()).filter(|next| !visited.contains(next)).filter_map(|next| {
        let step = first[next]?;
        if next == to {
            return Some(step);
        }
        let onward = |role: &Role<'_>| {
            neighbour(catalogue, evidence, roles[next], *role).map(|found| 1.0 / found.overlap.value().sqrt())
        };
        let onward: Vec<Option<f64>> = roles.iter().map(onward).collect();
        let visited: Vec<usize> = visited.iter().copied().chain([next]).collect();
        Some(step + by_walking(catalogue, evidence, &onward, &visited, to)?)
    });
    ways.reduce(f64::min)
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

    /// Every way over every role is walked: none is shorter, and where there is none, none is found.
    #[test]
    fn path_is_the_shortest_of_all((catalogue, names) in people()) {
        let (scorer, profile) = (Scorer::new(&catalogue), profile(&catalogue, &names));
        let evidence = scorer.evidence();
        let shares: Vec<Option<f64>> = catalogue.roles()
            .map(|role| share(evidence, &profile, role))
            .map(|share| (share > Fit::ZERO).then(|| 1.0 / share.value().sqrt()))
            .collect();
        for to in catalogue.roles() {
            let mut starts = vec![(Start::Profile(&profile), by_walking(&catalogue, evidence, &shares, &[], to.index()))];
            for from in catalogue.roles().filter(|from| from.index() != to.index()) {
                let first: Vec<Option<f64>> = catalogue.roles()
                    .map(|role| neighbour(&catalogue, evidence, from, role).map(|found| 1.0 / found.overlap.value().sqrt()))
                    .collect();
                let shortest = by_walking(&catalogue, evidence, &first, &[from.index()], to.index());
                starts.push((Start::Role(from), shortest));
            }
            for (start, shortest) in starts {
                let found = path(&catalogue, evidence, start, to);
                prop_assert_eq!(found.is_some(), shortest.is_some());
                let (Some(found), Some(shortest)) = (found, shortest) else { continue };
                prop_assert!((found.distance - shortest).abs() < 1e-9, "{} {}", found.distance, shortest);
                prop_assert_eq!(found.steps.last().map(|step| step.role.id()), Some(to.id()));
            }
        }
    }

    /// Each step tells apart what was there and what is new, and together they are all that its role asks for.
    #[test]
    fn a_step_keeps_or_adds_each_skill((catalogue, names) in people()) {
        let (scorer, profile) = (Scorer::new(&catalogue), profile(&catalogue, &names));
        for to in catalogue.roles() {
            prop_assert_eq!(path(&catalogue, scorer.evidence(), Start::Role(to), to).map(|path| path.steps.len()), Some(0));
            let mut held: BTreeSet<SkillId> = profile.skills().collect();
            let steps = path(&catalogue, scorer.evidence(), Start::Profile(&profile), to).map_or(Vec::new(), |path| path.steps);
            for step in steps {
                prop_assert!(step.keeps.iter().all(|skill| held.contains(skill)));
                prop_assert!(step.adds.iter().all(|skill| !held.contains(skill)));
                prop_assert_eq!(step.keeps.iter().chain(&step.adds).copied().collect::<BTreeSet<_>>(), asked(step.role));
                prop_assert_eq!(step.keeps.len() + step.adds.len(), asked(step.role).len());
                held.extend(asked(step.role));
            }
        }
    }

    #[test]
    fn compare_puts_each_skill_where_it_belongs(catalogue in small::catalogues()) {
        let roles: Vec<Role<'_>> = catalogue.roles().collect();
        let found = compare(&catalogue, Evidence::of(&catalogue), &roles);
        prop_assert_eq!(found.pairs.len(), roles.len() * (roles.len() - 1) / 2);
        for pair in &found.pairs {
            let common: BTreeSet<SkillId> = asked(pair.one).intersection(&asked(pair.other)).copied().collect();
            prop_assert_eq!(pair.shared.iter().copied().collect::<BTreeSet<_>>(), common);
            prop_assert_eq!(pair.overlap == Fit::ZERO, pair.shared.is_empty());
            prop_assert_eq!(found.overlap(pair.other.index(), pair.one.index()), pair.overlap);
        }
        for compared in &found.roles {
            for key_skill in &compared.key_skills {
                let asking = |skill: &SkillId| roles.iter().filter(|role| asked(**role).contains(skill)).count();
                prop_assert!(key_skill.in_all.iter().all(|skill| asking(skill) == roles.len()));
                prop_assert!(key_skill.in_some.iter().all(|skill| (2..roles.len()).contains(&asking(skill))));
                prop_assert!(key_skill.only_here.iter().all(|skill| asking(skill) == 1));
                let listed = key_skill.in_all.len() + key_skill.in_some.len() + key_skill.only_here.len();
                prop_assert_eq!(listed, key_skill.key_skill.skills().count());
            }
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn any_words_can_be_searched_for(words in ".{0,60}") {
        let hits = search(Catalogue::builtin(), &words);
        prop_assert!(hits.is_sorted_by(|a, b| a.score >= b.score));
        prop_assert!(hits.iter().all(|hit| hit.score > Fit::ZERO && !hit.matches.is_empty()));
    }
}

#[test]
fn a_role_is_found_by_what_it_does() {
    let catalogue = Catalogue::builtin();
    for (words, role) in [
        ("computer vision", "ml-engineer"),
        ("smart home", "iot-developer"),
        ("trading", "quant-developer"),
        ("I want to make games", "game-developer"),
        ("data visualisation", "data-scientist"),
        ("visualizing data", "data-scientist"),
        ("penetration tests", "security-engineer"),
        ("k8s", "devops-engineer"),
        ("e-commerce", "web-developer"),
        ("front end and back end", "full-stack-developer"),
    ] {
        let hits = search(catalogue, words);
        assert_eq!(hits.first().map(|hit| hit.role.id()), Some(role), "{words}");
    }
    assert!(search(catalogue, "zzyzx").is_empty());
    assert!(search(catalogue, "").is_empty());
}

/// A title and a use case find their own role, whatever is written in them.
#[test]
fn a_role_is_found_by_its_own_words() {
    let catalogue = Catalogue::builtin();
    for role in catalogue.roles() {
        for words in [role.title()].into_iter().chain(role.use_cases()) {
            let hits = search(catalogue, words);
            assert!(
                hits.iter().take(2).any(|hit| hit.role.id() == role.id()),
                "{words} finds {:?}",
                hits.first().map(|hit| hit.role.id())
            );
        }
    }
}
