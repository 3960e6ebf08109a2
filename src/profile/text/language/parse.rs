//! The files of `data/languages`: `[what]`, and below it the phrases that mean that, a line each.

use super::{Meaning, PHRASES, PartKind, Phrases, Section};
use crate::profile::{Setting, Stance};
use crate::spelling::phrase_file;

/// Reads the phrases that come with the library. Takes a fraction of a millisecond.
pub(super) fn builtin() -> Phrases {
    Phrases::of(phrases())
}

/// Gives the phrases, each with its words; those with one first word stand together, the longest first, and those of one bucket.
fn phrases() -> impl Iterator<Item = (&'static str, Meaning)> {
    let (heads, lines) = phrase_file::unpacked(PHRASES);
    let meanings: Vec<Option<Meaning>> = heads.into_iter().map(meaning).collect();
    lines.filter_map(move |(head, words)| Some((words, (*meanings.get(head)?)?)))
}

/// Reads what the phrases below a head mean.
fn meaning(head: &str) -> Option<Meaning> {
    let (what, which) = head.split_once(' ').unwrap_or((head, ""));
    Some(match (what, which) {
        ("heading", which) => match which.split_once(' ') {
            Some(("begins", which)) => Meaning::HeadingBegins(section(which)?),
            Some(("of", which)) => Meaning::HeadingOf(section(which)?),
            _ => Meaning::Heading(section(which)?),
        },
        ("before", which) => Meaning::Before(stance(which)?),
        ("after", which) => Meaning::After(stance(which)?),
        ("alone", which) => Meaning::Alone(stance(which)?),
        ("opens", which) => Meaning::Opens(stance(which)?),
        ("closes", which) => Meaning::Closes(stance(which)?),
        ("in", which) => Meaning::InHeading(section(which.strip_prefix("heading ")?)?),
        ("asks", _) => Meaning::Asks,
        ("somebody", "") => Meaning::Somebody,
        ("somebody", "by trade") => Meaning::Tradespeople,
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
        "text" => Section::Other,
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
    use super::super::super::tokens;
    use super::super::{LONGEST, PHRASES, WORDS, WordList};
    use super::{meaning, phrases};
    use crate::spelling::language_file::entries;
    use crate::spelling::phrase_file;

    #[test]
    fn every_head_is_known_and_every_phrase_has_words_and_not_too_many() {
        for (head, line) in entries(WORDS) {
            let list = head.strip_prefix("words ").and_then(|list| list.parse::<WordList>().ok());
            assert!(list.is_some(), "[{head}] above {line}");
        }
        for head in phrase_file::unpacked(PHRASES).0 {
            assert!(meaning(head).is_some(), "[{head}]");
        }
        for (words, meaning) in phrases() {
            let cut: Vec<&str> = tokens::of(words).into_iter().map(|word| word.of(words)).collect();
            assert_eq!(cut, words.split(' ').collect::<Vec<_>>(), "{meaning:?}");
            assert!((1..=LONGEST).contains(&cut.len()), "{meaning:?}: {words:?}");
        }
    }
}
