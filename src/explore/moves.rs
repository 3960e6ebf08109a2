//! The steps of which keys and the mouse are made: choosing, standing on something, keeping what can be undone.

use super::scroll::Scroll;
use super::state::ExplorerState;
use crate::catalogue::Role;

/// How many steps can be undone.
const STEPS: usize = 100;

/// Chooses a role by its place in the list.
pub(super) fn choose_row(state: &mut ExplorerState<'_>, at: usize) {
    let role = state.shown_roles.get(at).and_then(|at| state.answers.roles.get(*at)).map(|row| row.role);
    choose(state, role.map(Role::index));
}

/// Chooses a role by its place in the catalogue.
pub(super) fn choose(state: &mut ExplorerState<'_>, role: Option<usize>) {
    state.chosen = role;
    state.filter_roles();
    state.rebuild();
}

/// Moves the cursor of the detail; upwards, beyond the first place to stand on, the beginning comes into view.
pub(super) fn stand_on(state: &mut ExplorerState<'_>, at: usize, upwards: bool) {
    let before = state.list();
    let mut list = Scroll { cursor: at, ..before };
    state.settle(&mut list, upwards);
    if upwards && list.cursor >= before.cursor || at == 0 {
        list.offset = list.offset.saturating_sub(1).min(if at == 0 { 0 } else { usize::MAX });
    }
    *state.list_mut() = list;
}

/// Keeps the person as they are, to be undone, before they change.
pub(super) fn remember(state: &mut ExplorerState<'_>) {
    if state.undo.len() == STEPS {
        state.undo.remove(0);
    }
    state.undo.push(state.person.clone());
}
