//! The questions, checked in small catalogues against slower ways of answering them that can't be wrong.

mod small;

use proptest::prelude::*;
use roles::catalogue::{Catalogue, KeySkill, Role, SkillId};
use roles::matching::{
    Abilities, Advice, Fit, Scorer, Start, Yardstick, compare, neighbour, next, path, related_skills, search,
};
use roles::profile::Profile;
use roles::resolve::Resolver;
use std::collections::BTreeSet;

/// A catalogue, and the names of some of its skills.
fn people() -> impl Strategy<Value = (Catalogue, Vec<String>)> {
    let names = prop::collection::vec((0..small::SKILLS).prop_map(|at| format!("skill {at}")), 0..4);
    (small::catalogues(), names)
}

/// The same with demands, foundations and relations.
fn whole_people() -> impl Strategy<Value = (Catalogue, Vec<String>)> {
    let names = prop::collection::vec((0..small::SKILLS).prop_map(|at| format!("skill {at}")), 0..4);
    (small::whole_catalogues(), names)
}

fn profile(catalogue: &Catalogue, names: &[String]) -> Profile {
    Profile::of_names(&Resolver::new(catalogue), names.iter().map(String::as_str))
}

fn asked(role: Role<'_>) -> BTreeSet<SkillId> {
    role.key_skills().flat_map(KeySkill::skills).map(|(skill, _)| skill).collect()
}

/// The shortest distance over every way that visits no role twice; `first` is the distance of the first step to each role.
fn by_walking<'c>(scorer: &Scorer<'c>, first: &[Option<f64>], visited: &[usize], to: usize) -> Option<f64> {
    let roles: Vec<Role<'c>> = scorer.catalogue().roles().collect();
    let ways = (0..roles.len()).filter(|next| !visited.contains(next)).filter_map(|next| {
        let step = first[next]?;
        if next == to {
            return Some(step);
        }
        let onward = |role: &Role<'c>| neighbour(scorer, roles[next], *role).map(|found| 1.0 / found.overlap.value().sqrt());
        let onward: Vec<Option<f64>> = roles.iter().map(onward).collect();
        let visited: Vec<usize> = visited.iter().copied().chain([next]).collect();
        Some(step + by_walking(scorer, &onward, &visited, to)?)
    });
    ways.reduce(f64::min)
}

/// All that a skill shows, found by going over all skills until nothing more comes up.
fn shown(catalogue: &Catalogue, skill: SkillId) -> BTreeSet<SkillId> {
    let mut all = BTreeSet::from([skill]);
    loop {
        let more: BTreeSet<SkillId> = all.iter().flat_map(|skill| catalogue.skill(*skill).shows()).copied().collect();
        if more.is_subset(&all) {
            return all;
        }
        all.extend(more);
    }
}

