//! A megabyte takes no reader over a second, whatever it holds: each is given one long line of ordinary things, one of hostile ones, and
//! lines without end.
//!
//! A program that checks itself is too slow for a megabyte of everything: where a sixteenth of one takes longer than a moment, half as much
//! must take about half as long. The whole megabyte, against the clock, is for an optimised program:
//!
//! ```text
//! cargo test --profile fuzz --test growth -- --ignored
//! ```

use super::{folder, once};
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// What a line is made of: repeated, and with a number where there is a `#`.
const UNITS: [&str; 18] = [
    "Python, Django or Flask, ",
    "one of Python, ",
    "Kein Java erforderlich, 5+ years of Python ",
    "acme-part-#, ",
    "acme#, ",
    "kuberntes# pandsa#/djagno, ",
    "machine lerning ",
    "[",
    "{\"a\": ",
    "(",
    "`",
    "<a b=\"",
    "\"'",
    ", / - ",
    "x",
    "é\u{301}\u{200b}漢ﷺ",
    "\n",
    "FROM a# AS b#\n-r a#.txt\n",
];

/// A reader: the file that it reads, what stands there before the line, and the arguments: `@` is the file, `@@` names it as a list, `%` is
/// the line itself.
type Reader = (&'static str, &'static str, &'static [&'static str]);

const FROM: &[&str] = &["match", "--from", "@"];
const BATCH: &[&str] = &["batch", "--threads", "1", "@"];

const TEXTS: [Reader; 14] = [
    ("cv.txt", "", FROM),
    ("cv.md", "# Skills\n", FROM),
    ("cv.html", "<html><body>", FROM),
    ("cv.json", "{\"skills\":[\"", FROM),
    ("cv.xml", "<cv><skill>", FROM),
    ("cv.tex", "\\documentclass{a}", FROM),
    ("cv.yaml", "skills: ", FROM),
    ("cv.rtf", "{\\rtf1 ", FROM),
    ("cv.csv", "skill,level\n", FROM),
    ("cv.rst", "Skills\n======\n", FROM),
    ("cv.org", "* Skills\n", FROM),
    ("advert.txt", "Requirements\n", &["gap", "--skills", "python", "--advert", "@"]),
    ("report.txt", "", &["report", "--from", "@", "-o", "-"]),
    ("explain.txt", "", &["match", "--explain", "--from", "@"]),
];

const PROJECTS: [Reader; 17] = [
    ("pyproject.toml", "[project]\ndependencies = [\"", FROM),
    ("requirements.txt", "", FROM),
    ("setup.cfg", "[options]\ninstall_requires = ", FROM),
    ("setup.py", "setup(install_requires=[", FROM),
    ("tox.ini", "[testenv]\ndeps = ", FROM),
    ("Pipfile", "[packages]\n", FROM),
    ("uv.lock", "[[package]]\nname = \"", FROM),
    ("a.py", "import ", FROM),
    ("a.ipynb", "{\"cells\": [", FROM),
    ("Dockerfile", "RUN pip install ", FROM),
    ("compose.yml", "services: ", FROM),
    ("environment.yml", "dependencies: ", FROM),
    ("a.tf", "resource \"", FROM),
    ("package.json", "{\"dependencies\": {\"", FROM),
    ("Makefile", "all:\n\tpip install ", FROM),
    ("a.sh", "pip install ", FROM),
    ("a.sql", "SELECT ", FROM),
];

const LISTS: [Reader; 11] = [
    ("skills", "", &["match", "--skills", "@@"]),
    ("plan", "", &["plan", "ml-engineer", "--skills", "@@"]),
    ("text.jsonl", "{\"text\": \"", BATCH),
    ("skills.jsonl", "{\"skills\": [\"", BATCH),
    ("people.csv", "id,skills\n1,", BATCH),
    ("team.csv", "id,skills\n1,", &["team", "@"]),
    ("check.yaml", "roles: ", &["check", "@"]),
    ("own.yaml", "skills: ", &["match", "--no-cache", "--skills", "python", "--catalogue", "@"]),
    ("own.csv", "role,key skill,importance,skill\nA,", &["import", "table", "@", "-o", "-"]),
    ("search", "", &["search", "--", "%"]),
    ("resolve", "", &["resolve", "--", "%"]),
];

