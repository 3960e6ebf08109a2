//! The body of a compiled catalogue, read by several threads at once: most of its time goes into memory that is touched for the first time.

use crc32fast::Hasher;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::sync::OnceLock;
use std::thread;
use zerocopy::IntoBytes as _;

/// What is smaller, in bytes, is read sooner than a thread begins.
const LARGE: u64 = 1 << 20;
/// More threads than these wait for one another.
const MOST_THREADS: usize = 4;

/// Reads so many bytes from a place of a file on, with their check sum; nothing where there are fewer, or they make no whole numbers.
pub(super) fn read(path: &Path, begin: u64, length: usize) -> Option<(Vec<u64>, u32)> {
    let mut body = vec![0_u64; length.div_ceil(size_of::<u64>())];
    let threads = threads(length as u64);
    let sum = read_into(&mut body, path, begin, threads);
    // The system may have no thread to give.
    let sum = if sum.is_none() && threads > 1 { read_into(&mut body, path, begin, 1) } else { sum };
    Some((body, sum?))
}

/// Gives how many threads may share so many bytes.
pub(super) fn threads(length: u64) -> usize {
    static CORES: OnceLock<usize> = OnceLock::new(); // Linux reads three files for that
    let cores = || *CORES.get_or_init(|| thread::available_parallelism().map_or(1, usize::from));
    if length < LARGE { 1 } else { cores().min(MOST_THREADS) }
}

fn read_into(body: &mut [u64], path: &Path, begin: u64, threads: usize) -> Option<u32> {
    let size = body.len().div_ceil(threads).max(1);
    let mut pieces = (begin..).step_by(size * size_of::<u64>()).zip(body.chunks_mut(size));
    let first = pieces.next();
    let sums: Vec<Option<Hasher>> = thread::scope(|scope| {
        let spawned = pieces.map(|(place, piece)| {
            let work = move || read_piece(piece, path, place);
            thread::Builder::new().spawn_scoped(scope, work).ok()
        });
        let spawned: Vec<_> = spawned.collect();
        let first = first.map_or_else(|| Some(Hasher::new()), |(place, piece)| read_piece(piece, path, place));
        [first].into_iter().chain(spawned.into_iter().map(|work| work?.join().ok()?)).collect()
    });
    let mut sum = Hasher::new();
    for piece in sums {
        sum.combine(&piece?);
    }
    Some(sum.finalize())
}

fn read_piece(piece: &mut [u64], path: &Path, place: u64) -> Option<Hasher> {
    let mut file = File::open(path).ok()?;
    file.seek(SeekFrom::Start(place)).ok()?;
    file.read_exact(piece.as_mut_bytes()).ok()?;
    let mut sum = Hasher::new();
    sum.update(piece.as_bytes());
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::{read, read_into};
    use zerocopy::IntoBytes as _;

    #[test]
    fn however_many_threads_read_it_it_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("body");
        let bytes: Vec<u8> = (0..=255_u8).cycle().take(64 + 8 * 999).collect();
        std::fs::write(&path, &bytes).unwrap();
        let whole = bytes.get(64..).unwrap();
        for threads in [1, 2, 3, 4, 1000, 2000] {
            let mut body = vec![0_u64; 999];
            assert_eq!(read_into(&mut body, &path, 64, threads), Some(crc32fast::hash(whole)));
            assert_eq!(body.as_bytes(), whole);
        }
        assert_eq!(read(&path, 64, 8 * 999).unwrap().0.as_bytes(), whole);
        assert_eq!(read(&path, 64, 0), Some((Vec::new(), 0)));
        assert_eq!(read(&path, 64, 8 * 1000), None);
        assert_eq!(read(&folder.path().join("none"), 64, 8), None);
    }
}
