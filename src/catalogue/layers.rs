//! Documents laid over one another, the built-in catalogue lowest: what is new is added, what says `replace`, or has the name of what is
//! built in, takes the place of what was there, what says `extend` adds spellings to it. Whether the whole holds together is judged in [`super::check`].

use super::field::Field;
use super::raw::{BUILT_IN, CatalogueDocument, RawExtension, RawRole, RawSkill};
use super::suggestion::Suggestions;
use super::{Base, OverBuiltIn, Place, Problem, ProblemKind, Relation};
use crate::spelling::Key;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// All entries of some documents, after what was replaced is gone.
#[derive(Debug, Default)]
pub(super) struct Layers<'d> {
    /// The skills, in the order of the documents.
    pub skills: Vec<LayeredSkill<'d>>,
    /// The roles, in the order of the documents.
    pub roles: Vec<LayeredRole<'d>>,
    /// What is wrong with how the documents lie over one another.
    pub problems: Vec<Problem>,
    /// How many more unknown names get a suggestion.
    pub suggestions: Suggestions,
}

/// A skill with all that extends it.
#[derive(Debug)]
pub(super) struct LayeredSkill<'d> {
    /// Where it stands.
    pub place: Place,
    /// What stands there.
    pub raw: &'d RawSkill,
    extensions: Vec<(Place, &'d RawExtension)>,
    dropped: Vec<&'d str>,
    /// Where spellings and names stand that are another skill's.
    given_up: BTreeSet<Place>,
}

/// A role, and the one whose place it takes.
#[derive(Debug)]
pub(super) struct LayeredRole<'d> {
    /// Where it stands.
    pub place: Place,
    /// What stands there.
    pub raw: &'d RawRole,
    /// The role of the same id below it, on which it may be built.
    pub replaced: Option<Box<LayeredRole<'d>>>,
    /// Whether it is there only for roles that are built on it.
    pub is_left_out: bool,
}

impl<'d> LayeredSkill<'d> {
    fn new(place: Place, raw: &'d RawSkill) -> Self {
        Self { place, raw, extensions: Vec::new(), dropped: Vec::new(), given_up: BTreeSet::new() }
    }

    /// Tells whether it comes with the program.
    pub(super) fn is_built_in(&self) -> bool {
        self.place.file == BUILT_IN
    }

    /// Tells whether a document adds to it.
    pub(super) fn is_extended(&self) -> bool {
        !self.extensions.is_empty()
    }

    /// Leaves the spelling or name at this place to another skill.
    pub(super) fn give_up(&mut self, place: Place) {
        self.given_up.insert(place);
    }

    /// Gives the spellings of one field, its own first, each with its place.
    pub(super) fn spellings(&self, field: Field) -> impl Iterator<Item = (Place, &'d str)> {
        let place = self.place.field(field.name());
        let own = self.kept(field).map(move |(at, spelling)| (place.at(at), spelling));
        let added = self.extensions.iter();
        let added = added.flat_map(move |(place, raw)| numbered(place.field(field.name()), field.of_extension(raw)));
        own.chain(added).filter(|(place, _)| !self.given_up.contains(place))
    }

    /// Gives its own spellings of one field, but for those that a document drops, each with its number.
    pub(super) fn kept(&self, field: Field) -> impl Iterator<Item = (usize, &'d str)> {
        let numbered = field.of_skill(self.raw).iter().map(String::as_str).enumerate();
        numbered.filter(move |(_, spelling)| !self.dropped.iter().any(|dropped| field.is_same(dropped, spelling)))
    }

    /// Gives the names that one relation lists, its own first, each with its place.
    pub(super) fn related(&self, relation: Relation) -> impl Iterator<Item = (Place, &'d str)> {
        let own = numbered(self.place.field(relation.name()), relation.of_skill(self.raw));
        let added = self.extensions.iter();
        own.chain(added.flat_map(move |(place, raw)| numbered(place.field(relation.name()), relation.of_extension(raw))))
    }

    fn extend(&mut self, place: Place, raw: &'d RawExtension, problems: &mut Vec<Problem>) {
        for (place, spelling) in numbered(place.field("drop"), &raw.drop) {
            let mut own = Field::all().flat_map(|field| field.of_skill(self.raw).iter().map(move |own| (field, own)));
            if own.any(|(field, own)| field.is_same(own, spelling)) {
                self.dropped.push(spelling);
            } else {
                let (value, skill) = (spelling.to_owned(), self.raw.name.clone());
                problems.push(Problem { place, kind: ProblemKind::NothingToDrop { value, skill } });
            }
        }
        self.extensions.push((place, raw));
    }
}

/// Items with their places.
fn numbered(place: Place, items: &[String]) -> impl Iterator<Item = (Place, &str)> {
    items.iter().enumerate().map(move |(at, item)| (place.at(at), item.as_str()))
}

impl<'d> Layers<'d> {
    /// Lays documents over one another, in their order. Built-in roles are left out where `base` or a document says so.
    pub(super) fn of(documents: &'d [CatalogueDocument], base: Base) -> Self {
        let mut layers = Self::default();
        layers.add_skills(documents);
        layers.extend_skills(documents);
        let alone = base > Base::Whole || documents.iter().any(|document| document.content.only);
        layers.add_roles(documents, alone);
        for role in layers.roles.iter_mut().filter(|role| alone && role.place.file == BUILT_IN) {
            role.is_left_out = true;
        }
        layers
    }

