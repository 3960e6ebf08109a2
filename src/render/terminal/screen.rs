//! What of a long answer a screen shows: the first rows of a list, or the first of several parts, so that what matters most isn't rolled
//! off its upper end. What is left out is counted and named.

use super::cut::cut as cut_lines;
use super::output_style::{OutputStyle, ScreenLimit};
use super::{block, painted, wrap};
use crate::render::page::{Block, Cell, Page, Style, Table};

/// Lines that stay free: for the shell's prompt, and for a note above the answer.
const SPARE: usize = 2;
/// So many rows of a list are shown, however low the screen is.
const LEAST_ROWS: usize = 3;

/// Writes a page that is cut to a screen, each line ended; none where there is nothing to cut.
pub(super) fn cut(page: &Page, screen: ScreenLimit, output: OutputStyle) -> Option<String> {
    let room = usize::from(screen.lines).saturating_sub(SPARE);
    let list = page.blocks.iter().enumerate().find_map(|(at, block)| match block {
        Block::List(table) => Some((at, table)),
        _ => None,
    });
    match list {
        Some((at, table)) => cut_list(page, at, table, room, screen, output),
        None => cut_parts(page, room, screen, output),
    }
}

/// Shortens the cells of the list that is the block at this place, or else leaves out its last rows.
fn cut_list(page: &Page, at: usize, list: &Table, room: usize, screen: ScreenLimit, output: OutputStyle) -> Option<String> {
    let (before, after) = (written(page.blocks.get(..at)?, output), written(page.blocks.get(at + 1..)?, output));
    // Each of the others has an empty line beside it.
    let others: usize = before.iter().chain(&after).map(|text| height(text) + 1).sum();
    let room = room.saturating_sub(others);
    let all = list.rows.len();
    let whole = |list: &Table| Some(rows(list, all, output)).filter(|text| height(text) <= room);
    let whole = if all <= room { whole(list).or_else(|| whole(&shortened(list))) } else { None };
    let text = whole.unwrap_or_else(|| {
        let (kept, text) = first_rows(list, room.saturating_sub(1), output);
        let rest = list.rows.iter().skip(kept).map(|row| name(row));
        if kept < all { text + &more(rest, screen, output) } else { text }
    });
    Some([before, vec![text], after].concat().join("\n"))
}

/// Writes as many of the first rows as there is room for, and tells how many.
fn first_rows(list: &Table, room: usize, output: OutputStyle) -> (usize, String) {
    let mut kept = list.rows.len().min(room.max(LEAST_ROWS));
    loop {
        let text = rows(list, kept, output);
        let lines = height(&text);
        if lines <= room || kept <= LEAST_ROWS {
            return (kept, text);
        }
        let too_many = (lines - room) * kept / lines;
        kept = (kept - too_many.max(1)).max(LEAST_ROWS);
    }
}

/// Writes the first rows of a list.
fn rows(list: &Table, count: usize, output: OutputStyle) -> String {
    let rows = list.rows.iter().take(count).cloned().collect();
    block(&Block::List(Table { columns: list.columns.clone(), rows }), output)
}

/// Gives a list with one line for each cell that a terminal cuts anyway.
fn shortened<'c>(list: &Table<'c>) -> Table<'c> {
    let columns = list.columns.iter().map(|column| match column.most_lines {
        Some(_) => column.clone().at_most(1),
        None => column.clone(),
    });
    Table { columns: columns.collect(), rows: list.rows.clone() }
}

/// Leaves out the last parts of a page of several.
fn cut_parts(page: &Page, room: usize, screen: ScreenLimit, output: OutputStyle) -> Option<String> {
    let parts = page.blocks.iter().enumerate().filter_map(|(at, block)| match block {
        Block::Part(title, _) => Some((at, title.as_str())),
        _ => None,
    });
    let parts: Vec<(usize, &str)> = parts.collect();
    let texts = written(&page.blocks, output);
    let lines = |end: usize| texts.iter().take(end).map(|text| height(text) + 1).sum::<usize>();
    if lines(texts.len()) <= room + 1 {
        return None;
    }
    // The first part stays, whatever its height.
    let kept = parts.iter().skip(1).rposition(|(at, _)| lines(*at) < room).map_or(1, |found| found + 1);
    let (end, _) = parts.get(kept)?;
    let mut shown = texts.get(..*end)?.to_vec();
    shown.push(more(parts.iter().skip(kept).map(|(_, title)| (*title).to_owned()), screen, output));
    Some(shown.join("\n"))
}

