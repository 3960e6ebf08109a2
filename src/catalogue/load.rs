//! From files of YAML to raw documents. What the documents say is judged in [`super::check`].

use super::raw::{Document, RawDocument, RawRole, RawSkill};
use super::{Catalogue, Place, Problem, ProblemKind, Problems, check};
use serde::de::DeserializeOwned;
use serde_yaml::Value;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Reads a folder of YAML documents, its folders included, into a catalogue.
///
/// # Errors
/// All [`Problems`] at once, by file and place.
pub fn folder(root: &Path) -> Result<Catalogue, Problems> {
    let files = yaml_files(root).map_err(|error| one(root, ProblemKind::Unreadable(error.to_string())))?;
    let mut documents = Vec::new();
    let mut problems = Vec::new();
    for file in files {
        match read(&file) {
            Ok(document) => documents.push(document),
            Err(found) => problems.extend(found),
        }
    }
    match Problems::of(problems) {
        Some(problems) => Err(problems),
        None => check::catalogue(&documents),
    }
}

fn one(file: &Path, kind: ProblemKind) -> Problems {
    let place = Place { file: file.display().to_string(), line: None, path: String::new() };
    Problems::of(vec![Problem { place, kind }]).unwrap_or_else(|| unreachable!("one problem was given"))
}

/// The `.yaml` and `.yml` files below a folder, sorted.
fn yaml_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(yaml_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Reads one document.
fn read(file: &Path) -> Result<Document, Vec<Problem>> {
    let name = file.display().to_string();
    match fs::read_to_string(file) {
        Ok(text) => parse(&name, &text),
        Err(error) => {
            let place = Place { file: name, line: None, path: String::new() };
            Err(vec![Problem { place, kind: ProblemKind::Unreadable(error.to_string()) }])
        }
    }
}

/// Reads the text of one document; `file` is what errors call it.
///
/// # Errors
/// A syntax error alone, or all that is wrong with the document's shape, an entry at a time.
pub fn parse(file: &str, text: &str) -> Result<Document, Vec<Problem>> {
    match serde_yaml::from_str::<RawDocument>(text) {
        Ok(content) => Ok(Document { file: file.to_owned(), content }),
        Err(error) => Err(Diagnosis { file }.of(text, &error)),
    }
}

/// Finds out what is wrong with a document that could not be read in one go.
struct Diagnosis<'a> {
    file: &'a str,
}

impl Diagnosis<'_> {
    fn of(&self, text: &str, error: &serde_yaml::Error) -> Vec<Problem> {
        let document = match serde_yaml::from_str::<Value>(text) {
            Ok(document) => document,
            Err(error) => return vec![self.problem(&error, String::new(), ProblemKind::Syntax)],
        };
        let mut problems = self.entries::<RawSkill>(&document, "skills", "name");
        problems.extend(self.entries::<RawRole>(&document, "roles", "id"));
        if problems.is_empty() {
            problems.push(self.problem(error, String::new(), ProblemKind::Shape));
        }
        problems
    }

    /// What is wrong with the entries of one list, each read on its own.
    fn entries<T: DeserializeOwned>(&self, document: &Value, list: &str, label: &str) -> Vec<Problem> {
        let entries = document.get(list).and_then(Value::as_sequence).map_or(&[][..], Vec::as_slice);
        let misread = entries.iter().enumerate().filter_map(|(at, entry)| {
            let error = serde_yaml::from_value::<T>(entry.clone()).err()?;
            let name = entry.get(label).and_then(Value::as_str).map(|name| format!(" {name:?}")).unwrap_or_default();
            Some(self.problem(&error, format!("{list}[{at}]{name}"), ProblemKind::Shape))
        });
        misread.collect()
    }

    fn problem(&self, error: &serde_yaml::Error, path: String, kind: fn(String) -> ProblemKind) -> Problem {
        let line = error.location().map(|location| location.line());
        Problem { place: Place { file: self.file.to_owned(), line, path }, kind: kind(error.to_string()) }
    }
}
