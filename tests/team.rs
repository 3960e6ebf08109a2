//! `roles team`: what a team covers, what hangs on one, who could step in.

#![allow(clippy::unwrap_used)] // helpers of tests fail by panicking, as tests do

use proptest::prelude::*;
use roles::catalogue::{Catalogue, Role, Skill};
use roles::matching::{Hold, Scorer, Team, nearest_roles, readiness_with, team};
use roles::profile::Profile;
use roles::resolve::Resolver;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    command.arg("team").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.env("XDG_CONFIG_HOME", "/nowhere").env_remove("ROLES_CATALOGUE").spawn().unwrap();
    // Whoever reads nothing goes away before it is written.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn json(arguments: &[&str], input: &str) -> Value {
    serde_json::from_slice(&run(&[arguments, &["--format", "json"]].concat(), input).stdout).unwrap()
}

const PEOPLE: &str = "tests/team/people.jsonl";

#[test]
fn each_is_called_otherwise_and_can_be_left_out() {
    let names = |arguments: &[&str]| -> Vec<String> {
        let people = json(&[&[PEOPLE, "--role", "web-developer"], arguments].concat(), "")["people"].clone();
        people.as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&[]), ["Ana (1)", "Ben", "Cy Ng", "Ana (2)"]);
    for (who, left) in [
        ("ana (1)", ["Ben", "Cy Ng", "Ana (2)"]),
        ("line 4", ["Ana (1)", "Ben", "Cy Ng"]),
        ("b1", ["Ana (1)", "Cy Ng", "Ana (2)"]),
        ("cy", ["Ana (1)", "Ben", "Ana (2)"]),
        ("3", ["Ana (1)", "Ben", "Ana (2)"]),
    ] {
        assert_eq!(names(&["--without", who]), left, "{who}");
    }
    let all = ["--without", "ana (1)", "--without", "ana (2)", "--without", "ben", "--without", "cy ng"];
    assert_eq!(names(&[&all[..], &["--with", "examples/resume.md"]].concat()), ["resume"]);
    let nobody = json(&[&[PEOPLE, "--role", "web-developer"], &all[..]].concat(), "");
    let role = &nobody["roles"][0];
    assert_eq!((&role["together"], role["hangs_on_one"].as_array().unwrap().len()), (&0.0.into(), 0));
    assert!(role["demanded"].as_array().unwrap().iter().all(|skill| skill["holders"] == 0));
}

#[test]
fn little_and_shown_cover_nothing_and_step_in() {
    let role = &json(&[PEOPLE, "--role", "backend-developer"], "")["roles"][0];
    let skill = |name: &str| {
        let demanded = role["demanded"].as_array().unwrap();
        demanded.iter().find(|skill| skill["skills"][0] == name).unwrap_or_else(|| panic!("{name}")).clone()
    };
    let redis = skill("Redis");
    assert_eq!((&redis["people"]["Cy Ng"], &redis["people"]["Ben"]), (&"has".into(), &"little".into()));
    assert_eq!((&redis["nearest"][0]["person"], &redis["nearest"][0]["way"]), (&"Ben".into(), &"little".into()));
    let sql = skill("SQL");
    assert_eq!(sql["people"].to_string(), r#"{"Ana (1)":"shows","Ben":"lacks","Cy Ng":"shows","Ana (2)":"lacks"}"#);
    let uncovered: Vec<&str> = role["uncovered"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(uncovered.contains(&"SQL") && !uncovered.contains(&"Redis"), "{uncovered:?}");
    let hangs = role["hangs_on_one"].as_array().unwrap();
    assert!(hangs.iter().any(|one| one["skill"] == "Redis" && one["person"] == "Cy Ng"), "{hangs:?}");
}

#[test]
fn a_page_holds_a_heat_map_and_names_cannot_break_it() {
    let input =
        "{\"name\": \"<b>Ana</b> & Co\", \"skills\": [\"pandas\"]}\n{\"name\": \"\\u202eevil\\u0007\", \"skills\": []}\n";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("team.html");
    let output = run(&["-", "--role", "data-scientist", "-o", file.to_str().unwrap()], input);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0), "{output:?}");
    let html = std::fs::read_to_string(&file).unwrap();
    assert!(html.contains("&lt;b&gt;Ana&lt;/b&gt; &amp; Co") && html.contains("class=\"shade-"), "{html}");
    assert!(!html.contains('\u{202e}') && !html.contains('\u{7}') && !html.contains("<b>"));
    let piped = run(&["-", "--role", "data-scientist", "--format", "html"], input);
    assert_eq!(String::from_utf8(piped.stdout).unwrap(), html);
    let csv = folder.path().join("team.csv");
    run(&["-", "--role", "data-scientist", "--format", "csv", "-o", csv.to_str().unwrap()], input);
    assert!(std::fs::read_to_string(&csv).unwrap().starts_with("role,key_skill,skills,demand,holders,nearest,people."));
    let own = run(&[file.to_str().unwrap(), "-o", file.to_str().unwrap()], "");
    assert_eq!(own.status.code(), Some(2));
    assert!(std::fs::read_to_string(&file).unwrap() == html, "what is read isn't overwritten");
}

