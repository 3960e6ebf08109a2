//! Where the lines come from: a file or standard input.

use crate::cli::error::Error;
use encoding_rs_io::DecodeReaderBytesBuilder;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// A stream of bytes, its name, and its size where that is known.
pub(super) struct Input {
    stream: Box<dyn Read + Send>,
    name: String,
    size: Option<u64>,
}

impl Input {
    /// Opens a file, or standard input where there is none or it is `-`.
    pub(super) fn open(file: Option<&Path>) -> Result<Self, Error> {
        let Some(path) = file.filter(|file| *file != Path::new("-")) else {
            let stream = Box::new(utf8(io::stdin()));
            return Ok(Self { stream, name: "standard input".to_owned(), size: size_of_stdin() });
        };
        let name = path.display().to_string();
        let unreadable = |source| Error::Unreadable { what: name.clone(), source };
        let file = File::open(path).map_err(unreadable)?;
        let size = size(&file);
        Ok(Self { stream: Box::new(utf8(file)), name, size })
    }

    /// Gives the name that errors call it by.
    pub(super) fn name(&self) -> String {
        self.name.clone()
    }

    /// Gives how many bytes will come, where that is known.
    pub(super) fn size(&self) -> Option<u64> {
        self.size
    }
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.read(buffer)
    }
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
