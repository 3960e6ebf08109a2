//! What may be meant by what is being typed: what the resolver reads it as, then what it may become.

use super::world::World;
use crate::catalogue::SkillId;
use crate::resolve::{Reading, Via};

/// How many are offered.
const MOST: usize = 30;

/// Something that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// The name that would be added.
    pub name: String,
    /// The skills that it is.
    pub skills: Vec<SkillId>,
    /// The spelling that matched, where it isn't the name.
    pub spelling: Option<String>,
    /// Whether it is what was typed, as it was written.
    pub is_written: bool,
}

/// Gives what may be meant by a text, the likeliest first; the text itself last, where nothing is spelled so.
pub(super) fn candidates(world: &World<'_>, typed: &str) -> Vec<Candidate> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Vec::new();
    }
    let completed = world.resolver.complete(typed, MOST).into_iter().map(|found| Candidate {
        name: world.name(found.skill).to_owned(),
        skills: vec![found.skill],
        spelling: found.spelling.map(str::to_owned),
        is_written: false,
    });
    let mut all: Vec<Candidate> = completed.collect();
    match world.resolver.read(typed) {
        Reading::Known { skills, via: Via::Exact | Via::Alias, rest } if rest.is_empty() && skills.len() == 1 => {
            certain_first(world, typed, skills, &mut all);
        }
        Reading::Known { skills, via: Via::Parts, .. } if skills.len() > 1 => all.insert(0, written(typed, skills)),
        Reading::Known { .. } | Reading::Unknown if all.is_empty() => all.push(written(typed, Vec::new())),
        Reading::Known { .. } | Reading::Unknown => {}
    }
    all
}

/// Tells what is typed, as it is written.
fn written(typed: &str, skills: Vec<SkillId>) -> Candidate {
    Candidate { name: typed.to_owned(), skills, spelling: None, is_written: true }
}

/// Puts the one skill first that what is typed certainly is.
fn certain_first(world: &World<'_>, typed: &str, skills: Vec<SkillId>, all: &mut Vec<Candidate>) {
    let certain = match all.iter().position(|candidate| candidate.skills == skills) {
        Some(at) => all.remove(at),
        None => Candidate {
            name: skills.iter().map(|skill| world.name(*skill)).collect(),
            is_written: false,
            ..written(typed, skills)
        },
    };
    all.insert(0, certain);
}
