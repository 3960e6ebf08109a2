//! What is said of the chosen role, of skills and of the person; or, while a skill is typed, what may be meant.

use super::canvas::Canvas;
use crate::explore::item::{Tone, piece};
use crate::explore::layout::{Pane, ScreenLayout};
use crate::explore::state::{ExplorerState, Mode, Tab};
use crate::explore::{flow, tabs};
use ratatui::layout::Rect;

/// Draws it.
pub(super) fn draw(state: &ExplorerState<'_>, layout: &ScreenLayout, canvas: &mut Canvas<'_>) {
    if layout.detail.is_empty() {
        return;
    }
    let has_keys = state.is_completing() || state.pane == Pane::Detail && matches!(state.mode, Mode::Looking);
    if layout.borders {
        canvas.boxed(layout.detail_box, "", has_keys);
    }
    if state.is_completing() {
        let (x, y) = (layout.detail_box.x + 2 * u16::from(layout.borders), layout.detail_box.y);
        canvas.text(x, y, layout.detail_box.width, " Enter adds ", canvas.theme.title(true));
    } else {
        titles(state, layout, canvas);
    }
    items(state, layout.detail, has_keys, canvas);
    more(state, layout, canvas);
}

/// Draws the titles of the tabs.
fn titles(state: &ExplorerState<'_>, layout: &ScreenLayout, canvas: &mut Canvas<'_>) {
    let area = layout.detail_box;
    for (tab, title, column) in tabs::titles(area, layout.borders) {
        let style = canvas.theme.title(tab == state.tab);
        canvas.text(column, area.y, area.right().saturating_sub(column + 1), &title, style);
    }
    let filter = state.skill_filter.text();
    let filtering = matches!(state.mode, Mode::Filter(Pane::Detail));
    if layout.borders && state.tab == Tab::Skills && state.skill.is_none() && (filtering || !filter.is_empty()) {
        let cursor = if filtering { "▏" } else { "" };
        let words = format!(" /{}{cursor} ", piece(filter, Tone::Plain).text);
        canvas.text(area.x + 2, area.bottom() - 1, area.width.saturating_sub(4), &words, canvas.theme.title(true));
    }
}

/// Draws the items from the first that is seen.
fn items(state: &ExplorerState<'_>, area: Rect, has_keys: bool, canvas: &mut Canvas<'_>) {
    let list = state.list();
    let mut y = area.y;
    for (at, item) in state.items.iter().enumerate().skip(list.offset) {
        let begin = y;
        for line in flow::lines(item, usize::from(area.width)) {
            if y < area.bottom() {
                canvas.line(area.x, y, area.width, &line);
                y += 1;
            }
        }
        if at == list.cursor && item.target.is_some() && (has_keys || state.pane == Pane::Detail) {
            canvas.mark(Rect { y: begin, height: (y - begin).min(1), ..area }, canvas.theme.cursor(has_keys));
        }
        if y >= area.bottom() {
            break;
        }
    }
}

/// Says that there is more below.
fn more(state: &ExplorerState<'_>, layout: &ScreenLayout, canvas: &mut Canvas<'_>) {
    let (area, list) = (layout.detail, state.list());
    let mut lines = 0;
    let width = usize::from(area.width);
    let rest = state.items.iter().skip(list.offset);
    let all = rest.take_while(|item| {
        lines += flow::height(item, width);
        lines <= usize::from(area.height)
    });
    let hidden = state.items.len().saturating_sub(list.offset + all.count());
    if hidden > 0 && layout.borders {
        let words = format!(" ↓ {hidden} more ");
        let width = u16::try_from(words.chars().count()).unwrap_or(0);
        let x = layout.detail_box.right().saturating_sub(width + 2);
        canvas.text(x, layout.detail_box.bottom() - 1, width, &words, canvas.theme.tone(Tone::Dim));
    }
}
