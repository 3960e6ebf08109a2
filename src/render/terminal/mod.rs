//! A page as text for a terminal or a pipe: wrapped to the width, styled where there is colour.
//!
//! comfy-table lays the grid out, of texts that are wrapped already; it is given no styles, since it would look at the
//! environment by itself, and knows no links. [`ansi`] puts them in afterwards.

mod ansi;
mod message;
mod output_style;
mod progress;
mod vertical;
mod widths;
mod wrap;

use super::page::{Block, Cell, Column, Page, Span, Style, Table, shown};
use super::visible::visible;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle, Width};
use wrap::Line;

pub(crate) use message::{MessageKind, label};
pub(crate) use output_style::{OutputStyle, Surroundings};
pub(crate) use progress::bar;

/// Narrower than this, a table is stacked unless it fits as it is.
const STACKED_BELOW: u16 = 72;
/// A table with a row higher than this is stacked: it reads better.
const HIGHEST_ROW: usize = 7;
/// The longest line of running text that reads well.
const LONGEST_LINE: u16 = 100;

/// Writes a page, each line ended.
pub(super) fn text(page: &Page, output: OutputStyle) -> String {
    let blocks: Vec<String> = page.blocks.iter().map(|block| self::block(block, output)).collect();
    blocks.join("\n")
}

fn block(block: &Block, output: OutputStyle) -> String {
    let prose = usize::from(output.width.min(LONGEST_LINE));
    match block {
        #[cfg(feature = "report")]
        Block::Title(title) | Block::Subheading(title) => painted(&heading(title, "", prose), output),
        #[cfg(feature = "report")]
        Block::Picture(_) | Block::Heat(_) => String::new(),
        Block::Heading(title, beside) => painted(&heading(title, beside, prose), output),
        Block::Text(text, style) => painted(&wrap::wrap(&Cell::new(text.as_str()).styled(*style), prose), output),
        Block::Lines(lines) => lines.iter().map(|line| visible(line) + "\n").collect(),
        Block::Table(table) if table.columns.iter().all(|column| column.title.is_empty()) => {
            layout(table, prose).map(|layout| tabular(table, &layout, output)).unwrap_or_default()
        }
        Block::Table(table) | Block::Checklist(table) => {
            let most = usize::from(output.width);
            let layout = layout(table, most).filter(|layout| !is_stacked(layout, output));
            layout.map_or_else(|| painted(&vertical::lines(table, most), output), |layout| tabular(table, &layout, output))
        }
    }
}

/// Lays out a title with something beside it, or below where there is no room.
fn heading(title: &str, beside: &str, most: usize) -> Vec<Line> {
    let table = Table { columns: vec![Column::text(""), Column::short("")], rows: Vec::new() };
    let row = [Cell::new(title).styled(Style::Strong), Cell::new(beside).styled(Style::Dim)];
    let (mut lines, placed) = vertical::following(&table, &row, most);
    if placed == 1 {
        lines.extend(wrap::wrap(&row[1], most));
    }
    lines
}

fn is_stacked(layout: &Layout, output: OutputStyle) -> bool {
    let lines = layout.highest();
    lines > HIGHEST_ROW || lines > 1 && output.width < STACKED_BELOW
}

/// A table whose cells are wrapped.
struct Layout {
    /// The width of each column.
    widths: Vec<usize>,
    /// The lines of each cell of each row.
    rows: Vec<Vec<Vec<Line>>>,
}

impl Layout {
    /// Counts the lines of the highest row.
    fn highest(&self) -> usize {
        self.rows.iter().flatten().map(Vec::len).max().unwrap_or(0)
    }
}

/// Lays out a table so that it takes at most this width, if it fits.
fn layout(table: &Table, most: usize) -> Option<Layout> {
    let widths = widths::of(table, most)?;
    let rows = table.rows.iter().map(|row| row_lines(table, row, &widths)).collect();
    Some(Layout { widths, rows })
}

