//! A piece of evidence for people: what was written, where, and how often.

use crate::catalogue::SkillId;
use crate::profile::{Found, Profile};

/// Writes what was read as this skill, and by which tier or where: `sklearn (alias)`, `Docker (cv.txt:3 ×2)`.
pub(super) fn inputs(profile: &Profile, skill: SkillId) -> String {
    let input = |found: &Found| {
        let beside = if found.is_listed() { found.via.to_string() } else { found.whereabouts() };
        format!("{} ({beside})", found.input)
    };
    profile.found_for(skill).map(input).collect::<Vec<_>>().join(", ")
}
