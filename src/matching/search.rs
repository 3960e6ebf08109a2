//! Roles by what they are about: words looked up in all that a role says. Matches text, not profiles.

use super::Fit;
use super::words::{Query, WordBits};
use crate::catalogue::{Catalogue, KeySkill, Role, SkillId, Strength};
use crate::spelling::{Key, typo_distance};
use std::collections::{BTreeSet, HashSet};

/// A role that is about what was searched for.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Hit<'c> {
    /// The role.
    pub role: Role<'c>,
    /// How well it matches, in 0..=1: by how many of the words are found, how rare they are, and where they stand.
    pub score: Fit,
    /// The places that matched, the best first; of equal ones the shorter. A place is left out where another holds all its words
    /// and more.
    pub matches: Vec<TextMatch<'c>>,
}

/// A place that matched.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct TextMatch<'c> {
    /// What sort of place.
    pub place: SearchField,
    /// Its text; of a skill its name.
    pub text: &'c str,
    /// What of it matched where that isn't the text itself: another spelling of a skill.
    pub spelling: Option<&'c str>,
    /// How much of what was searched for is found here, in 0..=1, rare words counting more.
    pub found: Fit,
}

/// Where in a role words can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SearchField {
    /// Its title.
    Title,
    /// Another title that people use.
    Alias,
    /// What people search for who mean it.
    Topic,
    /// Its use cases.
    UseCase,
    /// The titles of its key skills.
    KeySkill,
    /// What people in it do.
    Focus,
    /// A skill at the core of a key skill.
    Core,
    /// A skill that points to a key skill.
    Also,
}

impl SearchField {
    /// All places, those that say most first.
    pub const ALL: [Self; 8] =
        [Self::Title, Self::Alias, Self::Topic, Self::UseCase, Self::KeySkill, Self::Focus, Self::Core, Self::Also];

    /// Gives the place's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Alias => "alias",
            Self::Topic => "topic",
            Self::UseCase => "use case",
            Self::KeySkill => "key skill",
            Self::Focus => "focus",
            Self::Core => "core skill",
            Self::Also => "skill",
        }
    }

    /// Says how much it says of a role that words stand here.
    fn weight(self) -> f64 {
        match self {
            Self::Title | Self::Alias | Self::Topic | Self::UseCase => 1.0,
            Self::KeySkill | Self::Focus => 0.9,
            Self::Core => 0.7,
            Self::Also => 0.3,
        }
    }
}

/// Gives the roles that are about these words, best first; ties by id. What matches far worse than the best is left out.
///
/// Words match in any case, in British or American spelling, in singular, plural and other simple forms. In each sort of place the
/// text that holds most of the words counts; a role's score is the mean over the places, by weight, of the square of what they
/// hold: two words in one place say more than one in each of two.
pub fn search<'c>(catalogue: &'c Catalogue, words: &str) -> Vec<Hit<'c>> {
    let query = Query::of(words);
    let skills = skills_holding(catalogue, &query, catalogue.asked_with_words(query.starts()));
    let found: Vec<(Role<'c>, Vec<Held<'c>>)> = catalogue.roles().map(|role| (role, texts(role, &query, &skills))).collect();
    let words_of = |held: &[Held<'_>]| held.iter().fold(0, |all, text| all | text.words);
    let rarities = query.rarities(&found.iter().map(|(_, held)| words_of(held)).collect::<Vec<_>>());
    let found = found.into_iter().filter(|(_, held)| !held.is_empty());
    let mut hits: Vec<Hit<'c>> = found.map(|(role, held)| hit(role, &held, &rarities)).collect();
    hits.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.role.id().cmp(b.role.id())));
    let least = hits.first().map_or(0.0, |best| best.score.value() * BESIDE_THE_BEST);
    hits.retain(|hit| hit.score.value() >= least);
    hits
}

/// The share of the best role's score that another must reach: below it a match is chance.
const BESIDE_THE_BEST: f64 = 0.05;

