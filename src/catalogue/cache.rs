//! Catalogues that were read and checked before, kept in a folder: a catalogue of many thousand skills then starts as fast as the
//! built-in one. Nothing depends on it: what can't be read, or isn't what was written, is made anew, and what can't be written is not.

use super::files::CatalogueFiles;
use super::spelling_index::Index;
use super::{Base, Catalogue, body, digest};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use zerocopy::IntoBytes as _;

/// What a file begins with; the number changes with the form of what follows.
const BEGINNING: &[u8; 28] = b"roles, compiled catalogue 3\n";
/// The length of what stands before the catalogue, in bytes: the beginning, the key, a check sum.
const HEAD: usize = BEGINNING.len() + 32 + 4;
/// The largest file that is read, in bytes; the largest catalogue makes a smaller one.
const LARGEST: u64 = 512 << 20;
/// How much is kept: so many files, and so many bytes in all; beyond that, what wasn't used for longest goes.
const MOST_FILES: usize = 32;
const MOST_BYTES: u64 = 256 << 20;
/// A file that is used is marked as used once in so long a time.
const MARKED_EVERY: Duration = Duration::from_hours(1);
/// A file that was begun so long ago is finished by nobody.
const ABANDONED: Duration = Duration::from_hours(1);

/// A folder of compiled catalogues.
#[derive(Debug, Clone)]
pub(crate) struct CompiledCatalogues {
    folder: PathBuf,
}

/// What a compiled catalogue was made from, and by what: the digest of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CacheKey([u8; 32]);

impl CacheKey {
    /// Digests files and what lies below them, with all that decides what this program makes of them; nothing where one can't be read.
    pub(super) fn of<'p>(base: Base, paths: impl IntoIterator<Item = &'p Path>) -> Option<Self> {
        let mut files = CatalogueFiles::taking(digest::of_file);
        for path in paths {
            // A pipe can be read once.
            fs::metadata(path).ok().filter(|found| found.is_file() || found.is_dir())?;
            files.add(path);
        }
        if !files.problems.is_empty() {
            return None;
        }
        let mut digest = Sha256::new();
        let mut add = |part: &[u8]| {
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part);
        };
        add(env!("CARGO_PKG_VERSION").as_bytes());
        // Of data/ and of the code that reads and checks catalogues; `build.rs` makes it.
        add(env!("CATALOGUE_BUILD").as_bytes());
        add(&[base as u8, u8::from(cfg!(target_endian = "little"))]);
        for (name, content) in &files.texts {
            add(name.as_bytes());
            add(content);
        }
        Some(Self(digest.finalize().into()))
    }

    fn file_name(self, part: CachedPart) -> String {
        use std::fmt::Write as _;
        let name = self.0.iter().take(16).fold(String::new(), |mut name, byte| {
            let _ = write!(name, "{byte:02x}"); // a string takes all
            name
        });
        name + "." + part.ending()
    }
}

/// What lies in a file of its own, since not every question asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CachedPart {
    /// All but the index.
    Catalogue,
    /// The index of its spellings.
    Index,
}

impl CachedPart {
    const ALL: [Self; 2] = [Self::Catalogue, Self::Index];

    /// Gives how the names of its files end.
    fn ending(self) -> &'static str {
        match self {
            Self::Catalogue => "catalogue",
            Self::Index => "index",
        }
    }
}

impl CompiledCatalogues {
    /// Names the folder; it is made when something is first written to it.
    pub(crate) fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Gives the catalogue that was kept under this key, if it is there and whole. It stays in memory as long as the process lives.
    pub(super) fn read(&self, key: CacheKey) -> Option<Catalogue> {
        let mut catalogue = self.read_part(key, CachedPart::Catalogue, Catalogue::of_bytes)?;
        catalogue.index.keep(KeptIndex { folder: self.clone(), key });
        Some(catalogue)
    }

