//! Composed fonts, as Chinese, Japanese and Korean is written in: what the number of a letter means where the font doesn't say it, and
//! whether the font can be read at all.

use hayro_font::hayro_cmap::{BfString, CMap, CMapName, CharacterCollection, CidFamily, load_embedded};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String};

/// How a font's codes lead to the numbers of a collection, and what those mean.
pub(super) struct LetterCollection {
    numbers: CMap,
    meanings: CMap,
}

impl LetterCollection {
    /// Gives the collection of a font; `None` for one of its own, or if it has a table of meanings.
    pub(super) fn of(font: &Dict<'_>) -> Option<Self> {
        let numbers = numbers(font)?;
        let said = numbers.metadata().character_collection.clone();
        let family =
            said.map(|CharacterCollection { family, .. }| family).filter(|family| *family != CidFamily::AdobeIdentity);
        let meanings = embedded(family.or_else(|| named(font))?.ucs2_cmap()?)?;
        Some(Self { numbers, meanings })
    }

    /// Gives what a code means.
    pub(super) fn meaning(&self, code: u32) -> Option<BfString> {
        let number = (1..=4).find_map(|length| self.numbers.lookup_cid_code(code, length))?;
        self.meanings.lookup_bf_string(number)
    }
}

/// Gives how codes lead to numbers: a table that every reader has, or one of the document.
fn numbers(font: &Dict<'_>) -> Option<CMap> {
    if let Some(name) = font.get::<Name<'_>>(b"Encoding") {
        return match CMapName::from_bytes(&name) {
            CMapName::IdentityH => Some(CMap::identity_h()),
            CMapName::IdentityV => Some(CMap::identity_v()),
            name => embedded(name),
        };
    }
    let table = font.get::<Stream<'_>>(b"Encoding")?.decoded_data().ok()?;
    CMap::parse(&table, load_embedded)
}

fn embedded(name: CMapName<'_>) -> Option<CMap> {
    CMap::parse(load_embedded(name)?, load_embedded)
}

/// Gives the collection that the font below a composed one names.
fn named(font: &Dict<'_>) -> Option<CidFamily> {
    let about = below(font)?.get::<Dict<'_>>("CIDSystemInfo")?;
    let said = |key: &str| about.get::<String<'_>>(key);
    Some(CidFamily::from_registry_ordering(&said("Registry")?, &said("Ordering")?))
}

/// Gives the font below a composed one.
fn below<'a>(font: &Dict<'a>) -> Option<Dict<'a>> {
    font.get::<Array<'a>>("DescendantFonts")?.iter::<Dict<'a>>().next()
}

/// The most letters of which a font may say how wide they are; a code has two bytes, so this is each several times.
const MOST_WIDTHS: f64 = 500_000.0;

/// Tells whether a font says of more letters how wide they are than there can be: `[0 2147483647 500]` would be noted one by one.
pub(super) fn has_endless_widths(font: &Dict<'_>) -> bool {
    let Some(below) = below(font) else { return false };
    [("W", 3), ("W2", 5)].into_iter().any(|(key, length)| {
        let mut sum = 0.0;
        let mut range = Vec::with_capacity(length);
        for part in below.get::<Array<'_>>(key).unwrap_or_default().iter::<Object<'_>>() {
            match part {
                Object::Number(number) => range.push(number.as_f64()),
                _ => range.clear(),
            }
            if range.len() == length {
                sum += (range[1] - range[0]).max(0.0);
                range.clear();
            }
        }
        sum > MOST_WIDTHS
    })
}
