//! A page as text for a terminal or a pipe: wrapped to the width, styled where there is colour.
//!
//! [`widths`] decides how wide columns are, [`wrap`] breaks cells into lines, [`cut`] leaves out the last of them, [`grid`] or [`vertical`] puts these side by side or one below the
//! other, and [`ansi`] says styles and links as a terminal wants them.

mod ansi;
mod cut;
mod grid;
mod message;
mod output_style;
mod progress;
mod screen;
mod vertical;
mod widths;
mod wrap;

use super::page::{Block, Cell, Column, Page, Span, Style, Table};
use super::visible::visible;
use std::borrow::Cow;
use wrap::Line;

pub(crate) use message::{MessageKind, label};
pub(crate) use output_style::{OutputStyle, ScreenLimit, Surroundings};
pub(crate) use progress::bar;

/// Narrower than this, a table is stacked unless it fits as it is.
const STACKED_BELOW: u16 = 72;
/// A table with a row higher than this is stacked: it reads better.
const HIGHEST_ROW: usize = 7;
/// The longest line of running text that reads well.
const LONGEST_LINE: u16 = 100;

/// Writes a page, each line ended.
pub(super) fn text(page: &Page, output: OutputStyle) -> String {
    let whole = || page.blocks.iter().map(|block| self::block(block, output)).collect::<Vec<_>>().join("\n");
    output.screen.and_then(|screen| screen::cut(page, screen, output)).unwrap_or_else(whole)
}

fn block(block: &Block, output: OutputStyle) -> String {
    let prose = usize::from(output.width.min(LONGEST_LINE));
    match block {
        #[cfg(feature = "report")]
        Block::Title(title) | Block::Subheading(title) => heading(title, "", prose, output),
        #[cfg(feature = "report")]
        Block::Picture(_) | Block::Heat(_) => String::new(),
        Block::Heading(title, beside) | Block::Part(title, beside) => heading(title, beside, prose, output),
        Block::Text(text, style) => painted(&wrap::wrap(&Cell::new(text.as_str()).styled(*style), prose), output),
        Block::Lines(lines) => lines.iter().map(|line| visible(line) + "\n").collect(),
        Block::Table(table) if table.columns.iter().all(|column| column.title.is_empty()) => {
            let table = prepared(table, output);
            layout(&table, prose, usize::MAX).map(|layout| grid::text(&table, &layout, output)).unwrap_or_default()
        }
        Block::Table(table) | Block::List(table) | Block::Checklist(table) => {
            let table = prepared(table, output);
            let most = usize::from(output.width);
            let highest = if output.width < STACKED_BELOW { 1 } else { HIGHEST_ROW };
            layout(&table, most, highest).map_or_else(
                || painted(&vertical::lines(&table, most), output),
                |layout| grid::text(&table, &layout, output),
            )
        }
    }
}

/// Lays out a title with something beside it, or below where there is no room.
fn heading(title: &str, beside: &str, prose: usize, output: OutputStyle) -> String {
    let table = Table { columns: vec![Column::text(""), Column::short("")], rows: Vec::new() };
    let row = [Cell::new(title).styled(Style::Strong), Cell::new(beside).styled(Style::Dim)];
    let (mut lines, placed) = vertical::following(&table, &row, prose);
    if placed == 1 {
        lines.extend(wrap::wrap(&row[1], prose));
    }
    painted(&lines, output)
}

/// A table whose cells are wrapped.
struct Layout<'c> {
    /// The width of each column.
    widths: Vec<usize>,
    /// The lines of each cell of each row.
    rows: Vec<Vec<Vec<Line<'c>>>>,
}

/// Lays out a table so that it takes at most this width, if it fits and no row takes more lines than the highest may.
fn layout<'c>(table: &'c Table<'c>, most: usize, highest: usize) -> Option<Layout<'c>> {
    // What fills more than so many lines, whatever its blanks, need not be wrapped to see that it does.
    let whole = |row: &Vec<Cell<'_>>| {
        let cells = row.iter().zip(&table.columns).filter(|(_, column)| column.most_lines.is_none());
        cells.map(|(cell, _)| wrap::width_without_blanks(&cell.spans)).sum::<usize>()
    };
    if highest < usize::MAX && table.rows.iter().any(|row| whole(row) > highest * most) {
        return None;
    }
    let widths = widths::of(table, most)?;
    let lines = |row: &'c Vec<Cell<'c>>| {
        let lines = row_lines(table, row, &widths);
        lines.iter().all(|cell| cell.len() <= highest).then_some(lines)
    };
    let rows = table.rows.iter().map(lines).collect::<Option<_>>()?;
    Some(Layout { widths, rows })
}

/// Wraps each cell of a row.
fn row_lines<'c>(table: &Table, row: &'c [Cell<'c>], widths: &[usize]) -> Vec<Vec<Line<'c>>> {
    let cells = row.iter().zip(&table.columns).zip(widths);
    let lines = cells.map(|((cell, column), width)| {
        let lines = wrap::wrap(cell, *width);
        cut::cut(lines, column.most_lines.unwrap_or(usize::MAX), *width)
    });
    lines.collect()
}

fn painted(lines: &[Line], output: OutputStyle) -> String {
    let mut text = String::with_capacity(lines.iter().flatten().map(|span| span.text.len() + 1).sum());
    for line in lines {
        let start = text.len();
        for span in line {
            ansi::add(&mut text, span, output);
        }
        end_line(&mut text, start);
    }
    text
}

/// Makes the blanks no-break that are held, and each cell of a table one piece where nobody sees that it is several.
fn prepared<'c>(table: &'c Table<'c>, output: OutputStyle) -> Table<'c> {
    // Pieces are short: a character at a time is sooner than to ask the C library to copy each.
    let in_one = |spans: &[Span]| {
        let mut text = String::with_capacity(spans.iter().map(|span| span.text.len() * 9 / 8).sum());
        text.extend(spans.iter().flat_map(Span::chars));
        Span::from(text)
    };
    let with_blanks = |span: &'c Span<'c>| {
        let text = if span.held && span.text.contains(' ') { span.chars().collect() } else { Cow::Borrowed(&*span.text) };
        Span { text, held: false, ..*span }
    };
    let whole = |cell: &'c Cell<'c>| match &cell.spans[..] {
        spans @ [_, _, ..] if !output.paints() => Cell { spans: vec![in_one(spans)] },
        spans => Cell { spans: spans.iter().map(with_blanks).collect() },
    };
    let rows = table.rows.iter().map(|row| row.iter().map(whole).collect());
    Table { columns: table.columns.clone(), rows: rows.collect() }
}

/// Ends the line that began there, without blanks at its end.
fn end_line(text: &mut String, start: usize) {
    let length = text.get(start..).map_or(0, |line| line.trim_end().len());
    text.truncate(start + length);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::{OutputStyle, text};
    use crate::render::page::{Block, Cell, Column, Page, Span, Table};

    #[test]
    fn names_stay_whole_in_one_piece_and_in_several() {
        let names = || Cell::joined(["Gradient boosting", "Linear regression"].map(Span::new));
        for cell in [names(), names().styled(super::Style::Good), Cell::joined([Span::new("Linear regression")])] {
            let table = Table { columns: vec![Column::text("")], rows: vec![vec![cell]] };
            let page = Page { blocks: vec![Block::Table(table)] };
            for color in [false, true] {
                let text = text(&page, OutputStyle { width: 28, color, links: false, screen: None });
                assert!(text.lines().all(|line| line.contains("Linear") == line.contains("regression")), "{text}");
                assert!(!text.contains('\u{a0}'), "{text}");
            }
        }
    }
}
