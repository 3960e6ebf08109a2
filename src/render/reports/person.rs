//! A person's skills as JSON: what was written, as which skill it was read, by which tier, and where it stood.

use super::evidence;
use crate::catalogue::Catalogue;
use crate::profile::Profile;
use serde_json::Value;

/// One object a string and skill, in the order of writing.
pub fn skills(catalogue: &Catalogue, profile: &Profile) -> Value {
    let skills = profile.found().iter().flat_map(|found| {
        let names = found.skills.iter().map(|skill| catalogue.skill(*skill).name());
        names.map(move |skill| evidence::record(found, skill))
    });
    Value::Array(skills.collect())
}
