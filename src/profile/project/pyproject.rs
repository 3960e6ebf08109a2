//! pyproject.toml: PEP 621, dependency groups (PEP 735), the build system (PEP 518), Poetry, and the tools it configures; Pipfile,
//! which is alike.

use super::about;
use super::finding::{FileFindings, Weight};
use super::requirement::Requirement;
use super::toml_file::{TomlFile, TomlItem};
use crate::catalogue::Namespace;

/// Tells what a pyproject.toml says.
pub(super) fn read(text: &str) -> FileFindings {
    let file = TomlFile::read(text);
    let root = file.root();
    let mut findings = FileFindings { problem: file.problem(), ..FileFindings::default() };
    // Whoever writes Scrapy knows Scrapy.
    for name in ["project/name", "tool/poetry/name"].into_iter().filter_map(|path| root.at(path)) {
        findings.project(name.line(), name.text().unwrap_or_default());
    }
    for project in ["project", "tool/poetry"].into_iter().filter_map(|path| root.at(path)) {
        itself(&mut findings, project);
    }
    list(&mut findings, root.at("project/dependencies"), Weight::Direct);
    list(&mut findings, root.at("build-system/requires"), Weight::Aside);
    for table in ["project/optional-dependencies", "dependency-groups", "tool/pdm/dev-dependencies"] {
        lists(&mut findings, root.at(table), Weight::Aside);
    }
    for table in ["tool/uv/dev-dependencies", "tool/rye/dev-dependencies"] {
        list(&mut findings, root.at(table), Weight::Aside);
    }
    poetry(&mut findings, root);
    hatch_environments(&mut findings, root.at("tool/hatch/envs"));
    root.at("tool/pixi").into_iter().for_each(|table| pixi_dependencies(&mut findings, table, Weight::Direct));
    dynamic(&mut findings, root);
    for (line, tool, _) in root.get("tool").into_iter().flat_map(TomlItem::entries) {
        findings.package(line, tool, Weight::Aside);
    }
    findings
}

/// Tells what a hatch.toml says, which holds what may stand below `tool.hatch` of a pyproject.toml.
pub(super) fn hatch(text: &str) -> FileFindings {
    let file = TomlFile::read(text);
    let mut findings = FileFindings { problem: file.problem(), ..FileFindings::default() };
    findings.package(1, "hatch", Weight::Aside);
    hatch_environments(&mut findings, file.root().get("envs"));
    findings
}

/// Tells what a Pipfile says.
pub(super) fn pipfile(text: &str) -> FileFindings {
    let file = TomlFile::read(text);
    let mut findings = FileFindings { problem: file.problem(), ..FileFindings::default() };
    for (line, table, packages) in file.root().entries() {
        match table {
            "packages" => keys(&mut findings, Some(packages), Weight::Direct),
            "source" | "requires" | "scripts" | "pipenv" => {}
            _ => keys(&mut findings, Some(packages), Weight::Aside),
        }
        if table == "packages" {
            findings.package(line, "pipenv", Weight::Aside);
        }
    }
    findings
}

/// Tells what a pixi.toml says: names of conda in its `dependencies`, of the package index in `pypi-dependencies`; a feature is an option.
pub(super) fn pixi(text: &str) -> FileFindings {
    let file = TomlFile::read(text);
    let mut findings = FileFindings { problem: file.problem(), ..FileFindings::default() };
    for project in ["project", "workspace", "package"].into_iter().filter_map(|table| file.root().get(table)) {
        findings.project(project.line(), project.get("name").and_then(TomlItem::text).unwrap_or_default());
        itself(&mut findings, project);
    }
    pixi_dependencies(&mut findings, file.root(), Weight::Direct);
    for (_, _, feature) in file.root().get("feature").into_iter().flat_map(TomlItem::entries) {
        pixi_dependencies(&mut findings, feature, Weight::Aside);
    }
    findings
}

fn pixi_dependencies(findings: &mut FileFindings, table: TomlItem<'_>, weight: Weight) {
    keys(findings, table.get("pypi-dependencies"), weight);
    for (line, name, _) in table.get("dependencies").into_iter().flat_map(TomlItem::entries) {
        if !matches!(name, "python" | "pip") {
            findings.named(line, Namespace::Conda, name, weight);
        }
    }
}

/// Reads what the project says of itself.
fn itself(findings: &mut FileFindings, project: TomlItem<'_>) {
    if let Some((item, text)) = project.get("description").and_then(|item| Some((item, item.text()?))) {
        about::description(findings, item.line(), text);
    }
    for (table, read) in
        [("keywords", about::keywords as fn(&mut FileFindings, usize, &str)), ("classifiers", about::classifier)]
    {
        for item in project.get(table).into_iter().flat_map(TomlItem::items) {
            read(findings, item.line(), item.text().unwrap_or_default());
        }
    }
}

/// Poetry's tables: a name with a version or a table; optional ones belong to extras.
fn poetry(findings: &mut FileFindings, root: TomlItem<'_>) {
    let Some(poetry) = root.at("tool/poetry") else { return };
    keys(findings, poetry.get("dependencies"), Weight::Direct);
    keys(findings, poetry.get("dev-dependencies"), Weight::Aside);
    for (_, _, group) in poetry.get("group").into_iter().flat_map(TomlItem::entries) {
        keys(findings, group.get("dependencies"), Weight::Aside);
    }
}

