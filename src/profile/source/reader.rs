//! Reads evidence from a file, a folder or standard input.

use super::error::SourceError;
use super::folder::{self, MOST_DOCUMENTS};
use super::input::{self, OpenSource, PIECE};
use super::origin::Source;
use super::parts;
use crate::decoding::{self, NotText};
use crate::profile::document::{self, DocumentKind, Isolation};
use crate::profile::project::{self, Project};
use crate::profile::text::{ReadText, Readable, TextReader, formats};
use crate::profile::{Found, Genre, Location, Profile, Setting, Settings, UnreadPassage};
use crate::resolve::Resolver;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Reads sources by the spellings of one catalogue; what texts need is made ready when the first text is read.
#[derive(Debug)]
pub struct SourceReader<'r, 'c> {
    resolver: &'r Resolver<'c>,
    text: OnceCell<TextReader<'c>>,
    isolation: Isolation,
    genre: Option<Genre>,
}

impl<'r, 'c> SourceReader<'r, 'c> {
    /// Makes a reader. Costs nothing until it reads.
    pub fn new(resolver: &'r Resolver<'c>) -> Self {
        Self { resolver, text: OnceCell::new(), isolation: Isolation::None, genre: None }
    }

    /// Makes a reader that has documents taken apart as `isolation` says.
    #[must_use]
    pub fn isolated(self, isolation: Isolation) -> Self {
        Self { isolation, ..self }
    }

    /// Makes a reader of texts that are all of one sort, whatever they look like.
    #[must_use]
    pub fn of_genre(self, genre: Genre) -> Self {
        Self { genre: Some(genre), ..self }
    }

