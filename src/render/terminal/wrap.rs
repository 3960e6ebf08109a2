//! Text in lines of a given width. Widths are what a terminal shows: wide characters and emoji count as two columns.

use crate::render::page::{Cell, NO_BREAK, Span};
use std::iter;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// What one line of a cell shows, from left to right.
pub(super) type Line<'c> = Vec<Span<'c>>;

/// A piece of a span.
#[derive(Debug, Clone, Copy)]
struct SpanPart<'c> {
    span: &'c Span<'c>,
    text: &'c str,
}

impl<'c> SpanPart<'c> {
    fn to_span(self) -> Span<'c> {
        self.span.with(self.text)
    }
}

/// Counts the columns that a line takes.
pub(super) fn width(line: &[Span]) -> usize {
    line.iter().map(|span| columns(&span.text)).sum()
}

/// Counts those that are left wherever it is broken.
pub(super) fn width_without_blanks(line: &[Span]) -> usize {
    let blanks = |text: &str| text.bytes().filter(|byte| *byte == b' ').count();
    line.iter().map(|span| columns(&span.text).saturating_sub(blanks(&span.text))).sum()
}

/// Counts the columns that a text takes. Most are ASCII with no-break spaces, in which each character takes one.
pub(super) fn columns(text: &str) -> usize {
    let mut columns = 0;
    for byte in text.bytes() {
        match byte {
            // A no-break space is 0xc2 0xa0, and takes one column, too.
            b' '..=b'~' | 0xa0 => columns += 1,
            0xc2 => {}
            _ => return text.width(),
        }
    }
    columns
}

/// Counts the columns of the longest piece that shouldn't be broken.
pub(super) fn longest_word(cell: &Cell) -> usize {
    let (mut longest, mut taken) = (0, 0);
    for span in &cell.spans {
        for (number, word) in words(&span.text).enumerate() {
            taken = if number > 0 { 0 } else { taken } + columns(word);
            longest = longest.max(taken);
        }
    }
    longest
}

/// Parts a text at its blanks. Words are short: to look at each byte is sooner than to search.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    iter::from_fn(move || {
        let (word, after) = rest.map(|rest| rest.split_at(rest.bytes().take_while(|byte| *byte != b' ').count()))?;
        rest = after.get(1..);
        Some(word)
    })
}

/// Breaks a cell into lines of at most this width, at least 2: between words; in a word only where it doesn't fit a line.
pub(super) fn wrap<'c>(cell: &'c Cell<'c>, most: usize) -> Vec<Line<'c>> {
    if let [span] = &cell.spans[..]
        && let Some(lines) = wrap_words(&span.text, most)
    {
        return lines.into_iter().map(|line| vec![span.with(line)]).collect();
    }
    let mut lines = Wrapped { most, lines: Vec::new(), taken: 0 };
    for_each_word(cell.spans.iter().map(|span| SpanPart { span, text: &span.text }), ' ', |word| lines.add(word));
    lines.lines
}

/// Does the same for words in one style with single blanks between, which most texts are: their lines are parts of them. Nothing for
/// other texts, and where a word is longer than a line.
fn wrap_words(text: &str, most: usize) -> Option<Vec<&str>> {
    let mut lines = Vec::new();
    let (mut start, mut end, mut taken) = (0, 0, 0);
    for word in words(text) {
        let wide = columns(word);
        if word.is_empty() || wide > most {
            return None;
        }
        let next = if end == 0 { 0 } else { end + 1 };
        if next > start && taken + 1 + wide > most {
            lines.push(text.get(start..end)?);
            (start, taken) = (next, wide);
        } else {
            taken += if next > start { 1 + wide } else { wide };
        }
        end = next + word.len();
    }
    lines.push(text.get(start..end)?);
    Some(lines)
}

/// Lines that are being filled.
struct Wrapped<'c> {
    most: usize,
    lines: Vec<Line<'c>>,
    /// The columns that the last line takes.
    taken: usize,
}