/// Reads the environments of Hatch.
fn hatch_environments(findings: &mut FileFindings, environments: Option<TomlItem<'_>>) {
    for (_, _, environment) in environments.into_iter().flat_map(TomlItem::entries) {
        list(findings, environment.get("dependencies"), Weight::Aside);
        list(findings, environment.get("extra-dependencies"), Weight::Aside);
    }
}

/// Files that setuptools is told to read the dependencies from.
fn dynamic(findings: &mut FileFindings, root: TomlItem<'_>) {
    let Some(dynamic) = root.at("tool/setuptools/dynamic") else { return };
    let optional = dynamic
        .get("optional-dependencies")
        .into_iter()
        .flat_map(TomlItem::entries)
        .map(|(_, _, value)| (value, Weight::Aside));
    for (value, weight) in dynamic.get("dependencies").map(|value| (value, Weight::Direct)).into_iter().chain(optional) {
        let Some(file) = value.get("file") else { continue };
        let paths = file.items().filter_map(TomlItem::text).chain(file.text());
        findings.includes.extend(paths.map(|path| (path.to_owned(), weight)));
    }
}

/// Reads a table of lists of requirements.
fn lists(findings: &mut FileFindings, table: Option<TomlItem<'_>>, weight: Weight) {
    for (_, _, requirements) in table.into_iter().flat_map(TomlItem::entries) {
        list(findings, Some(requirements), weight);
    }
}

/// Reads a list of requirements; `{include-group = …}` only repeats others.
fn list(findings: &mut FileFindings, requirements: Option<TomlItem<'_>>, weight: Weight) {
    for item in requirements.into_iter().flat_map(TomlItem::items) {
        if let Some(requirement) = item.text().and_then(Requirement::read) {
            findings.requirement(item.line(), requirement, weight);
        }
    }
}

/// Reads a table whose keys are packages.
fn keys(findings: &mut FileFindings, table: Option<TomlItem<'_>>, weight: Weight) {
    for (line, name, value) in table.into_iter().flat_map(TomlItem::entries).filter(|(_, name, _)| *name != "python") {
        let optional = value.get("optional").is_some_and(TomlItem::is_true);
        findings.package(line, name, if optional { weight.at_most(Weight::Aside) } else { weight });
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::{FileFindings, Name, Weight};
    use super::{pipfile, read};

    fn packages<'h>(findings: &'h FileFindings, weight: Weight) -> Vec<(usize, &'h str)> {
        let of = |name: &'h Name| match name {
            Name::Package(name) | Name::Project(name) => name.as_str(),
            _ => "",
        };
        findings
            .findings
            .iter()
            .filter(|finding| finding.weight == weight)
            .map(|finding| (finding.line, of(&finding.name)))
            .collect()
    }

    #[test]
    fn every_table_of_the_standards() {
        let findings = read(
            "[build-system]\nrequires = [\"hatchling\"]\n[project]\nname = \"shop\"\ndependencies = [\n  \"django>=4\",\n  \"celery; extra == 'x'\",\n]\n\
             [project.optional-dependencies]\nml = [\"torch\"]\n[dependency-groups]\ndev = [\"pytest\", {include-group = \"docs\"}]\ndocs = [\"sphinx\"]\n\
             [tool.setuptools.dynamic]\ndependencies = {file = [\"reqs.in\"]}\n[tool.ruff.lint]\nselect = []\n",
        );
        assert_eq!(packages(&findings, Weight::Direct), [(6, "django")]);
        let aside: Vec<&str> = packages(&findings, Weight::Aside).into_iter().map(|(_, name)| name).collect();
        for name in ["hatchling", "celery", "torch", "pytest", "sphinx", "ruff"] {
            assert!(aside.contains(&name), "{name} in {aside:?}");
        }
        assert_eq!(findings.includes, [("reqs.in".to_owned(), Weight::Direct)]);
    }

    #[test]
    fn poetry() {
        let findings = read(
            "[tool.poetry]\nname = \"x\"\n[tool.poetry.dependencies]\npython = \"^3.11\"\nflask = \"^3\"\nredis = {version = \"5\", optional = true}\n\
             [tool.poetry.group.test.dependencies]\npytest = \"*\"\n",
        );
        assert_eq!(packages(&findings, Weight::Direct), [(5, "flask")]);
        assert!(packages(&findings, Weight::Aside).contains(&(6, "redis")));
        assert!(packages(&findings, Weight::Aside).contains(&(8, "pytest")));
    }

    #[test]
    fn a_pipfile_and_a_broken_file() {
        let findings = pipfile(
            "[[source]]\nurl = \"x\"\n[packages]\nflask = \"*\"\n[dev-packages]\npytest = \"*\"\n[requires]\npython_version = \"3\"\n",
        );
        assert_eq!(packages(&findings, Weight::Direct), [(4, "flask")]);
        assert!(packages(&findings, Weight::Aside).contains(&(6, "pytest")));
        let broken = read("[project]\ndependencies = [\"flask\"]\n[broken\nx = \n");
        assert_eq!(packages(&broken, Weight::Direct), [(2, "flask")]);
    }
}
