//! `roles gap` with several advertisements: jobs ranked for a person.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use proptest::prelude::*;
use roles::catalogue::Catalogue;
use roles::matching::{Abilities, Job, JobRanking, Met, Opening, Scorer, WITHIN_REACH, gap, rank_jobs};
use roles::profile::sketch::Sketch;
use roles::profile::text::TextReader;
use roles::profile::{Genre, Profile};
use roles::resolve::Resolver;
use std::io::Write as _;
use std::process::{Command, Stdio};

fn listed(names: &[&str]) -> Profile {
    Profile::of_names(&Resolver::new(Catalogue::builtin()), names.iter().copied())
}

fn read(text: &str) -> Profile {
    let mut profile = Profile::default();
    profile.extend(TextReader::new(Catalogue::builtin()).read_all(text, "text", Some(Genre::Advert)));
    profile
}

fn jobs(person: &Profile, adverts: &[&str]) -> Vec<(Job<'static>, Sketch)> {
    let scorer = Scorer::new(Catalogue::builtin());
    let abilities = Abilities::of(scorer.catalogue(), person);
    let held = |text: &&str| (Opening::of(&scorer, &read(text)).job(person, &abilities), Sketch::of(text));
    adverts.iter().map(held).collect()
}

fn ranked(person: &[&str], adverts: &[&str]) -> JobRanking {
    rank_jobs(&jobs(&listed(person), adverts))
}

#[test]
fn what_is_published_twice_counts_once_and_is_named() {
    const LONG: &str = "Backend developer in Lisbon. We have built software for shops since 1999, and are looking for somebody who likes to talk with \
        the people who use it. Requirements: Python, Django, PostgreSQL, Docker.";
    let other_town = LONG.replace("Lisbon", "Porto");
    let other_space = LONG.replace(". ", ".\n\n  ");
    let other_firm =
        "Backend developer. A bank wants you to move its payments. Requirements: Python, Django, PostgreSQL, Docker.";
    let ranking = ranked(&["Python"], &[LONG, &other_town, other_firm, &other_space, "A cook.", "A cook."]);
    assert_eq!(ranking.doublets, [(1, 0), (3, 0), (5, 4)]);
    assert_eq!((ranking.ranked, ranking.silent), (vec![0, 2], vec![4]));
    assert!(ranking.learn.iter().all(|learn| learn.asked_by <= 2));
    let short = ranked(&[], &["Python in Lisbon", "Python in Porto"]);
    assert_eq!(short.doublets, [], "of few words one in three says something");
}

#[test]
fn alternatives_count_each_and_one_of_them_is_enough() {
    let ranking = ranked(
        &["Python"],
        &["Requirements\n- Python\n- Django or FastAPI", "Requirements\n- Python\n- Django\n- Kafka\n- Redis"],
    );
    let learn = |name: &str| {
        let is_it = |id| Catalogue::builtin().skill(id).name() == name;
        let learn = ranking.learn.iter().find(|learn| is_it(learn.skill)).unwrap();
        (learn.asked_by, learn.required_by, learn.brings_within_reach)
    };
    assert_eq!((learn("Django"), learn("FastAPI")), ((2, 2, 1), (1, 1, 1)));
    assert_eq!(ranking.learn[0].brings_within_reach, 1);
}

fn names() -> impl Strategy<Value = Vec<&'static str>> {
    const NAMES: [&str; 12] = [
        "Python",
        "Django",
        "FastAPI",
        "PostgreSQL",
        "Redis",
        "Docker",
        "Kubernetes",
        "Terraform",
        "AWS",
        "pandas",
        "PyTorch",
        "React",
    ];
    prop::sample::subsequence(NAMES.to_vec(), 1..NAMES.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_ranking_says_what_each_gap_says(has in names(), wants in prop::collection::vec(names(), 1..6)) {
        let scorer = Scorer::new(Catalogue::builtin());
        let person = listed(&has);
        let abilities = Abilities::of(scorer.catalogue(), &person);
        let adverts: Vec<Profile> = wants.iter().map(|names| listed(names)).collect();
        let job = |(at, advert): (usize, &Profile)| (Opening::of(&scorer, advert).job(&person, &abilities), Sketch::of(&format!("word{at}")));
        let ranking = rank_jobs(&adverts.iter().enumerate().map(job).collect::<Vec<_>>());
        let gaps: Vec<_> = adverts.iter().map(|advert| gap(&scorer, &person, advert, usize::MAX)).collect();
        let readiness: Vec<_> = ranking.ranked.iter().map(|at| gaps[*at].readiness).collect();
        prop_assert!(readiness.is_sorted_by(|a, b| a >= b));
        prop_assert_eq!(ranking.ranked.len(), adverts.len());
        prop_assert_eq!(ranking.within_reach, readiness.iter().filter(|ready| ready.percent() >= WITHIN_REACH).count());
        for learn in &ranking.learn {
            let name = Catalogue::builtin().skill(learn.skill).name();
            let with_it = listed(&[has.as_slice(), &[name]].concat());
            let after: Vec<_> = adverts.iter().map(|advert| gap(&scorer, &with_it, advert, 0).readiness).collect();
            let is_asked = |gap: &&roles::matching::Gap<'_>| {
                gap.asked.iter().any(|asked| asked.skills.contains(&learn.skill) && matches!(asked.met, Met::Lacking | Met::Near(..)))
            };
            prop_assert_eq!(learn.asked_by, gaps.iter().filter(is_asked).count());
            let is_brought = |(before, after): &(u8, u8)| *before < WITHIN_REACH && *after >= WITHIN_REACH;
            let asked = gaps.iter().zip(&after).filter(|(gap, _)| is_asked(gap));
            let brought = asked.map(|(gap, after)| (gap.readiness.percent(), after.percent())).filter(is_brought).count();
            prop_assert_eq!(learn.brings_within_reach, brought);
        }
    }

    #[test]
    fn the_order_of_the_jobs_decides_no_number(has in names(), wants in prop::collection::vec(names(), 1..6)) {
        let texts: Vec<String> = wants.iter().map(|names| format!("Requirements: {}", names.join(", "))).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let reversed: Vec<&str> = texts.iter().rev().copied().collect();
        let (one, other) = (ranked(&has, &texts), ranked(&has, &reversed));
        prop_assert_eq!(one.within_reach, other.within_reach);
        let learn = |ranking: &JobRanking| ranking.learn.iter().map(|learn| (learn.skill, learn.asked_by, learn.brings_within_reach)).collect::<Vec<_>>();
        prop_assert_eq!(learn(&one), learn(&other));
    }
}

#[test]
fn lines_on_standard_input_are_a_ranking_and_a_text_is_one_job() {
    let answer = |input: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
        let command = command
            .args(["gap", "--skills", "python", "--advert", "-", "--format", "json"])
            .env("XDG_CONFIG_HOME", "/nowhere")
            .env("XDG_CACHE_HOME", "/dev/null");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        serde_json::from_slice::<serde_json::Value>(&child.wait_with_output().unwrap().stdout).unwrap()
    };
    let many = answer("{\"id\": 1, \"text\": \"Requirements: Django\"}\n{\"id\": 2, \"text\": \"Requirements: Python\"}\n");
    assert_eq!((&many["jobs"][0]["id"], &many["jobs"][1]["id"]), (&2.into(), &1.into()));
    assert_eq!(answer("Requirements: Django")["asked"][0]["met"], "lacking");
}
