//! Why nothing could be imported.

use crate::catalogue::Problems;
use std::io;

/// Nothing could be imported.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// A file that must be there can't be read.
    #[error("{file} can't be read: {source}")]
    Unreadable {
        /// The file.
        file: String,
        /// Why not.
        source: io::Error,
    },
    /// A file is not the table that it should be.
    #[error("{file}: {problem}")]
    NoTable {
        /// The file.
        file: String,
        /// What is wrong, with the line where it is known.
        problem: String,
    },
    /// No occupation is among those that were asked for.
    #[error(
        "none of the {of} occupations is in {groups}; a group is the beginning of an occupation's code, such as {example}"
    )]
    NoneWanted {
        /// How many occupations there are.
        of: usize,
        /// The groups that were asked for.
        groups: String,
        /// The code of one of them.
        example: String,
    },
    /// There is no occupation with a skill.
    #[error("{source_name} has no role that asks for a skill, so there is nothing to import")]
    NoRoles {
        /// What it was to be imported from.
        source_name: String,
    },
    /// The check of catalogues refuses what was made of it.
    #[error("what was made of it is no catalogue: {0}")]
    NotClean(Problems),
    /// The writer of YAML refuses it.
    #[error("it can't be written as YAML: {0}")]
    Unwritable(serde_yaml::Error),
}
