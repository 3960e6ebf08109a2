//! A way to a role over roles that overlap: a shortest path (Dijkstra 1959).
//!
//! A step's distance is 1 / √overlap. Were it the weight of what is new, or 1 − overlap, the straight way would always be the
//! shortest: both obey the triangle inequality. What makes a change of role hard is the leap, not the sum: so a distance is wanted
//! that grows faster than the overlap falls. With this one, two equal steps go before one leap if each overlaps more than four times
//! as much as the leap, three steps if more than nine times; and it doesn't matter how finely a catalogue lists skills.

use super::overlap::{neighbour, share};
use super::shortest::shortest;
use super::{Evidence, Fit};
use crate::catalogue::{Catalogue, KeySkill, Role, SkillId};
use crate::profile::Profile;
use std::collections::BTreeSet;

/// Where a path begins.
#[derive(Debug, Clone, Copy)]
pub enum Start<'a> {
    /// At a role, with all that it asks for.
    Role(Role<'a>),
    /// At what a person can do. Its overlap with a role is the [`share`] of the role that the person has.
    Profile(&'a Profile),
}

/// A way to a role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Path<'c> {
    /// The steps, in order; none where the start is the end.
    pub steps: Vec<Step<'c>>,
    /// The sum of the steps' distances.
    pub distance: f64,
}

/// A step of a way: into a role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Step<'c> {
    /// The role that the step leads to.
    pub role: Role<'c>,
    /// How much it overlaps with where the step comes from; above 0.
    pub overlap: Fit,
    /// The step's distance, 1 / √overlap.
    pub distance: f64,
    /// The skills that the role asks for and that were there before: at the start or at a role on the way. In turn the
    /// first of each key skill, core ones and essential key skills first.
    pub keeps: Vec<SkillId>,
    /// The skills that the role asks for and that are new: in the same order.
    pub adds: Vec<SkillId>,
}

/// The shortest way to a role; nothing where no chain of roles with skills in common leads there.
///
/// Between ways of equal distance the one with fewer steps is taken, then the one over the role that comes first.
pub fn path<'c>(catalogue: &'c Catalogue, evidence: Evidence<'_>, start: Start<'_>, to: Role<'c>) -> Option<Path<'c>> {
    let (places, source) = places(catalogue, evidence, start);
    let way = shortest(&places, |overlap| (*overlap > Fit::ZERO).then(|| distance(*overlap)), source, to.index())?;
    let mut held: BTreeSet<SkillId> = match start {
        Start::Role(role) => asked(role).collect(),
        Start::Profile(profile) => profile.skills().collect(),
    };
    let mut steps = Vec::new();
    let mut here = source;
    for place in way {
        let Some(role) = catalogue.roles().nth(place) else { continue };
        let overlap = places[here][place];
        here = place;
        let (keeps, adds) = in_turn(role).into_iter().partition(|skill| held.contains(skill));
        held.extend(asked(role));
        steps.push(Step { role, overlap, distance: distance(overlap), keeps, adds });
    }
    Some(Path { distance: steps.iter().fold(0.0, |sum, step| sum + step.distance), steps })
}

/// The overlaps of every role with every role, by place, and the place of the start: a role's own, or one more after the last.
fn places(catalogue: &Catalogue, evidence: Evidence<'_>, start: Start<'_>) -> (Vec<Vec<Fit>>, usize) {
    let overlap = |a, b| neighbour(catalogue, evidence, a, b).map_or(Fit::ZERO, |neighbour| neighbour.overlap);
    let row = |a| catalogue.roles().map(|b| overlap(a, b)).collect();
    let mut places: Vec<Vec<Fit>> = catalogue.roles().map(row).collect();
    match start {
        Start::Role(role) => (places, role.index()),
        Start::Profile(profile) => {
            places.push(catalogue.roles().map(|role| share(evidence, profile, role)).collect());
            (places, catalogue.roles().len())
        }
    }
}

/// The distance of a step between places that overlap so much, which is more than not at all.
fn distance(overlap: Fit) -> f64 {
    1.0 / overlap.value().sqrt()
}

/// All skills that a role asks for, in its order.
fn asked(role: Role<'_>) -> impl Iterator<Item = SkillId> {
    role.key_skills().flat_map(KeySkill::skills).map(|(skill, _)| skill)
}

/// All skills that a role asks for, the core ones before the others: in turn the first of each key skill, which are the usual
/// ones, then the second of each, and so on; essential key skills first.
fn in_turn(role: Role<'_>) -> Vec<SkillId> {
    let mut key_skills: Vec<_> = role.key_skills().collect();
    key_skills.sort_by_key(|key_skill| key_skill.importance());
    let listed = key_skills.into_iter().flat_map(|key_skill| key_skill.skills().enumerate());
    let mut turns: Vec<_> = listed.map(|(turn, (skill, strength))| ((strength, turn), skill)).collect();
    turns.sort_by_key(|(turn, _)| *turn);
    turns.into_iter().map(|(_, skill)| skill).collect()
}
