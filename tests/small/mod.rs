//! Small catalogues of made-up roles, for properties that must hold in every catalogue.
#![allow(clippy::unwrap_used)] // writing to a String

use proptest::prelude::*;
use roles::catalogue::{Catalogue, Document};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How many skills there are to ask for.
pub const SKILLS: usize = 8;

/// How a role asks for a skill: under which of its key skills, and whether at its core.
type Asked = Option<(usize, bool)>;

/// Two to five roles that each ask for some of the skills under up to three key skills, the first of them essential.
pub fn catalogues() -> impl Strategy<Value = Catalogue> {
    let role = prop::collection::vec(prop::option::weighted(0.5, (0..3usize, any::<bool>())), SKILLS);
    prop::collection::vec(role, 2..6).prop_map(|roles| catalogue(&roles))
}

fn catalogue(roles: &[Vec<Asked>]) -> Catalogue {
    let mut yaml = String::from("skills:\n");
    for at in 0..SKILLS + roles.len() {
        writeln!(yaml, "- {{name: skill {at}, kind: tool, url: 'https://example.org/{at}'}}").unwrap();
    }
    yaml += "roles:\n";
    for (number, asked) in roles.iter().enumerate() {
        writeln!(yaml, "- {{id: role-{number}, title: Role {number}, focus: x, use_cases: [x], key_skills: [").unwrap();
        let mut key_skills: BTreeMap<usize, [Vec<String>; 2]> = BTreeMap::new();
        for (at, (key_skill, core)) in asked.iter().enumerate().filter_map(|(at, asked)| Some((at, (*asked)?))) {
            key_skills.entry(key_skill).or_default()[usize::from(!core)].push(format!("skill {at}"));
        }
        if key_skills.is_empty() {
            key_skills.entry(0).or_default()[0].push(format!("skill {}", SKILLS + number)); // a role must ask for something
        }
        let first = key_skills.keys().next().copied();
        for (key_skill, [mut core, mut also]) in key_skills {
            if core.is_empty() {
                std::mem::swap(&mut core, &mut also);
            }
            let importance = if Some(key_skill) == first { "essential" } else { "optional" };
            writeln!(yaml, "  {{title: K{key_skill}, importance: {importance}, core: {core:?}, also: {also:?}}},").unwrap();
        }
        yaml += "]}\n";
    }
    let document = Document::parse("small.yaml", &yaml).unwrap_or_else(|problems| panic!("{problems:?}\n{yaml}"));
    Catalogue::from_documents(&[document]).unwrap_or_else(|problems| panic!("{problems}\n{yaml}"))
}
