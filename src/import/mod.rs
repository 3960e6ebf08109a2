//! Catalogues made from what others publish: O*NET, ESCO, a company's own table. Nothing here reads a person or ranks a role.
//!
//! A reader of a format (`onet`, …) gives a `Draft`: skills by number and occupations that ask for them. What is the same
//! for all formats follows: names that the built-in vocabulary knows are joined with it (`vocabulary`), titles that several
//! occupations share are no aliases (`titles`), what the check of catalogues would complain of is left out (`cleaning`), and what
//! could not be taken over is counted (`left_out`).

mod cleaning;
mod draft;
mod error;
mod esco;
mod examples;
mod left_out;
mod onet;
mod roles;
mod table;
mod tables;
mod titles;
mod vocabulary;

use crate::catalogue::RawDocument;

pub use error::ImportError;
pub use esco::{EscoOptions, esco};
pub use left_out::{LeftOut, Reason};
pub use onet::{OnetOptions, onet};
pub use table::table;
#[cfg(feature = "cli")]
pub(crate) use titles::{id as role_id, is_id_of_numbers};

/// A catalogue document that was made from something else, and what became of it.
#[derive(Debug)]
pub struct Imported {
    document: RawDocument,
    /// How many names of skills are those of built-in ones.
    pub joined: usize,
    /// What could not be taken over.
    pub left_out: LeftOut,
}

impl Imported {
    /// Counts the roles.
    pub fn roles(&self) -> usize {
        self.document.roles.len()
    }

    /// Counts the skills that the built-in catalogue doesn't know.
    pub fn new_skills(&self) -> usize {
        self.document.skills.len()
    }

    /// Says what it was made from, in a line; empty where that has no name.
    pub fn origin(&self) -> String {
        self.document.origin.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    /// Gives the text of the document.
    ///
    /// # Errors
    /// [`ImportError::Unwritable`] where the writer of YAML refuses it, which no known input makes it do.
    pub fn to_yaml(&self) -> Result<String, ImportError> {
        let yaml = serde_yaml::to_string(&self.document).map_err(ImportError::Unwritable)?;
        Ok(format!("# Imported from {}; what is changed here is lost when it is imported anew.\n{yaml}", self.origin()))
    }
}
