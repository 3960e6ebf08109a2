//! What a project says it is about: its description, its keywords, and its classifiers, which the package index keeps a list of.

use super::finding::{Description, FileFindings, Name, Weight};
use crate::profile::Prominence;

/// Adds the line that says what the project does.
pub(super) fn description(findings: &mut FileFindings, line: usize, text: &str) {
    findings.about.push(Description { line, words: text.to_owned(), prominence: Prominence::Identity });
}

/// Adds keywords: one, or several with commas between. Where there are only blanks between, it isn't known which words belong
/// together, so they are read as prose.
pub(super) fn keywords(findings: &mut FileFindings, line: usize, text: &str) {
    if text.contains(' ') && !text.contains(',') {
        return findings.about.push(Description { line, words: text.to_owned(), prominence: Prominence::Prominent });
    }
    for keyword in text.split(',').map(str::trim).filter(|keyword| !keyword.is_empty()) {
        findings.add(line, Name::Topic(keyword.to_owned()), Weight::Direct);
    }
}

/// Adds what a classifier says: `Topic :: System :: Networking`, `Framework :: Django :: 5.0`. Where a project runs, who may use it
/// and how old it is are no skills.
pub(super) fn classifier(findings: &mut FileFindings, line: usize, text: &str) {
    let parts: Vec<&str> = text.split("::").map(str::trim).collect();
    let (subject, weight) = match parts[..] {
        ["Topic", .., last] => (last, Weight::Subject),
        ["Framework" | "Programming Language", name, ..] => (name, Weight::Direct),
        _ => return,
    };
    findings.add(line, Name::Topic(subject.to_owned()), weight);
}

#[cfg(test)]
mod tests {
    use super::super::finding::{FileFindings, Name, Weight};
    use super::{classifier, description, keywords};
    use crate::profile::Prominence;

    #[test]
    fn keywords_and_classifiers_name_subjects() {
        let mut findings = FileFindings::default();
        for text in [
            "Topic :: System :: Networking",
            "Framework :: Django :: 5.0",
            "Programming Language :: Rust",
            "Operating System :: POSIX :: Linux",
            "Intended Audience :: Education",
            "Topic",
        ] {
            classifier(&mut findings, 1, text);
        }
        let weights: Vec<_> = findings.findings.iter().map(|finding| finding.weight).collect();
        assert_eq!(weights, [Weight::Subject, Weight::Direct, Weight::Direct]);
        keywords(&mut findings, 2, "machine learning, pandas");
        keywords(&mut findings, 3, "task parallel");
        let topics = ["Networking", "Django", "Rust", "machine learning", "pandas"].map(|name| Name::Topic(name.to_owned()));
        assert_eq!(findings.findings.iter().map(|finding| finding.name.clone()).collect::<Vec<_>>(), topics);
        description(&mut findings, 4, "A web framework");
        let about = findings.about.iter().map(|prose| (prose.line, prose.words.as_str(), prose.prominence));
        let expected = [(3, "task parallel", Prominence::Prominent), (4, "A web framework", Prominence::Identity)];
        assert_eq!(about.collect::<Vec<_>>(), expected);
    }
}
