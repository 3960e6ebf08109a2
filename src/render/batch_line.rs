//! The lines that `batch` writes.

use super::evidence;
use crate::catalogue::Catalogue;
use crate::matching::RoleMatch;
use crate::profile::Profile;
use serde_json::{Value, json};
use std::fmt::Display;

/// The answer to a line: what was read, and the roles that fit.
pub fn answer(catalogue: &Catalogue, id: &Value, profile: &Profile, matches: &[RoleMatch<'_>]) -> Value {
    let skills = profile.found().iter().flat_map(|found| {
        let names = found.skills.iter().map(|skill| catalogue.skill(*skill).name());
        names.map(move |skill| evidence::record(found, skill))
    });
    let roles = matches
        .iter()
        .enumerate()
        .map(|(at, found)| json!({"rank": at + 1, "id": found.role.id(), "fit": found.fit, "coverage": found.coverage}));
    json!({
        "id": id,
        "skills": skills.collect::<Vec<_>>(),
        "unknown": profile.unknown(),
        "roles": roles.collect::<Vec<_>>(),
    })
}

/// The answer to a line that can't be read; lines count from 1.
pub fn error(line: usize, error: &dyn Display) -> Value {
    json!({"line": line, "error": error.to_string()})
}
