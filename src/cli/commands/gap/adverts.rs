//! Many advertisements: files, the files of folders, and lines of JSON; each is read and judged by itself, on all cores.

use crate::cli::document_process;
use crate::contract::{JobName, RecordId};
use crate::matching::{Abilities, Job, Opening, Scorer};
use crate::profile::record::{self, NoRecord, Record, Texts};
use crate::profile::sketch::Sketch;
use crate::profile::source::{self, Source, SourceError, SourceReader};
use crate::profile::{Genre, Profile};
use crate::resolve::{Memo, Resolver};
use serde_json::value::RawValue;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

/// What to read: all advertisements, in the order in which they were named.
#[derive(Debug, Default)]
pub(super) struct Adverts {
    places: Vec<AdvertPlace>,
    /// The files that hold an advertisement in each line: their names, and what they hold.
    lines: Vec<(String, Vec<u8>)>,
    /// Files and folders that can't be read at all, and why.
    failures: Vec<(String, String)>,
}

/// Where an advertisement stands.
#[derive(Debug)]
enum AdvertPlace {
    File(Source),
    /// What was read from standard input, and its name.
    Whole(String, Vec<u8>),
    /// A line of one of the files, its number from 1, and where it begins and ends.
    Line(usize, u64, std::ops::Range<usize>),
}

/// What an advertisement is called.
#[derive(Debug, Default)]
pub(super) struct AdvertName {
    id: Option<Box<RawValue>>,
    from: String,
    line: Option<u64>,
    url: Option<String>,
}

impl AdvertName {
    /// Says in a line why it can't be read. What is wrong with a file names the file already.
    pub(super) fn problem(&self, why: &str) -> String {
        self.line.map_or_else(|| why.to_owned(), |line| format!("{}:{line}: {why}", self.from))
    }

    /// Gives the name as results say it.
    pub(super) fn name(&self) -> JobName<'_> {
        let id = self.id.as_deref().map(RecordId::AsItCame);
        JobName { id, from: &self.from, line: self.line, url: self.url.as_deref() }
    }
}

/// What became of an advertisement.
pub(super) type HeldAdvert<'c> = (AdvertName, Result<(Job<'c>, Sketch), String>);

impl Adverts {
    /// Finds the advertisements in files and folders. What is named `.jsonl` or `.ndjson` holds one in each line.
    pub(super) fn in_sources(sources: &[Source]) -> Self {
        let mut adverts = Self::default();
        for source in sources {
            match source.path() {
                Some(folder) if folder.is_dir() => adverts.add_folder(folder),
                _ => adverts.add(source.clone()),
            }
        }
        adverts
    }

    /// Takes an advertisement from each line.
    pub(super) fn of_lines(name: &str, bytes: Vec<u8>) -> Self {
        let mut adverts = Self::default();
        adverts.add_lines(name.to_owned(), bytes);
        adverts
    }

    /// Tells whether that is more than one advertisement by itself: then they are ranked, be there one or none in the end.
    pub(super) fn are_many(sources: &[Source]) -> bool {
        let is_many = |source: &Source| source.path().is_some_and(|path| path.is_dir() || holds_lines(path));
        sources.len() > 1 || sources.iter().any(is_many)
    }

    /// Adds all files of a folder and of the folders in it, by name, without what is hidden.
    fn add_folder(&mut self, folder: &Path) {
        let before = self.places.len() + self.failures.len();
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(why) => {
                return self.failures.push((folder.display().to_string(), format!("the folder can't be read: {why}")));
            }
        };
        let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        paths.retain(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')));
        paths.sort();
        for path in paths {
            // A link to a folder may lead round in a circle.
            match path.is_dir() {
                true if path.is_symlink() => {}
                true => self.add_folder(&path),
                false => self.add(Source::Path(path)),
            }
        }
        if self.places.len() + self.failures.len() == before {
            self.failures.push((folder.display().to_string(), "there is no file in the folder".to_owned()));
        }
    }

    fn add(&mut self, source: Source) {
        if source.path().is_some_and(|path| !holds_lines(path)) {
            return self.places.push(AdvertPlace::File(source));
        }
        match source::all(&source) {
            Ok(bytes) if source == Source::Stdin && !begins_as_lines(&bytes) => {
                self.places.push(AdvertPlace::Whole(source.name(), bytes));
            }
            Ok(bytes) => self.add_lines(source.name(), bytes),
            Err(why) => self.failures.push((source.name(), why.to_string())),
        }
    }

    /// Adds an advertisement for each line.
    fn add_lines(&mut self, name: String, bytes: Vec<u8>) {
        let (file, mut start) = (self.lines.len(), 0);
        let ends = memchr::memchr_iter(b'\n', &bytes).chain((bytes.last() != Some(&b'\n')).then_some(bytes.len()));
        for (number, end) in (1..).zip(ends) {
            self.places.push(AdvertPlace::Line(file, number, start..end));
            start = end + 1;
        }
        self.lines.push((name, bytes));
    }

