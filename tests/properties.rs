//! What holds for every input: resolving loses nothing and guesses nothing unsaid; scoring keeps its promises.

use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use roles::catalogue::{Catalogue, SkillId};
use roles::matching::{Fit, Scorer};
use roles::profile::Profile;
use roles::resolve::{Reading, Resolver, Via};
use std::sync::LazyLock;

static SCORER: LazyLock<Scorer<'static>> = LazyLock::new(|| Scorer::new(Catalogue::builtin()));

fn resolver() -> Resolver<'static> {
    Resolver::new(Catalogue::builtin())
}

fn names() -> Vec<&'static str> {
    Catalogue::builtin().skills().map(roles::catalogue::Skill::name).collect()
}

/// Up to 30 names of skills, each once, in some order.
fn some_names() -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(names(), 0..30).prop_shuffle()
}

fn fits(names: &[&str]) -> Vec<(String, Fit)> {
    let ranking = SCORER.rank(&Profile::of_names(&resolver(), names.iter().copied()));
    ranking.into_iter().map(|found| (found.role.id().to_owned(), found.fit)).collect()
}

/// The fit for every role, in the catalogue's order.
fn all_fits(names: &[&str]) -> Vec<Fit> {
    SCORER.fits_of(&Profile::of_names(&resolver(), names.iter().copied()))
}

fn roles_asking(skill: SkillId) -> Vec<&'static str> {
    let asks = |role: &roles::catalogue::Role<'_>| role.key_skills().any(|k| k.skills().any(|(id, _)| id == skill));
    Catalogue::builtin().roles().filter(asks).map(roles::catalogue::Role::id).collect()
}

proptest! {
    #[test]
    fn any_text_is_read_or_unknown(text in any::<String>()) {
        if let Reading::Known { skills, .. } = resolver().read(&text) {
            prop_assert!(!skills.is_empty());
        } else {
            prop_assert!(resolver().suggest(&text).len() <= 3);
        }
    }

    #[test]
    fn a_name_is_itself_whatever_its_case(name in select(names()), upper in any::<bool>()) {
        let written = if upper { name.to_uppercase() } else { name.to_lowercase() };
        let Reading::Known { skills, via, .. } = resolver().read(&written) else { panic!("{written} is unknown") };
        prop_assert_eq!(Catalogue::builtin().skill(skills[0]).name(), name);
        prop_assert_eq!(via, Via::Exact);
    }

    #[test]
    fn nothing_written_is_lost(texts in prop::collection::vec("[a-z/ ,.&+]{1,20}", 0..8)) {
        let profile = Profile::of_names(&resolver(), texts.iter().map(String::as_str));
        for text in &texts {
            let found = profile.found().iter().any(|found| *found.input == **text);
            prop_assert!(found || profile.unknown().contains(text), "{:?} is lost", text);
        }
    }

    #[test]
    fn the_order_does_not_matter(names in some_names(), at in any::<Index>()) {
        let mut turned = names.clone();
        if !turned.is_empty() {
            turned.rotate_left(at.index(names.len()));
        }
        prop_assert_eq!(fits(&names), fits(&turned));
    }

    #[test]
    fn one_skill_more_never_lowers_a_role_that_asks_for_it(names in some_names(), more in select(names())) {
        let Reading::Known { skills, .. } = resolver().read(more) else { panic!("{more} is unknown") };
        let with: Vec<&str> = names.iter().copied().chain([more]).collect();
        let asking = roles_asking(skills[0]);
        for ((role, before), after) in Catalogue::builtin().roles().zip(all_fits(&names)).zip(all_fits(&with)) {
            prop_assert!(after >= before, "{} lowers {}", more, role.id());
            prop_assert!(asking.contains(&role.id()) || after == before, "{} changes {}, which doesn't ask for it", more, role.id());
        }
    }

    #[test]
    fn the_explanation_adds_up_to_the_fit(names in some_names()) {
        for found in SCORER.rank(&Profile::of_names(&resolver(), names.iter().copied())) {
            let sum: f64 = found.contributions().map(|contribution| contribution.adds).sum();
            prop_assert!((sum - found.fit.value()).abs() < 1e-9, "{}: {} is not {:?}", found.role.id(), sum, found.fit);
            prop_assert!(found.contributions().all(|c| c.adds > 0.0 && c.point.weight > 0.0 && c.point.rarity <= 1.0));
        }
    }

    #[test]
    fn fits_are_ordered_and_ties_are_broken_by_readiness_and_id(names in some_names()) {
        let ranking = SCORER.rank(&Profile::of_names(&resolver(), names.iter().copied()));
        for pair in ranking.windows(2) {
            let [first, second] = pair else { unreachable!("windows of two") };
            // Equal sums may differ in their last bits: what shares a rank fits alike.
            let (is_tie, lead) = (first.rank == second.rank, first.fit.value() - second.fit.value());
            prop_assert!(if is_tie { lead.abs() < 1e-9 } else { lead > 0.0 }, "{:?} {:?}", first.fit, second.fit);
            let by_readiness = second.readiness.cmp(&first.readiness);
            let order = by_readiness.then_with(|| first.role.id().cmp(second.role.id()));
            prop_assert!(!is_tie || order.is_lt(), "{} {}", first.role.id(), second.role.id());
        }
    }
}

