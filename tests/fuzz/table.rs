//! Tables of people for batch: a row out for each row in, or one error for the table.

use super::{Input, run};
use std::fs;
use std::process::Command;

const WORDS: [&str; 22] = [
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\"",
    "\"\"",
    "\"\n\"",
    "id",
    "skills",
    "text",
    "name",
    "Python",
    "pandas;numpy",
    "=1+1",
    "@x",
    "\u{feff}",
    "\u{0}",
    "\u{e9}",
    ",,,,,,",
    "\n\n\n",
];

const TABLES: [&str; 3] = [
    "id,name,skills,team\n7,Ana,\"pandas, numpy\",x\n8,\"B\no\",k8s;Docker,\n",
    "Name;Skills;Text\nJo;Python;\"Django, and \"\"SQL\"\"\"\n\nKim;;\n",
    "skills\tnote\npandas\t=1+1\nGo\t\n",
];

#[test]
fn tables() {
    let seeds: Vec<Input> = TABLES.iter().map(|table| Input::new("x.csv", *table)).collect();
    let folder = run::Folder::of("table");
    let path = folder.join("x.csv");
    run::target("table", &seeds, &WORDS, |input| {
        fs::write(&path, &input.bytes).unwrap();
        let mut count = None;
        for format in ["jsonl", "csv"] {
            let mut roles = Command::new(env!("CARGO_BIN_EXE_roles"));
            let output = roles.args(["batch", "--threads", "2", "--format", format]).arg(&path).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(matches!(output.status.code(), Some(0..=2)), "{:?} {said}", output.status);
            let rows = if format == "csv" {
                let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&output.stdout[..]).into_records();
                let rows: Vec<_> = reader.collect::<Result<_, _>>().unwrap_or_else(|error| panic!("{error} {said}"));
                let widths: Vec<usize> = rows.iter().map(csv::StringRecord::len).collect();
                assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{widths:?}");
                rows.len().saturating_sub(1)
            } else {
                let lines = std::str::from_utf8(&output.stdout).unwrap().lines();
                lines.map(|line| assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}")).count()
            };
            assert!(count.is_none_or(|before| before == rows || output.status.code() == Some(2)), "{count:?} {rows}");
            count = Some(rows);
        }
    });
}
