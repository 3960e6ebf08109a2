//! Completions in real shells, the manual page in a real `man`, and colour on a real terminal. Where one of them isn't installed, its test says so and passes.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use std::env;
use std::fs;
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
    // At a line that is typed, since zsh quotes and expands what it inserts.
    for (typed, inserted) in [
        ("~/shells-of/res", "~/shells-of/resume.pdf"),
        ("$HOME/shells-of/res", "$HOME/shells-of/resume.pdf"),
        ("~/shells-of/my", "~/shells-of/my\\ cv/"),
        ("shells-of/res", "shells-of/resume.pdf"),
    ] {
        let line = completed_by_zsh(&format!("roles match --from {typed}"));
        assert_eq!(line, format!("roles match --from {inserted}"));
    }
}

/// Types a line in a zsh of its own, presses Tab, and gives what the line is then.
fn completed_by_zsh(line: &str) -> String {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::create_dir_all(home.join("shells-of/my cv")).unwrap();
    fs::write(home.join("shells-of/resume.pdf"), "").unwrap();
    // Control-X writes the line into a file.
    let script = format!(
        "zmodload zsh/zpty; cd '{0}'; zpty shell env HOME='{0}' TERM=dumb zsh -f -i
        zpty -w shell 'autoload -Uz compinit; compinit -u -D; source <(roles completions zsh)'
        zpty -w shell 'say() {{ print -rn -- \"$BUFFER\" > shells-of/line }}; zle -N say; bindkey ^X say; rm -f shells-of/line; print rea\"\"dy'
        zpty -r shell shown '*ready*'; zpty -wn shell '{line}'$'\t\x18'
        for (( at = 0; at < 600; at++ )); do [[ -s shells-of/line ]] && break; zpty -r -t shell shown; sleep .05; done
        cat shells-of/line",
        home.display()
    );
    run("zsh", &["-f", "-c", &script]).unwrap().trim_end().to_owned()
}

#[test]
fn man_shows_the_page() {
    let page =
        |of: &str| run("bash", &["-c", &format!("command -v man >/dev/null || exit 0; roles man {of} | man -l - | col -b")]);
    let Some(program) = page("").filter(|page| !page.is_empty()) else { return skipped("there is no man here") };
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

#[test]
fn a_long_answer_keeps_its_top_in_sight() {
    let shown = |size: &str, args: &str| run("script", &["-qc", &format!("stty {size}; roles {args}"), "/dev/null"]);
    let Some(low) = shown("rows 24 cols 100", "skills --kind tool") else { return };
    assert!(low.lines().count() <= 23, "{low}");
    assert!(low.contains("1Password") && low.contains(" more (--format table shows all): "), "{low}");
    let whole = shown("rows 24 cols 100", "skills --kind tool --format table").unwrap();
    assert!(whole.lines().count() > 1000 && !whole.contains("shows all"));
    let list = shown("rows 24 cols 100", "list").unwrap();
    assert!(list.lines().count() <= 23 && list.contains("web-developer"), "cells are shortened first: {list}");
    let next = shown("rows 24 cols 80", "next --skills python,django").unwrap();
    assert!(next.contains("2 more (--format table shows all): Backend Developer, Full-Stack Developer"), "{next}");
    assert!(!shown("rows 90 cols 100", "next --skills python,django").unwrap().contains(" more ("));
}

/// Says that a test did nothing, past what holds back the words of tests that pass: `.ci/run` lists it at its end.
fn skipped(why: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "skipped: shells: {why}");
}
