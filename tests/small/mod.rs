//! Small catalogues of made-up roles, for properties that must hold in every catalogue.
#![allow(clippy::unwrap_used, dead_code)] // writing to a String; not every test uses all

use proptest::prelude::*;
use roles::catalogue::{Catalogue, CatalogueDocument};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How many skills there are to ask for.
pub(crate) const SKILLS: usize = 8;

/// How a role asks for a skill: under which of its key skills, and whether at its core.
type Asked = Option<(usize, bool)>;

/// How much a skill is in demand, and whether as an alternative of the one before.
type Wanted = Option<(usize, bool)>;

/// What a skill shows and needs, by places before its own.
type Related = (Option<prop::sample::Index>, Option<prop::sample::Index>);

/// A role: what it lists, whether its last key skill is a foundation, and its demand where that is written.
type Role = (Vec<Asked>, bool, Option<Vec<Wanted>>);

/// Two to five roles that each ask for some of the skills under up to three key skills, the first of them essential.
pub(crate) fn catalogues() -> impl Strategy<Value = Catalogue> {
    roles(2..6, Just(false).boxed(), Just(None).boxed(), Just((None, None)).boxed())
}

/// The same, with foundations, with demands, and with skills that show and need others.
pub(crate) fn whole_catalogues() -> impl Strategy<Value = Catalogue> {
    let wanted = prop::option::weighted(0.6, (0..3usize, prop::bool::weighted(0.3)));
    let demand = prop::option::of(prop::collection::vec(wanted, SKILLS));
    let related = (
        prop::option::weighted(0.25, any::<prop::sample::Index>()),
        prop::option::weighted(0.25, any::<prop::sample::Index>()),
    );
    roles(1..5, any::<bool>().boxed(), demand.boxed(), related.boxed())
}

fn roles(
    count: std::ops::Range<usize>,
    foundation: BoxedStrategy<bool>,
    demand: BoxedStrategy<Option<Vec<Wanted>>>,
    related: BoxedStrategy<Related>,
) -> impl Strategy<Value = Catalogue> {
    let asked = prop::collection::vec(prop::option::weighted(0.5, (0..3usize, any::<bool>())), SKILLS);
    let roles = prop::collection::vec((asked, foundation, demand), count);
    (roles, prop::collection::vec(related, SKILLS)).prop_map(|(roles, related)| catalogue(&roles, &related))
}

fn catalogue(roles: &[Role], related: &[Related]) -> Catalogue {
    let mut yaml = String::from("skills:\n");
    for at in 0..SKILLS + roles.len() {
        let (shows, needs) = related.get(at).filter(|_| at > 0).copied().unwrap_or_default();
        let before = |place: Option<prop::sample::Index>| {
            place.map(|place| format!("skill {}", place.index(at))).into_iter().collect::<Vec<_>>()
        };
        let (shows, needs) = (before(shows), before(needs));
        writeln!(
            yaml,
            "- {{name: skill {at}, kind: tool, url: 'https://example.org/{at}', shows: {shows:?}, needs: {needs:?}}}"
        )
        .unwrap();
    }
    yaml += "roles:\n";
    for (number, role) in roles.iter().enumerate() {
        self::role(number, role, &mut yaml);
    }
    let document = CatalogueDocument::parse("small.yaml", &yaml).unwrap_or_else(|problems| panic!("{problems:?}\n{yaml}"));
    Catalogue::from_documents(&[document]).unwrap_or_else(|problems| panic!("{problems}\n{yaml}"))
}

fn role(number: usize, (asked, foundation, demand): &Role, yaml: &mut String) {
    writeln!(yaml, "- {{id: role-{number}, title: Role {number}, focus: x, use_cases: [x], key_skills: [").unwrap();
    let mut key_skills: BTreeMap<usize, [Vec<String>; 2]> = BTreeMap::new();
    for (at, (key_skill, core)) in asked.iter().enumerate().filter_map(|(at, asked)| Some((at, (*asked)?))) {
        key_skills.entry(key_skill).or_default()[usize::from(!core)].push(format!("skill {at}"));
    }
    if key_skills.is_empty() {
        key_skills.entry(0).or_default()[0].push(format!("skill {}", SKILLS + number)); // a role must ask for something
    }
    let (first, last) = (key_skills.keys().next().copied(), key_skills.keys().last().copied());
    for (key_skill, [mut core, mut also]) in key_skills {
        if core.is_empty() {
            std::mem::swap(&mut core, &mut also);
        }
        let importance = match Some(key_skill) {
            place if place == first => "essential",
            place if place == last && *foundation => "foundation",
            _ => "optional",
        };
        writeln!(yaml, "  {{title: K{key_skill}, importance: {importance}, core: {core:?}, also: {also:?}}},").unwrap();
    }
    *yaml += "]";
    let levels =
        demand.as_ref().map(|demand| levels(asked, demand)).filter(|levels| levels.iter().any(|level| !level.is_empty()));
    if let Some([most, many, some]) = levels {
        write!(yaml, ", demand: {{most: {most:?}, many: {many:?}, some: {some:?}}}").unwrap();
    }
    *yaml += "}\n";
}

/// What of the listed skills is in demand: by level, alternatives together.
fn levels(asked: &[Asked], demand: &[Wanted]) -> [Vec<Vec<String>>; 3] {
    let mut levels: [Vec<Vec<String>>; 3] = Default::default();
    for (at, (level, alternative)) in demand.iter().enumerate().filter_map(|(at, wanted)| Some((at, (*wanted)?))) {
        if asked[at].is_none() {
            continue;
        }
        match levels[level].last_mut() {
            Some(items) if alternative => items.push(format!("skill {at}")),
            _ => levels[level].push(vec![format!("skill {at}")]),
        }
    }
    levels
}
