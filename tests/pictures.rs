//! The README's pictures of the terminal: made anew and compared, so that they are always true.
//!
//! `PICTURES=overwrite cargo test --test pictures` writes them.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// A picture's name, and the command that it shows.
const PICTURES: [(&str, &[&str]); 3] = [
    ("match", &["match", "--skills", "pandas,numpy,sklearn,Django", "--top", "5"]),
    ("explain", &["match", "--skills", "pandas,numpy,sklearn", "--top", "1", "--explain"]),
    ("next", &["next", "ml-engineer", "--skills", "pandas,numpy", "--top", "3"]),
];

fn picture(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    let command = command
        .args(args)
        .args(["--color", "always"])
        .env("COLUMNS", "96")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("XDG_CACHE_HOME", "/dev/null");
    let output = command.env_remove("ROLES_CATALOGUE").output().unwrap();
    let typed = format!("\x1b[2m$\x1b[0m \x1b[1mroles {}\x1b[0m\n", args.join(" "));
    anstyle_svg::Term::new()
        .palette(anstyle_svg::WIN10_CONSOLE)
        .render_svg(&(typed + &String::from_utf8(output.stdout).unwrap()))
}

#[test]
fn pictures_show_what_the_program_says() {
    for (name, args) in PICTURES {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(format!("{name}.svg"));
        if env::var_os("PICTURES").is_some_and(|value| value == "overwrite") {
            fs::write(&file, picture(args)).unwrap();
        }
        let drawn = fs::read_to_string(&file).unwrap_or_default();
        let same = drawn.replace("\r\n", "\n") == picture(args);
        assert!(same, "docs/{name}.svg is out of date: PICTURES=overwrite cargo test --test pictures");
    }
}
