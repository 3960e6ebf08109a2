//! The wheel: built from the source as pip does it, in a quick profile, installed into a fresh virtual environment; both the program and the
//! module run from there. Skipped where Python or what builds wheels is missing; `.ci/run` installs it.

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
fn it_brings_the_program_and_the_module() {
    if run("python3", &["-c", "import setuptools_rust"]).is_none_or(|output| !output.status.success()) {
        skipped("no setuptools-rust for python3 (pip install setuptools-rust 'setuptools>=77')");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (wheels, venv) = (folder.path().join("wheels"), folder.path().join("venv"));
    let pip = ["-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps", "--wheel-dir"];
    let mut pip_wheel = Command::new("python3");
    pip_wheel.args(pip).arg(&wheels).arg(env!("CARGO_MANIFEST_DIR")).env("SETUPTOOLS_RUST_CARGO_PROFILE", "dev");
    let built = pip_wheel.output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stdout));
    must("python3", &["-m", "venv", venv.to_str().unwrap()]);
    let wheel = std::fs::read_dir(&wheels).unwrap().next().unwrap().unwrap().path();
    assert!(wheel.to_str().unwrap().contains("rolefit-") && wheel.to_str().unwrap().contains("-abi3-"), "{wheel:?}");
    let (python, roles) = (venv.join("bin/python"), venv.join("bin/roles"));
    must(
        &python,
        &["-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check", wheel.to_str().unwrap()],
    );
    let version = must(&roles, &["--version"]);
    let matched = must(&roles, &["match", "--skills", "pandas", "--format", "jsonl"]);
    let [completions, page] = [&["completions", "bash"][..], &["man", "match"]].map(|arguments| must(&roles, arguments));
    assert!(version.starts_with(concat!("roles ", env!("CARGO_PKG_VERSION"), " (catalogue of 20")), "{version}");
    assert!(matched.contains("\"id\":\"data-scientist\""), "{matched}");
    assert!(completions.contains("complete ") && page.contains(".TH roles-match"), "{completions}\n{page}");
    // Native: it doesn't start through Python.
    assert!(!std::fs::read(&roles).unwrap().starts_with(b"#!"));
    let asked = "import roles; print(roles.__version__, roles.match(['pandas'])[0].id)";
    assert_eq!(must(&python, &["-I", "-c", asked]), concat!(env!("CARGO_PKG_VERSION"), " data-scientist\n"));
}

#[test]
fn all_manifests_say_the_same_version() {
    let version = concat!("version = \"", env!("CARGO_PKG_VERSION"), "\"");
    for manifest in [include_str!("../pyproject.toml"), include_str!("../python/Cargo.toml")] {
        assert!(manifest.lines().any(|line| line.starts_with(version)), "{manifest}");
    }
}

/// Says that a test did nothing, past what holds back the words of tests that pass: `.ci/run` lists it at its end.
fn skipped(why: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "skipped: wheel: {why}");
}
