//! The fonts of a document: what a code means, and how wide it is.

use super::super::DocumentError;
use super::composed_font::{LetterCollection, has_endless_widths};
use hayro_font::hayro_cmap::{self, BfString};
use hayro_font::{CMapResolverFn, FontCache, FontGlyph, FontResolverFn, GlyphId, StandardFont, UNITS_PER_EM};
use hayro_syntax::object::{Dict, Name, ObjectIdentifier};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

/// What a code of a font stands for.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// How far it moves on, in sizes of the font: to the right, or upwards where a text goes downwards.
    pub(super) advance: f64,
    pub(super) meaning: Characters,
}

/// The characters of a letter.
#[derive(Debug, Clone)]
pub(super) enum Characters {
    Unknown,
    One(char),
    /// What a ligature is made of.
    Several(Box<str>),
}

impl From<Option<BfString>> for Characters {
    fn from(text: Option<BfString>) -> Self {
        match text {
            None => Self::Unknown,
            Some(BfString::Char(letter)) => Self::One(letter),
            Some(BfString::String(letters)) => Self::Several(letters.into()),
        }
    }
}

/// A font, with the letters that were looked up.
pub(super) struct Font<'a> {
    program: hayro_font::Font<'a>,
    dict: Dict<'a>,
    /// For each code, one more than where its letter stands in `letters`; 0 is not looked up yet.
    places: Vec<u32>,
    letters: Vec<Letter>,
    /// What the numbers of its letters mean, asked for where the font doesn't say.
    collection: OnceCell<Option<LetterCollection>>,
    /// How large its letters are where it is shown with a size of 1.
    pub(super) size: f64,
}

/// The first code of which the letter isn't kept.
const MOST_CODES: u32 = 1 << 16;

impl<'a> Font<'a> {
    fn new(program: hayro_font::Font<'a>, dict: Dict<'a>) -> Self {
        let (places, letters, collection) = (Vec::new(), Vec::new(), OnceCell::new());
        let mut font = Self { program, dict, places, letters, collection, size: 1.0 };
        font.size = font.own_size();
        font
    }

    /// Gives the size of the letters. Fonts that draw their letters (Type 3) measure as they like: the widest is about as wide as high.
    fn own_size(&self) -> f64 {
        if self.dict.get::<Name<'_>>(b"Subtype").is_none_or(|kind| &*kind != b"Type3") {
            return 1.0;
        }
        let widths = (0..=u32::from(u8::MAX)).map(|code| self.program.code_advance(code).x / f64::from(UNITS_PER_EM));
        let widest = widths.fold(0.0, f64::max);
        if widest > 0.0 { widest } else { 1.0 }
    }

    /// Tells whether its texts go from left to right, and not downwards.
    pub(super) fn is_horizontal(&self) -> bool {
        self.program.is_horizontal()
    }

    /// Gives the code that a text begins with, and its length in bytes; `None` at the end.
    pub(super) fn code(&self, text: &[u8]) -> Option<(u32, usize)> {
        (!text.is_empty()).then(|| self.program.read_code(text, 0))
    }

    /// Gives what a code stands for.
    pub(super) fn letter(&mut self, code: u32) -> &Letter {
        // Those beyond share a place, and aren't kept.
        let at = code.min(MOST_CODES) as usize;
        if self.places.len() <= at {
            self.places.resize(at + 1, 0);
        }
        if self.places[at] == 0 {
            let letter = self.look_up(code);
            self.letters.push(letter);
            self.places[at] = u32::try_from(self.letters.len()).unwrap_or(u32::MAX);
        } else if code >= MOST_CODES {
            self.letters[self.places[at] as usize - 1] = self.look_up(code);
        }
        &self.letters[self.places[at] as usize - 1]
    }

    /// Gives the letter that a code is anyway, where a font names its letters as it likes: those of TeX's older pictures of letters do. Fonts
    /// that number the letters they have begin with the first code, or the one after it.
    fn plain(&self, code: u32) -> Option<BfString> {
        let is_numbered = self.dict.get::<u32>("FirstChar").is_none_or(|first| first <= 1);
        let letter = char::from_u32(code).filter(char::is_ascii_graphic);
        letter.filter(|_| !is_numbered).map(BfString::Char)
    }

    fn look_up(&self, code: u32) -> Letter {
        let advance = self.program.code_advance(code);
        let advance = if self.is_horizontal() { advance.x } else { advance.y };
        let text = match self.program.glyph(GlyphId::NOTDEF, code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        let collection = || self.collection.get_or_init(|| LetterCollection::of(&self.dict)).as_ref();
        let known = text.or_else(|| collection()?.meaning(code)).or_else(|| self.plain(code));
        Letter { advance: advance / f64::from(UNITS_PER_EM), meaning: known.into() }
    }
}

/// The fonts of a document, each made once.
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    programs: FontResolverFn,
    codes: CMapResolverFn,
    known: HashMap<ObjectIdentifier, Option<usize>>,
    made: Vec<Font<'a>>,
    standard: Option<usize>,
}

impl Default for Fonts<'_> {
    fn default() -> Self {
        Self {
            cache: FontCache::new(),
            programs: Arc::new(|_| Some((Arc::new(NO_LETTERS), 0))),
            codes: Arc::new(hayro_cmap::load_embedded),
            known: HashMap::new(),
            made: Vec::new(),
            standard: None,
        }
    }
}

/// A font in the Compact Font Format without a letter. It stands for fonts that a document leaves to the reader: what their codes mean and how wide
/// they are is known without their pictures.
const NO_LETTERS: [u8; 27] = [
    1, 0, 4, 1, // its header
    0, 1, 1, 1, 2, b'n', // its name
    0, 1, 1, 1, 3, 160, 17, // what it is made of: its pictures begin at byte 21 (139 less than 160)
    0, 0, 0, 0, // no strings, and no parts that pictures share
    0, 1, 1, 1, 2, 14, // one picture, which ends at once
];

impl<'a> Fonts<'a> {
    /// Gives the number of the font that goes by this name among `named`, if it can be read; the standard font for a name that leads nowhere.
    ///
    /// # Errors
    /// Where reading it would have no end.
    pub(super) fn find(&mut self, name: &Name<'_>, named: &Dict<'a>) -> Result<Option<usize>, DocumentError> {
        let id = named.get_ref(name).map(ObjectIdentifier::from);
        if let Some(known) = id.and_then(|id| self.known.get(&id)) {
            return Ok(*known);
        }
        let Some(dict) = named.get::<Dict<'a>>(name) else { return Ok(self.standard()) };
        if has_endless_widths(&dict) {
            return Err(DocumentError::Broken("one of its fonts has no end".to_owned()));
        }
        let font = self.cache.font(&dict, &self.programs, &self.codes);
        let number = font.map(|font| self.add(Font::new(font, dict)));
        if let Some(id) = id {
            self.known.insert(id, number);
        }
        Ok(number)
    }

    /// Gives the number of the font that stands for one that a document doesn't have.
    pub(super) fn standard(&mut self) -> Option<usize> {
        if self.standard.is_none() {
            let font = self.cache.standard_font(StandardFont::Helvetica, &self.programs)?;
            self.standard = Some(self.add(Font::new(font, Dict::empty())));
        }
        self.standard
    }

    fn add(&mut self, font: Font<'a>) -> usize {
        self.made.push(font);
        self.made.len() - 1
    }

    pub(super) fn get(&mut self, number: usize) -> Option<&mut Font<'a>> {
        self.made.get_mut(number)
    }
}
