//! Where evidence is read from.

use super::super::project;
use crate::catalogue::Catalogue;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 1 << 28;

/// Where evidence is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Standard input, written `-`.
    Stdin,
    /// A file or a folder.
    Path(PathBuf),
}

impl From<&OsStr> for Source {
    fn from(name: &OsStr) -> Self {
        if name == "-" { Self::Stdin } else { Self::Path(name.into()) }
    }
}

impl Source {
    /// Tells whether it is read as prose: a text or a document, no folder and no file of a project.
    pub fn is_prose(&self, catalogue: &Catalogue) -> bool {
        match self {
            Self::Stdin => true,
            Self::Path(path) => !path.is_dir() && !project::reads(catalogue, path),
        }
    }

    /// Gives the path of a file or folder.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::Path(path) => Some(path),
        }
    }

    /// Gives the source's name as it is shown: the path as given, or `-`.
    pub fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::Path(path) if path.as_os_str().is_empty() => "\"\"".to_owned(),
            Self::Path(path) => path.display().to_string(),
        }
    }
}
