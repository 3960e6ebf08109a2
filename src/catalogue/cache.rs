//! Catalogues that were read and checked before, kept in a folder: a catalogue of many thousand skills then starts as fast as the
//! built-in one. Nothing depends on it: what can't be read, or isn't what was written, is made anew, and what can't be written is not.

use super::files::{CatalogueFiles, LARGEST_FILE};
use super::{Base, Catalogue, body};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use zerocopy::IntoBytes as _;

/// What a file begins with; the number changes with the form of what follows.
const BEGINNING: &[u8; 28] = b"roles, compiled catalogue 1\n";
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
        let mut files = CatalogueFiles::taking(digest);
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

    fn file_name(self) -> String {
        use std::fmt::Write as _;
        self.0.iter().take(16).fold(String::new(), |mut name, byte| {
            let _ = write!(name, "{byte:02x}"); // a string takes all
            name
        }) + ".catalogue"
    }
}

/// Digests the content of a file, piece by piece: so it needs no room, and room costs more time than reading.
fn digest(file: fs::File) -> Result<([u8; 32], u64), String> {
    let (mut digest, mut size, mut piece) = (Sha256::new(), 0, vec![0; 1 << 16]);
    let mut file = file.take(LARGEST_FILE + 1);
    loop {
        match file.read(&mut piece).map_err(|error| error.to_string())? {
            0 => return Ok((digest.finalize().into(), size)),
            read => {
                digest.update(piece.get(..read).unwrap_or_default());
                size += read as u64;
            }
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
        let path = self.folder.join(key.file_name());
        let metadata = fs::symlink_metadata(&path).ok().filter(|data| data.is_file() && data.len() <= LARGEST)?;
        let mut file = fs::File::open(&path).ok()?;
        let mut head = [0; HEAD];
        file.read_exact(&mut head).ok()?;
        let (body, sum) = body::read(&path, HEAD as u64, usize::try_from(metadata.len()).ok()?.checked_sub(HEAD)?)?;
        let is_whole = head == self::head(key, sum);
        let catalogue = is_whole.then(|| Catalogue::of_bytes(body.leak().as_bytes())).flatten()?;
        mark_used(&path, &metadata);
        Some(catalogue)
    }

    /// Keeps a catalogue under this key. Where that fails nothing is lost but time.
    pub(super) fn write(&self, key: CacheKey, catalogue: &Catalogue) {
        let body = catalogue.to_bytes();
        let bytes = [head(key, crc32fast::hash(&body)).as_slice(), &body].concat();
        if self.try_write(key, &bytes).is_ok() {
            self.leave_out_the_oldest();
        }
    }

    /// Writes a file that is whole from the moment it is there, whoever else writes it meanwhile.
    fn try_write(&self, key: CacheKey, bytes: &[u8]) -> std::io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let begun = self.folder.join(format!("{}.{}.begun", key.file_name(), std::process::id()));
        let written = fs::write(&begun, bytes).and_then(|()| fs::rename(&begun, self.folder.join(key.file_name())));
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
                Some("catalogue") => kept.push((modified, length, path)),
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
