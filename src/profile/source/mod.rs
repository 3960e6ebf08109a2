//! A file, a folder or standard input as evidence: what kind of thing it is decides who reads it.

mod error;
mod input;
mod origin;
mod reader;

pub use error::SourceError;
pub use origin::{LARGEST, Source};
pub use reader::SourceReader;
