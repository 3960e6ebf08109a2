//! A piece of evidence for people: what was written, where, and how often.

use crate::catalogue::SkillId;
use crate::profile::{Found, Profile, Setting};

/// Writes what was read as this skill, where, and under which sort of heading: `Docker (cv.txt:3 ×2, at work)`.
pub(super) fn inputs_and_settings(profile: &Profile, skill: SkillId) -> String {
    let input = |found: &Found| {
        if found.is_listed() && found.place.is_none() {
            return format!("{} ({})", found.input, found.via);
        }
        let settings = found.settings.all().map(Setting::words).collect::<Vec<_>>().join(" and ");
        format!("{} ({}, {settings})", found.input, found.whereabouts())
    };
    profile.found_for(skill).map(input).collect::<Vec<_>>().join(", ")
}

/// Writes what was read as this skill, and by which tier or where: `sklearn (alias)`, `Docker (cv.txt:3 ×2)`.
pub(super) fn inputs(profile: &Profile, skill: SkillId) -> String {
    let input = |found: &Found| {
        let beside = if found.is_listed() { found.via.to_string() } else { found.whereabouts() };
        format!("{} ({beside})", found.input)
    };
    profile.found_for(skill).map(input).collect::<Vec<_>>().join(", ")
}
