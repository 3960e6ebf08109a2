//! Skills that a project shows: its requirements, its imports, and what else lies in its folder.
//!
//! 1. the files that are the project's own work (`walk`);
//! 2. each goes to the reader of its kind ([`file`]), which gives names and how much they weigh (`finding`);
//! 3. names become skills, with every place (`skill_uses`).
//!
//! Everything is read and nothing run; nothing outside the folder is opened.
//!
//! How a skill is used decides how much it says ([`ProjectUse::prominence`]):
//!
//! | use | strength |
//! |---|---|
//! | the project says that it needs it, is it or is about it; or uses it in two files or more | 1.0 |
//! | the project uses it in one file, or, in fewer than one of twenty, what it asks for only as an option or to develop | 0.6 |
//! | for development, in an option, a test, an example; modules that every program imports (`logging`) | 0.3 |
//! | only brought along by something else | 0.2 |

mod about;
mod address;
mod chunks;
mod command;
mod container;
mod file;
mod finding;
mod ignore_files;
mod lock;
mod other_languages;
mod package_json;
mod pipeline;
mod plain_file;
mod pyproject;
mod python;
mod readme;
pub(super) mod requirement;
mod requirements;
mod setup_cfg;
mod shell;
mod shell_words;
mod skill_uses;
mod terraform;
mod toml_file;
mod walk;
mod wrapper;
mod yaml;
mod yaml_entry;
mod yaml_file;
mod yaml_lines;

use super::{Found, Location, Prominence, Setting, Settings};
use crate::catalogue::{Catalogue, SkillId};
use crate::resolve::Via;
use crate::spelling::Key;
use file::Reader;
use finding::{Description, FileFindings, Name};
use python::OwnModules;
use skill_uses::SkillUses;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::thread;

pub(crate) use finding::Weight;
pub(crate) use plain_file::bytes as plain_bytes;
pub(crate) use skill_uses::ProjectUse;
pub(crate) use walk::MOST_FILES;

/// What was found in a folder.
#[derive(Debug, Default)]
pub(crate) struct Project {
    /// The skills, each with how and where it is used.
    pub uses: BTreeMap<SkillId, ProjectUse>,
    /// How many files were read.
    pub files: usize,
    /// Files and folders that could not be read, and why.
    pub skipped: Vec<(PathBuf, String)>,
    /// Files of which a part could not be read, and why.
    pub partial: Vec<(PathBuf, String)>,
    /// What it says of itself in prose, and in which file.
    pub about: Vec<(PathBuf, Description)>,
    /// Packages that it needs and that no skill is known for, as they are written there.
    pub unknown: Vec<String>,
    /// There were more than [`MOST_FILES`] files, and the rest was left out.
    pub cut: bool,
}

/// The part of a project's files that makes an option of it part of the whole: one in so many.
const PART: usize = 20;

impl ProjectUse {
    /// Tells how plainly this use shows the skill.
    pub(crate) fn prominence(&self) -> Prominence {
        match self.weight {
            Weight::Subject => Prominence::Identity,
            Weight::Direct => Prominence::Relied,
            // What the project says it can do without shows as a habit only where much of it does not.
            Weight::Used if self.declared == Some(Weight::Aside) && self.files * PART < self.sources => {
                Prominence::Occasional
            }
            Weight::Used if self.files > 1 => Prominence::Relied,
            Weight::Used => Prominence::Occasional,
            Weight::Aside => Prominence::Aside,
            Weight::Transitive => Prominence::Transitive,
        }
    }
}

impl Project {
    /// Gives the evidence in it, by skill; `root` is the folder as its user named it.
    pub(crate) fn found(&self, catalogue: &Catalogue, root: &Path) -> Vec<Found> {
        let found = |(skill, used): (&SkillId, &ProjectUse)| {
            let exact = Key::of(&used.name) == Key::of(catalogue.skill(*skill).name());
            let via = if exact { Via::Exact } else { Via::Alias };
            Found {
                place: Some(Location::line(used.line)),
                count: used.places,
                prominence: used.prominence(),
                settings: Settings::of(Setting::Project),
                ..Found::listed(used.name.as_str(), [*skill], via, root.join(&used.file).display().to_string())
            }
        };
        self.uses.iter().map(found).collect()
    }

    /// Tells why nothing was read of it, where something could not be read and the rest says nothing.
    pub(crate) fn failure(&self) -> Option<&str> {
        let silent = self.uses.is_empty() && self.unknown.is_empty() && self.about.is_empty();
        let problem = self.skipped.iter().chain(&self.partial).map(|(_, why)| why.as_str()).next();
        problem.filter(|_| silent)
    }

    /// Tells what is worth a note: what could not be read of it.
    pub(crate) fn notes(&self, root: &Path) -> Vec<String> {
        let skipped = self.skipped.iter().map(|(file, why)| format!("left out {}: {why}", root.join(file).display()));
        let partial =
            self.partial.iter().map(|(file, why)| format!("read {} only in part: {why}", root.join(file).display()));
        let cut = self.cut.then(|| format!("{} has more than {MOST_FILES} files; the rest was left out", root.display()));
        skipped.chain(partial).chain(cut).collect()
    }
}

/// Reads the project in a folder. Time grows with the size of its files; memory with the largest of them.
pub(crate) fn read(catalogue: &Catalogue, root: &Path) -> Project {
    let walked = walk::files(root, |path| Reader::of(catalogue, path).is_some());
    let mut project = Project { cut: walked.cut, ..read_files(catalogue, root, &walked.paths) };
    project.skipped.extend(walked.closed);
    project
}

