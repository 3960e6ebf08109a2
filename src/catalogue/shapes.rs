//! Spellings found by the shapes of their keys, which lie beside them: who looks for what is like a name reads a number of each, and the
//! keys of few.

use super::{Catalogue, Spelling};
use crate::spelling::{KeyShape, Likeness};
use std::ops::Range;

/// How many first letters of a word are looked at.
const ALIKE: usize = 4;

impl Catalogue {
    /// Gives the spellings that may be worth suggesting for a word with this key: all that are, and some others.
    pub(crate) fn spellings_like(&self, key: &str) -> Vec<Spelling<'_>> {
        let likeness = Likeness::of(key);
        let mut like = Vec::new();
        for (alike, range) in self.by_beginning(key) {
            let shapes = self.store.shapes.get(range.clone()).unwrap_or_default();
            let spellings = self.store.spellings.get(range).unwrap_or_default();
            for (shape, data) in shapes.iter().zip(spellings) {
                if likeness.may_be_near(*shape, alike) {
                    like.push(Spelling { catalogue: self, data });
                }
            }
        }
        like
    }

    /// Gives the spellings whose keys begin with this character, by key, each with its shape.
    pub(crate) fn shapes_beginning_with(&self, first: char) -> impl Iterator<Item = (KeyShape, Spelling<'_>)> {
        let range = self.beginning_as(&(0..self.store.spellings.len()), first.encode_utf8(&mut [0; 4]));
        let shapes = self.store.shapes.get(range.clone()).unwrap_or_default();
        let spellings = self.store.spellings.get(range).unwrap_or_default();
        shapes.iter().zip(spellings).map(|(shape, data)| (*shape, Spelling { catalogue: self, data }))
    }

    /// Parts the spellings by how many of its first letters their keys share with a word.
    fn by_beginning(&self, word: &str) -> Vec<(usize, Range<usize>)> {
        let mut parts = Vec::new();
        let mut alike = 0;
        let mut within = 0..self.store.spellings.len();
        for (at, letter) in word.char_indices().take(ALIKE) {
            let beginning = word.get(..at + letter.len_utf8()).unwrap_or_default();
            let inner = self.beginning_as(&within, beginning);
            parts.extend([(alike, within.start..inner.start), (alike, inner.end..within.end)]);
            (within, alike) = (inner, alike + 1);
        }
        parts.push((alike, within));
        parts
    }

    /// Gives those of a part of the spellings whose keys begin so.
    fn beginning_as(&self, within: &Range<usize>, beginning: &str) -> Range<usize> {
        let key = |spelling: &super::SpellingData| self.store.text(spelling.key);
        let spellings = self.store.spellings.get(within.clone()).unwrap_or_default();
        let start = spellings.partition_point(|spelling| key(spelling) < beginning);
        let begun = spellings.get(start..).unwrap_or_default();
        let count = begun.partition_point(|spelling| key(spelling).starts_with(beginning));
        within.start + start..within.start + start + count
    }
}

#[cfg(test)]
mod tests {
    use crate::catalogue::{Catalogue, Spelling};
    use crate::spelling::{KeyShape, nearest};

    #[test]
    fn a_look_at_shapes_misses_nothing() {
        let catalogue = Catalogue::builtin();
        let name = |spelling: Spelling<'_>| catalogue.skill(spelling.skill()).name();
        for word in
            ["numpi", "pyhton", "tensorflwo", "kubernets", "é", "", "c+", "datasciense", "qwertzuiop", "amazonwebservice"]
        {
            let few = catalogue.spellings_like(word);
            assert!(few.len() < catalogue.spellings().len() / 4, "{word}: {}", few.len());
            let few = few.into_iter().map(|spelling| (spelling.key(), name(spelling)));
            let all = catalogue.spellings().map(|spelling| (spelling.key(), name(spelling)));
            assert_eq!(nearest(word, few, 5), nearest(word, all, 5), "{word}");
        }
    }

    #[test]
    fn each_spelling_has_its_shape() {
        let catalogue = Catalogue::builtin();
        let shaped: Vec<_> = ('a'..='z').flat_map(|first| catalogue.shapes_beginning_with(first)).collect();
        assert!(shaped.iter().all(|(shape, spelling)| *shape == KeyShape::of(spelling.key())));
        let latin = catalogue.spellings().filter(|spelling| spelling.key().starts_with(|c: char| c.is_ascii_lowercase()));
        assert_eq!(shaped.len(), latin.count());
    }
}
