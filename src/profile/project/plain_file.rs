//! Reads files of a project that are plain files inside it and of sane size; nothing else is opened.

use crate::decoding;
use std::borrow::Cow;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::Path;

/// The largest source that is read, in bytes; a larger one was made by a program.
const LARGEST_SOURCE: u64 = 2 << 20;
/// The largest lock file or notebook that is read, in bytes.
const LARGEST_DATA: u64 = 64 << 20;

/// Reads the text of a file.
///
/// # Errors
/// Why it isn't read.
pub(super) fn text(root: &Path, path: &Path) -> Result<String, String> {
    let limit = match path.extension().and_then(|ending| ending.to_str()) {
        Some("lock" | "toml" | "json" | "ipynb") => LARGEST_DATA,
        _ => LARGEST_SOURCE,
    };
    let bytes = bytes(root, path, limit)?;
    decoding::text(&bytes).map(Cow::into_owned).map_err(|_| "not text".to_owned())
}

/// Reads a plain file of at most `limit` bytes that lies in the project, behind no link.
///
/// # Errors
/// Why it isn't read.
pub(crate) fn bytes(root: &Path, path: &Path, limit: u64) -> Result<Vec<u8>, String> {
    let file = open(root, path).map_err(|error| error.to_string())?.ok_or("no regular file")?;
    let mut bytes = Vec::new();
    // What is said of its length may be no longer true, and is never true of some devices.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > limit {
        let (size, unit) = if limit < 1 << 20 { (limit >> 10, "KiB") } else { (limit >> 20, "MiB") };
        return Err(format!("larger than {size} {unit}"));
    }
    Ok(bytes)
}

/// Opens a plain file; `None` for anything else, and for what was put in its place meanwhile.
fn open(root: &Path, path: &Path) -> io::Result<Option<File>> {
    let whole = root.join(path);
    let known = fs::symlink_metadata(&whole)?;
    if !is_plain_file(root, path) {
        return Ok(None);
    }
    let file = File::open(whole)?;
    let opened = file.metadata()?;
    Ok((opened.is_file() && is_same(&known, &opened)).then_some(file))
}

#[cfg(unix)]
fn is_same(known: &Metadata, opened: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (known.dev(), known.ino()) == (opened.dev(), opened.ino())
}

#[cfg(not(unix))]
fn is_same(known: &Metadata, opened: &Metadata) -> bool {
    known.file_type() == opened.file_type()
}

/// Tells whether this is a file of the project and not a link, nor behind one.
pub(super) fn is_plain_file(root: &Path, path: &Path) -> bool {
    let mut at = root.to_owned();
    let linked = path.components().any(|part| {
        at.push(part);
        at.is_symlink()
    });
    !linked && at.is_file()
}
