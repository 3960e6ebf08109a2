//! Which spellings can't be believed by themselves in running text, and why.

use crate::catalogue::{Catalogue, Claim, KeySkill, Kind, Named, Namespace, Prose, Skill, Spelling};
use crate::spelling::Key;
use std::iter::Peekable;

/// Why a spelling may mean something else than its skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ambiguity {
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
    /// The catalogue itself says that it may mean something else: node, serial. What stands beside it decides.
    Said,
}

impl Ambiguity {
    /// All of them, in the order of their numbers.
    pub(crate) const ALL: [Self; 6] = [Self::None, Self::Short, Self::Word, Self::Aside, Self::Package, Self::Said];

    /// Gives at least the ambiguity of an everyday word.
    pub(crate) fn or_word(self) -> Self {
        if self == Self::None { Self::Word } else { self }
    }
}

/// The names of one namespace, of which the next is looked at.
type NamesAhead<'c> = Peekable<Box<dyn Iterator<Item = Named<'c>> + 'c>>;

/// Decides of each spelling of a catalogue, which must be asked for in the order of the keys.
pub(crate) struct Ambiguities<'c> {
    catalogue: &'c Catalogue,
    /// Of each skill, whether a role asks for it.
    asked: Vec<bool>,
    everyday: NamesAhead<'c>,
    packages: NamesAhead<'c>,
    imports: NamesAhead<'c>,
}

/// Begins with the first spelling of a catalogue.
pub(crate) fn of(catalogue: &Catalogue) -> Ambiguities<'_> {
    let mut asked = vec![false; catalogue.skills().len()];
    for (skill, _) in catalogue.roles().flat_map(|role| role.key_skills().flat_map(KeySkill::skills)) {
        asked[skill.index()] = true;
    }
    let ahead = |namespace| -> NamesAhead<'_> {
        let names: Box<dyn Iterator<Item = Named<'_>>> = Box::new(catalogue.all_named(namespace));
        names.peekable()
    };
    Ambiguities {
        catalogue,
        asked,
        everyday: ahead(Namespace::Everyday),
        packages: ahead(Namespace::Package),
        imports: ahead(Namespace::Module),
    }
}

impl Ambiguities<'_> {
    /// Gives the ambiguity of the next spelling.
    pub(crate) fn of(&mut self, spelling: Spelling<'_>) -> Ambiguity {
        const SHORT: usize = 2;
        let key = spelling.key();
        let skill = self.catalogue.skill(spelling.skill());
        let is_everyday = holds(&mut self.everyday, key);
        let is_package = holds(&mut self.packages, key);
        let is_import = holds(&mut self.imports, key);
        if spelling.claim() == Claim::Ambiguous {
            Ambiguity::Said
        } else if (is_package || is_import) && !is_written(skill, key) {
            Ambiguity::Package
        } else if key.chars().count() <= SHORT && !key.contains(['+', '#']) {
            Ambiguity::Short
        } else if skill.prose() == Prose::Listed || is_idea(skill.kind()) && !self.asked[spelling.skill().index()] {
            Ambiguity::Aside
        } else if is_everyday || skill.prose() == Prose::Careful && !is_marked(skill, key) {
            Ambiguity::Word
        } else {
            Ambiguity::None
        }
    }
}

/// Tells whether skills of this kind are ideas, which are written like any word, and not names.
pub(crate) fn is_idea(kind: Kind) -> bool {
    matches!(kind, Kind::Practice | Kind::Concept)
}

/// Tells whether a spelling adds to its product's name what makes it no everyday word: `reactjs`, `cypressio`, `golang`.
fn is_marked(skill: Skill<'_>, key: &str) -> bool {
    const MARKS: [&str; 4] = ["js", "io", "py", "lang"];
    let name = Key::of(skill.name());
    !is_idea(skill.kind()) && key.strip_prefix(name.as_str()).is_some_and(|mark| MARKS.contains(&mark))
}

/// Tells whether one of the names has this key; keys must be asked for in order.
fn holds(names: &mut NamesAhead<'_>, key: &str) -> bool {
    while names.next_if(|name| name.form() < key).is_some() {}
    names.peek().is_some_and(|name| name.form() == key)
}

/// Gives a key without the digits at its end: `python3` is written Python.
fn without_version(key: &str) -> &str {
    let bare = key.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.is_empty() { key } else { bare }
}

/// Tells whether the skill's name or an alias has this key.
fn is_written(skill: Skill<'_>, key: &str) -> bool {
    let same = |spelling: &str, key: &str| {
        let letters = spelling.chars().filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#' | '&'));
        letters.flat_map(char::to_lowercase).eq(key.chars())
    };
    [key, without_version(key)].iter().any(|key| same(skill.name(), key) || skill.aliases().any(|alias| same(alias, key)))
}
