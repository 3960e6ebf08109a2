//! Lock files: everything that an installation brings along. What the project asks for itself stands in its own files; the
//! rest is transitive.

use super::finding::{FileFindings, LineIndex, Name, Weight};
use super::toml_file::{TomlFile, TomlItem};

/// uv.lock, poetry.lock, pdm.lock, pylock.toml: a list of packages. In uv.lock the project stands in the list too, with what it
/// asks for.
pub(super) fn toml(text: &str) -> FileFindings {
    let file = TomlFile::read(text);
    let root = file.root();
    let mut findings = FileFindings { problem: file.problem(), ..FileFindings::default() };
    let packages = ["package", "packages"].into_iter().filter_map(|key| root.get(key)).flat_map(TomlItem::items);
    for package in packages {
        let Some(name) = package.get("name") else { continue };
        if is_the_project(package) {
            findings.project(name.line(), name.text().unwrap_or_default());
            own_requirements(&mut findings, package);
        } else if let Some(text) = name.text() {
            findings.package(name.line(), text, Weight::Transitive);
        }
    }
    findings
}

/// Pipfile.lock: JSON, a table for each group.
///
/// # Errors
/// What is wrong with it as JSON.
pub(super) fn pipfile(text: &str) -> Result<FileFindings, serde_json::Error> {
    let lock: serde_json::Value = serde_json::from_str(text)?;
    let mut findings = FileFindings::default();
    let (index, mut from) = (LineIndex::of(text), 0);
    let groups = lock.as_object().into_iter().flatten().filter(|(group, _)| *group != "_meta");
    for (name, _) in groups.filter_map(|(_, packages)| packages.as_object()).flatten() {
        // Names stand in the file's order, each before a table.
        let at = text.get(from..).and_then(|rest| rest.find(&format!("\"{name}\"")));
        from += at.unwrap_or(0);
        findings.add(index.line(from), Name::Package(name.clone()), Weight::Transitive);
    }
    Ok(findings)
}

/// Tells whether this package of a lock file lies in the project's own folder.
fn is_the_project(package: TomlItem<'_>) -> bool {
    let source = package.get("source");
    source.is_some_and(|source| ["virtual", "editable", "directory"].iter().any(|kind| source.get(kind).is_some()))
}

fn own_requirements(findings: &mut FileFindings, project: TomlItem<'_>) {
    let mut add = |list: Option<TomlItem<'_>>, weight| {
        for name in list.into_iter().flat_map(TomlItem::items).filter_map(|item| item.get("name")) {
            if let Some(text) = name.text() {
                findings.package(name.line(), text, weight);
            }
        }
    };
    add(project.get("dependencies"), Weight::Direct);
    for table in ["optional-dependencies", "dev-dependencies"] {
        for (_, _, group) in project.get(table).into_iter().flat_map(TomlItem::entries) {
            add(Some(group), Weight::Aside);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::{Name, Weight};

    #[test]
    fn direct_outweighs_transitive() -> Result<(), serde_json::Error> {
        let text = "version = 1\n[[package]]\nname = \"shop\"\nsource = { virtual = \".\" }\ndependencies = [{ name = \"flask\" }]\n\
            [package.dev-dependencies]\ndev = [{ name = \"pytest\" }]\n[[package]]\nname = \"jinja2\"\nsource = { registry = \"x\" }\n";
        let found: Vec<_> =
            super::toml(text).findings.into_iter().map(|finding| (finding.line, finding.name, finding.weight)).collect();
        let package = |line, name: &str, weight| (line, Name::Package(name.to_owned()), weight);
        let expected = [
            (3, Name::Project("shop".to_owned()), Weight::Subject),
            package(5, "flask", Weight::Direct),
            package(7, "pytest", Weight::Aside),
            package(9, "jinja2", Weight::Transitive),
        ];
        assert_eq!(found, expected);
        let found = super::pipfile(r#"{"_meta": {"sources": {}}, "default": {"flask": {}}, "develop": {}}"#)?;
        assert_eq!(found.findings.len(), 1);
        Ok(())
    }
}
