//! Readings kept for names that come again: among many people, most names do.

use super::{Reading, Resolver};
use std::collections::HashMap;

/// How many readings are kept in each of the two parts.
const MOST: usize = 16_384;

/// The longest name, in bytes, whose reading is kept; longer ones hardly ever come again.
const LONGEST: usize = 64;

/// A resolver that remembers. It gives the same readings, and its memory is bounded: where the newer part is full, the older one is forgotten, and what is asked
/// for again moves to the newer one.
#[derive(Debug)]
pub struct Memo<'r, 'c> {
    resolver: &'r Resolver<'c>,
    newer: HashMap<Box<str>, Reading>,
    older: HashMap<Box<str>, Reading>,
}

impl<'r, 'c> Memo<'r, 'c> {
    /// Remembers for this resolver.
    pub fn new(resolver: &'r Resolver<'c>) -> Self {
        Self { resolver, newer: HashMap::new(), older: HashMap::new() }
    }

    /// Gives the resolver that reads.
    pub fn resolver(&self) -> &'r Resolver<'c> {
        self.resolver
    }

    /// Reads one name, as [`Resolver::read`] does.
    pub fn read(&mut self, name: &str) -> Reading {
        if name.len() > LONGEST {
            return self.resolver.read(name);
        }
        if let Some(reading) = self.newer.get(name) {
            return reading.clone();
        }
        let (name, reading) = self.older.remove_entry(name).unwrap_or_else(|| (name.into(), self.resolver.read(name)));
        if self.newer.len() >= MOST {
            self.older = std::mem::take(&mut self.newer);
        }
        self.newer.insert(name, reading.clone());
        reading
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Memo};
    use crate::catalogue::Catalogue;
    use crate::resolve::Resolver;

    #[test]
    fn it_reads_as_the_resolver_does_and_forgets_in_time() {
        let resolver = Resolver::new(Catalogue::builtin());
        let mut memo = Memo::new(&resolver);
        for name in ["python", "Docker/Kubernetes", "no such thing", "python", &"x".repeat(500)] {
            assert_eq!(memo.read(name), resolver.read(name), "{name}");
        }
        for number in 0..=3 * MOST {
            memo.read("asked for again");
            memo.read(&format!("{number}"));
            assert!(memo.newer.len() <= MOST && memo.older.len() <= MOST);
        }
        assert!(!memo.newer.contains_key("python") && !memo.older.contains_key("python"), "asked for too long ago");
        assert!(memo.newer.contains_key("asked for again"));
    }
}
