//! The person's own skills: each name with what it was read as, what documents show and where, what is marked, what doesn't count.

use super::skill_row;
use crate::catalogue::SkillId;
use crate::explore::answers::{Holdings, RankedRoles};
use crate::explore::item::{PaneItem, PaneTarget, Tone, piece, row};
use crate::explore::person::Person;
use crate::explore::world::World;
use crate::profile::Found;
use crate::resolve::Via;

/// Lists the person's skills.
pub(crate) fn yours(
    world: &World<'_>,
    answers: &RankedRoles<'_>,
    holdings: &Holdings<'_>,
    person: &Person,
) -> Vec<PaneItem> {
    if person.is_empty() {
        return vec![PaneItem::prose(vec![piece("No skills yet: press i and type one.", Tone::Dim)])];
    }
    let mut items: Vec<PaneItem> = person.names().map(|name| named(world, answers, name)).collect();
    items.extend(person.learned().iter().map(|skill| {
        let right = vec![piece("marked as learned", Tone::Dim)];
        PaneItem::of(PaneTarget::Skill(*skill), vec![skill_row(world, holdings, *skill, 0, right)])
    }));
    items.extend(person.sources().skills().map(|skill| shown(world, holdings, person, skill)));
    let unknown = person.sources().unknown().iter().map(|name| unread(name, "unknown"));
    let not_counted = person.sources().not_counted().map(|found| unread(&found.input, found.stance.word()));
    let left_out: Vec<PaneItem> = not_counted.chain(unknown).collect();
    if !left_out.is_empty() {
        items.push(PaneItem::section("Read and not counted"));
        items.extend(left_out);
    }
    items
}

/// Gives a name that was written, and what it was read as.
fn named(world: &World<'_>, answers: &RankedRoles<'_>, name: &str) -> PaneItem {
    let found = answers.profile.found().iter().find(|found| *found.input == *name && found.from.is_empty());
    let (mark, tone, read) = if let Some(found) = found {
        ("✓ ", Tone::Had, read_as(world, name, found))
    } else {
        let near = world.resolver.suggest(name);
        let near = if near.is_empty() { String::new() } else { format!("; nearest: {}", near.join(", ")) };
        ("? ", Tone::Bad, format!("unknown{near}"))
    };
    let left = vec![piece(mark, tone), piece(name, tone)];
    let target = match found.map(|found| &*found.skills) {
        Some(&[skill]) => PaneTarget::Skill(skill),
        _ => PaneTarget::Name(name.to_owned()),
    };
    PaneItem::of(target, vec![row(left, vec![piece(&read, Tone::Dim)])])
}

/// Tells what a name was read as, where that isn't the name itself.
fn read_as(world: &World<'_>, name: &str, found: &Found) -> String {
    let names: Vec<&str> = found.skills.iter().map(|skill| world.name(*skill)).collect();
    match found.via {
        Via::Exact if names == [name] => String::new(),
        Via::Exact | Via::Alias => names.join(", "),
        via => format!("{} ({via})", names.join(", ")),
    }
}

/// Gives a skill that a document or a project shows, and where.
fn shown(world: &World<'_>, holdings: &Holdings<'_>, person: &Person, skill: SkillId) -> PaneItem {
    let mut found: Vec<String> = person.sources().found_for(skill).map(Found::whereabouts).collect();
    let more = found.len().saturating_sub(1);
    found.truncate(1);
    let more = if more > 0 { format!(" +{more}") } else { String::new() };
    let right = vec![piece(&format!("{}{more}", short(&found.concat())), Tone::Dim)];
    PaneItem::of(PaneTarget::Skill(skill), vec![skill_row(world, holdings, skill, 0, right)])
}

/// Leaves of a path its last folder and what is in it: the name beside it is worth more room.
fn short(place: &str) -> &str {
    let folder = place.rmatch_indices(['/', '\\']).nth(1);
    folder.map_or(place, |(at, _)| &place[at + 1..])
}

/// Gives a name that doesn't count.
fn unread(name: &str, why: &str) -> PaneItem {
    PaneItem::text(vec![row(vec![piece("  ", Tone::Dim), piece(name, Tone::Dim)], vec![piece(why, Tone::Dim)])])
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_place_is_short() {
        for (place, expected) in [
            ("/home/jo/cv/resume.md:3", "cv/resume.md:3"),
            (r"C:\jo\shop\app.py:1 ×2", r"shop\app.py:1 ×2"),
            ("cv/resume.md:3", "cv/resume.md:3"),
            ("resume.md:3", "resume.md:3"),
            ("", ""),
        ] {
            assert_eq!(short(place), expected);
        }
    }
}
