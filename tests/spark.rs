//! The README's Spark recipe, run on a local `PySpark`, answers as a plain run does. Skipped where `PySpark` or Java is missing; with
//! both at hand: `pip install pyspark`, then `cargo test --test spark -- --include-ignored`.

#![allow(clippy::unwrap_used)] // helpers of tests fail by panicking

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// The Python code block of the README that pipes through `roles batch`.
fn recipe() -> &'static str {
    let blocks = include_str!("../README.md").split("```python\n").skip(1);
    blocks.filter_map(|block| block.split("```").next()).find(|block| block.contains("pipe(")).unwrap()
}

fn works(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).output().is_ok_and(|output| output.status.success())
}

/// The lines of all parts, in their order.
fn parts(folder: &Path) -> String {
    let mut parts: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    parts.retain(|path| path.file_name().unwrap().to_str().unwrap().starts_with("part-"));
    parts.sort();
    parts.iter().map(|part| fs::read_to_string(part).unwrap()).collect()
}

#[test]
#[ignore = "takes half a minute: pip install pyspark, then cargo test --test spark -- --include-ignored"]
fn the_recipe_answers_as_a_plain_run_does() {
    if !works("java", &["-version"]) || !works("python3", &["-c", "import pyspark"]) {
        skipped("no Java, or no PySpark for python3 (pip install pyspark)");
        return;
    }
    let program = Path::new(env!("CARGO_BIN_EXE_roles"));
    let scratch = tempfile::tempdir().unwrap();
    let folder = scratch.path();
    let line = |id: usize| format!("{{\"id\": {id}, \"skills\": [\"pandas\", \"word{}\", \"Docker/Kubernetes\"]}}", id % 50);
    let lines: Vec<String> = (0..5000).map(line).collect();
    fs::write(folder.join("profiles.jsonl"), lines.join("\n")).unwrap();
    let plain = Command::new(program).arg("batch").arg(folder.join("profiles.jsonl")).output().unwrap();
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([program.parent().unwrap().to_owned()].into_iter().chain(env::split_paths(&path))).unwrap();
    let output = Command::new("python3").args(["-c", recipe()]).current_dir(folder).env("PATH", path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answers = parts(&folder.join("answers"));
    assert_eq!(answers.lines().count(), lines.len());
    assert!(answers.as_bytes() == plain.stdout, "Spark's answers differ from a plain run's");
}

/// Says that a test did nothing, past what holds back the words of tests that pass: `.ci/run` lists it at its end.
fn skipped(why: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "skipped: spark: {why}");
}
