//! A table as a grid: cells that are wrapped already side by side, and a rule below the head.

use super::ansi;
use super::output_style::OutputStyle;
use super::widths::GAP;
use super::wrap::{self, Line};
use super::{Layout, end_line};
use crate::render::page::{Column, Span, Style, Table};

/// Writes a table that is laid out; a head where a column has a title.
pub(super) fn text(table: &Table, layout: &Layout, output: OutputStyle) -> String {
    // An empty column is a blank wide.
    let widths = layout.widths.iter().map(|width| (*width).max(1)).collect();
    let mut grid = Grid { columns: &table.columns, widths, output, text: String::new() };
    if table.columns.iter().any(|column| !column.title.is_empty()) {
        let head = |column: &Column| vec![vec![styled(column.title.clone().into_owned(), Style::Strong)]];
        grid.add_row(&table.columns.iter().map(head).collect::<Vec<_>>());
        grid.add_rule();
    }
    layout.rows.iter().for_each(|row| grid.add_row(row));
    grid.text
}

/// A grid that is being written.
struct Grid<'t> {
    columns: &'t [Column],
    widths: Vec<usize>,
    output: OutputStyle,
    text: String,
}

impl Grid<'_> {
    /// Writes the lines of a row's cells, as many as the highest has, and at least one.
    fn add_row(&mut self, row: &[Vec<Line>]) {
        let height = row.iter().map(Vec::len).max().unwrap_or(0).max(1);
        (0..height).for_each(|at| self.add_line(row, at));
    }

    /// Writes one line of each cell, where it has so many.
    fn add_line(&mut self, row: &[Vec<Line>], at: usize) {
        let start = self.text.len();
        // Blanks that something must follow to be written.
        let mut open = 0;
        for ((lines, column), width) in row.iter().zip(self.columns).zip(&self.widths) {
            let line = lines.get(at).map_or(&[][..], Vec::as_slice);
            let free = width.saturating_sub(wrap::width(line));
            open += if column.numeric { free } else { 0 };
            for span in line {
                if !span.text.is_empty() {
                    self.text.extend(std::iter::repeat_n(' ', std::mem::take(&mut open)));
                }
                ansi::add(&mut self.text, span, self.output);
            }
            open += GAP + if column.numeric { 0 } else { free };
        }
        end_line(&mut self.text, start);
    }

    /// Writes the rule below the head.
    fn add_rule(&mut self) {
        let width = self.widths.iter().sum::<usize>() + GAP * self.widths.len().saturating_sub(1);
        ansi::add(&mut self.text, &styled("─".repeat(width), Style::Dim), self.output);
        self.text.push('\n');
    }
}

fn styled(text: String, style: Style) -> Span {
    Span { text, style, link: None }
}
