//! The lines that are typed: a skill, a filter, the name of a file.

use super::event::{Effect, PressedKey};
use super::keys::Action;
use super::layout::Pane;
use super::line_edit::LineEdit;
use super::moves::remember;
use super::state::{ExplorerState, Mode};
use crate::profile::list;

/// The longest text that is taken in at once, in bytes.
const LONGEST_PASTE: usize = 1 << 16;

/// Gives the line that is typed.
fn line<'s>(state: &'s mut ExplorerState<'_>) -> Option<&'s mut LineEdit> {
    match &mut state.mode {
        Mode::Looking => None,
        Mode::Skill => Some(&mut state.typed),
        Mode::Filter(Pane::Roles) => Some(&mut state.role_filter),
        Mode::Filter(Pane::Detail) => Some(&mut state.skill_filter),
        Mode::File { line, .. } => Some(line),
    }
}

/// Types a text.
pub(super) fn insert(state: &mut ExplorerState<'_>, text: &str) {
    edit(state, |line| line.insert(text));
}

/// Changes the line, and all that follows from what it says.
fn edit(state: &mut ExplorerState<'_>, change: impl FnOnce(&mut LineEdit)) {
    let Some(line) = line(state) else { return };
    change(line);
    match &mut state.mode {
        Mode::Skill => state.complete(),
        Mode::Filter(pane) => {
            if *pane == Pane::Detail {
                state.lists[state.tab as usize] = super::scroll::Scroll::default();
            } else {
                state.chosen = None;
            }
            state.filter_roles();
            state.rebuild();
        }
        Mode::File { overwrite, .. } => *overwrite = false,
        Mode::Looking => {}
    }
}

/// Takes in a pasted text: skills, where it holds several.
pub(super) fn paste(state: &mut ExplorerState<'_>, text: &str) {
    let end = (0..=text.len().min(LONGEST_PASTE)).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    let text = &text[..end];
    let several = text.trim().contains([',', '\n', '\r']);
    if several && matches!(state.mode, Mode::Skill | Mode::Looking) {
        remember(state);
        let names = list::names(&list::without_comments(text));
        for name in &names {
            state.person.add(&state.world, name);
        }
        state.said = Some(format!("Added {} skills", names.len()));
        return state.refresh();
    }
    if matches!(state.mode, Mode::Looking) {
        state.mode = Mode::Skill;
    }
    insert(state, text.trim());
}

/// Does what a key does while something is typed.
pub(super) fn act(state: &mut ExplorerState<'_>, action: Action, key: PressedKey) -> Option<Effect> {
    match action {
        Action::Take => return take(state, key),
        Action::Back => leave(state),
        Action::PreviousPane => {
            state.mode = Mode::Looking;
            state.pane = Pane::Detail;
            state.complete();
        }
        Action::Up | Action::Down => move_choice(state, action == Action::Up),
        Action::EraseBefore if line(state).is_none_or(|line| line.is_empty()) => erase_in_empty(state),
        Action::EraseBefore => edit(state, LineEdit::backspace),
        Action::EraseBehind => edit(state, LineEdit::delete),
        Action::EraseWord => edit(state, LineEdit::delete_word),
        Action::EraseAll => edit(state, |line| drop(line.take())),
        Action::CursorLeft => move_in(state, LineEdit::left),
        Action::CursorRight => move_in(state, LineEdit::right),
        Action::CursorHome => move_in(state, LineEdit::home),
        Action::CursorEnd => move_in(state, LineEdit::end),
        _ => {}
    }
    None
}

fn move_in(state: &mut ExplorerState<'_>, change: impl FnOnce(&mut LineEdit)) {
    if let Some(line) = line(state) {
        change(line);
    }
}

/// Handles what is typed in an empty line: the last skill goes, or the filter is left.
fn erase_in_empty(state: &mut ExplorerState<'_>) {
    match state.mode {
        Mode::Skill if !state.person.is_empty() => {
            remember(state);
            state.person.remove_last();
            state.refresh();
        }
        Mode::Filter(_) => state.mode = Mode::Looking,
        Mode::Skill | Mode::File { .. } | Mode::Looking => {}
    }
}

/// Moves the choice among what may be meant; in a filter, out of the line into what is left.
fn move_choice(state: &mut ExplorerState<'_>, upwards: bool) {
    match state.mode {
        Mode::Skill if state.is_completing() => {
            let at = state.candidate.cursor;
            let last = state.candidates.len().saturating_sub(1);
            let at = if upwards { at.saturating_sub(1) } else { (at + 1).min(last) };
            super::moves::stand_on(state, at, upwards);
            state.refresh();
        }
        Mode::Skill | Mode::Filter(_) if !upwards => state.mode = Mode::Looking,
        Mode::Skill | Mode::Filter(_) | Mode::File { .. } | Mode::Looking => {}
    }
}

/// Takes what is chosen: the skill, the filter, the file.
fn take(state: &mut ExplorerState<'_>, key: PressedKey) -> Option<Effect> {
    match &state.mode {
        Mode::Looking => {}
        Mode::Filter(_) | Mode::File { .. } if key == PressedKey::Char(',') => insert(state, ","),
        Mode::Filter(_) => state.mode = Mode::Looking,
        Mode::File { line, overwrite } => {
            let (file, overwrite) = (line.text().trim().to_owned(), *overwrite);
            if !file.is_empty() {
                let text = super::saving::text(&state.person.whole_list(&state.world));
                return Some(Effect::Save { file, text, overwrite });
            }
        }
        Mode::Skill if state.typed.text().trim().is_empty() => {
            state.typed.take();
            if key != PressedKey::Char(',') {
                state.mode = Mode::Looking;
                state.pane = Pane::Roles;
                state.complete();
            }
        }
        Mode::Skill => add(state),
    }
    None
}

/// Adds the skill that is chosen, or else the words as they are.
fn add(state: &mut ExplorerState<'_>) {
    remember(state);
    let typed = state.typed.text().trim().to_owned();
    let name = state.chosen_candidate().map_or(typed, |candidate| candidate.name.clone());
    let count = state.person.names().count();
    state.person.add(&state.world, &name);
    if state.person.names().count() == count {
        state.undo.pop();
        state.said = Some(format!("{name} is there already"));
    }
    state.typed.take();
    state.complete();
}

/// Leaves the line: a skill or a filter that was begun is dropped.
fn leave(state: &mut ExplorerState<'_>) {
    match state.mode {
        Mode::Skill if !state.typed.is_empty() => {
            state.typed.take();
        }
        Mode::Filter(Pane::Roles) => {
            state.role_filter.take();
            state.mode = Mode::Looking;
        }
        Mode::Filter(Pane::Detail) => {
            state.skill_filter.take();
            state.mode = Mode::Looking;
        }
        Mode::Skill | Mode::File { .. } | Mode::Looking => state.mode = Mode::Looking,
    }
    state.complete();
}
