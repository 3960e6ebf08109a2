//! The box at the top: the person's skills, and the line in which the next is typed.

use super::canvas::Canvas;
use crate::explore::flow;
use crate::explore::item::{Tone, TonedText, piece};
use crate::explore::layout::{Pane, ScreenLayout};
use crate::explore::state::{ExplorerState, Mode, Tab};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr as _;

/// Draws it, and says where the cursor stands, if a skill is being typed.
pub(super) fn draw(state: &ExplorerState<'_>, layout: &ScreenLayout, canvas: &mut Canvas<'_>) -> Option<Position> {
    let typing = matches!(state.mode, Mode::Skill);
    if layout.borders {
        canvas.boxed(layout.top, " Your skills ", typing);
        canvas.corner(layout.top, &count(state));
    }
    canvas.line(layout.skills.x, layout.skills.y, layout.skills.width, &skills(state, usize::from(layout.skills.width)));
    input(state, layout.input, typing, canvas)
}

/// Tells how many there are.
fn count(state: &ExplorerState<'_>) -> String {
    let (all, learned) = (state.answers.profile.skills().len(), state.person.learned().len());
    match (all, learned) {
        (0, _) => String::new(),
        (all, 0) => format!(" {all} "),
        (all, learned) => format!(" {all}, {learned} of them marked as learned "),
    }
}

/// Gives the skills in a line: the last of them where there is no room for all, since these are the ones that change.
fn skills(state: &ExplorerState<'_>, width: usize) -> Vec<TonedText> {
    let names = names(state);
    if names.is_empty() {
        return vec![piece("Which skills do you have? Python, pandas, Docker, …", Tone::Dim)];
    }
    let measure = |piece: &TonedText| piece.text.width() + 2;
    let all: usize = names.iter().map(measure).sum();
    let mut room = if all <= width + 2 { all } else { width.saturating_sub(7) };
    let kept = names.iter().rev().take_while(|name| {
        let left = room.checked_sub(measure(name));
        room = left.unwrap_or(0);
        left.is_some()
    });
    let kept = kept.count().max(1);
    let hidden = names.len() - kept;
    let mut line = if hidden > 0 { vec![piece(&format!("+{hidden} … "), Tone::Dim)] } else { Vec::new() };
    for name in names.into_iter().skip(hidden) {
        line.extend([name, piece("  ", Tone::Plain)]);
    }
    flow::cut(line.into_iter().rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(), width)
}

/// Gives the names: those that documents show first, then those that were written, then what is marked.
fn names(state: &ExplorerState<'_>) -> Vec<TonedText> {
    let sources = state.person.sources();
    let of_sources = sources.skills().map(|skill| piece(state.world.name(skill), Tone::Plain));
    let unknown = state.answers.profile.unknown();
    let written = state.person.names().map(|name| {
        let is_unknown = unknown.iter().any(|unknown| unknown == name);
        if is_unknown { piece(&format!("{name}?"), Tone::Bad) } else { piece(name, Tone::Plain) }
    });
    let learned = state.person.learned().iter().map(|skill| piece(&format!("+{}", state.world.name(*skill)), Tone::New));
    of_sources.chain(written).chain(learned).collect()
}

/// Gives the line that is typed, and behind it what it may become.
fn input(state: &ExplorerState<'_>, area: Rect, typing: bool, canvas: &mut Canvas<'_>) -> Option<Position> {
    if let Some(filter) = skill_filter(state).filter(|_| !state.layout().borders) {
        canvas.line(area.x, area.y, area.width, &[piece(&filter, Tone::Accent)]);
        return None;
    }
    let tone = if typing { Tone::Accent } else { Tone::Dim };
    let x = canvas.line(area.x, area.y, area.width, &[piece("› ", tone)]);
    let room = area.right().saturating_sub(x);
    if state.typed.is_empty() {
        let hint = if typing { "type a skill" } else { "i to type a skill" };
        canvas.line(x, area.y, room, &[piece(hint, Tone::Dim)]);
        return typing.then_some(Position::new(x, area.y));
    }
    // The end is what is looked at where there is no room for all.
    let hidden = state.typed.column().saturating_sub(usize::from(room).saturating_sub(2));
    let text: String = piece(state.typed.text(), Tone::Strong).text.chars().skip(hidden).collect();
    let behind = canvas.line(x, area.y, room, &[piece(&text, Tone::Strong)]);
    canvas.line(behind, area.y, area.right().saturating_sub(behind), &[piece(&ending(state), Tone::Dim)]);
    let column = u16::try_from(state.typed.column() - hidden).unwrap_or(0);
    typing.then_some(Position::new((x + column).min(area.right().saturating_sub(1)), area.y))
}

/// Gives the filter of the vocabulary, where there is one and no box to write it on.
fn skill_filter(state: &ExplorerState<'_>) -> Option<String> {
    let filtering = matches!(state.mode, Mode::Filter(Pane::Detail));
    let shown = state.tab == Tab::Skills && state.pane == Pane::Detail && matches!(state.mode, Mode::Looking);
    let cursor = if filtering { "▏" } else { "" };
    let filter = state.skill_filter.text();
    (filtering || shown && !filter.is_empty()).then(|| format!("/ {filter}{cursor}"))
}

/// Tells what is missing of the chosen skill's name, where what is typed begins it; else the name behind an arrow.
fn ending(state: &ExplorerState<'_>) -> String {
    let Some(candidate) = state.chosen_candidate().filter(|_| state.typed.is_at_end()) else { return String::new() };
    let typed = state.typed.text().trim_start();
    match candidate.name.get(..typed.len()).filter(|begin| begin.eq_ignore_ascii_case(typed)) {
        Some(_) => candidate.name[typed.len()..].to_owned(),
        None if candidate.is_written => String::new(),
        None => format!(" → {}", candidate.name),
    }
}
