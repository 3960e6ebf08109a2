//! Which spellings can't be believed by themselves in running text, and why.

use crate::catalogue::{Catalogue, KeySkill, Kind, Named, Namespace, Prose, Skill, Spelling};
use std::iter::Peekable;

/// Why a spelling may mean something else than its skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ambiguity {
    /// It doesn't.
    None,
    /// It is a letter or two: C, R, Go, TS.
    Short,
    /// It is an everyday word, or so says its skill: Spark, Flask, research.
    Word,
    /// It is a way of working or a field of knowledge that no role asks for: teamwork, public sector. Texts are full of
    /// those, and only where they are listed do they mean a skill.
    Aside,
    /// Only a package or a module is called that, which are named after everyday words more often than not: build, can.
    Package,
}

impl Ambiguity {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 5] = [Self::None, Self::Short, Self::Word, Self::Aside, Self::Package];
}

/// Everyday words that are a spelling of a skill whose other spellings are clear. A skill whose every spelling is doubtful
/// says so itself, in the catalogue. Sorted.
const EVERYDAY: [&str; 124] = [
    "acrobat",
    "ado",
    "airline",
    "antennas",
    "astronomer",
    "authorization",
    "backtrack",
    "beam",
    "bids",
    "bless",
    "board",
    "brocade",
    "build",
    "can",
    "channels",
    "collisions",
    "compose",
    "constructs",
    "corner",
    "crate",
    "crest",
    "darts",
    "direct",
    "distribute",
    "distributed",
    "doe",
    "domino",
    "dos",
    "edger",
    "eel",
    "elk",
    "encase",
    "environs",
    "factory",
    "fluent",
    "gee",
    "glut",
    "gradient",
    "grub",
    "guardian",
    "hid",
    "imaging",
    "influx",
    "inputs",
    "instruments",
    "jellyfish",
    "joystick",
    "keyboard",
    "keystone",
    "lark",
    "lean",
    "lifelines",
    "lightning",
    "machine",
    "mechanize",
    "medallion",
    "mime",
    "mock",
    "molecule",
    "moss",
    "motor",
    "mouse",
    "mu",
    "net",
    "newspaper",
    "notebook",
    "objection",
    "ode",
    "orange",
    "ouster",
    "oval",
    "paddle",
    "pan",
    "parsnip",
    "pendulum",
    "ply",
    "polygon",
    "pony",
    "prance",
    "procedural",
    "prospector",
    "proton",
    "raft",
    "raspberry",
    "recommendations",
    "robot",
    "root",
    "sacred",
    "safety",
    "serial",
    "shade",
    "sigma",
    "silk",
    "singer",
    "smote",
    "snappy",
    "socket",
    "solders",
    "solid",
    "splinter",
    "stomp",
    "strands",
    "strawberry",
    "suds",
    "swagger",
    "tables",
    "tabulate",
    "telegram",
    "tenable",
    "thunderbolt",
    "timescale",
    "toga",
    "together",
    "torch",
    "tortoise",
    "trains",
    "unicorn",
    "uproot",
    "visa",
    "waitress",
    "wand",
    "warrant",
    "was",
    "wince",
];

/// Decides of each spelling of a catalogue, which must be asked for in the order of the keys.
pub struct Ambiguities<'c, P: Iterator, I: Iterator> {
    catalogue: &'c Catalogue,
    /// Of each skill, whether a role asks for it.
    asked: Vec<bool>,
    everyday: Peekable<std::slice::Iter<'static, &'static str>>,
    packages: Peekable<P>,
    imports: Peekable<I>,
}

/// The ambiguities of a catalogue.
pub fn of(catalogue: &Catalogue) -> Ambiguities<'_, impl Iterator<Item = Named<'_>>, impl Iterator<Item = Named<'_>>> {
    let mut asked = vec![false; catalogue.skills().len()];
    for (skill, _) in catalogue.roles().flat_map(|role| role.key_skills().flat_map(KeySkill::skills)) {
        asked[skill.index()] = true;
    }
    Ambiguities {
        catalogue,
        asked,
        everyday: EVERYDAY.iter().peekable(),
        packages: catalogue.all_named(Namespace::Package).peekable(),
        imports: catalogue.all_named(Namespace::Module).peekable(),
    }
}

impl<'c, P: Iterator<Item = Named<'c>>, I: Iterator<Item = Named<'c>>> Ambiguities<'c, P, I> {
    /// The ambiguity of the next spelling.
    pub fn of(&mut self, spelling: Spelling<'_>) -> Ambiguity {
        const SHORT: usize = 2;
        let key = spelling.key();
        let skill = self.catalogue.skill(spelling.skill());
        let is_everyday = holds(&mut self.everyday, key, |word| word);
        let is_package = holds(&mut self.packages, key, |package| package.form());
        let is_import = holds(&mut self.imports, key, |module| module.form());
        if key.chars().count() <= SHORT && !key.contains(['+', '#']) {
            Ambiguity::Short
        } else if (is_package || is_import) && !is_written(skill, key) {
            Ambiguity::Package
        } else if is_idea(skill.kind()) && !self.asked[spelling.skill().index()] {
            Ambiguity::Aside
        } else if skill.prose() == Prose::Careful || is_everyday {
            Ambiguity::Word
        } else {
            Ambiguity::None
        }
    }
}

/// Whether skills of this kind are ideas, which are written like any word, and not names.
pub fn is_idea(kind: Kind) -> bool {
    matches!(kind, Kind::Practice | Kind::Concept)
}

/// Whether a sorted list holds this key; keys must be asked for in order.
fn holds<T: Copy>(list: &mut Peekable<impl Iterator<Item = T>>, key: &str, key_of: impl Fn(&T) -> &str) -> bool {
    while list.next_if(|item| key_of(item) < key).is_some() {}
    list.peek().is_some_and(|item| key_of(item) == key)
}

/// A key without the digits at its end: `python3` is written Python.
fn without_version(key: &str) -> &str {
    let bare = key.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.is_empty() { key } else { bare }
}

/// Whether the skill's name or an alias has this key.
fn is_written(skill: Skill<'_>, key: &str) -> bool {
    let same = |spelling: &str, key: &str| {
        let letters = spelling.chars().filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#' | '&'));
        letters.flat_map(char::to_lowercase).eq(key.chars())
    };
    [key, without_version(key)].iter().any(|key| same(skill.name(), key) || skill.aliases().any(|alias| same(alias, key)))
}

#[cfg(test)]
mod tests {
    use super::EVERYDAY;

    #[test]
    fn everyday_words_are_sorted() {
        for pair in EVERYDAY.windows(2) {
            assert!(pair[0] < pair[1], "{pair:?}");
        }
    }
}
