//! Puts what a page shows together to words and lines, in the order in which it is drawn: programs write a page as it is read, column by
//! column, and where they don't, distances part what doesn't belong together.

use super::matrix::Vector;

/// How far apart two letters stand that belong to two words, in sizes of the letters.
const BETWEEN_WORDS: f64 = 0.1;

/// How far above or below what comes before a new line stands, unless it is an index or exponent beside it.
const NEW_LINE: f64 = 0.5;

/// How far right of the end of what comes before an index or exponent may stand; what is farther is another column.
const BESIDE: f64 = 1.0;

/// How far above or below stands what is no index or exponent, wherever it begins.
const FAR: f64 = 1.5;

/// How far left of the end of what comes before something else begins on the same line; accents stand nearer.
const BACK: f64 = 1.0;

/// Where a text begins: its place, its direction (of length 1), and the size of its letters, 0 or more.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextStart {
    pub(super) at: Vector,
    pub(super) direction: Vector,
    pub(super) size: f64,
}

/// The text so far.
#[derive(Debug, Default)]
pub(super) struct TextLayout {
    text: String,
    /// Where the last text of this page ended, and in which direction it went.
    last: Option<(Vector, Vector)>,
}

impl TextLayout {
    /// Begins a text, with the blank or the end of a line that its place calls for.
    pub(super) fn begin(&mut self, start: &TextStart) {
        let Some((end, direction)) = self.last else { return };
        let (moved, size) = (start.at.minus(end), start.size);
        let along = moved.dot(direction);
        let across = moved.dot(direction.turned()).abs();
        if start.direction.dot(direction) < 0.9 {
            self.text.push('\n');
            return;
        }
        if across > FAR * size {
            self.text.push('\n');
        }
        let is_beside = (0.0..=BESIDE * size).contains(&along);
        if (across > NEW_LINE * size && !is_beside) || along < -BACK * size {
            self.text.push('\n');
        }
        if along > BETWEEN_WORDS * size && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    pub(super) fn push(&mut self, letter: char) {
        self.text.push(if letter.is_control() || letter.is_whitespace() { ' ' } else { letter });
    }

    /// Ends a text where its last letter ends.
    pub(super) fn end(&mut self, at: Vector, direction: Vector) {
        self.last = Some((at, direction));
    }

    /// Ends a page with this character.
    pub(super) fn end_page(&mut self, end: char) {
        self.text.push(end);
        self.last = None;
    }

    /// Gives the text.
    pub(super) fn into_string(self) -> String {
        self.text
    }
}
