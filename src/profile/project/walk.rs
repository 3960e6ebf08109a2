//! The files of a project that are its own work.

use crate::decoding;
use ignore::WalkBuilder;
use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

/// How many files of a project are read at most.
pub(crate) const MOST_FILES: usize = 200_000;
/// How deep folders are entered.
const DEEPEST: usize = 64;
/// The largest source that is read, in bytes; a larger one was made by a program.
const LARGEST_SOURCE: u64 = 2 << 20;
/// The largest lock file or notebook that is read, in bytes.
const LARGEST_DATA: u64 = 64 << 20;

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
pub(super) struct Files {
    /// Paths relative to the project, in order.
    pub paths: Vec<PathBuf>,
    /// There were more than [`MOST_FILES`].
    pub cut: bool,
    /// Folders that could not be opened, and why.
    pub closed: Vec<(PathBuf, String)>,
}

/// The files under a folder that `wanted` wants: none that .gitignore names, none in virtual environments and vendored code,
/// no links.
pub(super) fn files(root: &Path, wanted: impl Fn(&Path) -> bool) -> Files {
    let mut builder = WalkBuilder::new(root);
    builder
        .hidden(false)
        .require_git(false) // an unpacked archive has a .gitignore, but no repository
        .parents(false) // what lies above the project is none of its business
        .git_global(false) // nor are the person's own settings
        .follow_links(false)
        .max_depth(Some(DEEPEST))
        .sort_by_file_name(Ord::cmp)
        .filter_entry(|entry| {
            entry.depth() == 0 || !entry.file_type().is_some_and(|kind| kind.is_dir()) || is_own(entry.path())
        });
    let mut files = Files::default();
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
    files
}

/// The path under the project that could not be opened, and why.
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

/// Whether a folder holds the project's own work.
fn is_own(folder: &Path) -> bool {
    let Some(name) = folder.file_name().and_then(|name| name.to_str()) else { return true };
    if name.starts_with('.') {
        return HIDDEN.contains(&name);
    }
    let made = name.ends_with(".egg-info") || name.ends_with(".dist-info");
    let built = matches!(name, "build" | "dist") && !folder.join("__init__.py").exists() && has_no_sources(folder);
    !(made || built || SKIPPED.contains(&name) || folder.join("pyvenv.cfg").exists() || folder.join("conda-meta").is_dir())
}

/// A folder of build results: nothing in it that a person keeps there.
fn has_no_sources(folder: &Path) -> bool {
    ["Dockerfile", "Makefile", "package.json", "requirements.txt"].iter().all(|name| !folder.join(name).exists())
}

/// Reads the text of a file.
///
/// # Errors
/// Why it isn't read.
pub(super) fn text(root: &Path, path: &Path) -> Result<String, String> {
    let limit = match path.extension().and_then(|ending| ending.to_str()) {
        Some("lock" | "toml" | "json" | "ipynb") => LARGEST_DATA,
        _ => LARGEST_SOURCE,
    };
    let path = root.join(path);
    let file = fs::symlink_metadata(&path).map_err(|error| error.to_string())?;
    if !file.is_file() {
        return Err("no regular file".to_owned());
    }
    if file.len() > limit {
        return Err(format!("larger than {} MiB", limit >> 20));
    }
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    decoding::text(&bytes).map(Cow::into_owned).map_err(|_| "not text".to_owned())
}
