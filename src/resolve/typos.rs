//! The one skill whose name an unknown word is a misspelling of, where that is safe to say.
//!
//! Nothing is guessed of a word that is a name itself (`spelling::known_names`), and a misspelling lies in one word: of
//! `django-axes` and Django CMS the first word agrees, and the second is no misspelling of the other. Where one word was written
//! as two, the part that is misspelled may be an English word by chance: `Java Scrip`. Words are only
//! misspellings of what people write, which packages and modules are not; short ones only of skills that a role lists.
//!
//! One that is asked for a few words looks at all spellings with the same first letter, which costs nothing in advance; one that is
//! asked for many lays the spellings out by first letter and length.

use super::lookup::Lookup;
use crate::catalogue::{Catalogue, Claim, SkillId, Spelling};
use crate::spelling::{Key, KeyShape, edits_allowed, known_names, typo_distance};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// So many looks at the spellings cost as much as laying them out.
const LOOKS: usize = 64;

/// A shorter word is only taken for the name of a skill that a role lists.
const OF_ANY_SKILL: usize = 8;

/// Words of fewer letters are no evidence of a misspelling.
const SHORTEST_WORD: usize = 3;

/// Looks for misspellings of the spellings of one catalogue; see the head of this file.
#[derive(Debug)]
pub(super) struct Typos<'c> {
    catalogue: &'c Catalogue,
    looks: AtomicUsize,
    /// The spellings by first letter and length.
    table: OnceLock<Vec<Entry<'c>>>,
}

/// A spelling, and what of it can be compared at a glance.
#[derive(Debug, Clone, Copy)]
struct Entry<'c> {
    first: char,
    shape: KeyShape,
    spelling: Spelling<'c>,
}

/// The keys of the words of a name that may hold a misspelling.
struct MisspeltName {
    words: Vec<Key>,
    key: Key,
}

impl<'c> Typos<'c> {
    /// Looks for misspellings of the spellings of this catalogue.
    pub(super) fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, looks: AtomicUsize::new(0), table: OnceLock::new() }
    }

    /// Gives the one skill whose spelling is nearest to a normal name, where it is near enough to be a misspelling. Where the
    /// spellings of two skills are equally near nothing is guessed.
    pub(super) fn meant(&self, lookup: &Lookup<'_>, normal: &str) -> Option<SkillId> {
        let name = MisspeltName::of(normal);
        if known_names::is_known(name.key.as_str()) {
            return None;
        }
        let near = self.near(lookup, &name);
        let least = near.iter().map(|(distance, _)| *distance).min()?;
        let mut nearest = near.iter().filter(|(distance, _)| *distance == least).map(|(_, skill)| *skill);
        let skill = nearest.next()?;
        nearest.all(|other| other == skill).then_some(skill)
    }

    /// Gives the skills with a spelling that the name is a misspelling of, each with the number of edits.
    fn near(&self, lookup: &Lookup<'_>, name: &MisspeltName) -> Vec<(usize, SkillId)> {
        let key = name.key.as_str();
        let shape = KeyShape::of(key);
        let Some((first, edits)) = key.chars().next().zip(edits_allowed(shape.length())) else { return Vec::new() };
        // In this order, since few are left to be asked whether people write them, which takes longest.
        let like = self.like(first, shape, edits).into_iter().filter(|spelling| self.is_listed(key, *spelling));
        let misspelled = like.filter_map(|like| Some((name.misspells(lookup, self.catalogue, like)?, like)));
        misspelled.filter(|(_, meant)| self.is_written(*meant)).map(|(edits, meant)| (edits, meant.skill())).collect()
    }

    /// Gives the spellings that begin as a word does and differ from it by so many edits at most, at a glance.
    fn like(&self, first: char, shape: KeyShape, edits: usize) -> Vec<Spelling<'c>> {
        if self.looks.fetch_add(1, Relaxed) < LOOKS && self.table.get().is_none() {
            let shapes = self.catalogue.shapes_beginning_with(first).filter(|(other, _)| shape.is_near(*other, edits));
            return shapes.map(|(_, spelling)| spelling).filter(|spelling| spelling.claim() != Claim::Ambiguous).collect();
        }
        let table = self.table.get_or_init(|| table(self.catalogue));
        let shortest = (first, shape.length().saturating_sub(edits));
        let from = table.partition_point(|entry| (entry.first, entry.shape.length()) < shortest);
        let entries = table.get(from..).unwrap_or_default().iter();
        let entries = entries.take_while(|entry| entry.first == first && entry.shape.length() <= shape.length() + edits);
        entries.filter(|entry| shape.is_near(entry.shape, edits)).map(|entry| entry.spelling).collect()
    }

    /// Tells whether people name this skill often enough to misspell so short a word.
    fn is_listed(&self, key: &str, spelling: Spelling<'_>) -> bool {
        key.len() >= OF_ANY_SKILL || self.catalogue.skill(spelling.skill()).uses().next().is_some()
    }

    /// Tells whether people write this spelling.
    fn is_written(&self, spelling: Spelling<'_>) -> bool {
        self.catalogue.skill(spelling.skill()).is_written(spelling.key())
    }
}

/// Gives all spellings by first letter and length. Time grows with their number: about a millisecond for twenty thousand.
fn table(catalogue: &Catalogue) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = catalogue.spellings().filter_map(Entry::of).collect();
    entries.sort_unstable_by_key(|entry| (entry.first, entry.shape.length()));
    entries
}