/// Wraps each cell of a row.
fn row_lines(table: &Table, row: &[Cell], widths: &[usize]) -> Vec<Vec<Line>> {
    let cells = row.iter().zip(&table.columns).zip(widths);
    let lines = cells.map(|((cell, column), width)| match column.most_lines {
        Some(keep) => wrap::cut(wrap::wrap(cell, *width), keep, *width),
        None => wrap::wrap(cell, *width),
    });
    lines.collect()
}

/// Writes a table that is laid out.
fn tabular(table: &Table, layout: &Layout, output: OutputStyle) -> String {
    let mut grid = comfy_table::Table::new();
    grid.load_style(TableStyle::new()).set_content_arrangement(ContentArrangement::Disabled);
    let mut pieces: Vec<Vec<Line>> = Vec::new();
    if table.columns.iter().any(|column| !column.title.is_empty()) {
        grid.load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')));
        grid.set_header(table.columns.iter().map(|column| aligned(&column.title, column)));
        pieces.push(table.columns.iter().map(head).collect());
        pieces.push(Vec::new());
    }
    for row in &layout.rows {
        grid.add_row(row.iter().zip(&table.columns).map(|(lines, column)| aligned(&plain(lines), column)));
        if output.paints() {
            let height = row.iter().map(Vec::len).max().unwrap_or(0).max(1);
            pieces.extend((0..height).map(|at| row.iter().filter_map(|lines| lines.get(at).cloned()).collect()));
        }
    }
    finish(&mut grid, &layout.widths, &pieces, output)
}

fn head(column: &Column) -> Line {
    vec![Span { text: column.title.clone().into_owned(), style: Style::Strong, link: None }]
}

fn plain(lines: &[Line]) -> String {
    let lines = lines.iter().map(|line| line.iter().map(|span| span.text.as_str()).collect::<String>());
    lines.collect::<Vec<_>>().join("\n")
}

fn aligned(text: &str, column: &Column) -> comfy_table::Cell {
    let alignment = if column.numeric { CellAlignment::Right } else { CellAlignment::Left };
    comfy_table::Cell::new(text).set_alignment(alignment)
}

/// Writes the grid's lines with their styles, without blanks at their ends.
fn finish(grid: &mut comfy_table::Table, widths: &[usize], pieces: &[Vec<Line>], output: OutputStyle) -> String {
    // Where there is a head, comfy-table puts one blank of the gap between columns by itself.
    let gap = if grid.header().is_some() { widths::GAP - 1 } else { widths::GAP };
    for (at, width) in widths.iter().enumerate() {
        let padding = if at + 1 == widths.len() { 0 } else { gap };
        let all = u16::try_from(width + padding).unwrap_or(u16::MAX);
        if let Some(column) = grid.column_mut(at) {
            let padding = (0, u16::try_from(padding).unwrap_or(0));
            column.set_padding(padding).set_constraint(ColumnConstraint::Absolute(Width::Fixed(all)));
        }
    }
    let pieces = pieces.iter().map(Vec::as_slice).chain(std::iter::repeat(&[][..]));
    let lines = grid.lines().zip(pieces).map(|(line, pieces)| restyled(line.trim_end(), pieces, output) + "\n");
    lines.collect()
}

/// Puts the styles and links of its pieces into a line; they stand in it in this order with nothing but blanks between; a line
/// without pieces is a rule.
fn restyled(line: &str, pieces: &[Line], output: OutputStyle) -> String {
    if !output.paints() {
        return shown(line);
    }
    if pieces.is_empty() {
        return ansi::span(&Span { text: line.to_owned(), style: Style::Dim, link: None }, output);
    }
    let mut rest = line;
    let mut text = String::new();
    for span in pieces.iter().flatten() {
        if let Some((before, after)) = rest.split_once(span.text.as_str()) {
            text += before;
            text += &ansi::span(span, output);
            rest = after;
        }
    }
    text + &shown(rest)
}

fn painted(lines: &[Line], output: OutputStyle) -> String {
    lines.iter().map(|line| ansi::line(line, output).trim_end().to_owned() + "\n").collect()
}
