//! setup.cfg, tox.ini and platformio.ini: sections of keys, with values that go on in indented lines.

use super::about;
use super::finding::{FileFindings, Weight};
use super::requirement::Requirement;

/// A value, and where it stands.
#[derive(Debug, PartialEq, Eq)]
struct IniEntry<'t> {
    line: usize,
    section: &'t str,
    key: &'t str,
    value: &'t str,
}

/// Tells what a setup.cfg says.
pub(super) fn read(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    // The option whose value are files with the requirements.
    let mut from_files = None;
    for entry in entries(text) {
        let weight = match (entry.section, entry.key) {
            ("metadata", "name") => {
                findings.project(entry.line, entry.value);
                continue;
            }
            ("metadata", "description" | "summary") => {
                about::description(&mut findings, entry.line, entry.value);
                continue;
            }
            ("metadata", "keywords") => {
                about::keywords(&mut findings, entry.line, entry.value);
                continue;
            }
            ("metadata", "classifiers" | "classifier") => {
                about::classifier(&mut findings, entry.line, entry.value);
                continue;
            }
            ("options", "install_requires") => Weight::Direct,
            ("options", "setup_requires" | "tests_require") | ("options.extras_require", _) => Weight::Aside,
            _ => {
                let tool = entry.section.split([':', '.']).next_back().unwrap_or_default();
                tools(&mut findings, entry.line, entry.section.split([':', '-']).next().unwrap_or(tool));
                continue;
            }
        };
        let value = entry.value.strip_prefix("file:");
        from_files = match value {
            Some(_) => Some((entry.section, entry.key)),
            None => from_files.filter(|place| *place == (entry.section, entry.key)),
        };
        if from_files.is_some() {
            let paths = value.unwrap_or(entry.value).split(',').map(str::trim).filter(|path| !path.is_empty());
            findings.includes.extend(paths.map(|path| (path.to_owned(), weight)));
        } else {
            requirements(&mut findings, &entry, weight);
        }
    }
    findings
}

/// Tells what a tox.ini says: that tox is used, and what its environments install.
pub(super) fn tox(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    findings.package(1, "tox", Weight::Aside);
    for entry in entries(text).into_iter().filter(|entry| entry.key == "deps") {
        // `py311: package`, where a condition stands in front
        let value = entry.value.rsplit_once(": ").map_or(entry.value, |(_, value)| value);
        match value.strip_prefix("-r") {
            Some(path) => findings.includes.push((path.trim().replace("{toxinidir}/", ""), Weight::Aside)),
            None => requirements(&mut findings, &IniEntry { value, ..entry }, Weight::Aside),
        }
    }
    findings
}

/// Tells what a platformio.ini says: boards, frameworks and libraries.
pub(super) fn platformio(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    for entry in entries(text) {
        match entry.key {
            "platform" | "framework" => {
                let names = entry.value.split(',').map(str::trim).filter_map(|name| name.split(['@', ' ']).next());
                names.for_each(|name| findings.product(entry.line, name, Weight::Direct));
            }
            "lib_deps" => {
                let name = entry.value.split('@').next().and_then(|name| name.trim().rsplit('/').next());
                findings.product(entry.line, name.unwrap_or_default(), Weight::Direct);
            }
            _ => {}
        }
    }
    findings
}

/// Reads a section that a tool's settings stand in.
fn tools(findings: &mut FileFindings, line: usize, section: &str) {
    const TOOLS: [&str; 8] = ["flake8", "mypy", "tool", "pylint", "isort", "pytest", "tox", "coverage"];
    if let Some(tool) = TOOLS.iter().find(|tool| **tool == section) {
        findings.package(line, if *tool == "tool" { "pytest" } else { tool }, Weight::Aside);
    }
}

fn requirements(findings: &mut FileFindings, entry: &IniEntry<'_>, weight: Weight) {
    for requirement in entry.value.split('\n').filter_map(Requirement::read) {
        findings.requirement(entry.line, requirement, weight);
    }
}

/// Gives each line of each value; comments and empty lines are left out.
fn entries(text: &str) -> Vec<IniEntry<'_>> {
    let (mut section, mut key) = ("", "");
    let mut entries = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with(['#', ';']) {
            continue;
        }
        let value = if line.starts_with([' ', '\t']) {
            trimmed
        } else if let Some(name) = trimmed.strip_prefix('[') {
            (section, key) = (name.split(']').next().unwrap_or(name).trim(), "");
            continue;
        } else {
            let (name, value) = trimmed.split_once(['=', ':']).unwrap_or((trimmed, ""));
            key = name.trim();
            value.trim()
        };
        let value = value.split(" #").next().unwrap_or(value).trim();
        entries.push(IniEntry { line: at + 1, section, key, value });
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::super::finding::{FileFindings, Name, Weight};

    fn names(findings: &FileFindings) -> Vec<(usize, Name, Weight)> {
        findings.findings.iter().map(|finding| (finding.line, finding.name.clone(), finding.weight)).collect()
    }

    #[test]
    fn requirements_stand_in_indented_lines() {
        let text = "[metadata]\nname = shop\n[options]\ninstall_requires =\n    flask>=2  # web\n    # none\n    redis; extra == 'x'\n\n\
            [options.extras_require]\ndev =\n    pytest\n[flake8]\nmax-line-length = 100\n";
        let findings = super::read(text);
        let package = |line, name: &str, weight| (line, Name::Package(name.to_owned()), weight);
        let expected = [
            (2, Name::Project("shop".to_owned()), Weight::Subject),
            package(5, "flask", Weight::Direct),
            package(7, "redis", Weight::Aside),
            package(11, "pytest", Weight::Aside),
            package(13, "flake8", Weight::Aside),
        ];
        assert_eq!(names(&findings), expected);
    }

    #[test]
    fn environments_and_boards() {
        let findings = super::tox(
            "[testenv]\ndeps =\n    -r{toxinidir}/tests/requirements.txt\n    py311: pytest-cov\ncommands = pytest\n",
        );
        assert!(names(&findings).contains(&(4, Name::Package("pytest-cov".to_owned()), Weight::Aside)));
        assert_eq!(findings.includes, [("tests/requirements.txt".to_owned(), Weight::Aside)]);
        let findings = super::platformio(
            "[env:x]\nplatform = espressif32\nframework = arduino\nlib_deps =\n  knolleary/PubSubClient@^2.8\n",
        );
        assert!(names(&findings).contains(&(5, Name::Product("PubSubClient".to_owned()), Weight::Direct)));
    }
}
