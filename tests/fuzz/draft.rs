//! Roles drafted from broken advertisements: a document that a catalogue takes, or none.

use super::{Input, run};
use roles::catalogue::{Base, Review, Severity};
use std::fs;
use std::process::Command;

const WORDS: [&str; 30] = [
    "\n",
    ". ",
    ", ",
    "- ",
    " or ",
    "Requirements\n",
    "Nice to have\n",
    "What you'll do\n",
    "Anforderungen\n",
    "About us\n",
    "no ",
    "5+ years of ",
    "Python",
    "Acmeflow",
    "C++",
    "Data Engineer",
    "Engineer (m/f/d)",
    ": ",
    "# ",
    "'",
    "\"",
    "{",
    "[",
    "&a",
    "*a",
    "!!x",
    "null",
    "\u{85}",
    "\u{0}",
    "\u{202e}",
];

const ADVERTS: [&str; 3] = [
    "Orders Engineer (m/f/d)\nAcme Inc, Berlin\n\nWhat you'll do\n- Build the ledger\n\nRequirements\n- 3+ years of SQL\n- Airflow, Acmeflow or Dagster\n- No Java needed\n\nNice to have\n- Flink",
    "Wir suchen eine Data Engineer\n\nAufgaben\n- Daten laden\n\nAnforderungen\n- Spark und/oder Flink\n- SQL\nVon Vorteil: Terraform\n",
    "<html><title>ML engineer: join us</title><body><h1>ML engineer</h1><p>You know <b>PyTorch</b>.<ul><li>Kafka<li>Python &amp; C++</ul>",
];

#[test]
fn drafts() {
    let names = ["x.txt", "x.txt", "x.html"];
    let seeds: Vec<Input> = names.iter().zip(ADVERTS).map(|(name, advert)| Input::new(name, advert)).collect();
    let folder = run::Folder::of("draft");
    run::target("draft", &seeds, &WORDS, |input| {
        let path = folder.join(&input.name);
        fs::write(&path, &input.bytes).unwrap();
        let mut roles = Command::new(env!("CARGO_BIN_EXE_roles"));
        let output = roles.env("XDG_CONFIG_HOME", "/nowhere").args(["new", "-", "--from"]).arg(&path).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(0..=2)), "{:?} {said}", output.status);
        if output.status.code() == Some(0) {
            let yaml = String::from_utf8(output.stdout).unwrap();
            let review = Review::of_texts(Base::Whole, [("draft.yaml", yaml.as_str())]);
            let mistakes = review.problems.iter().filter(|problem| problem.kind.severity() <= Severity::Error);
            let mistakes: Vec<_> = mistakes.collect();
            assert!(mistakes.is_empty(), "{mistakes:#?}\n{yaml}");
        }
    });
}