/// Whether something that a role lists needs a skill, by way of others or at once.
fn is_needed(catalogue: &Catalogue, role: Role<'_>, skill: SkillId) -> bool {
    asked(role).into_iter().any(|other| catalogue.skill(other).needs().contains(&skill))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Every skill of the whole vocabulary is tried: all that a role lists and the person lacks is advised, once, each with the figures that
    /// trying it gives.
    #[test]
    fn next_is_what_brute_force_finds((catalogue, names) in whole_people()) {
        let (scorer, profile) = (Scorer::new(&catalogue), profile(&catalogue, &names));
        let abilities = Abilities::of(&catalogue, &profile);
        for role in catalogue.roles() {
            let with = |skill: Option<SkillId>| {
                let names = profile.skills().chain(skill).map(|skill| catalogue.skill(skill).name().to_owned()).collect::<Vec<_>>();
                let profile = self::profile(&catalogue, &names);
                (scorer.fits(profile.skills())[role.index()], Yardstick::of(role).readiness(&Abilities::of(&catalogue, &profile)))
            };
            let advised = next(&scorer, &profile, role, usize::MAX);
            for next in &advised {
                for ((fit, ready), skill) in [
                    ((next.fit_before, next.readiness_before), None),
                    ((next.fit_after, next.readiness_after), Some(next.advice.skill)),
                ] {
                    let (tried_fit, tried_ready) = with(skill);
                    prop_assert!((fit.value() - tried_fit.value()).abs() < 1e-9);
                    prop_assert!((ready.value() - tried_ready.value()).abs() < 1e-9);
                }
                prop_assert!(next.advice.key_skill.skills().any(|(skill, _)| skill == next.advice.skill));
            }
            let (advised, named): (Vec<_>, Vec<_>) = advised.into_iter().partition(|next| next.advice.is_lacking());
            for advice in named.iter().map(|next| &next.advice) {
                prop_assert!(abilities.has(advice.skill) && !abilities.names(advice.skill) && advice.demand.is_some());
                prop_assert!(advice.shown_by.iter().all(|by| shown(&catalogue, *by).contains(&advice.skill)));
                prop_assert!(advice.or.iter().all(|other| !abilities.names(*other)));
            }
            for most in [0, 1, 3, 7] {
                let first = next(&scorer, &profile, role, most).into_iter().map(|next| next.advice.skill);
                let all = scorer.advice(&profile, role).into_iter().map(|advice| advice.skill);
                prop_assert!(first.eq(all.take(most)));
            }
            let lacking: BTreeSet<SkillId> = asked(role).into_iter().filter(|skill| !abilities.has(*skill)).collect();
            prop_assert_eq!(advised.iter().map(|next| next.advice.skill).collect::<BTreeSet<_>>(), lacking.clone());
            prop_assert_eq!(advised.len(), lacking.len());
        }
    }

    /// What is advised in its turn comes after all that it needs, of alternatives one, what is in demand first.
    #[test]
    fn advice_keeps_its_order((catalogue, names) in whole_people()) {
        let (scorer, profile) = (Scorer::new(&catalogue), profile(&catalogue, &names));
        let abilities = Abilities::of(&catalogue, &profile);
        for role in catalogue.roles() {
            let advice = scorer.advice(&profile, role);
            let in_turn: Vec<_> = advice.iter().filter(|advice| !advice.spare).collect();
            let place = |skill: &SkillId| in_turn.iter().position(|advice| advice.skill == *skill);
            for (at, advice) in in_turn.iter().enumerate() {
                let needs = catalogue.skill(advice.skill).needs();
                let is_shown_before = |needed: &SkillId| in_turn[..at].iter().any(|before| shown(&catalogue, before.skill).contains(needed));
                let comes_before = |needed: &SkillId| abilities.has(*needed) || place(needed).is_none_or(|before| before < at || is_shown_before(needed));
                prop_assert!(!advice.is_lacking() || needs.iter().all(comes_before));
                prop_assert!(advice.or.iter().all(|other| place(other).is_none()));
                prop_assert!(advice.known.is_empty());
                prop_assert!(advice.builds_on.iter().all(|base| needs.contains(base)));
                let needs_it = |needing| catalogue.skill(needing).needs().contains(&advice.skill);
                prop_assert!(advice.needed_for.is_none_or(|needing| needs_it(needing) && place(&needing).is_none_or(|later| later > at)));
            }
            let wanted = |skill: SkillId| role.demand().any(|item| item.skills().contains(&skill));
            let without_needs = in_turn.iter().filter(|advice| !is_needed(&catalogue, role, advice.skill));
            prop_assert!(without_needs.map(|advice| wanted(advice.skill)).is_sorted_by(|one, other| one >= other));
            let is_gap = |advice: &&Advice<'_>| advice.is_lacking() && !advice.spare;
            let gaps = advice.iter().filter(is_gap).filter(|advice| wanted(advice.skill)).count();
            let first_other = advice.iter().position(|advice| !is_gap(&advice));
            prop_assert!(first_other.is_none_or(|at| at >= gaps.min(5)));
        }
    }

    /// Every way over every role is walked: none is shorter, and where there is none, none is found.
    #[test]
    fn path_is_the_shortest_of_all((catalogue, names) in people()) {
        let (scorer, profile) = (Scorer::new(&catalogue), profile(&catalogue, &names));
        let abilities = Abilities::of(&catalogue, &profile);
        let ready: Vec<f64> = catalogue.roles().map(|role| Yardstick::of(role).readiness(&abilities).value()).collect();
        // A role for which one is hardly ready is no stepping stone; the role that is wanted is open to who can do anything.
        let helps = ready.iter().any(|ready| *ready > 0.0);
        let shares = |to: usize| -> Vec<Option<f64>> {
            let reach = |(at, ready): (usize, &f64)| if at == to && helps { ready.max(0.01) } else if *ready < 0.25 { 0.0 } else { *ready };
            ready.iter().enumerate().map(reach).map(|reach| (reach > 0.0).then(|| 1.0 / reach.sqrt())).collect()
        };
        for to in catalogue.roles() {
            let mut starts = vec![(Start::Profile(&profile), by_walking(&scorer, &shares(to.index()), &[], to.index()))];
            for from in catalogue.roles().filter(|from| from.index() != to.index()) {
                let first: Vec<Option<f64>> = catalogue.roles()
                    .map(|role| neighbour(&scorer, from, role).map(|found| 1.0 / found.overlap.value().sqrt()))
                    .collect();
                let shortest = by_walking(&scorer, &first, &[from.index()], to.index());
                starts.push((Start::Role(from), shortest));
            }
            for (start, shortest) in starts {
                let found = path(&scorer, start, to);
                prop_assert_eq!(found.is_some(), shortest.is_some());
                let (Some(found), Some(shortest)) = (found, shortest) else { continue };
                prop_assert!((found.distance - shortest).abs() < 1e-9, "{} {}", found.distance, shortest);
                prop_assert_eq!(found.steps.last().map(|step| step.role.id()), Some(to.id()));
            }
        }
    }

    /// A step keeps what was there, adds what was not and the role lists, and leads to a role for which one is ready or has learnt all.
    #[test]
    fn a_step_keeps_and_adds((catalogue, names) in whole_people()) {
        let (scorer, profile) = (Scorer::new(&catalogue), profile(&catalogue, &names));
        for to in catalogue.roles() {
            prop_assert_eq!(path(&scorer, Start::Role(to), to).map(|path| path.steps.len()), Some(0));
            let mut held = Abilities::of(&catalogue, &profile);
            let steps = path(&scorer, Start::Profile(&profile), to).map_or(Vec::new(), |path| path.steps);
            for step in steps {
                prop_assert!(step.keeps.iter().all(|skill| held.has(*skill)));
                prop_assert!(step.adds.iter().all(|skill| !held.has(*skill) && asked(step.role).contains(skill)));
                step.adds.iter().for_each(|skill| held.learn(*skill));
                let all_had = asked(step.role).iter().all(|skill| held.has(*skill));
                prop_assert!(all_had || Yardstick::of(step.role).readiness(&held).value() >= 0.7);
            }
        }
    }

    #[test]
    fn compare_puts_each_skill_where_it_belongs(catalogue in small::catalogues()) {
        let roles: Vec<Role<'_>> = catalogue.roles().collect();
        let found = compare(&Scorer::new(&catalogue), &roles);
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
            let beside = related_skills(&catalogue, skill);
            prop_assert!(beside.is_sorted_by(|a, b| a.together >= b.together));
            for other in catalogue.skill_ids().filter(|other| *other != skill) {
                let both = |listed: &[SkillId]| listed.contains(&skill) && listed.contains(&other);
                let key_skills = catalogue.roles().flat_map(|role| role.key_skills().collect::<Vec<_>>());
                let count = key_skills.filter(|asked| both(&asked.skills().map(|(skill, _)| skill).collect::<Vec<_>>())).count();
                let found = beside.iter().find(|related| related.skill == other).map_or(0, |found| found.together);
                prop_assert_eq!(found, count);
            }
        }
    }
}

