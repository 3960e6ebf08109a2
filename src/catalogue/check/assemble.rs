//! Puts what was found right into the store of a catalogue.

use super::claims::Names;
use super::roles::CheckedRole;
use super::skills::Vocabulary;
use crate::catalogue::layers::Field;
use crate::catalogue::store::{Filler, KeySkillData, RoleData, SkillData, Span, SpellingData, Store, extend};
use crate::catalogue::{Catalogue, Demand, SkillId, Strength};

/// The catalogue of checked skills and roles.
pub fn catalogue(vocabulary: Vocabulary<'_, '_>, roles: &[CheckedRole<'_>]) -> Catalogue {
    let mut filler = Filler::default();
    // What every command reads comes first and stays together, so that a start touches few pages of the text.
    for skill in vocabulary.skills {
        filler.text(&skill.raw.name);
    }
    let keys = vocabulary.claims.into_keys();
    filler.store.spellings = names(&mut filler, keys.spellings).into();
    let skills: Vec<SkillData> = vocabulary
        .skills
        .iter()
        .map(|skill| {
            let mut list = |field| filler.list(skill.spellings(field).map(|(_, spelling)| spelling));
            SkillData {
                aliases: list(Field::Aliases),
                packages: list(Field::Packages),
                imports: list(Field::Imports),
                ambiguous: list(Field::Ambiguous),
                name: filler.text(&skill.raw.name),
                kind: skill.raw.kind,
                url: filler.text(&skill.raw.url),
                prose: skill.raw.prose,
                demands: Span::default(),
                source: filler.text(&skill.place.file),
            }
        })
        .collect();
    filler.store.skills = skills.into();
    let roles: Vec<RoleData> = roles.iter().map(|role| self::role(&mut filler, role)).collect();
    filler.store.roles = roles.into();
    demands(&mut filler.store);
    filler.store.packages = names(&mut filler, keys.packages).into();
    filler.store.imports = names(&mut filler, keys.imports).into();
    Catalogue { store: filler.store }
}

fn role(filler: &mut Filler, role: &CheckedRole<'_>) -> RoleData {
    let key_skills: Vec<KeySkillData> = role
        .key_skills
        .iter()
        .map(|key_skill| KeySkillData {
            title: filler.text(&key_skill.raw.title),
            importance: key_skill.raw.importance,
            core: extend(&mut filler.store.asked, key_skill.core.clone()),
            also: extend(&mut filler.store.asked, key_skill.also.clone()),
        })
        .collect();
    RoleData {
        id: filler.text(&role.raw.id),
        title: filler.text(&role.raw.title),
        aliases: filler.list(role.raw.aliases.iter().map(String::as_str)),
        focus: filler.text(role.raw.focus.trim()),
        key_skills: extend(&mut filler.store.key_skills, key_skills),
        use_cases: filler.list(role.raw.use_cases.iter().map(String::as_str)),
        source: filler.text(&role.place.file),
    }
}

fn names(filler: &mut Filler, names: Names) -> Vec<SpellingData> {
    names.into_iter().map(|(key, claim, skill)| SpellingData { key: filler.text(&key), skill, claim }).collect()
}

/// Turns round what the roles ask for: by skill, which roles ask for it.
fn demands(store: &mut Store) {
    let mut demands: Vec<(SkillId, Demand)> = Vec::with_capacity(store.asked.len());
    for (role, data) in (0..).zip(store.roles.iter()) {
        for (key_skill, asked) in (0..).zip(&store.key_skills[data.key_skills.range()]) {
            for (list, strength) in [(asked.core, Strength::Core), (asked.also, Strength::Also)] {
                let demand = Demand { role, key_skill, importance: asked.importance, strength };
                demands.extend(store.asked[list.range()].iter().map(|skill| (*skill, demand)));
            }
        }
    }
    demands.sort_by_key(|(skill, _)| *skill);
    for of_skill in demands.chunk_by(|a, b| a.0 == b.0) {
        let span = extend(&mut store.demands, of_skill.iter().map(|(_, demand)| *demand).collect());
        store.skills.to_mut()[of_skill[0].0.index()].demands = span;
    }
}
