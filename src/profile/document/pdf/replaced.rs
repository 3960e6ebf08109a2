//! Parts of a page of which a document says itself what they read (`/ActualText`): a broken word, an accent that is drawn.

use super::layout::TextLayout;
use hayro_syntax::object::{Dict, String as Text};

/// The parts that are open, each in the one before it.
#[derive(Default)]
pub(super) struct Replaced {
    /// How many are open.
    depth: usize,
    /// What the outermost one reads that says so, at which depth, and whether that was written.
    text: Option<(usize, String, bool)>,
}

impl Replaced {
    /// Begins a part, of which this is said.
    pub(super) fn begin(&mut self, properties: Option<&Dict<'_>>) {
        self.depth += 1;
        if self.text.is_none() {
            let text = properties.and_then(|said| said.get::<Text<'_>>("ActualText")).map(|text| decoded(&text));
            self.text = text.filter(|text| !text.is_empty()).map(|text| (self.depth, text, false));
        }
    }

    /// Ends a part.
    pub(super) fn end(&mut self) {
        if self.text.as_ref().is_some_and(|(depth, ..)| *depth >= self.depth) {
            self.text = None;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// Writes what a part reads, the first time that something of it is shown. Tells whether there is something to read instead.
    pub(super) fn show(&mut self, lines: &mut TextLayout) -> bool {
        let Some((_, text, written)) = &mut self.text else { return false };
        if !*written {
            text.chars().for_each(|letter| lines.push(letter));
            *written = true;
        }
        true
    }
}

/// Gives a text of a document's own words: UTF-16 or UTF-8 with a mark before it, or Latin letters.
fn decoded(bytes: &[u8]) -> String {
    if let Some(text) = bytes.strip_prefix(b"\xfe\xff") {
        let units = text.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        return char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    }
    match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(text) => String::from_utf8_lossy(text).into_owned(),
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn words_of_a_document_are_read_in_its_encodings() {
        assert_eq!(decoded(b"\xfe\xff\0f\0i"), "fi");
        assert_eq!(decoded(b"\xef\xbb\xbf\xc3\xa9"), "é");
        assert_eq!(decoded(b"r\xe9sum\xe9"), "résumé");
    }
}
