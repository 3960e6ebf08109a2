//! What an event changes. Nothing here touches a terminal, a file or the clock.

use super::event::{Effect, Event, PressedKey};
use super::help_window::HelpWindow;
use super::keys::{self, Action};
use super::layout::Pane;
use super::line_edit::LineEdit;
use super::moves::{choose_row, remember, stand_on};
use super::state::{ExplorerState, Mode, Tab};
use super::{mouse, open, typing};

/// Takes in an event, and gives what is to be done outside.
pub(crate) fn update(state: &mut ExplorerState<'_>, event: Event) -> Option<Effect> {
    match event {
        Event::Key(key) => return key_pressed(state, key),
        Event::Paste(text) => typing::paste(state, &text),
        Event::Click { column, row } => mouse::click(state, column, row),
        Event::Wheel { down, column, row } => mouse::wheel(state, down, column, row),
        Event::Resize { width, height } => {
            state.size = (width, height);
            state.filter_roles();
            state.rebuild();
        }
        Event::Said(words) => state.said = Some(words),
        Event::Saved(words) => {
            if matches!(state.mode, Mode::File { .. }) {
                state.mode = Mode::Looking;
            }
            state.said = Some(words);
        }
        Event::FileExists => {
            if let Mode::File { overwrite, .. } = &mut state.mode {
                *overwrite = true;
            }
        }
    }
    None
}

fn key_pressed(state: &mut ExplorerState<'_>, key: PressedKey) -> Option<Effect> {
    state.said = None;
    let typing = !matches!(state.mode, Mode::Looking);
    let action = keys::action(key, typing);
    if state.help.is_some() {
        return in_help(state, action);
    }
    match (action, key) {
        (Some(Action::Quit), _) => Some(Effect::Quit),
        (Some(Action::Suspend), _) => Some(Effect::Suspend),
        (Some(Action::Redraw), _) => Some(Effect::Redraw),
        (Some(action), _) if typing => typing::act(state, action, key),
        (None, PressedKey::Char(letter)) if typing => {
            typing::insert(state, &letter.to_string());
            None
        }
        (Some(action), _) => act(state, action),
        (None, _) => None,
    }
}

/// While the keys are shown, others scroll or close them.
fn in_help(state: &mut ExplorerState<'_>, action: Option<Action>) -> Option<Effect> {
    let help = HelpWindow::of(state.size);
    let (at, end) = (state.help.unwrap_or_default().min(help.end()), help.end());
    let to = match action {
        Some(Action::Quit) => return Some(Effect::Quit),
        Some(Action::Suspend) => return Some(Effect::Suspend),
        Some(Action::Redraw) => return Some(Effect::Redraw),
        Some(Action::Down) => Some(at + 1),
        Some(Action::PageDown) => Some(at + help.page()),
        Some(Action::Up) => Some(at.saturating_sub(1)),
        Some(Action::PageUp) => Some(at.saturating_sub(help.page())),
        Some(Action::First) => Some(0),
        Some(Action::Last) => Some(end),
        _ => None,
    };
    state.help = to.map(|to| to.min(end));
    None
}

/// Does what a key does in the panes.
fn act(state: &mut ExplorerState<'_>, action: Action) -> Option<Effect> {
    match action {
        Action::Type => state.mode = Mode::Skill,
        Action::NextPane => next_pane(state, false),
        Action::PreviousPane => next_pane(state, true),
        Action::Left => left(state),
        Action::Right => state.pane = Pane::Detail,
        Action::Tab(at) => open::tab(state, Tab::ALL[at.min(Tab::ALL.len() - 1)]),
        Action::NextTab => open::tab(state, Tab::ALL[(state.tab as usize + 1) % Tab::ALL.len()]),
        Action::PreviousTab => open::tab(state, Tab::ALL[(state.tab as usize + Tab::ALL.len() - 1) % Tab::ALL.len()]),
        Action::Open => open::open(state),
        Action::Back => open::back(state),
        Action::Filter => filter(state),
        Action::Learn => learn(state),
        Action::Remove => remove(state),
        Action::Pin => pin(state),
        Action::Undo => undo(state),
        Action::Copy => return Some(Effect::Copy(state.asked())),
        Action::Save => save(state),
        Action::Help => state.help = Some(0),
        _ => move_cursor(state, action),
    }
    None
}

