//! The names that a list has had so far, so that each is kept once.

use std::collections::HashSet;
use std::sync::Arc;

/// So many names are looked through faster than a table is asked; people rarely list more.
const FEW: usize = 24;

/// Names in the order in which they came, each once. Where they are cleared, their room is kept for others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SeenNames {
    names: Vec<Arc<str>>,
    /// The same, once they are many.
    table: HashSet<Arc<str>>,
}

impl SeenNames {
    /// Tells whether this very name has come.
    pub(super) fn has(&self, name: &str) -> bool {
        if self.table.is_empty() { self.names.iter().any(|known| **known == *name) } else { self.table.contains(name) }
    }

    /// Adds a name; gives whether it is new.
    pub(super) fn add(&mut self, name: &Arc<str>) -> bool {
        if self.has(name) {
            return false;
        }
        self.names.push(Arc::clone(name));
        if !self.table.is_empty() {
            self.table.insert(Arc::clone(name));
        } else if self.names.len() > FEW {
            self.table.extend(self.names.iter().cloned());
        }
        true
    }

    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.names.clear();
        self.table.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{FEW, SeenNames};

    #[test]
    fn each_is_new_once_however_many_they_are() {
        let mut seen = SeenNames::default();
        for _ in 0..2 {
            for number in 0..3 * FEW {
                assert!(!seen.has(&number.to_string()) && seen.add(&number.to_string().into()), "{number}");
                assert!((0..=number).all(|known| seen.has(&known.to_string()) && !seen.add(&known.to_string().into())));
            }
            seen.clear();
            assert!(!seen.has("0"));
        }
    }
}
