//! From the names in a project's files to the skills they stand for, with every place.

use super::finding::{Finding, Name, Weight};
use super::python::OwnModules;
use crate::catalogue::{Catalogue, Claim, Kind, Namespace, SkillId, Spelling};
use crate::spelling::Key;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// How a skill is used in a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProjectUse {
    /// The name, as it stands at the first of the places that weigh most.
    pub name: String,
    /// The file of that place, relative to the project.
    pub file: std::path::PathBuf,
    /// The line of that place, from 1.
    pub line: usize,
    /// How many places there are.
    pub places: usize,
    /// What the place says that weighs most.
    pub weight: Weight,
    /// In how many files it is used, tests and examples left out.
    pub files: usize,
    /// What the lists of requirements say of it that weighs most, where they name it.
    pub declared: Option<Weight>,
    /// The project's Python files, tests and examples left out.
    pub sources: usize,
}

/// The skills of a project, filled file by file.
#[derive(Debug)]
pub(super) struct SkillUses<'c> {
    catalogue: &'c Catalogue,
    own: OwnModules,
    known: HashMap<Name, Vec<(SkillId, String)>>,
    uses: BTreeMap<SkillId, ProjectUse>,
    /// What the project calls itself, and the skills that it is thereby.
    names: HashSet<Key>,
    is: HashSet<SkillId>,
    /// The packages that no skill is known for, as they are first written, and the keys of all of them.
    unknown: Vec<String>,
    unknown_keys: HashSet<Key>,
    sources: usize,
}

