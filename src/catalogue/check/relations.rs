//! Checks what skills show and need: every name is known, and no chain leads back to where it started.

use super::ProblemLog;
use super::reference::follow;
use super::skills::CheckedSkills;
use crate::catalogue::raw::BUILT_IN;
use crate::catalogue::{Claim, OverBuiltIn, Place, ProblemKind, Relation, SkillId};
use crate::spelling::Key;
use std::collections::BTreeSet;

/// What each skill shows and needs, by skill.
#[derive(Debug)]
pub(super) struct Relations {
    pub shows: Vec<Vec<SkillId>>,
    pub needs: Vec<Vec<SkillId>>,
}

/// Follows the names of both relations.
pub(super) fn check(vocabulary: &CheckedSkills<'_, '_>, report: &mut ProblemLog) -> Relations {
    Relations { shows: one(vocabulary, Relation::Shows, report), needs: one(vocabulary, Relation::Needs, report) }
}

/// A step from a skill to another.
#[derive(Debug)]
struct RelationStep {
    to: SkillId,
    place: Place,
    /// Whether it names the other skill by an alias: then the two may have become one since it was written.
    is_by_alias: bool,
}

impl RelationStep {
    fn is_built_in(&self) -> bool {
        self.place.file == BUILT_IN
    }
}

/// Follows the names of one relation; what is said twice counts once.
fn one(vocabulary: &CheckedSkills<'_, '_>, relation: Relation, report: &mut ProblemLog) -> Vec<Vec<SkillId>> {
    let mut all: Vec<Vec<RelationStep>> = Vec::with_capacity(vocabulary.skills.len());
    for skill in vocabulary.skills {
        let mut steps: Vec<RelationStep> = Vec::new();
        for (place, name) in skill.related(relation) {
            let Some(to) = follow(vocabulary, name, &place, report) else { continue };
            if steps.iter().all(|step| step.to != to) {
                let is_by_alias = vocabulary.claims.certain(&Key::of(name)).is_some_and(|(claim, ..)| claim != Claim::Name);
                steps.push(RelationStep { to, place, is_by_alias });
            }
        }
        all.push(steps);
    }
    let mut walk = CycleSearch { relation, vocabulary, steps: all, done: BTreeSet::new(), report };
    (0..walk.steps.len()).for_each(|skill| walk.from(skill));
    walk.steps.into_iter().map(|steps| steps.into_iter().map(|step| step.to).collect()).collect()
}

/// A walk along a relation that reports each circle it comes upon, once.
struct CycleSearch<'a, 'd> {
    relation: Relation,
    vocabulary: &'a CheckedSkills<'a, 'd>,
    steps: Vec<Vec<RelationStep>>,
    /// The skills from which no further circle can be found.
    done: BTreeSet<usize>,
    report: &'a mut ProblemLog,
}

impl CycleSearch<'_, '_> {
    /// Walks on from a skill, in depth, with a stack of its own: a chain may be as long as there are skills.
    fn from(&mut self, start: usize) {
        // Each skill on the way, and how many of those that it leads to were tried.
        let mut way: Vec<(usize, usize)> = if self.done.contains(&start) { Vec::new() } else { vec![(start, 0)] };
        while let Some((here, tried)) = way.last_mut() {
            let Some(next) = self.steps[*here].get(*tried).map(|step| step.to.index()) else {
                self.done.insert(*here);
                way.pop();
                continue;
            };
            *tried += 1;
            if let Some(first) = way.iter().position(|(skill, _)| *skill == next) {
                if let Some(cut) = self.report_circle(&way[first..]) {
                    // What lies behind it is looked at again, from the skill that no longer leads there.
                    way.truncate(first + cut + 1);
                    if let Some((skill, tried)) = way.last_mut() {
                        *tried -= 1;
                        self.steps[*skill].remove(*tried);
                    }
                }
            } else if !self.done.contains(&next) {
                way.push((next, 0));
            }
        }
    }

    /// Reports a circle. Where it came about by what is built in, or by two names that became one, gives the step that is left out, by its place in the
    /// circle; otherwise it is an error at the skill that closes it.
    fn report_circle(&mut self, circle: &[(usize, usize)]) -> Option<usize> {
        let skills = self.vocabulary.skills;
        let steps: Vec<&RelationStep> =
            circle.iter().filter_map(|(skill, tried)| self.steps[*skill].get(*tried - 1)).collect();
        let name = |skill: usize| skills[skill].raw.name.clone();
        let round = circle.iter().chain(circle.first()).map(|(skill, _)| name(*skill)).collect();
        let built_in = steps.iter().rposition(|step| step.is_built_in());
        let cut = built_in.or_else(|| steps.iter().rposition(|step| step.is_by_alias));
        let step = cut.and_then(|cut| Some((circle.get(cut)?.0, *steps.get(cut)?)));
        let (place, kind) = if let Some((skill, step)) = step {
            let (relation, cut) = (self.relation, (name(skill), name(step.to.index())));
            let own = steps.iter().find(|step| !step.is_built_in());
            (own, OverBuiltIn::Circle { relation, skills: round, cut }.into())
        } else {
            (steps.last(), ProblemKind::Circle { relation: self.relation, skills: round })
        };
        if let Some(place) = place.map(|step| step.place.clone()) {
            self.report.add(&place, kind);
        }
        cut
    }
}
