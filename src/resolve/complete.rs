//! What somebody who is typing a skill may mean: names of the vocabulary by the beginning of any spelling, by a part of one, by
//! one with a typo, by letters left out. For people to choose from, so that it may guess where [`super::Resolver`] may not.

use super::Resolver;
use crate::catalogue::{Claim, SkillId, Spelling, Strength};
use crate::spelling::{Key, typo_distance};
use memchr::memmem::Finder;
use std::cmp::Reverse;
use std::collections::HashSet;

/// A skill that may be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Completion<'c> {
    /// The skill.
    pub skill: SkillId,
    /// The spelling that matched, where it isn't the skill's name.
    pub spelling: Option<&'c str>,
}

/// How well a spelling answers to what was typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    /// It is that.
    Whole,
    /// It begins with that.
    Beginning,
    /// It is that but for a typo.
    Misspelled,
    /// It begins with that but for a typo.
    BeginningMisspelled,
    /// It looks like that.
    Alike,
    /// It holds that.
    Part,
    /// It has these letters in this order.
    Letters,
}

/// So many letters must be typed before parts of spellings are looked at, or typos and letters left out.
const PARTS_FROM: usize = 2;
const GUESSES_FROM: usize = 4;

/// How much more a skill's own name says than one of its many packages.
const OWN_NAME: usize = 3;

impl<'c> Resolver<'c> {
    /// Gives the skills that may be meant by what somebody has typed so far, the likeliest first, at most so many.
    ///
    /// What is spelled so comes first, then what begins so, in this order also with a typo, then what holds it; of these what more roles ask for.
    ///
    /// ```
    /// use roles::{Catalogue, Resolver};
    /// let catalogue = Catalogue::builtin();
    /// let resolver = Resolver::new(catalogue);
    /// let first = |typed: &str| resolver.complete(typed, 5).first().map(|found| catalogue.skill(found.skill).name());
    /// assert_eq!([first("k8s"), first("djan"), first("kubrn")], [Some("Kubernetes"), Some("Django"), Some("Kubernetes")]);
    /// ```
    pub fn complete(&self, typed: &str, most: usize) -> Vec<Completion<'c>> {
        let key = Key::of(typed);
        let typed = key.as_str();
        if typed.is_empty() || typed.len() > super::LONGEST_NAME {
            return Vec::new();
        }
        let length = typed.chars().count();
        // Made once: making ready to look for something takes longer than looking through a name.
        let finder = Finder::new(typed);
        let as_written = |spelling: Spelling<'c>| Some((written(&finder, length, spelling.key())?, spelling));
        let mut found: Vec<(Tier, Spelling<'c>)> = self.catalogue().spellings().filter_map(as_written).collect();
        let begun = found.iter().filter(|(tier, _)| *tier <= Tier::Beginning).count();
        if length >= GUESSES_FROM && begun < most {
            found.extend(self.guesses(typed));
        }
        let mut found: Vec<_> = found.into_iter().map(|(tier, spelling)| (self.rank(tier, spelling), spelling)).collect();
        found.sort_by_key(|(rank, _)| *rank);
        let mut seen = HashSet::new();
        let first = found.into_iter().filter(|(_, spelling)| seen.insert(spelling.skill())).take(most);
        first.map(|(_, spelling)| Completion { skill: spelling.skill(), spelling: self.other_spelling(spelling) }).collect()
    }

