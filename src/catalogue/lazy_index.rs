//! The index of a catalogue's spellings, which only texts ask for: it is made, or read where it was kept, when the first one does.

#[cfg(feature = "cli")]
use super::cache::KeptIndex;
use super::spelling_index::Index;
use std::sync::OnceLock;

/// An index that is there when it is asked for.
#[derive(Clone, Default)]
pub(super) struct LazyIndex {
    built_in: Option<Index>,
    /// What was made or read, once it was asked for.
    made: OnceLock<Index>,
    #[cfg(feature = "cli")]
    kept: Option<KeptIndex>,
}

impl LazyIndex {
    /// Has the index that was made when the program was built.
    pub(super) const fn built_in() -> Self {
        Self {
            built_in: Some(Index::BUILT_IN),
            made: OnceLock::new(),
            #[cfg(feature = "cli")]
            kept: None,
        }
    }

    /// Reads the index where it was kept; where it isn't, it is made and kept there.
    #[cfg(feature = "cli")]
    pub(super) fn keep(&mut self, kept: KeptIndex) {
        self.kept = Some(kept);
    }

    /// Gives the index; `make` makes it where nobody did.
    pub(super) fn get(&self, make: impl FnOnce() -> Index) -> &Index {
        #[cfg(feature = "cli")]
        let make = || {
            self.kept.as_ref().and_then(KeptIndex::read).unwrap_or_else(|| {
                let index = make();
                self.kept.iter().for_each(|kept| kept.write(&index));
                index
            })
        };
        self.built_in.as_ref().unwrap_or_else(|| self.made.get_or_init(make))
    }
}
