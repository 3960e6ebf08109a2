//! The spellings of a catalogue as an [`Index`] for finding them in texts, with what is to be known of each when it is found.

pub(crate) mod ambiguity;
mod buckets;
mod packed_key;

pub(crate) use ambiguity::{Ambiguity, is_idea};
pub(crate) use buckets::Index;
pub(crate) use packed_key::{KEPT, PackedKey};

use crate::catalogue::{Catalogue, Claim, Kind, Spelling};
use crate::spelling::{Key, respelled};
use std::collections::{HashMap, HashSet};

/// What an index says of a key, in one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct IndexedSpelling {
    /// The spelling's place in the catalogue.
    pub place: usize,
    /// Whether the key is the spelling's own, or another form of it.
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
    /// As the one of which it says several: "data structure".
    Singular,
}

impl SpellingForm {
    const ALL: [Self; 3] = [Self::Own, Self::British, Self::Singular];
}

/// How many bits of a number say the ambiguity, and how many the form.
const AMBIGUITY_BITS: u32 = 3;
const FORM_BITS: u32 = 2;
const PHRASE_BITS: u32 = 1;

impl IndexedSpelling {
    fn number(self) -> u32 {
        // A catalogue of a hundred million spellings doesn't get here: the loader refuses far smaller files.
        let place = u32::try_from(self.place).unwrap_or(u32::MAX);
        let form = place << FORM_BITS | self.form as u32;
        (form << PHRASE_BITS | u32::from(self.is_phrase)) << AMBIGUITY_BITS | self.ambiguity as u32
    }

    /// Gives the entry that an index gave.
    #[inline]
    pub(crate) fn of(number: u32) -> Self {
        let ambiguity =
            Ambiguity::ALL.get((number & ((1 << AMBIGUITY_BITS) - 1)) as usize).copied().unwrap_or(Ambiguity::None);
        let is_phrase = number >> AMBIGUITY_BITS & 1 == 1;
        let rest = number >> (AMBIGUITY_BITS + PHRASE_BITS);
        let form = rest & ((1 << FORM_BITS) - 1);
        let form = SpellingForm::ALL.get(form as usize).copied().unwrap_or(SpellingForm::Own);
        Self { place: (rest >> FORM_BITS) as usize, form, ambiguity, is_phrase }
    }
}

/// Gives the spellings of this catalogue that stand for one skill.
pub(crate) fn index(catalogue: &Catalogue) -> Index {
    let mut keys = Vec::with_capacity(catalogue.spellings().len());
    let mut ambiguities = ambiguity::of(catalogue);
    let (phrases, plurals) = (phrases(catalogue), plurals(catalogue));
    for (place, spelling) in catalogue.spellings().enumerate() {
        if spelling.key().is_empty() || means_several(catalogue, spelling) {
            continue;
        }
        let is_phrase = phrases.contains(spelling.key());
        let entry = IndexedSpelling { place, form: SpellingForm::Own, ambiguity: ambiguities.of(spelling), is_phrase };
        keys.push((PackedKey::of(spelling.key().as_bytes()), entry.number()));
        if let Some(singular) = plurals.get(spelling.key()).filter(|singular| catalogue.spelled(singular).len() == 0) {
            // One word in the singular is said of many things: "an algorithm".
            let careful = if is_phrase { entry.ambiguity } else { entry.ambiguity.or_word() };
            let number = IndexedSpelling { form: SpellingForm::Singular, ambiguity: careful, ..entry }.number();
            keys.push((PackedKey::of(singular.as_bytes()), number));
            keys.extend(respelled(singular).iter().map(|key| (PackedKey::of(key.as_bytes()), number)));
        }
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

/// Gives the singular of the keys of what the catalogue writes in the plural: phrases that end so, and ideas and devices of one word. Other
/// names of one word may end like a plural and be none: pandas.
pub(crate) fn plurals(catalogue: &Catalogue) -> HashMap<Key, String> {
    let written = catalogue.skills().flat_map(|skill| {
        let is_common = is_idea(skill.kind()) || skill.kind() == Kind::Hardware;
        let names = std::iter::once(skill.name()).chain(skill.aliases());
        names.filter(move |name| is_common || name.contains(' '))
    });
    written.filter_map(|name| Some((Key::of(name), singular(name)?))).collect()
}

/// Gives the key of the singular of a name that ends with a plural in small letters: `firewall` for "Firewalls", `testcase` for "test cases".
fn singular(name: &str) -> Option<String> {
    const SHORTEST: usize = 4;
    let last = name.rsplit(' ').next()?;
    let is_common = last.chars().skip(1).all(char::is_lowercase) && (last == name || last.starts_with(char::is_lowercase));
    let is_plural = last.ends_with('s') && !["ss", "us", "is", "ics", "js", "ies"].iter().any(|end| last.ends_with(end));
    let key = Key::of(name);
    let stem = key.as_str().strip_suffix('s').filter(|_| last.len() > SHORTEST && is_common && is_plural)?;
    // "switches", "boxes": what is left would be no word.
    let stem =
        ["che", "xe", "sse", "she"].iter().find(|end| stem.ends_with(**end)).map_or(stem, |_| &stem[..stem.len() - 1]);
    Some(stem.to_owned())
}
