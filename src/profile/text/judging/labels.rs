//! Labels in the middle of a line that promise skills: "OS: Linux  Languages: Go, R", "Tools – Git | OS – Linux".

use super::super::tokens::Tokens;
use super::headings::Heading;
use memchr::{memchr, memchr_iter};
use std::ops::Range;

/// Gives the parts of a line, by their bytes in the text, in which such a label says that skills are listed; in order.
pub(super) fn of(tokens: Tokens<'_>, line: Range<usize>) -> Vec<Range<usize>> {
    let bytes = tokens.text.as_bytes().get(line.clone()).unwrap_or_default();
    let mut ends: Vec<usize> = memchr_iter(b':', bytes).filter(|at| is_label_end(bytes, *at)).collect();
    if memchr(b'|', bytes).is_some() {
        ends.extend(dashes(tokens.text.get(line.clone()).unwrap_or_default()));
        ends.sort_unstable();
    }
    let labels: Vec<Label> = ends.iter().filter_map(|end| Label::of(tokens, line.start, line.start + end)).collect();
    let ends = labels.iter().skip(1).map(|label| label.start).chain([line.end]);
    labels.iter().zip(ends).filter(|(label, _)| label.promises).map(|(label, end)| label.start..end).collect()
}

/// What may say what stands behind it.
struct Label {
    /// Where it begins.
    start: usize,
    /// Whether it promises skills.
    promises: bool,
}

impl Label {
    /// Tells what label ends at a byte of a line that starts at another, if one does.
    fn of(tokens: Tokens<'_>, line: usize, end: usize) -> Option<Self> {
        const MOST_WORDS: usize = 4;
        const LONGEST: usize = 60;
        let before = tokens.text.as_bytes().get(line..end)?;
        let is_mark = |at: usize| match before[at] {
            b' ' => at > 0 && before[at - 1] == b' ',
            // the last two are the last bytes of a bullet and of a dot in the middle of the line
            b'|' | b';' | b',' | b'.' | b'\t' | b'(' | b')' | 0xA2 | 0xB7 => true,
            _ => false,
        };
        let first = before.len().saturating_sub(LONGEST);
        let mark = (first..before.len()).rev().find(|at| is_mark(*at));
        let start = line + mark.map_or(if first == 0 { Some(0) } else { None }, |at| Some(at + 1))?;
        let first = tokens.list.partition_point(|word| (word.start as usize) < start);
        let count = tokens.list[first..].partition_point(|word| (word.end as usize) <= end);
        let heading = Heading::of(Tokens { list: &tokens.list[first..first + count], ..tokens }, end);
        (1..=MOST_WORDS)
            .contains(&count)
            .then(|| Self { start, promises: heading.promises() && heading.is_of_heading_words() })
    }
}

/// Tells whether a label may end with the colon at a place: no address and no time does.
fn is_label_end(bytes: &[u8], at: usize) -> bool {
    let next = bytes.get(at + 1);
    at > 0 && next.is_none_or(|next| !next.is_ascii_digit() && *next != b'/') && !bytes[at - 1].is_ascii_digit()
}

/// Finds the dashes of a line with blanks on both sides.
fn dashes(line: &str) -> impl Iterator<Item = usize> {
    [" - ", " \u{2013} ", " \u{2014} "].into_iter().flat_map(|dash| line.match_indices(dash).map(|(at, _)| at))
}
