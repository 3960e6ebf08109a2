//! Input that nobody would type and everybody meets: each gets a clear answer and the right exit code, nothing panics.

#![allow(clippy::expect_used)] // a test may fail

use std::io::{Read as _, Write as _};
use std::process::{Command, Output, Stdio};

fn roles(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    command
        .args(args)
        .env_remove("ROLES_CATALOGUE")
        .env("XDG_CONFIG_HOME", env!("CARGO_TARGET_TMPDIR"))
        .env("XDG_CACHE_HOME", "/dev/null")
        .env("COLUMNS", "100");
    command
}

fn with_input(args: &[&str], input: &[u8]) -> Output {
    let mut child =
        roles(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // The program may answer before it has read everything.
    let writer = std::thread::spawn(move || stdin.write_all(&input).is_ok());
    let output = child.wait_with_output().expect("the program ends");
    let _ = writer.join();
    output
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("no signal")
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_the_issue_of_the_main_job_names_comes_out() {
    for (skills, first) in [
        ("pandas,numpy", "data-scientist"),
        ("Django,React,PostgreSQL", "full-stack-developer"),
        ("Docker,Kubernetes,Terraform", "devops-engineer"),
        ("sklearn,torch,mlflow", "ml-engineer"),
    ] {
        let output = roles(&["match", "--skills", skills, "--top", "1", "--format", "json"]).output().expect("it runs");
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(json["roles"][0]["id"], first, "{skills}");
        assert_eq!(json["schema_version"], 1);
        assert_eq!(code(&output), 0);
    }
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_to_do() {
    for (args, said) in [
        (&["match", "--skills", ""][..], "no skills given"),
        (&["match", "--skills", " , ,"], "no skills given"),
        (&["match", "--skills", "pandas", "--top", "0"], "--top"),
        (&["match", "--skills", "pandas", "--format", "xml"], "xml"),
        (&["match", "--skils", "pandas"], "--skills"),
        (&["mach", "--skills", "pandas"], "match"),
        (&["show", "astronaut"], "roles list"),
    ] {
        let output = roles(args).output().expect("it runs");
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(errors(&output).contains(said), "{args:?}: {}", errors(&output));
        assert!(output.stdout.is_empty(), "{args:?} writes a result");
    }
}

#[test]
fn only_unknown_skills_end_with_1_and_are_named() {
    let output = roles(&["match", "--skills", "xyzzy,🐍🐍"]).output().expect("it runs");
    assert_eq!(code(&output), 1);
    assert!(errors(&output).contains("xyzzy") && errors(&output).contains("🐍🐍"), "{}", errors(&output));
}

#[test]
fn a_name_that_begins_as_files_do_is_a_name_where_there_is_no_such_file() {
    let output = roles(&["match", "--skills", "@angular/core", "--format", "json"]).output().expect("it runs");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["skills"][0]["skill"], "Angular");
}

#[test]
fn a_guess_is_said() {
    let output = roles(&["match", "--skills", "pandsa"]).output().expect("it runs");
    assert_eq!(code(&output), 0);
    assert!(errors(&output).contains("\"pandsa\" as pandas"), "{}", errors(&output));
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let output = with_input(&["match", "--skills", "-"], b"pandas\n\xff\0\n");
    assert_eq!(code(&output), 2);
    assert!(errors(&output).contains("standard input is no text (byte 8 is zero)"), "{}", errors(&output));
    let bytes = std::ffi::OsStr::from_bytes(b"pan\xffdas");
    let output = roles(&["match", "--skills"]).arg(bytes).output().expect("it runs");
    assert_eq!(code(&output), 2);
    assert!(errors(&output).contains("UTF-8"), "{}", errors(&output));
}

#[test]
fn much_input_is_answered() {
    let many = (0..10_000).map(|at| format!("skill number {at}")).collect::<Vec<_>>().join("\n");
    let output = with_input(&["match", "--skills", "-"], format!("pandas\n{many}").as_bytes());
    assert_eq!(code(&output), 0);
    assert!(errors(&output).lines().count() < 30, "notes flood the screen");
    let long = "x".repeat(1_000_000);
    let output = with_input(&["match", "--skills", "-", "--format", "json"], format!("pandas\n{long}").as_bytes());
    assert_eq!(code(&output), 0);
    assert!(String::from_utf8_lossy(&output.stdout).contains(&long), "a long name is lost");
    assert!(errors(&output).len() < 2000, "a long name floods the screen");
}

#[test]
fn control_characters_do_not_reach_the_screen() {
    let output = with_input(&["match", "--skills", "-"], b"pandas\n\x1b[2Jevil\x07\n");
    assert_eq!(code(&output), 0);
    assert!(!output.stderr.contains(&0x1b) && !output.stdout.contains(&0x1b));
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    for format in ["table", "json", "jsonl", "csv", "markdown"] {
        closed_pipe(format);
    }
}

fn closed_pipe(format: &str) {
    // More than a pipe holds.
    let mut child = roles(&["skills", "--format", format])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
    assert_eq!(said, "");
}

#[test]
fn names_come_from_several_places_and_quotes_keep_a_comma() {
    let output = with_input(
        &["match", "--skills", "pandas,\"NumPy\"", "--skills", "-", "--format", "json"],
        b"Docker\nDjango, Flask\n",
    );
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let skills: Vec<&str> = json["skills"].as_array().expect("a list").iter().filter_map(|s| s["skill"].as_str()).collect();
    assert_eq!(skills, ["pandas", "NumPy", "Docker", "Django", "Flask"]);
    assert_eq!(json["skills"][2]["from"], "-");
    let output = roles(&["match", "--skills", "-", "--skills", "-"]).output().expect("it runs");
    assert_eq!(code(&output), 2);
}

#[test]
fn what_pip_freeze_writes_is_read_as_packages() {
    let frozen = b"# Editable install with no version control (mine==0.1)\n-e git+https://h.example/x.git@1f#egg=flask\n\
        numpy @ file:///build/numpy\npandas==2.2.1\n";
    let output = with_input(&["match", "--skills", "-", "--format", "json"], frozen);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let skills: Vec<&str> = json["skills"].as_array().expect("a list").iter().filter_map(|s| s["skill"].as_str()).collect();
    assert_eq!(skills, ["Flask", "NumPy", "pandas"]);
    assert_eq!(errors(&output), "");
}

#[test]
fn a_text_without_a_skill_is_named_by_every_command() {
    for command in [
        &["match"][..],
        &["next"],
        &["next", "ml-engineer"],
        &["path", "ml-engineer"],
        &["compare", "ml-engineer", "web-developer"],
    ] {
        let output = with_input(&[command, &["--from", "-"]].concat(), b"Nothing to speak of.\n");
        let said = errors(&output);
        assert!(
            said.contains("no skill was found in standard input; what a text denies or wishes is left out"),
            "{command:?}: {said}"
        );
        assert!(!said.contains("no role asks"), "{command:?}: {said}");
    }
}

#[test]
fn bytes_of_a_program_are_no_text() {
    let output = with_input(&["match", "--from", "-"], b"\x1f\x8b\x08\x00\xff\xfe");
    assert_eq!(code(&output), 2);
    assert!(errors(&output).contains("- is no text (byte 3 is zero)"), "{}", errors(&output));
}

/// A way of writing a text in bytes.
type Encode<'e> = &'e dyn Fn(&str) -> Vec<u8>;

/// "Python, Zoë" in an older encoding and in UTF-16, wherever bytes come in.
#[test]
fn older_encodings_are_read_wherever_bytes_come_in() {
    let older = |text: &str| text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect::<Vec<u8>>();
    let wide = |text: &str| "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let encodings: [Encode<'_>; 2] = [&older, &wide];
    let record =
        "{\"id\": \"Zoë\", \"skills\": [\"Python\"]}\n{\"id\": \"Łó\", \"skills\": [\"Python\"]}\n".replace("Łó", "Ñó");
    for encode in encodings {
        for (args, text, said) in [
            (&["match", "--skills", "-", "--format", "json"][..], "Python, Zoë", "\"input\": \"Python\""),
            (&["match", "--from", "-", "--format", "json"], "Zoë uses Python.", "\"input\": \"Python\""),
            (&["resolve", "-", "--format", "json"], "Python\nZoë", "Zoë"),
            (&["batch", "-"], &record, "Ñó"),
        ] {
            let output = with_input(args, &encode(text));
            let out = String::from_utf8_lossy(&output.stdout);
            assert!(out.contains(said) && out.contains("Python"), "{args:?}: {out} {}", errors(&output));
        }
    }
}

#[test]
fn a_broken_office_document_is_not_sent_to_a_pdf_tool() {
    let output = with_input(&["match", "--from", "-"], b"PK\x03\x04 and no more");
    assert_eq!(code(&output), 2);
    assert!(errors(&output).contains("word processor") && !errors(&output).contains("pdf"), "{}", errors(&output));
}

#[test]
fn batch_writes_every_format() {
    let line = b"{\"id\": 1, \"skills\": [\"pandas\"]}\n";
    for format in ["jsonl", "csv", "table", "json", "markdown"] {
        for more in [&[][..], &["--role", "ml-engineer"]] {
            let output = with_input(&[&["batch", "--format", format], more].concat(), line);
            assert_eq!(code(&output), 0, "{format} {more:?}");
            assert!(!output.stdout.is_empty(), "{format} {more:?}");
        }
    }
    for format in ["csv", "table", "markdown"] {
        let output = with_input(&["batch", "--explain", "--format", format], line);
        assert_eq!((code(&output), output.stdout.len()), (2, 0), "{format}");
        assert!(errors(&output).contains("JSON lines"), "{}", errors(&output));
    }
}

#[cfg(unix)]
#[test]
fn folders_that_may_not_be_opened_are_said() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;
    let root = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("closed");
    let closed = root.join("inner");
    fs::create_dir_all(&closed).expect("a folder");
    fs::write(root.join("requirements.txt"), "pandas\n").expect("a file");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o0)).expect("a mode");
    let is_closed = fs::read_dir(&closed).is_err(); // root opens everything
    let whole = roles(&["match", "--from"]).arg(&root).output().expect("it runs");
    let alone = roles(&["match", "--from"]).arg(&closed).output().expect("it runs");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).expect("a mode");
    if is_closed {
        assert_eq!((code(&whole), code(&alone)), (0, 2));
        assert!(errors(&whole).contains("inner: permission denied"), "{}", errors(&whole));
        assert!(errors(&alone).contains("inner can't be read: Permission denied"), "{}", errors(&alone));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_written_is_an_error_of_every_command() {
    for args in [
        &["--help"][..],
        &["--version"],
        &["match", "--help"],
        &["list"],
        &["man"],
        &["schema"],
        &["list", "--format", "csv"],
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let output = roles(args).stdout(full).stderr(Stdio::piped()).output().expect("the program starts");
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(errors(&output).contains("error: the result can't be written: "), "{args:?}: {}", errors(&output));
    }
}

#[test]
fn what_is_no_file_gets_words_that_help() {
    for (from, says) in [
        ("", "error: \"\" can't be read"),
        ("", "name a file or folder"),
        ("https://a.example/$(id)", "curl -L 'https://a.example/$(id)' | roles match --from -"),
        ("a\u{1b}[2J\nerror: b", "error: a\\u{1b}[2J\\nerror: b can't be read"),
    ] {
        let output = with_input(&["match", "--from", from], b"");
        assert_eq!(code(&output), 2, "{from:?}");
        assert!(errors(&output).contains(says), "{from:?}: {}", errors(&output));
    }
}

#[test]
fn no_number_of_threads_is_beyond_reason() {
    for number in ["513", "100000", "18446744073709551615"] {
        let output = with_input(&["batch", "--threads", number], b"{}\n");
        assert_eq!(code(&output), 2);
        assert!(errors(&output).contains("must be at most 512"), "{}", errors(&output));
    }
    assert_eq!(code(&with_input(&["batch", "--threads", "512"], b"{\"skills\": [\"pandas\"]}\n")), 0);
}
