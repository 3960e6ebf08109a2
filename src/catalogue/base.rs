//! How much of the built-in catalogue lies under a user's own documents.

use super::raw::CatalogueDocument;

/// How much of the built-in catalogue stays under the documents given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Base {
    /// All of it.
    #[default]
    Whole,
    /// Its skills, without its roles.
    Skills,
    /// Nothing: the documents are a catalogue by themselves.
    Nothing,
}

impl Base {
    /// Gives the built-in catalogue as a document, where any of it stays. Costs as much as copying it.
    pub(super) fn document(self) -> Option<CatalogueDocument> {
        #[cfg(builtin_catalogue)]
        let built_in = || super::Catalogue::builtin().document();
        #[cfg(not(builtin_catalogue))] // build.rs lays nothing over it
        let built_in = || unreachable!("there is no built-in catalogue yet");
        (self < Self::Nothing).then(built_in)
    }
}
