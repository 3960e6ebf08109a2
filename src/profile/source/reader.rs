//! Reads evidence from a file, a folder or standard input.

use super::error::SourceError;
use super::input::{self, Input, PIECE};
use super::origin::Source;
use crate::decoding::{self, NotText};
use crate::profile::document::{self, DocumentKind, Isolation};
use crate::profile::project::{self, Project};
use crate::profile::text::{Resume, TextReader};
use crate::profile::{Found, Location, Profile};
use crate::resolve::Resolver;
use std::cell::OnceCell;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

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
        self.read_bytes(&bytes, &source.name(), profile)?;
        Ok(Vec::new())
    }

    /// Adds what the bytes of a text or a document say to a profile; `name` says whose they are.
    ///
    /// # Errors
    /// Where they are nothing that is understood.
    pub fn read_bytes(&self, bytes: &[u8], name: &str, profile: &mut Profile) -> Result<(), SourceError> {
        match DocumentKind::of(bytes) {
            None => {
                let binary = |NotText { at }| SourceError::Binary { name: name.to_owned(), at };
                self.read_text(&decoding::text(bytes).map_err(binary)?, name, profile);
            }
            Some(kind) => {
                let text = document::text(kind, bytes, &self.isolation);
                let text = text.map_err(|problem| SourceError::Document { name: name.to_owned(), problem })?;
                let found = self.text(&text, name).into_iter();
                let page = document::pages(&text);
                let paged = kind == DocumentKind::Pdf;
                let placed =
                    |place: Location| if paged { Location { page: Some(page(place.line)), ..place } } else { place };
                profile.extend(found.map(|found| Found { place: found.place.map(placed), ..found }));
            }
        }
        Ok(())
    }

    /// Adds what a project shows, and gives what could not be read of it.
    fn project(&self, project: &Project, folder: &Path, profile: &mut Profile) -> Vec<String> {
        profile.extend(project.found(self.resolver.catalogue(), folder));
        for (file, prose) in &project.about {
            let place = Some(Location::line(prose.line));
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

/// Says of a folder that holds no file of a project what else it holds: documents are read one by one.
fn nothing_in(folder: &Path) -> SourceError {
    let name = folder.display().to_string();
    let is_document = |path: &PathBuf| {
        let ending = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
        path.is_file() && matches!(ending.as_deref(), Some("pdf" | "docx" | "odt" | "txt" | "md" | "html" | "json"))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut documents: Vec<PathBuf> = entries.filter(is_document).collect();
    documents.sort();
    if documents.is_empty() { SourceError::EmptyFolder { name } } else { SourceError::FolderOfDocuments { name, documents } }
}
