//! What a person can do: the skills of a profile, and all that these show.

use crate::catalogue::{Catalogue, SkillId};
use crate::profile::{Found, Profile};
use std::borrow::Cow;

/// What a skill counts that is only shown, beside one that is named: who lists a rare library knows the field, though not all of it.
const SHOWN: f64 = 0.5;

/// How many skills one word of bits tells of.
const BITS: usize = 64;

/// What a person can do, and how well as far as that was said: in 0..=1, by skill.
#[derive(Debug, Clone)]
pub struct Abilities<'c> {
    catalogue: &'c Catalogue,
    /// By skill, in order: few of a whole vocabulary.
    strengths: Vec<(SkillId, f64)>,
    /// A bit for each skill of the catalogue, set for those above: what nearly always is the answer is told without a search.
    present: Vec<u64>,
    had: Vec<SkillId>,
    /// Those of them that the person has only in part.
    partly: Vec<SkillId>,
}

impl<'c> Abilities<'c> {
    /// Takes the skills of a profile, and what they show by any number of steps; the profile's skills are of this catalogue.
    ///
    /// A skill that is listed counts in full, one of which a text says little counts less, and what a skill shows counts half.
    pub fn of(catalogue: &'c Catalogue, profile: &Profile) -> Self {
        Self::of_showing(catalogue, profile, |skill| Cow::Owned(all_shown(catalogue, skill)))
    }

    /// Takes the skills of a profile, each of which shows what is told.
    pub(super) fn of_showing<'s>(
        catalogue: &'c Catalogue,
        profile: &Profile,
        shown: impl Fn(SkillId) -> Cow<'s, [SkillId]>,
    ) -> Self {
        let mut abilities = Self::none(catalogue);
        abilities.take(profile, shown);
        abilities
    }

    /// Takes the skills of another profile in place of those before, each of which shows what is told.
    pub(super) fn take<'s>(&mut self, profile: &Profile, shown: impl Fn(SkillId) -> Cow<'s, [SkillId]>) {
        for (skill, _) in self.strengths.drain(..) {
            self.present.get_mut(skill.index() / BITS).into_iter().for_each(|word| *word = 0);
        }
        self.had.clear();
        self.partly.clear();
        let all_had = profile.found().iter().all(Found::is_had);
        for skill in profile.skills() {
            let strength = profile.strength(skill).min(1.0);
            self.add(skill, strength, &shown(skill));
            self.had.push(skill);
            if !all_had && !profile.found_for(skill).any(Found::is_had) {
                self.partly.push(skill);
            }
        }
    }

    /// Tells what somebody can do who can do nothing yet.
    pub fn none(catalogue: &'c Catalogue) -> Self {
        let words = catalogue.skills().len().div_ceil(BITS);
        Self { catalogue, strengths: Vec::new(), present: vec![0; words], had: Vec::new(), partly: Vec::new() }
    }

    /// Adds a skill and what it shows. Nothing that was there before gets less.
    pub fn learn(&mut self, skill: SkillId) {
        self.add(skill, 1.0, &all_shown(self.catalogue, skill));
        self.had.push(skill);
        self.partly.retain(|partly| *partly != skill);
    }

    /// Adds all that another can do. Nothing that was there before gets less, and in which order people join makes no difference.
    pub fn join(&mut self, other: &Self) {
        for (skill, strength) in other.all() {
            self.raise(skill, strength);
        }
        for skill in other.had() {
            let is_whole = other.has_wholly(skill);
            match self.had.binary_search(&skill) {
                Ok(_) if is_whole => self.partly.retain(|partly| *partly != skill),
                Ok(_) => {}
                Err(at) => {
                    self.had.insert(at, skill);
                    self.partly.extend((!is_whole).then_some(skill));
                }
            }
        }
    }

    /// Gives the catalogue of the skills.
    pub(super) fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    /// Gives the skills that the person has, without those that they show.
    pub fn had(&self) -> impl Iterator<Item = SkillId> {
        self.had.iter().copied()
    }

    /// Tells how much was said of a skill, in 0..=1; 0 for one that the person neither has nor shows.
    pub fn strength(&self, skill: SkillId) -> f64 {
        if !self.has(skill) {
            return 0.0;
        }
        let found = self.strengths.binary_search_by_key(&skill, |(known, _)| *known).ok();
        found.and_then(|at| self.strengths.get(at)).map_or(0.0, |(_, strength)| *strength)
    }

    /// Gives all that the person has or shows, with its strength, by skill.
    pub fn all(&self) -> impl Iterator<Item = (SkillId, f64)> {
        self.strengths.iter().copied()
    }

    /// Tells whether a skill is one that the person has, and not only shows.
    pub fn names(&self, skill: SkillId) -> bool {
        self.has(skill) && self.had.contains(&skill)
    }

    /// Tells whether a skill is one that the person has, not only in part.
    pub(super) fn has_wholly(&self, skill: SkillId) -> bool {
        self.names(skill) && !self.partly.contains(&skill)
    }

    /// Gives the skills of the person that show this one.
    pub fn what_shows(&self, skill: SkillId) -> Vec<SkillId> {
        self.had().filter(|had| shows(self.catalogue, *had, skill)).collect()
    }

    /// Tells whether the person has a skill or shows it.
    pub fn has(&self, skill: SkillId) -> bool {
        self.present.get(skill.index() / BITS).is_some_and(|word| word >> (skill.index() % BITS) & 1 == 1)
    }

    fn add(&mut self, skill: SkillId, strength: f64, shown: &[SkillId]) {
        self.raise(skill, strength);
        for shown in shown {
            self.raise(*shown, SHOWN * strength);
        }
    }

    /// Gives all that the person has or shows, with its strength, by skill.
    pub(super) fn strengths(&self) -> &[(SkillId, f64)] {
        &self.strengths
    }

    /// Makes a skill at least this strong.
    fn raise(&mut self, skill: SkillId, strength: f64) {
        let Some(word) = self.present.get_mut(skill.index() / BITS) else { return };
        if strength > 0.0 {
            *word |= 1 << (skill.index() % BITS);
            match self.strengths.binary_search_by_key(&skill, |(known, _)| *known) {
                Ok(at) => self.strengths[at].1 = self.strengths[at].1.max(strength),
                Err(at) => {
                    // They are few, and to have many moved at once asks the C library.
                    let end = self.strengths.len();
                    self.strengths.push((skill, strength));
                    (at..end).rev().for_each(|place| self.strengths.swap(place, place + 1));
                }
            }
        }
    }
}

/// Tells whether a skill shows another, by any number of steps.
pub(super) fn shows(catalogue: &Catalogue, skill: SkillId, other: SkillId) -> bool {
    let shown = catalogue.skill(skill).shows();
    shown.contains(&other) || shown.iter().any(|step| shows(catalogue, *step, other))
}

/// Gives all that a skill shows, by any number of steps, what is fewer steps away first.
pub(super) fn all_shown(catalogue: &Catalogue, skill: SkillId) -> Vec<SkillId> {
    let mut all: Vec<SkillId> = catalogue.skill(skill).shows().to_vec();
    let mut next = 0;
    while let Some(shown) = all.get(next).copied() {
        next += 1;
        for further in catalogue.skill(shown).shows() {
            if !all.contains(further) {
                all.push(*further);
            }
        }
    }
    all
}
