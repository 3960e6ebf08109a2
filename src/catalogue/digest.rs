//! Digests of files, by which it is told whether a compiled catalogue was made of them. Several threads share a large one.

use super::body::threads;
use super::files::LARGEST_FILE;
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io;
use std::thread;

/// A file is digested in pieces of so many bytes, whoever does it.
const PIECE: usize = 1 << 19;

/// Digests the content of a file, and says how many bytes it has: one more than [`LARGEST_FILE`] of a larger one.
///
/// # Errors
/// Why it can't be read; also where its length changes meanwhile.
pub(super) fn of_file(file: &File) -> Result<([u8; 32], u64), String> {
    let length = file.metadata().map_err(|error| error.to_string())?.len().min(LARGEST_FILE + 1);
    let digest = of_length(file, length, threads(length)).map_err(|error| error.to_string())?;
    match read_at(file, &mut [0], length) {
        Ok(0) => Ok((digest, length)),
        Ok(_) if length > LARGEST_FILE => Ok((digest, length)), // which is refused
        _ => Err("it grows".to_owned()),
    }
}

/// Digests so many bytes; each thread takes its share of the pieces.
fn of_length(file: &File, length: u64, threads: usize) -> io::Result<[u8; 32]> {
    let places: Vec<u64> = (0..=length).step_by(PIECE).collect();
    let share = places.len().div_ceil(threads);
    let digested = |places: &[u64]| -> io::Result<Vec<[u8; 32]>> {
        places.iter().map(|place| of_piece(file, *place, length.min(place + PIECE as u64))).collect()
    };
    let digests: io::Result<Vec<_>> = thread::scope(|scope| {
        let mut shares = places.chunks(share);
        let first = shares.next().unwrap_or_default();
        let work = |share| (share, thread::Builder::new().spawn_scoped(scope, move || digested(share)));
        let others: Vec<_> = shares.map(work).collect();
        let mut digests = vec![digested(first)];
        for (share, work) in others {
            // The system may have no thread to give.
            digests.push(work.ok().and_then(|work| work.join().ok()).unwrap_or_else(|| digested(share)));
        }
        digests.into_iter().collect()
    });
    let mut whole = Sha256::new();
    digests?.concat().iter().for_each(|piece| whole.update(piece));
    Ok(whole.finalize().into())
}

/// Digests a piece, little by little: so it needs no room to speak of, and room costs more time than reading.
fn of_piece(file: &File, mut place: u64, end: u64) -> io::Result<[u8; 32]> {
    let (mut digest, mut room) = (Sha256::new(), vec![0; 1 << 16]);
    while place < end {
        let left = usize::try_from(end - place).unwrap_or(usize::MAX).min(room.len());
        let read = read_at(file, room.get_mut(..left).unwrap_or_default(), place)?;
        let read = room.get(..read).filter(|read| !read.is_empty()).ok_or(io::ErrorKind::UnexpectedEof)?;
        digest.update(read);
        place += read.len() as u64;
    }
    Ok(digest.finalize().into())
}

#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], place: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, bytes, place)
}

#[cfg(windows)]
fn read_at(file: &File, bytes: &mut [u8], place: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, bytes, place)
}

#[cfg(test)]
mod tests {
    use super::{PIECE, of_file, of_length};
    use std::fs::File;

    #[test]
    fn however_many_threads_digest_it_it_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let mut digests = std::collections::HashSet::new();
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7] {
            std::fs::write(&path, vec![7; length]).unwrap();
            let length = length as u64;
            let (digest, read) = of_file(&File::open(&path).unwrap()).unwrap();
            assert_eq!(read, length);
            for threads in [1, 2, 3, 4, 100] {
                assert_eq!(of_length(&File::open(&path).unwrap(), length, threads).unwrap(), digest, "{length}, {threads}");
            }
            assert!(of_length(&File::open(&path).unwrap(), length + 1, 2).is_err(), "it became shorter");
            digests.insert(digest);
        }
        assert_eq!(digests.len(), 6);
    }

    #[test]
    fn a_change_anywhere_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let digest = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            of_file(&File::open(&path).unwrap()).unwrap().0
        };
        let mut bytes = vec![7; 2 * PIECE + 1000];
        let before = digest(&bytes);
        for place in [0, PIECE - 1, PIECE, 2 * PIECE + 999] {
            bytes[place] = 8;
            assert_ne!(digest(&bytes), before, "{place}");
            bytes[place] = 7;
        }
    }
}
