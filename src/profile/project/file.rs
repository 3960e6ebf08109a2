//! Which reader reads which file of a project; a new kind of evidence is an arm here and a file beside.

use super::finding::{FileFindings, Weight};
use super::{
    container, lock, other_languages, package_json, pyproject, python, requirements, setup_cfg, shell, terraform, yaml_file,
};
use std::path::Path;

/// Files that say one thing by being there, by name.
const BY_NAME: &[(&str, &str)] = &[
    ("CMakeLists.txt", "CMake"),
    ("Jenkinsfile", "Jenkins"),
    ("Makefile", "Make"),
    ("Procfile", "Heroku"),
    ("Vagrantfile", "Vagrant"),
    ("alembic.ini", "Alembic"),
    ("ansible.cfg", "Ansible"),
    ("conftest.py", "pytest"),
    ("manage.py", "Django"),
    ("meson.build", "Meson"),
    ("nginx.conf", "Nginx"),
    ("noxfile.py", "Nox"),
    ("pytest.ini", "pytest"),
    ("scrapy.cfg", "Scrapy"),
    ("tailwind.config.js", "Tailwind CSS"),
    ("tsconfig.json", "TypeScript"),
];

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Pyproject,
    Requirements,
    SetupCfg,
    SetupPy,
    Tox,
    Pipfile,
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
    Source(&'static str),
    Named,
}

impl Reader {
    /// The reader of a file; `None` for a file that says nothing.
    pub fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        Some(match (name, ending.as_str()) {
            ("pyproject.toml", _) => Self::Pyproject,
            ("setup.cfg", _) => Self::SetupCfg,
            ("setup.py", _) => Self::SetupPy,
            ("tox.ini", _) => Self::Tox,
            ("Pipfile", _) => Self::Pipfile,
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
            _ if by_name(name).is_some() => Self::Named,
            (_, ending) => Self::Source(other_languages::language(ending)?),
        })
    }

    /// Whether a file of this kind, given alone, is read as part of a project rather than as a text.
    pub fn reads_no_prose(self) -> bool {
        match self {
            Self::Pyproject
            | Self::Requirements
            | Self::SetupCfg
            | Self::SetupPy
            | Self::Tox
            | Self::Pipfile
            | Self::TomlLock
            | Self::PipfileLock
            | Self::Python
            | Self::Notebook
            | Self::Dockerfile
            | Self::Terraform
            | Self::PackageJson
            | Self::PlatformIo => true,
            // a resume may be YAML or HTML
            Self::Yaml | Self::Shell | Self::Source(_) | Self::Named => false,
        }
    }

    /// What a file at this path of the project says.
    ///
    /// # Errors
    /// What is wrong with it, where nothing of it can be read.
    pub fn read(self, path: &Path, text: &str) -> Result<FileFindings, serde_json::Error> {
        let used = if is_aside(path) { Weight::Aside } else { Weight::Used };
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let mut findings = match self {
            Self::Pyproject => pyproject::read(text),
            Self::Requirements => requirements::read(text, requirements_weight(path)),
            Self::SetupCfg => setup_cfg::read(text),
            Self::SetupPy => both(python::setup(text), python::source(text, Weight::Aside)),
            Self::Tox => setup_cfg::tox(text),
            Self::Pipfile => pyproject::pipfile(text),
            Self::TomlLock => lock::toml(text),
            Self::PipfileLock => lock::pipfile(text)?,
            Self::Python => python::source(text, used),
            Self::Notebook => python::notebook(text, used)?,
            Self::Dockerfile => container::dockerfile(text),
            Self::Yaml => yaml_file::read(path, text),
            Self::Terraform => terraform::read(text),
            Self::PackageJson => package_json::read(text)?,
            Self::PlatformIo => setup_cfg::platformio(text),
            Self::Shell => shell::read(name, by_name(name).is_none(), text, used),
            Self::Source(language) => {
                let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
                other_languages::read(&ending, language, text, used)
            }
            Self::Named => FileFindings::default(),
        };
        if matches!(self, Self::Python | Self::SetupPy) && !text.trim().is_empty() {
            findings.skill(1, "Python", used);
        }
        if let Some(skill) = by_name(name) {
            findings.skill(1, skill, if skill == "Jenkins" { Weight::Used } else { Weight::Direct });
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

fn by_name(name: &str) -> Option<&'static str> {
    BY_NAME.binary_search_by_key(&name, |(name, _)| name).ok().map(|at| BY_NAME[at].1)
}

/// requirements.txt, dev-requirements.in, requirements/base.txt; constraints only limit versions.
fn is_requirements(path: &Path, name: &str) -> bool {
    let folder = path.parent().and_then(Path::file_name).is_some_and(|folder| folder == "requirements" || folder == "reqs");
    (name.contains("requirements") || folder) && !name.contains("constraint")
}

/// A requirements file for tests, documentation or development weighs less.
fn requirements_weight(path: &Path) -> Weight {
    let aside = ["dev", "test", "doc", "lint", "ci", "type", "optional", "example"];
    let name = path.file_stem().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphabetic()).collect();
    let named = words.iter().any(|word| aside.iter().any(|start| word.starts_with(start)));
    if named || is_aside(path) { Weight::Aside } else { Weight::Direct }
}

/// Whether a file only tests, documents or shows what the project does.
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

/// Every skill that the tables name.
#[cfg(test)]
pub fn table() -> impl Iterator<Item = &'static str> {
    BY_NAME.iter().map(|(_, skill)| *skill)
}

#[cfg(test)]
mod tests {
    use super::{BY_NAME, Reader, Weight, requirements_weight};
    use std::path::Path;

    #[test]
    fn the_table_is_sorted() {
        assert!(BY_NAME.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn files_are_known_by_name() {
        for (path, reader) in [
            ("requirements.txt", Some(Reader::Requirements)),
            ("requirements/base.in", Some(Reader::Requirements)),
            ("constraints.txt", None),
            ("notes.txt", None),
            ("a/Dockerfile.prod", Some(Reader::Dockerfile)),
            ("x.IPYNB", Some(Reader::Notebook)),
            ("q.sql", Some(Reader::Source("SQL"))),
            ("LICENSE", None),
        ] {
            assert_eq!(Reader::of(Path::new(path)), reader, "{path}");
        }
        assert_eq!(requirements_weight(Path::new("requirements-dev.txt")), Weight::Aside);
        assert_eq!(requirements_weight(Path::new("docs/requirements.txt")), Weight::Aside);
        assert_eq!(requirements_weight(Path::new("requirements.txt")), Weight::Direct);
    }
}
