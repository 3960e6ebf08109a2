//! What `roles batch` promises: one line out for each line in, in order, whatever comes and whatever happens.

#![allow(clippy::unwrap_used)] // helpers of tests fail by panicking, as tests do

use serde_json::Value;
use std::fs;
use std::io::{Read as _, Write as _};
use std::process::{Command, Output, Stdio};
use std::thread;

/// `roles batch` with these arguments.
fn batch(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    command.arg("batch").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs it on this input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = batch(arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeder = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = feeder.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// The lines, each of which must be a JSON object.
fn objects(bytes: &[u8]) -> Vec<Value> {
    assert!(bytes.is_empty() || bytes.ends_with(b"\n"), "half a line at the end");
    let objects = text(bytes).lines().map(|line| serde_json::from_str(line).unwrap());
    objects.inspect(|object: &Value| assert!(object.is_object())).collect()
}

#[test]
fn each_line_is_answered_in_its_place() {
    let input =
        b"\xef\xbb\xbf{\"other\": {\"deep\": [1]}, \"skills\": [\"no-such-thing-xyz\"], \"id\": {\"b\":[1.0,\"x\"]}}\r
\n{\"a\": 1}\n[1, [\"pandas\"]]\n{\"id\": 5, \"skills\": \"pandas\"}\n{\"id\": \"x\n{\"id\": 1e400, \"skills\": []}";
    let output = run(&["-"], input);
    let expected = r#"{"id":{"b":[1.0,"x"]},"skills":[],"unknown":["no-such-thing-xyz"],"roles":[]}
{"line":2,"error":"the line is empty; each line must hold a JSON object"}
{"id":null,"skills":[],"unknown":[],"roles":[]}
{"line":4,"error":"the line is not a JSON object; expected something like {\"id\": 1, \"skills\": [\"pandas\"]}"}
{"line":5,"error":"invalid type: string \"pandas\", expected a sequence (column 28)"}
{"line":6,"error":"EOF while parsing a string (column 9)"}
{"id":1e400,"skills":[],"unknown":[],"roles":[]}
"#;
    assert_eq!(text(&output.stdout), expected);
    let notes = "note: 1 line with neither \"skills\" nor \"text\"\n\
                 note: 4 lines could not be read; each has an \"error\" in its place\n";
    assert_eq!(text(&output.stderr), notes);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn it_says_what_match_says() {
    let line = br#"{"id": 1, "skills": ["sklearn", "pandas", "Docker/Kubernetes", "Selenium", "React", "sklearn"]}"#;
    let matched = Command::new(env!("CARGO_BIN_EXE_roles"))
        .args([
            "match",
            "--format",
            "json",
            "--explain",
            "--top",
            "99",
            "--skills",
            "sklearn,pandas,Docker/Kubernetes,Selenium,React",
        ])
        .output()
        .unwrap();
    // Where the words stood is all that may differ.
    let mut matched: Value = serde_json::from_str(&text(&matched.stdout).replace("\"--skills\"", "\"skills\"")).unwrap();
    // Of what is missing, batch says the first five.
    for role in matched["roles"].as_array_mut().unwrap() {
        role["missing"].as_array_mut().unwrap().truncate(5);
    }
    for (arguments, count) in [(vec![], 3), (vec!["--top", "1"], 1), (vec!["--top", "99"], usize::MAX)] {
        let short = &objects(&run(&arguments, line).stdout)[0];
        let explained = &objects(&run(&[&arguments[..], &["--explain"]].concat(), line).stdout)[0];
        let roles = matched["roles"].as_array().unwrap();
        let roles = &roles[..count.min(roles.len())];
        assert!(explained["roles"].as_array().unwrap() == roles, "{explained}");
        assert_eq!(short["roles"].as_array().unwrap().len(), roles.len());
        for (short, role) in short["roles"].as_array().unwrap().iter().zip(roles) {
            assert!(["rank", "id", "fit", "coverage"].iter().all(|field| short[field] == role[field]), "{short} {role}");
        }
        assert_eq!(short["skills"].as_array().unwrap().len(), 6, "{short}");
    }
}

#[test]
fn a_text_says_where_a_skill_stood() {
    let line = br#"{"id": 1, "skills": ["SQL"], "text": "hello\nPostgreSQL, and again PostgreSQL"}"#;
    let answer = &objects(&run(&[], line).stdout)[0];
    let expected = r#"[{"input":"SQL","skill":"SQL","via":"exact","stance":"has"},{"input":"PostgreSQL","skill":"PostgreSQL","via":"exact","from":"text","line":2,"count":2,"stance":"has"}]"#;
    assert_eq!(answer["skills"].to_string(), expected);
}

#[test]
fn order_is_kept_over_threads() {
    let line = |id: u32| format!("{{\"id\":{id},\"skills\":[\"word{}\",\"SQL\"]}}", id % 700);
    let input = (0..4_000).map(line).collect::<Vec<_>>().join("\n");
    let alone = run(&["--threads", "1"], input.as_bytes());
    let output = run(&["--threads", "7"], input.as_bytes());
    let ids: Vec<u64> = objects(&output.stdout).iter().map(|object| object["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..4_000).collect::<Vec<_>>());
    assert!(alone.stdout == output.stdout, "threads change the answers");
}

#[test]
fn rubbish_gives_a_line_for_each_line() {
    // A fixed sequence of pseudo-random bytes (Marsaglia's xorshift), with newlines among them.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut rubbish: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    })
    .take(300_000)
    .collect();
    rubbish.extend(b"\0\0\0\n{\"skills\": [\"a\0b\"]}\n{\"skills\": [\"\\u0000\"]}\n{\"skills\":");
    rubbish.extend("[".repeat(500_000).bytes());
    rubbish.extend(b"\n{\"id\":\"end\",\"skills\":[]}\n");
    let objects = objects(&run(&[], &rubbish).stdout);
    assert_eq!(objects.len(), rubbish.split(|byte| *byte == b'\n').count() - 1);
    assert_eq!(objects[objects.len() - 1]["id"], "end");
    assert_eq!(objects[objects.len() - 3]["unknown"], serde_json::json!(["\0"]));
}

#[test]
fn an_answer_comes_as_soon_as_its_line_is_whole() {
    let mut child = batch(&[]).spawn().unwrap();
    let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    for id in 0..3 {
        // The next line has begun, but is not whole.
        write!(stdin, "{{\"id\":{id},\"skills\":[]}}\n ").unwrap();
        let expected = format!("{{\"id\":{id},\"skills\":[],\"unknown\":[],\"roles\":[]}}\n");
        let mut answer = vec![0; expected.len()];
        stdout.read_exact(&mut answer).unwrap();
        assert_eq!(text(&answer), expected);
    }
    drop(stdin);
    child.wait().unwrap();
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let mut child = batch(&[]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    drop(child.stdout.take());
    let line = b"{\"skills\":[\"SQL\"]}\n".repeat(1000);
    // Until it no longer reads; it doesn't wait for the end of the input.
    while stdin.write_all(&line).is_ok() {}
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}

#[cfg(target_os = "linux")]
mod linux {
    use super::{batch, objects, run, text};
    use std::fs::{self, OpenOptions};
    use std::io::{Read as _, Write as _};
    use std::process::{Command, Stdio};
    use std::time::Duration;

    #[test]
    fn a_full_disk_is_an_error_even_while_input_is_open() {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut child = batch(&[]).stdout(full).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(b"{\"skills\":[\"SQL\"]}\n").unwrap();
        let status = child.wait().unwrap();
        let mut words = String::new();
        child.stderr.take().unwrap().read_to_string(&mut words).unwrap();
        assert_eq!(status.code(), Some(2));
        assert_eq!(words, "error: the result can't be written: No space left on device (os error 28)\n");
        drop(stdin);
    }

    /// A limit on the size of files stands in for a disk that fills: both end a write in the middle of a line.
    #[test]
    fn a_file_that_can_grow_no_more_ends_in_a_whole_line() {
        let folder = tempfile::tempdir().unwrap();
        let (input, out) = (folder.path().join("in.jsonl"), folder.path().join("out.jsonl"));
        fs::write(&input, "{\"id\":\"before the limit\",\"skills\":[\"SQL\",\"pandas\"]}\n".repeat(2000)).unwrap();
        let script = "trap '' XFSZ; ulimit -f 100; exec \"$0\" batch \"$1\" > \"$2\"";
        let output =
            Command::new("bash").args(["-c", script, env!("CARGO_BIN_EXE_roles")]).args([&input, &out]).output().unwrap();
        let written = fs::read(&out).unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
        assert!(written.len() > 90 * 1024, "{}", written.len());
        objects(&written);
    }

    #[test]
    fn an_interruption_leaves_whole_lines() {
        for signal in ["INT", "TERM", "HUP"] {
            let mut child = batch(&[]).stderr(Stdio::null()).spawn().unwrap();
            let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
            let feeder = std::thread::spawn(move || {
                let lines = b"{\"skills\":[\"SQL\",\"pandas\",\"word\"]}\n".repeat(1000);
                while stdin.write_all(&lines).is_ok() {}
            });
            let mut read = vec![0; 100_000];
            stdout.read_exact(&mut read).unwrap();
            let reader = std::thread::spawn(move || stdout.read_to_end(&mut read).map(|_| read));
            std::thread::sleep(Duration::from_millis(50));
            let id = child.id().to_string();
            assert!(Command::new("bash").args(["-c", &format!("kill -{signal} {id}")]).status().unwrap().success());
            let status = child.wait().unwrap();
            feeder.join().unwrap();
            let read = reader.join().unwrap().unwrap();
            assert_eq!(status.code(), None, "ended by the signal, as the shell expects");
            objects(&read);
        }
    }

    #[test]
    fn memory_is_bounded_by_neither_the_lines_nor_their_length() {
        let mut child = batch(&[]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let lines = b"{\"skills\":[\"SQL\",\"pandas\",\"Docker\"]}\n".repeat(1000);
        let long = vec![b'x'; 1 << 20];
        for _ in 0..100 {
            stdin.write_all(&long).unwrap();
        }
        stdin.write_all(b"\n").unwrap();
        for _ in 0..60 {
            stdin.write_all(&lines).unwrap();
        }
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let peak: u64 = peak.trim().trim_end_matches("kB").trim().parse().unwrap();
        drop(stdin);
        assert_eq!(child.wait().unwrap().code(), Some(1));
        assert!(peak < 64 * 1024, "{peak} kB");
    }

    #[test]
    fn a_line_above_the_limit_gets_an_error_in_its_place() {
        let long = format!("{{\"id\":\"{}\"}}\n", "x".repeat(2 << 20));
        let output = run(&[], format!("{{\"id\":1}}\n{long}{{\"id\":3}}").as_bytes());
        let answers = objects(&output.stdout);
        assert_eq!((&answers[0]["id"], &answers[1]["line"], &answers[2]["id"]), (&1.into(), &2.into(), &3.into()));
    }
}

#[test]
fn a_file_is_named_where_it_cannot_be_read() {
    let output = run(&["no-such-file.jsonl"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("error: no-such-file.jsonl can't be read: "), "{}", text(&output.stderr));
    let folder = tempfile::tempdir().unwrap();
    let output = run(&[folder.path().to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        fs::metadata(&folder).is_ok() && text(&output.stderr).contains("there is no file in it"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn a_table_keeps_its_other_columns_and_a_bad_row_its_place() {
    let table = b"id,Name,skills,team\n7,Ana,\"pandas, numpy\",=1+1\nx,y\n8,\"B\no\",k8s;Docker,\n";
    let output = run(&["--top", "1", "--format", "csv"], table);
    let mut reader = csv::ReaderBuilder::new().from_reader(&output.stdout[..]);
    let head = "id,Name,team,skills,unknown,role_1,likelihood_1,readiness_1,error";
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), head);
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows[0].iter().take(6).collect::<Vec<_>>(), ["7", "Ana", "=1+1", "pandas; NumPy", "", "data-scientist"]);
    assert!(rows[1][0].is_empty() && rows[1][8].starts_with("line 3: "), "{rows:?}");
    assert_eq!(rows[2].iter().take(4).collect::<Vec<_>>(), ["8", "B\no", "", "Kubernetes; Docker"]);
    assert_eq!(output.status.code(), Some(1));
    let answers = objects(&run(&["--top", "1"], table).stdout);
    assert_eq!(answers[0]["columns"], serde_json::json!({"Name": "Ana", "team": "=1+1"}));
    assert_eq!((&answers[0]["id"], &answers[1]["line"]), (&Value::from("7"), &Value::from(3)));
    let output = run(&["--column", "Können"], table);
    assert!(text(&output.stderr).contains("no column \"Können\"; its columns are \"id\""), "{output:?}");
}

#[test]
fn odd_tables_are_read() {
    let answers = |table: &[u8]| objects(&run(&["--column", "skills"], table).stdout);
    let names = |answers: &[Value]| answers.iter().map(|answer| answer["columns"].clone()).collect::<Vec<_>>();
    let expected = [serde_json::json!({"n": "a"}), serde_json::json!({"n": "b\rc"})];
    for end in ["\r", "\r\n", "\n"] {
        let table = ["n,skills", "a,pandas", "\"b\rc\",numpy", ""].join(end);
        assert_eq!(names(&answers(table.as_bytes())), expected, "{end:?}");
    }
    let answered = answers(b"\"a;b;c\",skills,note,note\n1,pandas,x,y\n");
    assert_eq!(names(&answered), [serde_json::json!({"a;b;c": "1", "note": "x", "note_2": "y"})]);
    let output = run(&["--format", "csv", "--top", "1"], b"\xefge,F\xe4higkeiten\n1,pandas\n");
    assert!(text(&output.stdout).starts_with("ïge,skills,unknown,role_1,"), "{output:?}");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("empty.csv"), "").unwrap();
    let output = run(&[folder.path().join("empty.csv").to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("the table is empty; its first line must name the columns"), "{output:?}");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_folder_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ana.md"), "Skills: Django, PostgreSQL, Redis").unwrap();
    assert!(Command::new("mkfifo").arg(folder.path().join("pipe")).status().unwrap().success());
    let output = run(&[folder.path().to_str().unwrap()], b"");
    let answers = objects(&output.stdout);
    assert!(answers[1]["error"].as_str().unwrap().ends_with("it is neither a file nor a folder"), "{answers:?}");
    assert_eq!(text(&output.stderr), "note: 1 file could not be read; each has an \"error\" in its place\n");
}

#[test]
fn each_file_of_a_folder_is_one_persons() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ana.md"), "Skills: Django, PostgreSQL, Redis").unwrap();
    fs::write(folder.path().join("bo.txt"), b"a\0b").unwrap();
    fs::write(folder.path().join(".hidden"), "Skills: pandas, NumPy, SciPy").unwrap();
    let output = run(&[folder.path().to_str().unwrap()], b"");
    let answers = objects(&output.stdout);
    assert_eq!((answers.len(), &answers[0]["id"], &answers[1]["file"]), (2, &Value::from("ana.md"), &Value::from("bo.txt")));
    assert_eq!(answers[0]["skills"].as_array().unwrap().len(), 3);
    assert!(answers[1]["error"].is_string() && output.status.code() == Some(1), "{answers:?}");
}
