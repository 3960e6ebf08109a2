//! The way to readiness for a role, in stages: what a mentor would have somebody learn, and in which order.

use super::{Abilities, Advice, Fit, Scorer};
use crate::catalogue::{Demand, Importance, KeySkill, Role, SkillId};
use crate::profile::Profile;
use std::collections::BTreeMap;

/// A stage of a plan, in the order of learning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StageKind {
    /// What the whole trade takes for granted.
    Foundations,
    /// What most ask for in the role.
    Essentials,
    /// What makes good in it.
    Depth,
}

/// The way to readiness for a role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Plan<'c> {
    /// The role.
    pub role: Role<'c>,
    /// The readiness as it is.
    pub readiness: Fit,
    /// The stages that have steps, in order.
    pub stages: Vec<Stage<'c>>,
}

/// A stage of a plan.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Stage<'c> {
    /// Which one.
    pub kind: StageKind,
    /// What to learn, each after what it needs.
    pub steps: Vec<Advice<'c>>,
    /// The readiness at its end.
    pub readiness: Fit,
    /// The key skills of which the person can do more than half from then on, and could not before.
    pub opens: Vec<KeySkill<'c>>,
}

/// Plans the way to a readiness of nine tenths, or to all that the role asks for: what comes first in the advice, without what an earlier step
/// shows. The role must be of the scorer's catalogue.
pub fn plan<'c>(scorer: &Scorer<'c>, profile: &Profile, role: Role<'c>) -> Plan<'c> {
    let mut abilities = Abilities::of(scorer.catalogue(), profile);
    let readiness = ready(scorer, role, &abilities);
    let chosen = chosen(scorer, role, &abilities);
    let mut stages = Vec::new();
    for (kind, steps) in in_stages(scorer, &abilities, &chosen) {
        if steps.is_empty() {
            continue;
        }
        let before = of_key_skills(scorer, role, &abilities);
        for advice in &steps {
            abilities.learn(advice.skill);
        }
        let after = of_key_skills(scorer, role, &abilities);
        let opened =
            |at: usize| before.get(at).is_some_and(|ready| !is_half(*ready)) && after.get(at).copied().is_some_and(is_half);
        let opens = role.key_skills().enumerate().filter(|(at, _)| opened(*at)).map(|(_, key_skill)| key_skill).collect();
        stages.push(Stage { kind, steps, readiness: ready(scorer, role, &abilities), opens });
    }
    Plan { role, readiness, stages }
}

/// Chooses what to learn until that is enough.
fn chosen<'c>(scorer: &Scorer<'c>, role: Role<'c>, start: &Abilities<'c>) -> Vec<Advice<'c>> {
    const ENOUGH: f64 = 0.9;
    let is_enough = |abilities: &Abilities<'_>| ready(scorer, role, abilities).value() >= ENOUGH;
    let (mut chosen, mut abilities) = (Vec::new(), start.clone());
    for advice in scorer.advice_for(start, role).into_iter().filter(|advice| !advice.spare) {
        if is_enough(&abilities) && is_enough(&after_stages(scorer, start, &chosen)) {
            break;
        }
        if !abilities.has(advice.skill) {
            abilities.learn(advice.skill);
            chosen.push(advice);
        }
    }
    chosen
}

/// Puts steps into stages, in the order of the stages, without what an earlier step shows.
fn in_stages<'c>(scorer: &Scorer<'c>, start: &Abilities<'c>, chosen: &[Advice<'c>]) -> Vec<(StageKind, Vec<Advice<'c>>)> {
    let kinds = kinds(scorer, chosen);
    let mut abilities = start.clone();
    let stages = [StageKind::Foundations, StageKind::Essentials, StageKind::Depth].map(|kind| {
        let of_kind = chosen.iter().filter(|advice| kinds.get(&advice.skill) == Some(&kind));
        let mut steps = Vec::new();
        for advice in of_kind {
            if !abilities.has(advice.skill) {
                abilities.learn(advice.skill);
                steps.push(advice.clone());
            }
        }
        (kind, steps)
    });
    stages.into()
}

fn after_stages<'c>(scorer: &Scorer<'c>, start: &Abilities<'c>, chosen: &[Advice<'c>]) -> Abilities<'c> {
    let mut abilities = start.clone();
    let stages = in_stages(scorer, start, chosen);
    stages.iter().flat_map(|(_, steps)| steps).for_each(|advice| abilities.learn(advice.skill));
    abilities
}

/// Tells in which stage each step stands: never after one that needs it. What is needed is chosen before what needs it.
fn kinds(scorer: &Scorer<'_>, chosen: &[Advice<'_>]) -> BTreeMap<SkillId, StageKind> {
    let mut kinds: BTreeMap<SkillId, StageKind> = chosen.iter().map(|advice| (advice.skill, kind(advice))).collect();
    for advice in chosen.iter().rev() {
        let Some(own) = kinds.get(&advice.skill).copied() else { continue };
        for needed in scorer.catalogue().skill(advice.skill).needs() {
            if let Some(kind) = kinds.get_mut(needed) {
                *kind = own.min(*kind);
            }
        }
    }
    kinds
}

/// Tells to which stage advice belongs. A foundation is what the trade takes for granted, the core of it: Git, and not the other languages that a
/// team happens to use.
fn kind(advice: &Advice<'_>) -> StageKind {
    let is_foundation = advice.key_skill.importance() == Importance::Foundation;
    match advice.demand {
        Some(Demand::Most) if is_foundation && advice.key_skill.core().contains(&advice.skill) => StageKind::Foundations,
        Some(Demand::Most) => StageKind::Essentials,
        Some(Demand::Many | Demand::Some) | None => StageKind::Depth,
    }
}

fn ready(scorer: &Scorer<'_>, role: Role<'_>, abilities: &Abilities<'_>) -> Fit {
    scorer.yardstick(role).map_or(Fit::ZERO, |yardstick| yardstick.readiness(abilities))
}

fn of_key_skills(scorer: &Scorer<'_>, role: Role<'_>, abilities: &Abilities<'_>) -> Vec<Fit> {
    scorer.key_skill_readiness(abilities, role)
}

fn is_half(ready: Fit) -> bool {
    ready.value() > 0.5
}
