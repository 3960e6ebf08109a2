//! Puts what was found right into the store of a catalogue.

use super::checked::{CheckedDemanded, CheckedLevel, CheckedRole};
use super::relations::Relations;
use super::skills::CheckedSkills;
use crate::catalogue::code::Code;
use crate::catalogue::field::Field;
use crate::catalogue::layers::LayeredSkill;
use crate::catalogue::namespace::is_pattern;
use crate::catalogue::store::{
    DemandedData, Filler, KeySkillData, LevelData, NameData, NamedData, RoleData, SkillData, SkillNotes, SpellingData,
    Store, TextRange, extend,
};
use crate::catalogue::{Catalogue, Claim, InDemand, Namespace, SkillId, SkillUse, Strength, origin};
use crate::spelling::KeyShape;
use std::collections::HashMap;

/// Gives the catalogue of checked skills and roles.
///
/// `origins` says by file what a document was made from.
pub(super) fn catalogue(
    vocabulary: CheckedSkills<'_, '_>,
    relations: Relations,
    roles: &[CheckedRole<'_>],
    origins: &HashMap<&str, String>,
) -> Catalogue {
    let mut filler = Filler::default();
    gather_first(&mut filler, &vocabulary, roles);
    let keys = vocabulary.claims.into_keys();
    filler.store.shapes = keys.spellings.iter().map(|(key, ..)| KeyShape::of(key)).collect();
    filler.store.spellings = spellings(&mut filler, keys.spellings).into();
    let related = relations.shows.into_iter().zip(relations.needs);
    let of_skill = |(skill, (shows, needs))| self::skill(&mut filler, skill, shows, needs);
    let (skills, notes): (Vec<SkillData>, Vec<SkillNotes>) = vocabulary.skills.iter().zip(related).map(of_skill).unzip();
    (filler.store.skills, filler.store.skill_notes) = (skills.into(), notes.into());
    let roles: Vec<RoleData> = roles.iter().map(|role| self::role(&mut filler, role, origins)).collect();
    filler.store.roles = roles.into();
    turn_round(&mut filler.store);
    let (patterns, named): (Vec<_>, Vec<_>) = keys.named.into_iter().partition(|(_, form, _)| is_pattern(form));
    filler.store.named = self::named(&mut filler, named).into();
    filler.store.patterns = self::named(&mut filler, patterns).into();
    Catalogue {
        store: filler.store,
        #[cfg(builtin_catalogue)]
        index: crate::catalogue::LazyIndex::default(),
    }
}

/// Puts first, and side by side, what every command reads, so that a start touches few pages of the text: what the roles are called and
/// what they ask for, with where to begin it; then what every skill is called.
fn gather_first(filler: &mut Filler, vocabulary: &CheckedSkills<'_, '_>, roles: &[CheckedRole<'_>]) {
    for role in roles {
        filler.text(&role.raw.id);
        filler.text(&role.raw.title);
        for key_skill in &role.key_skills {
            filler.text(&key_skill.raw.title);
            for skill in key_skill.skills() {
                let raw = &vocabulary.skills[skill.index()].raw;
                filler.text(&raw.name);
                filler.text(raw.url.as_deref().unwrap_or_default());
            }
        }
    }
    for skill in vocabulary.skills {
        filler.text(&skill.raw.name);
    }
}

/// Puts a skill into the store, with what it shows and what it needs.
fn skill(
    filler: &mut Filler,
    skill: &LayeredSkill<'_>,
    shows: Vec<SkillId>,
    needs: Vec<SkillId>,
) -> (SkillData, SkillNotes) {
    let mut list = |field| filler.list(skill.spellings(field).map(|(_, spelling)| spelling));
    let notes = SkillNotes {
        aliases: list(Field::Aliases),
        ambiguous: list(Field::Ambiguous),
        names: names(filler, skill),
        prose: Code::of(skill.raw.prose),
        source: filler.text(&skill.place.file),
    };
    let data = SkillData {
        name: filler.text(&skill.raw.name),
        kind: Code::of(skill.raw.kind),
        shows: extend(&mut filler.store.asked, shows),
        needs: extend(&mut filler.store.asked, needs),
        uses: TextRange::default(),
        url: filler.text(skill.raw.url.as_deref().unwrap_or_default()),
    };
    (data, notes)
}

fn role(filler: &mut Filler, role: &CheckedRole<'_>, origins: &HashMap<&str, String>) -> RoleData {
    let key_skills: Vec<KeySkillData> = role
        .key_skills
        .iter()
        .map(|key_skill| KeySkillData {
            title: filler.text(&key_skill.raw.title),
            importance: Code::of(key_skill.raw.importance),
            core: extend(&mut filler.store.asked, key_skill.core.clone()),
            also: extend(&mut filler.store.asked, key_skill.also.clone()),
        })
        .collect();
    let demanded = self::demand(filler, &role.demand);
    let levels = role.levels.iter().map(|level| self::level(filler, level)).collect();
    RoleData {
        id: filler.text(&role.raw.id),
        title: filler.text(&role.raw.title),
        aliases: filler.list(role.raw.aliases.iter().map(String::as_str)),
        focus: filler.text(role.focus.trim()),
        key_skills: extend(&mut filler.store.key_skills, key_skills),
        demanded,
        in_demand: TextRange::default(),
        levels: extend(&mut filler.store.levels, levels),
        level: 0,
        use_cases: filler.list(role.use_cases.iter().map(String::as_str)),
        topics: filler.list(role.topics.iter().map(String::as_str)),
        extends: filler.text(role.raw.extends.as_deref().unwrap_or_default()),
        source: filler.text(&origin::joined(&role.place.file, origins.get(role.place.file.as_str()).map(String::as_str))),
    }
}

fn level(filler: &mut Filler, level: &CheckedLevel<'_>) -> LevelData {
    LevelData { name: filler.text(level.name), demanded: demand(filler, &level.demand), in_demand: TextRange::default() }
}

fn demand(filler: &mut Filler, demand: &[CheckedDemanded]) -> TextRange {
    let mut data = Vec::with_capacity(demand.len());
    for level in demand.chunk_by(|one, next| one.demand == next.demand) {
        let of = u32::try_from(level.len()).unwrap_or(u32::MAX);
        data.extend((0..of).zip(level).map(|(place, demanded)| DemandedData {
            demand: Code::of(demanded.demand),
            place,
            of,
            key_skill: 0,
            skills: extend(&mut filler.store.asked, demanded.skills.clone()),
        }));
    }
    extend(&mut filler.store.demanded, data)
}

/// Gives the names of a skill in all namespaces.
fn names(filler: &mut Filler, skill: &LayeredSkill<'_>) -> TextRange {
    let mut names = Vec::new();
    for &namespace in Namespace::ALL {
        let written = skill.spellings(Field::Names(namespace));
        names.extend(written.map(|(_, name)| NameData { namespace: Code::of(namespace), text: filler.text(name) }));
    }
    extend(&mut filler.store.names, names)
}

fn named(filler: &mut Filler, named: Vec<(Namespace, String, SkillId)>) -> Vec<NamedData> {
    let data = |(namespace, form, skill): (_, String, _)| NamedData {
        namespace: Code::of(namespace),
        form: filler.text(&form),
        skill,
    };
    named.into_iter().map(data).collect()
}

fn spellings(filler: &mut Filler, spellings: Vec<(String, Claim, SkillId)>) -> Vec<SpellingData> {
    spellings
        .into_iter()
        .map(|(key, claim, skill)| SpellingData { key: filler.text(&key), skill, claim: Code::of(claim) })
        .collect()
}

/// Says by skill what the roles say by key skill and by demand.
fn turn_round(store: &mut Store) {
    uses(store);
    in_demand(store);
}

/// Turns round what the roles ask for: by skill, which roles ask for it.
fn uses(store: &mut Store) {
    let mut uses: Vec<(SkillId, SkillUse)> = Vec::new();
    for (role, data) in (0..).zip(store.roles.iter()) {
        for (key_skill, asked) in (0..).zip(&store.key_skills[data.key_skills.range()]) {
            for (list, strength) in [(asked.core, Strength::Core), (asked.also, Strength::Also)] {
                let place = SkillUse { role, key_skill, importance: asked.importance, strength: Code::of(strength) };
                uses.extend(store.asked[list.range()].iter().map(|skill| (*skill, place)));
            }
        }
    }
    uses.sort_by_key(|(skill, _)| *skill);
    for of_skill in uses.chunk_by(|a, b| a.0 == b.0) {
        let span = extend(&mut store.uses, of_skill.iter().map(|(_, used)| *used).collect());
        store.skills.to_mut()[of_skill[0].0.index()].uses = span;
    }
}

/// Turns round what the roles demand, at each of their levels too: by skill, what of it each belongs to.
fn in_demand(store: &mut Store) {
    for role in 0..store.roles.len() {
        let data = &store.roles[role];
        let (usual, levels) = (data.demanded, data.levels);
        store.roles.to_mut()[role].in_demand = places(store, role, usual);
        for level in levels.range() {
            store.levels.to_mut()[level].in_demand = places(store, role, store.levels[level].demanded);
        }
    }
}

/// Lists the skills of what a role demands, in the order of their numbers, each with the place of what it belongs to.
fn places(store: &mut Store, role: usize, demanded: TextRange) -> TextRange {
    let used = |skill: SkillId| {
        let uses = &store.uses[store.skills[skill.index()].uses.range()];
        uses.iter().find(|used| used.role() == role).copied()
    };
    let (mut places, mut key_skills) = (Vec::new(), Vec::new());
    for (place, demanded) in (0..).zip(&store.demanded[demanded.range()]) {
        let first = places.len();
        let skills = store.asked[demanded.skills.range()].iter();
        places.extend(skills.filter_map(|skill| Some(InDemand { skill: *skill, place, used: used(*skill)? })));
        key_skills.push(places.get(first).map_or(0, |first| first.used.key_skill));
    }
    for (demanded, key_skill) in store.demanded.to_mut()[demanded.range()].iter_mut().zip(key_skills) {
        demanded.key_skill = key_skill;
    }
    places.sort_unstable_by_key(|place| place.skill);
    extend(&mut store.in_demand, places)
}
