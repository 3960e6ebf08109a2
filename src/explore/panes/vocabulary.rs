//! The vocabulary, all of it or what a filter leaves, and what may be meant by what is being typed.

use super::skill_row;
use crate::catalogue::{Skill, SkillId};
use crate::explore::answers::Holdings;
use crate::explore::candidates::Candidate;
use crate::explore::item::{PaneItem, PaneTarget, Tone, TonedText, piece};
use crate::explore::world::World;

/// How many skills a filter leaves at most.
const MOST: usize = 200;

/// Lists the skills of the catalogue: all by name, or the likeliest of what a filter may mean first.
pub(crate) fn vocabulary(world: &World<'_>, holdings: &Holdings<'_>, filter: &str) -> Vec<PaneItem> {
    let item = |skill: SkillId, spelling: Option<&str>| {
        let right = said(world.catalogue.skill(skill), spelling);
        PaneItem::of(PaneTarget::Skill(skill), vec![skill_row(world, holdings, skill, 0, right)])
    };
    if filter.trim().is_empty() {
        return world.catalogue.skill_ids().map(|skill| item(skill, None)).collect();
    }
    let found = world.resolver.complete(filter, MOST);
    let mut items: Vec<PaneItem> = found.iter().map(|found| item(found.skill, found.spelling)).collect();
    if items.is_empty() {
        items.push(PaneItem::prose(vec![piece("No skill is spelled like that.", Tone::Dim)]));
    }
    items
}

/// Lists what may be meant by what is typed.
pub(crate) fn candidates(world: &World<'_>, holdings: &Holdings<'_>, candidates: &[Candidate]) -> Vec<PaneItem> {
    let item = |candidate: &Candidate| match (candidate.skills.as_slice(), candidate.is_written) {
        (&[skill], false) => {
            let right = said(world.catalogue.skill(skill), candidate.spelling.as_deref());
            PaneItem::of(PaneTarget::Skill(skill), vec![skill_row(world, holdings, skill, 0, right)])
        }
        (skills, _) => {
            let read: Vec<&str> = skills.iter().map(|skill| world.name(*skill)).collect();
            let read = if read.is_empty() { "unknown; kept as written".to_owned() } else { read.join(", ") };
            let left = vec![piece("  ", Tone::Plain), piece(&candidate.name, Tone::Strong)];
            PaneItem::of(
                PaneTarget::Name(candidate.name.clone()),
                vec![crate::explore::item::row(left, vec![piece(&read, Tone::Dim)])],
            )
        }
    };
    candidates.iter().map(item).collect()
}

/// Gives the spelling by which a skill was found, or else what sort of thing it is.
fn said(skill: Skill<'_>, spelling: Option<&str>) -> Vec<TonedText> {
    vec![spelling.map_or_else(|| piece(skill.kind().name(), Tone::Dim), |spelling| piece(spelling, Tone::Accent))]
}
