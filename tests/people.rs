//! Many people for one role: `roles batch --role` ranks them, and says the same in every format.

#![allow(clippy::unwrap_used)] // helpers of tests fail by panicking, as tests do

use proptest::prelude::*;
use roles::catalogue::{Catalogue, Skill};
use roles::matching::{Aim, PersonStanding, Scorer, keep_readiest, readiness_with};
use roles::profile::Profile;
use roles::resolve::Resolver;
use serde_json::Value;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// Runs `roles batch` with these arguments on this input.
fn batch(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    command.arg("batch").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn stdout(arguments: &[&str], input: &str) -> String {
    String::from_utf8(batch(arguments, input).stdout).unwrap()
}

fn lines(arguments: &[&str], input: &str) -> Vec<Value> {
    stdout(arguments, input).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const PEOPLE: &str = r#"{"id": "none", "skills": []}
{"id": 1.0, "skills": ["PyTorch", "pandas"]}
no record
{"id": "twin", "name": "Ana", "skills": ["pandas", "torch"]}
{"skills": ["Python", "PyTorch", "pandas", "NumPy", "scikit-learn", "SQL"]}
"#;

#[test]
fn the_readiest_come_first_and_equals_share_a_rank() {
    let ranked = lines(&["--role", "Machine Learning Engineer", "--format", "jsonl"], PEOPLE);
    let said: Vec<String> = ranked.iter().map(|p| format!("{} {} {}", p["rank"], p["id"], p["line"])).collect();
    assert_eq!(said, ["1 null 5", "2 1.0 2", "2 \"twin\" 4", "4 \"none\" 1", "null null 3"]);
    assert_eq!(ranked[0]["has"], serde_json::json!(["Python", "NumPy", "pandas", "scikit-learn", "PyTorch", "SQL"]));
    assert!(ranked[4]["error"].as_str().unwrap().contains("not a JSON object"));
    assert_eq!(batch(&["--role", "ml-engineer"], PEOPLE).status.code(), Some(1), "a line could not be read");
}

#[test]
fn top_is_the_beginning_of_all() {
    let all = lines(&["--role", "devops-engineer", "--format", "jsonl"], PEOPLE);
    for top in 1..5 {
        let first = lines(&["--role", "devops-engineer", "--format", "jsonl", "--top", &top.to_string()], PEOPLE);
        assert_eq!(first[..first.len() - 1], all[..top], "and behind them the line that can't be read");
        assert_eq!(first.last(), all.last());
    }
    let json: Value =
        serde_json::from_str(&stdout(&["--role", "devops-engineer", "--format", "json", "--top", "2"], PEOPLE)).unwrap();
    assert_eq!(json["people"].as_array().unwrap()[..], all[..2]);
    assert_eq!((&json["read"], &json["unreadable"][0]), (&4.into(), all.last().unwrap()));
}

#[test]
fn many_more_than_are_kept_at_once_are_ranked_as_all_are() {
    let people = |count: usize| -> String {
        let person = |id| format!("{{\"id\":{id},\"skills\":[\"{}\"]}}", ["SQL", "pandas", "x"][id % 3]);
        (0..count).map(person).collect::<Vec<_>>().join("\n")
    };
    let all = lines(&["--role", "data-scientist", "--format", "jsonl"], &people(6_000));
    let top = lines(&["--role", "data-scientist", "--format", "jsonl", "--top", "7", "--threads", "3"], &people(6_000));
    assert_eq!(top, all[..7]);
    assert_eq!(top.iter().map(|p| p["id"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 4, 7, 10, 13, 16, 19]);
}

#[test]
fn other_columns_stay_as_they_were() {
    let table = "note,Kenntnisse,Nombre\n\"=1+1, \"\"x\"\"\",pandas,Ana\n,\"a, b\"\n +2,PyTorch,Ben\n";
    let csv = stdout(&["--role", "ml-engineer", "--format", "csv"], table);
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(rows[0], "note,Nombre,rank,readiness,likelihood,has,learn_first,error");
    let begins = [" +2,Ben,1,", "\"=1+1, \"\"x\"\"\",Ana,2,"];
    assert!(rows[1].starts_with(begins[0]) && rows[2].starts_with(begins[1]), "{csv}");
    assert!(rows[3].starts_with(",,,,,,,line 3: "), "{csv}");
    let table = stdout(&["--role", "ml-engineer"], table);
    assert!(table.contains("Ana") && table.contains("Ben") && table.contains("line 3: "), "{table}");
    let with = ["--column", "note", "--column", "id=Nombre"];
    let plain = lines(&with, "note,Kenntnisse,Nombre\nSQL,pandas,Ana\n");
    assert_eq!((&plain[0]["id"], &plain[0]["columns"]["Kenntnisse"]), (&"Ana".into(), &"pandas".into()));
}

#[test]
fn one_document_holds_what_the_lines_say() {
    for more in [&[][..], &["--explain"], &["--top", "1"]] {
        let document: Value = serde_json::from_str(&stdout(&[more, &["--format", "json"]].concat(), PEOPLE)).unwrap();
        assert_eq!(document["schema_version"], 1);
        assert_eq!(document["people"].as_array().unwrap(), &lines(more, PEOPLE), "{more:?}");
    }
    let empty: Value = serde_json::from_str(&stdout(&["--format", "json"], "")).unwrap();
    assert_eq!(empty["people"], serde_json::json!([]));
}

#[test]
fn a_table_for_people_has_everybody_in_their_place() {
    let table = stdout(&["--format", "table", "--top", "2"], PEOPLE);
    let places: Vec<_> = ["none", "1.0", "line 3", "Ana", "line 5"]
        .iter()
        .map(|name| table.find(name).unwrap_or_else(|| panic!("{name}: {table}")))
        .collect();
    assert!(places.is_sorted(), "{table}");
    assert!(
        table.contains("can't be read, see below") && table.contains("line 3: the line is not a JSON object"),
        "{table}"
    );
}

#[test]
fn a_role_that_is_not_known_is_told_before_anything_is_read() {
    let output = batch(&["--role", "ml-enginer", "/nowhere"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("did you mean \"ml-engineer\"?"));
}

fn profile(skills: &[prop::sample::Index]) -> Profile {
    let catalogue = Catalogue::builtin();
    let names: Vec<&str> = catalogue.skills().map(Skill::name).collect();
    Profile::of_names(&Resolver::new(catalogue), skills.iter().map(|at| *at.get(&names)))
}

proptest! {
    #[test]
    fn a_person_is_held_against_a_role_as_alone(skills in prop::collection::vec(any::<prop::sample::Index>(), 0..30), role in 0_usize..11) {
        let (catalogue, profile) = (Catalogue::builtin(), profile(&skills));
        let (scorer, role) = (Scorer::new(catalogue), catalogue.roles().nth(role).unwrap());
        let held: PersonStanding = scorer.ranker().hold(&profile, Aim::Role(role), 5);
        let alone = scorer.stand_in(&profile, &[role]).pop().unwrap();
        prop_assert_eq!(held.readiness, readiness_with(&scorer, &profile, role, []));
        prop_assert_eq!(held.likelihood, alone.likelihood);
        prop_assert_eq!(held.learn_first.clone(), alone.missing().map(|advice| advice.skill).take(5).collect::<Vec<_>>());
        prop_assert!(held.has.iter().all(|skill| profile.has(*skill)));
        prop_assert!(held.learn_first.iter().all(|skill| !profile.has(*skill)));
    }

    #[test]
    fn keeping_some_now_and_then_keeps_the_same(people in prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 0..4), 0..20), most in 1_usize..6) {
        let catalogue = Catalogue::builtin();
        let (scorer, role) = (Scorer::new(catalogue), catalogue.roles().next().unwrap());
        let held = people.iter().enumerate().map(|(at, skills)| (at, scorer.ranker().hold(&profile(skills), Aim::Role(role), 1)));
        let mut all: Vec<_> = held.collect();
        let mut bit_by_bit = Vec::new();
        for person in all.clone() {
            bit_by_bit.push(person);
            keep_readiest(&mut bit_by_bit, |(_, standing)| standing, most);
        }
        keep_readiest(&mut all, |(_, standing)| standing, most);
        prop_assert_eq!(bit_by_bit, all);
    }
}
