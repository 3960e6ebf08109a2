//! Lines that are too many: the first are kept, and an ellipsis says that others followed.

use super::wrap::{Line, width};
use crate::render::page::{NO_BREAK, Span};
use std::borrow::Cow;

/// Keeps the first lines, with an ellipsis where others follow.
pub(super) fn cut(mut lines: Vec<Line<'_>>, keep: usize, most: usize) -> Vec<Line<'_>> {
    if lines.len() <= keep {
        return lines;
    }
    lines.truncate(keep);
    if let Some(line) = lines.last_mut() {
        trim_end(line);
        let in_word = width(line) + 1 > most;
        while width(line) + 1 > most && shorten(line) {}
        let has_blank = line.iter().any(|span| span.text.contains([' ', NO_BREAK]));
        while in_word && has_blank && !ends_with_blank(line) && shorten(line) {}
        trim_end(line);
        line.push(Span::from("…"));
    }
    lines
}

/// Takes away the last character; says whether there was one.
fn shorten(line: &mut Line) -> bool {
    while let Some(span) = line.last_mut() {
        if let Some((last, _)) = span.text.char_indices().next_back() {
            truncate(&mut span.text, last);
            return true;
        }
        line.pop();
    }
    false
}

/// Keeps so many bytes of a text.
fn truncate(text: &mut Cow<'_, str>, length: usize) {
    match text {
        Cow::Borrowed(text) => *text = text.get(..length).unwrap_or(text),
        Cow::Owned(text) => text.truncate(length),
    }
}

fn ends_with_blank(line: &[Span]) -> bool {
    line.last().is_some_and(|span| span.text.ends_with([' ', NO_BREAK]))
}

/// Takes away blanks and commas at the end.
fn trim_end(line: &mut Line) {
    while let Some(span) = line.last_mut() {
        let length = span.text.trim_end_matches([' ', ',', NO_BREAK]).len();
        truncate(&mut span.text, length);
        if !span.text.is_empty() {
            return;
        }
        line.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::render::page::{Cell, Span};
    use crate::render::terminal::wrap::wrap;

    fn plain(lines: Vec<super::Line<'_>>) -> Vec<String> {
        lines.into_iter().map(|line| line.into_iter().map(|span| span.text).collect()).collect()
    }

    #[test]
    fn what_is_cut_says_so() {
        let names = Cell::joined(["pandas", "NumPy", "SciPy", "Dask"].map(Span::new));
        assert_eq!(plain(cut(wrap(&names, 14), 1, 14)), ["pandas, NumPy…"]);
        assert_eq!(plain(cut(wrap(&names, 13), 1, 13)), ["pandas…"], "no word is cut");
        assert_eq!(plain(cut(wrap(&names, 14), 2, 14)), ["pandas, NumPy,", "SciPy, Dask"]);
    }
}
