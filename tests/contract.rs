//! The JSON contract: what commands print is what `roles schema --output` says, and `docs/json.md` says it to people.
//!
//! `UPDATE_DOCS=1 cargo test --test contract` writes the table of fields anew.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

mod fields;

use serde_json::Value;
use std::process::Command;

/// Command lines that together print every field there is, each with the command whose schema holds.
const ANSWERS: [(&str, &[&str]); 45] = [
    ("list", &["list"]),
    ("list", &["list", "--catalogue", "tests/import/classified.yaml"]),
    ("list", &["list", "--catalogue", "examples/levels.yaml", "--only"]),
    ("show", &["show", "ml-engineer"]),
    ("show", &["show", "baker", "--catalogue", "tests/import/classified.yaml"]),
    ("show", &["show", "orders-engineer", "--catalogue", "examples/levels.yaml", "--level", "senior"]),
    ("show", &["show", "payments-engineer", "--catalogue", "examples/imported.yaml", "--catalogue", "examples/teams.yaml"]),
    ("match", &["match", "--skills", "pandas,numpy,Django,k8s,qwertz"]),
    ("match", &["match", "--from", "examples/resume.md", "--from", "tests/documents/pages.pdf", "--explain"]),
    ("match", &["match", "--skills", "python,sql", "--catalogue", "examples/levels.yaml", "--level", "senior"]),
    ("next", &["next", "ml-engineer", "--skills", "pandas"]),
    ("next", &["next", "--skills", "pandas,qwertz"]),
    ("next", &["next", "orders-engineer", "--catalogue", "examples/levels.yaml", "--level", "senior"]),
    ("compare", &["compare", "ml-engineer", "data-scientist"]),
    ("compare", &["compare", "--skills", "pandas,qwertz"]),
    (
        "compare",
        &["compare", "orders-engineer", "backend-developer", "--catalogue", "examples/levels.yaml", "--level", "senior"],
    ),
    ("path", &["path", "data-scientist", "devops-engineer"]),
    ("path", &["path", "devops-engineer", "--skills", "pandas,qwertz"]),
    ("path", &["path", "web-developer", "orders-engineer", "--catalogue", "examples/levels.yaml", "--level", "senior"]),
    ("plan", &["plan", "ml-engineer", "--skills", "pandas,qwertz"]),
    ("plan", &["plan", "orders-engineer", "--catalogue", "examples/levels.yaml", "--level", "senior"]),
    ("gap", &["gap", "--from", "tests/gap/resume.md", "--skills", "qwertz", "--advert", "examples/job.txt"]),
    ("gap", &["gap", "--skills", "python", "--advert", "tests/gap/jobs.jsonl", "--advert", "tests/gap/jobs"]),
    (
        "gap",
        &[
            "gap",
            "--skills",
            "python",
            "--advert",
            "examples/job.txt",
            "--only",
            "--catalogue",
            "examples/levels.yaml",
            "--level",
            "senior",
        ],
    ),
    ("search", &["search", "computer", "vision"]),
    ("search", &["search", "k8s"]),
    ("skills", &["skills", "--kind", "language"]),
    ("skills", &["skills", "Terraform"]),
    ("resolve", &["resolve", "k8s", "Docker/Kubernetes", "React/Qwertz", "qwertz"]),
    ("check", &["check", "examples/mistakes.yaml"]),
    ("check", &["check", "--explain", "unknown-skill"]),
    ("check", &["check", "--paths", "--catalogue", "examples/company.yaml"]),
    ("batch", &["batch", "tests/contract.jsonl"]),
    ("batch", &["batch", "tests/contract.csv"]),
    ("batch", &["batch", "--explain", "tests/contract.jsonl"]),
    ("batch", &["batch", "--format", "json", "tests/contract.csv"]),
    ("batch", &["batch", "--role", "ml-engineer", "--format", "json", "tests/contract.csv"]),
    ("batch", &["batch", "--role", "ml-engineer", "--format", "jsonl", "tests/contract.csv"]),
    ("batch", &["batch", "--advert", "examples/job.txt", "--format", "json", "tests/contract.csv"]),
    ("batch", &["batch", "--advert", "examples/job.txt", "--format", "jsonl", "tests/contract.csv"]),
    ("batch", &["batch", "tests/contract.jsonl", "--only", "--catalogue", "examples/levels.yaml", "--level", "senior"]),
    (
        "batch",
        &[
            "batch",
            "--role",
            "orders-engineer",
            "--format",
            "json",
            "tests/contract.csv",
            "--catalogue",
            "examples/levels.yaml",
            "--level",
            "senior",
        ],
    ),
    ("team", &["team", "tests/contract.csv"]),
    (
        "team",
        &[
            "team",
            "tests/contract.csv",
            "--role",
            "orders-engineer",
            "--catalogue",
            "examples/levels.yaml",
            "--level",
            "senior",
        ],
    ),
    ("team", &["team", "examples/people.csv", "--role", "ml-engineer", "--with", "examples/resume.md"]),
];

