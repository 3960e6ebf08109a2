//! Catalogues that were kept compiled, cut, changed and made up, with the check sum that belongs to them: the answer is that of the
//! catalogue's own files, or one of another catalogue, and never a crash.

use super::{Input, run};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const YAML: &str = "\
roles:
  - id: data-steward
    title: Data steward
    focus: Keeps data in order.
    use_cases: [catalogues]
    key_skills: [{title: Order, importance: essential, core: [Acme Catalogue]}]
skills:
  - {name: Acme Catalogue, kind: tool, aliases: [acmecat], url: 'https://acme.example'}
";

const TEXT: &str = "cv.txt";

/// Where the check sum of what follows ends.
const HEAD: usize = 64;

const WORDS: [&str; 8] = ["\0", "\u{1}\0\0\0", "\0\0\0\0", "\u{7f}\u{7f}\u{7f}\u{7f}", "acmecat", "\n", "é", "\u{10ffff}"];

#[test]
fn kept_catalogues() {
    with_other_bytes(
        "cache",
        "catalogue",
        &[&["match", "--skills", "acmecat,sql", "--explain"], &["skills", "acmecat"], &["search", "data"]],
    );
}

#[test]
fn kept_indexes() {
    with_other_bytes("cache_index", "index", &[&["match", "--from", TEXT, "--explain"]]);
}

/// Asks questions of a catalogue whose file with this ending holds other bytes than what was written to it.
fn with_other_bytes(target: &str, ending: &str, questions: &[&[&str]]) {
    let folder = run::Folder::of(target);
    fs::write(folder.join("own.yaml"), YAML).unwrap();
    fs::write(folder.join(TEXT), "We keep data in order with acmecat, SQL and Acme Catalogue.").unwrap();
    let answer = |arguments: &[&str]| {
        let mut roles = Command::new(env!("CARGO_BIN_EXE_roles"));
        roles.current_dir(&*folder).args(arguments).args(["--only=all", "--format", "json", "--catalogue", "own.yaml"]);
        let output = roles.env("XDG_CONFIG_HOME", "/nowhere").env("XDG_CACHE_HOME", folder.join("cache")).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(0..=2)), "{:?} {said}", output.status);
        assert!(!said.contains("panicked"), "{said}");
        if output.status.code() == Some(0) {
            assert!(serde_json::from_slice::<serde_json::Value>(&output.stdout).is_ok());
        }
    };
    for question in questions {
        answer(question);
    }
    let kept = fs::read_dir(folder.join("cache/roles/catalogues")).unwrap().map(|entry| entry.unwrap().path());
    let kept: PathBuf = kept.into_iter().find(|path| path.extension().is_some_and(|found| found == ending)).unwrap();
    let whole = fs::read(&kept).unwrap();
    run::target(target, &[Input::new("x", &whole[HEAD..])], &WORDS, |input| {
        // Whole words, as many as there were bytes: what is cut anywhere else is refused at once.
        let mut body = input.bytes.clone();
        body.resize(body.len().next_multiple_of(8), 0);
        let mut bytes = whole[..HEAD].to_vec();
        bytes[HEAD - 4..].copy_from_slice(&crc32fast::hash(&body).to_le_bytes());
        let bytes = [bytes, body].concat();
        for question in questions {
            fs::write(&kept, &bytes).unwrap(); // what is refused is written anew
            answer(question);
        }
    });
}
