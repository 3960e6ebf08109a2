//! Which reader reads which file of a project; a new kind of evidence is an arm here and a file beside.

use super::finding::{FileFindings, Weight};
use super::{
    address, chunks, container, lock, other_languages, package_json, pyproject, python, readme, requirements, setup_cfg,
    shell, terraform, yaml_file,
};
use crate::catalogue::{Catalogue, Namespace};
use std::path::Path;

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Pyproject,
    Requirements,
    SetupCfg,
    SetupPy,
    Tox,
    Pipfile,
    Pixi,
    Hatch,
    TomlLock,
    PipfileLock,
    Python,
    Notebook,
    Dockerfile,
    Yaml,
    Terraform,
    PackageJson,
    PlatformIo,
    Shell,
    Readme,
    Environment,
    Chunks,
    Source,
    Named,
}

impl Reader {
    /// Finds the reader of a file; `None` for a file that says nothing.
    pub(super) fn of(catalogue: &Catalogue, path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        Some(match (name, ending.as_str()) {
            ("pyproject.toml", _) => Self::Pyproject,
            ("setup.cfg", _) => Self::SetupCfg,
            ("setup.py", _) => Self::SetupPy,
            ("tox.ini", _) => Self::Tox,
            ("Pipfile", _) => Self::Pipfile,
            ("pixi.toml", _) => Self::Pixi,
            ("hatch.toml", _) => Self::Hatch,
            ("Pipfile.lock", _) => Self::PipfileLock,
            ("uv.lock" | "poetry.lock" | "pdm.lock" | "pylock.toml", _) => Self::TomlLock,
            ("package.json", _) => Self::PackageJson,
            ("platformio.ini", _) => Self::PlatformIo,
            ("Makefile" | "Jenkinsfile" | "Procfile" | "Justfile" | "justfile", _) => Self::Shell,
            (_, "txt" | "in") if is_requirements(path, name) => Self::Requirements,
            (_, "dockerfile") => Self::Dockerfile,
            _ if name.starts_with("Dockerfile") || name.starts_with("Containerfile") => Self::Dockerfile,
            (_, "py" | "pyw") => Self::Python,
            (_, "ipynb") => Self::Notebook,
            (_, "yml" | "yaml") => Self::Yaml,
            (_, "tf") => Self::Terraform,
            (_, "sh" | "bash") => Self::Shell,
            (_, "qmd" | "rmd") => Self::Chunks,
            _ if readme::is_readme(path) => Self::Readme,
            _ if address::is_environment(name) => Self::Environment,
            _ if claimed_as(catalogue, path).is_some() => Self::Named,
            (_, ending) if other_languages::has_includes(ending) => Self::Source,
            (_, ending) => catalogue.named(Namespace::Extension, ending).map(|_| Self::Source)?,
        })
    }

    /// Tells whether a file of this kind, given alone, is read as part of a project rather than as a text.
    pub(super) fn reads_no_prose(self) -> bool {
        match self {
            Self::Pyproject
            | Self::Requirements
            | Self::SetupCfg
            | Self::SetupPy
            | Self::Tox
            | Self::Pipfile
            | Self::Pixi
            | Self::Hatch
            | Self::TomlLock
            | Self::PipfileLock
            | Self::Python
            | Self::Notebook
            | Self::Dockerfile
            | Self::Terraform
            | Self::PackageJson
            | Self::PlatformIo
            | Self::Environment => true,
            // a resume may be YAML, HTML or R Markdown
            Self::Yaml | Self::Shell | Self::Readme | Self::Chunks | Self::Source | Self::Named => false,
        }
    }

