//! Readings kept for names that come again: among many people, most names do.

use super::{Reading, Resolver};
use crate::catalogue::SkillId;
use std::cell::OnceCell;
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
    newer: HashMap<Box<str>, Remembered>,
    older: HashMap<Box<str>, Remembered>,
}

/// What is remembered of a name.
#[derive(Debug)]
struct Remembered {
    reading: Reading,
    /// What it may mean, once that was asked for.
    may_mean: OnceCell<Vec<SkillId>>,
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
        if name.len() > LONGEST { self.resolver.read(name) } else { self.remembered(name, |of| of.reading.clone()) }
    }

    /// Tells what a name may mean, as [`Resolver::may_mean`] does.
    pub fn may_mean(&mut self, name: &str) -> Vec<SkillId> {
        let resolver = self.resolver;
        if name.len() > LONGEST {
            return resolver.may_mean(name);
        }
        self.remembered(name, |of| of.may_mean.get_or_init(|| resolver.may_mean(name)).clone())
    }

    fn remembered<T>(&mut self, name: &str, told: impl Fn(&Remembered) -> T) -> T {
        if let Some(remembered) = self.newer.get(name) {
            return told(remembered);
        }
        let anew = || (name.into(), Remembered { reading: self.resolver.read(name), may_mean: OnceCell::new() });
        let (name, remembered) = self.older.remove_entry(name).unwrap_or_else(anew);
        if self.newer.len() >= MOST {
            self.older = std::mem::take(&mut self.newer);
        }
        let answer = told(&remembered);
        self.newer.insert(name, remembered);
        answer
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
        for name in ["python", "Docker/Kubernetes", "no such thing", "python", "Node", "serial", "CV", &"x".repeat(500)] {
            assert_eq!(memo.read(name), resolver.read(name), "{name}");
            assert_eq!(memo.may_mean(name), resolver.may_mean(name), "{name}");
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
