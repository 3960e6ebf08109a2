//! How wide each column of a table is.

use super::wrap;
use crate::render::page::{Cell, Column, Table};

/// The blanks between two columns.
pub(super) const GAP: usize = 2;
/// Longer pieces may be broken, so that one of them doesn't make a column wide.
const LONGEST_PIECE: usize = 24;
/// What a text needs to be read beside something that is never wrapped and as wide as a long address.
const BESIDE_WIDE: usize = 24;
/// From so many columns on, that is wide.
const WIDE: usize = 48;

/// Finds a width for each column so that the table takes at most `most`, or nothing if that can't be.
///
/// Every column gets what its longest piece needs. Of what is left, columns that want less than their even share get all they
/// want; the others share the rest by how much more each could use, so that rows are low.
pub(super) fn of<'t>(table: &'t Table<'t>, most: usize) -> Option<Vec<usize>> {
    let gaps = GAP * table.columns.len().saturating_sub(1);
    let room = most.checked_sub(gaps)?;
    let wanted: Vec<usize> = cells(table).map(|(column, cells)| wanted(column, cells)).collect();
    let needed = |((column, cells), wanted): (_, &usize)| needed(column, cells, *wanted);
    let mut widths: Vec<usize> = cells(table).zip(&wanted).map(needed).collect();
    if table.columns.iter().zip(&wanted).any(|(column, wanted)| !column.wraps && *wanted >= WIDE) {
        widths.iter_mut().zip(&wanted).for_each(|(width, wanted)| *width = (*width).max(BESIDE_WIDE.min(*wanted)));
    }
    let spare = room.checked_sub(widths.iter().sum())?;
    let mut open: Vec<usize> = (0..widths.len()).filter(|at| widths[*at] < wanted[*at]).collect();
    let mut left = spare;
    while let Some(modest) = open.iter().position(|at| wanted[*at] - widths[*at] <= left / open.len()) {
        let at = open.remove(modest);
        left -= wanted[at] - widths[at];
        widths[at] = wanted[at];
    }
    let all: usize = open.iter().map(|at| wanted[*at] - widths[*at]).sum();
    for at in open {
        widths[at] += left * (wanted[at] - widths[at]) / all.max(1);
    }
    Some(widths)
}

fn cells<'t>(table: &'t Table<'t>) -> impl Iterator<Item = (&'t Column, impl Iterator<Item = &'t Cell<'t>>)> {
    table.columns.iter().enumerate().map(|(at, column)| (column, table.rows.iter().filter_map(move |row| row.get(at))))
}

/// Measures the widest cell on one line.
pub(super) fn wanted<'c>(column: &Column, cells: impl Iterator<Item = &'c Cell<'c>>) -> usize {
    cells.map(|cell| wrap::width(&cell.spans)).max().unwrap_or(0).max(wrap::columns(&column.title))
}

/// Measures what the column can't do without that wants so much.
fn needed<'c>(column: &Column, cells: impl Iterator<Item = &'c Cell<'c>>, wanted: usize) -> usize {
    if !column.wraps {
        return wanted;
    }
    let piece = cells.map(wrap::longest_word).max().unwrap_or(0).min(LONGEST_PIECE);
    piece.max(wrap::columns(&column.title))
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::render::page::{Cell, Column, Table};

    fn table() -> Table<'static> {
        let columns = vec![Column::short("id"), Column::text("name"), Column::text("focus")];
        let row = ["web-developer", "Web Developer", "Builds web applications and sites for everybody who visits"];
        Table { columns, rows: vec![row.map(Cell::new).to_vec()] }
    }

    #[test]
    fn a_table_takes_what_it_needs_where_there_is_room() {
        assert_eq!(of(&table(), 250), Some(vec![13, 13, 58]));
    }

    #[test]
    fn a_table_is_never_wider_than_it_may_be() {
        for most in 0..250 {
            if let Some(widths) = of(&table(), most) {
                assert!(widths.iter().sum::<usize>() + 4 <= most, "{most}: {widths:?}");
                assert_eq!(widths[0], 13, "a short column keeps its width");
            }
        }
        assert_eq!(of(&table(), 30), None);
    }

    #[test]
    fn an_address_leaves_room_for_the_text_beside_it() {
        let row = ["most ask for it; builds on NumPy", "https://developer.example/docs/learn/core/structuring-content"];
        let table =
            Table { columns: vec![Column::text("why"), Column::short("start at")], rows: vec![row.map(Cell::new).to_vec()] };
        assert_eq!(of(&table, 61 + 2 + 24), Some(vec![24, 61]));
        assert_eq!(of(&table, 61 + 2 + 23), None, "one below the other reads better");
    }

    #[test]
    fn modest_columns_get_what_they_want() {
        assert_eq!(of(&table(), 70).map(|widths| widths[1]), Some(13));
    }
}
