//! What a key stands for. One that is asked for a few names searches the catalogue's sorted spellings, which costs nothing in
//! advance; one that is asked for many lays them out in a table once.

use crate::catalogue::{Catalogue, Claim, SkillId, Spelling};
use std::collections::HashMap;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// So many searches cost as much as the table.
const SEARCHES: usize = 4096;

/// What a key stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyMeaning {
    /// A skill, by its own name or by another spelling.
    Skill(SkillId, Claim),
    /// One of several skills, and the key alone doesn't say which.
    Ambiguous,
}

/// See the head of this file.
#[derive(Debug)]
pub(super) struct Lookup<'c> {
    catalogue: &'c Catalogue,
    searched: AtomicUsize,
    table: OnceLock<HashMap<&'c str, KeyMeaning>>,
    /// How often it was asked, for the test of what a name may cost.
    #[cfg(test)]
    pub asked: AtomicUsize,
}

impl<'c> Lookup<'c> {
    pub(super) fn new(catalogue: &'c Catalogue) -> Self {
        Self {
            catalogue,
            searched: AtomicUsize::new(0),
            table: OnceLock::new(),
            #[cfg(test)]
            asked: AtomicUsize::new(0),
        }
    }

    pub(super) fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    /// Gives what the key stands for, if anything.
    pub(super) fn meaning(&self, key: &str) -> Option<KeyMeaning> {
        #[cfg(test)]
        self.asked.fetch_add(1, Relaxed);
        if let Some(table) = self.table.get() {
            return table.get(key).copied();
        }
        if self.searched.fetch_add(1, Relaxed) >= SEARCHES {
            self.table.get_or_init(|| table(self.catalogue));
        }
        self.catalogue.spelled(key).next().map(meaning)
    }
}

fn table(catalogue: &Catalogue) -> HashMap<&str, KeyMeaning> {
    catalogue.spellings().map(|spelling| (spelling.key(), meaning(spelling))).collect()
}

/// Tells what a spelling means: a key of which one spelling is ambiguous has no other.
fn meaning(spelling: Spelling<'_>) -> KeyMeaning {
    match spelling.claim() {
        Claim::Ambiguous => KeyMeaning::Ambiguous,
        claim @ (Claim::Name | Claim::Alias) => KeyMeaning::Skill(spelling.skill(), claim),
    }
}

#[cfg(test)]
mod tests {
    use super::{Lookup, SEARCHES, table};
    use crate::catalogue::Catalogue;

    #[test]
    fn the_table_says_what_searching_says() {
        let catalogue = Catalogue::builtin();
        let (lookup, table) = (Lookup::new(catalogue), table(catalogue));
        for (at, spelling) in catalogue.spellings().enumerate() {
            let key = spelling.key();
            let searched = if at < SEARCHES { lookup.meaning(key) } else { Lookup::new(catalogue).meaning(key) };
            assert_eq!(searched, table.get(key).copied(), "{key}");
        }
        assert!(lookup.table.get().is_none());
        lookup.meaning("onetoomany");
        assert!(lookup.table.get().is_some());
    }
}
