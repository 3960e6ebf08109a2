//! Checks the levels of a role: each is called otherwise, and demands what the role's key skills list.

use super::checked::CheckedLevel;
use super::demand::ListedSkills;
use super::skills::CheckedSkills;
use super::{ProblemLog, demand};
use crate::catalogue::raw::RawLevel;
use crate::catalogue::{Place, ProblemKind};
use crate::spelling::Key;
use std::collections::BTreeMap;

/// Follows the names of what the levels demand.
pub(super) fn check<'d>(
    raw: &'d [RawLevel],
    place: &Place,
    listed: &ListedSkills,
    vocabulary: &CheckedSkills<'_, '_>,
    report: &mut ProblemLog,
) -> Vec<CheckedLevel<'d>> {
    let mut seen: BTreeMap<Key, String> = BTreeMap::new();
    let mut level = |(at, level): (usize, &'d RawLevel)| {
        let place = place.at(at);
        let name = place.field("name");
        report.unless_filled(&level.name, &name);
        if let Some(path) = seen.get(&Key::of(&level.name)) {
            report.add(&name, ProblemKind::LevelRepeated { name: level.name.clone(), path: path.clone() });
        } else {
            seen.insert(Key::of(&level.name), place.path.clone());
        }
        let demand = demand::check(&level.demand, &place.field("demand"), listed, vocabulary, report);
        CheckedLevel { name: &level.name, demand }
    };
    raw.iter().enumerate().map(&mut level).collect()
}
