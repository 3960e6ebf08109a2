//! How work grows with what is read: four times as much takes about four times as long, never sixteen times. What counts is the time of
//! the processor that the program itself took, so that a busy machine changes nothing.

#![cfg(unix)]
#![allow(clippy::unwrap_used)] // a test that can't go on has failed

#[path = "growth/megabyte.rs"]
mod megabyte;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Four times as much may take so many times as long: the square would be sixteen.
const MOST: f64 = 8.0;

/// Work that is too short to be compared, in seconds.
const LITTLE: f64 = 0.05;

/// What the program worked over these arguments, in seconds of the processor, the least of three times.
fn work(args: &[&str]) -> f64 {
    (0..3).map(|_| once(args)).fold(f64::INFINITY, f64::min)
}

/// What the program worked over these arguments, in seconds of the processor.
fn once(args: &[&str]) -> f64 {
    let mut command = Command::new("bash");
    command.args(["-c", r#""$0" "$@" > /dev/null 2>&1; times"#, env!("CARGO_BIN_EXE_roles")]).args(args);
    let output = command.env_remove("ROLES_CATALOGUE").stdin(Stdio::null()).output().unwrap();
    let times = String::from_utf8(output.stdout).unwrap();
    let seconds = |time: &str| {
        let (minutes, seconds) = time.trim_end_matches('s').split_once('m').unwrap();
        minutes.parse::<f64>().unwrap() * 60.0 + seconds.parse::<f64>().unwrap()
    };
    times.lines().last().unwrap().split_whitespace().map(seconds).sum()
}

/// Checks that work on `some` things and on four times as many grows with their number.
fn assert_grows_slowly(what: &str, some: usize, run: impl Fn(usize) -> f64) {
    let (none, small, large) = (run(1), run(some), run(4 * some));
    let (small, large) = ((small - none).max(LITTLE), large - none);
    assert!(large < MOST * small, "{what}: {some} in {small:.3} s, {} in {large:.3} s", 4 * some);
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("growth-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Names that nothing is known by, each written like this.
fn names(number: usize, one: impl Fn(&str) -> String) -> String {
    (0..number).map(|at| one(&format!("acme-part-{at}"))).collect()
}

#[test]
fn unknown_packages_of_a_project() {
    type Format = (&'static str, fn(usize) -> String);
    let formats: [Format; 6] = [
        ("requirements.txt", |number| names(number, |name| format!("{name}\n"))),
        ("pyproject.toml", |number| {
            format!("[project]\nname = \"x\"\ndependencies = [\n{}]\n", names(number, |name| format!("  \"{name}\",\n")))
        }),
        ("Pipfile", |number| format!("[packages]\n{}", names(number, |name| format!("{name} = \"*\"\n")))),
        ("setup.py", |number| {
            format!(
                "from setuptools import setup\nsetup(install_requires=[\n{}])\n",
                names(number, |name| format!("  '{name}',\n"))
            )
        }),
        ("environment.yml", |number| format!("dependencies:\n{}", names(number, |name| format!("  - {name}\n")))),
        ("package.json", |number| {
            format!("{{\"dependencies\": {{\n{}\"last\": \"1\"}}}}\n", names(number, |name| format!("\"{name}\": \"1\",\n")))
        }),
    ];
    for (file, text) in formats {
        assert_grows_slowly(file, 4_000, |number| {
            let folder = folder(file);
            fs::write(folder.join(file), text(number)).unwrap();
            work(&["match", "--from", &folder.to_string_lossy()])
        });
    }
}

/// A catalogue of so many roles, each with a skill that isn't known, or with its own.
fn catalogue(roles: usize, known: bool) -> String {
    let mut text = String::new();
    if known {
        text += "skills:\n";
        for at in 0..roles {
            let _ = writeln!(text, "  - {{name: Skill {at}, kind: tool, url: 'https://x.example'}}");
        }
    }
    text += "roles:\n";
    for at in 0..roles {
        let core = if known {
            (0..10).map(|next| format!("Skill {}", (at + next * 7) % roles)).collect::<Vec<_>>().join(", ")
        } else {
            format!("machine learnng sytem databse {at}")
        };
        let _ = writeln!(
            text,
            "  - {{id: r-{at}, title: R {at}, focus: f, use_cases: [x], key_skills: [{{title: k, importance: essential, core: [{core}]}}]}}"
        );
    }
    text
}

#[test]
fn names_that_a_checked_catalogue_does_not_know() {
    let file = folder("check").join("own.yaml");
    assert_grows_slowly("check", 250, |number| {
        fs::write(&file, catalogue(number, false)).unwrap();
        work(&["check", &file.to_string_lossy()])
    });
}

#[test]
fn nearest_names_are_looked_for_a_thousand_times() {
    let input = folder("nearest").join("names.txt");
    fs::write(&input, names(1_200, |name| format!("{name}\npandsax\n"))).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    command.args(["resolve", "-", "--format", "csv"]).env_remove("ROLES_CATALOGUE").stdin(fs::File::open(&input).unwrap());
    let output = command.output().unwrap();
    let (found, note) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(note.contains("only for the first 1000 names that nobody knows"), "{note}");
    assert_eq!(found.lines().count(), 1 + 2 * 1_200);
    let near = |name: &str| found.lines().filter(|line| line.starts_with(name) && line.contains("pandas")).count();
    assert_eq!(near("pandsax"), 1_200, "one name is looked for once, however often it comes");
}

#[test]
fn ranks_over_many_roles() {
    let file = folder("rank").join("own.yaml");
    assert_grows_slowly("rank", 250, |number| {
        fs::write(&file, catalogue(number, true)).unwrap();
        work(&["match", "--only", "--catalogue", &file.to_string_lossy(), "--skills", "skill 1,skill 8,skill 22"])
    });
}
