//! What a project keeps out of its own work: `.gitignore`, `.ignore` and `.git/info/exclude`, read with the care that foreign files need.

use super::plain_file;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use ignore::{DirEntry, Match};
use std::path::{Path, PathBuf};

/// The largest of these files that is read, in bytes.
const LARGEST: u64 = 128 << 10;
/// How many patterns a walk takes in: each costs some kilobytes while its folder is walked.
const MOST_PATTERNS: usize = 10_000;

/// The files whose patterns hold in a folder and below, those that go before others first.
const NAMES: [&str; 3] = [".ignore", ".gitignore", ".git/info/exclude"];

/// The patterns of the folders between the root of a walk and where it is.
#[derive(Debug)]
pub(super) struct IgnoreFiles {
    root: PathBuf,
    levels: Vec<Level>,
    patterns: usize,
    /// Files whose patterns don't hold, relative to the root, and why.
    pub left_out: Vec<(PathBuf, String)>,
}

/// What a folder says that is to be ignored in it.
#[derive(Debug)]
struct Level {
    depth: usize,
    /// A matcher for each of [`NAMES`].
    matchers: [Gitignore; 3],
    /// Its own repository: what is said above it by git's files doesn't hold here.
    is_repository: bool,
}

impl IgnoreFiles {
    /// Begins at the root of a walk.
    pub(super) fn of(root: &Path) -> Self {
        let mut files = Self { root: root.to_owned(), levels: Vec::new(), patterns: 0, left_out: Vec::new() };
        files.enter(root, 0);
        files
    }

    /// Tells whether an entry is to be ignored. Entries come folder by folder, each before what is in it.
    pub(super) fn ignores(&mut self, entry: &DirEntry) -> bool {
        while self.levels.last().is_some_and(|level| level.depth >= entry.depth()) {
            self.levels.pop();
        }
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        (0..NAMES.len()).find_map(|name| self.says(name, entry.path(), is_folder)).unwrap_or(false)
    }

    /// Takes in what a folder says that is walked now.
    pub(super) fn enter(&mut self, folder: &Path, depth: usize) {
        let matchers = NAMES.map(|name| self.matcher(folder, name));
        let is_repository = folder.join(".git").exists();
        if is_repository || !matchers.iter().all(Gitignore::is_empty) {
            self.levels.push(Level { depth, matchers, is_repository });
        }
    }

    /// Tells what the files of this name say of a path, the nearest first.
    fn says(&self, name: usize, path: &Path, is_folder: bool) -> Option<bool> {
        for level in self.levels.iter().rev() {
            match level.matchers.get(name).map_or(Match::None, |matcher| matcher.matched(path, is_folder)) {
                Match::Ignore(_) => return Some(true),
                Match::Whitelist(_) => return Some(false),
                Match::None => {}
            }
            if level.is_repository && name > 0 {
                return None;
            }
        }
        None
    }

    fn matcher(&mut self, folder: &Path, name: &str) -> Gitignore {
        let path = folder.join(name);
        if path.symlink_metadata().is_err() {
            return Gitignore::empty();
        }
        let inside = path.strip_prefix(&self.root).unwrap_or(&path).to_owned();
        let patterns = plain_file::bytes(&self.root, &inside, LARGEST).and_then(|bytes| self.patterns(folder, &bytes));
        patterns.unwrap_or_else(|why| {
            self.left_out.push((inside, why));
            Gitignore::empty()
        })
    }

    fn patterns(&mut self, folder: &Path, bytes: &[u8]) -> Result<Gitignore, String> {
        let text = String::from_utf8_lossy(bytes);
        let lines = text.trim_start_matches('\u{feff}').lines();
        let lines = lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        let patterns = self.patterns + lines.clone().count();
        if patterns > MOST_PATTERNS {
            return Err(format!("more than {MOST_PATTERNS} patterns"));
        }
        self.patterns = patterns;
        let mut builder = GitignoreBuilder::new(folder);
        for line in lines {
            // A pattern that is none holds for nothing, as with git.
            let _ = builder.add_line(None, line);
        }
        builder.build().map_err(|error| error.to_string())
    }
}
