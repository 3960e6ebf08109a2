//! The files of `data/languages`: `[what]`, and below it the phrases that mean that, a line each.

use super::super::tokens;
use super::{FILES, Meaning, PartKind, Phrases, Section};
use crate::profile::{Setting, Stance};
use crate::spelling::language_file::entries;

/// Reads the phrases that come with the library. Takes a fraction of a millisecond.
pub(super) fn builtin() -> Phrases {
    Phrases::of(phrases(FILES))
}

/// Gives the phrases of files, each as its words.
fn phrases(files: &str) -> impl Iterator<Item = (Vec<String>, Meaning)> {
    entries(files).filter_map(|(head, line)| {
        let words = tokens::of(line).into_iter().map(|word| word.of(line).to_lowercase());
        Some((words.collect(), meaning(head)?))
    })
}

/// Reads what the phrases below a head mean.
fn meaning(head: &str) -> Option<Meaning> {
    let (what, which) = head.split_once(' ').unwrap_or((head, ""));
    Some(match (what, which) {
        ("heading", which) => match which.strip_prefix("begins ") {
            Some(which) => Meaning::HeadingBegins(section(which)?),
            None => Meaning::Heading(section(which)?),
        },
        ("before", which) => Meaning::Before(stance(which)?),
        ("after", which) => Meaning::After(stance(which)?),
        ("in", which) => Meaning::InHeading(section(which.strip_prefix("heading ")?)?),
        ("asks", _) => Meaning::Asks,
        ("turn", _) => Meaning::Turn,
        ("not", "a skill") => Meaning::NotASkill,
        ("or", _) => Meaning::Or,
        ("and", "") => Meaning::And,
        ("number", _) => Meaning::Number,
        ("years", _) => Meaning::Years,
        ("level", _) => Meaning::Level,
        ("setting", "work") => Meaning::Setting(PartKind::Of(Setting::Work)),
        ("setting", "project") => Meaning::Setting(PartKind::Of(Setting::Project)),
        ("setting", "neither") => Meaning::Setting(PartKind::Neither),
        ("one", "of") => Meaning::OneOf,
        ("such", "as") => Meaning::Example,
        ("and", "others") => Meaning::AndOthers,
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
    use super::super::{FILES, LONGEST, WordList};
    use super::{meaning, phrases};
    use crate::spelling::language_file::entries;

    #[test]
    fn every_head_is_known_and_every_phrase_has_words_and_not_too_many() {
        for (head, line) in entries(FILES) {
            let is_list = head.strip_prefix("words ").is_some_and(|list| list.parse::<WordList>().is_ok());
            assert!(is_list || meaning(head).is_some(), "[{head}] above {line}");
        }
        for (words, meaning) in phrases(FILES) {
            assert!((1..=LONGEST).contains(&words.len()), "{meaning:?}: {words:?}");
        }
    }
}
