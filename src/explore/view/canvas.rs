//! Lines and boxes on the buffer.

use super::theme::Theme;
use crate::explore::flow;
use crate::explore::item::{Tone, TonedText};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Block, BorderType, Clear, Widget as _};

/// The buffer, and how words look on it.
pub(super) struct Canvas<'b> {
    pub buffer: &'b mut Buffer,
    pub theme: Theme,
}

impl Canvas<'_> {
    /// Writes a line from a column on, at most so wide; gives the column behind it.
    pub(super) fn line(&mut self, x: u16, y: u16, width: u16, line: &[TonedText]) -> u16 {
        let mut at = x;
        let end = x.saturating_add(width);
        for piece in flow::cut(line.to_vec(), usize::from(width)) {
            at = self.text(at, y, end.saturating_sub(at), &piece.text, self.theme.tone(piece.tone));
        }
        at
    }

    /// Writes a text in a style; gives the column behind it.
    pub(super) fn text(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        // What holds words together when they are wrapped is a blank to the eye.
        let text = text.replace('\u{a0}', " ");
        self.buffer.set_stringn(x, y, text, usize::from(width), style).0
    }

    /// Writes a text with something at its end.
    pub(super) fn row(&mut self, area: Rect, left: &[TonedText], right: &[TonedText]) {
        let line = flow::row(left, right, usize::from(area.width));
        self.line(area.x, area.y, area.width, &line);
    }

    /// Gives a line a style, over what its words have.
    pub(super) fn mark(&mut self, area: Rect, style: Style) {
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.set_style(style);
                }
            }
        }
    }

    /// Draws a box with round corners and a title.
    pub(super) fn boxed(&mut self, area: Rect, title: &str, has_keys: bool) {
        let block = Block::bordered().border_type(BorderType::Rounded).border_style(self.theme.border(has_keys));
        block.render(area, self.buffer);
        self.text(area.x + 2, area.y, area.width.saturating_sub(4), title, self.theme.title(has_keys));
    }

    /// Writes something into the upper right of a box.
    pub(super) fn corner(&mut self, area: Rect, words: &str) {
        let width = u16::try_from(unicode_width::UnicodeWidthStr::width(words)).unwrap_or(u16::MAX);
        if width + 20 < area.width {
            self.text(area.right() - width - 2, area.y, width, words, self.theme.tone(Tone::Dim));
        }
    }

    /// Empties an area.
    pub(super) fn clear(&mut self, area: Rect) {
        Clear.render(area, self.buffer);
    }
}