impl<'c> Wrapped<'c> {
    /// Adds a word; one that doesn't fit a line is cut into pieces that do: the words that it holds together, or as much as fits.
    fn add(&mut self, word: &[SpanPart<'c>]) {
        let wide = pieces_width(word);
        if wide <= self.most {
            return self.add_fitting(word, wide);
        }
        for_each_word(word.iter().copied(), NO_BREAK, |part| {
            let wide = pieces_width(part);
            if wide <= self.most {
                self.add_fitting(part, wide);
            } else {
                for line in broken(part, self.most) {
                    self.add_fitting(&line, pieces_width(&line));
                }
            }
        });
    }

    /// Adds a word that is so wide.
    fn add_fitting(&mut self, word: &[SpanPart<'c>], wide: usize) {
        match self.lines.last_mut() {
            Some(line) if self.taken + 1 + wide <= self.most => {
                append(line, word);
                self.taken += 1 + wide;
            }
            _ => {
                self.lines.push(word.iter().map(|piece| piece.to_span()).collect());
                self.taken = wide;
            }
        }
    }
}

fn pieces_width(pieces: &[SpanPart<'_>]) -> usize {
    pieces.iter().map(|piece| columns(piece.text)).sum()
}

/// Parts pieces into the words between blanks, and calls with each; a word may change its style inside.
fn for_each_word<'c>(pieces: impl Iterator<Item = SpanPart<'c>>, blank: char, mut call: impl FnMut(&[SpanPart<'c>])) {
    let mut word: Vec<SpanPart<'c>> = Vec::new();
    for piece in pieces {
        for (number, text) in piece.text.split(blank).enumerate() {
            if number > 0 && !word.is_empty() {
                call(&word);
                word.clear();
            }
            if !text.is_empty() {
                word.push(SpanPart { text, ..piece });
            }
        }
    }
    if !word.is_empty() {
        call(&word);
    }
}

/// Breaks a long word wherever a line is full.
fn broken<'c>(word: &[SpanPart<'c>], most: usize) -> Vec<Vec<SpanPart<'c>>> {
    let mut lines = vec![Vec::new()];
    for piece in word {
        let mut rest = piece.text;
        while !rest.is_empty() {
            let free = most - lines.last().map_or(0, |line| pieces_width(line));
            let end = prefix(rest, free);
            // A character wider than the whole line can't be helped: it goes on a line of its own.
            let end = if end == 0 && free == most { rest.graphemes(true).next().map_or(rest.len(), str::len) } else { end };
            let (head, tail) = rest.split_at(end);
            match lines.last_mut() {
                Some(line) if end > 0 => line.push(SpanPart { text: head, ..*piece }),
                _ => lines.push(Vec::new()),
            }
            rest = tail;
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Finds the end of the longest beginning that fits, in characters as a reader counts them: an emoji of several stays whole.
fn prefix(text: &str, most: usize) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len().min(most); // each is a column
    }
    let ends = text.grapheme_indices(true).map(|(at, grapheme)| at + grapheme.len());
    ends.take_while(|end| text[..*end].width() <= most).last().unwrap_or(0)
}

/// Puts a word behind a line.
fn append<'c>(line: &mut Line<'c>, word: &[SpanPart<'c>]) {
    for (number, piece) in word.iter().enumerate() {
        let blank = if number == 0 { " " } else { "" };
        match line.last_mut() {
            Some(last) if last.is_like(piece.span) => last.text.to_mut().extend([blank, piece.text]),
            Some(last) if last.link.is_none() => {
                last.text += blank;
                line.push(piece.to_span());
            }
            _ => line.extend([Span::from(blank), piece.to_span()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{longest_word, wrap};
    use crate::render::page::{Cell, Span};
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr as _;

    fn plain(lines: Vec<super::Line>) -> Vec<String> {
        lines.into_iter().map(|line| line.into_iter().map(|span| span.text).collect()).collect()
    }

    #[test]
    fn lines_end_between_words() {
        assert_eq!(plain(wrap(&Cell::new("what people in a role do"), 10)), ["what", "people in", "a role do"]);
    }

    #[test]
    fn names_stay_whole_where_they_fit() {
        let names = || Cell { spans: ["Linear\u{a0}regression", ", ", "pandas"].map(Span::from).to_vec() };
        assert_eq!(plain(wrap(&names(), 20)), ["Linear\u{a0}regression,", "pandas"]);
        assert_eq!(plain(wrap(&names(), 12)), ["Linear", "regression,", "pandas"]);
        assert_eq!(longest_word(&names()), 18);
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        for text in ["a".repeat(50), "数据分析".repeat(9), "👩‍💻🧑🏽‍🚀🏳️‍🌈 é".repeat(5)] {
            for most in 2..20 {
                let lines = plain(wrap(&Cell::new(text.as_str()), most));
                assert!(lines.iter().all(|line| line.width() <= most), "{most}: {lines:?}");
                assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""), "nothing is lost at {most}");
            }
        }
    }

    #[test]
    fn columns_are_counted_as_terminals_do() {
        for text in ["", "plain", "held\u{a0}together", "©", "à la carte", "数据", "👩‍💻", "\u{a0}"] {
            assert_eq!(super::columns(text), text.width(), "{text}");
        }
    }

    #[test]
    fn words_stand_between_blanks() {
        for text in ["", " ", "a", "two words", " a  b ", "数据 分析"] {
            assert_eq!(super::words(text).collect::<Vec<_>>(), text.split(' ').collect::<Vec<_>>(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn words_in_one_style_are_wrapped_as_any(words in "([ab]{1,5}|é|数据|c\u{a0}d| ){0,12}( ([ab]{1,5}|数)){0,12}", most in 2..30_usize) {
            let whole = Cell::new(words.as_str());
            let (head, tail) = words.split_at(words.char_indices().nth(3).map_or(0, |(at, _)| at));
            let parts = Cell { spans: [head, tail].map(Span::from).to_vec() };
            prop_assert_eq!(plain(wrap(&whole, most)), plain(wrap(&parts, most)));
        }
    }
}