    /// Adds what a source says to a profile, and gives what is worth a note: parts of it that were left out.
    ///
    /// # Errors
    /// Where the source can't be read, or is nothing that is understood.
    pub fn read(&self, source: &Source, profile: &mut Profile) -> Result<Vec<String>, SourceError> {
        if let Source::Path(path) = source {
            if path.is_dir() {
                fs::read_dir(path).map_err(|error| SourceError::Unreadable { name: source.name(), source: error })?;
                return self.folder(path, profile);
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
        let before = profile.unread.len();
        let mut input = OpenSource::open(source)?;
        let mut bytes = Vec::new();
        input.read(PIECE, &mut bytes)?;
        if bytes.len() == PIECE && input::is_plain(&bytes) && !source.path().is_some_and(formats::is_known) {
            profile.add_text(input::read_pieces(self.reader(), self.genre, bytes, input)?);
            return Ok(unread(profile, before));
        }
        input.read(usize::MAX, &mut bytes)?;
        self.read_bytes(&bytes, &source.name(), profile)?;
        for (part, text) in source.path().map(|path| parts::of_latex(path, &bytes)).into_iter().flatten() {
            self.read_text(&text, &part.display().to_string(), profile);
        }
        Ok(unread(profile, before))
    }

    /// Adds what the bytes of a text or a document say to a profile; `name` says whose they are.
    ///
    /// # Errors
    /// Where they are nothing that is understood.
    pub fn read_bytes(&self, bytes: &[u8], name: &str, profile: &mut Profile) -> Result<(), SourceError> {
        self.words_of_bytes(bytes, name, profile).map(drop)
    }

    /// Adds what bytes say to a profile, as [`Self::read_bytes`] does, and gives its words.
    ///
    /// # Errors
    /// Where they are nothing that is understood.
    pub fn words_of_bytes(&self, bytes: &[u8], name: &str, profile: &mut Profile) -> Result<String, SourceError> {
        match DocumentKind::of(bytes) {
            None => {
                let binary = |NotText { at }| SourceError::Binary { name: name.to_owned(), at };
                Ok(self.read_text(&decoding::text(bytes).map_err(binary)?, name, profile))
            }
            Some(kind) => {
                let text = document::text(kind, bytes, &self.isolation);
                let text = text.map_err(|problem| SourceError::Document { name: name.to_owned(), problem })?;
                let ReadText { found, unread } = self.reader().read_plain(&formats::plain(&text), name, self.genre);
                let page = document::pages(&text);
                let paged = kind == DocumentKind::Pdf;
                let placed =
                    |place: Location| if paged { Location { page: Some(page(place.line)), ..place } } else { place };
                profile.extend(found.into_iter().map(|found| Found { place: found.place.map(placed), ..found }));
                profile.unread.extend(unread.into_iter().map(|passage| UnreadPassage { lines: None, ..passage }));
                Ok(text)
            }
        }
    }

    /// Adds what a file of some text or document says to a profile, as [`Self::read`] does, and gives its words.
    ///
    /// # Errors
    /// Where it can't be read, or is nothing that is understood.
    pub fn read_words(&self, source: &Source, profile: &mut Profile) -> Result<String, SourceError> {
        self.words_of_bytes(&input::all(source)?, &source.name(), profile)
    }

    /// Adds what a project shows, and gives what could not be read of it.
    fn project(&self, project: &Project, folder: &Path, profile: &mut Profile) -> Vec<String> {
        profile.extend(project.found(self.resolver.catalogue(), folder));
        for (file, prose) in &project.about {
            let place = Some(Location::line(prose.line));
            let said = self.text(&prose.words, &folder.join(file).display().to_string()).into_iter();
            profile.extend(said.map(|found| Found {
                place,
                prominence: prose.prominence,
                settings: Settings::of(Setting::Project),
                ..found
            }));
        }
        profile.add_unknown_packages(project.unknown.iter().cloned());
        project.notes(folder)
    }

    /// Adds what a text says, in whatever format it is written, and the names that it lists; gives it without its format.
    fn read_text(&self, text: &str, from: &str, profile: &mut Profile) -> String {
        let readable = Readable::of(text, Path::new(from));
        for listed in &readable.listed {
            profile.add(self.resolver, &listed.name, from);
        }
        let mut read = self.reader().read_plain(&readable.text, from, self.genre);
        if !readable.keeps_lines {
            read.found.iter_mut().for_each(|found| found.place = None);
            read.unread.iter_mut().for_each(|passage| passage.lines = None);
        }
        profile.add_text(read);
        readable.text.into_owned()
    }

    /// Adds what a folder holds: a project, or documents about one person.
    fn folder(&self, folder: &Path, profile: &mut Profile) -> Result<Vec<String>, SourceError> {
        let documents = folder::documents(self.resolver.catalogue(), folder);
        if !documents.is_empty() {
            return self.documents(folder, &documents, profile);
        }
        let project = project::read(self.resolver.catalogue(), folder);
        if project.files == 0 && project.skipped.is_empty() {
            return Err(SourceError::EmptyFolder { name: folder.display().to_string() });
        }
        Ok(self.project(&project, folder, profile))
    }

    /// Adds what the documents of a folder say of one person, and gives which were read and which left out; a part of another is read with
    /// that.
    fn documents(&self, folder: &Path, documents: &[PathBuf], profile: &mut Profile) -> Result<Vec<String>, SourceError> {
        let (mut read, mut notes, mut parts) = (Vec::new(), Vec::new(), BTreeSet::new());
        for document in documents {
            parts.extend(parts::paths(folder, document));
        }
        let loose = parts::loose_pieces(folder, documents, &parts);
        notes.extend(loose.iter().map(|path| format!("left out {}: no document takes it in", folder.join(path).display())));
        let whole = documents.iter().filter(|path| !loose.contains(path)).map(|path| folder.join(path));
        let whole = whole.filter(|path| !parts.contains(path));
        for path in whole {
            if read.len() == MOST_DOCUMENTS {
                notes.push(format!("left out {}: more than {MOST_DOCUMENTS} documents", path.display()));
                continue;
            }
            match self.read(&Source::Path(path.clone()), profile) {
                Ok(more) => {
                    read.push(path);
                    notes.extend(more);
                }
                Err(error) => notes.push(format!("left out {}: {error}", path.display())),
            }
        }
        if read.is_empty() {
            return Err(SourceError::EmptyFolder { name: folder.display().to_string() });
        }
        let names: Vec<String> = read.iter().map(|path| path.display().to_string()).collect();
        notes.insert(0, format!("read as one person's: {}", names.join(", ")));
        Ok(notes)
    }

    /// Tells what a text says; `from` says whose text it is.
    pub fn text(&self, text: &str, from: &str) -> Vec<Found> {
        self.reader().read_all(text, from, self.genre)
    }

    fn reader(&self) -> &TextReader<'c> {
        self.text.get_or_init(|| TextReader::new(self.resolver.catalogue()))
    }
}

/// Says what of the texts that were read after so many passages is in a language that is not read, once of each file and language.
fn unread(profile: &Profile, before: usize) -> Vec<String> {
    let mut told: Vec<&UnreadPassage> = Vec::new();
    for passage in profile.unread.iter().skip(before) {
        if !told.iter().any(|one| (one.language, &one.from) == (passage.language, &passage.from)) {
            told.push(passage);
        }
    }
    told.into_iter().map(ToString::to_string).collect()
}
