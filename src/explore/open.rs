//! Going into things and out again: roles, key skills, skills, tabs.

use super::item::PaneTarget;
use super::layout::Pane;
use super::moves::choose;
use super::scroll::Scroll;
use super::state::{ExplorerState, Tab};
use crate::catalogue::SkillId;

/// Tells what is under the cursor of the pane with the keys.
pub(super) fn target_here(state: &ExplorerState<'_>) -> Option<PaneTarget> {
    match state.pane {
        Pane::Roles => state.role().map(|role| PaneTarget::Role(role.index())),
        Pane::Detail => state.items.get(state.list().cursor).and_then(|item| item.target.clone()),
    }
}

/// Gives the skill under the cursor; where a skill is looked at and the cursor is on none, that one.
pub(super) fn skill_here(state: &ExplorerState<'_>) -> Option<SkillId> {
    match target_here(state) {
        Some(PaneTarget::Skill(skill)) => Some(skill),
        _ if state.pane == Pane::Detail && state.tab == Tab::Skills => state.skill.map(|(skill, _)| skill),
        _ => None,
    }
}

/// Goes into what is under the cursor.
pub(super) fn open(state: &mut ExplorerState<'_>) {
    if state.pane == Pane::Roles {
        state.pane = Pane::Detail;
        return state.rebuild();
    }
    match target_here(state) {
        Some(PaneTarget::KeySkill(at)) => {
            match state.open.iter().position(|open| *open == at) {
                Some(place) => drop(state.open.remove(place)),
                None => state.open.push(at),
            }
            state.rebuild();
        }
        Some(PaneTarget::Role(role)) => {
            state.tab = Tab::Role;
            choose(state, Some(role));
        }
        Some(PaneTarget::Skill(skill)) => look_at(state, skill),
        Some(PaneTarget::Name(_)) | None => {}
    }
}

/// Shows a skill; the way back leads to where it was named.
fn look_at(state: &mut ExplorerState<'_>, skill: SkillId) {
    let from = match state.skill {
        Some((_, from)) if state.tab == Tab::Skills => from,
        _ => state.tab,
    };
    state.skill = Some((skill, from));
    state.tab = Tab::Skills;
    state.lists[Tab::Skills as usize] = Scroll::default();
    state.rebuild();
}

/// Goes out of what was gone into last: a skill, a filter, the details.
pub(super) fn back(state: &mut ExplorerState<'_>) {
    if let Some((_, from)) = state.skill.take_if(|_| state.tab == Tab::Skills && state.pane == Pane::Detail) {
        state.tab = from;
        state.rebuild();
    } else if state.tab == Tab::Skills && state.pane == Pane::Detail && !state.skill_filter.is_empty() {
        state.skill_filter.take();
        state.rebuild();
    } else if state.pane == Pane::Detail {
        state.pane = Pane::Roles;
        state.filter_roles();
    } else if !state.role_filter.is_empty() {
        state.role_filter.take();
        state.filter_roles();
        state.rebuild();
    }
}

/// Goes to a tab.
pub(super) fn tab(state: &mut ExplorerState<'_>, tab: Tab) {
    state.pane = Pane::Detail;
    tab_beside(state, tab);
}

/// Shows a tab, and leaves the keys where they are.
pub(super) fn tab_beside(state: &mut ExplorerState<'_>, tab: Tab) {
    if state.tab != tab || tab == Tab::Skills {
        state.skill = None;
    }
    state.tab = tab;
    state.rebuild();
}
