//! The README's pictures of the terminal and of the page: made anew and compared, so that they are always true.
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

#[cfg(feature = "report")]
mod page_picture;
#[cfg(unix)]
mod pty;

/// What the page in the README is about: its example.
#[cfg(feature = "report")]
const REPORTED: [&str; 7] = ["report", "--skills", "pandas,numpy,sklearn,Django", "--role", "ml-engineer", "--name", "Ada"];

/// What is pressed for the picture of the explorer: two of the skills that are advised are marked as learned.
#[cfg(all(unix, feature = "explore"))]
const PRESSED: [(&str, &str); 3] =
    [("2", "what to learn"), (" ", "Marked Matplotlib as learned"), (" ", "Marked SQL as learned")];

/// The explorer in a real terminal, a line for each of the screen's.
#[cfg(all(unix, feature = "explore"))]
fn explorer() -> String {
    let mut session = pty::Session::start(&["explore", "--skills", "pandas,numpy,sklearn,Django"], &[], 104, 28);
    session.see("Your skills");
    for (keys, shown) in PRESSED {
        session.send(keys);
        session.see(shown);
    }
    let lines = session.screen(|screen| (0..28).map(|row| line(screen, row) + "\x1b[0m\n").collect::<String>());
    session.send("q");
    anstyle_svg::Term::new().palette(anstyle_svg::WIN10_CONSOLE).render_svg(&lines)
}

/// A line of a screen with its styles.
#[cfg(all(unix, feature = "explore"))]
fn line(screen: &vt100::Screen, row: u16) -> String {
    let mut line = String::new();
    let mut before = String::new();
    for cell in (0..screen.size().1.get()).filter_map(|column| screen.cell(row, column)) {
        let color = |color, base: u16| match color {
            vt100::Color::Idx(color @ 0..8) => format!(";{}", base + u16::from(color)),
            vt100::Color::Default | vt100::Color::Idx(_) | vt100::Color::Rgb(..) => String::new(),
        };
        let weight = if cell.bold() {
            ";1"
        } else if cell.dim() {
            ";2"
        } else {
            ""
        };
        let style = format!("\x1b[0{weight}{}{}m", color(cell.fgcolor(), 30), color(cell.bgcolor(), 40));
        if style != before {
            line += &style;
            before = style;
        }
        if !cell.is_wide_continuation() {
            line += if cell.has_contents() { cell.contents() } else { " " };
        }
    }
    line
}

/// Compares a picture with the one that is kept, or keeps it.
fn compare(name: &str, picture: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(format!("{name}.svg"));
    if env::var_os("PICTURES").is_some_and(|value| value == "overwrite") {
        fs::write(&file, picture).unwrap();
    }
    let drawn = fs::read_to_string(&file).unwrap_or_default();
    let same = drawn.replace("\r\n", "\n") == picture;
    assert!(same, "docs/{name}.svg is out of date: PICTURES=overwrite cargo test --test pictures");
}

#[test]
#[cfg(all(unix, feature = "explore"))]
fn the_picture_of_the_explorer_shows_what_it_shows() {
    compare("explore", &explorer());
}

#[test]
#[cfg(feature = "report")]
fn the_picture_of_the_page_is_the_page() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    assert!(readme.contains(&format!("roles {}", REPORTED.join(" "))), "the README names the command");
    compare("report", &page_picture::top(&said(&REPORTED)).unwrap());
}

/// Tells what the program says.
fn said(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    let command =
        command.args(args).env("COLUMNS", "96").env("XDG_CONFIG_HOME", "/nowhere").env("XDG_CACHE_HOME", "/dev/null");
    let output = command.env_remove("ROLES_CATALOGUE").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn picture(args: &[&str]) -> String {
    let typed = format!("\x1b[2m$\x1b[0m \x1b[1mroles {}\x1b[0m\n", args.join(" "));
    let said = said(&[args, &["--color", "always"]].concat());
    anstyle_svg::Term::new().palette(anstyle_svg::WIN10_CONSOLE).render_svg(&(typed + &said))
}

#[test]
fn pictures_show_what_the_program_says() {
    for (name, args) in PICTURES {
        compare(name, &picture(args));
    }
}

#[test]
#[cfg(unix)]
fn a_release_gives_pictures_and_links_whole_addresses() {
    let folder = tempfile::tempdir().unwrap();
    let (root, readme) = (Path::new(env!("CARGO_MANIFEST_DIR")), folder.path().join("README.md"));
    fs::copy(root.join("README.md"), &readme).unwrap();
    let mut command = Command::new(root.join(".ci/absolute-links"));
    assert!(command.args(["jo/roles", "v1.2.3"]).current_dir(&folder).status().unwrap().success());
    let readme = fs::read_to_string(readme).unwrap();
    let links: Vec<&str> = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(links.contains(&"https://raw.githubusercontent.com/jo/roles/v1.2.3/docs/report.svg"), "{links:?}");
    assert!(links.contains(&"https://github.com/jo/roles/blob/v1.2.3/docs/json.md"), "{links:?}");
    let within = |link: &str| !link.starts_with("https://") && root.join(link).exists();
    assert!(!links.iter().any(|link| within(link)), "{links:?}");
}
