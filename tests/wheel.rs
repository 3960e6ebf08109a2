//! The wheel: built by maturin, installed into a fresh virtual environment, run from there. Skipped where maturin or Python is
//! missing; `.ci/run` installs maturin.

#![allow(clippy::unwrap_used)] // helpers of tests fail by panicking

use std::path::Path;
use std::process::{Command, Output};

fn run(program: impl AsRef<Path>, arguments: &[&str]) -> Option<Output> {
    Command::new(program.as_ref()).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().ok()
}

fn must(program: impl AsRef<Path>, arguments: &[&str]) -> String {
    let output = run(program, arguments).unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn it_installs_into_a_fresh_environment_and_runs() {
    let missing = ["maturin", "python3"].into_iter().find(|tool| run(tool, &["--version"]).is_none());
    if let Some(missing) = missing {
        skipped(&format!("no {missing} (pip install maturin)"));
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (wheels, venv) = (folder.path().join("wheels"), folder.path().join("venv"));
    must("maturin", &["build", "--quiet", "--out", wheels.to_str().unwrap()]);
    must("python3", &["-m", "venv", venv.to_str().unwrap()]);
    let wheel = std::fs::read_dir(&wheels).unwrap().next().unwrap().unwrap().path();
    let (python, roles) = (venv.join("bin/python"), venv.join("bin/roles"));
    must(python, &["-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check", wheel.to_str().unwrap()]);
    let version = must(&roles, &["--version"]);
    let matched = must(&roles, &["match", "--skills", "pandas", "--format", "jsonl"]);
    let [completions, page] = [&["completions", "bash"][..], &["man", "match"]].map(|arguments| must(&roles, arguments));
    assert!(version.starts_with(concat!("roles ", env!("CARGO_PKG_VERSION"), " (catalogue of 20")), "{version}");
    assert!(matched.contains("\"id\":\"data-scientist\""), "{matched}");
    assert!(completions.contains("complete ") && page.contains(".TH roles-match"), "{completions}\n{page}");
}

/// Says that a test did nothing, past what holds back the words of tests that pass: `.ci/run` lists it at its end.
fn skipped(why: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "skipped: wheel: {why}");
}