    fn read_part<T>(&self, key: CacheKey, part: CachedPart, of_bytes: fn(&'static [u8]) -> Option<T>) -> Option<T> {
        let path = self.folder.join(key.file_name(part));
        let metadata = fs::symlink_metadata(&path).ok().filter(|data| data.is_file() && data.len() <= LARGEST)?;
        let mut file = fs::File::open(&path).ok()?;
        let mut head = [0; HEAD];
        file.read_exact(&mut head).ok()?;
        let (body, sum) = body::read(&path, HEAD as u64, usize::try_from(metadata.len()).ok()?.checked_sub(HEAD)?)?;
        let is_whole = head == self::head(key, sum);
        let read = is_whole.then(|| of_bytes(body.leak().as_bytes())).flatten()?;
        mark_used(&path, &metadata);
        Some(read)
    }

    /// Keeps a catalogue under this key, and its index, once a text asks for that. Where that fails nothing is lost but time.
    pub(super) fn write(&self, key: CacheKey, catalogue: &mut Catalogue) {
        self.write_part(key, CachedPart::Catalogue, &catalogue.to_bytes());
        catalogue.index.keep(KeptIndex { folder: self.clone(), key });
    }

    fn write_part(&self, key: CacheKey, part: CachedPart, body: &[u8]) {
        let bytes = [head(key, crc32fast::hash(body)).as_slice(), body].concat();
        if self.try_write(&key.file_name(part), &bytes).is_ok() {
            self.leave_out_the_oldest();
        }
    }

    /// Writes a file that is whole from the moment it is there, whoever else writes it meanwhile.
    fn try_write(&self, name: &str, bytes: &[u8]) -> std::io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let begun = self.folder.join(format!("{name}.{}.begun", std::process::id()));
        let written = fs::write(&begun, bytes).and_then(|()| fs::rename(&begun, self.folder.join(name)));
        if written.is_err() {
            let _ = fs::remove_file(&begun); // it may never have been there
        }
        written
    }

    /// Removes what is too much, and what somebody began and never finished. Files of others are not touched.
    fn leave_out_the_oldest(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let mut kept = Vec::new();
        for entry in entries.flatten() {
            let path = entry.path();
            let Some(used) = entry.metadata().ok().filter(fs::Metadata::is_file) else { continue };
            let (modified, length) = (used.modified().unwrap_or(SystemTime::UNIX_EPOCH), used.len());
            match path.extension().and_then(|ending| ending.to_str()) {
                Some(ending) if CachedPart::ALL.iter().any(|part| part.ending() == ending) => {
                    kept.push((modified, length, path));
                }
                Some("begun") if is_older(modified, ABANDONED) => drop(fs::remove_file(path)),
                _ => {}
            }
        }
        kept.sort_by(|(a, ..), (b, ..)| b.cmp(a));
        let mut bytes = 0;
        for (at, (_, length, path)) in kept.iter().enumerate() {
            bytes += length;
            if at > 0 && (at >= MOST_FILES || bytes > MOST_BYTES) {
                let _ = fs::remove_file(path); // another process may have removed it
            }
        }
    }
}

/// Where the index of a catalogue may be kept.
#[derive(Debug, Clone)]
pub(super) struct KeptIndex {
    folder: CompiledCatalogues,
    key: CacheKey,
}

impl KeptIndex {
    /// Gives the index, if it is there and whole. It stays in memory as long as the process lives.
    pub(super) fn read(&self) -> Option<Index> {
        self.folder.read_part(self.key, CachedPart::Index, Index::of_bytes)
    }

    /// Keeps the index. Where that fails nothing is lost but time.
    pub(super) fn write(&self, index: &Index) {
        self.folder.write_part(self.key, CachedPart::Index, &index.to_bytes());
    }
}

/// Gives what stands before a catalogue with this check sum.
fn head(key: CacheKey, sum: u32) -> [u8; HEAD] {
    let mut head = [0; HEAD];
    let parts = BEGINNING.iter().chain(&key.0).copied().chain(sum.to_le_bytes());
    head.iter_mut().zip(parts).for_each(|(room, byte)| *room = byte);
    head
}

/// Marks a file as used now, if it wasn't lately; it may belong to somebody else.
fn mark_used(path: &Path, metadata: &fs::Metadata) {
    if metadata.modified().is_ok_and(|modified| is_older(modified, MARKED_EVERY)) {
        let file = fs::File::options().write(true).open(path);
        let _ = file.and_then(|file| file.set_modified(SystemTime::now()));
    }
}

fn is_older(time: SystemTime, age: Duration) -> bool {
    time.elapsed().is_ok_and(|elapsed| elapsed > age)
}
