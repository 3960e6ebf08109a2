//! The files that a LaTeX document takes in: those that lie in its own folder.

use crate::decoding;
use crate::profile::project;
use crate::profile::text::latex_inputs;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The most files that are taken in.
const MOST: usize = 64;

/// The largest file that is taken in, in bytes.
const LARGEST: u64 = 4 << 20;

/// Tells by its name whether a file is LaTeX.
fn is_latex(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tex"))
}

/// Gives the files that a document of these bytes takes in, and those that these take in, each once, with its text; nothing outside the document's
/// folder, and no links. None where the document isn't LaTeX.
pub(super) fn of_latex(document: &Path, bytes: &[u8]) -> Vec<(PathBuf, String)> {
    if !is_latex(document) {
        return Vec::new();
    }
    let text = decoding::text(bytes).unwrap_or_default();
    let folder = document.parent().unwrap_or(Path::new(""));
    let mut seen: BTreeSet<PathBuf> = BTreeSet::from([document.to_owned()]);
    let (mut parts, mut wanted) = (Vec::new(), latex_inputs(&text));
    while let Some(name) = wanted.pop() {
        let Some(path) = inside(folder, &name) else { continue };
        if parts.len() < MOST
            && seen.insert(path.clone())
            && let Some(text) = read(folder, &path)
        {
            wanted.extend(latex_inputs(&text));
            parts.push((path, text));
        }
    }
    parts
}

/// Tells of the documents of a folder which are pieces of LaTeX that no document takes in, where one lies there that is a whole: drafts and
/// what was taken out.
pub(super) fn loose_pieces<'p>(folder: &Path, documents: &'p [PathBuf], taken_in: &BTreeSet<PathBuf>) -> Vec<&'p PathBuf> {
    let latex = documents.iter().filter(|path| is_latex(path) && !taken_in.contains(&folder.join(path)));
    let is_whole = |path: &PathBuf| {
        let text = project::plain_bytes(folder, path, LARGEST).ok();
        text.is_some_and(|bytes| memchr::memmem::find(&bytes, b"\\documentclass").is_some())
    };
    let (whole, pieces): (Vec<_>, Vec<_>) = latex.partition(|path| is_whole(path));
    if whole.is_empty() { Vec::new() } else { pieces }
}

/// Gives the path of a file that is taken in; nothing where it leaves the folder.
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let name = Path::new(name);
    let stays = name.components().all(|part| matches!(part, std::path::Component::Normal(_) | std::path::Component::CurDir));
    let path = folder.join(name);
    stays.then(|| if path.extension().is_none() { path.with_extension("tex") } else { path })
}

/// Reads a file of the folder, if it is a plain one behind no link.
fn read(folder: &Path, path: &Path) -> Option<String> {
    let bytes = project::plain_bytes(folder, path.strip_prefix(folder).ok()?, LARGEST).ok()?;
    Some(decoding::text(&bytes).ok()?.into_owned())
}

/// Gives the paths of the files that a document of a folder takes in; none where it is no LaTeX.
pub(super) fn paths(folder: &Path, document: &Path) -> Vec<PathBuf> {
    if !is_latex(document) {
        return Vec::new();
    }
    let bytes = project::plain_bytes(folder, document, LARGEST).unwrap_or_default();
    of_latex(&folder.join(document), &bytes).into_iter().map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    use super::inside;
    use std::path::Path;

    #[test]
    fn nothing_outside_is_taken_in() {
        let folder = Path::new("cv");
        assert_eq!(inside(folder, "a/skills").as_deref(), Some(Path::new("cv/a/skills.tex")));
        assert_eq!(inside(folder, "./skills.tex").as_deref(), Some(Path::new("cv/./skills.tex")));
        assert_eq!(inside(folder, "../skills"), None);
        assert_eq!(inside(folder, "/etc/passwd"), None);
    }
}
