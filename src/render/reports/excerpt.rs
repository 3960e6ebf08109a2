//! The line of a file that something is wrong with, and carets under the place in it, as compilers show them.

use crate::catalogue::{Place, Review};
use crate::render::visible::visible;
use std::collections::HashMap;
use unicode_width::UnicodeWidthStr as _;

/// How many characters of a line are shown.
const WIDTH: usize = 72;
/// How many of them stand before the place, where not all do.
const BEFORE: usize = 24;
/// The longest line, in bytes, of which something is shown: in a longer one nobody looks, and looking there for each of many problems takes time.
const LONGEST: usize = 16 << 10;

/// The lines of the files of a review.
#[derive(Default)]
pub(super) struct FileLines<'r>(HashMap<&'r str, Vec<&'r str>>);

impl<'r> FileLines<'r> {
    /// Shows the line of a place and what it is about; nothing where that isn't known.
    pub(super) fn excerpt(&mut self, review: &'r Review, place: &'r Place) -> Option<[String; 2]> {
        let number = place.line?;
        let lines = self.0.entry(&place.file).or_insert_with(|| lines(review.text(&place.file).unwrap_or_default()));
        let line = lines.get(number.checked_sub(1)?).filter(|line| line.len() <= LONGEST)?;
        Some(shown(line.trim_end(), number, place.column?.checked_sub(1)?, place.length))
    }
}

/// Gives the lines as YAML counts them.
fn lines(text: &str) -> Vec<&str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r')).collect()
}

/// Shows a line, cut to width, and below it carets under the characters from this one on.
fn shown(line: &str, number: usize, from: usize, length: Option<usize>) -> [String; 2] {
    let line: Vec<char> = line.chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
    let from = from.min(line.len());
    let to = length.map_or(line.len(), |length| from + length).min(line.len());
    let start = if line.len() <= WIDTH || to <= WIDTH { 0 } else { from.saturating_sub(BEFORE) };
    let end = line.len().min(start + WIDTH);
    let piece = |from: usize, to: usize| -> String {
        let piece: String = line.get(from..to.max(from)).unwrap_or_default().iter().collect();
        visible(&piece).into_owned()
    };
    let (before, at, after) = (piece(start, from), piece(from, to.min(end)), piece(to.min(end), end));
    let (cut, more) = (if start > 0 { "…" } else { "" }, if end < line.len() { "…" } else { "" });
    let (number, blank) = (format!("{number:>4}"), " ".repeat(number.to_string().len().max(4)));
    let indent = " ".repeat(cut.width() + before.width());
    let carets = "^".repeat(at.width().max(1));
    [format!("{number} | {cut}{before}{at}{after}{more}"), format!("{blank} | {indent}{carets}")]
}

#[cfg(test)]
mod tests {
    use super::{lines, shown};

    #[test]
    fn carets_stand_under_the_value() {
        assert_eq!(shown("    kind: databse", 3, 10, Some(7)), ["   3 |     kind: databse", "     |           ^^^^^^^"]);
        assert_eq!(shown("- {id: x}", 12_345, 2, None), ["12345 | - {id: x}", "      |   ^^^^^^^"]);
        assert_eq!(shown("", 1, 0, None), ["   1 | ", "     | ^"]);
        assert_eq!(shown("a", 1, 7, Some(9)), ["   1 | a", "     |  ^"]);
    }

    #[test]
    fn wide_and_invisible_characters_take_the_room_that_they_take_up() {
        assert_eq!(shown("\t名: 値x", 1, 4, Some(2)), ["   1 |  名: 値x", "     |      ^^^"]);
        assert_eq!(shown("a\u{1b}: b", 1, 4, Some(1)), ["   1 | a\\u{1b}: b", "     |          ^"]);
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = format!("{}here{}", "a".repeat(100), "b".repeat(100));
        let [line, carets] = shown(&line, 1, 100, Some(4));
        assert_eq!(line, format!("   1 | …{}here{}…", "a".repeat(24), "b".repeat(44)));
        assert_eq!(carets, format!("     | {}^^^^", " ".repeat(25)));
    }

    #[test]
    fn lines_end_as_in_yaml() {
        assert_eq!(lines("a\r\nb\rc\nd"), ["a", "b", "c", "d"]);
    }
}
