//! Teams from broken tables, lines and texts: a whole answer in every format, or an error.

use super::{Input, run};
use std::fs;
use std::process::Command;

const WORDS: [&str; 26] = [
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\"",
    "\"\"",
    "id",
    "skills",
    "text",
    "name",
    "{\"name\": \"Ana\", \"skills\": [\"pandas\"]}\n",
    "{\"name\": null}\n",
    "{\"text\": \"",
    "[]",
    "Python",
    "learning Django",
    "no SQL",
    "=1+1",
    "<b>",
    "|",
    "\u{feff}",
    "\u{0}",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{e9}",
];

#[test]
fn teams() {
    let seeds = [
        Input::new("x.csv", "id,name,skills\n7,Ana,\"pandas, numpy, Git\"\n8,\"B\no\",k8s;Docker\n9,Cleo,\n"),
        Input::new(
            "x.jsonl",
            "{\"name\": \"Ana\", \"skills\": [\"Django\", \"SQL\"]}\n{\"id\": 2, \"text\": \"I write Go, and learn Rust.\"}\n",
        ),
    ];
    let folder = run::Folder::of("team");
    run::target("team", &seeds, &WORDS, |input| {
        let path = folder.join(&input.name);
        fs::write(&path, &input.bytes).unwrap();
        for format in ["json", "csv", "table", "html"] {
            let mut roles = Command::new(env!("CARGO_BIN_EXE_roles"));
            let output =
                roles.args(["team", "--threads", "2", "--by", "skills", "--format", format]).arg(&path).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(matches!(output.status.code(), Some(0..=2)), "{format}: {:?} {said}", output.status);
            let shown = String::from_utf8(output.stdout).unwrap();
            if shown.is_empty() {
                continue;
            }
            match format {
                "json" => assert!(serde_json::from_str::<serde_json::Value>(&shown).is_ok(), "{shown}"),
                "csv" => {
                    let rows = csv::ReaderBuilder::new().has_headers(false).from_reader(shown.as_bytes()).into_records();
                    assert!(rows.into_iter().all(|row| row.is_ok()), "{shown}");
                }
                _ => {
                    let hidden = shown.chars().find(|c| c.is_control() && *c != '\n' || *c == '\u{202e}');
                    let is_markup = format == "html" && shown.contains("<b>");
                    assert!(hidden.is_none() && !is_markup, "{hidden:?} {format}: {shown}");
                }
            }
        }
    });
}
