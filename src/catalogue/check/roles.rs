//! Checks the roles: ids and labels are unique, every skill that a key skill names exists, nothing is empty or said twice.

use super::ProblemLog;
use super::checked::{CheckedKeySkill, CheckedRole};
use super::reference::follow;
use super::skills::CheckedSkills;
use super::{demand, levels};
use crate::catalogue::raw::{BUILT_IN, RawKeySkill, RawRole};
use crate::catalogue::role::labels;
use crate::catalogue::{Importance, Place, ProblemKind, SkillId};
use crate::spelling::Key;
use std::collections::BTreeMap;

/// Follows the references of all roles; gives the roles by id.
pub(super) fn check<'d>(
    roles: &[(Place, &'d RawRole)],
    vocabulary: &CheckedSkills<'_, '_>,
    report: &mut ProblemLog,
) -> Vec<CheckedRole<'d>> {
    let mut raw = roles.to_vec();
    raw.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
    unique_labels(&raw, report);
    raw.into_iter().map(|(place, role)| check_role(role, place, vocabulary, report)).collect()
}

fn check_role<'d>(
    raw: &'d RawRole,
    place: Place,
    vocabulary: &CheckedSkills<'_, '_>,
    report: &mut ProblemLog,
) -> CheckedRole<'d> {
    if !is_id(&raw.id) {
        report.add(&place.field("id"), ProblemKind::BadId(raw.id.clone()));
    }
    report.unless_filled(&raw.title, &place.field("title"));
    report.unless_filled(&raw.focus, &place.field("focus"));
    report.unless_all_filled(&raw.use_cases, &place.field("use_cases"));
    let inside = place.field("key_skills");
    if raw.key_skills.is_empty() {
        report.add(&inside, ProblemKind::Empty);
    } else if raw.key_skills.iter().all(|key_skill| key_skill.importance != Importance::Essential) {
        report.add(&inside, ProblemKind::NothingEssential);
    }
    let mut references = References { vocabulary, listed: BTreeMap::new(), report };
    let numbered = raw.key_skills.iter().enumerate();
    let key_skills: Vec<_> = numbered.map(|(at, key_skill)| references.key_skill(key_skill, &inside.at(at))).collect();
    let listed = references.listed.into_keys().collect();
    let demand = match &raw.demand {
        Some(raw) => demand::check(raw, &place.field("demand"), &listed, vocabulary, report),
        None => demand::from_key_skills(&key_skills),
    };
    let levels = levels::check(&raw.levels, &place.field("levels"), &listed, vocabulary, report);
    CheckedRole { place, raw, key_skills, demand, levels }
}

/// Lower-case letters and digits, with single hyphens between.
fn is_id(id: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    id.split('-').all(word)
}

/// Reports labels that two roles claim; a role may say the same in its title and its id.
fn unique_labels(roles: &[(Place, &RawRole)], report: &mut ProblemLog) {
    let mut claimed: BTreeMap<Key, (&RawRole, &Place)> = BTreeMap::new();
    for (place, role) in roles {
        for label in labels(&role.id, &role.title).chain(role.aliases.iter().map(String::as_str)) {
            let (owner, first) = *claimed.entry(Key::of(label)).or_insert((role, place));
            if first != place {
                // What is built in can't be changed: then it is the other one that claims too much.
                let swapped = place.file == BUILT_IN;
                let (place, owner, first) = if swapped { (first, *role, place) } else { (place, owner, first) };
                let (value, owner, place_of_owner) = (label.to_owned(), owner.id.clone(), Box::new(first.clone()));
                report.add(place, ProblemKind::LabelClaimed { value, owner, place: place_of_owner });
            }
        }
    }
}

/// Turns the skill names of one role into ids.
struct References<'a, 'd> {
    vocabulary: &'a CheckedSkills<'a, 'd>,
    /// The skills of this role so far, and where each stands.
    listed: BTreeMap<SkillId, String>,
    report: &'a mut ProblemLog,
}

impl References<'_, '_> {
    fn key_skill<'r>(&mut self, raw: &'r RawKeySkill, place: &Place) -> CheckedKeySkill<'r> {
        self.report.unless_filled(&raw.title, &place.field("title"));
        if raw.core.is_empty() {
            self.report.add(&place.field("core"), ProblemKind::Empty);
        }
        CheckedKeySkill {
            raw,
            core: self.skills(&raw.core, &place.field("core")),
            also: self.skills(&raw.also, &place.field("also")),
        }
    }

    fn skills(&mut self, names: &[String], place: &Place) -> Vec<SkillId> {
        names.iter().enumerate().filter_map(|(at, name)| self.skill(name, &place.at(at))).collect()
    }

    fn skill(&mut self, name: &str, place: &Place) -> Option<SkillId> {
        let skill = follow(self.vocabulary, name, place, self.report)?;
        if let Some(path) = self.listed.get(&skill) {
            let kind = ProblemKind::Repeated { name: name.to_owned(), path: path.clone() };
            self.report.add(place, kind);
            return None;
        }
        self.listed.insert(skill, place.path.clone());
        Some(skill)
    }
}