#[test]
fn from_zero_what_is_most_in_demand_comes_first() {
    let catalogue = Catalogue::builtin();
    for role in catalogue.roles() {
        let advice = Scorer::new(catalogue).advice(&Profile::default(), role);
        let most: Vec<SkillId> = role.demand().take(5).map(|item| item.skills()[0]).collect();
        assert!(advice.iter().take(8).filter(|advice| most.contains(&advice.skill)).count() == 5, "{}", role.id());
    }
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

#[test]
fn what_is_brought_forward_says_for_what() {
    let catalogue = Catalogue::builtin();
    let scorer = Scorer::new(catalogue);
    let advice = |role| scorer.advice(&profile(catalogue, &["Docker".to_owned(), "AWS".to_owned()]), role);
    let said: Vec<_> = catalogue.roles().flat_map(advice).filter_map(|advice| advice.needed_for).collect();
    assert!(said.len() > 5, "{}", said.len());
}

/// Of alternatives the most usual is advised, but where somebody can do what another needs.
#[test]
fn of_alternatives_the_most_usual_is_advised() {
    let catalogue = Catalogue::builtin();
    let scorer = Scorer::new(catalogue);
    let advised = |role: &str, names: &[&str], one: &str| {
        let role = catalogue.role(role).expect("it is built in");
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let advice = scorer.advice(&profile(catalogue, &names), role);
        let found = advice.into_iter().find(|advice| catalogue.skill(advice.skill).name() == one);
        found.is_some_and(|advice| !advice.spare)
    };
    assert!(advised("devops-engineer", &["Python", "SQL", "Terraform"], "AWS"));
    assert!(advised("data-scientist", &["Excel", "SQL"], "Tableau"));
    assert!(advised("full-stack-developer", &["JavaScript", "React"], "Next.js"));
    assert!(advised("full-stack-developer", &["JavaScript", "Vue.js"], "Nuxt"));
}

/// Neighbours ask for much of the same, and yet a change isn't for nothing.
#[test]
fn a_step_adds_a_handful_at_least() {
    let catalogue = Catalogue::builtin();
    let scorer = Scorer::new(catalogue);
    let role = |id| catalogue.role(id).expect("it is built in");
    let way = path(&scorer, Start::Role(role("data-scientist")), role("ml-engineer")).expect("there is a way");
    let adds: Vec<&str> = way.steps[0].adds.iter().map(|skill| catalogue.skill(*skill).name()).collect();
    assert_eq!(adds.len(), 5, "{adds:?}");
    assert!(["Docker", "MLOps"].iter().all(|name| adds.contains(name)), "{adds:?}");
}
