//! A table whose rows stand one below the other, for where it is too narrow or a row would be too high: what identifies a
//! row first, then its other cells, each behind its column's title.

use super::widths;
use super::wrap::{self, Line};
use crate::render::page::{Cell, Column, Span, Style, Table};

/// Lays out the rows of a table, one below the other.
pub(super) fn lines<'c>(table: &'c Table<'c>, most: usize) -> Vec<Line<'c>> {
    let heads = Heads::of(table, most);
    let mut lines = Vec::new();
    for row in &table.rows {
        let (head, placed) = heads.lines(table, row, most);
        let rest: Vec<(&Cell<'_>, &Column)> = row.iter().zip(&table.columns).skip(placed).collect();
        let body = body(&rest, heads.indent, label_width(table, heads.count), most);
        if !lines.is_empty() && !head.is_empty() {
            lines.push(Line::new());
        }
        lines.extend(head.into_iter().chain(body));
    }
    lines
}

/// Which columns stand in a row's first line.
struct Heads {
    /// How many columns.
    count: usize,
    /// The width of each, where they line up below each other; otherwise they follow each other.
    widths: Option<Vec<usize>>,
    /// How far the other cells are indented.
    indent: usize,
}

impl Heads {
    fn of(table: &Table, most: usize) -> Self {
        let short = table.columns.iter().take_while(|column| !column.wraps).enumerate();
        let mut widths = Vec::new();
        for (at, column) in short {
            let width = widths::wanted(column, table.rows.iter().filter_map(|row| row.get(at)));
            if widths.iter().sum::<usize>() + widths::GAP * widths.len() + width > most {
                break;
            }
            widths.push(width);
        }
        let numbered = table.columns.first().is_some_and(|column| column.numeric);
        let indent = widths.first().filter(|_| numbered).map_or(2, |width| width + widths::GAP);
        match widths.len() {
            0 => Self { count: 1, widths: None, indent },
            count => Self { count, widths: Some(widths), indent },
        }
    }

    /// Lays out the first line or lines of a row, and says how many columns they hold.
    fn lines<'c>(&self, table: &Table, row: &'c [Cell<'c>], most: usize) -> (Vec<Line<'c>>, usize) {
        let Some(widths) = &self.widths else {
            return following(table, row, most);
        };
        let mut line = Line::new();
        let mut reached = 0;
        for ((cell, column), width) in row.iter().zip(&table.columns).zip(widths) {
            let free = width - wrap::width(&cell.spans).min(*width);
            let before = if column.numeric { free } else { 0 };
            line.push(blanks(reached - wrap::width(&line).min(reached) + before));
            line.extend(cell.spans.iter().cloned());
            reached += width + widths::GAP;
        }
        (vec![line], widths.len())
    }
}

/// Lays out the first cell, wrapped, and behind it the short ones that follow, where there is room.
pub(super) fn following<'c>(table: &Table, row: &'c [Cell<'c>], most: usize) -> (Vec<Line<'c>>, usize) {
    let mut lines = row.first().map(|cell| wrap::wrap(cell, most)).unwrap_or_default();
    let mut placed = 1;
    let short = row.iter().zip(&table.columns).skip(1).take_while(|(_, column)| !column.wraps && !column.numeric);
    for (cell, _) in short {
        match lines.last_mut() {
            Some(line) if wrap::width(line) + widths::GAP + wrap::width(&cell.spans) <= most => {
                line.push(blanks(widths::GAP));
                line.extend(cell.clone().styled(Style::Dim).spans);
                placed += 1;
            }
            _ => break,
        }
    }
    (lines, placed)
}

fn label_width(table: &Table, heads: usize) -> usize {
    table.columns.iter().skip(heads).map(|column| wrap::columns(&column.title)).max().unwrap_or(0)
}

/// Lays out the other cells of a row; numbers that follow each other share a line.
fn body<'c>(cells: &[(&'c Cell<'c>, &'c Column)], indent: usize, label: usize, most: usize) -> Vec<Line<'c>> {
    let start = indent + label + widths::GAP;
    let mut lines: Vec<Line> = Vec::new();
    let mut after_number = false;
    for (cell, column) in cells.iter().filter(|(cell, _)| !cell.is_empty()) {
        let title = Span { style: Style::Dim, ..Span::from(&*column.title) };
        let beside = widths::GAP + wrap::columns(&column.title) + 1 + wrap::width(&cell.spans);
        match lines.last_mut().filter(|line| after_number && column.numeric && wrap::width(line) + beside <= most) {
            Some(line) => {
                line.extend([blanks(widths::GAP), title, blanks(1)]);
                line.extend(cell.spans.iter().cloned());
            }
            None => lines.extend(labelled(cell, &title, indent, start, most)),
        }
        after_number = column.numeric;
    }
    lines
}

/// Lays out a cell behind its label.
fn labelled<'c>(cell: &'c Cell<'c>, title: &Span<'c>, indent: usize, start: usize, most: usize) -> Vec<Line<'c>> {
    let wrapped = wrap::wrap(cell, most.saturating_sub(start).max(2));
    let label = vec![blanks(indent), title.clone(), blanks(start - indent - wrap::columns(&title.text))];
    let first = std::iter::once(label).chain(std::iter::repeat(vec![blanks(start)]));
    first.zip(wrapped).map(|(before, line)| before.into_iter().chain(line).collect()).collect()
}

fn blanks(count: usize) -> Span<'static> {
    /// More are rarely wanted.
    const BLANKS: &str = "                                        ";
    BLANKS.get(..count).map_or_else(|| Span::from(" ".repeat(count)), Span::from)
}
