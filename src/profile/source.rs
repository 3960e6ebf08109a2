//! A file, a folder or standard input as evidence: what kind of thing it is decides who reads it.

use super::document::{self, DocumentError, DocumentKind, Isolation};
use super::input::{self, Input, PIECE};
use super::project::Project;
use super::text::{Resume, TextReader};
use super::{Found, Place, Profile, encoding, project};
use crate::resolve::Resolver;
use std::cell::OnceCell;
use std::ffi::OsStr;
use std::fs;
use std::io;
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
    /// Whether it is read as prose: a text or a document, no folder and no file of a project.
    pub fn is_prose(&self) -> bool {
        match self {
            Self::Stdin => true,
            Self::Path(path) => !path.is_dir() && !project::reads(path),
        }
    }

    /// The source's name as it is shown: the path as given, or `-`.
    pub fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::Path(path) => path.display().to_string(),
        }
    }
}

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
    /// It isn't text.
    #[error("{name} is not UTF-8 text (byte {at}); convert it first, for example with iconv -t UTF-8")]
    NotUtf8 {
        /// The source.
        name: String,
        /// The first bad byte, from 0.
        at: usize,
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
    /// It is a folder of documents, each of which may be another person's.
    #[error("{name} holds no project, but documents; name those to read, one by one: {example}")]
    FolderOfDocuments {
        /// The source.
        name: String,
        /// How to name them.
        example: String,
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

/// Reads sources by the spellings of one catalogue; what texts need is made ready when the first text is read.
#[derive(Debug)]
pub struct SourceReader<'r, 'c> {
    resolver: &'r Resolver<'c>,
    text: OnceCell<TextReader<'c>>,
    isolation: Isolation,
}

impl<'r, 'c> SourceReader<'r, 'c> {
    /// A reader. Costs nothing until it reads.
    pub fn new(resolver: &'r Resolver<'c>) -> Self {
        Self { resolver, text: OnceCell::new(), isolation: Isolation::None }
    }

    /// A reader that has documents taken apart as `isolation` says.
    #[must_use]
    pub fn isolated(self, isolation: Isolation) -> Self {
        Self { isolation, ..self }
    }

    /// Adds what a source says to a profile, and gives what is worth a note: parts of it that were left out.
    ///
    /// # Errors
    /// Where the source can't be read, or is nothing that is understood.
    pub fn read(&self, source: &Source, profile: &mut Profile) -> Result<Vec<String>, SourceError> {
        if let Source::Path(path) = source {
            if path.is_dir() {
                fs::read_dir(path).map_err(|error| SourceError::Unreadable { name: source.name(), source: error })?;
                let project = project::read(self.resolver.catalogue(), path);
                if project.files == 0 && project.skipped.is_empty() {
                    return Err(nothing_in(path));
                }
                return Ok(self.project(&project, path, profile));
            }
            if path.is_file()
                && let Some(project) = project::read_one(self.resolver.catalogue(), path)
            {
                if let Some(problem) = project.failure() {
                    return Err(SourceError::BrokenFile { name: source.name(), problem: problem.to_owned() });
                }
                return Ok(self.project(&project, path.parent().unwrap_or(path), profile));
            }
        }
        let mut input = Input::open(source)?;
        let mut bytes = Vec::new();
        input.read(PIECE, &mut bytes)?;
        if bytes.len() == PIECE && input::is_plain(&bytes) {
            profile.extend(input::read_pieces(self.reader(), bytes, input)?);
            return Ok(Vec::new());
        }
        input.read(usize::MAX, &mut bytes)?;
        match DocumentKind::of(&bytes) {
            None => {
                let text = encoding::text(&bytes).map_err(|at| input::no_text(&source.name(), &bytes, at, 0))?;
                self.read_text(&text, &source.name(), profile);
            }
            Some(kind) => {
                let text = document::text(kind, &bytes, &self.isolation);
                let text = text.map_err(|problem| SourceError::Document { name: source.name(), problem })?;
                let found = self.text(&text, &source.name()).into_iter();
                let page = document::pages(&text);
                let paged = kind == DocumentKind::Pdf;
                let placed = |place: Place| if paged { Place { page: Some(page(place.line)), ..place } } else { place };
                profile.extend(found.map(|found| Found { place: found.place.map(placed), ..found }));
            }
        }
        Ok(Vec::new())
    }

    /// Adds what a project shows, and gives what could not be read of it.
    fn project(&self, project: &Project, folder: &Path, profile: &mut Profile) -> Vec<String> {
        profile.extend(project.found(self.resolver.catalogue(), folder));
        for (file, prose) in &project.about {
            let place = Some(Place::line(prose.line));
            let said = self.text(&prose.words, &folder.join(file).display().to_string()).into_iter();
            profile.extend(said.map(|found| Found { place, prominence: prose.prominence, ..found }));
        }
        profile.add_unknown_packages(project.unknown.iter().cloned());
        project.notes(folder)
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
        self.reader().read(text, from)
    }

    fn reader(&self) -> &TextReader<'c> {
        self.text.get_or_init(|| TextReader::new(self.resolver.catalogue()))
    }
}

/// What to say of a folder that holds no file of a project: documents are read one by one.
fn nothing_in(folder: &Path) -> SourceError {
    const SHOWN: usize = 2;
    let name = folder.display().to_string();
    let is_document = |path: &PathBuf| {
        let ending = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
        path.is_file() && matches!(ending.as_deref(), Some("pdf" | "docx" | "odt" | "txt" | "md" | "html" | "json"))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut documents: Vec<PathBuf> = entries.filter(is_document).collect();
    documents.sort();
    if documents.is_empty() {
        return SourceError::EmptyFolder { name };
    }
    let more = if documents.len() > SHOWN { " …" } else { "" };
    let named: Vec<String> = documents.iter().take(SHOWN).map(|path| format!("--from {}", shell_word(path))).collect();
    SourceError::FolderOfDocuments { name, example: named.join(" ") + more }
}

/// A path as it is typed: in quotes where it holds a blank.
fn shell_word(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
}
