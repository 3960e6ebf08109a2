//! The pages of `roles report` and `roles team`, and the README's picture of one, in a real Chromium: they render, ask for nothing, fit phones, screens and
//! paper, and axe-core finds nothing against them. Skipped where Chromium, Node.js or the npm packages are missing; `.ci/run` installs them.

#![cfg(feature = "report")]
#![allow(clippy::unwrap_used)] // helpers of tests fail by panicking

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const SCRIPT: &str = "tests/browser/look.mjs";

/// The pages, each with the arguments that make it.
const PAGES: [(&str, &[&str]); 4] = [
    ("person", &["report", "--from", "tests/gap/resume.md", "--role", "ml-engineer", "--name", "Ada"]),
    ("job", &["report", "--from", "tests/gap/resume.md", "--advert", "examples/job.txt"]),
    ("foreign", &["report", "--skills"]),
    ("team", &["team", "tests/team/people.jsonl"]),
];

/// What no line holds, and what has a direction of its own.
const FOREIGN: &str = "pandas,SQL,Xqzwv0123456789012345678901234567890123456789012345678901234567890123456789,\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{5e2}\u{5d5}\u{5dc}\u{5dd},<b>&amp;";

fn page(folder: &Path, (name, arguments): (&str, &[&str])) -> PathBuf {
    let file = folder.join(name).with_extension("html");
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    command.args(arguments).env("XDG_CONFIG_HOME", "/nowhere").env_remove("ROLES_CATALOGUE");
    if name == "foreign" {
        command.arg(FOREIGN).args(["--name", &"W".repeat(90)]);
    }
    let output = command.arg("-o").arg(&file).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    file
}

/// Gives the Chromium of this machine.
fn chromium() -> Option<PathBuf> {
    let paths = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&paths).collect();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}

/// Tells what is missing to run the script.
fn missing() -> Option<&'static str> {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/node_modules/axe-core");
    if Command::new("node").arg("--version").output().is_err() {
        Some("no node")
    } else if !packages.is_dir() {
        Some("no npm packages (npm ci --prefix tests/browser)")
    } else {
        None
    }
}

#[test]
fn pages_are_sound_in_a_browser() {
    let Some(chromium) = chromium() else { return skipped("no chromium") };
    if let Some(missing) = missing() {
        return skipped(missing);
    }
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new("node");
    command.arg(SCRIPT).arg(chromium).args(PAGES.map(|made| page(folder.path(), made))).arg("docs/report.svg");
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    let [said, errors] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    assert!(output.status.success(), "{said}{errors}");
}

#[test]
fn the_lock_of_the_packages_names_no_registry() {
    let lock = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/package-lock.json")).unwrap();
    assert!(lock.contains("\"integrity\"") && !lock.contains("resolved") && !lock.contains("registry"), "{lock}");
}

/// Says that a test did nothing, past what holds back the words of tests that pass: `.ci/run` lists it at its end.
fn skipped(why: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "skipped: browser: {why}");
}