/// Gives the files under a folder that `wanted` wants, relative to it; not those that a project keeps out of its own work.
pub(crate) fn files(root: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    walk::files(root, wanted).paths
}

/// Tells by its name whether a file makes its folder that of a project. A README may lie anywhere.
pub(crate) fn knows(catalogue: &Catalogue, file: &Path) -> bool {
    Reader::of(catalogue, file).is_some_and(|reader| reader != Reader::Readme)
}

/// Tells whether this is a file of a project that is no prose, by its name.
pub(crate) fn reads(catalogue: &Catalogue, file: &Path) -> bool {
    file.file_name().and_then(|name| Reader::of(catalogue, Path::new(name))).is_some_and(Reader::reads_no_prose)
}

/// Reads one file of a project that is no prose: a requirements file, a source, a notebook. `None` for any other file.
pub(crate) fn read_one(catalogue: &Catalogue, file: &Path) -> Option<Project> {
    let name = file.file_name().map(PathBuf::from)?;
    let root = file.parent().unwrap_or(Path::new(""));
    reads(catalogue, &name).then(|| read_files(catalogue, root, &[name]))
}

fn read_files(catalogue: &Catalogue, root: &Path, paths: &[PathBuf]) -> Project {
    let mut read = read_all(catalogue, root, paths);
    read_includes(root, paths, &mut read);
    let python = paths.iter().map(PathBuf::as_path).filter(|path| path.extension().is_some_and(|ending| ending == "py"));
    let own = OwnModules::of(python);
    let mut skill_uses = SkillUses::new(catalogue, own, names(&read));
    let mut project = Project { files: read.len(), ..Project::default() };
    for file in read {
        skill_uses.add(&file.path, file.findings.findings);
        project.about.extend(file.findings.about.into_iter().map(|prose| (file.path.clone(), prose)));
        project.partial.extend(file.findings.problem.map(|problem| (file.path.clone(), problem)));
        project.skipped.extend(file.problem.map(|problem| (file.path, problem)));
    }
    (project.uses, project.unknown) = skill_uses.finish();
    project
}

/// Tells what the project calls itself; one that only lies in its tests or examples is another.
fn names(read: &[ReadFile]) -> Vec<&str> {
    let findings = read.iter().flat_map(|file| &file.findings.findings);
    let own = findings.filter(|finding| finding.weight == Weight::Subject).filter_map(|finding| match &finding.name {
        Name::Project(name) => Some(name.as_str()),
        Name::Package(_) | Name::Module(_) | Name::Product(_) | Name::Topic(_) | Name::Named(..) => None,
    });
    own.collect()
}

/// One file that was read.
#[derive(Debug)]
struct ReadFile {
    path: PathBuf,
    findings: FileFindings,
    problem: Option<String>,
}

/// Reads files, on as many threads as there are processors; the answer is in their order.
fn read_all(catalogue: &Catalogue, root: &Path, paths: &[PathBuf]) -> Vec<ReadFile> {
    /// So few files aren't worth a thread.
    const FEW: usize = 64;
    let threads = thread::available_parallelism().map_or(1, usize::from).min(paths.len() / FEW + 1);
    let share = paths.len().div_ceil(threads).max(1);
    let read = |paths: &[PathBuf]| paths.iter().filter_map(|path| read_file(catalogue, root, path)).collect::<Vec<_>>();
    thread::scope(|scope| {
        let workers: Vec<_> = paths.chunks(share).map(|paths| scope.spawn(move || read(paths))).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    })
}

fn read_file(catalogue: &Catalogue, root: &Path, path: &Path) -> Option<ReadFile> {
    let reader = Reader::of(catalogue, path)?;
    let claimed = file::claimed_as(catalogue, path);
    let path = path.to_owned();
    let read = plain_file::text(root, &path)
        .and_then(|text| reader.read(&path, claimed, &text).map_err(|error| format!("not JSON as it should be: {error}")));
    Some(match read {
        Ok(findings) => ReadFile { path, findings, problem: None },
        Err(problem) => ReadFile { path, findings: FileFindings::default(), problem: Some(problem) },
    })
}

/// Reads the requirement files that others name and that no reader knew by name.
fn read_includes(root: &Path, known: &[PathBuf], read: &mut Vec<ReadFile>) {
    let mut seen: BTreeSet<PathBuf> = known.iter().cloned().collect();
    let mut are_files: BTreeMap<PathBuf, bool> = BTreeMap::new();
    let mut at = 0;
    while let Some(file) = read.get(at) {
        let folder = file.path.parent().unwrap_or(Path::new("")).to_owned();
        let includes = file.findings.includes.clone();
        for (include, weight) in includes {
            let candidates = [inside(&folder.join(&include)), inside(Path::new(&include))];
            let new = candidates
                .into_iter()
                .flatten()
                .find(|path| *are_files.entry(path.clone()).or_insert_with(|| plain_file::is_plain_file(root, path)));
            if let Some(path) = new.filter(|path| seen.insert(path.clone()))
                && let Ok(text) = plain_file::text(root, &path)
            {
                read.push(ReadFile { path, findings: requirements::read(&text, weight), problem: None });
            }
        }
        at += 1;
    }
}

/// Gives the path with its `..` taken out; `None` where it leaves the project.
fn inside(path: &Path) -> Option<PathBuf> {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => clean.push(name),
            Component::CurDir => {}
            Component::ParentDir => clean.pop().then_some(())?,
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(clean)
}

#[cfg(test)]
mod tests;
