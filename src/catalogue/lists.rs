//! A catalogue as the bytes that it is in memory: for `build.rs`, whose files `builtin.rs` takes up, and for `compiled.rs`.

use super::Catalogue;
#[cfg(not(builtin_catalogue))]
use super::raw::BUILT_IN;
#[cfg(not(builtin_catalogue))]
use super::store::Filler;
use super::store::for_each_list;
use zerocopy::IntoBytes as _;

impl Catalogue {
    /// Makes the catalogue what is built in, wherever its entries were read from. `silent` lists the words that say nothing to a search, as
    /// a file of `data/languages` does.
    #[cfg(not(builtin_catalogue))]
    pub(crate) fn into_built_in(mut self, silent: &str) -> Self {
        let mut filler = Filler { store: self.store, ..Filler::default() };
        let file = filler.text(BUILT_IN);
        self.store = filler.store;
        self.store.word_starts = self.word_starts(silent).into();
        self.store.skill_notes.to_mut().iter_mut().for_each(|skill| skill.source = file);
        self.store.roles.to_mut().iter_mut().for_each(|role| role.source = file);
        self
    }

    /// Gives the text and the lists of the store, each with the name of its file.
    pub(crate) fn files(&self) -> Vec<(&'static str, &[u8])> {
        macro_rules! files {
            ($($list:ident: $Item:ty,)+) => {
                vec![("text", self.store.text.as_bytes()), $((stringify!($list), self.store.$list.as_bytes()),)+]
            };
        }
        for_each_list!(files)
    }
}
