//! Two roles side by side: what both ask for, and what sets each apart, key skill by key skill.

use super::percent;
use crate::catalogue::{Role, SkillId};
use crate::explore::answers::{Holdings, Possession, RankedRoles};
use crate::explore::item::{PaneItem, PaneTarget, Part, Tone, TonedText, piece, row, sign};
use crate::explore::world::World;
use crate::matching::{ComparedKeySkill, ComparedRole, compare as compared};

/// How many skills of each sort are named.
const MOST: usize = 8;

/// Lists what two roles share, and what each has alone.
pub(crate) fn compare<'c>(
    world: &World<'c>,
    answers: &RankedRoles<'c>,
    holdings: &Holdings<'_>,
    roles: [Role<'c>; 2],
) -> Vec<PaneItem> {
    let comparison = compared(&world.scorer, &roles);
    let overlap = comparison.overlap(0, 1);
    let mut items: Vec<PaneItem> = roles.iter().map(|role| title(answers, *role)).collect();
    items.push(PaneItem::text(vec![Part::Bar {
        indent: 0,
        share: overlap.value(),
        right: vec![piece(&format!("{} in common", percent(overlap)), Tone::Strong)],
    }]));
    let shared: Vec<SkillId> = comparison.pairs.iter().flat_map(|pair| pair.shared.iter().copied()).collect();
    items.push(PaneItem::section("Both ask for"));
    items.push(PaneItem::prose(names(world, holdings, &shared, 3 * MOST)));
    for role in &comparison.roles {
        items.push(PaneItem::section(&format!("Only {}", role.role.title())));
        items.extend(only_here(world, holdings, role));
    }
    items
}

/// Gives a role, and how the person stands to it.
fn title(answers: &RankedRoles<'_>, role: Role<'_>) -> PaneItem {
    let ready = answers.row(role).map_or_else(String::new, |(_, row)| format!("{} ready", percent(row.readiness)));
    let parts = vec![row(vec![piece(role.title(), Tone::Strong)], vec![piece(&ready, Tone::Dim)])];
    PaneItem::of(PaneTarget::Role(role.index()), parts)
}

/// Tells what only one of the roles asks for, by its key skills.
fn only_here(world: &World<'_>, holdings: &Holdings<'_>, role: &ComparedRole<'_>) -> Vec<PaneItem> {
    let some = role.key_skills.iter().filter(|key_skill| !key_skill.only_here.is_empty());
    let item = |key_skill: &ComparedKeySkill<'_>| {
        let title = row(vec![piece(key_skill.key_skill.title(), Tone::Strong)], Vec::new());
        let words = names(world, holdings, &key_skill.only_here, MOST);
        PaneItem::text(vec![title, Part::Prose { indent: 2, mark: piece("", Tone::Plain), words }])
    };
    some.map(item).collect()
}

/// Names skills, each with the sign of whether the person has it.
fn names(world: &World<'_>, holdings: &Holdings<'_>, skills: &[SkillId], most: usize) -> Vec<TonedText> {
    if skills.is_empty() {
        return vec![piece("nothing", Tone::Dim)];
    }
    let written = |skill: &SkillId| {
        let held = holdings.held(*skill);
        let (mark, tone) = sign(held);
        let mark = if held == Possession::Missing { String::new() } else { mark.to_owned() };
        piece(&format!("{mark}{}, ", world.name(*skill)), tone)
    };
    let mut pieces: Vec<TonedText> = skills.iter().take(most).map(written).collect();
    if let Some(last) = pieces.last_mut() {
        last.text.truncate(last.text.len().saturating_sub(2));
    }
    if skills.len() > most {
        pieces.push(piece(&format!(" +{}", skills.len() - most), Tone::Dim));
    }
    pieces
}
