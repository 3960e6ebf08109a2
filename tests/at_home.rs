//! A company's own roles are at home: asked at a level, built on another role, read in texts, found in projects.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests

use roles::catalogue::{Catalogue, Problem, RoleLevel};
use roles::{Profile, Resolver, Scorer, matching};
use std::path::Path;
use std::process::{Command, Output};

const LEVELS: &str = "examples/levels.yaml";

fn roles(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    let nowhere = [("XDG_CONFIG_HOME", "/nowhere"), ("XDG_CACHE_HOME", "/dev/null"), ("ROLES_CATALOGUE", "")];
    command.args(args).envs(nowhere).output().unwrap()
}

/// Gives code, path and words of each problem.
fn problems(yaml: &str) -> Vec<(&'static str, String, String)> {
    let review = roles::catalogue::Review::of_texts(roles::catalogue::Base::Whole, [("own.yaml", yaml)]);
    let said = |problem: &Problem| {
        assert!(problem.place.line.is_some() && problem.place.column.is_some(), "{problem}");
        (problem.kind.code(), problem.place.path.clone(), problem.kind.to_string())
    };
    review.problems.iter().map(said).collect()
}

/// Tells how ready somebody with these skills is for a role, in per cent.
fn readiness(catalogue: &Catalogue, role: &str, skills: &[&str]) -> u8 {
    let profile = Profile::of_names(&Resolver::new(catalogue), skills.iter().copied());
    let role = catalogue.role(role).unwrap();
    Scorer::new(catalogue).stand_in(&profile, &[role]).pop().unwrap().readiness.percent()
}

#[test]
fn a_role_is_asked_at_its_level() {
    let catalogue = Catalogue::builtin().with_files([Path::new(LEVELS)]).unwrap();
    let role = catalogue.role("orders-engineer").unwrap();
    assert_eq!(role.levels().map(RoleLevel::name).collect::<Vec<_>>(), ["junior", "senior"]);
    assert!(role.level().is_none());
    let (junior, senior) = (catalogue.at_level("Junior").unwrap(), catalogue.at_level("senior").unwrap());
    let skills = ["Python", "SQL", "REST", "Flask"];
    let ready = |catalogue| readiness(catalogue, "orders-engineer", &skills);
    assert_eq!(ready(&junior), 100);
    assert!(ready(&senior) < ready(&catalogue) && ready(&catalogue) < 100);
    let first = |catalogue: &Catalogue| {
        let role = catalogue.role("orders-engineer").unwrap();
        let advice = matching::next(&Scorer::new(catalogue), &Profile::default(), role, 40);
        advice.iter().map(|next| catalogue.skill(next.advice.skill).name().to_owned()).collect::<Vec<_>>()
    };
    let place = |names: Vec<String>| names.iter().position(|name| name == "System design").unwrap();
    assert!(place(first(&senior)) < place(first(&junior)));
    // Roles without levels stay as they are, and the catalogue itself too.
    assert_eq!(readiness(&senior, "ml-engineer", &["pandas"]), readiness(&catalogue, "ml-engineer", &["pandas"]));
    let again = Catalogue::from_documents(&[senior.document()]).unwrap();
    assert_eq!(readiness(&again, "orders-engineer", &skills), ready(&catalogue));
    assert_eq!(readiness(&again.at_level("senior").unwrap(), "orders-engineer", &skills), ready(&senior));
}

#[test]
fn a_level_that_there_is_not_is_told_with_those_that_there_are() {
    let catalogue = Catalogue::builtin().with_files([Path::new(LEVELS)]).unwrap();
    let said = catalogue.at_level("boss").unwrap_err().to_string();
    assert_eq!(said, "no role has a level \"boss\"; the levels are junior, senior");
    assert!(Catalogue::builtin().at_level("senior").unwrap_err().to_string().ends_with("there are none"));
    let args = ["next", "ml-engineer", "--catalogue", LEVELS, "--level", "senior"];
    let said = roles(&args);
    assert_eq!(said.status.code(), Some(2));
    let words = String::from_utf8(said.stderr).unwrap();
    assert!(words.contains("ml-engineer has no level \"senior\"; there are none"), "{words}");
}

#[test]
fn levels_are_checked() {
    let role = |levels: &str| {
        format!(
            "roles:\n  - id: one\n    title: One\n    focus: f\n    use_cases: [u]\n    levels: {levels}\n    \
             key_skills: [{{title: T, importance: essential, core: [Python, Django]}}]\n"
        )
    };
    let code_and_path = |levels: &str| -> Vec<(&str, String)> {
        problems(&role(levels)).into_iter().map(|(code, path, _)| (code, path)).collect()
    };
    let at = |path: &str| format!("roles[0].levels{path}");
    assert_eq!(code_and_path("[{name: a, demand: {most: [Python]}}, {name: b, demand: {some: [[Django, Python]]}}]"), []);
    for (levels, code, path) in [
        ("[{name: a, demand: {most: [Python]}}, {name: A, demand: {most: [Django]}}]", "repeated", "[1].name"),
        ("[{name: '', demand: {most: [Python]}}]", "empty", "[0].name"),
        ("[{name: a, demand: {}}]", "empty", "[0].demand"),
        ("[{name: a, demand: {most: [Qwertz]}}]", "unknown-skill", "[0].demand.most[0]"),
        ("[{name: a, demand: {most: [Flask]}}]", "demanded-elsewhere", "[0].demand.most[0]"),
        ("[{name: a, demand: {most: [Python], some: [Python]}}]", "repeated", "[0].demand.some[0]"),
        ("[{name: a}]", "missing-field", "[0]"),
        ("[a]", "wrong-type", "[0]"),
        ("[{level: a, demand: {most: [Python]}}]", "unknown-field", "[0].level"),
    ] {
        assert!(code_and_path(levels).contains(&(code, at(path))), "{levels}: {:?}", code_and_path(levels));
    }
}
