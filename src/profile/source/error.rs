//! Why a source gave no evidence.

use super::origin::LARGEST;
use crate::profile::document::DocumentError;
use std::io;

/// Why a source gave no evidence.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// It is not there, or may not be read.
    #[error("{name} can't be read: {source}")]
    Unreadable {
        /// The source.
        name: String,
        /// Why not.
        source: io::Error,
    },
    /// It isn't text of any encoding.
    #[error("{name} is no text (byte {at} is zero); give a text, a PDF, DOCX or ODT, or the folder of a project")]
    Binary {
        /// The source.
        name: String,
        /// The first zero byte, from 0.
        at: usize,
    },
    /// It is one file of a project, and not what its name says.
    #[error("{name} can't be read: {problem}")]
    BrokenFile {
        /// The source.
        name: String,
        /// What is wrong with it.
        problem: String,
    },
    /// It is a folder without anything in it that is understood.
    #[error("{name} holds no file that shows a skill; name the folder of a project, or a file such as resume.txt")]
    EmptyFolder {
        /// The source.
        name: String,
    },
    /// It is a document that gave no text.
    #[error("{name} {problem}")]
    Document {
        /// The source.
        name: String,
        /// Why not, and what to do.
        problem: DocumentError,
    },
    /// It is larger than [`LARGEST`].
    #[error("{name} is larger than {} MiB; give the part of it that names skills", LARGEST >> 20)]
    TooLarge {
        /// The source.
        name: String,
    },
}
