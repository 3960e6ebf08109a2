//! Where in a catalogue's files something stands, as its problems tell it.

use super::raw::BUILT_IN;
use std::fmt;

/// Where in a catalogue's files a problem lies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as it was given.
    pub file: String,
    /// The line, from 1, where the parser gives one.
    pub line: Option<usize>,
    /// The column in it, from 1, counted in characters.
    pub column: Option<usize>,
    /// How many characters of the line it takes up; `None` where it goes on to the end of the line.
    pub length: Option<usize>,
    /// The place in the document, such as `roles[0].key_skills[2].core[5]`; empty for the document as a whole.
    pub path: String,
}

impl Place {
    /// Makes a place in a file whose line is not known yet.
    pub(super) fn of(file: &str, path: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: None, column: None, length: None, path: path.into() }
    }

    /// Makes the place of a field of this one.
    pub(super) fn field(&self, name: &str) -> Self {
        Self::of(&self.file, format!("{}.{name}", self.path))
    }

    /// Makes the place of the item at this index, from 0.
    pub(super) fn at(&self, index: usize) -> Self {
        Self::of(&self.file, format!("{}[{index}]", self.path))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if self.file == BUILT_IN {
            return Ok(()); // nobody can go there
        }
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = self.column {
            write!(f, ":{column}")?;
        }
        if !self.path.is_empty() {
            write!(f, ": {}", self.path)?;
        }
        Ok(())
    }
}
