//! Readings kept for names that come again: among many people, most names do.

use super::{Reading, Resolver};
use std::collections::HashMap;

/// How many readings are kept.
const MOST: usize = 16_384;

/// The longest name, in bytes, whose reading is kept; longer ones hardly ever come again.
const LONGEST: usize = 64;

/// A resolver that remembers. It gives the same readings, and its memory is bounded: full, it forgets and starts anew.
#[derive(Debug)]
pub struct Memo<'r, 'c> {
    resolver: &'r Resolver<'c>,
    readings: HashMap<Box<str>, Reading>,
}

impl<'r, 'c> Memo<'r, 'c> {
    /// Remembers for this resolver.
    pub fn new(resolver: &'r Resolver<'c>) -> Self {
        Self { resolver, readings: HashMap::new() }
    }

    /// Gives the resolver that reads.
    pub fn resolver(&self) -> &'r Resolver<'c> {
        self.resolver
    }

    /// Reads one name, as [`Resolver::read`] does.
    pub fn read(&mut self, name: &str) -> Reading {
        if let Some(reading) = self.readings.get(name) {
            return reading.clone();
        }
        let reading = self.resolver.read(name);
        if name.len() <= LONGEST {
            if self.readings.len() >= MOST {
                self.readings.clear();
            }
            self.readings.insert(name.into(), reading.clone());
        }
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
        for number in 0..=MOST {
            memo.read(&format!("{number}"));
        }
        assert!(memo.readings.len() <= MOST);
    }
}