impl<'c> SkillUses<'c> {
    /// Begins with no use of a project that calls itself by these names.
    pub(super) fn new<'n>(catalogue: &'c Catalogue, own: OwnModules, names: impl IntoIterator<Item = &'n str>) -> Self {
        let names: HashSet<Key> = names.into_iter().map(Key::of).collect();
        let is = names.iter().filter_map(|name| catalogue.package(name.as_str())).collect();
        Self {
            catalogue,
            own,
            known: HashMap::new(),
            uses: BTreeMap::new(),
            names,
            is,
            unknown: Vec::new(),
            unknown_keys: HashSet::new(),
            sources: 0,
        }
    }

    /// Adds what one file says.
    pub(super) fn add(&mut self, file: &Path, findings: Vec<Finding>) {
        let mut here: HashSet<SkillId> = HashSet::new();
        self.sources += usize::from(findings.iter().any(|finding| {
            finding.name == Name::Named(Namespace::Extension, "py".to_owned()) && finding.weight == Weight::Used
        }));
        for finding in findings {
            let mut skills = self.skills(&finding.name);
            if self.is_own(file, &finding.name) {
                skills.retain(|(skill, _)| self.is.contains(skill));
            }
            self.note_unknown(&finding, &skills);
            for (skill, written) in skills {
                let first = finding.weight >= Weight::Used && here.insert(skill);
                self.count(skill, written, file, &finding, first);
            }
        }
    }

    /// Gives the skills found, each with its use, and the packages that the project needs and nobody knows a skill for.
    pub(super) fn finish(mut self) -> (BTreeMap<SkillId, ProjectUse>, Vec<String>) {
        self.uses.values_mut().for_each(|used| used.sources = self.sources);
        (self.uses, self.unknown)
    }

    fn note_unknown(&mut self, finding: &Finding, skills: &[(SkillId, String)]) {
        if let Name::Package(package) | Name::Named(Namespace::Conda, package) = &finding.name
            && finding.weight == Weight::Direct
            && skills.is_empty()
        {
            let key = Key::of(package);
            if !self.names.contains(&key) && self.unknown_keys.insert(key) {
                self.unknown.push(package.clone());
            }
        }
    }

    fn count(&mut self, skill: SkillId, written: String, file: &Path, finding: &Finding, first_in_file: bool) {
        let declared = matches!(finding.name, Name::Package(_) | Name::Named(Namespace::Conda, _)).then_some(finding.weight);
        let place = || ProjectUse {
            name: written,
            file: file.to_owned(),
            line: finding.line,
            places: 0,
            weight: finding.weight,
            files: 0,
            declared: None,
            sources: 0,
        };
        let entry = match self.uses.entry(skill) {
            Entry::Vacant(entry) => entry.insert(place()),
            Entry::Occupied(entry) => {
                let entry = entry.into_mut();
                if finding.weight > entry.weight {
                    *entry = ProjectUse { places: entry.places, files: entry.files, declared: entry.declared, ..place() };
                }
                entry
            }
        };
        entry.declared = entry.declared.max(declared);
        entry.places += 1;
        entry.files += usize::from(first_in_file);
    }

    fn is_own(&self, file: &Path, name: &Name) -> bool {
        match name {
            Name::Module(module) => self.own.has(file, module.split('.').next().unwrap_or(module)),
            Name::Package(_) | Name::Project(_) | Name::Product(_) | Name::Topic(_) | Name::Named(..) => false,
        }
    }

    /// Gives the skills that a name stands for, each with the part of the name that does; looked up once for all its places.
    fn skills(&mut self, name: &Name) -> Vec<(SkillId, String)> {
        if let Some(skills) = self.known.get(name) {
            return skills.clone();
        }
        let whole = |skill: Option<SkillId>, name: &str| skill.map(|skill| (skill, name.to_owned())).into_iter().collect();
        let skills = match name {
            Name::Package(package) | Name::Project(package) => whole(self.catalogue.package(package), package),
            Name::Module(module) => self.modules(module),
            Name::Product(product) => whole(self.product(product), product),
            Name::Topic(skill) => whole(self.spelled(skill), skill),
            Name::Named(namespace, name) => {
                let skill = self.named(*namespace, name);
                skill.map(|skill| (skill, self.shown(*namespace, name, skill))).into_iter().collect()
            }
        };
        self.known.insert(name.clone(), skills.clone());
        skills
    }

    /// Gives the skill of the top module, and that of the longest part of the name that has one (`google.cloud.storage`).
    fn modules(&self, module: &str) -> Vec<(SkillId, String)> {
        const DEEPEST: usize = 3;
        let ends = module.match_indices('.').map(|(at, _)| at).chain([module.len()]).take(DEEPEST);
        let mut names =
            ends.filter_map(|end| module.get(..end)).map(|name| Some((self.catalogue.import(name)?, name.to_owned())));
        let top = names.next().flatten();
        let nested = names.flatten().last().filter(|(nested, _)| top.as_ref().is_none_or(|(top, _)| top != nested));
        top.into_iter().chain(nested).collect()
    }

    /// Tells how a name of a namespace is shown: a file by its last name, a file's ending as the language that it says.
    fn shown(&self, namespace: Namespace, name: &str, skill: SkillId) -> String {
        match namespace {
            Namespace::Extension => self.catalogue.skill(skill).name().to_owned(),
            _ if namespace.is_path() => name.rsplit('/').next().unwrap_or(name).to_owned(),
            _ => name.to_owned(),
        }
    }

    /// Gives the skill that a name of a namespace stands for. Images and packages of npm are called as their product is, more often than
    /// not, and packages of conda as on the Python package index.
    fn named(&self, namespace: Namespace, name: &str) -> Option<SkillId> {
        self.catalogue.named(namespace, name).or_else(|| match namespace {
            Namespace::Image | Namespace::Npm => self.product(name),
            Namespace::Conda => self.catalogue.package(name),
            _ => None,
        })
    }

    /// Gives the product that a name stands for; ideas and ways of working have no images and no packages.
    fn product(&self, name: &str) -> Option<SkillId> {
        let skill = self.spelled(name)?;
        match self.catalogue.skill(skill).kind() {
            Kind::Language
            | Kind::Library
            | Kind::Framework
            | Kind::Database
            | Kind::Platform
            | Kind::Tool
            | Kind::Hardware => Some(skill),
            Kind::Protocol | Kind::Practice | Kind::Concept => None,
        }
    }

    fn spelled(&self, name: &str) -> Option<SkillId> {
        let key = Key::of(name);
        let mut spelled = self.catalogue.spelled(key.as_str());
        spelled.next().filter(|spelling| spelling.claim() != Claim::Ambiguous).map(Spelling::skill)
    }
}
