//! pyproject.toml: PEP 621, dependency groups (PEP 735), the build system (PEP 518), Poetry, and the tools it configures; Pipfile,
//! which is alike.

use super::about;
use super::hint::{Hints, Weight};
use super::requirement::Requirement;
use super::toml_file::{Item, TomlFile};

/// What a pyproject.toml says.
pub fn read(text: &str) -> Hints {
    let file = TomlFile::read(text);
    let root = file.root();
    let mut hints = Hints { problem: file.problem(), ..Hints::default() };
    // Whoever writes Scrapy knows Scrapy.
    for name in ["project/name", "tool/poetry/name"].into_iter().filter_map(|path| root.at(path)) {
        hints.project(name.line(), name.text().unwrap_or_default());
    }
    for project in ["project", "tool/poetry"].into_iter().filter_map(|path| root.at(path)) {
        itself(&mut hints, project);
    }
    list(&mut hints, root.at("project/dependencies"), Weight::Direct);
    list(&mut hints, root.at("build-system/requires"), Weight::Aside);
    for table in ["project/optional-dependencies", "dependency-groups", "tool/pdm/dev-dependencies"] {
        lists(&mut hints, root.at(table), Weight::Aside);
    }
    list(&mut hints, root.at("tool/uv/dev-dependencies"), Weight::Aside);
    poetry(&mut hints, root);
    hatch(&mut hints, root);
    dynamic(&mut hints, root);
    for (line, tool, _) in root.get("tool").into_iter().flat_map(Item::entries) {
        hints.package(line, tool, Weight::Aside);
    }
    hints
}

/// What a Pipfile says.
pub fn pipfile(text: &str) -> Hints {
    let file = TomlFile::read(text);
    let mut hints = Hints { problem: file.problem(), ..Hints::default() };
    for (line, table, packages) in file.root().entries() {
        match table {
            "packages" => keys(&mut hints, Some(packages), Weight::Direct),
            "source" | "requires" | "scripts" | "pipenv" => {}
            _ => keys(&mut hints, Some(packages), Weight::Aside),
        }
        if table == "packages" {
            hints.package(line, "pipenv", Weight::Aside);
        }
    }
    hints
}

/// What the project says of itself.
fn itself(hints: &mut Hints, project: Item<'_>) {
    if let Some((item, text)) = project.get("description").and_then(|item| Some((item, item.text()?))) {
        about::description(hints, item.line(), text);
    }
    for (table, read) in [("keywords", about::keywords as fn(&mut Hints, usize, &str)), ("classifiers", about::classifier)] {
        for item in project.get(table).into_iter().flat_map(Item::items) {
            read(hints, item.line(), item.text().unwrap_or_default());
        }
    }
}

/// Poetry's tables: a name with a version or a table; optional ones belong to extras.
fn poetry(hints: &mut Hints, root: Item<'_>) {
    let Some(poetry) = root.at("tool/poetry") else { return };
    keys(hints, poetry.get("dependencies"), Weight::Direct);
    keys(hints, poetry.get("dev-dependencies"), Weight::Aside);
    for (_, _, group) in poetry.get("group").into_iter().flat_map(Item::entries) {
        keys(hints, group.get("dependencies"), Weight::Aside);
    }
}

/// The environments of Hatch.
fn hatch(hints: &mut Hints, root: Item<'_>) {
    for (_, _, environment) in root.at("tool/hatch/envs").into_iter().flat_map(Item::entries) {
        list(hints, environment.get("dependencies"), Weight::Aside);
        list(hints, environment.get("extra-dependencies"), Weight::Aside);
    }
}

/// Files that setuptools is told to read the dependencies from.
fn dynamic(hints: &mut Hints, root: Item<'_>) {
    let Some(dynamic) = root.at("tool/setuptools/dynamic") else { return };
    let optional =
        dynamic.get("optional-dependencies").into_iter().flat_map(Item::entries).map(|(_, _, value)| (value, Weight::Aside));
    for (value, weight) in dynamic.get("dependencies").map(|value| (value, Weight::Direct)).into_iter().chain(optional) {
        let Some(file) = value.get("file") else { continue };
        let paths = file.items().filter_map(Item::text).chain(file.text());
        hints.includes.extend(paths.map(|path| (path.to_owned(), weight)));
    }
}