/// How much a text that holds words among others counts, of one that has no others.
const AMONG_OTHERS: f64 = 0.8;

/// So many words of a search are corrected; of more no search is made.
const MOST_CORRECTED: usize = 64;

/// Gives the search with misspelled words corrected, where nothing was found: each word that stands nowhere becomes the word of the roles that
/// it is a misspelling of. Nothing where no word was misspelled.
pub fn corrected(catalogue: &Catalogue, words: &str) -> Option<String> {
    // A typo leaves the first letter as it is.
    let is_kept = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '&' | '.');
    let first = |word: &str| word.chars().find(is_kept).map(|first| first.to_ascii_lowercase());
    let firsts: HashSet<Option<char>> = words.split_whitespace().map(|word| first(Key::of(word).as_str())).collect();
    let may_be_meant = |word: &&str| !word.is_ascii() || first(word) == Some('.') || firsts.contains(&first(word));
    let said: HashSet<&str> = catalogue.roles().flat_map(said).flat_map(str::split_whitespace).collect();
    let vocabulary: BTreeSet<Key> = said.into_iter().filter(may_be_meant).map(Key::of).collect();
    let corrected = |word: &str| {
        let key = Key::of(word);
        if vocabulary.contains(&key) {
            return None;
        }
        let near = vocabulary.iter().filter_map(|known| Some((typo_distance(key.as_str(), known.as_str())?, known)));
        near.min().map(|(_, known)| known.to_string())
    };
    let read = words.split_whitespace().take(MOST_CORRECTED).map(|word| (word, corrected(word)));
    let all: Vec<(&str, Option<String>)> =
        read.chain(words.split_whitespace().skip(MOST_CORRECTED).map(|word| (word, None))).collect();
    let changed = all.iter().any(|(_, corrected)| corrected.is_some());
    let all = all.into_iter().map(|(word, corrected)| corrected.unwrap_or_else(|| word.to_owned()));
    changed.then(|| all.collect::<Vec<_>>().join(" "))
}

/// Gives what a role says in words of everyday.
fn said(role: Role<'_>) -> impl Iterator<Item = &str> {
    let key_skills = role.key_skills().map(KeySkill::title);
    role.labels().chain(role.topics()).chain(role.use_cases()).chain(key_skills).chain([role.focus()])
}

/// A text of a role that holds some of the words.
#[derive(Debug, Clone, Copy)]
struct Held<'c> {
    place: SearchField,
    text: &'c str,
    spelling: Option<&'c str>,
    words: WordBits,
    /// Whether the text has no other words.
    is_whole: bool,
}

/// Gives the texts of a role that hold words.
fn texts<'c>(role: Role<'c>, query: &Query, skills: &[(SkillId, Held<'c>)]) -> Vec<Held<'c>> {
    let text = |place: SearchField, text: &'c str| {
        let words = query.in_text(text);
        Held { place, text, spelling: None, words, is_whole: words != 0 && query.is_said_whole(text) }
    };
    let mut held = vec![text(SearchField::Title, role.title()), text(SearchField::Focus, role.focus())];
    held.extend(role.aliases().map(|alias| text(SearchField::Alias, alias)));
    held.extend(role.topics().map(|topic| text(SearchField::Topic, topic)));
    held.extend(role.use_cases().map(|case| text(SearchField::UseCase, case)));
    held.extend(role.key_skills().map(|key_skill| text(SearchField::KeySkill, key_skill.title())));
    for (skill, strength) in role.key_skills().flat_map(KeySkill::skills) {
        let place = match strength {
            Strength::Core => SearchField::Core,
            Strength::Also => SearchField::Also,
        };
        let found = skills.binary_search_by_key(&skill, |(id, _)| *id).ok().and_then(|at| skills.get(at));
        held.extend(found.map(|(_, skill)| Held { place, ..*skill }));
    }
    held.retain(|text| text.words != 0);
    held
}

/// Gives, of each of these skills, the spelling that holds most of the words, where one does: of those that the search says whole.
/// Part of a name says little: who searches for an app doesn't mean Azure Logic Apps.
fn skills_holding<'c>(catalogue: &'c Catalogue, query: &Query, skills: Vec<SkillId>) -> Vec<(SkillId, Held<'c>)> {
    let best = |id: SkillId| {
        let skill = catalogue.skill(id);
        let (mut words, mut spelling) = (query.in_whole(skill.name()), None);
        for alias in skill.aliases() {
            let others = query.in_same(alias);
            if others.count_ones() > words.count_ones() {
                (words, spelling) = (others, Some(alias));
            }
        }
        let held = || Held { place: SearchField::Also, text: skill.name(), spelling, words, is_whole: true };
        (words != 0).then(|| (id, held()))
    };
    skills.into_iter().filter_map(best).collect()
}

