//! A page as text for a terminal or a pipe: wrapped to the width, styled where there is colour.

use super::{Block, Cell, Column, Look, Page, Style, Table};
use comfy_table::{Attribute, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle, TableStyle};

/// Narrower than this, a table's rows are written one below the other.
const STACKED_BELOW: u16 = 72;

/// The page's text, each line ended.
pub fn text(page: &Page, look: Look) -> String {
    let blocks: Vec<String> = page.blocks.iter().map(|block| self::block(block, look)).collect();
    blocks.join("\n")
}

fn block(block: &Block, look: Look) -> String {
    match block {
        Block::Heading(title, beside) => {
            let cells = [Cell::new(title).styled(Style::Strong), Cell::new(beside).styled(Style::Dim)];
            lines(look, [cells.to_vec()], &[Column::text(""), Column::text("")])
        }
        Block::Text(text, style) => lines(look, [vec![Cell::new(text).styled(*style)]], &[Column::text("")]),
        Block::Lines(lines) => lines.join("\n") + "\n",
        Block::List(items) => {
            let items = items.iter().map(|item| vec![Cell::new("-").styled(Style::Dim), Cell::new(item)]);
            lines(look, items, &[Column::short(""), Column::text("")])
        }
        Block::Table(table) if look.width < STACKED_BELOW && table.columns.len() > 2 => stacked(table, look),
        Block::Table(table) => tabular(table, look),
    }
}

/// Rows without a head or lines.
fn lines(look: Look, rows: impl IntoIterator<Item = Vec<Cell>>, columns: &[Column]) -> String {
    let mut grid = grid(look);
    rows.into_iter().for_each(|row| add(&mut grid, &row, columns, look));
    finish(&mut grid, columns)
}

/// A table with a head.
fn tabular(table: &Table, look: Look) -> String {
    let mut grid = grid(look);
    if table.columns.iter().any(|column| !column.title.is_empty()) {
        grid.load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')));
        let head = table.columns.iter().map(|column| cell(&Cell::new(column.title).styled(Style::Strong), *column, look));
        grid.set_header(head);
    }
    table.rows.iter().for_each(|row| add(&mut grid, row, &table.columns, look));
    finish(&mut grid, &table.columns)
}

/// A table whose rows are written as blocks, a line or more for each cell, behind its column's title.
fn stacked(table: &Table, look: Look) -> String {
    let blocks = table.rows.iter().map(|row| {
        let cells = row.iter().zip(&table.columns).filter(|(cell, _)| !cell.text.is_empty());
        let rows = cells.map(|(cell, column)| vec![Cell::new(column.title).styled(Style::Dim), cell.clone()]);
        lines(look, rows, &[Column::short(""), Column::text("")])
    });
    blocks.collect::<Vec<_>>().join("\n")
}

fn grid(look: Look) -> comfy_table::Table {
    let mut grid = comfy_table::Table::new();
    grid.load_style(TableStyle::new()).set_content_arrangement(ContentArrangement::Dynamic).set_width(look.width);
    // comfy-table looks at the environment by itself unless both are said.
    if look.color {
        grid.enforce_styling()
    } else {
        grid.force_no_tty()
    };
    grid
}

fn add(grid: &mut comfy_table::Table, row: &[Cell], columns: &[Column], look: Look) {
    grid.add_row(row.iter().zip(columns).map(|(text, column)| cell(text, *column, look)));
}

fn cell(cell: &Cell, column: Column, look: Look) -> comfy_table::Cell {
    let alignment = if column.numeric { CellAlignment::Right } else { CellAlignment::Left };
    let plain = comfy_table::Cell::new(&cell.text).set_alignment(alignment);
    match cell.style {
        _ if !look.color => plain,
        Style::Plain => plain,
        Style::Strong => plain.add_attribute(Attribute::Bold),
        Style::Dim => plain.add_attribute(Attribute::Dim),
        Style::Good => plain.fg(Color::Green),
        Style::Lacking => plain.fg(Color::Yellow),
    }
}

/// The grid's lines without padding at their ends.
fn finish(grid: &mut comfy_table::Table, columns: &[Column]) -> String {
    for (at, column) in columns.iter().enumerate() {
        if let Some(place) = grid.column_mut(at) {
            place.set_padding((0, if at + 1 == columns.len() { 0 } else { 2 }));
            if !column.wraps {
                place.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
    }
    grid.lines().fold(String::new(), |text, line| text + line.trim_end() + "\n")
}
