//! From a person's words to known skills, in tiers; the answer says which tier gave it.
//!
//! 1. the name itself;
//! 2. an alias, a package or a module; both also after taking away what carries no meaning (`forms`);
//! 3. where the whole is unknown, its parts (`parts`);
//! 4. a typo, where that is safe;
//! 5. unknown, with suggestions. Nothing is dropped, and nothing is guessed silently.

mod filler;
mod forms;
mod memo;
mod parts;
mod typos;

use crate::catalogue::{Catalogue, Claim, Prose, Role, SkillId};
use crate::spelling::{Key, nearest};
use serde::Serialize;
use std::fmt;
use std::sync::OnceLock;
use typos::Typos;

pub use memo::Memo;

/// The longest name that is read, in bytes. A longer one is no name: it is unknown without further work.
pub const LONGEST_NAME: usize = 300;

/// The tier that answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Via {
    /// The skill's name, whatever its case and punctuation.
    Exact,
    /// Another spelling, a package or a module of the skill.
    Alias,
    /// The whole is unknown, but it is made of known names.
    Parts,
    /// A known spelling with an edit or two.
    Typo,
}

impl Via {
    /// The tier's name as it stands in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Alias => "alias",
            Self::Parts => "parts",
            Self::Typo => "typo",
        }
    }
}

impl fmt::Display for Via {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// How a string was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// As these skills, at least one, each once, in the order of the string.
    Known {
        /// The skills.
        skills: Vec<SkillId>,
        /// The tier that answered.
        via: Via,
        /// Parts of the string that are no known name.
        rest: Vec<String>,
    },
    /// As nothing that is known.
    Unknown,
}

impl Reading {
    fn one(skill: SkillId, via: Via) -> Self {
        Self::Known { skills: vec![skill], via, rest: Vec::new() }
    }
}

/// Reads words by the spellings of one catalogue.
#[derive(Debug)]
pub struct Resolver<'c> {
    catalogue: &'c Catalogue,
    /// Made for the first word that isn't known.
    typos: OnceLock<Typos<'c>>,
}

