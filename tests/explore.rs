//! `roles explore` in a real terminal: it starts, answers keys, and gives the terminal back however it ends.

#![cfg(all(unix, feature = "explore"))]
#![allow(clippy::unwrap_used)] // a test that can't go on has failed

mod pty;

use pty::Session;
use std::fs;
use std::process::{Command, Stdio};

fn start(args: &[&str]) -> Session {
    let session = Session::start(&[&["explore"], args].concat(), &[], 100, 30);
    session.see("Your skills");
    session
}

fn signal(session: &Session, name: &str) {
    let id = session.child.process_id().unwrap().to_string();
    assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
}

#[test]
fn skills_are_typed_and_the_command_line_is_printed_at_the_end() {
    let mut session = start(&[]);
    assert_ne!(session.left_behind(), Vec::<&str>::new(), "it takes the terminal");
    session.send("pand");
    session.see("Enter adds");
    session.send("\rmachine lea\r");
    session.see("pandas  Machine learning");
    session.send("\x1b");
    session.see("y copy");
    session.send("q");
    assert_eq!(session.end().exit_code(), 0);
    assert_eq!(session.left_behind(), Vec::<&str>::new());
    assert_eq!(session.text().trim_end(), "roles match --skills 'pandas,Machine learning'");
}

#[test]
fn the_recording_script_shows_what_it_says() {
    let script = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/explore.tape")).unwrap();
    assert!(pty::tape::play(&script, 104, 28) >= 12);
}

#[test]
fn the_command_line_gives_the_answer_that_was_shown() {
    let mut session = start(&["--skills", "pandas,numpy", "ml-engineer"]);
    session.send("2");
    session.see("what to learn");
    session.see("most ask for it");
    session.send(" q");
    session.end();
    let line = session.text();
    let line = line.trim();
    assert!(line.starts_with("roles next ml-engineer --top 20 --skills pandas,numpy,"), "{line}");
    let words: Vec<&str> = line.split(' ').skip(1).collect();
    let output = Command::new(env!("CARGO_BIN_EXE_roles")).args(words).env("XDG_CONFIG_HOME", "/nowhere").output().unwrap();
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_ranking_is_that_of_the_command_line() {
    let mut session = start(&["--skills", "pandas,numpy,k8s,Docker/Terraform,qwertzu"]);
    session.see("qwertzu?");
    let shown = session.settled();
    session.send("q");
    session.end();
    let line = session.text();
    let words: Vec<&str> = line.split_whitespace().skip(1).chain(["--format", "json"]).collect();
    let output = Command::new(env!("CARGO_BIN_EXE_roles")).args(words).env("XDG_CONFIG_HOME", "/nowhere").output().unwrap();
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let rows: Vec<&str> = shown.lines().filter_map(|row| row.split("││").next()).collect();
    let matches = answer["roles"].as_array().unwrap();
    assert!(matches.len() > 5, "{line}");
    for found in matches {
        let row = rows.iter().find(|row| row.contains(found["id"].as_str().unwrap())).unwrap();
        for figure in ["likelihood", "readiness"] {
            let percent = 100.0 * found[figure].as_f64().unwrap();
            assert!(percent < 1.0 || row.contains(&format!("{percent:2.0} %")), "{figure} {percent}: {row}");
        }
    }
}

#[test]
fn it_starts_from_files_and_with_a_catalogue_of_ones_own() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/");
    let (resume, company) = (format!("{root}resume.md"), format!("{root}company.yaml"));
    let mut session = start(&["--from", &resume, "--catalogue", &company]);
    session.see("orders-engineer");
    session.send("q");
    assert_eq!(session.end().exit_code(), 0);
    let line = session.text();
    let line: String = line.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(line.starts_with("roles match") && line.contains("resume.md") && line.contains("company.yaml"), "{line}");
}

#[test]
fn roles_are_asked_at_a_level() {
    let levels = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/levels.yaml");
    let mut session = start(&["--catalogue", levels, "--level", "senior", "--skills", "Python", "orders-engineer"]);
    session.see("orders-engineer, senior");
    session.send("2");
    session.see("what to learn, senior");
    session.send("q");
    assert_eq!(session.end().exit_code(), 0);
    let line: String = session.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(line.starts_with("roles next orders-engineer --top 20 --skills Python --level senior"), "{line}");
    let mut session = Session::start(&["explore", "--level", "senior"], &[], 100, 30);
    session.see("error: ");
    assert_eq!(session.end().exit_code(), 2);
}

