//! A folder of documents rather than of a project: a resume in several files, what a professional network handed out.

use crate::catalogue::Catalogue;
use crate::profile::project;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The most documents of a folder that are read.
pub(super) const MOST_DOCUMENTS: usize = 64;

/// Gives the documents in a folder, by name, relative to it; nothing where a file of a project lies there too, which
/// they then belong to.
pub(super) fn documents(catalogue: &Catalogue, folder: &Path) -> Vec<PathBuf> {
    let documents = project::files(folder, is_document);
    let is_project = |path: &Path| project::knows(catalogue, path) && !is_document(path);
    if documents.is_empty() || !project::files(folder, is_project).is_empty() { Vec::new() } else { documents }
}

/// Tells by its name whether a file is a document about a person.
fn is_document(path: &Path) -> bool {
    let lower = |part: Option<&OsStr>| part.and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
    let stem = lower(path.file_stem());
    match lower(path.extension()).as_str() {
        "pdf" | "docx" | "odt" | "rtf" | "txt" | "md" | "markdown" | "html" | "htm" | "tex" | "rst" | "org" => {
            !stem.starts_with("requirements") && !stem.starts_with("constraints")
        }
        "json" | "yaml" | "yml" | "xml" => stem.contains("resume") || stem.ends_with("cv") || stem.starts_with("cv"),
        "csv" => matches!(
            stem.as_str(),
            "skills" | "positions" | "profile" | "projects" | "certifications" | "education" | "courses"
        ),
        _ => false,
    }
}
