//! Items as lines of a width: wrapped, cut, aligned. A character is as wide as a terminal shows it.

use super::item::{PaneItem, Part, Tone, TonedText};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// A line: pieces, one behind the other.
pub(super) type Line = Vec<TonedText>;

/// The narrowest and the widest bar.
const BAR: (usize, usize) = (4, 24);
/// From this width on a title has its bar on the same line.
const BESIDE_FROM: usize = 64;

/// Counts the lines of an item.
pub(super) fn height(item: &PaneItem, width: usize) -> usize {
    let of_part = |part: &Part| match part {
        Part::Prose { .. } => lines_of(part, width).len(),
        Part::Titled { .. } if width < BESIDE_FROM => 2,
        Part::Titled { .. } | Part::Head { .. } | Part::Row { .. } | Part::Bar { .. } | Part::Blank => 1,
    };
    item.parts.iter().map(of_part).sum::<usize>().max(1)
}

/// Lays out an item in lines of at most this width.
pub(super) fn lines(item: &PaneItem, width: usize) -> Vec<Line> {
    item.parts.iter().flat_map(|part| lines_of(part, width)).collect()
}

fn lines_of(part: &Part, width: usize) -> Vec<Line> {
    match part {
        Part::Blank => vec![Vec::new()],
        Part::Row { left, right } => vec![row(left, right, width)],
        Part::Head { left, right } => {
            let fits = wide(left) + wide(right) + 2 <= width;
            vec![row(left, if fits { right } else { &[] }, width)]
        }
        Part::Titled { left, share, right } if width < BESIDE_FROM => {
            vec![cut(left.clone(), width), bar_line(2, *share, right, width)]
        }
        Part::Titled { left, share, right } => {
            let drawn = [bar(*share, None, BAR.1), vec![blanks(1)], right.clone()].concat();
            vec![row(left, &drawn, width)]
        }
        Part::Prose { indent, mark, words } => prose(*indent, mark, words, width),
        Part::Bar { indent, share, right } => vec![bar_line(*indent, *share, right, width)],
    }
}

/// Gives a bar with words behind it.
fn bar_line(indent: usize, share: f64, right: &[TonedText], width: usize) -> Line {
    let cells = width.saturating_sub(indent + wide(right) + 1).clamp(BAR.0, BAR.1);
    let line = [vec![blanks(indent)], bar(share, None, cells), vec![blanks(1)], right.to_vec()].concat();
    cut(line, width)
}

/// Measures a line.
fn wide(line: &[TonedText]) -> usize {
    line.iter().map(|piece| piece.text.width()).sum()
}

fn blanks(count: usize) -> TonedText {
    TonedText { text: " ".repeat(count), tone: Tone::Plain }
}

/// Draws a share as a bar of so many cells, to an eighth of a cell; what it grew by since before in another tone.
pub(super) fn bar(share: f64, before: Option<f64>, cells: usize) -> Line {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    // small, and not negative
    let eighths = |share: f64| (share.clamp(0.0, 1.0) * cells as f64 * 8.0).round() as usize;
    let all = eighths(share);
    let old = before.map_or(all, |before| eighths(before).min(all)) / 8;
    let full = all / 8;
    let mut grown = "█".repeat(full.saturating_sub(old));
    grown += EIGHTHS[all % 8];
    let drawn = old.min(full) + grown.width();
    let tone = if before.is_some() { Tone::New } else { Tone::Accent };
    vec![
        TonedText { text: "█".repeat(old.min(full)), tone: Tone::Accent },
        TonedText { text: grown, tone },
        TonedText { text: "·".repeat(cells.saturating_sub(drawn)), tone: Tone::Dim },
    ]
}

/// Puts one thing at the left and one at the right end, which is kept where there is no room for both.
pub(super) fn row(left: &[TonedText], right: &[TonedText], width: usize) -> Line {
    let right_width = wide(right);
    if right_width == 0 || right_width + 6 > width {
        return cut(left.to_vec(), width);
    }
    let room = width - right_width - 1;
    let mut line = cut(left.to_vec(), room);
    let used = wide(&line);
    line.push(blanks(room - used + 1));
    line.extend(right.iter().cloned());
    line
}

/// Cuts a line to a width, with an ellipsis where something is missing.
pub(super) fn cut(line: Line, width: usize) -> Line {
    if wide(&line) <= width {
        return line;
    }
    let mut room = width.saturating_sub(1);
    let mut kept: Line = Vec::new();
    for piece in line {
        let text: String = piece.text.graphemes(true).take_while(|character| fits(character, &mut room)).collect();
        let whole = text.len() == piece.text.len();
        kept.push(TonedText { text, tone: piece.tone });
        if !whole {
            break;
        }
    }
    if let Some(last) = kept.last_mut().filter(|_| width > 0) {
        last.text.push('…');
    }
    kept
}

/// Takes the room of a character, if it is there.
fn fits(character: &str, room: &mut usize) -> bool {
    let left = room.checked_sub(character.width());
    *room = left.unwrap_or(0);
    left.is_some()
}

/// Wraps words, this far in, the first line behind the mark.
fn prose(indent: usize, mark: &TonedText, words: &[TonedText], width: usize) -> Vec<Line> {
    let hang = indent + mark.text.width();
    let mut lines: Vec<Line> = vec![vec![blanks(indent), mark.clone()]];
    let mut used = hang;
    for word in words.iter().flat_map(parted) {
        let wide = word.text.trim_end().width();
        if used > hang && used + wide > width {
            lines.push(vec![blanks(hang)]);
            used = hang;
        }
        used += word.text.width();
        if let Some(line) = lines.last_mut() {
            line.push(word);
        }
    }
    lines.into_iter().map(|line| cut(without_end(line), width)).collect()
}

/// Parts a piece behind its blanks.
fn parted(piece: &TonedText) -> impl Iterator<Item = TonedText> + '_ {
    piece.text.split_inclusive(' ').map(|word| TonedText { text: word.to_owned(), tone: piece.tone })
}

/// Takes the blanks off a line's end.
fn without_end(mut line: Line) -> Line {
    if let Some(last) = line.last_mut() {
        last.text.truncate(last.text.trim_end_matches(' ').len());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{bar, cut, height, lines, row};
    use crate::explore::item::{PaneItem, Tone, listed, piece};

    fn text(line: &[super::TonedText]) -> String {
        line.iter().map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        let item = PaneItem::prose(listed(["機械学習", "Natural language processing", "a"], Tone::Plain));
        for width in 1..60 {
            let lines = lines(&item, width);
            assert_eq!(lines.len(), height(&item, width));
            for line in lines {
                assert!(unicode_width::UnicodeWidthStr::width(text(&line).as_str()) <= width, "{width}: {line:?}");
            }
        }
        assert_eq!(text(&cut(vec![piece("機械学習", Tone::Plain)], 5)), "機械…");
    }

    #[test]
    fn what_stands_right_is_kept() {
        let (left, right) = ([piece("Data Scientist", Tone::Plain)], [piece("42 %", Tone::Plain)]);
        assert_eq!(text(&row(&left, &right, 20)), "Data Scientist  42 %");
        assert_eq!(text(&row(&left, &right, 14)), "Data Sci… 42 %");
    }

    #[test]
    fn bars_are_as_long_as_shares() {
        for (share, expected) in [(0.0, "····"), (0.5, "██··"), (0.53, "██▏·"), (1.0, "████"), (0.999, "████")]
        {
            assert_eq!(text(&bar(share, None, 4)), expected, "{share}");
        }
        assert_eq!(text(&bar(0.5, Some(0.25), 4)), "██··");
    }
}
