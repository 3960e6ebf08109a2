//! The mouse: a click goes where it is, the wheel scrolls what is under it.

use super::help_window::HelpWindow;
use super::item::PaneItem;
use super::layout::Pane;
use super::moves::{choose_row, stand_on};
use super::state::{ExplorerState, Mode, Tab};
use super::tabs;
use super::{flow, open};
use ratatui::layout::{Position, Rect};

/// How many lines the wheel moves at once.
const STEP: usize = 3;

/// Takes in a click.
pub(super) fn click(state: &mut ExplorerState<'_>, column: u16, row: u16) {
    state.said = None;
    if state.help.take().is_some() {
        return;
    }
    let at = Position::new(column, row);
    let layout = state.layout();
    if layout.top.contains(at) {
        state.mode = Mode::Skill;
        return;
    }
    if state.is_completing() && layout.detail.contains(at) {
        if let Some(place) = item_at(&state.items, state.list().offset, layout.detail, row) {
            stand_on(state, place, false);
            state.refresh();
        }
        return;
    }
    if !matches!(state.mode, Mode::Looking) {
        state.typed.take();
        state.mode = Mode::Looking;
        state.complete();
    }
    click_in_panes(state, at);
}

fn click_in_panes(state: &mut ExplorerState<'_>, at: Position) {
    let layout = state.layout();
    if layout.detail_box.contains(at) && at.y == layout.detail_box.y {
        if let Some(tab) = tabs::at(layout.detail_box, layout.borders, at.x) {
            open::tab(state, tab);
        }
    } else if layout.roles.contains(at) {
        let line = usize::from(at.y - layout.roles.y);
        let place = state.roles.offset + line.saturating_sub(1);
        let again = state.pane == Pane::Roles && state.roles.cursor == place && state.chosen.is_some();
        state.pane = Pane::Roles;
        if line > 0 && place < state.shown_roles.len() {
            choose_row(state, place);
            if again {
                open::tab(state, Tab::Role);
            }
        }
    } else if layout.detail.contains(at) {
        let place = item_at(&state.items, state.list().offset, layout.detail, at.y);
        let again = state.pane == Pane::Detail && place == Some(state.list().cursor);
        state.pane = Pane::Detail;
        match place.filter(|place| state.items.get(*place).is_some_and(|item| item.target.is_some())) {
            Some(_) if again => open::open(state),
            Some(place) => stand_on(state, place, false),
            None => {}
        }
    }
}

/// Finds the item that is shown on a line.
fn item_at(items: &[PaneItem], offset: usize, area: Rect, row: u16) -> Option<usize> {
    let line = usize::from(row.checked_sub(area.y)?);
    let mut below = 0;
    let shown = items.iter().enumerate().skip(offset);
    shown.map(|(at, item)| (at, flow::height(item, usize::from(area.width)))).find_map(|(at, height)| {
        below += height;
        (line < below).then_some(at)
    })
}

/// Scrolls.
pub(super) fn wheel(state: &mut ExplorerState<'_>, down: bool, column: u16, row: u16) {
    if let Some(scroll) = state.help {
        let last = HelpWindow::of(state.size).end();
        state.help = Some(if down { (scroll + 1).min(last) } else { scroll.saturating_sub(1) });
        return;
    }
    let at = Position::new(column, row);
    let layout = state.layout();
    let moved = |cursor: usize| if down { cursor + STEP } else { cursor.saturating_sub(STEP) };
    if layout.roles_box.contains(at) && !state.is_completing() {
        let last = state.shown_roles.len().saturating_sub(1);
        choose_row(state, moved(state.roles.cursor).min(last));
    } else if layout.detail_box.contains(at) {
        let last = state.items.len().saturating_sub(1);
        stand_on(state, moved(state.list().cursor).min(last), !down);
        if state.is_completing() {
            state.refresh();
        }
    }
}
