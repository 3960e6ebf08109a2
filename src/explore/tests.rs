//! The state by events, and what it looks like: `tests/explore/*.txt`, which `SNAPSHOTS=overwrite cargo test --lib explore` writes.

mod anything;
mod cost;
mod events;
mod looks;

use super::{Effect, Event, ExplorerState, Person, PressedKey, World, update, view};
use crate::catalogue::Catalogue;
use crate::profile::Profile;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// Gives the built-in catalogue, and somebody with these skills, on a screen of this size.
pub(super) fn state(skills: &[&str], size: (u16, u16)) -> ExplorerState<'static> {
    state_in(Catalogue::builtin(), skills, size)
}

pub(super) fn state_in<'c>(catalogue: &'c Catalogue, skills: &[&str], size: (u16, u16)) -> ExplorerState<'c> {
    let world = World::new(catalogue);
    let names: Vec<String> = skills.iter().map(|name| (*name).to_owned()).collect();
    let person = Person::new(&world, &names, Profile::default());
    ExplorerState::new(world, person, None, size)
}

/// Presses keys: letters as they are, others as `<Enter>`; gives what the last one asks for.
pub(super) fn press(state: &mut ExplorerState<'_>, keys: &str) -> Option<Effect> {
    let mut rest = keys;
    let mut effect = None;
    while let Some(first) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        let (key, after) = match named {
            Some((name, after)) => (key(name), after),
            None => (PressedKey::Char(first), &rest[first.len_utf8()..]),
        };
        effect = update(state, Event::Key(key));
        rest = after;
    }
    effect
}

fn key(name: &str) -> PressedKey {
    match name {
        "Enter" => PressedKey::Enter,
        "Esc" => PressedKey::Escape,
        "Tab" => PressedKey::Tab,
        "BackTab" => PressedKey::BackTab,
        "Up" => PressedKey::Up,
        "Down" => PressedKey::Down,
        "Left" => PressedKey::Left,
        "Right" => PressedKey::Right,
        "PageUp" => PressedKey::PageUp,
        "PageDown" => PressedKey::PageDown,
        "Home" => PressedKey::Home,
        "End" => PressedKey::End,
        "Back" => PressedKey::Backspace,
        "Del" => PressedKey::Delete,
        other => PressedKey::Ctrl(other.strip_prefix('^').and_then(|name| name.chars().next()).expect("a key")),
    }
}

/// Tells what the screen shows, a line each, without blanks at the ends; behind the line under the cursor a sign.
pub(super) fn screen(state: &ExplorerState<'_>) -> String {
    let (width, height) = state.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
    terminal.draw(|frame| view(state, true, frame)).expect("it draws");
    let buffer = terminal.backend().buffer();
    let mut text = String::new();
    for y in 0..height {
        let mut line = String::new();
        let mut skip = 0;
        for x in 0..width {
            let symbol = buffer[(x, y)].symbol();
            if skip == 0 {
                line.push_str(symbol);
            }
            skip = if skip > 0 { skip - 1 } else { unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1) };
        }
        let is_marked = (0..width).any(|x| buffer[(x, y)].bg == ratatui::style::Color::Cyan);
        text += line.trim_end();
        text += if is_marked { " ◂\n" } else { "\n" };
    }
    text
}
