//! The files of `data/languages`: `[what]`, and below it the phrases that mean that, a line each.

use super::super::judging::Section;
use super::super::tokens;
use super::{Meaning, Phrases};
use crate::profile::Stance;

/// The files, by the code of their language.
const FILES: [(&str, &str); 11] = [
    ("de", include_str!("../../../../data/languages/de.txt")),
    ("en", include_str!("../../../../data/languages/en.txt")),
    ("es", include_str!("../../../../data/languages/es.txt")),
    ("fr", include_str!("../../../../data/languages/fr.txt")),
    ("it", include_str!("../../../../data/languages/it.txt")),
    ("ja", include_str!("../../../../data/languages/ja.txt")),
    ("ko", include_str!("../../../../data/languages/ko.txt")),
    ("nl", include_str!("../../../../data/languages/nl.txt")),
    ("pl", include_str!("../../../../data/languages/pl.txt")),
    ("pt", include_str!("../../../../data/languages/pt.txt")),
    ("zh", include_str!("../../../../data/languages/zh.txt")),
];

/// Reads the files that come with the library. Takes a fraction of a millisecond.
pub(super) fn builtin() -> Phrases {
    Phrases::of(FILES.iter().flat_map(|(_, file)| phrases(file)))
}

/// Reads the phrases of a file, each as its words.
fn phrases(file: &str) -> Vec<(Vec<String>, Meaning)> {
    let mut meaning = None;
    let mut phrases = Vec::new();
    for line in file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            meaning = self::meaning(head);
        } else if let Some(meaning) = meaning {
            let words = tokens::of(line).into_iter().map(|word| word.of(line).to_lowercase());
            phrases.push((words.collect(), meaning));
        }
    }
    phrases
}

/// Reads what the phrases below a head mean.
fn meaning(head: &str) -> Option<Meaning> {
    let (what, which) = head.split_once(' ').unwrap_or((head, ""));
    Some(match (what, which) {
        ("heading", which) => Meaning::Heading(section(which)?),
        ("before", which) => Meaning::Before(stance(which)?),
        ("after", which) => Meaning::After(stance(which)?),
        ("in", which) => Meaning::InHeading(section(which.strip_prefix("heading ")?)?),
        ("asks", _) => Meaning::Asks,
        ("turn", _) => Meaning::Turn,
        ("not", "a skill") => Meaning::NotASkill,
        ("or", _) => Meaning::Or,
        ("advert", _) => Meaning::Advert,
        ("resume", _) => Meaning::Resume,
        _ => return None,
    })
}

fn section(name: &str) -> Option<Section> {
    Some(match name {
        "skills" => Section::Skills,
        "required" => Section::Required,
        "preferred" => Section::Preferred,
        "employer" => Section::Employer,
        "wanted" => Section::Wanted,
        "learning" => Section::Learning,
        "other" => Section::Others,
        _ => return None,
    })
}

fn stance(name: &str) -> Option<Stance> {
    Some(match name {
        "little" => Stance::Little,
        "learning" => Stance::Learning,
        "wanted" => Stance::Wanted,
        "denied" => Stance::Denied,
        "other" => Stance::Other,
        "required" => Stance::Required,
        "preferred" => Stance::Preferred,
        "employer" => Stance::Employer,
        "not required" => Stance::NotRequired,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{FILES, meaning, phrases};

    #[test]
    fn every_head_is_known_and_every_phrase_has_words() {
        for (language, file) in FILES {
            let heads = file.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
            heads.for_each(|head| assert!(meaning(head).is_some(), "{language}: [{head}]"));
            for (words, meaning) in phrases(file) {
                assert!(!words.is_empty(), "{language}: {meaning:?}");
            }
        }
    }
}