fn stdout(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    let command = command
        .args(args)
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("XDG_CACHE_HOME", "/dev/null")
        .env_remove("ROLES_CATALOGUE");
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

fn schema(command: &str) -> Value {
    serde_json::from_str(&stdout(&["schema", "--output", command])).unwrap()
}

/// The documents that a command line prints.
fn documents(command: &str, args: &[&str]) -> Vec<Value> {
    if command == "batch" && args.contains(&"json") {
        return vec![serde_json::from_str(&stdout(args)).unwrap()];
    }
    if command == "batch" {
        return stdout(args).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    }
    vec![serde_json::from_str(&stdout(&[args, &["--format", "json"]].concat())).unwrap()]
}

/// The schema with every object closed: fields that it doesn't know are errors.
fn closed(schema: &Value) -> Value {
    match schema {
        Value::Object(fields) => {
            let mut fields: serde_json::Map<_, _> =
                fields.iter().map(|(name, field)| (name.clone(), closed(field))).collect();
            if fields.get("type").is_some_and(|kind| kind == "object") && fields.contains_key("properties") {
                fields.insert("additionalProperties".to_owned(), false.into());
            }
            Value::Object(fields)
        }
        Value::Array(items) => items.iter().map(closed).collect(),
        _ => schema.clone(),
    }
}

#[test]
fn commands_print_what_their_schema_says_and_nothing_else() {
    for (command, args) in ANSWERS {
        let validator = jsonschema::validator_for(&closed(&schema(command))).unwrap();
        let documents = documents(command, args);
        assert!(!documents.is_empty(), "{args:?}");
        for document in documents {
            let errors: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
            assert_eq!(errors, Vec::<String>::new(), "{args:?}");
        }
    }
}

#[test]
fn the_schema_of_all_holds_each() {
    let all: Value = serde_json::from_str(&stdout(&["schema", "--output"])).unwrap();
    for (command, args) in ANSWERS {
        let one = &all["properties"][command];
        assert!(one.is_object(), "{command} is in no schema");
        let alone = serde_json::json!({"$defs": all["$defs"], "allOf": [one]});
        assert!(jsonschema::validator_for(&alone).unwrap().is_valid(&documents(command, args)[0]), "{args:?}");
    }
}

#[test]
fn the_table_of_fields_is_that_of_the_schema() {
    const FILE: &str = "docs/json.md";
    const MARK: &str = "<!-- fields: UPDATE_DOCS=1 cargo test --test contract -->\n";
    let text = std::fs::read_to_string(FILE).unwrap();
    let (head, _) = text.split_once(MARK).expect("the mark that the table follows");
    let mut commands: Vec<&str> = ANSWERS.iter().map(|(command, _)| *command).collect();
    commands.dedup();
    let tables: String = commands.iter().map(|command| fields::section(command, &schema(command))).collect();
    let expected = format!("{head}{MARK}{tables}");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(FILE, &expected).unwrap();
    }
    let text = std::fs::read_to_string(FILE).unwrap();
    assert!(text == expected, "{FILE} is not what the types say: UPDATE_DOCS=1 cargo test --test contract");
}
