//! A way to a role over roles that overlap: a shortest path (Dijkstra 1959).
//!
//! A step's distance is 1 / √overlap, where the overlap is that of what the roles demand. Were it the weight of what is new, or 1 − overlap, the
//! straight way would always be the shortest: both obey the triangle inequality. What makes a change of role hard is the leap, not the
//! sum: so a distance is wanted that grows faster than the overlap falls. With this one, two equal steps go before one leap if each
//! overlaps more than four times as much as the leap. From skills, the overlap of the first step is the readiness for the role: so
//! nobody is sent through a role for which they are less ready than for the one that they want, nor through one for which they are hardly
//! ready.

use super::overlaps::Overlaps;
use super::shortest::shortest;
use super::{Abilities, Advice, Fit, Scorer};
use crate::catalogue::{Demand, Role, SkillId};
use crate::profile::Profile;

/// Where a path begins.
#[derive(Debug, Clone, Copy)]
pub enum Start<'a> {
    /// At a role, with all that most and many ask for in it.
    Role(Role<'a>),
    /// At what a person can do. Its overlap with a role is the readiness for it.
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
    /// What most or many ask for in the role and was there before, at the start or from the way; the most in demand first.
    pub keeps: Vec<SkillId>,
    /// What to learn for it, what comes first first: what most ask for, a handful at least of what many do, and more until one is as ready as few who
    /// work in it.
    pub adds: Vec<SkillId>,
}

/// Gives the shortest way to a role; nothing where no chain of roles with skills in common leads there.
///
/// Between ways of equal distance the one with fewer steps is taken, then the one over the role that comes first.
pub fn path<'c>(scorer: &Scorer<'c>, start: Start<'_>, to: Role<'c>) -> Option<Path<'c>> {
    let mut abilities = match start {
        Start::Role(role) => all_of(scorer, role),
        Start::Profile(profile) => Abilities::of(scorer.catalogue(), profile),
    };
    let places = Places::of(scorer, start, &abilities, to);
    let source = places.source;
    let way = shortest(&places.last_steps(to.index()), |place| places.steps(place), source, to.index())?;
    let mut steps = Vec::new();
    let mut here = source;
    for place in way {
        let Some(role) = scorer.catalogue().role_at(place) else { continue };
        let overlap = places.overlap(here, place);
        here = place;
        let keeps = kept(role, &abilities);
        let adds = added(scorer, role, &mut abilities);
        steps.push(Step { role, overlap, distance: distance(overlap), keeps, adds });
    }
    Some(Path { distance: steps.iter().fold(0.0, |sum, step| sum + step.distance), steps })
}

/// Gives the abilities of somebody who can do all that a role mostly and often asks for.
fn all_of<'c>(scorer: &Scorer<'c>, role: Role<'_>) -> Abilities<'c> {
    let mut abilities = Abilities::none(scorer.catalogue());
    let often = role.demand().filter(|demanded| demanded.demand().is_often());
    often.flat_map(|demanded| demanded.skills().iter().copied()).for_each(|skill| abilities.learn(skill));
    abilities
}

/// Of what most or many ask for in a role, what these abilities hold: of alternatives the most usual.
fn kept(role: Role<'_>, abilities: &Abilities<'_>) -> Vec<SkillId> {
    let often = role.demand().filter(|demanded| demanded.demand().is_often());
    often.filter_map(|demanded| demanded.skills().iter().copied().find(|skill| abilities.has(*skill))).collect()
}

/// Learns what a step into a role takes, and says what.
fn added(scorer: &Scorer<'_>, role: Role<'_>, abilities: &mut Abilities<'_>) -> Vec<SkillId> {
    /// A readiness that few who work in a role are above.
    const ENOUGH: f64 = 0.7;
    let Some(role) = scorer.catalogue().role_at(role.index()) else { return Vec::new() };
    let ready = |abilities: &Abilities<'_>| scorer.yardstick(role).map_or(1.0, |of| of.readiness(abilities).value());
    let is_enough = |abilities: &Abilities<'_>| ready(abilities) >= ENOUGH;
    let (before, mut added) = (abilities.clone(), Vec::new());
    let in_demand = scorer.advice_in_demand(&before, role);
    let first_rare = in_demand.len();
    learn(in_demand.into_iter(), is_enough, abilities, &mut added);
    // Only who isn't ready enough by then learns what hardly anybody asks for.
    if !is_enough(abilities) {
        learn(scorer.advice_for(&before, role).into_iter().skip(first_rare), is_enough, abilities, &mut added);
    }
    added
}

