//! Shows a state on a screen. Pure: the same state gives the same screen.

mod canvas;
mod detail;
mod foot;
mod help;
mod roles;
mod theme;
mod top;

use super::layout::LEAST;
use super::state::ExplorerState;
use canvas::Canvas;
use ratatui::Frame;
use ratatui::layout::Rect;
use theme::Theme;

/// Draws a state; without colour where the terminal has none or its owner wants none.
pub(crate) fn view(state: &ExplorerState<'_>, color: bool, frame: &mut Frame<'_>) {
    let area = frame.area();
    let mut canvas = Canvas { buffer: frame.buffer_mut(), theme: Theme { color } };
    if area.width < LEAST.0 || area.height < LEAST.1 {
        return too_small(&mut canvas, area);
    }
    let layout = state.layout();
    if area.as_size() != ratatui::layout::Size::new(state.size.0, state.size.1) {
        return; // the size changes, and the event that says so is on its way
    }
    let cursor = top::draw(state, &layout, &mut canvas);
    roles::draw(state, &layout, &mut canvas);
    detail::draw(state, &layout, &mut canvas);
    let prompt = foot::draw(state, &layout, &mut canvas);
    help::draw(state, &mut canvas);
    if let Some(cursor) = prompt.or(cursor).filter(|_| state.help.is_none()) {
        frame.set_cursor_position(cursor);
    }
}

/// Says that there is no room.
fn too_small(canvas: &mut Canvas<'_>, area: Rect) {
    let words = [format!("{} × {} is too small;", area.width, area.height), format!("{} × {} will do", LEAST.0, LEAST.1)];
    for (line, words) in (area.y..area.bottom()).zip(words) {
        canvas.text(area.x, line, area.width, &words, ratatui::style::Style::new());
    }
}
