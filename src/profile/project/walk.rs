//! The files of a project that are its own work.

use super::ignore_files::IgnoreFiles;
use ignore::{DirEntry, WalkBuilder};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// How many files of a project are read at most.
pub(crate) const MOST_FILES: usize = 200_000;
/// How deep folders are entered.
const DEEPEST: usize = 64;

/// Folders with other people's work, or with what a program made.
const SKIPPED: [&str; 17] = [
    "__pycache__",
    "__pypackages__",
    "_vendor",
    "_vendored",
    "bower_components",
    "dist-packages",
    "htmlcov",
    "node_modules",
    "site-packages",
    "third-party",
    "third_party",
    "thirdparty",
    "vendor",
    "vendored",
    "venv",
    "virtualenv",
    "wheelhouse",
];
/// Hidden folders that say something.
const HIDDEN: [&str; 4] = [".github", ".gitlab", ".circleci", ".devcontainer"];

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct WalkedFiles {
    /// Paths relative to the project, in order.
    pub paths: Vec<PathBuf>,
    /// There were more than [`MOST_FILES`].
    pub cut: bool,
    /// Folders that could not be opened, files of what to ignore that were not read, and why.
    pub closed: Vec<(PathBuf, String)>,
}

/// Gives the files under a folder that `wanted` wants: none that .gitignore names, none in virtual environments and vendored code,
/// no links.
pub(super) fn files(root: &Path, wanted: impl Fn(&Path) -> bool) -> WalkedFiles {
    let ignore_files = Arc::new(Mutex::new(IgnoreFiles::of(root)));
    let walked = Arc::clone(&ignore_files);
    let mut builder = WalkBuilder::new(root);
    builder
        .standard_filters(false) // it would open whatever is called .gitignore, and files outside the project
        .follow_links(false)
        .max_depth(Some(DEEPEST))
        .sort_by_file_name(Ord::cmp)
        .filter_entry(move |entry| is_wanted(entry, &mut walked.lock().unwrap_or_else(PoisonError::into_inner)));
    let mut files = WalkedFiles::default();
    for entry in builder.build() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                files.closed.extend(closed(root, error));
                continue;
            }
        };
        let Ok(path) = entry.path().strip_prefix(root) else { continue };
        if entry.file_type().is_some_and(|kind| kind.is_file()) && wanted(path) {
            if files.paths.len() == MOST_FILES {
                files.cut = true;
                break;
            }
            files.paths.push(path.to_owned());
        }
    }
    files.closed.append(&mut ignore_files.lock().unwrap_or_else(PoisonError::into_inner).left_out);
    files
}

/// Tells whether an entry of the walk belongs to the project; if it is a folder, it is walked next.
fn is_wanted(entry: &DirEntry, ignore_files: &mut IgnoreFiles) -> bool {
    let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
    if ignore_files.ignores(entry) || is_folder && !is_own(entry.path()) {
        return false;
    }
    if is_folder {
        ignore_files.enter(entry.path(), entry.depth());
    }
    true
}

/// Gives the path under the project that could not be opened, and why.
fn closed(root: &Path, error: ignore::Error) -> Option<(PathBuf, String)> {
    match error {
        ignore::Error::WithDepth { err, .. } => closed(root, *err),
        ignore::Error::WithPath { path, err } => {
            let why = err.io_error().map_or_else(|| err.to_string(), |error| error.kind().to_string());
            Some((path.strip_prefix(root).unwrap_or(&path).to_owned(), why))
        }
        _ => None,
    }
}

/// Tells whether a folder holds the project's own work.
fn is_own(folder: &Path) -> bool {
    let Some(name) = folder.file_name().and_then(|name| name.to_str()) else { return true };
    if name.starts_with('.') {
        return HIDDEN.contains(&name);
    }
    let made = name.ends_with(".egg-info") || name.ends_with(".dist-info");
    let built = matches!(name, "build" | "dist") && !folder.join("__init__.py").exists() && has_no_sources(folder);
    !(made || built || SKIPPED.contains(&name) || folder.join("pyvenv.cfg").exists() || folder.join("conda-meta").is_dir())
}

/// Tells whether it is a folder of build results: nothing in it that a person keeps there.
fn has_no_sources(folder: &Path) -> bool {
    ["Dockerfile", "Makefile", "package.json", "requirements.txt"].iter().all(|name| !folder.join(name).exists())
}
