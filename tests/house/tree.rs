//! What lies where in the repository: what somebody tried out and added by mistake has no place in it.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

/// What lies at the top. A new file or folder there is a decision, and is entered here.
const TOP: [&str; 30] = [
    ".ci",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".pre-commit-hooks.yaml",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "MANIFEST.in",
    "README.md",
    "SECURITY.md",
    "action.yml",
    "benches",
    "build.rs",
    "clippy.toml",
    "data",
    "deny.toml",
    "docs",
    "examples",
    "pyproject.toml",
    "python",
    "rust-toolchain.toml",
    "rustfmt.toml",
    "src",
    "tests",
    "tools",
];

/// Folders whose every file is named by a document, a source or a script.
const NAMED: [&str; 4] = ["docs/", "examples/", "tools/", ".ci/"];

/// Lists the files that git knows; none where this is no checkout.
fn files() -> Option<Vec<String>> {
    let output = Command::new("git").args(["ls-files", "-z"]).output().ok().filter(|output| output.status.success());
    let Some(output) = output else {
        let _ = writeln!(std::io::stderr(), "skipped: house: no git checkout, so nobody knows what belongs to it");
        return None;
    };
    Some(String::from_utf8(output.stdout).unwrap().split_terminator('\0').map(str::to_owned).collect())
}

#[test]
fn only_what_belongs_there_lies_at_the_top() {
    let Some(files) = files() else { return };
    let top: BTreeSet<&str> = files.iter().map(|file| file.split('/').next().unwrap()).collect();
    let strange: Vec<&str> = top.iter().copied().filter(|name| !TOP.contains(name)).collect();
    assert!(strange.is_empty(), "were these tried out and added by mistake? {strange:?}");
    let gone: Vec<&str> = TOP.into_iter().filter(|name| !top.contains(name)).collect();
    assert!(gone.is_empty(), "these are gone: {gone:?}");
}

#[test]
fn what_explains_the_project_is_named_somewhere() {
    let Some(files) = files() else { return };
    let is_told = |file: &&String| {
        let file = Path::new(file);
        file.extension().is_some_and(|ending| ending == "md" || ending == "rs" || ending == "yml" || ending == "trycmd")
            || file.starts_with(".ci")
    };
    let told = files.iter().filter(is_told).filter_map(|file| Some((file, fs::read_to_string(file).ok()?)));
    let told: Vec<(&String, String)> = told.collect();
    let is_named = |file: &str| {
        let name = Path::new(file).file_name().and_then(|name| name.to_str()).unwrap_or(file);
        told.iter().any(|(other, text)| *other != file && text.contains(name))
    };
    let guarded = files.iter().filter(|file| NAMED.iter().any(|folder| file.starts_with(folder)));
    let (guarded, nameless): (Vec<&String>, Vec<&String>) = guarded.partition(|file| is_named(file));
    assert!(guarded.len() > 20, "files are found: {}", guarded.len());
    assert!(nameless.is_empty(), "nothing names these; were they added by mistake? {nameless:?}");
}

#[test]
fn the_names_of_files_are_plain() {
    let Some(files) = files() else { return };
    let is_plain = |file: &&String| file.chars().all(|c| c.is_alphanumeric() || "/._- +()'@&,".contains(c));
    // Projects that are read have names of all kinds.
    let strange: Vec<&String> =
        files.iter().filter(|file| !file.starts_with("tests/")).filter(|file| !is_plain(file)).collect();
    assert!(strange.is_empty(), "were these added by mistake? {strange:?}");
    let loose = files.iter().filter_map(|file| file.strip_prefix("tests/").filter(|name| !name.contains('/')));
    let kinds = [".rs", ".proptest-regressions", "contract.csv", "contract.jsonl"];
    let loose: Vec<&str> = loose.filter(|name| !kinds.iter().any(|kind| name.ends_with(kind))).collect();
    assert!(loose.is_empty(), "these belong into a folder of tests/: {loose:?}");
}
