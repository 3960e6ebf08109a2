//! The overlaps of all roles of a catalogue, for ways from one to another.

use super::overlap::{AskedBy, AskedItems, OverlapRoom, asked_by};
use super::{Fit, Scorer};
use crate::catalogue::SkillId;
use std::cell::{Cell, OnceCell};

/// The overlaps of the roles of a catalogue, those of a role with all others worked out when they are first asked for.
pub(super) struct Overlaps<'s, 'c> {
    scorer: &'s Scorer<'c>,
    /// By role: those that it shares something with, by place, each with the overlap.
    rows: Vec<OnceCell<Vec<(usize, Fit)>>>,
    /// By skill: who asks for it. Empty where there are few roles, since it costs more to make than it saves there.
    asked_by: Vec<OnceCell<Vec<AskedBy>>>,
    room: Cell<OverlapRoom>,
}

impl<'s, 'c> Overlaps<'s, 'c> {
    /// Takes the roles of the scorer's catalogue.
    pub(super) fn of(scorer: &'s Scorer<'c>) -> Self {
        const FEW: usize = 100;
        let (roles, skills) = (scorer.catalogue().roles(), scorer.catalogue().skills());
        let remembered = if roles.len() > FEW { skills.len() } else { 0 };
        Self {
            scorer,
            rows: roles.map(|_| OnceCell::new()).collect(),
            asked_by: vec![OnceCell::new(); remembered],
            room: Cell::default(),
        }
    }

    /// Counts the roles.
    pub(super) fn count(&self) -> usize {
        self.rows.len()
    }

    /// Gives the overlap of two roles, by place; nothing where there is none of them.
    pub(super) fn between(&self, one: usize, other: usize) -> Option<Fit> {
        let row = self.row(one).filter(|_| other < self.count())?;
        let at = row.binary_search_by_key(&other, |(place, _)| *place);
        Some(at.ok().and_then(|at| row.get(at)).map_or(Fit::ZERO, |(_, overlap)| *overlap))
    }

    /// Gives the overlap of a role with each other that it shares something with, by place.
    pub(super) fn with(&self, place: usize) -> impl Iterator<Item = (usize, Fit)> {
        self.row(place).into_iter().flatten().copied()
    }

    fn row(&self, place: usize) -> Option<&[(usize, Fit)]> {
        let role = self.scorer.catalogue().role_at(place)?;
        let overlaps = || {
            let asked = AskedItems::by(self.scorer, role);
            let overlap = |common| asked.overlap(common).map(|(other, overlap)| (other.index(), overlap));
            let mut room = self.room.take();
            let row = asked.in_common(|skill| self.asked_by(skill, place), &mut room).filter_map(overlap).collect();
            self.room.set(room);
            row
        };
        Some(self.rows.get(place)?.get_or_init(overlaps))
    }

    /// Gives the roles that ask for a skill, but for the one in this place.
    fn asked_by(&self, skill: SkillId, place: usize) -> impl Iterator<Item = AskedBy> {
        let all = || asked_by(self.scorer, skill, |_| true).collect();
        let remembered = self.asked_by.get(skill.index()).map(|found| found.get_or_init(all).iter().copied());
        let found = remembered.is_none().then(|| asked_by(self.scorer, skill, move |role| role != place));
        let others = remembered.into_iter().flatten().filter(move |asking| asking.role as usize != place);
        others.chain(found.into_iter().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::Overlaps;
    use crate::Scorer;
    use crate::catalogue::{Catalogue, CatalogueDocument, Role};
    use crate::matching::{Fit, Item, neighbour};
    use std::fmt::Write as _;

    /// Looks for each thing that one role asks for among all that the other does.
    fn slowly(scorer: &Scorer<'_>, one: Role<'_>, other: Role<'_>) -> f64 {
        let [one, other] = [one, other].map(|role| scorer.yardstick(role).unwrap().items());
        let in_both = |one: &[Item<'_>], other: &[Item<'_>]| {
            let there = |item: &Item<'_>| {
                let same = other.iter().filter(|other| other.skills.iter().any(|skill| item.skills.contains(skill)));
                same.map(|other| other.weight).fold(0.0, f64::max)
            };
            one.iter().map(|item| item.weight.min(there(item))).sum::<f64>()
        };
        let all = |items: &[Item<'_>]| items.iter().map(|item| item.weight).sum::<f64>();
        let both = f64::midpoint(in_both(one, other), in_both(other, one));
        both / (all(one) + all(other) - both)
    }

    /// More roles than those of which each question is answered anew.
    fn many_roles() -> Catalogue {
        let mut yaml = String::from("skills:\n");
        (0..30).for_each(|skill| writeln!(yaml, "- {{name: Skill {skill}, kind: practice}}").unwrap());
        yaml += "roles:\n";
        for role in 0..120 {
            let [a, b, c, d] = [role % 7, 7 + role % 11, 18 + role % 5, 23 + role % 7].map(|skill| format!("Skill {skill}"));
            writeln!(
                yaml,
                "- {{id: r{role}, title: R{role}, focus: f, use_cases: [u], demand: {{most: [[{a}, {b}]], some: [{c}]}}, \
                 key_skills: [{{title: K, importance: essential, core: [{a}, {c}], also: [{b}, {d}]}}]}}"
            )
            .unwrap();
        }
        Catalogue::from_documents(&[CatalogueDocument::parse("many.yaml", &yaml).unwrap()]).unwrap()
    }

    #[test]
    fn overlaps_are_as_slow_reckoning_finds() {
        let many = many_roles();
        for catalogue in [Catalogue::builtin(), &many] {
            let scorer = Scorer::new(catalogue);
            let overlaps = Overlaps::of(&scorer);
            for one in scorer.catalogue().roles() {
                for other in scorer.catalogue().roles().filter(|other| other.index() != one.index()) {
                    let slow = slowly(&scorer, one, other);
                    let found = [
                        overlaps.between(one.index(), other.index()),
                        overlaps.with(one.index()).find(|(place, _)| *place == other.index()).map(|(_, overlap)| overlap),
                        neighbour(&scorer, one, other).map(|neighbour| neighbour.overlap),
                    ];
                    let found = found.map(|found| found.map_or(0.0, Fit::value));
                    assert!(found.iter().all(|found| (found - slow).abs() < 1e-9), "{} {}: {found:?}", one.id(), other.id());
                }
            }
            let with_itself = |role: Role<'_>| overlaps.with(role.index()).any(|(place, _)| place == role.index());
            assert!(!scorer.catalogue().roles().any(with_itself));
            assert_eq!(overlaps.between(0, scorer.catalogue().roles().len()), None);
        }
    }
}
