//! A file, a folder or standard input as evidence: what kind of thing it is decides who reads it.

mod error;
mod folder;
mod input;
mod origin;
mod parts;
mod reader;

pub use error::SourceError;
pub use input::all;
pub use origin::{LARGEST, Source};
pub use reader::SourceReader;
