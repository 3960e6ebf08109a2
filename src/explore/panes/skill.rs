//! One skill: whether the person has it, how it is written, who asks for it, what stands beside it.

use super::{percent, skill_row};
use crate::catalogue::{SkillId, Strength};
use crate::explore::answers::{Holdings, Possession};
use crate::explore::item::{PaneItem, PaneTarget, Part, Tone, TonedText, listed, piece, row};
use crate::explore::world::World;
use crate::matching::{Fit, SkillDetails, skill_details};

/// How many spellings are named.
const SPELLINGS: usize = 40;

/// Lists what is to be known of a skill.
pub(crate) fn skill(world: &World<'_>, holdings: &Holdings<'_>, skill: SkillId) -> Vec<PaneItem> {
    let details = skill_details(world.catalogue, skill);
    let about = details.skill;
    let mut items =
        vec![PaneItem::head(about.name(), about.kind().name()), PaneItem::text(vec![standing(world, holdings, skill)])];
    items.extend(about.url().map(|url| PaneItem::prose(vec![piece(url, Tone::Accent)])));
    if about.aliases().len() > 0 {
        items.push(named("also written", listed(about.aliases().take(SPELLINGS), Tone::Plain)));
    }
    if about.packages().next().is_some() {
        items.push(named("packages", listed(about.packages().take(SPELLINGS), Tone::Plain)));
    }
    items.extend(asked_by(&details));
    let related: Vec<SkillId> = details.related.iter().map(|related| related.skill).collect();
    for (title, skills) in [("Learned before it", about.needs()), ("It shows", about.shows()), ("Beside it", &related)] {
        if !skills.is_empty() {
            items.push(PaneItem::section(title));
            let line = |skill: &SkillId| {
                PaneItem::of(PaneTarget::Skill(*skill), vec![skill_row(world, holdings, *skill, 0, Vec::new())])
            };
            items.extend(skills.iter().map(line));
        }
    }
    items
}

/// Gives the roles that ask for it.
fn asked_by(details: &SkillDetails<'_>) -> Vec<PaneItem> {
    let title = if details.asked_by.is_empty() { "No role asks for it" } else { "Asked for by" };
    let lines = details.asked_by.iter().map(|asking| {
        let strength = if asking.strength == Strength::Core { "core" } else { "also" };
        let weight = piece(&format!("{strength} {:>4}", percent(Fit::new(asking.weight))), Tone::Dim);
        let title = piece(asking.role.title(), Tone::Plain);
        PaneItem::of(PaneTarget::Role(asking.role.index()), vec![row(vec![title], vec![weight])])
    });
    [PaneItem::section(title)].into_iter().chain(lines).collect()
}

/// Tells whether the person has it.
fn standing(world: &World<'_>, holdings: &Holdings<'_>, skill: SkillId) -> Part {
    let words = match holdings.held(skill) {
        Possession::Had => vec![piece("✓ you have it", Tone::Had)],
        Possession::Learned => vec![piece("+ marked as learned", Tone::New)],
        Possession::Missing => vec![piece("· you don't have it; Space marks it as learned", Tone::Dim)],
        Possession::Shown => {
            let by = holdings.what_shows(skill);
            let by: Vec<&str> = by.iter().map(|skill| world.name(*skill)).collect();
            vec![piece(&format!("~ you show it by {}", by.join(", ")), Tone::Shown)]
        }
    };
    Part::Prose { indent: 0, mark: piece("", Tone::Plain), words }
}

fn named(name: &str, words: Vec<TonedText>) -> PaneItem {
    PaneItem::text(vec![Part::Prose {
        indent: 2,
        mark: piece("", Tone::Plain),
        words: [vec![piece(&format!("{name}: "), Tone::Dim)], words].concat(),
    }])
}
