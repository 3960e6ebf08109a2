//! Catalogues of one's own that are kept compiled: what is kept changes how long an answer takes, and nothing else.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

const YAML: &str = "\
roles:
  - id: data-steward
    title: Data steward
    focus: Keeps data in order.
    use_cases: [catalogues]
    key_skills: [{title: Order, importance: essential, core: [SQL, Acme Catalogue]}]
skills:
  - {name: Acme Catalogue, kind: tool, aliases: [acmecat], url: 'https://acme.example'}
";

/// A folder with a catalogue, and one for what is kept.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(TempDir::new().unwrap());
        fs::write(home.catalogue(), YAML).unwrap();
        home
    }

    fn catalogue(&self) -> PathBuf {
        self.0.path().join("own.yaml")
    }

    fn cache(&self) -> PathBuf {
        self.0.path().join("cache/roles/catalogues")
    }

    fn command(&self, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
        command
            .args(["match", "--skills", "acmecat,sql", "--format", "json", "--catalogue"])
            .arg(self.catalogue())
            .args(more);
        command.env("XDG_CONFIG_HOME", "/nowhere").env("XDG_CACHE_HOME", self.0.path().join("cache"));
        command
    }

    fn answer(&self, more: &[&str]) -> String {
        said(&self.command(more).output().unwrap())
    }

    /// What is found in a text.
    fn read_text(&self, more: &[&str]) -> String {
        let mut command = self.command(more);
        fs::write(self.0.path().join("cv.txt"), "We order things with acmecat, and with Acme Catalogue.").unwrap();
        said(&command.arg("--from").arg(self.0.path().join("cv.txt")).output().unwrap())
    }

    /// What is kept.
    fn kept(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.cache()).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Breaks a file in one way.
type Break = fn(&Path);

#[test]
fn what_is_kept_gives_the_same_answer() {
    let home = Home::new();
    let plain = home.answer(&["--no-cache"]);
    assert!(plain.contains("data-steward") && home.kept().is_empty());
    assert_eq!(home.answer(&[]), plain);
    let [kept] = home.kept().try_into().unwrap();
    let written = fs::metadata(&kept).unwrap().modified().unwrap();
    assert_eq!(home.answer(&[]), plain);
    assert_eq!(fs::metadata(&kept).unwrap().modified().unwrap(), written, "it was read, not made anew");
}

#[test]
fn a_change_is_seen_and_a_mistake_is_told_every_time() {
    let home = Home::new();
    home.answer(&[]);
    fs::write(home.catalogue(), YAML.replace("data-steward", "data-keeper")).unwrap();
    assert!(home.answer(&[]).contains("data-keeper"));
    fs::write(home.catalogue(), YAML.replace("Acme Catalogue]", "Acme Catalog]")).unwrap();
    for _ in 0..2 {
        let output = home.command(&[]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("Acme Catalog"));
    }
    assert_eq!(home.kept().len(), 2);
}

#[test]
fn what_is_broken_is_made_anew() {
    for (ending, ask) in [("catalogue", Home::answer as fn(&Home, &[&str]) -> String), ("index", Home::read_text)] {
        let home = Home::new();
        let plain = ask(&home, &[]);
        let kept = home.kept().into_iter().find(|path| path.extension().unwrap() == ending).unwrap();
        let whole = fs::read(&kept).unwrap();
        // One reader reads both.
        for (what, break_it) in breaks().into_iter().take(if ending == "index" { 3 } else { 6 }) {
            break_it(&kept);
            assert_eq!(ask(&home, &[]), plain, "{ending}: {what}");
            assert!(fs::read(&kept).unwrap() == whole, "{ending}: {what}: it is whole again");
        }
    }
}

#[test]
fn only_texts_ask_for_the_index() {
    let home = Home::new();
    home.answer(&[]);
    assert_eq!(home.kept().len(), 1);
    let plain = home.read_text(&["--no-cache"]);
    assert!(plain.contains("Acme Catalogue") && home.kept().len() == 1);
    for _ in 0..2 {
        assert_eq!(home.read_text(&[]), plain);
        assert_eq!(home.kept().len(), 2);
    }
}

/// Ways to break what is kept, each with a name.
fn breaks() -> [(&'static str, Break); 6] {
    [
        ("emptied", |path| fs::write(path, "").unwrap()),
        ("cut", |path| fs::write(path, &fs::read(path).unwrap()[..1000]).unwrap()),
        ("one byte changed", |path| {
            let mut bytes = fs::read(path).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(path, bytes).unwrap();
        }),
        ("another's key", |path| {
            let mut bytes = fs::read(path).unwrap();
            bytes[30] ^= 1;
            fs::write(path, bytes).unwrap();
        }),
        ("longer", |path| {
            let bytes = [fs::read(path).unwrap(), vec![0; 64]].concat();
            fs::write(path, bytes).unwrap();
        }),
        ("a text", |path| fs::write(path, "roles: []").unwrap()),
    ]
}

#[test]
fn where_nothing_can_be_kept_the_answer_is_the_same() {
    let home = Home::new();
    let plain = home.answer(&["--no-cache"]);
    fs::write(home.0.path().join("cache"), "a file where the folder would be").unwrap();
    assert_eq!(home.answer(&[]), plain);
    fs::remove_file(home.0.path().join("cache")).unwrap();
    home.answer(&[]);
    let [kept] = home.kept().try_into().unwrap();
    fs::remove_file(&kept).unwrap();
    fs::create_dir(&kept).unwrap();
    assert_eq!(home.answer(&[]), plain, "a folder lies where the file would");
    assert_eq!(home.kept(), [kept], "and nothing was left beside it");
}

#[test]
fn many_processes_write_at_once() {
    let home = Home::new();
    let plain = home.answer(&["--no-cache"]);
    let children: Vec<_> = (0..8).map(|_| home.command(&[]).stdout(std::process::Stdio::piped()).spawn().unwrap()).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success() && String::from_utf8(output.stdout).unwrap() == plain);
    }
    assert_eq!(home.kept().len(), 1);
}

#[test]
fn no_more_than_so_many_are_kept() {
    let home = Home::new();
    home.answer(&[]);
    let old = home.kept().remove(0);
    for number in 0..40 {
        fs::copy(&old, home.cache().join(format!("{number:032x}.catalogue"))).unwrap();
    }
    fs::write(home.cache().join("notes.txt"), "somebody else's").unwrap();
    fs::write(home.catalogue(), YAML.replace("Data steward", "Steward of data")).unwrap();
    home.answer(&[]);
    let kept = home.kept();
    assert_eq!(kept.len(), 33, "32 and the notes");
    assert!(kept.iter().any(|path| path.ends_with("notes.txt")));
}
