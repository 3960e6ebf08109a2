//! A folder in which each file, and each folder, is one person's.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What lies in the folder and is one person's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonFile {
    /// Where it is.
    pub path: PathBuf,
    /// What the person is called: the name of the file without its ending, unless others would be called so too.
    pub called: String,
}

/// Lists what lies in a folder, by name, without what is hidden.
pub(super) fn people_of(folder: &Path) -> io::Result<Vec<PersonFile>> {
    let paths = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = paths.collect::<Result<_, _>>()?;
    paths.retain(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')));
    paths.sort();
    if paths.is_empty() { Err(io::Error::other("there is no file in it")) } else { Ok(called(paths)) }
}

/// Says what each is called.
fn called(paths: Vec<PathBuf>) -> Vec<PersonFile> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for path in &paths {
        *counts.entry(short_name(path).to_lowercase()).or_default() += 1;
    }
    let called = |path: &Path| {
        let short = short_name(path);
        let is_alone = counts.get(&short.to_lowercase()) == Some(&1);
        if is_alone { short } else { name(path) }
    };
    paths.into_iter().map(|path| PersonFile { called: called(&path), path }).collect()
}

/// Gives the name of a file without its ending; that of a folder has none.
fn short_name(path: &Path) -> String {
    let stem = path.file_stem().filter(|_| !path.is_dir());
    stem.map_or_else(|| name(path), |stem| stem.to_string_lossy().into_owned())
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::called;
    use std::path::PathBuf;

    #[test]
    fn who_would_be_called_alike_keeps_the_ending() {
        let paths = ["ana.md", "cv.docx", "CV.odt", "cv", "J. Doe.pdf"].map(PathBuf::from).to_vec();
        let names: Vec<String> = called(paths).into_iter().map(|file| file.called).collect();
        assert_eq!(names, ["ana", "cv.docx", "CV.odt", "cv", "J. Doe"]);
    }
}
