//! Checks what a role demands, or makes it up from the key skills where nobody wrote it.

use super::ProblemLog;
use super::checked::{CheckedDemanded, CheckedKeySkill};
use super::reference::{ListedOnce, follow};
use super::skills::CheckedSkills;
use crate::catalogue::raw::{RawDemand, RawDemanded};
use crate::catalogue::{Demand, Importance, Place, ProblemKind, SkillId};
use std::collections::BTreeSet;

/// What the key skills of a role list.
#[derive(Debug)]
pub(super) struct ListedSkills {
    pub skills: BTreeSet<SkillId>,
    /// Whether some of it may come from another role, which may change.
    pub is_inherited: bool,
}

impl ListedSkills {
    /// Tells whether a skill is there; one that isn't is reported.
    pub(super) fn has(&self, skill: SkillId, name: &str, place: &Place, report: &mut ProblemLog) -> bool {
        let is_there = self.skills.contains(&skill);
        if !is_there {
            let elsewhere = if self.is_inherited { ProblemKind::NotTakenOver } else { ProblemKind::DemandedElsewhere };
            report.add(place, elsewhere(name.to_owned()));
        }
        is_there
    }
}

/// Follows the names of a demand: each stands in it once, and in a key skill of the role.
pub(super) fn check(
    raw: &RawDemand,
    place: &Place,
    listed: &ListedSkills,
    vocabulary: &CheckedSkills<'_, '_>,
    report: &mut ProblemLog,
) -> Vec<CheckedDemanded> {
    let mut names = DemandNames { vocabulary, listed, seen: ListedOnce::default(), report };
    let mut checked = Vec::new();
    for &demand in Demand::ALL {
        let place = place.field(demand.name());
        let numbered = of_demand(raw, demand).iter().enumerate();
        checked.extend(numbered.map(|(at, item)| CheckedDemanded { demand, skills: names.item(item, &place.at(at)) }));
    }
    if checked.is_empty() {
        report.add(place, ProblemKind::Empty);
    }
    checked.retain(|demanded| !demanded.skills.is_empty());
    checked
}

fn of_demand(raw: &RawDemand, demand: Demand) -> &[RawDemanded] {
    match demand {
        Demand::Most => &raw.most,
        Demand::Many => &raw.many,
        Demand::Some => &raw.some,
    }
}

/// Turns the names of one demand into ids.
struct DemandNames<'a, 'd> {
    vocabulary: &'a CheckedSkills<'a, 'd>,
    listed: &'a ListedSkills,
    /// The skills so far.
    seen: ListedOnce,
    report: &'a mut ProblemLog,
}

impl DemandNames<'_, '_> {
    fn item(&mut self, item: &RawDemanded, place: &Place) -> Vec<SkillId> {
        match item {
            RawDemanded::One(name) => self.skill(name, place).into_iter().collect(),
            RawDemanded::OneOf(names) => {
                if names.is_empty() {
                    self.report.add(place, ProblemKind::Empty);
                }
                names.iter().enumerate().filter_map(|(at, name)| self.skill(name, &place.at(at))).collect()
            }
        }
    }

    fn skill(&mut self, name: &str, place: &Place) -> Option<SkillId> {
        let skill = follow(self.vocabulary, name, place, self.report)?;
        let is_listed = self.listed.has(skill, name, place, self.report);
        (is_listed && self.seen.is_new(skill, name, place, self.report)).then_some(skill)
    }
}

/// Gives a demand for a role that was written without: core skills of what is essential or the foundation are in demand most, then core
/// skills of what is optional and the rest of what is essential, then the others; from each key skill in turn, at most as many
/// as people learn.
pub(super) fn from_key_skills(key_skills: &[CheckedKeySkill<'_>]) -> Vec<CheckedDemanded> {
    /// How many skills a demand holds at most.
    const MOST: [(Demand, usize); 3] = [(Demand::Most, 12), (Demand::Many, 12), (Demand::Some, 16)];
    let is = |wanted: &[Importance], key_skill: &&CheckedKeySkill<'_>| wanted.contains(&key_skill.raw.importance);
    let of = |wanted: &[Importance]| key_skills.iter().filter(|key_skill| is(wanted, key_skill)).collect::<Vec<_>>();
    let (first, second) = (of(&[Importance::Essential, Importance::Foundation]), of(&[Importance::Optional]));
    let core =
        |of: &[&CheckedKeySkill<'_>]| in_turn(&of.iter().map(|key_skill| key_skill.core.as_slice()).collect::<Vec<_>>());
    let also =
        |of: &[&CheckedKeySkill<'_>]| in_turn(&of.iter().map(|key_skill| key_skill.also.as_slice()).collect::<Vec<_>>());
    let classes = [core(&first), [core(&second), also(&first)].concat(), also(&second)];
    let mut rest: Vec<SkillId> = Vec::new();
    let mut demanded = Vec::new();
    for ((demand, most), class) in MOST.into_iter().zip(classes) {
        rest.extend(class);
        let taken = rest.drain(..rest.len().min(most));
        demanded.extend(taken.map(|skill| CheckedDemanded { demand, skills: vec![skill] }));
    }
    demanded
}

/// Gives the first of each list, then the second of each, and so on.
fn in_turn(lists: &[&[SkillId]]) -> Vec<SkillId> {
    let longest = lists.iter().map(|list| list.len()).max().unwrap_or_default();
    (0..longest).flat_map(|at| lists.iter().filter_map(move |list| list.get(at).copied())).collect()
}