#[test]
fn without_evidence_there_is_no_fit() {
    assert!(fits(&[]).is_empty());
    let unasked = Catalogue::builtin().skill_ids().find(|id| roles_asking(*id).is_empty()).expect("npm, say");
    assert!(fits(&[Catalogue::builtin().skill(unasked).name()]).is_empty());
}

#[test]
fn lookalikes_are_not_taken_for_each_other() {
    let read = |name: &str| match resolver().read(name) {
        Reading::Known { skills, .. } => Some(Catalogue::builtin().skill(skills[0]).name()),
        Reading::Unknown => None,
    };
    for (name, skill) in [
        ("trust", "Rust"),
        ("reactor", "React"),
        ("scapy", "Scrapy"),
        ("scrapy", "Scapy"),
        ("scipy", "Scapy"),
        ("dash", "Dask"),
        ("dask", "Dash"),
        ("java", "JavaScript"),
        ("javascript", "Java"),
        ("go", "Godot"),
        ("golang", "Google Cloud Platform"),
        ("cargo", "Go"),
        ("django", "Go"),
        ("mongo", "Go"),
        ("ipython", "Python"),
        ("cython", "Python"),
        ("micropython", "Python"),
        ("nosql", "SQL"),
        ("mysql", "SQL"),
        ("numba", "NumPy"),
        ("puppeteer", "Puppet"),
        ("sass", "SAS"),
        ("saas", "SAS"),
        ("matlab", "Matplotlib"),
        ("panda3d", "pandas"),
        ("ninja", "Jinja"),
        ("bash", "Dash"),
        ("tensorboard", "TensorFlow"),
        ("data engineering", "Data science"),
        ("c", "C++"),
        ("c++", "C"),
        ("c#", "C"),
        (".net", "Networking"),
        ("rest", "Rust"),
    ] {
        assert_ne!(read(name), Some(skill), "{name}");
    }
    for name in ["CV", "node", "serial", "xyzzy", "", "   ", "--", "🐍"] {
        assert_eq!(read(name), None, "{name:?} stays unknown");
    }
}

#[test]
fn each_tier_answers() {
    for (name, skill, tier) in [
        ("Pandas", "pandas", Via::Exact),
        ("scikit_learn", "scikit-learn", Via::Exact),
        ("sklearn", "scikit-learn", Via::Alias),
        ("beautifulsoup4", "Beautiful Soup", Via::Alias),
        ("cv2", "OpenCV", Via::Alias),
        ("python3", "Python", Via::Alias),
        ("Python 3.11", "Python", Via::Exact),
        ("Django>=4,<5", "Django", Via::Exact),
        ("uvicorn[standard]", "Uvicorn", Via::Exact),
        ("Tailwind CSS 4", "Tailwind CSS", Via::Exact),
        ("Amazon Web Services (AWS)", "AWS", Via::Alias),
        ("C++17", "C++", Via::Exact),
        ("Docker/Kubernetes", "Docker", Via::Parts),
        ("pandas and numpy", "pandas", Via::Parts),
        ("pandsa", "pandas", Via::Typo),
        ("kuberntes", "Kubernetes", Via::Typo),
    ] {
        let Reading::Known { skills, via, .. } = resolver().read(name) else { panic!("{name} is unknown") };
        assert_eq!((Catalogue::builtin().skill(skills[0]).name(), via), (skill, tier), "{name}");
    }
}
