//! setup.py: what its lists of requirements say, read from the source and never run.

use super::super::about;
use super::super::finding::{FileFindings, LineIndex, Weight};
use super::super::requirement::Requirement;
use std::ops::Range;

/// The arguments of `setup()` that hold requirements.
const ARGUMENTS: [(&str, Weight); 5] = [
    ("install_requires", Weight::Direct),
    ("requires", Weight::Direct),
    ("setup_requires", Weight::Aside),
    ("tests_require", Weight::Aside),
    ("extras_require", Weight::Aside),
];

/// What a setup.py says: the strings in the lists that its arguments name, directly or through a variable of the file.
///
/// A list that is computed can't be known without running the file, which nobody should do with a stranger's; a requirements
/// file that it reads is read anyway.
pub fn read(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    let index = LineIndex::of(text);
    itself(&mut findings, text, &index);
    for (argument, weight) in ARGUMENTS {
        for value in values_of(text, argument) {
            let listed = list(text, value).or_else(|| assigned(text, value));
            for (at, string) in listed.unwrap_or_default() {
                if let Some(requirement) = Requirement::read(string) {
                    let weight = if requirement.optional { weight.at_most(Weight::Aside) } else { weight };
                    findings.package(index.line(at), requirement.name, weight);
                }
            }
        }
    }
    findings
}

/// What `setup()` says of the project itself.
fn itself(findings: &mut FileFindings, text: &str, index: &LineIndex) {
    let Some(call) = text.match_indices("setup(").map(|(at, _)| at).last() else { return };
    let value = |name| values_of(text, name).find(|at| *at > call);
    let one = |name| value(name).and_then(|at| Some((index.line(at), string(text, at)?.0)));
    if let Some((line, name)) = one("name") {
        findings.project(line, name);
    }
    if let Some((line, words)) = one("description") {
        about::description(findings, line, words);
    }
    if let Some((line, words)) = one("keywords") {
        about::keywords(findings, line, words);
    }
    let listed = |name| value(name).and_then(|at| list(text, at)).unwrap_or_default();
    for (at, word) in listed("keywords") {
        about::keywords(findings, index.line(at), word);
    }
    for (at, text) in listed("classifiers") {
        about::classifier(findings, index.line(at), text);
    }
}

/// Where values stand that are given to this name: after `name =`, `"name":`.
fn values_of<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = usize> + 't {
    let said = said(text);
    let in_text = move |at: usize| said.iter().any(|span| span.contains(&at));
    let boundary = |c: Option<char>| c.is_none_or(|c| !(c.is_alphanumeric() || c == '_'));
    text.match_indices(name).filter_map(move |(at, _)| {
        let after = text.get(at + name.len()..)?;
        let comment = text.get(..at)?.rsplit('\n').next()?.contains('#');
        if comment || in_text(at) || !boundary(text.get(..at)?.chars().next_back()) || !boundary(after.chars().next()) {
            return None;
        }
        let value = after.trim_start_matches(['"', '\'', ']', ' ']).strip_prefix(['=', ':'])?;
        let value = value.trim_start_matches('=').trim_start();
        Some(text.len() - value.len())
    })
}

/// Where strings stand that go over several lines: what they say is said, not done.
fn said(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let (mut spans, mut at) = (Vec::new(), 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'#' => at += text.get(at..).and_then(|rest| rest.find('\n')).unwrap_or(text.len() - at),
            b'"' | b'\'' => {
                let Some((string, end)) = string(text, at) else {
                    at += 1;
                    continue;
                };
                if string.contains('\n') || end - at > string.len() + 2 {
                    spans.push(at..end);
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    spans
}

/// The strings of the list, tuple or dictionary that begins here, without a dictionary's keys; `None` if none begins.
fn list(text: &str, start: usize) -> Option<Vec<(usize, &str)>> {
    let bytes = text.as_bytes();
    if !matches!(bytes.get(start)?, b'[' | b'(' | b'{') {
        return None;
    }
    let mut strings = Vec::new();
    let (mut at, mut depth) = (start, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'[' | b'(' | b'{' => depth += 1,
            b']' | b')' | b'}' if depth == 1 => break,
            b']' | b')' | b'}' => depth -= 1,
            b'#' => at += text.get(at..).and_then(|rest| rest.find('\n')).unwrap_or(text.len() - at),
            b'"' | b'\'' => {
                let (string, end) = string(text, at)?;
                let key = text.get(end..).is_some_and(|rest| rest.trim_start().starts_with(':'));
                if !key {
                    strings.push((at, string));
                }
                at = end - 1;
            }
            _ => {}
        }
        at += 1;
    }
    Some(strings)
}

/// The string that opens here, and where it ends.
fn string(text: &str, start: usize) -> Option<(&str, usize)> {
    let rest = text.get(start..)?;
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| rest.starts_with(quote))?;
    let inside = rest.get(quote.len()..)?;
    let is_escaped = |at: usize| inside[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
    let end = inside.match_indices(quote).map(|(at, _)| at).find(|at| !is_escaped(*at))?;
    let string = inside.get(..end).filter(|string| quote.len() > 1 || !string.contains('\n'))?;
    Some((string, start + quote.len() + end + quote.len()))
}

/// The list of the variable that is named here.
fn assigned(text: &str, at: usize) -> Option<Vec<(usize, &str)>> {
    let rest = text.get(at..)?;
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let name = rest.get(..end).filter(|name| !name.is_empty())?;
    values_of(text, name).find_map(|value| list(text, value))
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
                package(7, "cython", Weight::Aside),
                package(4, "pytest", Weight::Aside),
                package(4, "ruff", Weight::Aside),
                package(4, "torch", Weight::Aside),
            ]
        );
    }
}
