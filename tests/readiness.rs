//! Readiness and likelihood: against a slow reckoning of the same, and what must hold of them whatever the catalogue.

#![allow(clippy::cast_precision_loss, clippy::float_cmp)] // small counts; what is equal here is equal in every bit

mod small;

use proptest::prelude::*;
use roles::catalogue::{Catalogue, CatalogueDocument, Demand, Importance, KeySkill, Role, SkillId, Strength};
use roles::matching::{Abilities, RoleMatch, Scorer, Yardstick, plan};
use roles::profile::Profile;
use roles::resolve::Resolver;
use std::collections::BTreeSet;

fn of_names<'n>(catalogue: &Catalogue, names: impl IntoIterator<Item = &'n str>) -> Profile {
    Profile::of_names(&Resolver::new(catalogue), names)
}

fn profile(catalogue: &Catalogue, skills: &BTreeSet<SkillId>) -> Profile {
    of_names(catalogue, skills.iter().map(|skill| catalogue.skill(*skill).name()))
}

fn readiness(catalogue: &Catalogue, skills: &BTreeSet<SkillId>, role: Role<'_>) -> f64 {
    let profile = profile(catalogue, skills);
    Yardstick::of(role).readiness(&Abilities::of(catalogue, &profile)).value()
}

/// A catalogue and some of its skills.
fn people() -> impl Strategy<Value = (Catalogue, BTreeSet<SkillId>)> {
    let picked = prop::collection::vec(any::<prop::sample::Index>(), 0..5);
    (small::whole_catalogues(), picked).prop_map(|(catalogue, picked)| {
        let all: Vec<SkillId> = catalogue.skill_ids().collect();
        let skills = picked.iter().map(|at| *at.get(&all)).collect();
        (catalogue, skills)
    })
}

/// All that is shown, found by going over all skills until nothing more comes up.
fn shown(catalogue: &Catalogue, skills: &BTreeSet<SkillId>) -> BTreeSet<SkillId> {
    let mut all = skills.clone();
    loop {
        let more: BTreeSet<SkillId> = all.iter().flat_map(|skill| catalogue.skill(*skill).shows()).copied().collect();
        if more.is_subset(&all) {
            return all;
        }
        all.extend(more);
    }
}

