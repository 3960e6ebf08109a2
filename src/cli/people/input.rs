//! Where the people come from: a file, standard input, or a folder with a file for each.

use super::chunks::{Chunk, Chunker, Lines, record_end};
use super::folder::{PersonFile, people_of};
use crate::cli::error::Error;
use crate::cli::waiting::Waiting;
use crate::decoding;
use crate::profile::table::Columns;
use encoding_rs_io::DecodeReaderBytesBuilder;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The longest head of a table, in bytes; what is longer is none.
const LONGEST_HEAD: usize = 64 * 1024;

/// People one after the other, in chunks.
pub(crate) struct Input {
    people: People,
    name: String,
    size: Option<u64>,
    /// The columns, where it is a table.
    columns: Option<Columns>,
}

enum People {
    Stream(Chunker<Box<dyn Read + Send>>),
    Folder(std::iter::Enumerate<std::vec::IntoIter<PersonFile>>),
}

impl Input {
    /// Opens a file or a folder, or standard input where there is none or it is `-`. `wanted` are the columns of a table that say what a
    /// person can do.
    pub(crate) fn open(file: Option<&Path>, wanted: &[String]) -> Result<Self, Error> {
        let Some(path) = file.filter(|file| *file != Path::new("-")) else {
            let name = "standard input".to_owned();
            return Self::stream(Box::new(utf8(io::stdin())), name, size_of_stdin(), !wanted.is_empty(), wanted);
        };
        let name = path.display().to_string();
        let unreadable = |source| Error::Unreadable { what: name.clone(), source };
        if path.is_dir() {
            let files = people_of(path).map_err(unreadable)?;
            let size = Some(files.len() as u64);
            return Ok(Self { people: People::Folder(files.into_iter().enumerate()), name, size, columns: None });
        }
        let waiting = Waiting::for_pipe(path);
        let file = File::open(path).map_err(unreadable)?;
        drop(waiting);
        let size = size(&file);
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let is_table = !wanted.is_empty() || matches!(ending.as_deref(), Some("csv" | "tsv"));
        Self::stream(Box::new(utf8(file)), name, size, is_table, wanted)
    }

    fn stream(
        mut stream: Box<dyn Read + Send>,
        name: String,
        size: Option<u64>,
        is_table: bool,
        wanted: &[String],
    ) -> Result<Self, Error> {
        let mut ahead = Vec::new();
        read_head(&mut stream, &mut ahead).map_err(|source| Error::Unreadable { what: name.clone(), source })?;
        let end = record_end(&ahead).unwrap_or(ahead.len());
        let head = decoding::text(&ahead[..end]).unwrap_or_else(|_| String::from_utf8_lossy(&ahead[..end]));
        let columns = match Columns::of_head(&head, wanted) {
            Ok(columns) if is_table || !head.trim_start().starts_with(['{', '[']) => Some(columns),
            Err(problem) if is_table => return Err(Error::Table { name, problem }),
            _ => None,
        };
        let skipped = if columns.is_some() { end } else { 0 };
        let chunker = Chunker::new(stream).after(ahead, skipped, columns.is_some());
        Ok(Self { people: People::Stream(chunker), name, size, columns })
    }

    /// Gives the name that errors call it by.
    pub(super) fn name(&self) -> String {
        self.name.clone()
    }

    /// Gives how much will come, where that is known.
    pub(super) fn size(&self) -> Option<u64> {
        self.size
    }

    /// Gives the columns of a table.
    pub(crate) fn columns(&self) -> Option<Columns> {
        self.columns.clone()
    }

    /// Gives the next chunk; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Chunk>> {
        match &mut self.people {
            People::Stream(chunker) => chunker.next(),
            People::Folder(files) => Ok(files.next().map(|(place, file)| {
                let place = place as u64;
                Chunk { place, first_line: place + 1, size: 1, lines: Lines::File(file) }
            })),
        }
    }
}

/// Reads until the first record of a table is whole, or the input ends.
fn read_head(stream: &mut impl Read, ahead: &mut Vec<u8>) -> io::Result<()> {
    let mut piece = vec![0; LONGEST_HEAD];
    while record_end(ahead).is_none() && ahead.len() < LONGEST_HEAD {
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => ahead.extend_from_slice(&piece[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Gives the stream in UTF-8 where it begins with a byte order mark; otherwise as it is.
fn utf8<R: Read>(stream: R) -> impl Read {
    DecodeReaderBytesBuilder::new().utf8_passthru(true).strip_bom(true).build(stream)
}

fn size(file: &File) -> Option<u64> {
    file.metadata().ok().filter(std::fs::Metadata::is_file).map(|about| about.len())
}

/// Gives the size of what was redirected (`roles batch < FILE`).
#[cfg(unix)]
fn size_of_stdin() -> Option<u64> {
    use std::os::fd::AsFd as _;
    size(&File::from(io::stdin().as_fd().try_clone_to_owned().ok()?))
}

#[cfg(not(unix))]
fn size_of_stdin() -> Option<u64> {
    None
}
