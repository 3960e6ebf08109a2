//! The table of keys in a window over the screen: its lines, and how far they can be scrolled.

use super::flow::{self, Line};
use super::item::{PaneItem, Part, Tone, piece};
use super::keys;
use ratatui::layout::{Margin, Rect};

/// How wide the keys are, and how wide all is.
const KEYS: usize = 13;
const WIDTH: u16 = 64;

/// See the head of this file.
pub(super) struct HelpWindow {
    /// The window with its border, and what is within it.
    pub window: Rect,
    pub inner: Rect,
    pub lines: Vec<Line>,
}

impl HelpWindow {
    /// Lays out the table on a screen of this size.
    pub(super) fn of((width, height): (u16, u16)) -> Self {
        let wide = WIDTH.min(width);
        let lines = lines(usize::from(wide).saturating_sub(4));
        let high = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(height);
        let window = Rect { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high };
        Self { window, inner: window.inner(Margin::new(2, 1)), lines }
    }

    /// Gives how many lines are shown at once.
    pub(super) fn page(&self) -> usize {
        usize::from(self.inner.height)
    }

    /// Gives the line that is the first where the last is shown.
    pub(super) fn end(&self) -> usize {
        self.lines.len().saturating_sub(self.page())
    }
}

/// Gives the table, wrapped to a width.
fn lines(width: usize) -> Vec<Line> {
    let item = |(keys, what): (&str, &str)| {
        let mark = piece(&format!("{keys:<KEYS$}"), Tone::Accent);
        PaneItem::text(vec![Part::Prose { indent: 0, mark, words: vec![piece(what, Tone::Plain)] }])
    };
    keys::help().flat_map(|line| flow::lines(&item(line), width)).collect()
}