/// The formula, step by step.
fn reckoned(catalogue: &Catalogue, skills: &BTreeSet<SkillId>, role: Role<'_>) -> f64 {
    let has = shown(catalogue, skills);
    let (mut held, mut often, mut seldom) = (0.0, 0.0, 0.0);
    let mut count = |weight: f64, alternatives: &[SkillId], is_often: bool| {
        if alternatives.iter().any(|skill| skills.contains(skill)) {
            held += weight;
        } else if alternatives.iter().any(|skill| has.contains(skill)) {
            held += weight / 2.0;
        }
        if is_often { often += weight } else { seldom += weight }
    };
    let items: Vec<_> = role.demand().collect();
    for (at, item) in items.iter().enumerate() {
        let before = items[..at].iter().filter(|other| other.demand() == item.demand()).count() as f64;
        let level = items.iter().filter(|other| other.demand() == item.demand()).count() as f64;
        let (first, last) = match item.demand() {
            Demand::Most => (0.9, 0.5),
            Demand::Many => (0.5, 0.2),
            Demand::Some => (0.2, 0.05),
        };
        count(first - (first - last) * (before + 0.5) / level, item.skills(), item.demand() != Demand::Some);
    }
    let in_demand = |skill: &SkillId| items.iter().any(|item| item.skills().contains(skill));
    for key_skill in role.key_skills() {
        for (skill, strength) in key_skill.skills().filter(|(skill, _)| !in_demand(skill)) {
            let importance = if key_skill.importance() == Importance::Optional { 0.5 } else { 1.0 };
            let strength = if strength == Strength::Core { 0.02 } else { 0.01 };
            count(importance * strength, &[skill], false);
        }
    }
    let share = (held / if often > 0.0 { often } else { seldom }).min(1.0);
    1.0 - (1.0 - share) * (1.0 - share)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_is_what_slow_reckoning_finds((catalogue, skills) in people()) {
        for role in catalogue.roles() {
            let (found, expected) = (readiness(&catalogue, &skills, role), reckoned(&catalogue, &skills, role));
            prop_assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        }
    }

    #[test]
    fn nothing_makes_nobody_ready_and_what_is_often_asked_for_makes_all((catalogue, _) in people(), picked in any::<prop::sample::Index>()) {
        for role in catalogue.roles() {
            prop_assert_eq!(readiness(&catalogue, &BTreeSet::new(), role), 0.0);
            let often = role.demand().filter(|item| item.demand() != Demand::Some);
            let one_each: BTreeSet<SkillId> = often.map(|item| *picked.get(item.skills())).collect();
            if !one_each.is_empty() {
                prop_assert!(readiness(&catalogue, &one_each, role) > 1.0 - 1e-9);
            }
        }
    }

    #[test]
    fn a_skill_more_never_makes_it_less((catalogue, skills) in people(), more in any::<prop::sample::Index>()) {
        let all: Vec<SkillId> = catalogue.skill_ids().collect();
        let richer: BTreeSet<SkillId> = skills.iter().copied().chain([*more.get(&all)]).collect();
        for role in catalogue.roles() {
            prop_assert!(readiness(&catalogue, &richer, role) >= readiness(&catalogue, &skills, role));
        }
    }

    #[test]
    fn an_alternative_more_changes_nothing((catalogue, skills) in people()) {
        for role in catalogue.roles() {
            for item in role.demand() {
                let one: BTreeSet<SkillId> = skills.iter().copied().chain([item.skills()[0]]).collect();
                let all: BTreeSet<SkillId> = one.iter().copied().chain(item.skills().iter().copied()).collect();
                if shown(&catalogue, &all).len() == one.len() + item.skills().iter().filter(|skill| !one.contains(skill)).count() {
                    prop_assert_eq!(readiness(&catalogue, &one, role), readiness(&catalogue, &all, role));
                }
            }
        }
    }

    /// What only some ask for, or hardly anybody, does not cover a key skill of which there is more.
    #[test]
    fn no_weak_skill_covers_a_key_skill_alone((catalogue, _) in people()) {
        for role in catalogue.roles() {
            let yardstick = Yardstick::of(role);
            for (place, key_skill) in role.key_skills().enumerate().filter(|(_, key_skill)| key_skill.skills().count() > 1) {
                for (skill, _) in key_skill.skills().filter(|(skill, _)| catalogue.skill(*skill).shows().is_empty()) {
                    let level = role.demand().find(|item| item.skills().contains(&skill)).map(|item| (item.demand(), item.skills().len()));
                    let alone = BTreeSet::from([skill]);
                    let ready = yardstick.key_skill_readiness(&Abilities::of(&catalogue, &profile(&catalogue, &alone)))[place];
                    let weak = matches!(level, None | Some((Demand::Some, 1)));
                    prop_assert!(!weak || ready.value() < 1.0, "{:?} {}", level, ready.value());
                }
            }
        }
    }

    /// Ranks, likelihoods and readiness of a ranking hold together.
    #[test]
    fn a_ranking_holds_together((catalogue, skills) in people()) {
        let found = Scorer::new(&catalogue).rank(&profile(&catalogue, &skills));
        prop_assert!(found.first().is_none_or(|first| first.rank == 1));
        for pair in found.windows(2) {
            let [one, other]: &[RoleMatch<'_>; 2] = pair.try_into().unwrap();
            prop_assert!(one.likelihood >= other.likelihood);
            prop_assert_eq!(one.rank == other.rank, (one.fit.value() - other.fit.value()).abs() < 1e-9);
        }
        for role in &found {
            prop_assert!((role.readiness.value() - readiness(&catalogue, &skills, role.role)).abs() < 1e-12);
        }
        prop_assert!(found.iter().map(|role| role.likelihood.value()).sum::<f64>() < 1.0 + 1e-9);
    }
}

/// Readiness depends on the person and the role alone: a role of one's own, with the built-in ones and without.
#[test]
fn other_roles_change_nothing() {
    let own = |only: bool| {
        let text = format!("only: {only}\n{}", include_str!("../examples/company.yaml"));
        let documents = [Catalogue::builtin().document(), CatalogueDocument::parse("own.yaml", &text).expect("it is whole")];
        Catalogue::from_documents(&documents).expect("it is right")
    };
    let ready = |catalogue: &Catalogue, names: &[&str]| {
        let role = catalogue.role("orders-engineer").expect("the example has it");
        let profile = of_names(catalogue, names.iter().copied());
        Yardstick::of(role).readiness(&Abilities::of(catalogue, &profile))
    };
    let (with, without) = (own(false), own(true));
    for names in [&[][..], &["Python"], &["FastAPI", "PostgreSQL", "k8s"], &["Django", "Docker"]] {
        assert_eq!(ready(&with, names), ready(&without, names), "{names:?}");
    }
    let role = with.role("orders-engineer").expect("the example has it");
    let all: Vec<&str> = role.key_skills().flat_map(KeySkill::skills).map(|(skill, _)| with.skill(skill).name()).collect();
    assert!(ready(&with, &all).value() > 0.999);
}

/// Who has learnt all of a plan is ready, from zero and from anywhere; it is short, and each step comes after what it needs.
#[test]
fn finishing_a_plan_makes_ready() {
    let catalogue = Catalogue::builtin();
    let scorer = Scorer::new(catalogue);
    for role in catalogue.roles() {
        for names in [&[][..], &["Python", "SQL"], &["Excel"], &["Linux", "Docker", "Kubernetes"], &["Vue.js", "Java"]] {
            let profile = of_names(catalogue, names.iter().copied());
            let plan = plan(&scorer, &profile, role);
            let steps: Vec<SkillId> = plan.stages.iter().flat_map(|stage| &stage.steps).map(|advice| advice.skill).collect();
            let mut abilities = Abilities::of(catalogue, &profile);
            for (at, skill) in steps.iter().enumerate() {
                assert!(!abilities.has(*skill), "{} {}", role.id(), catalogue.skill(*skill).name());
                let needs = catalogue.skill(*skill).needs();
                assert!(needs.iter().all(|needed| !steps[at..].contains(needed)), "{}", catalogue.skill(*skill).name());
                abilities.learn(*skill);
            }
            let ready = Yardstick::of(role).readiness(&abilities);
            assert!(ready.value() >= 0.9 && steps.len() <= 26, "{}: {} after {}", role.id(), ready.value(), steps.len());
            assert_eq!(plan.stages.last().map(|stage| stage.readiness), Some(ready));
        }
    }
}

/// The usual skills of a trade make readier than as many rare ones.
#[test]
fn solid_comes_before_obscure() {
    let catalogue = Catalogue::builtin();
    for (role, solid, obscure) in [
        (
            "devops-engineer",
            ["Linux", "Docker", "Kubernetes", "Terraform", "AWS", "Git", "Bash", "Jenkins"],
            ["Zabbix", "Travis CI", "Rundeck", "SaltStack", "Spinnaker", "Nomad", "Packer", "Vagrant"],
        ),
        (
            "web-developer",
            ["HTML", "CSS", "JavaScript", "Django", "SQL", "Git", "React", "REST"],
            ["web2py", "Bottle", "Pyramid", "CherryPy", "TurboGears", "Mako", "Tornado", "Sanic"],
        ),
        (
            "backend-developer",
            ["Python", "SQL", "PostgreSQL", "FastAPI", "Docker", "Git", "REST", "Linux"],
            ["Falcon", "Protocol Buffers", "Apache Cassandra", "Apache Thrift", "Pyramid", "Couchbase", "ZeroMQ", "NATS"],
        ),
        (
            "ml-engineer",
            ["Python", "PyTorch", "scikit-learn", "NumPy", "pandas", "SQL", "Docker", "Machine learning"],
            ["Kubeflow", "MXNet", "Theano", "Metaflow", "Keras Tuner", "Caffe", "BentoML", "Optuna"],
        ),
    ] {
        let role = catalogue.role(role).expect("it is built in");
        let ready = |names: [&str; 8]| {
            let profile = of_names(catalogue, names);
            assert!(profile.unknown().is_empty(), "{:?}", profile.unknown());
            Yardstick::of(role).readiness(&Abilities::of(catalogue, &profile)).value()
        };
        let (solid, obscure) = (ready(solid), ready(obscure));
        assert!(solid >= 2.0 * obscure, "{}: {solid} {obscure}", role.id());
    }
}