impl<'c> Resolver<'c> {
    /// A resolver for this catalogue. Costs nothing before the first unknown name.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, typos: OnceLock::new() }
    }

    /// The catalogue whose skills it knows.
    pub fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    /// Reads one name. Any string may be given; the longer it is above [`LONGEST_NAME`], the less it is a name.
    ///
    /// ```
    /// use roles::{catalogue::Catalogue, resolve::{Reading, Resolver, Via}};
    /// let resolver = Resolver::new(Catalogue::builtin());
    /// let Reading::Known { via, .. } = resolver.read("sklearn") else { panic!() };
    /// assert_eq!(via, Via::Alias);
    /// ```
    pub fn read(&self, name: &str) -> Reading {
        if name.len() > LONGEST_NAME {
            return Reading::Unknown;
        }
        // Some characters stand for eighteen letters: such a name is as long as it reads.
        let key = Key::of(name);
        if key.as_str().len() > 2 * LONGEST_NAME || self.is_ambiguous(&key) {
            return Reading::Unknown;
        }
        if let Some((skill, via)) = self.whole(name) {
            return Reading::one(skill, via);
        }
        let parts = parts::of(name);
        let several = if parts.len() > 1 { self.several(&parts) } else { None };
        several.or_else(|| self.typo(name)).or_else(|| self.within(&parts)).unwrap_or(Reading::Unknown)
    }

    /// The names that an unknown string may have meant, best first, at most three.
    pub fn suggest(&self, name: &str) -> Vec<&'c str> {
        const MOST: usize = 3;
        if name.len() > LONGEST_NAME {
            return Vec::new();
        }
        let key = Key::of(name);
        let spelled = self.catalogue.spelled(key.as_str());
        let ambiguous: Vec<&str> = spelled.map(|spelling| self.name(spelling.skill())).take(MOST).collect();
        if !ambiguous.is_empty() {
            return ambiguous;
        }
        let spellings = self.catalogue.spellings().map(|s| (s.key(), self.name(s.skill())));
        nearest(key.as_str(), spellings, MOST)
    }

    fn name(&self, skill: SkillId) -> &'c str {
        self.catalogue.skill(skill).name()
    }

    /// The skill that the string as a whole names, in one of its forms.
    fn whole(&self, name: &str) -> Option<(SkillId, Via)> {
        forms::of(name).into_iter().find_map(|form| self.certain(&form)).or_else(|| self.wrapped(name))
    }

    /// The skill that the string wraps by the conventions of packages.
    fn wrapped(&self, name: &str) -> Option<(SkillId, Via)> {
        let mut wrapped = forms::wrapped(name).into_iter().filter_map(|form| self.certain(&form));
        let (skill, _) = wrapped.find(|(skill, _)| self.catalogue.skill(*skill).packages().len() > 0)?;
        Some((skill, Via::Alias))
    }

    /// The skill that this key names for certain.
    fn certain(&self, key: &Key) -> Option<(SkillId, Via)> {
        let spelling = self.catalogue.spelled(key.as_str()).next()?;
        match spelling.claim() {
            Claim::Name => Some((spelling.skill(), Via::Exact)),
            Claim::Alias => Some((spelling.skill(), Via::Alias)),
            Claim::Ambiguous => None,
        }
    }

    fn is_ambiguous(&self, key: &Key) -> bool {
        self.catalogue.spelled(key.as_str()).any(|spelling| spelling.claim() == Claim::Ambiguous)
    }

    /// The skills that parts between separators name; none where no part is a name as a whole.
    fn several(&self, parts: &[String]) -> Option<Reading> {
        if !parts.iter().any(|part| self.whole(part).is_some()) {
            return None;
        }
        let mut mixed = Mixed::default();
        for part in parts {
            match self.whole(part).or_else(|| self.near(part)) {
                Some((skill, _)) => mixed.add(skill),
                None => self.words_of(part, &mut mixed),
            }
        }
        mixed.reading()
    }

    /// The skills that runs of words inside of the parts name.
    fn within(&self, parts: &[String]) -> Option<Reading> {
        let mut mixed = Mixed::default();
        for part in parts {
            self.words_of(part, &mut mixed);
        }
        mixed.reading()
    }

    /// Reads one part word by word, the longest known run first. A spelling that is also an English word is believed only
    /// where it stands beside nothing but filler, and a vendor's name only where it stands alone.
    fn words_of(&self, part: &str, mixed: &mut Mixed) {
        let words = parts::words(part);
        let mut unknown: Vec<&str> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let known = parts::runs(&words, at).find_map(|run| Some((self.believed(&run, words.len())?, run.end)));
            if let Some((skill, end)) = known {
                mixed.add(skill);
                at = end;
            } else {
                unknown.extend(Some(words[at]).filter(|word| !filler::is_filler(word)));
                at += 1;
            }
        }
        if !unknown.is_empty() {
            mixed.rest.push(unknown.join(" "));
        }
    }

    fn believed(&self, run: &parts::Run, words: usize) -> Option<SkillId> {
        let (skill, _) = self.whole(&run.text)?;
        let alone = run.end - run.start == words;
        let careful = self.catalogue.skill(skill).prose() == Prose::Careful || filler::is_vendor(&run.text);
        (alone || !careful).then_some(skill)
    }

    /// The skill of which the string is a typo.
    fn typo(&self, name: &str) -> Option<Reading> {
        self.near(name).map(|(skill, via)| Reading::one(skill, via))
    }

    /// The one skill whose spelling is nearest, where it is near enough to be a typo. Of two that are equally near the one
    /// that more roles ask for is meant, since it is written more often; where these are equal, too, nothing is guessed.
    fn near(&self, name: &str) -> Option<(SkillId, Via)> {
        let key = Key::of(name);
        let mut near = self.typos.get_or_init(|| Typos::of(self.catalogue)).near(key.as_str());
        let least = near.iter().map(|(distance, _)| *distance).min()?;
        near.retain(|(distance, _)| *distance == least);
        near.sort_unstable();
        near.dedup();
        let mut asked: Vec<(usize, SkillId)> =
            near.iter().map(|(_, skill)| (self.asked(near.len(), *skill), *skill)).collect();
        asked.sort_by(|a, b| b.cmp(a));
        match asked[..] {
            [(_, skill)] => Some((skill, Via::Typo)),
            [(most, skill), (next, _), ..] if most > next => Some((skill, Via::Typo)),
            _ => None,
        }
    }

    /// How many roles ask for a skill; not counted where it has no rival.
    fn asked(&self, rivals: usize, skill: SkillId) -> usize {
        let asks = |role: &Role<'_>| role.key_skills().any(|key_skill| key_skill.skills().any(|(id, _)| id == skill));
        if rivals > 1 { self.catalogue.roles().filter(asks).count() } else { 0 }
    }
}

/// The skills and the unknown words of a string that holds several.
#[derive(Debug, Default)]
struct Mixed {
    skills: Vec<SkillId>,
    rest: Vec<String>,
}

impl Mixed {
    fn add(&mut self, skill: SkillId) {
        if !self.skills.contains(&skill) {
            self.skills.push(skill);
        }
    }

    fn reading(self) -> Option<Reading> {
        let Self { skills, rest } = self;
        (!skills.is_empty()).then_some(Reading::Known { skills, via: Via::Parts, rest })
    }
}
