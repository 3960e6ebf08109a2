//! A piece of evidence as JSON and for people: what was written, where, and how often.

use crate::catalogue::SkillId;
use crate::profile::{Found, Profile, Prominence};
use serde_json::{Value, json};

/// What was found, read as this skill: `{"input", "skill", "via", "from"}`, and for what stood in a text
/// `line` (and `page`, where there are pages) and `count`.
pub fn record(found: &Found, skill: &str) -> Value {
    let mut record = json!({"input": found.input, "skill": skill, "via": found.via, "from": found.from});
    if let Some(place) = found.place {
        record["line"] = json!(place.line);
        if let Some(page) = place.page {
            record["page"] = json!(page);
        }
    }
    if found.prominence != Prominence::Listed {
        record["count"] = json!(found.count);
    }
    record
}

/// What was written that was read as this skill, and by which tier or where: `sklearn (alias)`, `Docker (cv.txt:3 ×2)`.
pub fn inputs(profile: &Profile, skill: SkillId) -> String {
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
    of_skill(profile, skill).map(input).collect::<Vec<_>>().join(", ")
}

/// The evidence for one skill.
pub fn of_skill(profile: &Profile, skill: SkillId) -> impl Iterator<Item = &Found> {
    profile.found().iter().filter(move |found| found.skills.contains(&skill))
}
