//! setup.py: what its arguments say, read from the source and never run.

use super::super::about;
use super::super::finding::{FileFindings, Weight};
use super::super::requirement::Requirement;
use super::literal::{Literal, Values};
use super::tree::Tree;

/// The arguments of `setup()` that hold requirements.
const ARGUMENTS: [(&str, Weight); 5] = [
    ("install_requires", Weight::Direct),
    ("requires", Weight::Direct),
    ("setup_requires", Weight::Aside),
    ("tests_require", Weight::Aside),
    ("extras_require", Weight::Aside),
];

/// Reads what a setup.py says: the strings that the arguments of `setup()` are put together from, directly or through names of the file.
/// Where the call isn't to be found, names that are called like its arguments stand for them.
///
/// A list that is computed can't be known without running the file, which nobody should do with a stranger's; a requirements
/// file that it reads is read anyway.
pub(crate) fn read(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    let Some(tree) = Tree::of(text) else { return findings };
    let values = Values::of(&tree);
    let given = |name: &str| -> Vec<Literal<'_>> {
        let exprs = match values.call("setup") {
            Some(call) => values.argument(&call.arguments, name),
            None => values.named(name).to_vec(),
        };
        exprs.into_iter().flat_map(|expr| values.strings(expr)).collect()
    };
    if let Some((line, name)) = given("name").first() {
        findings.project(*line, name);
    }
    if let Some((line, words)) = given("description").first() {
        about::description(&mut findings, *line, words);
    }
    for (argument, read) in
        [("keywords", about::keywords as fn(&mut FileFindings, usize, &str)), ("classifiers", about::classifier)]
    {
        for (line, text) in given(argument) {
            read(&mut findings, line, text);
        }
    }
    for (argument, weight) in ARGUMENTS {
        requirements(&mut findings, &given(argument), weight);
    }
    findings
}

/// Adds requirements; those that only an extra of the project asks for weigh less. A string may hold several, a line each.
fn requirements(findings: &mut FileFindings, texts: &[Literal<'_>], weight: Weight) {
    let lines = texts.iter().flat_map(|(line, text)| text.lines().map(move |requirement| (*line, requirement)));
    for (line, requirement) in lines.filter_map(|(line, text)| Some((line, Requirement::read(text)?))) {
        findings.requirement(line, requirement, weight);
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::finding::{Name, Weight};
    use super::read;

    #[test]
    fn lists_are_read_wherever_they_stand() {
        let text = r#"
from setuptools import setup
REQUIRED = ["flask>=2", 'redis[hiredis]']  # 'never'
EXTRAS = {"dev": ["pytest", "ruff"], 'ml:python_version>"3"': ("torch",)}
# install_requires=["commented"]
setup(name="x", install_requires=REQUIRED, extras_require=EXTRAS,
      setup_requires=["cython"], tests_require=open("t").read().split(), python_requires=">=3.8", requires=[*x])
"#;
        let findings = read(text).findings;
        let found: Vec<_> = findings.into_iter().map(|finding| (finding.line, finding.name, finding.weight)).collect();
        let package = |line, name: &str, weight| (line, Name::Package(name.to_owned()), weight);
        assert_eq!(
            found,
            [
                (6, Name::Project("x".to_owned()), Weight::Subject),
                package(3, "flask", Weight::Direct),
                package(3, "redis", Weight::Direct),
                (3, Name::Product("hiredis".to_owned()), Weight::Used),
                package(7, "cython", Weight::Aside),
                package(4, "pytest", Weight::Aside),
                package(4, "ruff", Weight::Aside),
                package(4, "torch", Weight::Aside),
            ]
        );
    }

    #[test]
    fn lists_are_put_together_in_many_ways() {
        for text in [
            "setup(install_requires=['flask'] + ['redis'])",
            "req = ['flask']\nsetup(install_requires=req + ['redis'])",
            "req = ['flask']\nreq += ['redis']\nsetup(install_requires=req)",
            "req = ['flask']\nreq.append('redis')\nif sys.version_info < (3,):\n    req.append('torch')\nsetuptools.setup(install_requires=req)",
            "setup(install_requires=list(('flask', 'redis')))",
            "setup(install_requires=[*BASE, 'redis'])\nBASE: list[str] = ['flask']",
            "options = dict(install_requires=['flask', 'redis'])\nsetup(name='a', **options)",
            "options = {'install_requires': ['flask', 'redis']}\nsetup(**options)",
            "setup(install_requires=all['web'])\nall = {'web': ['flask', 'redis'], 'ml': ['torch']}",
            "setup(install_requires='''\n  flask\n  # torch\n  redis\n'''.split('\\n'))",
            "setup(install_requires='flask\\nredis')",
            "setup(install_requires=['flask' if a else 'redis'])",
            "install_requires = ['flask', 'redis']\nsetup(install_requires=install_requires",
            "extras = {}\nextras['a'] = ['flask']\nextras['b'] = ['redis']\nsetup(extras_require=extras)",
            "setup(extras_require=dict(a=['flask'], b=['redis']))",
        ] {
            let names = read(text).findings.into_iter().map(|finding| finding.name);
            let packages: Vec<_> = names.filter(|name| matches!(name, Name::Package(_))).collect();
            let expected = ["flask", "redis"].map(|name| Name::Package(name.to_owned()));
            assert_eq!(packages, expected, "{text}");
        }
    }

    #[test]
    fn names_that_lead_in_circles_end() {
        let text = "a = b + ['flask']\nb = a + a\nsetup(install_requires=a)";
        assert!(!read(text).findings.is_empty());
    }
}