#[test]
fn ctrl_c_quits_from_anywhere() {
    for keys in ["", "pan", "\x1b?"] {
        let mut session = start(&[]);
        session.send(keys);
        session.send("\x03");
        assert_eq!(session.end().exit_code(), 0);
        assert_eq!(session.left_behind(), Vec::<&str>::new());
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_is_read() {
    let mut session = Session::start(&["explore", "--skills", "pandas"], &[("_ROLES_EXPLORE_PANICS", "1")], 100, 30);
    session.see("Your skills");
    session.send("\x0c");
    assert_ne!(session.end().exit_code(), 0);
    assert_eq!(session.left_behind(), Vec::<&str>::new());
    assert!(session.text().contains("asked to"), "{}", session.text());
}

#[test]
fn an_error_of_the_output_gives_the_terminal_back_and_is_said() {
    let (mut session, mut elsewhere) = Session::start_with_output_elsewhere("explore --skills pandas");
    elsewhere.see("Your skills");
    assert!(session.left_behind().contains(&"no echo"), "it takes the terminal on which is typed");
    drop(elsewhere);
    session.send("j");
    assert_eq!(session.end().exit_code(), 2);
    assert_eq!(session.left_behind(), Vec::<&str>::new());
    assert!(session.text().contains("error: "), "{}", session.text());
}

#[test]
fn a_signal_ends_it_and_the_terminal_is_as_before() {
    for name in ["-TERM", "-HUP", "-INT"] {
        let mut session = start(&["--skills", "pandas"]);
        signal(&session, name);
        assert!(!session.end().success());
        assert_eq!(session.left_behind(), Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn it_stops_and_goes_on() {
    let mut session = start(&["--skills", "pandas"]);
    for stop in ["key", "-TSTP"] {
        match stop {
            "key" => session.send("\x1a"),
            name => signal(&session, name),
        }
        session.wait("the screen of the shell", |screen| !screen.alternate_screen() && !screen.hide_cursor());
        let start = std::time::Instant::now();
        while !is_stopped(&session) {
            assert!(start.elapsed().as_secs() < 30, "it doesn't stop");
        }
        assert_eq!(session.left_behind(), Vec::<&str>::new(), "{stop}");
        signal(&session, "-CONT");
        session.wait("its own screen", vt100::Screen::alternate_screen);
        session.see("Your skills");
        session.see("pandas");
    }
    session.send("i");
    session.see("remove the last");
    session.send("num");
    session.see("Enter adds");
    session.send("\x03");
    assert_eq!(session.end().exit_code(), 0);
}

fn is_stopped(session: &Session) -> bool {
    let id = session.child.process_id().unwrap().to_string();
    let output = Command::new("ps").args(["-o", "stat=", "-p", &id]).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().starts_with('T')
}

#[test]
fn a_size_that_changes_at_the_start_is_seen() {
    for _ in 0..5 {
        let session = Session::start(&["explore", "--skills", "pandas"], &[], 100, 30);
        session.resize(30, 10);
        session.see("30 × 10 is too small");
    }
}

#[test]
fn the_size_may_change_and_too_small_is_said() {
    let session = start(&["--skills", "pandas,numpy"]);
    session.resize(30, 10);
    session.see("30 × 10 is too small");
    session.resize(40, 12);
    session.see("likely ready");
    session.resize(160, 50);
    session.see("4 Skills");
}

#[test]
fn the_mouse_chooses_a_role_and_a_tab() {
    let mut session = start(&["--skills", "pandas,numpy"]);
    session.see("Data Scientist / Data Analyst");
    session.send("\x1b[<0;10;8M\x1b[<0;10;8m"); // the second role
    session.see(" 2/11 ");
    session.send("\x1b[<64;10;8M"); // the wheel, upwards
    session.see(" 1/11 ");
}

#[test]
fn skills_are_saved_and_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.txt");
    let name = file.to_str().unwrap().to_owned();
    let home = [("HOME", folder.path().to_str().unwrap())];
    let mut session = Session::start(&["explore", "--skills", "sklearn,C#"], &home, 100, 30);
    session.see("sklearn  C#");
    for _ in 0..2 {
        session.send("s");
        session.see("Save your skills to: skills.txt");
        session.send("\x15~/mine.txt\r");
        if session.text().contains("overwrites") {
            break;
        }
        session.wait("an answer", |screen| screen.contents().contains("Saved;") || screen.contents().contains("overwrites"));
    }
    session.see("overwrites");
    session.send("\r");
    session.see("Saved;");
    assert_eq!(fs::read_to_string(&file).unwrap(), "# Skills, a name a line\nsklearn\nC#\n");
    let mut again = start(&["--skills", &format!("@{name}")]);
    again.see("sklearn  C#");
    again.send("q");
    again.end();
}

#[test]
fn y_copies_and_says_what() {
    let mut session = start(&["--skills", "pandas"]);
    session.send("y");
    session.see("Copied: roles match --skills pandas");
    session.see_written("\x1b]52;c;cm9sZXMgbWF0Y2ggLS1za2lsbHMgcGFuZGFz");
}

#[test]
fn no_colour_is_written_where_none_is_wanted() {
    for (variables, args, colored) in [
        (&[][..], &[][..], true),
        (&[("NO_COLOR", "1")], &[], false),
        (&[], &["--color", "never"], false),
        (&[("NO_COLOR", "1")], &["--color", "always"], true),
    ] {
        let mut session = Session::start(&[&["explore", "--skills", "pandas"], args].concat(), variables, 100, 30);
        session.see("Data Scientist");
        session.send("\x03");
        session.end();
        let written = session.written();
        let has_color = ["\x1b[38;5;", "\x1b[36m", "\x1b[48;5;"].iter().any(|code| written.contains(code));
        assert_eq!(has_color, colored, "{variables:?} {args:?}");
    }
}

#[test]
fn without_a_terminal_it_says_so() {
    let session = Session::start(&["explore"], &[("TERM", "dumb")], 100, 30);
    session.see("TERM is dumb");
    let mut session = session;
    assert_eq!(session.end().exit_code(), 2);
    let roles = |args: &[&str]| Command::new(env!("CARGO_BIN_EXE_roles")).args(args).stdin(Stdio::null()).output().unwrap();
    for args in [&["explore"][..], &["explore", "--skills", "pandas"], &["explore", "--format", "json"]] {
        let output = roles(args);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains("explore "), "{output:?}");
    }
}

#[test]
fn names_with_control_characters_drive_no_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.txt");
    fs::write(&file, "pandas\nx\u{1b}]0;title\u{7}y\n").unwrap();
    let mut session = start(&["--skills", &format!("@{}", file.display())]);
    session.see("u{1b}");
    session.send("5");
    session.see("unknown");
    session.send("\x03");
    session.end();
    assert!(!session.written().contains("\x1b]0;title"), "as it is written by the file");
}