#[test]
fn many_and_few_and_wide_names_are_laid_out() {
    let person = |id: usize| format!("{{\"name\":\"名前のとても長い人 number {id}\",\"skills\":[\"Django\",\"Git\"]}}\n");
    for count in [1, 2, 8, 9, 500] {
        let input: String = (0..count).map(person).collect::<Vec<_>>().concat();
        let output = run(&["--role", "web-developer"], &input);
        let table = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(table.contains("covered are 2 of"), "{table}");
        assert!(table.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 100), "{table}");
        if count == 1 {
            assert!(!table.contains("  名前のとても長い人 number 0  名前"), "of one person nothing hangs on one: {table}");
        }
    }
    assert_eq!(run(&[], "{}\n").status.code(), Some(1), "no skill and no role to go by");
}

fn profile(skills: &[prop::sample::Index]) -> Profile {
    let catalogue = Catalogue::builtin();
    let names: Vec<&str> = catalogue.skills().map(Skill::name).collect();
    Profile::of_names(&Resolver::new(catalogue), skills.iter().map(|at| *at.get(&names)))
}

/// People who have something of what the first role asks for, and something else.
fn people() -> impl Strategy<Value = Vec<Profile>> {
    let catalogue = Catalogue::builtin();
    let asked: Vec<&str> = catalogue
        .roles()
        .flat_map(|role| role.demand().flat_map(|item| item.skills().to_vec()).collect::<Vec<_>>())
        .map(|skill| catalogue.skill(skill).name())
        .collect();
    let person = (
        prop::collection::vec(any::<prop::sample::Index>(), 0..12),
        prop::collection::vec(any::<prop::sample::Index>(), 0..6),
    );
    prop::collection::vec(person, 0..7).prop_map(move |people| {
        let of = |(of_roles, of_all): &(Vec<prop::sample::Index>, Vec<prop::sample::Index>)| {
            let names = of_roles.iter().map(|at| *at.get(&asked));
            let mut person = Profile::of_names(&Resolver::new(catalogue), names);
            person.extend(profile(of_all).found().to_vec());
            person
        };
        people.iter().map(of).collect()
    })
}

fn roles() -> Vec<Role<'static>> {
    Catalogue::builtin().roles().collect()
}

/// What is covered, of which role.
fn covered(team: &Team<'_>) -> BTreeSet<(usize, usize)> {
    let roles = team.roles.iter().enumerate();
    let skills = roles.flat_map(|(at, role)| role.demanded.iter().enumerate().map(move |skill| (at, skill)));
    skills.filter(|(_, (_, skill))| skill.is_covered()).map(|(role, (place, _))| (role, place)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn one_more_uncovers_nothing(people in people()) {
        let (scorer, roles) = (Scorer::new(Catalogue::builtin()), roles());
        for count in 1..=people.len() {
            let (fewer, more) = (team(&scorer, &people[..count - 1], &roles), team(&scorer, &people[..count], &roles));
            prop_assert!(covered(&fewer).is_subset(&covered(&more)));
            for (fewer, more) in fewer.roles.iter().zip(&more.roles) {
                prop_assert!(fewer.together <= more.together);
            }
        }
        let nobody = team(&scorer, &[], &roles);
        prop_assert!(covered(&nobody).is_empty());
        prop_assert!(nearest_roles(&scorer, &[], 3).is_empty());
    }

    #[test]
    fn their_order_makes_no_difference(people in people(), turn in 0_usize..7) {
        let (scorer, roles) = (Scorer::new(Catalogue::builtin()), roles());
        let mut turned = people.clone();
        turned.rotate_left(turn % people.len().max(1));
        let (one, other) = (team(&scorer, &people, &roles), team(&scorer, &turned, &roles));
        let place = |person: usize| (person + turn) % people.len().max(1);
        let ids = |team: &[Profile]| nearest_roles(&scorer, team, 5).iter().map(|role| role.id().to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(ids(&people), ids(&turned));
        for (one, other) in one.roles.iter().zip(&other.roles) {
            prop_assert_eq!(one.together, other.together);
            for (one, other) in one.demanded.iter().zip(&other.demanded) {
                prop_assert_eq!(one.hangs_on(), other.hangs_on().map(place));
                let near = |step: &roles::matching::StepIn, person| (step.way, person, step.by.clone());
                let (mut a, mut b): (Vec<_>, Vec<_>) = (one.nearest.iter().map(|s| near(s, s.person)).collect(), other.nearest.iter().map(|s| near(s, place(s.person))).collect());
                a.sort();
                b.sort();
                prop_assert_eq!(a, b);
            }
        }
    }

    #[test]
    fn what_is_said_of_each_is_so(people in people()) {
        let (scorer, roles) = (Scorer::new(Catalogue::builtin()), roles());
        let team = team(&scorer, &people, &roles);
        for found in &team.roles {
            let best = people.iter().map(|person| readiness_with(&scorer, person, found.role, [])).max();
            prop_assert!(best.is_none_or(|best| found.together >= best));
            for skill in &found.demanded {
                for (person, hold) in people.iter().zip(&skill.holds) {
                    prop_assert_eq!(*hold == Hold::Has, skill.skills.iter().any(|skill| person.has(*skill)), "all listed");
                }
                for step in &skill.nearest {
                    prop_assert!(skill.holds[step.person] != Hold::Has && skill.holders().count() < 2);
                    prop_assert!(!step.by.is_empty() && step.by.iter().all(|by| people[step.person].has(*by)));
                }
            }
        }
    }
}
