//! Checks the skills: every spelling names one skill, every skill has a site.

use super::claims::{Claims, Written};
use super::{Report, entries};
use crate::catalogue::raw::{Document, RawSkill};
use crate::catalogue::{Claim, Place, ProblemKind, SkillId};

/// The skills, by name, and what names them.
#[derive(Debug)]
pub struct Vocabulary<'d> {
    pub skills: Vec<(Place, &'d RawSkill)>,
    pub claims: Claims<'d>,
}

/// Reads the skills of all documents.
pub fn check<'d>(documents: &'d [Document], report: &mut Report) -> Vocabulary<'d> {
    let mut raw: Vec<(Place, &RawSkill)> = entries(documents, "skills", |document| &document.content.skills);
    raw.sort_by_cached_key(|(_, skill)| (skill.name.to_lowercase(), skill.name.clone()));
    let claims = claims(&raw, report);
    for (place, skill) in &raw {
        if !["https://", "http://"].iter().any(|scheme| skill.url.starts_with(scheme)) {
            report.add(&place.field("url"), ProblemKind::BadUrl(skill.url.clone()));
        }
    }
    Vocabulary { skills: raw, claims }
}

/// Claims all names first, then what is ambiguous, then the other spellings: an alias never takes another skill's name away.
fn claims<'d>(raw: &[(Place, &'d RawSkill)], report: &mut Report) -> Claims<'d> {
    let mut claims = Claims::default();
    let numbered = || raw.iter().enumerate().map(|(at, (place, skill))| (SkillId::from_index(at), place, *skill));
    for (id, place, skill) in numbered() {
        let written = Written { skill: id, owner: &skill.name, spelling: &skill.name, place: place.field("name") };
        claims.claim(Claim::Name, written, report);
    }
    for (id, place, skill) in numbered() {
        for written in written(id, skill, place, "aliases", &skill.aliases) {
            claims.claim(Claim::Alias, written, report);
        }
    }
    for (id, place, skill) in numbered() {
        for written in written(id, skill, place, "ambiguous", &skill.ambiguous) {
            claims.note_ambiguous(written, report);
        }
    }
    for (id, place, skill) in numbered() {
        for written in written(id, skill, place, "packages", &skill.packages) {
            claims.claim_package(written, report);
        }
        for written in written(id, skill, place, "imports", &skill.imports) {
            claims.claim_import(written, report);
        }
    }
    for (id, place, skill) in numbered() {
        written(id, skill, place, "packages", &skill.packages).for_each(|package| claims.note_import(package));
    }
    claims
}

/// The spellings of one field of a skill.
fn written<'d>(
    id: SkillId,
    skill: &'d RawSkill,
    place: &Place,
    field: &str,
    spellings: &'d [String],
) -> impl Iterator<Item = Written<'d>> {
    let place = place.field(field);
    spellings.iter().enumerate().map(move |(at, spelling)| Written {
        skill: id,
        owner: &skill.name,
        spelling,
        place: place.at(at),
    })
}
