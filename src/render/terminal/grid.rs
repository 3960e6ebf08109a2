//! A table as a grid: cells that are wrapped already side by side, and a rule below the head.
//!
//! comfy-table lays it out, of plain text: it is given no styles, since it would look at the environment by itself, and knows no links.
//! These are put into its lines afterwards.

use super::ansi;
use super::output_style::OutputStyle;
use super::widths::GAP;
use super::wrap::Line;
use super::{Layout, end_line};
use crate::render::page::{Column, Span, Style, Table};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle, Width};

/// Writes a table that is laid out; a head where a column has a title.
pub(super) fn text(table: &Table, layout: &Layout, output: OutputStyle) -> String {
    let mut grid = comfy_table::Table::new();
    grid.load_style(TableStyle::new()).set_content_arrangement(ContentArrangement::Disabled);
    let titles = table.columns.iter().map(|column| Span { style: Style::Strong, ..Span::from(&*column.title) });
    let head: Vec<Line<'_>> = titles.map(|title| vec![title]).collect();
    let mut pieces: Vec<Vec<&Line<'_>>> = Vec::new();
    if table.columns.iter().any(|column| !column.title.is_empty()) {
        grid.load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')));
        grid.set_header(table.columns.iter().map(|column| aligned(&column.title, column)));
        pieces.extend([head.iter().collect(), Vec::new()]);
    }
    for row in &layout.rows {
        grid.add_row(row.iter().zip(&table.columns).map(|(lines, column)| aligned(&plain(lines), column)));
        let height = row.iter().map(Vec::len).max().unwrap_or(0).max(1);
        pieces.extend((0..height).map(|at| row.iter().filter_map(|lines| lines.get(at)).collect()));
    }
    set_widths(&mut grid, &layout.widths);
    let mut text = String::new();
    for (line, pieces) in grid.lines().zip(pieces) {
        let start = text.len();
        add_styled(&mut text, line.trim_end(), &pieces, output);
        end_line(&mut text, start);
    }
    text
}

/// Gives the text of a cell's lines.
fn plain(lines: &[Line]) -> String {
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        text.push_str(if number > 0 { "\n" } else { "" });
        text.extend(line.iter().map(|span| &*span.text));
    }
    text
}

fn aligned(text: &str, column: &Column) -> comfy_table::Cell {
    let alignment = if column.numeric { CellAlignment::Right } else { CellAlignment::Left };
    comfy_table::Cell::new(text).set_alignment(alignment)
}

/// Gives each column its width, and the gap behind it.
fn set_widths(grid: &mut comfy_table::Table, widths: &[usize]) {
    // Where there is a head, comfy-table puts one blank of the gap between columns by itself.
    let gap = if grid.header().is_some() { GAP - 1 } else { GAP };
    for (at, width) in widths.iter().enumerate() {
        let padding = if at + 1 == widths.len() { 0 } else { gap };
        let all = u16::try_from(width + padding).unwrap_or(u16::MAX);
        if let Some(column) = grid.column_mut(at) {
            let padding = (0, u16::try_from(padding).unwrap_or(0));
            column.set_padding(padding).set_constraint(ColumnConstraint::Absolute(Width::Fixed(all)));
        }
    }
}

/// Writes a line of the grid with the styles and links of its pieces; they stand in it in this order with nothing but blanks between. A
/// line without pieces is a rule.
fn add_styled(text: &mut String, line: &str, pieces: &[&Line], output: OutputStyle) {
    let mut add = |part: &str, style, link| ansi::add(text, &Span { style, link, ..Span::from(part) }, output);
    if !output.paints() {
        return add(line, Style::Plain, None);
    }
    if pieces.is_empty() {
        return add(line, Style::Dim, None);
    }
    let mut rest = line;
    for span in pieces.iter().flat_map(|line| line.iter()) {
        if let Some((before, after)) = rest.split_once(&*span.text) {
            add(before, Style::Plain, None);
            add(&span.text, span.style, span.link);
            rest = after;
        }
    }
    add(rest, Style::Plain, None);
}
