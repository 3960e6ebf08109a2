//! What others publish, O*NET and ESCO, broken in one of its files: a problem in words, or a catalogue that its check takes.

use super::{Input, run};
use roles::catalogue::Catalogue;
use roles::import::{self, EscoOptions, ImportError, Imported, OnetOptions};
use std::fs;
use std::path::Path;

const WORDS: [&str; 24] = [
    ",",
    "\t",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    "\n\"",
    "15-1252.00",
    "http://data.europa.eu/esco/skill/",
    "essential",
    "optional",
    "knowledge",
    "Python",
    "Y",
    "N",
    "null",
    "~",
    "{a: b}",
    "# ",
    ": ",
    "\u{feff}",
    "\u{202e}",
    "\u{0}",
    "C++",
];

/// Imports a folder like that of the samples, one of whose files is another each time.
fn publications(publication: &str, read: impl Fn(&Path) -> Result<Imported, ImportError>) {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(publication);
    let files = fs::read_dir(&samples).unwrap().map(|entry| entry.unwrap());
    let mut seeds: Vec<Input> =
        files.map(|file| Input::new(file.file_name().to_str().unwrap(), fs::read(file.path()).unwrap())).collect();
    seeds.sort_by(|a, b| a.name.cmp(&b.name));
    let folder = run::Folder::of(publication);
    let (from, made) = (folder.join(publication), folder.join("x.yaml"));
    fs::create_dir_all(&from).unwrap();
    run::target(publication, &seeds, &WORDS, |input| {
        for file in seeds.iter().chain([input]) {
            fs::write(from.join(&file.name), &file.bytes).unwrap();
        }
        match read(&from) {
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

#[test]
fn onet() {
    publications("onet", |folder| import::onet(folder, &OnetOptions::default()));
}

#[test]
fn esco() {
    publications("esco", |folder| import::esco(folder, &EscoOptions::default()));
}
