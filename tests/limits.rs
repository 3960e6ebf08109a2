//! Limits of the machine: files that may not grow, full disks, pipes that nobody writes to, no process to be had. Each is an error that
//! says so, with exit code 2, and leaves nothing half done.

#![cfg(target_os = "linux")]
#![allow(clippy::expect_used)] // a test that can't go on has failed

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const ROLES: &str = env!("CARGO_BIN_EXE_roles");

/// Every command that answers on standard output.
const COMMANDS: [&[&str]; 16] = [
    &["list"],
    &["show", "ml-engineer"],
    &["match", "--skills", "pandas"],
    &["next", "--skills", "pandas"],
    &["plan", "ml-engineer", "--skills", "pandas"],
    &["path", "backend-developer", "ml-engineer"],
    &["compare", "ml-engineer", "data-scientist"],
    &["resolve", "pandas"],
    &["search", "pipelines"],
    &["skills", "pandas"],
    &["schema"],
    &["man"],
    &["completions", "bash"],
    &["new", "-"],
    &["--help"],
    &["report", "--skills", "pandas"],
];

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Runs a script with the program as `$0`, in a folder.
fn shell(folder: &Path, script: &str, args: &[&str]) -> Output {
    let mut command = Command::new("bash");
    command.args(["-c", script, ROLES]).args(args).current_dir(folder).env_remove("ROLES_CATALOGUE");
    command.stdin(Stdio::null()).output().expect("a shell")
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn no_command_takes_a_full_disk_or_a_limit_of_files_for_success() {
    let folder = folder("stdout");
    for args in COMMANDS {
        for script in [r#""$0" "$@" > /dev/full"#, r#"ulimit -f 0; "$0" "$@" > out"#] {
            let output = shell(&folder, script, args);
            let said = errors(&output);
            assert_eq!(output.status.code(), Some(2), "{args:?} {script}: {said}");
            assert!(said.contains("error: the result can't be written: "), "{args:?} {script}: {said}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_written_whole_is_not_left_there() {
    let folder = folder("files");
    for args in [&["new", "own.yaml"][..], &["report", "--skills", "pandas", "-o", "own.yaml"]] {
        let output = shell(&folder, r#"ulimit -f 1; "$0" "$@""#, args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(errors(&output).contains("own.yaml can't be written: File too large"), "{}", errors(&output));
        assert!(!folder.join("own.yaml").exists(), "{args:?}");
        assert_eq!(shell(&folder, r#""$0" "$@""#, args).status.code(), Some(0), "with room it is written");
        fs::remove_file(folder.join("own.yaml")).expect("it was written");
    }
    let output = shell(&folder, r#""$0" "$@""#, &["report", "--skills", "pandas", "-o", "/dev/full"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(Path::new("/dev/full").exists());
}

/// Starts to read a pipe, and gives the first line that is said; then somebody writes to it, and it is read.
fn from_pipe(args: &[&str], lines: &str) -> String {
    let pipe = folder(&args.join("")).join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let name = pipe.to_string_lossy().into_owned();
    let last = args.last().map(|last| last.replace("PIPE", &name));
    let mut program = Command::new(ROLES);
    program.args(&args[..args.len() - 1]).args(last).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = program.spawn().expect("it starts");
    let mut said = String::new();
    BufReader::new(program.stderr.take().expect("its words")).read_line(&mut said).expect("a line");
    fs::write(&pipe, lines).expect("somebody reads");
    let mut answer = String::new();
    program.stdout.take().expect("its answer").read_to_string(&mut answer).expect("text");
    assert!(program.wait().expect("an end").success(), "{args:?}");
    assert!(!answer.is_empty(), "{args:?}");
    said
}

#[test]
fn a_pipe_is_read_and_the_wait_for_it_is_told() {
    for (args, lines) in [
        (&["match", "--from", "PIPE"][..], "Python developer with pandas, NumPy and Django\n"),
        (&["match", "--skills", "@PIPE"], "pandas\nnumpy\n"),
        (&["batch", "PIPE"], "{\"skills\": [\"pandas\"]}\n"),
    ] {
        let said = from_pipe(args, lines);
        assert!(said.contains("pipe is a pipe: waiting for what is written into it"), "{args:?}: {said}");
    }
    let quick = shell(&folder("quick"), r#""$0" match --from <(echo pandas numpy django)"#, &[]);
    assert_eq!((quick.status.code(), errors(&quick).as_str()), (Some(0), ""), "nothing is said of what comes at once");
}

#[test]
fn what_has_no_end_is_not_read_to_the_end() {
    for args in [&["match", "--skills", "@/dev/zero"][..], &["match", "--from", "/dev/zero"]] {
        let output = shell(Path::new("/"), r#"ulimit -v 1500000; "$0" "$@""#, args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", errors(&output));
    }
    let output = shell(Path::new("/"), r#"ulimit -v 1500000; "$0" match --skills - < /dev/zero"#, &[]);
    assert!(errors(&output).contains("it is larger than 64 MiB"), "{}", errors(&output));
}

#[test]
fn a_picture_and_a_broken_document_come_with_what_to_type() {
    let folder = folder("pictures");
    for (name, bytes, says) in [
        ("my cv.webp", &b"RIFF\x10\0\0\0WEBPVP8 "[..], "tesseract 'my cv.webp' - | roles match --from -"),
        ("cv.heic", b"\0\0\0\x18ftypheic\0\0\0\0", "tesseract cv.heic - | roles match --from -"),
        ("$(x).pdf", b"%PDF-1.7\nnothing\n", "pdftotext '$(x).pdf' - | roles match --from -"),
    ] {
        fs::write(folder.join(name), bytes).expect("a file");
        let output = shell(&folder, r#""$0" match --from "$1""#, &[name]);
        assert_eq!(output.status.code(), Some(2));
        assert!(errors(&output).contains(says), "{}", errors(&output));
    }
}

#[test]
fn mistaken_arguments_are_repeated_without_what_steers_a_terminal() {
    for args in [
        &["ma\u{202e}tch\u{1b}[31m"][..],
        &["match", "--\u{1b}]0;x\u{7}"],
        &["match", "--top", "\u{9b}31m"],
        &["list", "--format", "\u{200b}csv"],
    ] {
        let output = Command::new(ROLES).args(args).args(["--color", "always"]).output().expect("it runs");
        let said = errors(&output);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(said.contains("\\u{"), "{args:?}: {said}");
        for raw in ["\u{202e}", "\u{1b}]", "\u{9b}", "\u{7}", "\u{200b}"] {
            assert!(!said.contains(raw), "{args:?}: {said:?}");
        }
    }
}

/// Under a limit of processes (as another user than root, whom it doesn't bind) a PDF is left unread, and not called broken.
#[test]
fn no_process_is_no_fault_of_the_document() {
    let cv = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/latex.pdf");
    let script = r#"if [ "$(id -u)" = 0 ]; then exec setpriv --reuid 65531 --clear-groups bash -c 'ulimit -u 1; exec "$0" match --from "$1"' "$0" "$1"; fi
        ulimit -u 1; exec "$0" match --from "$1""#;
    let output = shell(Path::new("/"), script, &[&cv.to_string_lossy()]);
    let said = errors(&output);
    if said.contains("setpriv") || said.contains("ermission denied") {
        let _ = writeln!(std::io::stderr(), "skipped: limits: no other user can be taken on here");
        return;
    }
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("was not read: the system gives no process to read it in"), "{said}");
}
