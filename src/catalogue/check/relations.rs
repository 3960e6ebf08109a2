//! Checks what skills show and need: every name is known, and no chain leads back to where it started.

use super::ProblemLog;
use super::reference::follow;
use super::skills::CheckedSkills;
use crate::catalogue::{Place, ProblemKind, Relation, SkillId};
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

/// Follows the names of one relation; what is said twice counts once.
fn one(vocabulary: &CheckedSkills<'_, '_>, relation: Relation, report: &mut ProblemLog) -> Vec<Vec<SkillId>> {
    let mut all = Vec::with_capacity(vocabulary.skills.len());
    for skill in vocabulary.skills {
        let mut related: Vec<SkillId> = Vec::new();
        for (place, name) in skill.related(relation) {
            match follow(vocabulary, name, &place, report) {
                Some(other) if !related.contains(&other) => related.push(other),
                Some(_) | None => {}
            }
        }
        all.push(related);
    }
    let mut walk = CycleSearch { relation, vocabulary, related: &all, done: BTreeSet::new(), report };
    (0..all.len()).for_each(|skill| walk.from(skill));
    all
}

/// A walk along a relation that reports each circle it comes upon, once.
struct CycleSearch<'a, 'd> {
    relation: Relation,
    vocabulary: &'a CheckedSkills<'a, 'd>,
    related: &'a [Vec<SkillId>],
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
            let Some(next) = self.related[*here].get(*tried).map(|skill| skill.index()) else {
                self.done.insert(*here);
                way.pop();
                continue;
            };
            *tried += 1;
            if let Some(first) = way.iter().position(|(skill, _)| *skill == next) {
                self.report_circle(&way[first..]);
            } else if !self.done.contains(&next) {
                way.push((next, 0));
            }
        }
    }

    /// Reports a circle at the skill that closes it.
    fn report_circle(&mut self, circle: &[(usize, usize)]) {
        let skills = self.vocabulary.skills;
        let round = circle.iter().chain(circle.first()).map(|(skill, _)| skills[*skill].raw.name.clone());
        let kind = ProblemKind::Circle { relation: self.relation, skills: round.collect() };
        if let Some(place) = circle.last().and_then(|(last, _)| self.place(*last, circle[0].0)) {
            self.report.add(&place, kind);
        }
    }

    /// Tells where a skill says that it leads to another.
    fn place(&self, skill: usize, other: usize) -> Option<Place> {
        let claims = &self.vocabulary.claims;
        let names = self.vocabulary.skills[skill].related(self.relation);
        let leads =
            |name: &str| claims.certain(&crate::spelling::Key::of(name)).is_some_and(|(_, found, _)| found.index() == other);
        names.into_iter().find(|(_, name)| leads(name)).map(|(place, _)| place)
    }
}
