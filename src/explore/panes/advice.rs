//! What to learn for a role: what is marked as learned first, with what all of it changed; then what `next` says from there on.

use super::{figures, skill_row};
use crate::catalogue::Role;
use crate::explore::answers::{Holdings, RankedRoles};
use crate::explore::item::{PaneItem, PaneTarget, Part, Tone, piece, row};
use crate::explore::person::Person;
use crate::explore::world::World;
use crate::matching::{NextSkill, next};
use crate::render::{rise_words, why_words};

/// How many skills are advised.
pub(crate) const MOST: usize = 20;

/// Lists what to learn for a role.
pub(crate) fn advice<'c>(
    world: &World<'c>,
    answers: &RankedRoles<'c>,
    holdings: &Holdings<'_>,
    person: &Person,
    role: Role<'c>,
) -> Vec<PaneItem> {
    let mut items = vec![super::title(role, "what to learn")];
    if let Some((place, row)) = answers.row(role) {
        let mut parts = figures(row.before, row.likelihood, row.readiness);
        parts.extend(row.before.filter(|before| before.place != place).map(|before| moved(before.place, place)));
        items.push(PaneItem::text(parts));
    }
    items.push(PaneItem::blank());
    for skill in person.learned() {
        let right = vec![piece("learned", Tone::Dim)];
        items.push(PaneItem::of(PaneTarget::Skill(*skill), vec![skill_row(world, holdings, *skill, 0, right)]));
    }
    let next = next(&world.scorer, &answers.profile, role, MOST);
    if next.is_empty() {
        items.push(PaneItem::prose(vec![piece("You have all that this role asks for.", Tone::Had)]));
    }
    items.extend(next.iter().map(|next| advised(world, holdings, next)));
    items
}

/// Gives a skill to learn, what it would change by itself, and why.
fn advised(world: &World<'_>, holdings: &Holdings<'_>, next: &NextSkill<'_>) -> PaneItem {
    let rise = piece(&rise_words(next.readiness_before, next.readiness_after), Tone::New);
    let words = vec![piece(&why_words(world.catalogue, &next.advice), Tone::Dim)];
    let why = Part::Prose { indent: 2, mark: piece("", Tone::Plain), words };
    let skill = next.advice.skill;
    PaneItem::of(PaneTarget::Skill(skill), vec![skill_row(world, holdings, skill, 0, vec![rise]), why])
}

/// Says how the role moved in the ranking.
fn moved(before: usize, now: usize) -> Part {
    let words = format!("{} → {}", before + 1, now + 1);
    row(vec![piece("place      ", Tone::Dim), piece(&words, Tone::New)], Vec::new())
}
