//! Checks the roles: ids and labels are unique, every skill that a key skill names exists, nothing is empty or said twice.

use super::ProblemLog;
use super::checked::{CheckedKeySkill, CheckedRole};
use super::demand::ListedSkills;
use super::heritage::Heritage;
use super::lineage::{Foundation, Lineage};
use super::reference::{ListedOnce, follow};
use super::skills::CheckedSkills;
use super::{demand, levels, titles};
use crate::catalogue::layers::LayeredRole;
use crate::catalogue::raw::{BUILT_IN, RawKeySkill, RawRole};
use crate::catalogue::role::labels;
use crate::catalogue::{Importance, OverBuiltIn, Place, ProblemKind, SkillId};
use crate::spelling::Key;
use std::collections::BTreeMap;

/// Follows the references of all roles, each after the one that it extends; gives those that are not left out, by id.
pub(super) fn check<'d>(
    roles: &[LayeredRole<'d>],
    vocabulary: &CheckedSkills<'_, '_>,
    report: &mut ProblemLog,
) -> Vec<CheckedRole<'d>> {
    let mut kept: Vec<usize> = (0..roles.len()).filter(|at| !roles[*at].is_left_out).collect();
    kept.sort_by(|a, b| roles[*a].raw.id.cmp(&roles[*b].raw.id));
    let in_order: Vec<(&Place, &RawRole)> = kept.iter().map(|at| (&roles[*at].place, roles[*at].raw)).collect();
    unique_labels(&in_order, report);
    let mut lineage = Lineage::of(roles, report);
    let mut checked: Vec<Option<CheckedRole<'d>>> = Vec::new();
    checked.resize_with(lineage.roles.len(), || None);
    for &at in &kept {
        let is_done = |at: usize| checked[at].is_some();
        for (at, foundation) in lineage.way_to(at, is_done, report) {
            let foundation = match foundation {
                Foundation::On(base) => {
                    checked[base].as_ref().filter(|base| base.is_whole).map_or(Foundation::Unknown, Foundation::On)
                }
                Foundation::Nothing => Foundation::Nothing,
                Foundation::Unknown => Foundation::Unknown,
            };
            checked[at] = Some(check_role(lineage.roles[at], foundation, vocabulary, report));
        }
    }
    kept.into_iter().filter_map(|at| checked[at].take()).collect()
}

fn check_role<'d>(
    role: &LayeredRole<'d>,
    foundation: Foundation<&CheckedRole<'d>>,
    vocabulary: &CheckedSkills<'_, '_>,
    report: &mut ProblemLog,
) -> CheckedRole<'d> {
    let (raw, place) = (role.raw, &role.place);
    check_texts(raw, place, matches!(foundation, Foundation::Nothing), report);
    let inside = place.field("key_skills");
    let mut references = References { vocabulary, listed: ListedOnce::default(), report };
    let numbered = raw.key_skills.iter().enumerate();
    let own: Vec<_> = numbered.map(|(at, key_skill)| references.key_skill(key_skill, &inside.at(at))).collect();
    let base = match foundation {
        Foundation::On(base) => Some(base),
        Foundation::Nothing | Foundation::Unknown => None,
    };
    let heritage = Heritage::of(base, raw, &place.field("drop"), vocabulary, report);
    let key_skills = heritage.key_skills(&own);
    if raw.key_skills.is_empty() && matches!(foundation, Foundation::Nothing) {
        report.add(&inside, ProblemKind::Empty);
    } else if !matches!(foundation, Foundation::Unknown) && nothing_essential(&key_skills) {
        report.add(&inside, ProblemKind::NothingEssential);
    }
    // What a role extends that nobody knows may list anything.
    let mut unheard = ProblemLog::default();
    let report = if matches!(foundation, Foundation::Unknown) { &mut unheard } else { report };
    let skills = key_skills.iter().flat_map(CheckedKeySkill::skills).collect();
    let listed = ListedSkills { skills, is_inherited: base.is_some() };
    let demand = raw.demand.as_ref().map(|raw| demand::check(raw, &place.field("demand"), &listed, vocabulary, report));
    let about = titles::about(role, base, &listed, vocabulary, report);
    let levels = levels::check(&raw.levels, &place.field("levels"), &listed, vocabulary, report);
    let levels = heritage.levels(levels, demand.as_deref(), &own, &listed.skills);
    let demand = heritage.demand(demand, &own, &listed.skills).unwrap_or_else(|| demand::from_key_skills(&key_skills));
    CheckedRole {
        place: place.clone(),
        raw,
        focus: base.filter(|_| raw.focus.is_empty()).map_or(&raw.focus, |base| base.focus),
        use_cases: base.filter(|_| raw.use_cases.is_empty()).map_or(&raw.use_cases, |base| base.use_cases),
        topics: base.filter(|_| raw.topics.is_empty()).map_or(&raw.topics, |base| base.topics),
        about,
        key_skills,
        demand,
        levels,
        is_whole: !matches!(foundation, Foundation::Unknown),
    }
}

/// Checks what a role is called and what is said of it; by itself it says all.
fn check_texts(raw: &RawRole, place: &Place, is_alone: bool, report: &mut ProblemLog) {
    if !is_id(&raw.id) {
        report.add(&place.field("id"), ProblemKind::BadId(raw.id.clone()));
    }
    report.unless_filled(&raw.title, &place.field("title"));
    if is_alone || !raw.focus.is_empty() {
        report.unless_filled(&raw.focus, &place.field("focus"));
    }
    if is_alone || !raw.use_cases.is_empty() {
        report.unless_all_filled(&raw.use_cases, &place.field("use_cases"));
    }
}

fn nothing_essential(key_skills: &[CheckedKeySkill<'_>]) -> bool {
    key_skills.iter().all(|key_skill| key_skill.raw.importance != Importance::Essential)
}

/// Lower-case letters and digits, with single hyphens between.
fn is_id(id: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    id.split('-').all(word)
}

/// Reports labels that two roles claim; a role may say the same in its title and its id. What a user's own role and a built-in one both claim is
/// the user's.
fn unique_labels(roles: &[(&Place, &RawRole)], report: &mut ProblemLog) {
    let is_built_in = |(place, _): &&(&Place, &RawRole)| place.file == BUILT_IN;
    let (built_in, own): (Vec<_>, Vec<_>) = roles.iter().partition(is_built_in);
    let mut claimed: BTreeMap<Key, (&RawRole, &Place)> = BTreeMap::new();
    for (place, role) in own.into_iter().chain(built_in) {
        for label in labels(&role.id, &role.title).chain(role.aliases.iter().map(String::as_str)) {
            let (owner, first) = *claimed.entry(Key::of(label)).or_insert((role, place));
            if *first == *place {
                continue;
            }
            let value = label.to_owned();
            if place.file == BUILT_IN && first.file != BUILT_IN {
                report.add(first, OverBuiltIn::Label { value, owner: role.id.clone() }.into());
            } else {
                let (owner, place_of_owner) = (owner.id.clone(), Box::new(first.clone()));
                report.add(place, ProblemKind::LabelClaimed { value, owner, place: place_of_owner });
            }
        }
    }
}

/// Turns the skill names of one role into ids.
struct References<'a, 'd> {
    vocabulary: &'a CheckedSkills<'a, 'd>,
    /// The skills of this role so far.
    listed: ListedOnce,
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
        self.listed.is_new(skill, name, place, self.report).then_some(skill)
    }
}
