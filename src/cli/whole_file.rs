//! Files that are written whole, or not at all.

use super::error::Error;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

/// Writes a text into a file that doesn't exist yet; what can't be written whole isn't there.
pub(crate) fn write_new(path: &Path, text: &str) -> Result<(), Error> {
    let name = || path.display().to_string();
    let mut file = File::create_new(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Error::FileExists { name: name() },
        _ => Error::Unwritable { name: name(), source: error },
    })?;
    write_whole(&mut file, path, text)
}

/// Writes a text into a file that was opened for it, and removes that where it can't be written whole; a device stays.
fn write_whole(file: &mut File, path: &Path, text: &str) -> Result<(), Error> {
    file.write_all(text.as_bytes()).map_err(|source| {
        if path.is_file() {
            // If that fails too, half a file stays, and the error says that it is no whole one.
            let _ = fs::remove_file(path);
        }
        Error::Unwritable { name: path.display().to_string(), source }
    })
}

/// Writes a text into a file, over what it held.
#[cfg(feature = "report")]
pub(crate) fn write_over(path: &Path, text: &str) -> Result<(), Error> {
    let name = path.display().to_string();
    let mut file = File::create(path).map_err(|source| Error::Unwritable { name, source })?;
    write_whole(&mut file, path, text)
}
