//! A line of text that is being typed, with its cursor between characters as a reader counts them.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// See the head of this file. The cursor is a place in the text, in bytes, at the border of a character.
#[derive(Debug, Clone, Default)]
pub(crate) struct LineEdit {
    text: String,
    cursor: usize,
}

impl LineEdit {
    /// Begins with a text, the cursor behind it.
    pub(crate) fn with(text: &str) -> Self {
        Self { text: text.to_owned(), cursor: text.len() }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Takes the text, and leaves an empty line.
    pub(crate) fn take(&mut self) -> String {
        self.cursor = 0;
        std::mem::take(&mut self.text)
    }

    /// Puts in a text at the cursor; control characters become blanks.
    pub(crate) fn insert(&mut self, text: &str) {
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
    }

    /// Removes the character before the cursor.
    pub(crate) fn backspace(&mut self) {
        let end = self.cursor;
        self.left();
        self.text.replace_range(self.cursor..end, "");
    }

    /// Removes the character behind the cursor.
    pub(crate) fn delete(&mut self) {
        let start = self.cursor;
        self.right();
        self.text.replace_range(start..self.cursor, "");
        self.cursor = start;
    }

    /// Removes the word before the cursor.
    pub(crate) fn delete_word(&mut self) {
        let before = &self.text[..self.cursor];
        let kept = before.trim_end().rfind([' ', ',']).map_or(0, |at| at + 1);
        self.text.replace_range(kept..self.cursor, "");
        self.cursor = kept;
    }

    pub(crate) fn left(&mut self) {
        self.cursor = self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
    }

    pub(crate) fn right(&mut self) {
        self.cursor += self.text[self.cursor..].graphemes(true).next().map_or(0, str::len);
    }

    pub(crate) fn home(&mut self) {
        self.cursor = 0;
    }

    pub(crate) fn end(&mut self) {
        self.cursor = self.text.len();
    }

    /// Tells whether the cursor stands behind the text.
    pub(crate) fn is_at_end(&self) -> bool {
        self.cursor == self.text.len()
    }

    /// Gives the columns before the cursor.
    pub(crate) fn column(&self) -> usize {
        self.text[..self.cursor].width()
    }
}

#[cfg(test)]
mod tests {
    use super::LineEdit;

    #[test]
    fn it_edits_characters_as_they_are_seen() {
        let mut line = LineEdit::with("a👩\u{200d}💻é");
        assert!(line.is_at_end());
        line.backspace();
        line.backspace();
        assert_eq!(line.text(), "a");
        line.insert("b\tc");
        line.home();
        line.delete();
        assert_eq!((line.text(), line.column()), ("b c", 0));
        line.end();
        line.delete_word();
        assert_eq!((line.text(), line.column()), ("b ", 2));
        line.left();
        line.left();
        line.left();
        line.backspace();
        line.right();
        line.delete();
        assert_eq!((line.take().as_str(), line.is_empty()), ("b", true));
    }
}
