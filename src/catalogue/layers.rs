//! Documents laid over one another, the built-in catalogue lowest: what is new is added, what says `replace` takes the place of
//! what was there, what says `extend` adds spellings to it. Whether the whole holds together is judged in [`super::check`].

use super::raw::{BUILT_IN, CatalogueDocument, RawExtension, RawRole, RawSkill};
use super::suggestion::Suggestions;
use super::{Namespace, Place, Problem, ProblemKind, Relation};
use crate::spelling::Key;
use std::collections::{BTreeMap, HashMap};

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

/// The fields of a skill that hold spellings and names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// What people write.
    Aliases,
    /// What people write and may mean something else by.
    Ambiguous,
    /// Names of one namespace.
    Names(Namespace),
}

impl Field {
    /// Gives all fields.
    fn all() -> impl Iterator<Item = Self> {
        [Self::Aliases, Self::Ambiguous].into_iter().chain(Namespace::ALL.iter().copied().map(Self::Names))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Aliases => "aliases",
            Self::Ambiguous => "ambiguous",
            Self::Names(namespace) => namespace.field(),
        }
    }

    fn of_skill(self, skill: &RawSkill) -> &[String] {
        match self {
            Self::Aliases => &skill.aliases,
            Self::Ambiguous => &skill.ambiguous,
            Self::Names(namespace) => skill.names(namespace),
        }
    }

    fn of_extension(self, extension: &RawExtension) -> &[String] {
        match self {
            Self::Aliases => &extension.aliases,
            Self::Ambiguous => &extension.ambiguous,
            Self::Names(namespace) => extension.names(namespace),
        }
    }

    /// Tells whether two texts are one name in this field.
    fn is_same(self, one: &str, other: &str) -> bool {
        match self {
            Self::Aliases | Self::Ambiguous => Key::of(one) == Key::of(other),
            Self::Names(namespace) => namespace.form(one) == namespace.form(other),
        }
    }
}

impl<'d> LayeredSkill<'d> {
    fn new(place: Place, raw: &'d RawSkill) -> Self {
        Self { place, raw, extensions: Vec::new(), dropped: Vec::new() }
    }

    /// Gives the spellings of one field, its own first, each with its place.
    pub(super) fn spellings(&self, field: Field) -> impl Iterator<Item = (Place, &'d str)> {
        let own = numbered(self.place.field(field.name()), field.of_skill(self.raw));
        let own = own.filter(move |(_, spelling)| !self.dropped.iter().any(|dropped| field.is_same(dropped, spelling)));
        let added = self.extensions.iter();
        own.chain(added.flat_map(move |(place, raw)| numbered(place.field(field.name()), field.of_extension(raw))))
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

/// How much of the built-in catalogue stays under the documents given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Base {
    /// All of it.
    #[default]
    Whole,
    /// Its skills, without its roles.
    Skills,
    /// Nothing: the documents are a catalogue by themselves.
    Nothing,
}

impl Base {
    /// Gives the built-in catalogue as a document, where any of it stays. Costs as much as copying it.
    pub(super) fn document(self) -> Option<CatalogueDocument> {
        #[cfg(builtin_catalogue)]
        let built_in = || super::Catalogue::builtin().document();
        #[cfg(not(builtin_catalogue))] // build.rs lays nothing over it
        let built_in = || unreachable!("there is no built-in catalogue yet");
        (self < Self::Nothing).then(built_in)
    }
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
                (Some(at), true) => self.skills[*at] = LayeredSkill::new(place, raw),
                (Some(at), false) => {
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
        for (place, raw) in extensions {
            let key = Key::of(&raw.skill);
            if let Some(at) = known.get(&key) {
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

    /// Adds the roles. Where the built-in ones are left out, one of the same id takes their place without saying so.
    fn add_roles(&mut self, documents: &'d [CatalogueDocument], alone: bool) {
        let mut known: HashMap<&str, usize> = HashMap::new();
        for (place, raw) in entries(documents, "roles", |document| &document.content.roles) {
            let is_left_out = |at: &usize| alone && self.roles[*at].place.file == BUILT_IN;
            match (known.get(raw.id.as_str()), raw.replace) {
                (Some(at), replace) if replace || is_left_out(at) => {
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
