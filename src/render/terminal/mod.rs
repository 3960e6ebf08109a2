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
            let table = in_one(table, output);
            layout(&table, prose, usize::MAX).map(|layout| grid::text(&table, &layout, output)).unwrap_or_default()
        }
        Block::Table(table) | Block::List(table) | Block::Checklist(table) => {
            let table = in_one(table, output);
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
    if table.rows.iter().any(|row| whole(row) > highest.saturating_mul(most)) {
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

/// Makes each cell of a table one piece where nobody sees that it is several.
fn in_one<'c>(table: &'c Table<'c>, output: OutputStyle) -> Cow<'c, Table<'c>> {
    if output.paints() {
        return Cow::Borrowed(table);
    }
    let whole = |cell: &'c Cell<'c>| match &cell.spans[..] {
        [] => Cell::default(),
        [span] => Cell { spans: vec![span.with(&span.text)] },
        spans => {
            let mut text = String::with_capacity(spans.iter().map(|span| span.text.len()).sum());
            // Pieces are short: a character at a time is sooner than to ask the C library to copy each.
            text.extend(spans.iter().flat_map(|span| span.text.chars()));
            Cell { spans: vec![Span::from(text)] }
        }
    };
    let rows = table.rows.iter().map(|row| row.iter().map(whole).collect());
    Cow::Owned(Table { columns: table.columns.clone(), rows: rows.collect() })
}

/// Ends the line that began there, without blanks at its end.
fn end_line(text: &mut String, start: usize) {
    let length = text.get(start..).map_or(0, |line| line.trim_end().len());
    text.truncate(start + length);
    text.push('\n');
}
