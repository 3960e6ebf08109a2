//! What the tabs list, a file each: what `matching` answers, laid out as items. Nothing is computed here.

mod advice;
mod compare;
mod role;
mod skill;
mod vocabulary;
mod welcome;
mod yours;

use super::answers::{Before, Holdings, Possession};
use super::item::{PaneItem, Part, Tone, TonedText, listed, piece, row, sign};
use super::world::World;
use crate::catalogue::{Role, SkillId};
use crate::matching::Fit;
use crate::render::{plain_percent, rise_words};

pub(crate) use advice::MOST as ADVISED;
pub(super) use advice::advice;
pub(super) use compare::compare;
pub(super) use role::role;
pub(super) use skill::skill;
pub(super) use vocabulary::{candidates, vocabulary};
pub(super) use welcome::welcome;
pub(super) use yours::yours;

/// Gives a share in per cent, with an ordinary blank.
pub(super) fn percent(share: Fit) -> String {
    plain_percent(share).replace('\u{a0}', " ")
}

/// Gives the title of a role with something beside it, and the level that it is asked at.
fn title(role: Role<'_>, beside: &str) -> PaneItem {
    let level = role.level().map_or_else(String::new, |level| format!(", {}", level.name()));
    PaneItem::head(role.title(), &format!("{beside}{level}"))
}

/// Gives the line of a skill: whether the person has it, its name, and something at the end.
fn skill_row(world: &World<'_>, holdings: &Holdings<'_>, skill: SkillId, indent: usize, right: Vec<TonedText>) -> Part {
    let held = holdings.held(skill);
    let (mark, tone) = sign(held);
    let name_tone = if held == Possession::Missing { Tone::Plain } else { tone };
    let left = vec![piece(&format!("{:indent$}{mark} ", ""), tone), piece(world.name(skill), name_tone)];
    row(left, right)
}

/// Names of skills in a flow behind the mark of whether the person has them; nothing where there are none.
fn flow(world: &World<'_>, held: Possession, skills: &[SkillId], most: usize) -> Option<Part> {
    let (mark, tone) = sign(held);
    let more = skills.len().saturating_sub(most);
    let mut words = listed(skills.iter().take(most).map(|skill| world.name(*skill)), tone);
    if more > 0 {
        words.push(piece(&format!(" +{more}"), Tone::Dim));
    }
    (!skills.is_empty()).then(|| Part::Prose { indent: 2, mark: piece(&format!("{mark} "), tone), words })
}

/// Gives a figure and its word; where something is tried out that changes it, how it changes.
fn figure(before: Option<Fit>, now: Fit, word: &str) -> Vec<TonedText> {
    match before.filter(|before| *before != now) {
        Some(before) => vec![piece(&rise_words(before, now), Tone::New), piece(&format!(" {word}"), Tone::Dim)],
        None => vec![piece(&percent(now), Tone::Strong), piece(&format!(" {word}"), Tone::Dim)],
    }
}

/// Gives the two figures of a role, each a line.
fn figures(before: Option<Before>, likelihood: Fit, readiness: Fit) -> Vec<Part> {
    use crate::render::{likelihood_word, readiness_word};
    let line = |name: &str, before: Option<Fit>, now: Fit, word: &str| {
        let mut left = vec![piece(&format!("{name} "), Tone::Dim)];
        left.extend(figure(before, now, word));
        row(left, Vec::new())
    };
    vec![
        line("likelihood", before.map(|before| before.likelihood), likelihood, likelihood_word(likelihood)),
        line("readiness ", before.map(|before| before.readiness), readiness, readiness_word(readiness)),
    ]
}
