//! The ranking: each role with likelihood and readiness, and how it moves by what is tried out.

use super::canvas::Canvas;
use crate::explore::answers::RoleRow;
use crate::explore::flow::{bar, row};
use crate::explore::item::{Tone, TonedText, piece};
use crate::explore::layout::{Pane, ScreenLayout};
use crate::explore::panes::percent;
use crate::explore::state::{ExplorerState, Mode};
use ratatui::layout::Rect;
use std::cmp::Ordering;
use unicode_width::UnicodeWidthStr as _;

/// From this width on the figures are drawn as bars too, and how wide these are.
const BARS_FROM: u16 = 50;
const BAR: usize = 8;

/// Draws it.
pub(super) fn draw(state: &ExplorerState<'_>, layout: &ScreenLayout, canvas: &mut Canvas<'_>) {
    if layout.roles.is_empty() {
        return;
    }
    let has_keys = state.pane == Pane::Roles && matches!(state.mode, Mode::Looking);
    if layout.borders {
        canvas.boxed(layout.roles_box, &title(state), has_keys);
        canvas.corner(layout.roles_box, &place(state));
        head(layout.roles, canvas);
    } else {
        let area = layout.roles_box;
        head(Rect { y: layout.roles.y.saturating_sub(1), ..layout.roles }, canvas);
        canvas.text(area.x, area.y, area.width, &title(state), canvas.theme.title(has_keys));
    }
    lines(state, layout, has_keys, canvas);
}

/// Draws the roles from the first that is seen.
fn lines(state: &ExplorerState<'_>, layout: &ScreenLayout, has_keys: bool, canvas: &mut Canvas<'_>) {
    let head = u16::from(layout.borders);
    let area = Rect { y: layout.roles.y + head, height: layout.roles.height.saturating_sub(head), ..layout.roles };
    let shown = state.shown_roles.iter().enumerate().skip(state.roles.offset).take(usize::from(area.height));
    let titles = shown.clone().all(|(_, place)| state.answers.roles.get(*place).is_none_or(|row| has_room(area, row)));
    for (line, (at, place)) in (area.y..).zip(shown) {
        let Some(role) = state.answers.roles.get(*place) else { continue };
        let line = Rect { y: line, height: 1, ..area };
        role_line(line, role, *place, titles, canvas);
        if at == state.roles.cursor {
            canvas.mark(line, canvas.theme.cursor(has_keys));
        }
        if state.pinned == Some(role.role.index()) {
            canvas.text(line.x, line.y, 1, "◆", canvas.theme.tone(Tone::Accent));
        }
    }
    if state.shown_roles.is_empty() {
        canvas.line(area.x, area.y, area.width, &[piece(" No role is meant by that.", Tone::Dim)]);
    }
}

/// Gives the pane's title, with the filter where there is one.
fn title(state: &ExplorerState<'_>) -> String {
    let filter = state.role_filter.text();
    let filtering = matches!(state.mode, Mode::Filter(Pane::Roles));
    match (filtering, filter.is_empty()) {
        (true, _) => format!(" Roles /{}▏ ", piece(filter, Tone::Plain).text),
        (false, false) => format!(" Roles /{} ", piece(filter, Tone::Plain).text),
        (false, true) => " Roles ".to_owned(),
    }
}

/// Tells which of how many roles is chosen.
fn place(state: &ExplorerState<'_>) -> String {
    if state.shown_roles.is_empty() {
        String::new()
    } else {
        format!(" {}/{} ", state.roles.cursor + 1, state.shown_roles.len())
    }
}

/// Draws the heads of the columns.
fn head(area: Rect, canvas: &mut Canvas<'_>) {
    let right =
        if area.width >= BARS_FROM { format!("{:>16}{:>16}   ", "likely", "ready") } else { "likely ready   ".to_owned() };
    canvas.row(Rect { height: 1, ..area }, &[], &[piece(&right, Tone::Dim)]);
}

/// Tells whether a role's title has room beside its figures.
fn has_room(area: Rect, row: &RoleRow<'_>) -> bool {
    let figures = if area.width >= BARS_FROM { 2 * (BAR + 8) + 3 } else { 14 };
    row.role.title().width() + figures + 5 <= usize::from(area.width)
}

/// Draws one role, by its title, or else by its id, which is short and what the commands call it.
fn role_line(area: Rect, role: &RoleRow<'_>, place: usize, titles: bool, canvas: &mut Canvas<'_>) {
    let rank = role.rank.map_or_else(|| "   ".to_owned(), |rank| format!("{rank:>3}"));
    let title_tone = if role.rank.is_some() { Tone::Plain } else { Tone::Dim };
    let mut right = Vec::new();
    if role.rank.is_some() {
        figure(
            role.likelihood.value(),
            &percent(role.likelihood),
            role.before.map(|b| b.likelihood.value()),
            area,
            &mut right,
        );
        figure(role.readiness.value(), &percent(role.readiness), role.before.map(|b| b.readiness.value()), area, &mut right);
    }
    right.push(moved(role, place));
    let name = if titles { role.role.title() } else { role.role.id() };
    let left = [piece(&format!("{rank} "), Tone::Dim), piece(name, title_tone)];
    let line = row(&left, &right, usize::from(area.width));
    canvas.line(area.x, area.y, area.width, &line);
}

/// Draws a figure, as a bar too where there is room; in another tone where it changes.
fn figure(share: f64, words: &str, before: Option<f64>, area: Rect, line: &mut Vec<TonedText>) {
    let changed = before.is_some_and(|before| (before - share).abs() > 0.004);
    if area.width >= BARS_FROM {
        line.push(piece("  ", Tone::Plain));
        line.extend(bar(share, before.filter(|_| changed), BAR));
    }
    let words = if area.width >= BARS_FROM {
        format!("{words:>6}")
    } else {
        format!("{words:>6}").split_off(usize::from(!line.is_empty()))
    };
    line.push(piece(&words, if changed { Tone::New } else { Tone::Plain }));
}

/// Tells how many places the role moved.
fn moved(role: &RoleRow<'_>, place: usize) -> TonedText {
    let Some(before) = role.before else { return piece("   ", Tone::Plain) };
    match before.place.cmp(&place) {
        Ordering::Greater => piece(&format!("{:>3}", format!("▲{}", (before.place - place).min(99))), Tone::Had),
        Ordering::Less => piece(&format!("{:>3}", format!("▼{}", (place - before.place).min(99))), Tone::Dim),
        Ordering::Equal => piece("   ", Tone::Plain),
    }
}
