//! Every command that shows a result, in every format.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use serde_json::Value;
use std::process::{Command, Output};
use unicode_width::UnicodeWidthStr;

/// A command line for each command that shows a result; `every_command_is_here` keeps it complete.
const RESULTS: [&[&str]; 17] = [
    &["list"],
    &["show", "ml-engineer"],
    &["match", "--skills", "pandas,numpy,Django,k8s"],
    &["next", "ml-engineer", "--skills", "pandas"],
    &["compare", "ml-engineer", "data-scientist"],
    &["compare", "ml-engineer", "data-scientist", "web-developer"],
    &["path", "data-scientist", "devops-engineer"],
    &["plan", "devops-engineer", "--skills", "Docker"],
    &["gap", "--from", "tests/gap/resume.md", "--advert", "examples/job.txt"],
    &["gap", "--from", "tests/gap/resume.md", "--advert", "examples/jobs.jsonl", "--advert", "tests/gap/jobs"],
    &["batch", "examples/people.csv", "--role", "ml-engineer"],
    &["batch", "tests/gap/people.jsonl", "--advert", "examples/job.txt"],
    &["team", "examples/people.csv"],
    &["team", "examples/people.csv", "--role", "web-developer", "--by", "skills", "--without", "ben"],
    &["search", "computer", "vision"],
    &["skills", "--kind", "language"],
    &["resolve", "k8s", "数据分析👩‍💻", "=1+1", "a|b"],
];

/// The commands that show no result, or one that has a form of its own.
const OTHERS: [&str; 10] = ["batch", "check", "schema", "new", "import", "completions", "man", "help", "report", "explore"];

fn roles(args: &[&str], more: &[&str], columns: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    let command = command
        .args(args)
        .args(more)
        .env("COLUMNS", columns)
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("XDG_CACHE_HOME", "/dev/null");
    command.env_remove("CLICOLOR_FORCE").env_remove("ROLES_CATALOGUE").output().unwrap()
}

fn text(args: &[&str], format: &str) -> String {
    let output = roles(args, &["--format", format], "100");
    assert_eq!(output.status.code(), Some(0), "{args:?} {format}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_command_is_here() {
    let help = String::from_utf8(roles(&["--help"], &[], "100").stdout).unwrap();
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    for command in commands.filter_map(|line| line.strip_prefix("  ")?.split(' ').next().filter(|word| !word.is_empty())) {
        let known = OTHERS.contains(&command) || RESULTS.iter().any(|args| args[0] == command);
        assert!(known, "add roles {command} to this test's list: it must work in every format");
    }
}

#[test]
fn json_carries_its_version_and_jsonl_lists_the_same_things() {
    for args in RESULTS {
        let document: Value = serde_json::from_str(&text(args, "json")).unwrap();
        assert_eq!(document["schema_version"], 1, "{args:?}");
        let lines = text(args, "jsonl");
        assert!(lines.lines().count() > 0, "{args:?}");
        assert!(lines.lines().all(|line| serde_json::from_str::<Value>(line).unwrap().is_object()), "{args:?}");
    }
}

#[test]
fn csv_has_a_head_and_a_row_for_each_record() {
    for args in RESULTS {
        let csv = text(args, "csv");
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let width = reader.headers().unwrap().len();
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        assert_eq!(rows.len(), text(args, "jsonl").lines().count(), "{args:?}");
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '@']), "{args:?}: {cell:?} is a formula");
        }
        assert!(rows.iter().all(|row| row.len() == width), "{args:?}");
    }
}

#[test]
fn every_markdown_table_has_a_rule_and_even_rows() {
    for args in RESULTS {
        let markdown = text(args, "markdown");
        let mut cells = None;
        let mut before = "";
        for line in markdown.lines() {
            let count = line.replace("\\|", "").matches('|').count();
            match (line.starts_with('|'), cells) {
                (true, None) => cells = Some(count),
                (true, Some(first)) => assert_eq!(count, first, "{args:?}: {line}"),
                (false, _) => cells = None,
            }
            if line.starts_with("| --") {
                assert!(before.starts_with('|'), "{args:?}: a rule without a head");
            }
            before = line;
        }
        assert!(!markdown.contains('\x1b'), "{args:?}");
    }
}

#[test]
fn no_line_of_a_table_is_wider_than_the_terminal() {
    for args in RESULTS {
        for columns in ["40", "41", "57", "72", "80", "100", "133", "250"] {
            let output = String::from_utf8(roles(args, &[], columns).stdout).unwrap();
            let widest = output.lines().max_by_key(|line| line.width()).unwrap();
            assert!(widest.width() <= columns.parse().unwrap(), "{args:?} at {columns}: {widest:?}");
            assert!(output.lines().all(|line| line == line.trim_end()), "{args:?} at {columns}: blanks at the end");
        }
    }
}

#[test]
fn colour_changes_nothing_but_colour() {
    for args in RESULTS {
        let plain = String::from_utf8(roles(args, &[], "90").stdout).unwrap();
        let colored = String::from_utf8(roles(args, &["--color", "always"], "90").stdout).unwrap();
        assert!(colored.contains("\x1b[") && !plain.contains('\x1b'), "{args:?}");
        assert!(!colored.contains("\x1b]8"), "{args:?}: a pipe gets no links");
        let mut bare = colored;
        for code in ["0", "1", "2", "32", "33"] {
            bare = bare.replace(&format!("\x1b[{code}m"), "");
        }
        assert_eq!(bare, plain, "{args:?}");
    }
}

/// The skills that count in what a checklist says when it is read.
fn counted(checklist: &str) -> Vec<String> {
    let file = tempfile::Builder::new().suffix(".md").tempfile().unwrap();
    std::fs::write(&file, checklist).unwrap();
    let path = file.path().to_str().unwrap();
    let read: Value =
        serde_json::from_slice(&roles(&["match", "--from", path], &["--format", "json"], "100").stdout).unwrap();
    read["skills"].as_array().unwrap().iter().map(|skill| skill["skill"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_plan_that_is_ticked_off_says_what_was_learnt() {
    for role in ["devops-engineer", "game-developer", "security-engineer", "data-scientist", "ml-engineer"] {
        let items = text(&["plan", role, "--skills", "python"], "markdown");
        let names =
            || items.lines().filter_map(|line| line.strip_prefix("- [ ] **")?.split_once("**").map(|(name, _)| name));
        assert!(names().count() > 10, "{items}");
        assert_eq!(counted(&items), Vec::<String>::new(), "{role}: nothing of it is done");
        let first = names().next().unwrap();
        assert_eq!(counted(&items.replacen("[ ]", "[x]", 1)), [first]);
        let mut all = counted(&items.replace("[ ]", "[x]"));
        let mut expected: Vec<&str> = names().collect();
        all.sort();
        expected.sort_unstable();
        assert_eq!(all, expected, "{role}");
    }
}

#[test]
fn what_is_reported_of_somebody_says_of_them_what_was_read() {
    for role in ["data-scientist", "game-developer"] {
        let report = text(&["report", "--skills", "pandas,Docker", "--role", role], "markdown");
        assert_eq!(counted(&report), ["Docker", "pandas"], "{role}");
    }
    let job = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&job, "Data engineer\nRequirements: Django, Docker, Kubernetes, Kafka.\nNice to have: Redis, React\n")
        .unwrap();
    let gap = text(&["gap", "--advert", job.path().to_str().unwrap(), "--skills", "Django,Docker,Redis"], "markdown");
    let mut counted = counted(&gap);
    counted.sort();
    assert_eq!(counted, ["Django", "Docker", "Redis"], "{gap}");
}
