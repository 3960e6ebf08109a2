//! A file, a folder or standard input as evidence: what kind of thing it is decides who reads it.

use super::text::{Resume, TextReader};
use super::{Found, Profile};
use crate::resolve::Resolver;
use std::cell::OnceCell;
use std::ffi::OsStr;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::{fs, str};

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
    /// The source's name as it is shown: the path as given, or `-`.
    pub fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::Path(path) => path.display().to_string(),
        }
    }
}

/// What kind of thing a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
}

impl Kind {
    /// The kind of a file, by its name and its first bytes.
    fn of(_path: Option<&Path>, _bytes: &[u8]) -> Self {
        Self::Text
    }
}

/// Why a source gave no evidence.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// It is not there, or may not be read.
    #[error("{name} can't be read: {source}")]
    Unreadable {
        /// The source.
        name: String,
        /// Why not.
        source: io::Error,
    },
    /// It isn't text.
    #[error("{name} is not UTF-8 text (byte {at}); convert it first, for example with iconv -t UTF-8")]
    NotUtf8 {
        /// The source.
        name: String,
        /// The first bad byte, from 0.
        at: usize,
    },
    /// It is a folder.
    #[error("{name} is a folder; name a file in it")]
    Folder {
        /// The source.
        name: String,
    },
    /// It is larger than [`LARGEST`].
    #[error("{name} is larger than {} MiB; give the part of it that names skills", LARGEST >> 20)]
    TooLarge {
        /// The source.
        name: String,
    },
}

/// Reads sources by the spellings of one catalogue; what texts need is made ready when the first text is read.
#[derive(Debug)]
pub struct SourceReader<'r, 'c> {
    resolver: &'r Resolver<'c>,
    text: OnceCell<TextReader<'c>>,
}

impl<'r, 'c> SourceReader<'r, 'c> {
    /// A reader. Costs nothing until it reads.
    pub fn new(resolver: &'r Resolver<'c>) -> Self {
        Self { resolver, text: OnceCell::new() }
    }

    /// Adds what a source says to a profile.
    ///
    /// # Errors
    /// Where the source can't be read, or is nothing that is understood.
    pub fn read(&self, source: &Source, profile: &mut Profile) -> Result<(), SourceError> {
        if let Source::Path(path) = source
            && path.is_dir()
        {
            return Err(SourceError::Folder { name: source.name() });
        }
        let bytes = bytes(source)?;
        let path = match source {
            Source::Stdin => None,
            Source::Path(path) => Some(path.as_path()),
        };
        match Kind::of(path, &bytes) {
            Kind::Text => self.read_text(utf8(&bytes, source)?, &source.name(), profile),
        }
        Ok(())
    }

    /// Adds what a text or a JSON resume says.
    fn read_text(&self, text: &str, from: &str, profile: &mut Profile) {
        let Some(resume) = Resume::of(text) else {
            return profile.extend(self.text(text, from));
        };
        for name in &resume.listed {
            profile.add(self.resolver, name, from);
        }
        // Its lines are none of the file's.
        profile.extend(self.text(&resume.text, from).into_iter().map(|found| Found { place: None, ..found }));
    }

    /// What a text says; `from` says whose text it is.
    pub fn text(&self, text: &str, from: &str) -> Vec<Found> {
        self.text.get_or_init(|| TextReader::new(self.resolver.catalogue())).read(text, from)
    }
}

/// All bytes of a source, if they aren't too many.
fn bytes(source: &Source) -> Result<Vec<u8>, SourceError> {
    let mut bytes = Vec::new();
    let mut read = |from: &mut dyn io::Read| from.take(LARGEST + 1).read_to_end(&mut bytes);
    let result = match source {
        Source::Stdin => read(&mut io::stdin()),
        Source::Path(path) => fs::File::open(path).and_then(|mut file| read(&mut file)),
    };
    match result {
        Err(error) => Err(SourceError::Unreadable { name: source.name(), source: error }),
        Ok(length) if length as u64 > LARGEST => Err(SourceError::TooLarge { name: source.name() }),
        Ok(_) => Ok(bytes),
    }
}

/// The bytes as text, without a byte order mark.
fn utf8<'b>(bytes: &'b [u8], source: &Source) -> Result<&'b str, SourceError> {
    match str::from_utf8(bytes) {
        Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
        Err(error) => Err(SourceError::NotUtf8 { name: source.name(), at: error.valid_up_to() }),
    }
}
