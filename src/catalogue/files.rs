//! Which files make a catalogue, and their text or what else is taken of them; bounds keep a wrong path from costing more than a moment.

use super::{Place, Problem, ProblemKind};
use crate::decoding;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The largest file that is read, in bytes. All occupations of ESCO with their skills have half of it.
pub(super) const LARGEST_FILE: u64 = 16 << 20;
/// All files of a catalogue together.
const LARGEST_CATALOGUE: u64 = 4 * LARGEST_FILE;
/// The most entries that are looked at in folders.
const MOST_ENTRIES: usize = 20_000;

/// Files with their text, or with what else is taken of them, and what could not be read.
#[derive(Debug)]
pub(super) struct CatalogueFiles<T = String> {
    /// Name and text of each file, in the order in which they are laid over one another.
    pub texts: Vec<(String, T)>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// Takes what is wanted of a file that is open, and says how many bytes it read: one more than [`LARGEST_FILE`] of a larger one.
    take: fn(&File) -> Result<(T, u64), String>,
    seen: BTreeSet<PathBuf>,
    entries: usize,
    bytes: u64,
}

impl Default for CatalogueFiles {
    fn default() -> Self {
        Self::taking(text)
    }
}

impl<T> CatalogueFiles<T> {
    /// Takes this of each file.
    pub(super) fn taking(take: fn(&File) -> Result<(T, u64), String>) -> Self {
        Self { texts: Vec::new(), problems: Vec::new(), take, seen: BTreeSet::new(), entries: 0, bytes: 0 }
    }

    /// Reads a file, whatever its name, or the `.yaml` and `.yml` files of a folder and the folders in it, by name; hidden ones
    /// are left out. A file or folder that was read before is not read again, so links can't lead in circles.
    pub(super) fn add(&mut self, path: &Path) {
        let before = (self.texts.len(), self.problems.len());
        match std::fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                self.folder(path);
                if before == (self.texts.len(), self.problems.len()) {
                    self.problem(path, "holds no .yaml or .yml file that wasn't read already".to_owned());
                }
            }
            Ok(_) => self.file(path),
            Err(error) => self.problem(path, error.to_string()),
        }
    }

    fn folder(&mut self, folder: &Path) {
        if !self.is_new(folder) {
            return;
        }
        match self.listing(folder) {
            Ok(paths) => paths.iter().for_each(|path| self.entry(path)),
            Err(error) => self.problem(folder, error.to_string()),
        }
    }

    /// Tells what a folder holds, sorted.
    fn listing(&mut self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            self.entries += 1;
            if self.entries > MOST_ENTRIES {
                let text = format!("more than {MOST_ENTRIES} entries so far; name a folder that holds a catalogue alone");
                return Err(io::Error::other(text));
            }
            let entry = entry?;
            if !entry.file_name().as_encoded_bytes().starts_with(b".") {
                paths.push(entry.path());
            }
        }
        paths.sort();
        Ok(paths)
    }

    fn entry(&mut self, path: &Path) {
        let is_yaml = || path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
        match std::fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.folder(path),
            Ok(metadata) if is_yaml() && metadata.is_file() => self.file(path),
            Ok(_) if is_yaml() => self.problem(path, "it is no regular file".to_owned()),
            Err(error) if is_yaml() => self.problem(path, error.to_string()),
            Ok(_) | Err(_) => {}
        }
    }

    fn file(&mut self, path: &Path) {
        if !self.is_new(path) {
            return;
        }
        match self.taken(path) {
            Ok(text) => self.texts.push((path.display().to_string(), text)),
            Err(error) => self.problem(path, error),
        }
    }

    fn taken(&mut self, path: &Path) -> Result<T, String> {
        let (taken, size) = (self.take)(&File::open(path).map_err(|error| error.to_string())?)?;
        self.bytes += size;
        if size > LARGEST_FILE {
            return Err(format!("it is larger than {} MiB; split it into several files", LARGEST_FILE >> 20));
        }
        if self.bytes > LARGEST_CATALOGUE {
            return Err(format!("with it the catalogue is larger than {} MiB", LARGEST_CATALOGUE >> 20));
        }
        Ok(taken)
    }

    fn is_new(&mut self, path: &Path) -> bool {
        std::fs::canonicalize(path).map_or(true, |path| self.seen.insert(path))
    }

    fn problem(&mut self, path: &Path, why: String) {
        let place = Place::of(&path.display().to_string(), "");
        self.problems.push(Problem { place, kind: ProblemKind::Unreadable(why) });
    }
}

/// Reads the text of a file.
fn text(file: &File) -> Result<(String, u64), String> {
    let expected = file.metadata().map_or(0, |metadata| metadata.len().min(LARGEST_FILE));
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default() + 1);
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > LARGEST_FILE {
        return Ok((String::new(), size)); // which is refused
    }
    Ok((decoding::owned(bytes).map_err(|error| format!("it {error}"))?, size))
}