/// Learns what a step takes of what is advised for it.
fn learn<'c>(
    advised: impl Iterator<Item = Advice<'c>>,
    is_enough: impl Fn(&Abilities<'_>) -> bool,
    abilities: &mut Abilities<'_>,
    added: &mut Vec<SkillId>,
) {
    /// Who is ready enough to change still learns so much of what is usual there.
    const HANDFUL: usize = 5;
    // Who learns more gets no less ready: once it is enough, it stays so.
    let mut was_enough = false;
    for advice in advised.filter(|advice| !advice.spare) {
        let is_usual = added.len() < HANDFUL && advice.demand.is_some_and(Demand::is_often);
        let is_wanted = is_usual || advice.demand == Some(Demand::Most) || {
            was_enough = was_enough || is_enough(abilities);
            !was_enough
        };
        if is_wanted && !abilities.has(advice.skill) {
            abilities.learn(advice.skill);
            added.push(advice.skill);
        }
    }
}

/// The roles by place, and one place more where the way starts at what a person can do. Overlaps are worked out where a way comes by.
struct Places<'s, 'c> {
    overlaps: Overlaps<'s, 'c>,
    /// How far each role is in reach from the start; empty where that is a role itself.
    first_steps: Vec<Fit>,
    source: usize,
}

impl<'s, 'c> Places<'s, 'c> {
    fn of(scorer: &'s Scorer<'c>, start: Start<'_>, abilities: &Abilities<'_>, to: Role<'_>) -> Self {
        let overlaps = Overlaps::of(scorer);
        let (first_steps, source) = match start {
            Start::Role(role) => (Vec::new(), role.index()),
            Start::Profile(_) => (first_steps(scorer, abilities, to), overlaps.count()),
        };
        Self { overlaps, first_steps, source }
    }

    /// Tells by place how far the step to a role is; infinite where there is none.
    fn last_steps(&self, to: usize) -> Vec<f64> {
        let roles = self.overlaps.count();
        let mut last = vec![f64::INFINITY; roles + usize::from(self.source == roles)];
        let from_start = self.first_steps.get(to).map(|overlap| (roles, *overlap));
        for (from, overlap) in self.overlaps.with(to).chain(from_start) {
            if let Some(last) = last.get_mut(from).filter(|_| overlap > Fit::ZERO) {
                *last = distance(overlap);
            }
        }
        last
    }

    /// Tells how much two places overlap.
    fn overlap(&self, from: usize, to: usize) -> Fit {
        let first_step = || self.first_steps.get(to).copied().unwrap_or_default();
        self.overlaps.between(from, to).unwrap_or_else(first_step)
    }

    /// Gives the steps that can be taken from a place, each with its distance.
    fn steps(&self, from: usize) -> Vec<(usize, f64)> {
        let is_start = from == self.overlaps.count();
        let first_steps = self.first_steps.iter().copied().enumerate().filter(|_| is_start);
        let overlaps = first_steps.chain(self.overlaps.with(from)).filter(|(_, overlap)| *overlap > Fit::ZERO);
        overlaps.map(|(to, overlap)| (to, distance(overlap))).collect()
    }
}

/// Tells how far each role is in reach from what a person can do, on the way to one of them: the readiness for it.
///
/// A role for which the person is hardly ready is a profession to learn and no stepping stone; the way to the role that they want is open
/// to whoever can do anything at all that is asked for.
fn first_steps(scorer: &Scorer<'_>, abilities: &Abilities<'_>, to: Role<'_>) -> Vec<Fit> {
    /// What a quarter of those who work in a role don't reach.
    const STEPPING_STONE: f64 = 0.25;
    const FROM_ELSEWHERE: f64 = 0.01;
    let ready = |role| scorer.yardstick(role).map_or(Fit::ZERO, |yardstick| yardstick.readiness(abilities));
    let mut steps: Vec<Fit> = scorer.catalogue().roles().map(ready).collect();
    let anywhere = steps.iter().any(|ready| *ready > Fit::ZERO);
    for (place, step) in steps.iter_mut().enumerate() {
        if place == to.index() && anywhere {
            *step = (*step).max(Fit::new(FROM_ELSEWHERE));
        } else if step.value() < STEPPING_STONE {
            *step = Fit::ZERO;
        }
    }
    steps
}

/// Gives the distance of a step between places that overlap so much, which is more than not at all.
fn distance(overlap: Fit) -> f64 {
    1.0 / overlap.value().sqrt()
}