/// Makes a line of so many bytes; where it stands in a JSON text, quotes are escaped and the text ends. In a list of texts each name is one.
fn line(unit: &str, bytes: usize, start: &str) -> String {
    let mut line = String::with_capacity(bytes + 64);
    let mut at = 0;
    while line.len() < bytes {
        line += &unit.replace('#', &at.to_string());
        at += 1;
    }
    let escaped = || line.replace('"', "\\\"").replace('\n', "\\n");
    match start {
        // Shorter, since quotes are added and there is a longest line.
        "{\"skills\": [\"" => {
            let names = line.replace(['"', '\\', '\n'], " ");
            names[..names.floor_char_boundary(bytes * 4 / 5)].replace(", ", "\", \"") + "\"]}\n"
        }
        "{\"text\": \"" => escaped() + "\"}\n",
        _ => line,
    }
}

/// Parts a line where an argument must end.
fn arguments(mut line: &str) -> Vec<String> {
    const LONGEST: usize = 120_000;
    let mut parts = Vec::new();
    while !line.is_empty() {
        let (part, rest) = line.split_at(line.floor_char_boundary(LONGEST));
        parts.push(part.to_owned());
        line = rest;
    }
    parts
}

/// Gives a reader a line of so many bytes, and tells how many seconds it worked.
fn read(folder: &Path, (name, start, given): Reader, unit: &str, bytes: usize) -> f64 {
    let (path, line) = (folder.join(name), line(unit, bytes, start));
    fs::write(&path, [start, &line].concat()).unwrap();
    let path = path.to_string_lossy();
    let given = given.iter().flat_map(|argument| match *argument {
        "@" => vec![path.to_string()],
        "@@" => vec![format!("@{path}")],
        "%" => arguments(&line),
        plain => vec![plain.to_owned()],
    });
    let given: Vec<String> = given.collect();
    once(&given.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Checks that twice the line takes about twice as long, where it takes long enough to tell.
fn assert_grow_slowly(readers: &[Reader]) {
    const BYTES: usize = 1 << 16;
    const MOMENT: f64 = 0.25;
    const MOST: f64 = 3.5;
    for reader in readers {
        let folder = folder(&format!("megabyte-{}", reader.0));
        for unit in UNITS {
            let long = read(&folder, *reader, unit, BYTES);
            if long > MOMENT {
                let short = read(&folder, *reader, unit, BYTES / 2);
                assert!(long < MOST * short, "{}, {unit:?}: {short:.2} s, twice as much {long:.2} s", reader.0);
            }
        }
    }
}

#[test]
fn texts_of_one_line() {
    assert_grow_slowly(&TEXTS);
}

#[test]
fn files_of_a_project_of_one_line() {
    assert_grow_slowly(&PROJECTS);
}

#[test]
fn lists_tables_and_catalogues_of_one_line() {
    assert_grow_slowly(&LISTS);
}

#[test]
#[ignore = "for an optimised program"]
fn a_megabyte_in_a_second() {
    let mut took: Vec<(f64, String)> = Vec::new();
    for reader in TEXTS.iter().chain(&PROJECTS).chain(&LISTS) {
        let folder = folder(&format!("whole-megabyte-{}", reader.0));
        for unit in UNITS {
            took.push((read(&folder, *reader, unit, 1_000_000), format!("{}, {unit:?}", reader.0)));
        }
    }
    took.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let slowest: Vec<String> = took.iter().take(8).map(|(seconds, what)| format!("{seconds:.2} s: {what}")).collect();
    let slowest = slowest.join("\n");
    let _ = writeln!(std::io::stderr(), "of {} readings:\n{slowest}", took.len());
    assert!(took.iter().all(|(seconds, _)| *seconds < 1.0), "these take over a second:\n{slowest}");
}
