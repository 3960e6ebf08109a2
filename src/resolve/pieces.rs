//! Reads the parts of a name that stands for several things, or for one thing among other words.

use super::mixed::Mixed;
use super::parts::{self, Run, Words};
use super::{Reading, Resolver, denial, filler};
use crate::catalogue::{Kind, Prose, SkillId};
use crate::spelling::{Key, Normal, known_names};

/// A part of a name, and the skill that it names as a whole.
#[derive(Debug)]
pub(super) struct Piece {
    written: String,
    whole: Option<SkillId>,
}

impl Resolver<'_> {
    /// Gives the parts of a name.
    pub(super) fn pieces(&self, name: &str) -> Vec<Piece> {
        let parts = parts::of(name);
        if parts.len() < 2 && parts.first().is_none_or(|part| part == name) {
            return parts.into_iter().map(|written| Piece { written, whole: None }).collect();
        }
        let whole = |part: &str| self.whole(Normal::of(part).as_str()).map(|(skill, _)| skill);
        parts.into_iter().map(|written| Piece { whole: whole(&written), written }).collect()
    }

    /// Gives the skills of a name that is a list with signs between, although its letters without the signs are a name, too:
    /// `React/Redux` is React and Redux, and not the package `react-redux`. What a skill spells with such a sign is no list: `CI/CD`.
    pub(super) fn list(&self, normal: &str, pieces: &[Piece]) -> Option<Reading> {
        let mut known = pieces.iter().filter_map(|piece| piece.whole);
        let first = known.next()?;
        if !known.any(|other| other != first) || !parts::is_list(normal) {
            return None;
        }
        let is_spelled_so = |(skill, _)| {
            let skill = self.catalogue().skill(skill);
            skill.aliases().chain([skill.name()]).any(|spelling| parts::is_list_within(spelling, normal))
        };
        if self.named(normal).is_some_and(is_spelled_so) { None } else { self.several(pieces) }
    }

    /// Gives the skills that parts between separators name.
    pub(super) fn several(&self, pieces: &[Piece]) -> Option<Reading> {
        if pieces.len() < 2 || pieces.iter().all(|piece| piece.whole.is_none()) {
            return None;
        }
        let mut mixed = Mixed::default();
        for piece in pieces {
            match piece.whole.or_else(|| self.near(Normal::of(&piece.written).as_str())) {
                Some(skill) => mixed.add(skill),
                None => self.words_of(piece, &mut mixed),
            }
        }
        mixed.reading()
    }

    /// Gives the skills that runs of words inside of the parts name.
    pub(super) fn within(&self, pieces: &[Piece]) -> Option<Reading> {
        let mut mixed = Mixed::default();
        for piece in pieces {
            self.words_of(piece, &mut mixed);
        }
        mixed.reading()
    }

    /// Reads one part word by word, the longest known run first. A spelling that is also an English word is believed only
    /// where it stands beside nothing but filler or other names, and a vendor's name only where it stands alone.
    fn words_of(&self, piece: &Piece, mixed: &mut Mixed) {
        let words = Words::of(&piece.written);
        if denial::is_denied(Normal::of(&piece.written).as_str()) {
            return mixed.add_unknown(&[&piece.written]);
        }
        if let Some(skills) = self.names_only(&words) {
            return skills.into_iter().for_each(|skill| mixed.add(skill));
        }
        let mut unknown: Vec<&str> = Vec::new();
        let mut at = 0;
        while let Some(word) = words.written(at) {
            let product = || words.runs(at).find(|run| Self::is_product(*run)).map(|run| (None, run.end));
            let known = words.runs(at).find_map(|run| Some((Some(self.believed(piece, run)?), run.end)));
            match known.into_iter().chain(product()).max_by_key(|(_, end)| *end) {
                Some((Some(skill), end)) => {
                    mixed.add(skill);
                    at = end;
                }
                Some((None, end)) => {
                    unknown.extend((at..end).filter_map(|at| words.written(at)));
                    at = end;
                }
                None => {
                    unknown.extend(Some(word).filter(|word| !filler::is_filler(word) && !filler::is_amount(word)));
                    at += 1;
                }
            }
        }
        mixed.add_unknown(&unknown);
    }

    /// Gives the skills of a part that is nothing but names, one behind another: `python c java`. One of them at least must be such
    /// that nobody writes it by chance.
    fn names_only(&self, words: &Words<'_>) -> Option<Vec<SkillId>> {
        let mut skills = Vec::new();
        let mut at = 0;
        while words.written(at).is_some() {
            let (skill, end) = words.runs(at).find_map(|run| Some((self.whole_run(run)?.0, run.end)))?;
            skills.push(skill);
            at = end;
        }
        let is_plain = |skill: &SkillId| {
            let skill = self.catalogue().skill(*skill);
            skill.prose() == Prose::Plain && !matches!(skill.kind(), Kind::Concept | Kind::Practice)
        };
        (skills.len() > 1 && skills.iter().any(is_plain)).then_some(skills)
    }

    /// Tells whether a run of words is the name of a product of its own: who knows `GitHub Sponsors` has not shown GitHub.
    fn is_product(run: Run<'_>) -> bool {
        run.text.contains(' ') && known_names::is_product(Key::of_normal(run.text).as_str())
    }

    fn believed(&self, piece: &Piece, run: Run<'_>) -> Option<SkillId> {
        if run.text == piece.written {
            return piece.whole;
        }
        let (skill, _) = self.whole_run(run)?;
        let careful = self.catalogue().skill(skill).prose() != Prose::Plain || filler::is_vendor(run.text);
        (run.whole || !careful).then_some(skill)
    }
}
