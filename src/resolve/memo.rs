//! Readings kept for names that come again: among many people, most names do.

use super::{Reading, Resolver, Via};
use crate::catalogue::SkillId;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

/// How many readings are kept in each of the two parts.
const MOST: usize = 16_384;

/// The longest name, in bytes, whose reading is kept; longer ones hardly ever come again.
const LONGEST: usize = 64;

/// A resolver that remembers. It gives the same readings, and its memory is bounded: where the newer part is full, the older one is forgotten, and what is asked
/// for again moves to the newer one.
#[derive(Debug)]
pub struct Memo<'r, 'c> {
    resolver: &'r Resolver<'c>,
    newer: HashMap<Arc<str>, Remembered>,
    older: HashMap<Arc<str>, Remembered>,
}

/// What is remembered of a name. Whoever keeps a part of it shares it.
#[derive(Debug)]
pub struct Remembered {
    name: Arc<str>,
    /// The skills that it was read as, at least one, and the tier that answered; nothing where it is unknown.
    known: Option<(Arc<[SkillId]>, Via)>,
    rest: Vec<String>,
    /// What it may mean, once that was asked for.
    may_mean: OnceCell<Vec<SkillId>>,
}

impl Remembered {
    fn of(resolver: &Resolver<'_>, name: &str) -> Self {
        let (known, rest) = match resolver.read(name) {
            Reading::Known { skills, via, rest } => (Some((skills.into(), via)), rest),
            Reading::Unknown => (None, Vec::new()),
        };
        Self { name: name.into(), known, rest, may_mean: OnceCell::new() }
    }

    /// Gives the name.
    pub fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// Gives the skills that it was read as, and the tier that answered; nothing where it is unknown.
    pub fn known(&self) -> Option<(&Arc<[SkillId]>, Via)> {
        self.known.as_ref().map(|(skills, via)| (skills, *via))
    }

    /// Gives it as [`Resolver::read`] does.
    pub fn reading(&self) -> Reading {
        let known =
            |(skills, via): (&Arc<[SkillId]>, Via)| Reading::Known { skills: skills.to_vec(), via, rest: self.rest.clone() };
        self.known().map_or(Reading::Unknown, known)
    }

    /// Gives the parts of it that are no known name.
    pub fn rest(&self) -> &[String] {
        &self.rest
    }
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

    /// Reads one name, as [`Resolver::read`] does, and has that used.
    pub fn read<T>(&mut self, name: &str, used: impl FnOnce(&Remembered) -> T) -> T {
        if name.len() > LONGEST { used(&Remembered::of(self.resolver, name)) } else { self.remembered(name, used) }
    }

    /// Tells what a name may mean, as [`Resolver::may_mean`] does.
    pub fn may_mean(&mut self, name: &str) -> Vec<SkillId> {
        let resolver = self.resolver;
        if name.len() > LONGEST || !(self.newer.contains_key(name) || self.older.contains_key(name)) {
            return resolver.may_mean(name); // among too many names it was forgotten, and isn't read again for this
        }
        self.remembered(name, |of| of.may_mean.get_or_init(|| resolver.may_mean(name)).clone())
    }

    fn remembered<T>(&mut self, name: &str, told: impl FnOnce(&Remembered) -> T) -> T {
        if let Some(remembered) = self.newer.get(name) {
            return told(remembered);
        }
        let remembered = self.older.remove(name).unwrap_or_else(|| Remembered::of(self.resolver, name));
        if self.newer.len() >= MOST {
            self.older = std::mem::take(&mut self.newer);
        }
        let answer = told(&remembered);
        self.newer.insert(Arc::clone(&remembered.name), remembered);
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Memo, Remembered};
    use crate::catalogue::Catalogue;
    use crate::resolve::Resolver;

    fn drop_it(_: &Remembered) {}

    #[test]
    fn it_reads_as_the_resolver_does_and_forgets_in_time() {
        let resolver = Resolver::new(Catalogue::builtin());
        let mut memo = Memo::new(&resolver);
        for name in ["python", "Docker/Kubernetes", "no such thing", "python", "Node", "serial", "CV", &"x".repeat(500)] {
            assert_eq!(memo.read(name, Remembered::reading), resolver.read(name), "{name}");
            assert_eq!(memo.may_mean(name), resolver.may_mean(name), "{name}");
        }
        for number in 0..=3 * MOST {
            memo.read("asked for again", drop_it);
            memo.read(&format!("{number}"), drop_it);
            assert!(memo.newer.len() <= MOST && memo.older.len() <= MOST);
        }
        assert!(!memo.newer.contains_key("python") && !memo.older.contains_key("python"), "asked for too long ago");
        assert!(memo.newer.contains_key("asked for again"));
        assert_eq!(memo.may_mean("serial"), resolver.may_mean("serial"));
        assert!(!memo.newer.contains_key("serial"), "what was forgotten isn't read again to say what it may mean");
    }
}