    /// Gives the spellings that begin as what was typed but for a typo, and those that have its letters.
    fn guesses(&self, typed: &str) -> Vec<(Tier, Spelling<'c>)> {
        let length = typed.chars().count();
        let Some(first) = typed.chars().next() else { return Vec::new() };
        let guess = |spelling: Spelling<'c>| {
            let key = spelling.key();
            if typo_distance(typed, key).is_some() {
                return Some((Tier::Misspelled, spelling));
            }
            if begins_misspelled(typed, length, key) {
                return Some((Tier::BeginningMisspelled, spelling));
            }
            (has_letters(typed, key) && key.len() <= 3 * typed.len()).then_some((Tier::Letters, spelling))
        };
        let alike =
            self.suggest(typed).into_iter().filter_map(|name| self.catalogue().spelled(Key::of(name).as_str()).next());
        let guessed = self.catalogue().beginning_with(first).filter_map(guess);
        guessed.chain(alike.map(|spelling| (Tier::Alike, spelling))).collect()
    }

    /// Tells what decides between two spellings: how they match, whether they mean it for certain, how much the skill is asked for (more where it is its own
    /// name), how long they are.
    fn rank(&self, tier: Tier, spelling: Spelling<'c>) -> (Tier, bool, Reverse<usize>, Claim, usize, SkillId) {
        let asked = self.catalogue().skill(spelling.skill()).uses().map(|used| match used.strength() {
            Strength::Core => 2,
            Strength::Also => 1,
        });
        let own = if spelling.claim() == Claim::Name { OWN_NAME } else { 1 };
        let unsure = spelling.claim() == Claim::Ambiguous && tier != Tier::Whole;
        (tier, unsure, Reverse(own * asked.sum::<usize>()), spelling.claim(), spelling.key().len(), spelling.skill())
    }

    /// Gives a spelling as people write it, where it isn't the skill's name.
    fn other_spelling(&self, spelling: Spelling<'c>) -> Option<&'c str> {
        let skill = self.catalogue().skill(spelling.skill());
        let others = skill.aliases().chain(skill.ambiguous()).chain(skill.all_names().map(|(_, name)| name));
        let mut others = others.filter(|other| Key::of(other).as_str() == spelling.key());
        if spelling.claim() == Claim::Name { None } else { others.next() }
    }
}

/// Tells how a spelling is written like what was typed.
fn written(typed: &Finder<'_>, length: usize, key: &str) -> Option<Tier> {
    match typed.find(key.as_bytes())? {
        0 if key.len() == typed.needle().len() => Some(Tier::Whole),
        0 => Some(Tier::Beginning),
        _ => (length >= PARTS_FROM).then_some(Tier::Part),
    }
}

/// Tells whether a spelling begins with what was typed but for a typo: with a letter more, or fewer, or others.
fn begins_misspelled(typed: &str, length: usize, key: &str) -> bool {
    (length - 1..=length + 1).any(|cut| {
        let end = key.char_indices().nth(cut).map_or(key.len(), |(end, _)| end);
        typo_distance(typed, &key[..end]).is_some_and(|edits| edits > 0)
    })
}

/// Tells whether letters stand in a spelling in this order.
fn has_letters(typed: &str, key: &str) -> bool {
    let mut letters = key.chars();
    typed.chars().all(|letter| letters.any(|other| other == letter))
}

#[cfg(test)]
mod tests {
    use crate::catalogue::Catalogue;
    use crate::resolve::Resolver;

    fn names(typed: &str) -> Vec<&'static str> {
        let catalogue = Catalogue::builtin();
        let resolver = Resolver::new(catalogue);
        resolver.complete(typed, 8).iter().map(|found| catalogue.skill(found.skill).name()).collect()
    }

    #[test]
    fn the_likeliest_comes_first() {
        for (typed, first) in [
            ("py", "Python"),
            ("pyt", "Python"),
            ("post", "PostgreSQL"),
            ("sklearn", "scikit-learn"),
            ("scikit le", "scikit-learn"),
            ("kubr", "Kubernetes"),
            ("pandsa", "pandas"),
            ("djagno", "Django"),
            ("js", "JavaScript"),
            ("c++", "C++"),
            ("r", "R"),
            ("Docker-com", "Docker Compose"),
            ("tnsrflw", "TensorFlow"),
            ("numpi", "NumPy"),
        ] {
            assert_eq!(names(typed).first(), Some(&first), "{typed}: {:?}", names(typed));
        }
    }

    #[test]
    fn every_skill_is_found_by_its_name_and_once() {
        let catalogue = Catalogue::builtin();
        let resolver = Resolver::new(catalogue);
        for (id, skill) in catalogue.skill_ids().zip(catalogue.skills()).step_by(37) {
            let found = resolver.complete(skill.name(), 50);
            assert_eq!(found.iter().filter(|found| found.skill == id).count(), 1, "{}", skill.name());
            assert_eq!(found[0].skill, id, "{}", skill.name());
        }
    }

    #[test]
    fn nothing_typed_means_nothing() {
        assert!(names("").is_empty() && names(" -'").is_empty() && names("qqqqzzzz").is_empty());
        assert!(names(&"a".repeat(10_000)).is_empty());
    }

    #[test]
    fn the_spelling_that_matched_is_said() {
        let catalogue = Catalogue::builtin();
        let found = Resolver::new(catalogue).complete("k8s", 1);
        assert_eq!(found[0].spelling, Some("k8s"));
        assert_eq!(Resolver::new(catalogue).complete("pandas", 1)[0].spelling, None);
    }
}