    /// Reads them all, and holds the person against each; in their order, and behind them what can't be read at all.
    pub(super) fn answers<'c>(&self, resolver: &Resolver<'c>, scorer: &Scorer<'c>, person: &Profile) -> Vec<HeldAdvert<'c>> {
        let abilities = Abilities::of(scorer.catalogue(), person);
        let (texts, next) = (Texts::new(scorer.catalogue()), AtomicUsize::new(0));
        let work = || {
            let mut worker = Worker {
                adverts: self,
                scorer,
                person,
                abilities: &abilities,
                texts: &texts,
                documents: SourceReader::new(resolver).isolated(document_process::isolation()).of_genre(Genre::Advert),
                memo: Memo::new(resolver),
            };
            let places = std::iter::from_fn(|| {
                let at = next.fetch_add(1, Relaxed);
                Some((at, self.places.get(at)?))
            });
            places.map(|(at, place)| (at, worker.answer(place))).collect::<Vec<_>>()
        };
        let mut answers = on_all_cores(self.places.len(), work);
        answers.sort_by_key(|(at, _)| *at);
        let failed = self
            .failures
            .iter()
            .map(|(from, why)| (AdvertName { from: from.clone(), ..AdvertName::default() }, Err(why.clone())));
        answers.into_iter().map(|(_, answer)| answer).chain(failed).collect()
    }
}

/// Has as many threads work as there are cores, and no more than there are things to do. Where the system gives none, this one does it all.
fn on_all_cores<T: Send>(things: usize, work: impl Fn() -> Vec<T> + Copy + Send) -> Vec<T> {
    let workers = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(things);
    thread::scope(|scope| {
        let more: Vec<_> = (1..workers).map_while(|_| thread::Builder::new().spawn_scoped(scope, work).ok()).collect();
        let mut done = work();
        for worker in more {
            done.extend(worker.join().unwrap_or_default());
        }
        done
    })
}

/// What reads advertisements on one thread.
struct Worker<'a, 'c> {
    adverts: &'a Adverts,
    scorer: &'a Scorer<'c>,
    person: &'a Profile,
    abilities: &'a Abilities<'a>,
    texts: &'a Texts<'c>,
    documents: SourceReader<'a, 'c>,
    memo: Memo<'a, 'c>,
}

impl<'c> Worker<'_, 'c> {
    fn answer(&mut self, place: &AdvertPlace) -> HeldAdvert<'c> {
        match place {
            AdvertPlace::File(source) => self.document(source.name(), |reader, advert| reader.read_words(source, advert)),
            AdvertPlace::Whole(name, bytes) => {
                self.document(name.clone(), |reader, advert| reader.words_of_bytes(bytes, name, advert))
            }
            AdvertPlace::Line(file, number, range) => {
                let (name, bytes) = self.adverts.lines.get(*file).map_or(("", &[][..]), |(name, bytes)| (name, bytes));
                let called = AdvertName { from: name.to_owned(), line: Some(*number), ..AdvertName::default() };
                self.line(called, bytes.get(range.clone()).unwrap_or_default())
            }
        }
    }

    fn document(
        &self,
        from: String,
        read: impl FnOnce(&SourceReader<'_, 'c>, &mut Profile) -> Result<String, SourceError>,
    ) -> HeldAdvert<'c> {
        let mut advert = Profile::default();
        let held = read(&self.documents, &mut advert).map(|words| self.held(&advert, &words));
        (AdvertName { from, ..AdvertName::default() }, held.map_err(|why| why.to_string()))
    }

    fn line(&mut self, mut called: AdvertName, line: &[u8]) -> HeldAdvert<'c> {
        let text = match record::line_text(line) {
            Ok(text) => text,
            Err(why) => return (called, Err(why.to_string())),
        };
        let held = Record::read(&text).and_then(|record| {
            called.id = record.id().map(ToOwned::to_owned);
            called.url = record.url().map(str::to_owned);
            if !record.says_something() {
                return Err(NoRecord::Silent);
            }
            let advert = record.advert(&mut self.memo, self.texts);
            Ok(self.held(&advert, &record.words()))
        });
        (called, held.map_err(|why| why.to_string()))
    }

    fn held(&self, advert: &Profile, words: &str) -> (Job<'c>, Sketch) {
        (Opening::of(self.scorer, advert).job(self.person, self.abilities), Sketch::of(words))
    }
}

/// Tells by its name whether a file holds an advertisement in each line.
fn holds_lines(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(ending.as_deref(), Some("jsonl" | "ndjson"))
}

/// Tells by its first line whether a text holds an advertisement in each line.
pub(super) fn begins_as_lines(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    record::line_text(first).is_ok_and(|line| Record::read(&line).is_ok_and(|record| record.says_something()))
}
