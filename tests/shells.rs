//! Completions in real shells, the manual page in a real `man`, and colour on a real terminal. Where one of them isn't installed, its test says so and passes.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs a script in a program that finds `roles` in its path; nothing if there is no such program.
fn run(program: &str, args: &[&str]) -> Option<String> {
    let folder = Path::new(env!("CARGO_BIN_EXE_roles")).parent()?.to_path_buf();
    let folders = env::split_paths(&env::var_os("PATH")?).collect::<Vec<_>>();
    let path = env::join_paths(std::iter::once(folder).chain(folders)).ok()?;
    let mut command = Command::new(program);
    let command = command
        .args(args)
        .env("PATH", path)
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("XDG_CACHE_HOME", "/dev/null")
        .env("MANWIDTH", "80");
    let Ok(output) = command.stdin(Stdio::null()).output() else {
        skipped(&format!("there is no {program} here"));
        return None;
    };
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn assert_completes(shell: &str, candidates: &str, expected: &[&str]) {
    for word in expected {
        let found = candidates.lines().any(|line| line.split('\t').next() == Some(*word));
        assert!(found, "{shell} should offer {word:?}: {candidates}");
    }
}

#[test]
fn bash_completes() {
    let complete = |words: &str| {
        let script = format!(
            "source <(roles completions bash); COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); COMP_TYPE=9
            _clap_complete_roles roles \"${{COMP_WORDS[COMP_CWORD]}}\"; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        );
        run("bash", &["--norc", "-c", &script])
    };
    let Some(commands) = complete("roles m") else { return };
    assert_completes("bash", &commands, &["match", "man"]);
    assert_completes("bash", &complete("roles show ml").unwrap(), &["ml-engineer"]);
    assert_completes("bash", &complete("roles match --skills Django,panda").unwrap(), &["Django,pandas"]);
    assert_completes("bash", &complete("roles list --format mark").unwrap(), &["markdown"]);
    assert_completes("bash", &complete("roles list --format = j").unwrap(), &["json", "jsonl"]);
    assert_completes("bash", &complete("roles list --format =").unwrap(), &["csv", "json"]);
    assert_completes("bash", &complete("roles show --format = json ml").unwrap(), &["ml-engineer"]);
    assert_completes("bash", &complete("roles match --skills 'machine le'").unwrap(), &["machine learning"]);
    assert_eq!(complete("roles match --skills pyt").unwrap().lines().next(), Some("python"));
    assert_completes("bash", &complete("roles check '$HOME/.carg'").unwrap(), &["$HOME/.cargo/"]);
}

#[test]
fn fish_completes() {
    let complete =
        |line: &str| run("fish", &["--no-config", "-c", &format!("roles completions fish | source; complete -C '{line}'")]);
    let Some(commands) = complete("roles m") else { return };
    assert_completes("fish", &commands, &["match", "man"]);
    assert_completes("fish", &complete("roles show ml").unwrap(), &["ml-engineer"]);
    assert_completes("fish", &complete("roles match --skills Django,panda").unwrap(), &["Django,pandas"]);
}

#[test]
fn zsh_completes() {
    let complete = |words: &str| {
        let script = format!(
            "autoload -Uz compinit; compinit -u -D; source <(roles completions zsh)
            _describe() {{ print -l -- ${{(P)3}}; print -l -- ${{(P)4}} }}
            words=({words}); CURRENT=${{#words}}; _clap_dynamic_completer_roles"
        );
        run("zsh", &["-f", "-c", &script]).map(|offered| offered.replace(':', "\t"))
    };
    let Some(commands) = complete("roles m") else { return };
    assert_completes("zsh", &commands, &["match", "man"]);
    assert_completes("zsh", &complete("roles show ml").unwrap(), &["ml-engineer"]);
    assert_completes("zsh", &complete("roles match --skills Django,panda").unwrap(), &["Django,pandas"]);
}

#[test]
fn man_shows_the_page() {
    let page =
        |of: &str| run("bash", &["-c", &format!("command -v man >/dev/null || exit 0; roles man {of} | man -l - | col -b")]);
    let Some(program) = page("").filter(|page| !page.is_empty()) else { return };
    for section in ["NAME", "SYNOPSIS", "OPTIONS", "SUBCOMMANDS", "EXAMPLES", "EXIT STATUS", "ENVIRONMENT", "FILES"] {
        assert!(program.lines().any(|line| line == section), "{section}: {program}");
    }
    let of_match = page("match").unwrap();
    assert!(of_match.contains("--explain") && of_match.contains(concat!("roles ", env!("CARGO_PKG_VERSION"))), "{of_match}");
}

#[test]
fn a_terminal_gets_colour_and_links_where_it_knows_them() {
    let shown = |variables: &str, args: &str| {
        run("script", &["-qc", &format!("env -u NO_COLOR {variables} roles {args}"), "/dev/null"])
    };
    let Some(kitty) = shown("TERM=xterm-kitty", "match --skills pandas --top 1") else { return };
    let linked = kitty.contains("\x1b]8;;https://pandas.pydata.org/") && kitty.contains("\x1b\\pandas\x1b]8;;\x1b\\");
    assert!(linked, "a link: {kitty:?}");
    for variables in ["TERM=dumb", "TERM=xterm-kitty NO_COLOR=1"] {
        let plain = shown(variables, "match --skills pandas,foo --top 1").unwrap();
        assert!(plain.contains("note: ") && !plain.contains('\x1b'), "{variables}: {plain:?}");
    }
    assert!(shown("TERM=xterm", "show nobody").unwrap().contains("\x1b[1;31merror\x1b[0m: "));
    assert!(!shown("TERM=xterm", "--color never lst").unwrap().contains('\x1b'), "mistakes in arguments too");
}

/// Says that a test did nothing, past what holds back the words of tests that pass: `.ci/run` lists it at its end.
fn skipped(why: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "skipped: shells: {why}");
}
