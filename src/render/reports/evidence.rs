//! A piece of evidence for people: what was written, where, and how often.

use crate::catalogue::SkillId;
use crate::profile::{Found, Profile, Prominence};

/// Writes what was read as this skill, and by which tier or where: `sklearn (alias)`, `Docker (cv.txt:3 ×2)`.
pub(super) fn inputs(profile: &Profile, skill: SkillId) -> String {
    let input = |found: &Found| match found.prominence {
        Prominence::Listed => format!("{} ({})", found.input, found.via),
        Prominence::Prominent
        | Prominence::Mentioned(_)
        | Prominence::Identity
        | Prominence::Relied
        | Prominence::Occasional
        | Prominence::Aside
        | Prominence::Transitive => format!("{} ({})", found.input, found.whereabouts()),
    };
    profile.found_for(skill).map(input).collect::<Vec<_>>().join(", ")
}