    /// Reads what a file at this path of the project says; `claimed` is the namespace in which a skill claims its name.
    ///
    /// # Errors
    /// What is wrong with it, where nothing of it can be read.
    pub(super) fn read(
        self,
        path: &Path,
        claimed: Option<Namespace>,
        text: &str,
    ) -> Result<FileFindings, serde_json::Error> {
        let used = if is_aside(path) { Weight::Aside } else { Weight::Used };
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        let mut findings = match self {
            Self::Pyproject => pyproject::read(text),
            Self::Requirements => requirements::read(text, requirements_weight(path)),
            Self::SetupCfg => setup_cfg::read(text),
            Self::SetupPy => both(python::setup(text), python::source(text, Weight::Aside)),
            Self::Tox => setup_cfg::tox(text),
            Self::Pipfile => pyproject::pipfile(text),
            Self::Pixi => pyproject::pixi(text),
            Self::Hatch => pyproject::hatch(text),
            Self::TomlLock => lock::toml(text),
            Self::PipfileLock => lock::pipfile(text)?,
            Self::Python => python::source(text, used),
            Self::Notebook => python::notebook(text, used)?,
            Self::Dockerfile => container::dockerfile(text),
            Self::Yaml => yaml_file::read(path, claimed.is_some(), text),
            Self::Terraform => terraform::read(text),
            Self::PackageJson => package_json::read(text)?,
            Self::PlatformIo => setup_cfg::platformio(text),
            Self::Shell => shell::read(name, claimed.is_none(), text, used),
            Self::Readme => readme::read(text),
            Self::Environment => address::environment(text),
            Self::Chunks => chunks::read(&ending, text, used),
            Self::Source => other_languages::read(&ending, text, used),
            Self::Named => FileFindings::default(),
        };
        if matches!(self, Self::Python | Self::SetupPy) && !text.trim().is_empty() {
            findings.named(1, Namespace::Extension, "py", used);
        }
        if let Some(namespace) = claimed {
            findings.named(1, namespace, &path_with_slashes(path), weight_in(namespace));
        }
        if used == Weight::Aside {
            findings.findings.iter_mut().for_each(|finding| finding.weight = finding.weight.at_most(Weight::Aside));
            findings.about.clear();
        }
        Ok(findings)
    }
}

fn both(mut one: FileFindings, other: FileFindings) -> FileFindings {
    one.extend(other);
    one
}

/// Finds the namespace in which a skill claims the name of a file, where one does.
pub(super) fn claimed_as(catalogue: &Catalogue, path: &Path) -> Option<Namespace> {
    let path = path_with_slashes(path);
    [Namespace::File, Namespace::Pipeline, Namespace::Setting]
        .into_iter()
        .find(|namespace| catalogue.named(*namespace, &path).is_some())
}

/// Writes a path as the catalogue does, on every system.
fn path_with_slashes(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// Says how much a file weighs whose name a skill claims. A service that checks every change is used, as a library is: once is a
/// try, several pipelines are a habit.
fn weight_in(namespace: Namespace) -> Weight {
    match namespace {
        Namespace::Setting => Weight::Aside,
        Namespace::Pipeline => Weight::Used,
        _ => Weight::Direct,
    }
}

/// requirements.txt, dev-requirements.in, requirements/base.txt; constraints only limit versions.
fn is_requirements(path: &Path, name: &str) -> bool {
    let folder = path.parent().and_then(Path::file_name).is_some_and(|folder| folder == "requirements" || folder == "reqs");
    (name.contains("requirements") || folder) && !name.contains("constraint")
}

/// Tells how much a file weighs: one for tests, documentation or development weighs less.
fn requirements_weight(path: &Path) -> Weight {
    let aside = ["dev", "test", "doc", "lint", "ci", "type", "optional", "example"];
    let name = path.file_stem().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphabetic()).collect();
    let named = words.iter().any(|word| aside.iter().any(|start| word.starts_with(start)));
    if named || is_aside(path) { Weight::Aside } else { Weight::Direct }
}

/// Tells whether a file only tests, documents or shows what the project does.
fn is_aside(path: &Path) -> bool {
    const FOLDERS: [&str; 12] = [
        "test",
        "tests",
        "testing",
        "docs",
        "doc",
        "examples",
        "example",
        "samples",
        "benchmarks",
        "benches",
        "tutorials",
        "demo",
    ];
    let folders = path.parent().into_iter().flat_map(Path::components);
    let mut names = folders.filter_map(|part| part.as_os_str().to_str());
    let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    names.any(|name| FOLDERS.contains(&name))
        || (file.starts_with("test_") || file.ends_with("_test.py") || file == "conftest.py")
}

#[cfg(test)]
mod tests {
    use super::{Reader, Weight, requirements_weight};
    use crate::catalogue::Catalogue;
    use std::path::Path;

    #[test]
    fn files_are_known_by_name() {
        for (path, reader) in [
            ("requirements.txt", Some(Reader::Requirements)),
            ("requirements/base.in", Some(Reader::Requirements)),
            ("constraints.txt", None),
            ("notes.txt", None),
            ("a/Dockerfile.prod", Some(Reader::Dockerfile)),
            ("x.IPYNB", Some(Reader::Notebook)),
            ("q.sql", Some(Reader::Source)),
            ("LICENSE", None),
        ] {
            assert_eq!(Reader::of(Catalogue::builtin(), Path::new(path)), reader, "{path}");
        }
        assert_eq!(requirements_weight(Path::new("requirements-dev.txt")), Weight::Aside);
        assert_eq!(requirements_weight(Path::new("docs/requirements.txt")), Weight::Aside);
        assert_eq!(requirements_weight(Path::new("requirements.txt")), Weight::Direct);
    }
}