    fn add_skills(&mut self, documents: &'d [CatalogueDocument]) {
        let mut known: HashMap<Key, usize> = HashMap::new();
        for (place, raw) in entries(documents, "skills", |document| &document.content.skills) {
            let key = Key::of(&raw.name);
            match (known.get(&key), raw.replace) {
                (Some(at), replace) if replace || self.skills[*at].is_built_in() => {
                    if !replace {
                        let (what, name) = ("skill", raw.name.clone());
                        self.problem(place.field("name"), OverBuiltIn::Entry { what, name }.into());
                    }
                    self.skills[*at] = LayeredSkill::new(place, raw);
                }
                (Some(at), _) => {
                    let first = self.skills[*at].place.clone();
                    self.problem(place.field("name"), taken("skill", &raw.name, first));
                }
                (None, replace) => {
                    if replace {
                        let names = self.skills.iter().map(|skill| skill.raw.name.as_str());
                        let kind = nothing_to_replace(&mut self.suggestions, "skill", &raw.name, names);
                        self.problem(place.field("replace"), kind);
                    }
                    known.insert(key, self.skills.len());
                    self.skills.push(LayeredSkill::new(place, raw));
                }
            }
        }
    }

    fn extend_skills(&mut self, documents: &'d [CatalogueDocument]) {
        let mut extensions = entries(documents, "extend", |document| &document.content.extend).into_iter().peekable();
        if extensions.peek().is_none() {
            return;
        }
        let numbered = self.skills.iter().enumerate();
        let known: BTreeMap<Key, usize> = numbered.map(|(at, skill)| (Key::of(&skill.raw.name), at)).collect();
        let mut aliases: Option<HashMap<Key, usize>> = None;
        for (place, raw) in extensions {
            let key = Key::of(&raw.skill);
            if let Some(at) = known.get(&key) {
                self.skills[*at].extend(place, raw, &mut self.problems);
            } else if let Some(at) = aliases.get_or_insert_with(|| by_alias(&self.skills)).get(&key) {
                let (alias, name) = (raw.skill.clone(), self.skills[*at].raw.name.clone());
                self.problem(place.field("skill"), ProblemKind::NotTheName { alias, name });
                self.skills[*at].extend(place, raw, &mut self.problems);
            } else {
                let skills = &self.skills;
                let names = || known.iter().map(|(key, at)| (key.as_str(), skills[*at].raw.name.as_str()));
                let suggestion = self.suggestions.nearest(key.as_str(), names);
                let kind = ProblemKind::UnknownSkill { name: raw.skill.clone(), suggestion };
                self.problem(place.field("skill"), kind);
            }
        }
    }

    /// Adds the roles. One with the id of a built-in role takes its place; where those are left out, without a word.
    fn add_roles(&mut self, documents: &'d [CatalogueDocument], alone: bool) {
        let mut known: HashMap<&str, usize> = HashMap::new();
        for (place, raw) in entries(documents, "roles", |document| &document.content.roles) {
            let is_built_in = |at: &usize| self.roles[*at].place.file == BUILT_IN;
            match (known.get(raw.id.as_str()), raw.replace) {
                (Some(at), replace) if replace || is_built_in(at) => {
                    if !replace && !alone {
                        let (what, name) = ("role", raw.id.clone());
                        self.problem(place.field("id"), OverBuiltIn::Entry { what, name }.into());
                    }
                    let role = LayeredRole { place, raw, replaced: None, is_left_out: false };
                    let replaced = std::mem::replace(&mut self.roles[*at], role);
                    self.roles[*at].replaced = Some(Box::new(replaced));
                }
                (Some(at), _) => {
                    let first = self.roles[*at].place.clone();
                    self.problem(place.field("id"), taken("role", &raw.id, first));
                }
                (None, replace) => {
                    if replace {
                        let kind = nothing_to_replace(
                            &mut self.suggestions,
                            "role",
                            &raw.id,
                            self.roles.iter().map(|role| role.raw.id.as_str()),
                        );
                        self.problem(place.field("replace"), kind);
                    }
                    known.insert(&raw.id, self.roles.len());
                    self.roles.push(LayeredRole { place, raw, replaced: None, is_left_out: false });
                }
            }
        }
    }

    fn problem(&mut self, place: Place, kind: ProblemKind) {
        self.problems.push(Problem { place, kind });
    }
}

fn taken(what: &'static str, name: &str, place: Place) -> ProblemKind {
    ProblemKind::Exists { what, name: name.to_owned(), place: Box::new(place) }
}

fn nothing_to_replace<'a>(
    suggestions: &mut Suggestions,
    what: &'static str,
    name: &str,
    names: impl Iterator<Item = &'a str>,
) -> ProblemKind {
    let mut keys: Vec<(Key, &str)> = Vec::new();
    let keyed = || {
        keys.extend(names.map(|name| (Key::of(name), name)));
        keys.iter().map(|(key, name)| (key.as_str(), *name))
    };
    let suggestion = suggestions.nearest(Key::of(name).as_str(), keyed);
    ProblemKind::NothingToReplace { what, name: name.to_owned(), suggestion }
}

/// Gives the skills by their aliases, the first where several have one.
fn by_alias(skills: &[LayeredSkill<'_>]) -> HashMap<Key, usize> {
    let mut aliases = HashMap::new();
    for (at, skill) in skills.iter().enumerate() {
        for alias in &skill.raw.aliases {
            aliases.entry(Key::of(alias)).or_insert(at);
        }
    }
    aliases
}

/// Gives the entries of one list over all documents, each with its place, in the order of the documents.
fn entries<'d, T>(
    documents: &'d [CatalogueDocument],
    list: &str,
    of: fn(&CatalogueDocument) -> &[T],
) -> Vec<(Place, &'d T)> {
    let numbered = documents.iter().flat_map(|document| {
        let root = Place::of(&document.file, list);
        of(document).iter().enumerate().map(move |(at, entry)| (root.at(at), entry))
    });
    numbered.collect()
}
