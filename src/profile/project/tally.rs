//! From the names in a project's files to the skills they stand for, with every place.

use super::hint::{Hint, Name, Weight};
use super::python::OwnModules;
use crate::catalogue::{Catalogue, Claim, Kind, SkillId, Spelling};
use crate::spelling::Key;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// How a skill is used in a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
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
}

/// The skills of a project, filled file by file.
#[derive(Debug)]
pub struct Tally<'c> {
    catalogue: &'c Catalogue,
    own: OwnModules,
    known: HashMap<Name, Vec<SkillId>>,
    uses: BTreeMap<SkillId, Use>,
}

impl<'c> Tally<'c> {
    /// An empty tally.
    pub fn new(catalogue: &'c Catalogue, own: OwnModules) -> Self {
        Self { catalogue, own, known: HashMap::new(), uses: BTreeMap::new() }
    }

    /// Adds what one file says.
    pub fn add(&mut self, file: &Path, hints: Vec<Hint>) {
        let mut here: HashSet<SkillId> = HashSet::new();
        for hint in hints {
            if self.is_own(file, &hint.name) {
                continue;
            }
            for skill in self.skills(&hint.name) {
                let first = hint.weight >= Weight::Used && here.insert(skill);
                self.count(skill, file, &hint, first);
            }
        }
    }

    /// The skills found, each with its use.
    pub fn uses(self) -> BTreeMap<SkillId, Use> {
        self.uses
    }

    fn count(&mut self, skill: SkillId, file: &Path, hint: &Hint, first_in_file: bool) {
        let place = || Use {
            name: written(&hint.name),
            file: file.to_owned(),
            line: hint.line,
            places: 0,
            weight: hint.weight,
            files: 0,
        };
        let entry = self.uses.entry(skill).or_insert_with(place);
        if hint.weight > entry.weight {
            *entry = Use { places: entry.places, files: entry.files, ..place() };
        }
        entry.places += 1;
        entry.files += usize::from(first_in_file);
    }

    fn is_own(&self, file: &Path, name: &Name) -> bool {
        match name {
            Name::Module(module) => self.own.has(file, module.split('.').next().unwrap_or(module)),
            Name::Package(_) | Name::Product(_) | Name::Skill(_) => false,
        }
    }

    /// The skills that a name stands for; looked up once for all its places.
    fn skills(&mut self, name: &Name) -> Vec<SkillId> {
        if let Some(skills) = self.known.get(name) {
            return skills.clone();
        }
        let skills = match name {
            Name::Package(package) => self.catalogue.package(package).into_iter().collect(),
            Name::Module(module) => self.modules(module),
            Name::Product(product) => self.product(product).into_iter().collect(),
            Name::Skill(skill) => self.spelled(skill).into_iter().collect(),
        };
        self.known.insert(name.clone(), skills.clone());
        skills
    }

    /// The skill of the top module, and that of the longest part of the name that has one (`google.cloud.storage`).
    fn modules(&self, module: &str) -> Vec<SkillId> {
        const DEEPEST: usize = 3;
        let ends: Vec<usize> = module.match_indices('.').map(|(at, _)| at).chain([module.len()]).take(DEEPEST).collect();
        let mut names = ends.iter().filter_map(|end| module.get(..*end)).map(|name| self.catalogue.import(name));
        let top = names.next().flatten();
        let nested = names.flatten().last().filter(|nested| Some(*nested) != top);
        top.into_iter().chain(nested).collect()
    }

    /// The product that a name stands for; ideas and ways of working have no images and no packages.
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

fn written(name: &Name) -> String {
    match name {
        Name::Package(name) | Name::Product(name) => name.clone(),
        Name::Module(name) => name.split('.').next().unwrap_or(name).to_owned(),
        Name::Skill(name) => (*name).to_owned(),
    }
}