impl MisspeltName {
    fn of(normal: &str) -> Self {
        let words = normal.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_'));
        let words: Vec<Key> = words.map(Key::of_normal).filter(|key| !key.is_empty()).collect();
        Self { words, key: Key::of_normal(normal) }
    }

    /// Gives the number of edits by which this is a misspelling of a spelling, if it is.
    fn misspells(&self, lookup: &Lookup<'_>, catalogue: &Catalogue, spelling: Spelling<'_>) -> Option<usize> {
        let (words, key) = (self.words.as_slice(), spelling.key());
        let (words_behind, key_behind) = behind(words, key);
        let (words_before, key_before) = before(words, key);
        // Of `machin learning` the first word begins "machinelearning", too, and would leave "elearning".
        let differing = [before(words_behind, key_behind), behind(words_before, key_before)];
        let is_one_word = || !catalogue.skill(spelling.skill()).name().contains(char::is_whitespace);
        let distances = differing.into_iter().filter_map(|(differing, rest)| {
            let written: String = differing.iter().map(Key::as_str).collect();
            let distance = typo_distance(&written, rest)?;
            let is_name = |word: &str| known_names::is_known(word) || lookup.meaning(word).is_some();
            let are_names = is_name(&written)
                || differing.iter().all(|word| word.as_str().len() < SHORTEST_WORD || is_name(word.as_str()));
            let is_split = || differing.len() < words.len() && is_one_word() && is_part(lookup, &written, rest);
            (!are_names || is_split()).then_some(distance)
        });
        distances.min()
    }
}

/// Tells whether a word that is no name but an English word lacks a letter of the rest of a key, or has one too many.
fn is_part(lookup: &Lookup<'_>, word: &str, rest: &str) -> bool {
    let is_name = known_names::is_package(word) || known_names::is_product(word) || lookup.meaning(word).is_some();
    !is_name && word.chars().count() != rest.chars().count()
}

/// Takes away the words with which a key begins, too, but the last: gives the other words, and what is left of the key.
fn behind<'n, 'k>(words: &'n [Key], key: &'k str) -> (&'n [Key], &'k str) {
    let (mut words, mut key) = (words, key);
    while let [first, rest @ ..] = words
        && !rest.is_empty()
        && let Some(left) = key.strip_prefix(first.as_str())
    {
        (words, key) = (rest, left);
    }
    (words, key)
}

/// Does the same at the end.
fn before<'n, 'k>(words: &'n [Key], key: &'k str) -> (&'n [Key], &'k str) {
    let (mut words, mut key) = (words, key);
    while let [rest @ .., last] = words
        && !rest.is_empty()
        && let Some(left) = key.strip_suffix(last.as_str())
    {
        (words, key) = (rest, left);
    }
    (words, key)
}

impl<'c> Entry<'c> {
    fn of(spelling: Spelling<'c>) -> Option<Self> {
        let first = spelling.key().chars().next()?;
        (spelling.claim() != Claim::Ambiguous).then(|| Self { first, shape: KeyShape::of(spelling.key()), spelling })
    }
}

#[cfg(test)]
mod tests {
    use super::{LOOKS, MisspeltName, Typos};
    use crate::catalogue::{Catalogue, Claim, SkillId, Spelling};
    use crate::resolve::lookup::Lookup;
    use crate::spelling::Key;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static LOOKUP: LazyLock<Lookup<'static>> = LazyLock::new(|| Lookup::new(Catalogue::builtin()));
    static MANY: LazyLock<Typos<'static>> = LazyLock::new(|| {
        let typos = Typos::new(Catalogue::builtin());
        (0..=LOOKS).for_each(|_| assert!(typos.meant(&LOOKUP, "qwertzuiop").is_none()));
        typos
    });

    /// Finds them by comparing with every spelling.
    fn plainly(typos: &Typos<'_>, name: &MisspeltName) -> Vec<(usize, SkillId)> {
        let certain = typos.catalogue.spellings().filter(|spelling| spelling.claim() != Claim::Ambiguous);
        let meant = certain.filter(|meant| typos.is_listed(name.key.as_str(), *meant) && typos.is_written(*meant));
        meant.filter_map(|spelling| Some((name.misspells(&LOOKUP, typos.catalogue, spelling)?, spelling.skill()))).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))] // each compares with every spelling

        #[test]
        fn none_is_missed(at in any::<prop::sample::Index>(), edits in prop::collection::vec((any::<prop::sample::Index>(), 0..4, "[a-z0-9é+]"), 1..3)) {
            let catalogue = Catalogue::builtin();
            let spellings: Vec<&str> = catalogue.spellings().map(Spelling::key).collect();
            let mut letters: Vec<char> = at.get(&spellings).chars().collect();
            for (at, edit, letter) in edits {
                let at = 1 + at.index(letters.len());
                match edit {
                    0 => letters.insert(at, letter.chars().next().unwrap()),
                    1 if at < letters.len() => { letters.remove(at); }
                    2 if at + 1 < letters.len() => letters.swap(at, at + 1),
                    3 if at < letters.len() => letters[at] = letter.chars().next().unwrap(),
                    _ => {}
                }
            }
            let key = letters.into_iter().collect::<String>();
            let name = MisspeltName { words: vec![Key::of(&key)], key: Key::of(&key) };
            let few = Typos::new(catalogue);
            let (mut near, mut many, mut plain) = (few.near(&LOOKUP, &name), MANY.near(&LOOKUP, &name), plainly(&few, &name));
            for found in [&mut near, &mut many, &mut plain] {
                found.sort_unstable();
            }
            prop_assert_eq!(&near, &plain);
            prop_assert_eq!(&many, &plain);
        }
    }
}
