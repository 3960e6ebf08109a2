//! How tones look. The sixteen colours of the terminal's own palette, so that light and dark both are right; without colour the same
//! is said by weight, and by the signs that stand beside the words.

use crate::explore::item::Tone;
use ratatui::style::{Color, Modifier, Style};

/// How words look on this terminal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Theme {
    pub color: bool,
}

impl Theme {
    /// Tells how words in a tone look.
    pub(super) fn tone(self, tone: Tone) -> Style {
        let style = match tone {
            Tone::Plain => Style::new(),
            Tone::Strong => Style::new().add_modifier(Modifier::BOLD),
            Tone::Dim => Style::new().add_modifier(Modifier::DIM),
            Tone::Had => Style::new().fg(Color::Green),
            Tone::Shown => Style::new().fg(Color::Yellow),
            Tone::New => Style::new().fg(Color::Magenta).add_modifier(Modifier::BOLD),
            Tone::Bad => Style::new().fg(Color::Red),
            Tone::Accent => Style::new().fg(Color::Cyan),
        };
        if self.color { style } else { Style { fg: None, ..style } }
    }

    /// Tells what is under the cursor, in the pane with the keys and in the other.
    pub(super) fn cursor(self, has_keys: bool) -> Style {
        match (has_keys, self.color) {
            (true, true) => Style::new().fg(Color::Black).bg(Color::Cyan).remove_modifier(Modifier::DIM),
            (true, false) => Style::new().add_modifier(Modifier::REVERSED).remove_modifier(Modifier::DIM),
            (false, _) => Style::new().add_modifier(Modifier::BOLD),
        }
    }

    /// Gives the border of a pane.
    pub(super) fn border(self, has_keys: bool) -> Style {
        if has_keys { self.tone(Tone::Accent) } else { self.tone(Tone::Dim) }
    }

    /// Gives the title of a pane or a tab.
    pub(super) fn title(self, is_here: bool) -> Style {
        let style = if is_here { self.tone(Tone::Accent) } else { self.tone(Tone::Dim) };
        if is_here { style.add_modifier(Modifier::BOLD) } else { style }
    }

    /// Gives a key in the last line.
    pub(super) fn key(self) -> Style {
        self.tone(Tone::Accent).add_modifier(Modifier::BOLD)
    }
}
