//! From a person's words to known skills, in tiers; the answer says which tier gave it.
//!
//! 1. the name itself;
//! 2. an alias, a package or a module; both also after taking away what carries no meaning ([`forms`]);
//! 3. where the whole is unknown, its parts ([`parts`]);
//! 4. a typo, where that is safe;
//! 5. unknown, with suggestions. Nothing is dropped, and nothing is guessed silently.

mod forms;
mod parts;

use crate::catalogue::{Catalogue, Claim, SkillId};
use crate::spelling::{Key, nearest, typo_distance};
use serde::Serialize;
use std::fmt;

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
}

impl<'c> Resolver<'c> {
    /// A resolver for this catalogue. Costs nothing.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue }
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
        if let Some((skill, via)) = self.whole(name) {
            return Reading::one(skill, via);
        }
        if self.is_ambiguous(name) {
            return Reading::Unknown;
        }
        self.parts(name).or_else(|| self.typo(name)).unwrap_or(Reading::Unknown)
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
        forms::of(name).into_iter().find_map(|form| self.certain(&form))
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

    fn is_ambiguous(&self, name: &str) -> bool {
        self.catalogue.spelled(Key::of(name).as_str()).next().is_some()
    }

    /// The skills that the parts of the string name.
    fn parts(&self, name: &str) -> Option<Reading> {
        let mut skills = Vec::new();
        let mut rest = Vec::new();
        for part in parts::of(name) {
            match self.whole(&part) {
                Some((skill, _)) if skills.contains(&skill) => {}
                Some((skill, _)) => skills.push(skill),
                None => rest.push(part),
            }
        }
        (!skills.is_empty()).then_some(Reading::Known { skills, via: Via::Parts, rest })
    }

    /// The one skill whose spelling is nearest, where it is near enough to be a typo; two skills equally near are none.
    fn typo(&self, name: &str) -> Option<Reading> {
        let key = Key::of(name);
        let first = key.as_str().chars().next()?;
        let near = self.catalogue.beginning_with(first).filter(|spelling| spelling.claim() != Claim::Ambiguous);
        let near = near.filter_map(|spelling| Some((typo_distance(key.as_str(), spelling.key())?, spelling.skill())));
        let mut best: Option<(usize, SkillId)> = None;
        let mut contested = false;
        for (distance, skill) in near {
            match best {
                Some((least, _)) if distance > least => {}
                Some((least, first)) if distance == least => contested |= first != skill,
                _ => (best, contested) = (Some((distance, skill)), false),
            }
        }
        best.filter(|_| !contested).map(|(_, skill)| Reading::one(skill, Via::Typo))
    }
}
