//! What a project says it is about: its description, its keywords, and its classifiers, which the package index keeps a list of.

use super::hint::{Hints, Name, Prose, Weight};
use crate::profile::Prominence;

/// Adds the line that says what the project does.
pub fn description(hints: &mut Hints, line: usize, text: &str) {
    hints.about.push(Prose { line, words: text.to_owned(), prominence: Prominence::Identity });
}

/// Adds keywords: one, or several with commas between. Where there are only blanks between, it isn't known which words belong
/// together, so they are read as prose.
pub fn keywords(hints: &mut Hints, line: usize, text: &str) {
    if text.contains(' ') && !text.contains(',') {
        return hints.about.push(Prose { line, words: text.to_owned(), prominence: Prominence::Prominent });
    }
    for keyword in text.split(',').map(str::trim).filter(|keyword| !keyword.is_empty()) {
        hints.add(line, Name::Topic(keyword.to_owned()), Weight::Direct);
    }
}

/// Adds what a classifier says: `Topic :: System :: Networking`, `Framework :: Django :: 5.0`. Where a project runs, who may use it
/// and how old it is are no skills.
pub fn classifier(hints: &mut Hints, line: usize, text: &str) {
    let parts: Vec<&str> = text.split("::").map(str::trim).collect();
    let (subject, weight) = match parts[..] {
        ["Topic", .., last] => (last, Weight::Subject),
        ["Framework" | "Programming Language", name, ..] => (name, Weight::Direct),
        _ => return,
    };
    hints.add(line, Name::Topic(subject.to_owned()), weight);
}

#[cfg(test)]
mod tests {
    use super::super::hint::{Hints, Name, Weight};
    use super::{classifier, description, keywords};
    use crate::profile::Prominence;

    #[test]
    fn keywords_and_classifiers_name_subjects() {
        let mut hints = Hints::default();
        for text in [
            "Topic :: System :: Networking",
            "Framework :: Django :: 5.0",
            "Programming Language :: Rust",
            "Operating System :: POSIX :: Linux",
            "Intended Audience :: Education",
            "Topic",
        ] {
            classifier(&mut hints, 1, text);
        }
        let weights: Vec<_> = hints.hints.iter().map(|hint| hint.weight).collect();
        assert_eq!(weights, [Weight::Subject, Weight::Direct, Weight::Direct]);
        keywords(&mut hints, 2, "machine learning, pandas");
        keywords(&mut hints, 3, "task parallel");
        let topics = ["Networking", "Django", "Rust", "machine learning", "pandas"].map(|name| Name::Topic(name.to_owned()));
        assert_eq!(hints.hints.iter().map(|hint| hint.name.clone()).collect::<Vec<_>>(), topics);
        description(&mut hints, 4, "A web framework");
        let about = hints.about.iter().map(|prose| (prose.line, prose.words.as_str(), prose.prominence));
        let expected = [(3, "task parallel", Prominence::Prominent), (4, "A web framework", Prominence::Identity)];
        assert_eq!(about.collect::<Vec<_>>(), expected);
    }
}
