//! Lines of batch: one line out for each line in, each a JSON object, fits in 0..=1, exit code 0 or 1.

use super::{Input, run};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

const WORDS: [&str; 34] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\n",
    "\r\n",
    "\"id\":",
    "\"skills\":",
    "\"text\":",
    "null",
    "true",
    "1",
    "-0.0",
    "1e400",
    "\\u0000",
    "\\ud800",
    "\\ud83d\\ude00",
    "\"python\"",
    "\"k8s\"",
    "\"a b c d e f g h\"",
    "\"experience with tools\"",
    "Docker/Kubernetes",
    " and ",
    "no Python",
    "{\"id\":1,\"skills\":[\"pandas\"]}\n",
    "{\"text\":\"We use Go.\"}\n",
    "[[[[[[[[",
    "{\"a\":{\"a\":",
    "\u{feff}",
    "\n\n\n",
];

const LINES: [&str; 5] = [
    "{\"id\": 1, \"skills\": [\"pandas\", \"numpy\", \"sklearn\"]}\n{\"id\": \"b\", \"skills\": [\"k8s\", \"docker/terraform\"]}\n",
    "{\"id\": {\"a\": [1]}, \"text\": \"Python developer, Django and React; no Java.\", \"other\": [1, {\"x\": null}]}\n",
    "{\"skills\": [], \"id\": null}\r\n\n{\"id\": 3, \"skills\": [\"the of in on at\", \"pyhton\", \"qwertz\"], \"text\": \"C++ and R\"}",
    "{\"id\":7,\"skills\":[\"Amazon Web Services (AWS)\",\"Python 3.11\",\"Django>=4,<5\",\"uvicorn[standard]\"]}\n",
    "not json\n[1]\n\"x\"\n{\"id\": 1,}\n",
];

#[test]
fn batch() {
    let seeds: Vec<Input> = LINES.iter().map(|lines| Input::new("x.jsonl", *lines)).collect();
    let folder = run::Folder::of("batch");
    let path = folder.join("x.jsonl");
    let mut count = 0;
    run::target("batch", &seeds, &WORDS, |input| {
        fs::write(&path, &input.bytes).unwrap();
        count += 1;
        let mut roles = Command::new(env!("CARGO_BIN_EXE_roles"));
        roles.args(["batch", "--threads", "2"]).arg(&path).args(["--explain"].iter().filter(|_| count % 4 == 0));
        let output = roles.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{:?} {said}", output.status);
        let newlines = memchr::memchr_iter(b'\n', &input.bytes).count();
        let lines_in = newlines + usize::from(!input.bytes.is_empty() && !input.bytes.ends_with(b"\n"));
        let answers = std::str::from_utf8(&output.stdout).unwrap();
        assert!(answers.is_empty() || answers.ends_with('\n'));
        assert_eq!(answers.matches('\n').count(), lines_in);
        answers.lines().for_each(sound);
    });
}

fn sound(answer: &str) {
    // An id may be a number that fits nowhere: it stays as it came, and is not read.
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(answer).unwrap();
    let field = |name: &str| serde_json::from_str::<Value>(fields[name].get()).unwrap();
    if fields.contains_key("error") {
        return assert!(field("error").is_string() && field("line").as_u64() > Some(0));
    }
    for role in field("roles").as_array().unwrap() {
        let within = |name: &str| role[name].as_f64().is_some_and(|number| (0.0..=1.0).contains(&number));
        assert!(within("fit") && within("coverage"), "{role}");
    }
    assert!(field("skills").is_array() && field("unknown").is_array());
}
