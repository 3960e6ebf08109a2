//! The last line: what was said last, what is asked, or the keys that matter here.

use super::canvas::Canvas;
use crate::explore::item::{Tone, TonedText, piece};
use crate::explore::layout::{Pane, ScreenLayout};
use crate::explore::line_edit::LineEdit;
use crate::explore::state::{ExplorerState, Mode, Tab};
use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr as _;

/// Draws it, and says where the cursor stands, if a file is named there.
pub(super) fn draw(state: &ExplorerState<'_>, layout: &ScreenLayout, canvas: &mut Canvas<'_>) -> Option<Position> {
    let area = layout.foot;
    if let Some(said) = &state.said {
        canvas.line(area.x + 1, area.y, area.width.saturating_sub(2), &[piece(said, Tone::Accent)]);
        return None;
    }
    if let Mode::File { line, overwrite } = &state.mode {
        return Some(file(line, *overwrite, layout, canvas));
    }
    let mut x = area.x + 1;
    for (key, what) in hints(state) {
        let width = u16::try_from(key.width() + what.width() + 3).unwrap_or(0);
        if x + width > area.right() + 2 {
            break;
        }
        x = canvas.text(x, area.y, area.right().saturating_sub(x), key, canvas.theme.key());
        x = canvas.text(x + 1, area.y, area.right().saturating_sub(x + 1), what, canvas.theme.tone(Tone::Dim)) + 2;
    }
    None
}

/// Gives the line in which a file is named.
fn file(line: &LineEdit, overwrite: bool, layout: &ScreenLayout, canvas: &mut Canvas<'_>) -> Position {
    let area = layout.foot;
    let question = if overwrite { "It exists; Enter overwrites: " } else { "Save your skills to: " };
    // The end is what is looked at where there is no room for all.
    let room = usize::from(area.width).saturating_sub(question.width() + 3);
    let hidden = line.column().saturating_sub(room);
    let name: String = line.text().chars().skip(hidden).collect();
    let words: [TonedText; 2] = [piece(question, Tone::Accent), piece(&name, Tone::Strong)];
    canvas.line(area.x + 1, area.y, area.width.saturating_sub(2), &words);
    let column = u16::try_from(1 + question.width() + line.column() - hidden).unwrap_or(u16::MAX);
    Position::new(column.min(area.right().saturating_sub(1)), area.y)
}

/// Gives the keys that matter where the person is, the most useful first.
fn hints(state: &ExplorerState<'_>) -> Vec<(&'static str, &'static str)> {
    let always = [("y", "copy"), ("s", "save"), ("?", "keys"), ("q", "quit")];
    match (&state.mode, state.pane, state.tab) {
        (Mode::Skill, ..) if state.is_completing() => vec![("Enter", "add"), ("↑↓", "choose"), ("Esc", "clear")],
        (Mode::Skill, ..) if state.person.is_empty() => vec![("Esc", "look around"), ("Ctrl-C", "quit")],
        (Mode::Skill, ..) => vec![("Enter", "to the roles"), ("⌫", "remove the last"), ("Ctrl-C", "quit")],
        (Mode::Filter(_) | Mode::File { .. }, ..) => vec![("Enter", "keep"), ("Esc", "clear")],
        (Mode::Looking, Pane::Roles, _) => {
            [("i", "add a skill"), ("Enter", "open"), ("/", "filter")].into_iter().chain(always).collect()
        }
        (Mode::Looking, Pane::Detail, Tab::Advice | Tab::Skills) => {
            [("Space", "learn"), ("Enter", "open"), ("/", "filter"), ("Esc", "back")].into_iter().chain(always).collect()
        }
        (Mode::Looking, Pane::Detail, Tab::Yours) => {
            [("d", "remove"), ("i", "add"), ("u", "undo"), ("Esc", "back")].into_iter().chain(always).collect()
        }
        (Mode::Looking, Pane::Detail, Tab::Role | Tab::Compare) => {
            [("Enter", "open"), ("Space", "learn"), ("Tab", "next"), ("Esc", "back")].into_iter().chain(always).collect()
        }
    }
}
