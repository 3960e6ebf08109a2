//! From a person's words to known skills, in tiers; the answer says which tier gave it.
//!
//! 1. the name itself;
//! 2. an alias, a package or a module; both also after taking away what carries no meaning (`forms`);
//! 3. where the whole is unknown, or is a list of several names, its parts (`parts`, `mixed`);
//! 4. a typo, where that is safe (`typos`);
//! 5. unknown, with suggestions. Nothing is dropped, and nothing is guessed silently.

mod complete;
#[cfg(test)]
mod cost;
mod denial;
mod filler;
mod forms;
mod lookup;
mod memo;
mod mixed;
mod name_words;
mod parts;
mod pieces;
mod typos;

use crate::catalogue::{Catalogue, Claim, Namespace, Skill, SkillId, Spelling};
use crate::spelling::{Key, Normal, known_names, nearest};
use lookup::{KeyMeaning, Lookup};
use parts::Run;
use schemars::JsonSchema;
use serde::Serialize;
use typos::Typos;

pub use complete::Completion;
pub use memo::{Memo, Remembered};

/// The longest name that is read, in bytes. A longer one is no name: it is unknown without further work.
pub const LONGEST_NAME: usize = 300;

/// The tier that answered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema, strum::Display, strum::IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
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
    /// One of several things that it may mean, or none: the skills beside it decided.
    Context,
}

impl Via {
    /// Gives the tier's name as it stands in JSON.
    pub fn name(self) -> &'static str {
        self.into()
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
    typos: Typos<'c>,
}

impl<'c> Resolver<'c> {
    /// Makes a resolver for this catalogue. Costs nothing before the first unknown name.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self { lookup: Lookup::new(catalogue), typos: Typos::new(catalogue) }
    }

    /// Gives the catalogue whose skills it knows.
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
        if key.as_str().len() > 2 * LONGEST_NAME || self.lookup.meaning(key.as_str()) == Some(KeyMeaning::Ambiguous) {
            return Reading::Unknown;
        }
        let parts = self.pieces(name);
        if let Some(reading) = self.list(normal.as_str(), &parts) {
            return reading;
        }
        if let Some((skill, via)) = self.whole(normal.as_str()) {
            return Reading::one(skill, via);
        }
        if denial::is_denied(normal.as_str()) {
            return Reading::Unknown;
        }
        self.several(&parts)
            .or_else(|| self.near(normal.as_str()).map(|skill| Reading::one(skill, Via::Typo)))
            .or_else(|| self.within(&parts))
            .or_else(|| self.command(&key).map(|skill| Reading::one(skill, Via::Alias)))
            .unwrap_or(Reading::Unknown)
    }

    /// Gives the names that an unknown string may have meant, best first, at most three.
    pub fn suggest(&self, name: &str) -> Vec<&'c str> {
        const MOST: usize = 3;
        if name.len() > LONGEST_NAME || denial::is_denied(Normal::of(name).as_str()) {
            return Vec::new();
        }
        let key = Key::of(name);
        let spelled = self.catalogue().spelled(key.as_str());
        let ambiguous: Vec<&str> = spelled.map(|spelling| self.name(spelling.skill())).take(MOST).collect();
        if !ambiguous.is_empty() {
            return ambiguous;
        }
        let like = self.catalogue().spellings_like(key.as_str()).into_iter();
        nearest(key.as_str(), like.map(|spelling| (spelling.key(), self.name(spelling.skill()))), MOST)
    }

    /// Gives the skills that an ambiguous name may mean, by name: several where it is short for several, one where it is an everyday
    /// word, too; also in one of its forms, `Node 20`. Nothing for any other name; what is meant, the skills beside it can tell.
    pub fn may_mean(&self, name: &str) -> Vec<SkillId> {
        if name.len() > LONGEST_NAME {
            return Vec::new();
        }
        let meanings = |key: &str| {
            self.lookup.meaning(key)?;
            let spelled = self.catalogue().spelled(key);
            let skills: Vec<SkillId> = spelled.filter(|_| self.certain(key).is_none()).map(Spelling::skill).collect();
            (!skills.is_empty()).then_some(skills)
        };
        let normal = Normal::of(name);
        let whole = meanings(Key::of_normal(normal.as_str()).as_str());
        whole.or_else(|| forms::find(normal.as_str(), meanings)).unwrap_or_default()
    }

    fn name(&self, skill: SkillId) -> &'c str {
        self.catalogue().skill(skill).name()
    }

    /// Gives the skill that a normal text as a whole names, in one of its forms, or wraps.
    fn whole(&self, normal: &str) -> Option<(SkillId, Via)> {
        self.named(normal).or_else(|| self.wrapped(Key::of_normal(normal).as_str()))
    }

    /// Gives the skill that a normal text as a whole names, in one of its forms.
    fn named(&self, normal: &str) -> Option<(SkillId, Via)> {
        let key = Key::of_normal(normal);
        self.certain(key.as_str()).or_else(|| forms::find(normal, |form| self.certain(form)))
    }

    /// Gives the skill that a run of words names, or wraps.
    fn whole_run(&self, run: Run<'_>) -> Option<(SkillId, Via)> {
        let Some(letters) = run.letters else { return self.named(run.text).or_else(|| self.wrapped_word(run.text)) };
        forms::find_plain(run.text, letters, |form| self.certain(form)).or_else(|| self.wrapped_word(run.text))
    }

    /// Gives the skill that a single word wraps. Several words are several names: `numpy sql` is no `numpysql`.
    fn wrapped_word(&self, word: &str) -> Option<(SkillId, Via)> {
        if word.contains(' ') { None } else { self.wrapped(Key::of_normal(word).as_str()) }
    }

    /// Gives the skill that a name with this key wraps by the conventions of packages. What is known as a package or a product is
    /// a thing of its own: `SQLGlot` is not SQL.
    fn wrapped(&self, key: &str) -> Option<(SkillId, Via)> {
        let is_package = known_names::is_package(key) || known_names::is_product(key);
        let mut wrapped = forms::wrapped(key, is_package).filter_map(|form| self.certain(form.as_str()));
        let is_packaged = |skill: Skill<'_>| skill.packages().chain(skill.names(Namespace::Npm)).next().is_some();
        let (skill, _) = wrapped.find(|(skill, _)| is_packaged(self.catalogue().skill(*skill)))?;
        Some((skill, Via::Alias))
    }

    /// Gives the skill that this key names for certain. A package or a module that is named after an English word is not certain: a
    /// board is no Adafruit Blinka.
    fn certain(&self, key: &str) -> Option<(SkillId, Via)> {
        match self.lookup.meaning(key)? {
            KeyMeaning::Skill(skill, Claim::Name) => Some((skill, Via::Exact)),
            KeyMeaning::Skill(skill, _) => {
                let is_certain = !known_names::is_english(key) || self.catalogue().skill(skill).is_written(key);
                is_certain.then_some((skill, Via::Alias))
            }
            KeyMeaning::Ambiguous => None,
        }
    }

    /// Gives the skill that a command of a shell belongs to, where the command is no word of everyday: `az`.
    fn command(&self, key: &Key) -> Option<SkillId> {
        let name = key.as_str();
        if known_names::is_english(name) { None } else { self.catalogue().named(Namespace::Command, name) }
    }

    /// Gives the skill of which a normal name is a misspelling.
    fn near(&self, normal: &str) -> Option<SkillId> {
        self.typos.meant(&self.lookup, normal)
    }
}
