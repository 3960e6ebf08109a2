//! The spellings of a catalogue as an [`Index`] for finding them in texts, with what is to be known of each when it is found.

pub(crate) mod ambiguity;
mod buckets;
mod packed_key;

pub(crate) use ambiguity::{Ambiguity, is_idea};
pub(crate) use buckets::Index;
pub(crate) use packed_key::{KEPT, PackedKey};

use crate::catalogue::{Catalogue, Claim, Spelling};
use crate::spelling::{Key, respelled};
use std::collections::HashSet;

/// What an index says of a key, in one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct IndexedSpelling {
    /// The spelling's place in the catalogue.
    pub place: usize,
    /// Whether the key is the spelling's own, or its British form.
    pub form: SpellingForm,
    /// Why it may mean something else.
    pub ambiguity: Ambiguity,
    /// Whether the catalogue writes it in several words: "infrastructure as code".
    pub is_phrase: bool,
}

/// How a spelling is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SpellingForm {
    /// As its key is.
    Own,
    /// As something whose key it is.
    British,
}

/// How many bits of a number say the ambiguity, and how many the form.
const AMBIGUITY_BITS: u32 = 3;
const FORM_BITS: u32 = 1;
const PHRASE_BITS: u32 = 1;

impl IndexedSpelling {
    fn number(self) -> u32 {
        // A catalogue of a hundred million spellings doesn't get here: the loader refuses far smaller files.
        let place = u32::try_from(self.place).unwrap_or(u32::MAX);
        let form = place << FORM_BITS | u32::from(self.form == SpellingForm::British);
        (form << PHRASE_BITS | u32::from(self.is_phrase)) << AMBIGUITY_BITS | self.ambiguity as u32
    }

    /// Gives the entry that an index gave.
    #[inline]
    pub(crate) fn of(number: u32) -> Self {
        let ambiguity =
            Ambiguity::ALL.get((number & ((1 << AMBIGUITY_BITS) - 1)) as usize).copied().unwrap_or(Ambiguity::None);
        let is_phrase = number >> AMBIGUITY_BITS & 1 == 1;
        let rest = number >> (AMBIGUITY_BITS + PHRASE_BITS);
        let form = if rest & 1 == 0 { SpellingForm::Own } else { SpellingForm::British };
        Self { place: (rest >> FORM_BITS) as usize, form, ambiguity, is_phrase }
    }
}

/// Gives the spellings of this catalogue that stand for one skill.
pub(crate) fn index(catalogue: &Catalogue) -> Index {
    let mut keys = Vec::with_capacity(catalogue.spellings().len());
    let mut ambiguities = ambiguity::of(catalogue);
    let phrases = phrases(catalogue);
    for (place, spelling) in catalogue.spellings().enumerate() {
        if spelling.key().is_empty() || means_several(catalogue, spelling) {
            continue;
        }
        let is_phrase = phrases.contains(spelling.key());
        let entry = IndexedSpelling { place, form: SpellingForm::Own, ambiguity: ambiguities.of(spelling), is_phrase };
        keys.push((PackedKey::of(spelling.key().as_bytes()), entry.number()));
        let british = IndexedSpelling { form: SpellingForm::British, ..entry };
        keys.extend(respelled(spelling.key()).iter().map(|key| (PackedKey::of(key.as_bytes()), british.number())));
    }
    Index::of(&keys)
}

/// Tells whether a spelling stands for several skills.
fn means_several(catalogue: &Catalogue, spelling: Spelling<'_>) -> bool {
    spelling.claim() == Claim::Ambiguous && catalogue.spelled(spelling.key()).nth(1).is_some()
}

/// Gives the keys of what the catalogue writes in several words.
pub(crate) fn phrases(catalogue: &Catalogue) -> HashSet<Key> {
    let written = catalogue.skills().flat_map(|skill| std::iter::once(skill.name()).chain(skill.aliases()));
    written.filter(|written| written.contains([' ', '-', '/'])).map(Key::of).collect()
}