fn written(blocks: &[Block], output: OutputStyle) -> Vec<String> {
    blocks.iter().map(|block| self::block(block, output)).collect()
}

fn height(text: &str) -> usize {
    text.lines().count()
}

/// Gives what a row is about: its first cell that stands out, or else its first.
fn name(row: &[Cell]) -> String {
    let strong = row.iter().find(|cell| cell.spans.iter().any(|span| span.style == Style::Strong));
    let cell = strong.or(row.first());
    cell.map(|cell| cell.spans.iter().map(|span| &*span.text).collect()).unwrap_or_default()
}

/// Says in one line how much was left out, how to see it, and what it is.
fn more(mut names: impl Iterator<Item = String>, screen: ScreenLimit, output: OutputStyle) -> String {
    let width = usize::from(output.width);
    let first: Vec<String> = names.by_ref().take(width).collect();
    let count = first.len() + names.count();
    let words = Cell::new(format!("{count} more ({}): {}", screen.all, first.join(", "))).styled(Style::Dim);
    painted(&cut_lines(wrap::wrap(&words, width), 1, width), output)
}

#[cfg(test)]
mod tests {
    use super::{OutputStyle, ScreenLimit};
    use crate::render::page::{Block, Cell, Column, Page, Style, Table};
    use crate::render::terminal::text;

    /// Writes a page for a screen of so many lines, 80 columns wide.
    fn on_screen(page: &Page, lines: u16) -> String {
        let screen = Some(ScreenLimit { lines, all: "--all" });
        text(page, OutputStyle { width: 80, color: false, links: false, screen })
    }

    fn list(rows: usize, about: &str) -> Page<'_> {
        let columns = vec![Column::short("name"), Column::text("about").at_most(3)];
        let row = |at: usize| vec![Cell::new(format!("row-{at}")).styled(Style::Strong), Cell::new(about)];
        let rows = (1..=rows).map(row).collect();
        Page { blocks: vec![Block::List(Table { columns, rows }), Block::Text("Below it.".to_owned(), Style::Dim)] }
    }

    #[test]
    fn a_list_keeps_its_first_rows_in_sight() {
        for lines in 9..40 {
            let shown = on_screen(&list(30, "short"), lines);
            let height = shown.lines().count();
            assert!(height <= usize::from(lines) && height + 3 >= usize::from(lines).min(34), "{lines}: {shown}");
            let rows = shown.lines().filter(|line| line.starts_with("row-")).count();
            let more = format!("{} more (--all): row-{}", 30 - rows, rows + 1);
            assert!(rows == 30 || shown.contains(&more), "{lines}: {shown}");
            assert!(shown.ends_with("Below it.\n"), "{shown}");
        }
        assert_eq!(
            on_screen(&list(2, "short"), 3),
            on_screen(&list(2, "short"), 100),
            "of two there is nothing to leave out"
        );
    }

    #[test]
    fn long_cells_are_shortened_before_rows_are_left_out() {
        let long = "one two three four five six ".repeat(8);
        let (whole, short) = (on_screen(&list(5, &long), 22), on_screen(&list(5, &long), 12));
        assert!(whole.contains("row-5") && whole.lines().count() == 19, "{whole}");
        assert!(short.contains("row-5") && short.lines().count() == 9, "{short}");
    }

    #[test]
    fn a_cell_that_is_cut_keeps_its_row_low() {
        let shown = on_screen(&list(5, &"one two three four five six ".repeat(40)), 100);
        let heads = shown.lines().take(2).collect::<Vec<_>>().join("\n");
        assert!(heads.starts_with("name") && heads.contains("──") && shown.lines().count() == 19, "{shown}");
    }

    #[test]
    fn the_last_parts_are_named() {
        let part = |at: usize| {
            let text = Block::Text("Some words.".to_owned(), Style::Plain);
            vec![Block::Part(format!("Part {at}"), String::new()), text]
        };
        let page = Page { blocks: (1..=4).flat_map(part).collect() };
        assert_eq!(on_screen(&page, 17).lines().count(), 15);
        let cut = on_screen(&page, 13);
        assert!(cut.contains("Part 2") && cut.ends_with("\n\n2 more (--all): Part 3, Part 4\n"), "{cut}");
        assert!(on_screen(&page, 2).contains("Part 1"));
    }
}
