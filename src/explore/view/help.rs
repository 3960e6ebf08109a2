//! Every key, over what is there.

use super::canvas::Canvas;
use crate::explore::help_window::HelpWindow;
use crate::explore::state::ExplorerState;

/// Draws it, if it is asked for.
pub(super) fn draw(state: &ExplorerState<'_>, canvas: &mut Canvas<'_>) {
    let Some(scroll) = state.help else { return };
    let help = HelpWindow::of(state.size);
    canvas.clear(help.window);
    canvas.boxed(help.window, " Keys ", true);
    let (inner, end) = (help.inner, help.end());
    for (y, line) in (inner.top()..inner.bottom()).zip(help.lines.iter().skip(scroll.min(end))) {
        canvas.line(inner.x, y, inner.width, line);
    }
    if end > 0 {
        canvas.corner(help.window, " ↑↓ ");
    }
}
