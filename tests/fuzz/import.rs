//! Tables that become catalogues: a problem in words, or a catalogue that its check takes.

use super::{Input, run};
use roles::catalogue::Catalogue;
use roles::import;
use std::fs;
use std::path::Path;

const WORDS: [&str; 26] = [
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    "role",
    "skill",
    "importance",
    "essential",
    "optional",
    "demand",
    "kind",
    "title",
    "focus",
    "use case",
    "key skill",
    "Python",
    "C++",
    "=1+1",
    "null",
    "~",
    "{a: b}",
    "\u{feff}",
    "\u{202e}",
];

#[test]
fn imports() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let file = |name: &str| Input::new("x.csv", fs::read(samples.join(name)).unwrap());
    let seeds = [file("company.csv"), file("broken.csv")];
    let folder = run::Folder::of("import");
    run::target("import", &seeds, &WORDS, |input| {
        let (path, made) = (folder.join("x.csv"), folder.join("x.yaml"));
        fs::write(&path, &input.bytes).unwrap();
        match import::table(&path) {
            Ok(imported) => {
                let yaml = imported.to_yaml().unwrap();
                fs::write(&made, &yaml).unwrap();
                let own = Catalogue::builtin().with_files([made.as_path()]);
                assert!(own.is_ok(), "{}\n{yaml}", own.err().unwrap());
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    });
}
