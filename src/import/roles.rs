//! From occupations to roles.

use super::draft::{Ask, Draft, Occupation};
use super::titles::{self, Called};
use super::vocabulary::{self, FindBuiltIn};
use super::{ImportError, Imported, LeftOut, Reason, cleaning};
use crate::catalogue::{Catalogue, Demand, Importance, RawDemand, RawDemanded, RawDocument, RawKeySkill, RawRole, Strength};
use std::collections::BTreeSet;

/// Makes a catalogue document of a draft, which the check of catalogues finds clean.
///
/// # Errors
/// [`ImportError::NotClean`] where it doesn't.
pub(super) fn imported(mut draft: Draft, known: FindBuiltIn<'_>, mut left_out: LeftOut) -> Result<Imported, ImportError> {
    draft.occupations.retain(|occupation| {
        let asks = !occupation.asks.is_empty();
        if !asks {
            left_out.add(Reason::WithoutSkills);
        }
        asks
    });
    let vocabulary = vocabulary::of(&draft, Catalogue::builtin(), known, &mut left_out);
    let called = titles::of(&draft.occupations, &mut left_out);
    let named = draft.occupations.iter().zip(called);
    let roles = named.filter_map(|(occupation, called)| role(occupation, called, &vocabulary.names, &mut left_out));
    let mut document =
        RawDocument { only: true, origin: Some(draft.origin), roles: roles.collect(), ..RawDocument::default() };
    (document.skills, document.extend) = (vocabulary.skills, vocabulary.extend);
    if document.roles.is_empty() {
        return Err(ImportError::NoRoles { source_name: document.origin.unwrap_or_default().name });
    }
    cleaning::clean(&mut document, &mut left_out)?;
    Ok(Imported { document, joined: vocabulary.joined, left_out })
}

/// How many skills a role demands at most that few ask for, as where a demand is made up.
const SOME: usize = 16;

fn role(occupation: &Occupation, called: Called, names: &[Option<String>], left_out: &mut LeftOut) -> Option<RawRole> {
    let mut maker = RoleMaker::default();
    occupation.asks.iter().for_each(|ask| maker.add(ask, names, left_out));
    let Some(key_skills) = maker.key_skills() else {
        left_out.add(Reason::WithoutSkills);
        return None;
    };
    maker.demand.some.truncate(SOME);
    let demand = (!maker.demand.most.is_empty() || !maker.demand.many.is_empty()).then_some(maker.demand);
    Some(RawRole {
        id: called.id,
        aliases: called.aliases,
        topics: called.topics,
        focus: filled(&occupation.focus, &called.title),
        use_cases: if occupation.use_cases.is_empty() { vec![called.title.clone()] } else { occupation.use_cases.clone() },
        title: called.title,
        key_skills,
        demand,
        ..RawRole::default()
    })
}

fn filled(text: &str, otherwise: &str) -> String {
    if text.trim().is_empty() { otherwise } else { text.trim() }.to_owned()
}

#[derive(Default)]
struct RoleMaker {
    found: Vec<RawKeySkill>,
    demand: RawDemand,
    listed: BTreeSet<String>,
}

impl RoleMaker {
    fn add(&mut self, ask: &Ask, names: &[Option<String>], left_out: &mut LeftOut) {
        let Some(name) = names.get(ask.skill).and_then(Option::as_ref) else { return };
        if !self.listed.insert(name.clone()) {
            return left_out.add(Reason::Repeated);
        }
        let at = self.found.iter().position(|found| found.title == ask.key_skill).unwrap_or_else(|| {
            let (title, importance) = (ask.key_skill.clone(), ask.importance);
            self.found.push(RawKeySkill { title, importance, core: Vec::new(), also: Vec::new() });
            self.found.len() - 1
        });
        match ask.strength {
            Strength::Core => self.found[at].core.push(name.clone()),
            Strength::Also => self.found[at].also.push(name.clone()),
        }
        let demanded = RawDemanded::One(name.clone());
        match ask.demand {
            Some(Demand::Most) => self.demand.most.push(demanded),
            Some(Demand::Many) => self.demand.many.push(demanded),
            Some(Demand::Some) => self.demand.some.push(demanded),
            None => {}
        }
    }

    /// Gives the key skills, each with a core; where none is essential, the source makes no difference and all of them are.
    fn key_skills(&mut self) -> Option<Vec<RawKeySkill>> {
        let mut key_skills = std::mem::take(&mut self.found);
        let none = key_skills.iter().all(|key_skill| key_skill.importance != Importance::Essential);
        for key_skill in &mut key_skills {
            if key_skill.core.is_empty() {
                key_skill.core = std::mem::take(&mut key_skill.also);
            }
            if none {
                key_skill.importance = Importance::Essential;
            }
        }
        (!key_skills.is_empty()).then_some(key_skills)
    }
}