/// Goes round: the line of the skills, the roles, what is said of them.
fn next_pane(state: &mut ExplorerState<'_>, backwards: bool) {
    match (state.pane, backwards) {
        (Pane::Roles, false) => state.pane = Pane::Detail,
        (Pane::Detail, true) => state.pane = Pane::Roles,
        (Pane::Detail, false) | (Pane::Roles, true) => state.mode = Mode::Skill,
    }
    resettle(state);
}

fn left(state: &mut ExplorerState<'_>) {
    if state.pane == Pane::Detail && state.tab == Tab::Skills && state.skill.is_some() {
        return open::back(state);
    }
    state.pane = Pane::Roles;
    resettle(state);
}

/// Scrolls anew where a pane came into view.
fn resettle(state: &mut ExplorerState<'_>) {
    state.filter_roles();
    let mut list = state.list();
    state.settle(&mut list, false);
    *state.list_mut() = list;
}

fn move_cursor(state: &mut ExplorerState<'_>, action: Action) {
    let layout = state.layout();
    let area = if state.pane == Pane::Roles { layout.roles } else { layout.detail };
    let page = usize::from(area.height).saturating_sub(2).max(1);
    let (at, count) = match state.pane {
        Pane::Roles => (state.roles.cursor, state.shown_roles.len()),
        Pane::Detail => (state.list().cursor, state.items.len()),
    };
    let end = count.saturating_sub(1);
    let (to, upwards) = match action {
        Action::Up => (at.saturating_sub(1), true),
        Action::Down => (at + 1, false),
        Action::PageUp => (at.saturating_sub(page), true),
        Action::PageDown => (at + page, false),
        Action::First => (0, false),
        Action::Last => (end, true),
        _ => return,
    };
    match state.pane {
        Pane::Roles => choose_row(state, to.min(end)),
        Pane::Detail => stand_on(state, to.min(end), upwards),
    }
}

fn filter(state: &mut ExplorerState<'_>) {
    let of = if state.pane == Pane::Detail && state.tab == Tab::Skills { Pane::Detail } else { Pane::Roles };
    state.skill = None;
    state.pane = of;
    state.mode = Mode::Filter(of);
    resettle(state);
    state.rebuild();
}

/// Marks the skill under the cursor as learned, or takes the mark back.
fn learn(state: &mut ExplorerState<'_>) {
    let Some(skill) = open::skill_here(state) else { return };
    remember(state);
    let name = state.world.name(skill);
    if !state.person.toggle_learned(&state.world, skill) {
        state.undo.pop();
        state.said = Some(format!("You have {name} already; d removes it"));
        return;
    }
    let learned = state.person.learned().contains(&skill);
    state.said = Some(if learned { format!("Marked {name} as learned") } else { format!("{name} is no longer marked") });
    if learned && state.tab == Tab::Advice && state.pane == Pane::Detail {
        state.list_mut().cursor += 1; // what is marked goes up, and the next comes under the cursor
    }
    state.refresh();
}

/// Removes the skill under the cursor from the person's.
fn remove(state: &mut ExplorerState<'_>) {
    use super::item::PaneTarget;
    let Some(target) = open::target_here(state) else { return };
    let before = state.person.clone();
    let name = match target {
        PaneTarget::Skill(skill) if state.person.profile(&state.world, &[]).has(skill) => {
            state.person.remove(&state.world, skill);
            state.world.name(skill).to_owned()
        }
        PaneTarget::Name(name) => {
            state.person.remove_name(&name);
            name
        }
        PaneTarget::Skill(_) | PaneTarget::KeySkill(_) | PaneTarget::Role(_) => return,
    };
    state.undo.push(before);
    state.said = Some(format!("Removed {name}; u undoes it"));
    state.refresh();
}

/// Keeps the role to compare with, and shows the comparison.
fn pin(state: &mut ExplorerState<'_>) {
    let Some(role) = state.role() else { return };
    state.pinned = Some(role.index());
    state.said = Some(format!("Choose another role to compare with {}", role.title()));
    state.pane = Pane::Roles;
    open::tab_beside(state, Tab::Compare);
}

fn undo(state: &mut ExplorerState<'_>) {
    state.said = Some(match state.undo.pop() {
        Some(person) => {
            state.person = person;
            "Undone".to_owned()
        }
        None => "Nothing to undo".to_owned(),
    });
    state.refresh();
}

fn save(state: &mut ExplorerState<'_>) {
    if state.person.is_empty() {
        state.said = Some("There is no skill to save yet".to_owned());
    } else {
        state.mode = Mode::File { line: LineEdit::with("skills.txt"), overwrite: false };
    }
}