fn hit<'c>(role: Role<'c>, held: &[Held<'c>], rarities: &[f64]) -> Hit<'c> {
    let all: f64 = rarities.iter().sum();
    let found = |words: WordBits| {
        rarities.iter().enumerate().filter(|(at, _)| words & (1 << at) != 0).map(|(_, r)| r).sum::<f64>() / all
    };
    // Among other words it says less.
    let share = |text: &Held<'_>| found(text.words) * if text.is_whole { 1.0 } else { AMONG_OTHERS };
    let in_place = |place: SearchField| held.iter().filter(|text| text.place == place).map(share).fold(0.0, f64::max);
    let weights: f64 = SearchField::ALL.into_iter().map(SearchField::weight).sum();
    let score = SearchField::ALL.into_iter().map(|place| place.weight() * in_place(place).powi(2)).sum::<f64>() / weights;
    let is_part = |text: &Held<'_>, of: &Held<'_>| text.words != of.words && text.words & of.words == text.words;
    let mut telling: Vec<_> = held.iter().filter(|text| !held.iter().any(|other| is_part(text, other))).collect();
    let says = |text: &Held<'_>| text.place.weight() * share(text).powi(2);
    telling.sort_by(|a, b| says(b).total_cmp(&says(a)).then(a.place.cmp(&b.place)).then(a.text.len().cmp(&b.text.len())));
    let of_text = |text: &Held<'c>| TextMatch {
        place: text.place,
        text: text.text,
        spelling: text.spelling,
        found: Fit::new(found(text.words)),
    };
    Hit { role, score: Fit::new(score), matches: telling.into_iter().map(of_text).collect() }
}

#[cfg(test)]
mod tests {
    use super::{Query, skills_holding};
    use crate::catalogue::{Catalogue, Skill};
    use proptest::prelude::*;

    /// Words that names are not made of, and forms of those that they are made of.
    const OTHERS: [&str; 12] = [
        "and",
        "the",
        "gaming",
        "modelling",
        "visualising",
        "e-commerce",
        "R&D",
        "C++",
        "back end",
        "frontend",
        "数据",
        "!",
    ];

    proptest! {
        #[test]
        fn nothing_that_a_search_says_whole_is_left_out(picks in prop::collection::vec((any::<prop::sample::Index>(), 0..4), 1..4)) {
            let catalogue = Catalogue::builtin();
            let names: Vec<&str> =
                catalogue.skills().flat_map(|skill: Skill<'_>| std::iter::once(skill.name()).chain(skill.aliases())).collect();
            let pick = |(at, form): &(prop::sample::Index, i32)| match form {
                0 => (*at.get(&OTHERS)).to_owned(),
                1 => at.get(&names).to_uppercase() + "s",
                2 => at.get(&names).split_whitespace().rev().collect::<Vec<_>>().join(" "),
                _ => (*at.get(&names)).to_owned(),
            };
            let query = Query::of(&picks.iter().map(pick).collect::<Vec<_>>().join(" "));
            let held = |skills| format!("{:?}", skills_holding(catalogue, &query, skills));
            prop_assert_eq!(held(catalogue.asked_with_words(query.starts())), held(catalogue.asked()));
        }
    }
}