/// A table of lists of requirements.
fn lists(hints: &mut Hints, table: Option<Item<'_>>, weight: Weight) {
    for (_, _, requirements) in table.into_iter().flat_map(Item::entries) {
        list(hints, Some(requirements), weight);
    }
}

/// A list of requirements; `{include-group = …}` only repeats others.
fn list(hints: &mut Hints, requirements: Option<Item<'_>>, weight: Weight) {
    for item in requirements.into_iter().flat_map(Item::items) {
        if let Some(requirement) = item.text().and_then(Requirement::read) {
            let weight = if requirement.optional { weight.at_most(Weight::Aside) } else { weight };
            hints.package(item.line(), requirement.name, weight);
        }
    }
}

/// A table whose keys are packages.
fn keys(hints: &mut Hints, table: Option<Item<'_>>, weight: Weight) {
    for (line, name, value) in table.into_iter().flat_map(Item::entries).filter(|(_, name, _)| *name != "python") {
        let optional = value.get("optional").is_some_and(Item::is_true);
        hints.package(line, name, if optional { weight.at_most(Weight::Aside) } else { weight });
    }
}

#[cfg(test)]
mod tests {
    use super::super::hint::{Hints, Name, Weight};
    use super::{pipfile, read};

    fn packages<'h>(hints: &'h Hints, weight: Weight) -> Vec<(usize, &'h str)> {
        let of = |name: &'h Name| match name {
            Name::Package(name) | Name::Project(name) => name.as_str(),
            _ => "",
        };
        hints.hints.iter().filter(|hint| hint.weight == weight).map(|hint| (hint.line, of(&hint.name))).collect()
    }

    #[test]
    fn every_table_of_the_standards() {
        let hints = read(
            "[build-system]\nrequires = [\"hatchling\"]\n[project]\nname = \"shop\"\ndependencies = [\n  \"django>=4\",\n  \"celery; extra == 'x'\",\n]\n\
             [project.optional-dependencies]\nml = [\"torch\"]\n[dependency-groups]\ndev = [\"pytest\", {include-group = \"docs\"}]\ndocs = [\"sphinx\"]\n\
             [tool.setuptools.dynamic]\ndependencies = {file = [\"reqs.in\"]}\n[tool.ruff.lint]\nselect = []\n",
        );
        assert_eq!(packages(&hints, Weight::Direct), [(6, "django")]);
        let aside: Vec<&str> = packages(&hints, Weight::Aside).into_iter().map(|(_, name)| name).collect();
        for name in ["hatchling", "celery", "torch", "pytest", "sphinx", "ruff"] {
            assert!(aside.contains(&name), "{name} in {aside:?}");
        }
        assert_eq!(hints.includes, [("reqs.in".to_owned(), Weight::Direct)]);
    }

    #[test]
    fn poetry() {
        let hints = read(
            "[tool.poetry]\nname = \"x\"\n[tool.poetry.dependencies]\npython = \"^3.11\"\nflask = \"^3\"\nredis = {version = \"5\", optional = true}\n\
             [tool.poetry.group.test.dependencies]\npytest = \"*\"\n",
        );
        assert_eq!(packages(&hints, Weight::Direct), [(5, "flask")]);
        assert!(packages(&hints, Weight::Aside).contains(&(6, "redis")));
        assert!(packages(&hints, Weight::Aside).contains(&(8, "pytest")));
    }

    #[test]
    fn a_pipfile_and_a_broken_file() {
        let hints = pipfile(
            "[[source]]\nurl = \"x\"\n[packages]\nflask = \"*\"\n[dev-packages]\npytest = \"*\"\n[requires]\npython_version = \"3\"\n",
        );
        assert_eq!(packages(&hints, Weight::Direct), [(4, "flask")]);
        assert!(packages(&hints, Weight::Aside).contains(&(6, "pytest")));
        let broken = read("[project]\ndependencies = [\"flask\"]\n[broken\nx = \n");
        assert_eq!(packages(&broken, Weight::Direct), [(2, "flask")]);
    }
}
