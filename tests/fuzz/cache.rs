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

/// Where the check sum of what follows ends.
const HEAD: usize = 64;

const WORDS: [&str; 8] = ["\0", "\u{1}\0\0\0", "\0\0\0\0", "\u{7f}\u{7f}\u{7f}\u{7f}", "acmecat", "\n", "é", "\u{10ffff}"];

#[test]
fn kept_catalogues() {
    let folder = run::Folder::of("cache");
    let own = folder.join("own.yaml");
    let answer = |arguments: &[&str]| {
        let mut roles = Command::new(env!("CARGO_BIN_EXE_roles"));
        roles.args(arguments).args(["--only=all", "--format", "json", "--catalogue"]).arg(&own);
        let output = roles.env("XDG_CONFIG_HOME", "/nowhere").env("XDG_CACHE_HOME", folder.join("cache")).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(0..=2)), "{:?} {said}", output.status);
        assert!(!said.contains("panicked"), "{said}");
        if output.status.code() == Some(0) {
            assert!(serde_json::from_slice::<serde_json::Value>(&output.stdout).is_ok());
        }
    };
    fs::write(&own, YAML).unwrap();
    answer(&["list"]);
    let kept: Vec<PathBuf> =
        fs::read_dir(folder.join("cache/roles/catalogues")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [kept] = kept.as_slice() else { panic!("one is kept: {kept:?}") };
    let whole = fs::read(kept).unwrap();
    run::target("cache", &[Input::new("x.catalogue", &whole[HEAD..])], &WORDS, |input| {
        // Whole words, as many as there were bytes: what is cut anywhere else is refused at once.
        let mut body = input.bytes.clone();
        body.resize(body.len().next_multiple_of(8), 0);
        let mut bytes = whole[..HEAD].to_vec();
        bytes[HEAD - 4..].copy_from_slice(&crc32fast::hash(&body).to_le_bytes());
        let bytes = [bytes, body].concat();
        for asked in [&["match", "--skills", "acmecat,sql", "--explain"][..], &["skills", "acmecat"], &["search", "data"]] {
            fs::write(kept, &bytes).unwrap(); // what is refused is written anew
            answer(asked);
        }
    });
}
