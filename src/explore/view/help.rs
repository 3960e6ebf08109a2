//! Every key, over what is there.

use super::canvas::Canvas;
use crate::explore::flow;
use crate::explore::item::PaneItem;
use crate::explore::item::{Part, Tone, piece};
use crate::explore::keys;
use crate::explore::state::ExplorerState;
use ratatui::layout::{Margin, Rect};

/// How wide the keys are, and how wide all is.
const KEYS: usize = 13;
const WIDTH: u16 = 64;

/// Draws it, if it is asked for.
pub(super) fn draw(state: &ExplorerState<'_>, area: Rect, canvas: &mut Canvas<'_>) {
    let Some(scroll) = state.help else { return };
    let width = WIDTH.min(area.width);
    let lines = lines(usize::from(width).saturating_sub(4));
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(area.height);
    let window = Rect { x: (area.width - width) / 2, y: (area.height - height) / 2, width, height };
    canvas.clear(window);
    canvas.boxed(window, " Keys ", true);
    let inner = window.inner(Margin::new(2, 1));
    let last = lines.len().saturating_sub(usize::from(inner.height));
    for (y, line) in (inner.top()..inner.bottom()).zip(lines.iter().skip(scroll.min(last))) {
        canvas.line(inner.x, y, inner.width, line);
    }
    if last > 0 {
        canvas.corner(window, " ↑↓ ");
    }
}

/// Gives the table, wrapped to a width.
fn lines(width: usize) -> Vec<flow::Line> {
    let item = |(keys, what): (&str, &str)| {
        let mark = piece(&format!("{keys:<KEYS$}"), Tone::Accent);
        PaneItem::text(vec![Part::Prose { indent: 0, mark, words: vec![piece(what, Tone::Plain)] }])
    };
    keys::help().flat_map(|line| flow::lines(&item(line), width)).collect()
}
