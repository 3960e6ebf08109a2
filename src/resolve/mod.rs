//! From a person's words to known skills, in tiers; the answer says which tier gave it.
//!
//! 1. the name itself;
//! 2. an alias, a package or a module; both also after taking away what carries no meaning (`forms`);
//! 3. where the whole is unknown, its parts (`parts`);
//! 4. a typo, where that is safe;
//! 5. unknown, with suggestions. Nothing is dropped, and nothing is guessed silently.

#[cfg(test)]
mod cost;
mod filler;
mod forms;
mod lookup;
mod memo;
mod parts;
mod typos;

use crate::catalogue::{Catalogue, Claim, Prose, SkillId};
use crate::spelling::{Key, Normal, nearest};
use lookup::{Lookup, Meaning};
use parts::{Run, Words};
use schemars::JsonSchema;
use serde::Serialize;
use std::fmt;
use std::sync::OnceLock;
use typos::Typos;

pub use memo::Memo;

/// The longest name that is read, in bytes. A longer one is no name: it is unknown without further work.
pub const LONGEST_NAME: usize = 300;

/// The tier that answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
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
    lookup: Lookup<'c>,
    /// Made for the first word that isn't known.
    typos: OnceLock<Typos<'c>>,
}

/// A part of a name, and the skill that it names as a whole.
struct Part {
    written: String,
    whole: Option<SkillId>,
}

impl<'c> Resolver<'c> {
    /// A resolver for this catalogue. Costs nothing before the first unknown name.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self { lookup: Lookup::new(catalogue), typos: OnceLock::new() }
    }

    /// The catalogue whose skills it knows.
    pub fn catalogue(&self) -> &'c Catalogue {
        self.lookup.catalogue()
    }

    /// Reads one name. Any string may be given; one of more than [`LONGEST_NAME`] bytes is unknown. Time grows with the length
    /// of the name, and, where it is unknown, with the number of spellings that begin as it does.
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
        let normal = Normal::of(name);
        let key = Key::of_normal(normal.as_str());
        // Some characters stand for eighteen letters: such a name is as long as it reads.
        if key.as_str().len() > 2 * LONGEST_NAME || self.lookup.meaning(key.as_str()) == Some(Meaning::Ambiguous) {
            return Reading::Unknown;
        }
        if let Some((skill, via)) = self.whole(normal.as_str()) {
            return Reading::one(skill, via);
        }
        let parts = self.parts(name);
        let several =
            if parts.iter().any(|part| part.whole.is_some()) && parts.len() > 1 { self.several(&parts) } else { None };
        several.or_else(|| self.typo(&key)).or_else(|| self.within(&parts)).unwrap_or(Reading::Unknown)
    }

    /// The names that an unknown string may have meant, best first, at most three.
    pub fn suggest(&self, name: &str) -> Vec<&'c str> {
        const MOST: usize = 3;
        if name.len() > LONGEST_NAME {
            return Vec::new();
        }
        let key = Key::of(name);
        let spelled = self.catalogue().spelled(key.as_str());
        let ambiguous: Vec<&str> = spelled.map(|spelling| self.name(spelling.skill())).take(MOST).collect();
        if !ambiguous.is_empty() {
            return ambiguous;
        }
        let spellings = self.catalogue().spellings().map(|s| (s.key(), self.name(s.skill())));
        nearest(key.as_str(), spellings, MOST)
    }

    fn name(&self, skill: SkillId) -> &'c str {
        self.catalogue().skill(skill).name()
    }

    /// The skill that a normal text as a whole names, in one of its forms, or wraps.
    fn whole(&self, normal: &str) -> Option<(SkillId, Via)> {
        let key = Key::of_normal(normal);
        let named = self.certain(key.as_str()).or_else(|| forms::find(normal, |form| self.certain(form)));
        named.or_else(|| self.wrapped(key.as_str()))
    }

    /// The skill that a run of words names, or wraps.
    fn whole_run(&self, run: Run<'_>) -> Option<(SkillId, Via)> {
        let Some(letters) = run.letters else { return self.whole(run.text) };
        forms::find_plain(run.text, letters, |form| self.certain(form)).or_else(|| self.wrapped(letters))
    }

    /// The skill that a name with this key wraps by the conventions of packages.
    fn wrapped(&self, key: &str) -> Option<(SkillId, Via)> {
        let mut wrapped = forms::wrapped(key).filter_map(|form| self.certain(form.as_str()));
        let (skill, _) = wrapped.find(|(skill, _)| self.catalogue().skill(*skill).packages().next().is_some())?;
        Some((skill, Via::Alias))
    }

    /// The skill that this key names for certain.
    fn certain(&self, key: &str) -> Option<(SkillId, Via)> {
        match self.lookup.meaning(key)? {
            Meaning::Skill(skill, Claim::Name) => Some((skill, Via::Exact)),
            Meaning::Skill(skill, _) => Some((skill, Via::Alias)),
            Meaning::Ambiguous => None,
        }
    }

    /// The parts of a name that as a whole names nothing.
    fn parts(&self, name: &str) -> Vec<Part> {
        let whole =
            |part: &str| if part == name { None } else { self.whole(Normal::of(part).as_str()).map(|(skill, _)| skill) };
        parts::of(name).into_iter().map(|written| Part { whole: whole(&written), written }).collect()
    }

    /// The skills that parts between separators name.
    fn several(&self, parts: &[Part]) -> Option<Reading> {
        let mut mixed = Mixed::default();
        for part in parts {
            match part.whole.or_else(|| self.near(&Key::of(&part.written))) {
                Some(skill) => mixed.add(skill),
                None => self.words_of(part, &mut mixed),
            }
        }
        mixed.reading()
    }

    /// The skills that runs of words inside of the parts name.
    fn within(&self, parts: &[Part]) -> Option<Reading> {
        let mut mixed = Mixed::default();
        for part in parts {
            self.words_of(part, &mut mixed);
        }
        mixed.reading()
    }

    /// Reads one part word by word, the longest known run first. A spelling that is also an English word is believed only
    /// where it stands beside nothing but filler, and a vendor's name only where it stands alone.
    fn words_of(&self, part: &Part, mixed: &mut Mixed) {
        let words = Words::of(&part.written);
        let mut unknown: Vec<&str> = Vec::new();
        let mut at = 0;
        while let Some(word) = words.written(at) {
            let known = words.runs(at).find_map(|run| Some((self.believed(part, run)?, run.end)));
            if let Some((skill, end)) = known {
                mixed.add(skill);
                at = end;
            } else {
                unknown.extend(Some(word).filter(|word| !filler::is_filler(word)));
                at += 1;
            }
        }
        if !unknown.is_empty() {
            mixed.rest.push(unknown.join(" "));
        }
    }

    fn believed(&self, part: &Part, run: Run<'_>) -> Option<SkillId> {
        if run.text == part.written {
            return part.whole;
        }
        let (skill, _) = self.whole_run(run)?;
        let careful = self.catalogue().skill(skill).prose() == Prose::Careful || filler::is_vendor(run.text);
        (run.whole || !careful).then_some(skill)
    }

    /// The skill of which the string is a typo.
    fn typo(&self, key: &Key) -> Option<Reading> {
        self.near(key).map(|skill| Reading::one(skill, Via::Typo))
    }

    fn near(&self, key: &Key) -> Option<SkillId> {
        self.typos.get_or_init(|| Typos::of(self.catalogue())).meant(key.as_str())
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
