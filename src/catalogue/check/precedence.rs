//! What a user's own documents and the built-in catalogue both claim is the user's: an update of the program breaks no catalogue.
//!
//! So a name reads as it did before it was built in, too. What two of the user's own entries claim stays an error.

use super::ProblemLog;
use crate::catalogue::field::Field;
use crate::catalogue::layers::LayeredSkill;
use crate::catalogue::raw::BUILT_IN;
use crate::catalogue::{Namespace, OverBuiltIn, Place, ProblemKind};
use crate::spelling::Key;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Has the built-in skills give up what is claimed over them, and leaves those out whose name is another skill's; each is reported once, where
/// it is claimed.
pub(super) fn settle(skills: &mut Vec<LayeredSkill<'_>>, report: &mut ProblemLog) {
    if !skills.iter().any(LayeredSkill::is_built_in) {
        return;
    }
    let claims = OwnClaims::of(skills);
    if claims.is_empty() {
        return;
    }
    let mut settled = Settled::default();
    let is_built_in = |(_, skill): &(usize, &LayeredSkill<'_>)| skill.is_built_in();
    for (at, skill) in skills.iter().enumerate().filter(is_built_in) {
        claims.hold_name(at, skill, &mut settled);
    }
    for (at, skill) in skills.iter().enumerate().filter(is_built_in) {
        if !settled.left_out.contains(&at) {
            claims.hold_spellings(at, skill, &mut settled);
        }
    }
    for (at, place) in settled.given_up {
        skills[at].give_up(place);
    }
    let mut at = 0..;
    skills.retain(|_| at.next().is_none_or(|at| !settled.left_out.contains(&at)));
    settled.told.into_iter().for_each(|(place, kind)| report.add(&place, kind));
}

/// What becomes of the skills.
#[derive(Default)]
struct Settled {
    /// The places of skills that are no more.
    left_out: HashSet<usize>,
    /// The places of skills, and where a spelling of theirs stands that is another's.
    given_up: Vec<(usize, Place)>,
    /// What is to be said, by place.
    told: BTreeMap<Place, ProblemKind>,
}

/// What a user's own documents say of spellings and names.
#[derive(Default)]
struct OwnClaims<'d> {
    words: HashMap<Key, OwnClaim<'d>>,
    names: HashMap<(Namespace, String), OwnClaim<'d>>,
}

/// A spelling or name in a user's own document.
struct OwnClaim<'d> {
    /// The place of the skill among all.
    skill: usize,
    owner: &'d str,
    written: &'d str,
    place: Place,
    is_ambiguous: bool,
}

impl<'d> OwnClaims<'d> {
    fn of(skills: &[LayeredSkill<'d>]) -> Self {
        let mut claims = Self::default();
        for (skill, layered) in skills.iter().enumerate() {
            let owner = layered.raw.name.as_str();
            if !layered.is_built_in() {
                let place = layered.place.field("name");
                let claim = OwnClaim { skill, owner, written: owner, place, is_ambiguous: false };
                claims.words.insert(Key::of(owner), claim);
            }
            if !layered.is_built_in() || layered.is_extended() {
                Field::all().for_each(|field| claims.add(field, skill, layered));
            }
        }
        claims
    }

    /// Adds one field of a skill.
    fn add(&mut self, field: Field, skill: usize, layered: &LayeredSkill<'d>) {
        let owner = layered.raw.name.as_str();
        for (place, written) in layered.spellings(field).filter(|(place, _)| place.file != BUILT_IN) {
            let claim = OwnClaim { skill, owner, written, place, is_ambiguous: field == Field::Ambiguous };
            if let Field::Names(namespace) = field {
                self.names.entry((namespace, namespace.form(written))).or_insert(claim);
            } else {
                self.words.entry(Key::of(written)).or_insert(claim);
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.names.is_empty()
    }

    /// Finds out whose the name of a built-in skill is. A skill that a document extends stays: that document wants it.
    fn hold_name(&self, at: usize, skill: &LayeredSkill<'_>, settled: &mut Settled) {
        let name = &skill.raw.name;
        let Some(claim) = self.words.get(&Key::of(name)).filter(|claim| claim.skill != at) else { return };
        let (value, owner) = (claim.written.to_owned(), claim.owner.to_owned());
        if claim.is_ambiguous {
            settled.given_up.push((claim.skill, claim.place.clone()));
            settled.told.insert(claim.place.clone(), OverBuiltIn::Ambiguous { value }.into());
        } else if !skill.is_extended() {
            settled.left_out.insert(at);
            settled.told.insert(claim.place.clone(), OverBuiltIn::Name { value, owner }.into());
        }
    }

    /// Finds out whose the spellings and names of a built-in skill are.
    fn hold_spellings(&self, at: usize, skill: &LayeredSkill<'_>, settled: &mut Settled) {
        for field in Field::all() {
            for (number, written) in skill.kept(field) {
                let Some(claim) = self.over(field, written).filter(|claim| claim.skill != at) else { continue };
                settled.given_up.push((at, skill.place.field(field.name()).at(number)));
                let (value, owner) = (claim.written.to_owned(), skill.raw.name.clone());
                let kind = OverBuiltIn::Spelling { value, owner }.into();
                settled.told.entry(claim.place.clone()).or_insert(kind);
            }
        }
    }

    /// Gives what goes before a spelling or name of a built-in skill.
    fn over(&self, field: Field, written: &str) -> Option<&OwnClaim<'d>> {
        match field {
            Field::Aliases => self.words.get(&Key::of(written)),
            Field::Ambiguous => self.words.get(&Key::of(written)).filter(|claim| !claim.is_ambiguous),
            Field::Names(Namespace::Everyday) => {
                let word = self.words.get(&Key::of(written));
                word.or_else(|| self.names.get(&(Namespace::Everyday, Namespace::Everyday.form(written))))
            }
            Field::Names(namespace) => self.names.get(&(namespace, namespace.form(written))),
        }
    }
}
