//! The files of `data/languages`: `[what]`, and below it the phrases that mean that, a line each.

use super::{ALL, Meaning, PartKind, Phrases, Section, TEXT, rest};
use crate::profile::{Setting, Stance};

/// Reads what the phrases mean that come with the library.
pub(super) fn builtin() -> Phrases {
    let mut read =
        Phrases { meanings: heads().map(meaning).collect(), or: Vec::new(), and: Vec::new(), numbers: Vec::new() };
    // What is only asked for stands behind all others.
    for phrase in ALL.iter().rev() {
        let (words, meaning) = (rest(phrase), read.meaning(phrase));
        match meaning {
            Some(Meaning::Or) => read.or.push(words),
            Some(Meaning::And) => read.and.push(words),
            Some(Meaning::Number) => {
                let number = words.split_once(' ').and_then(|(word, number)| Some((word, number.parse().ok()?)));
                read.numbers.extend(number);
            }
            _ => break,
        }
    }
    read
}

/// Gives what stands above phrases in `data/languages`, each once.
fn heads() -> impl Iterator<Item = &'static str> {
    TEXT.split('\n').take(1).flat_map(|heads| heads.split('\t'))
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
        ("firm", "") => Meaning::Firm,
        ("firm", "kind") => Meaning::FirmKind,
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
    use super::super::first_words::tests::phrases;
    use super::super::{LONGEST, WORDS, WordList};
    use super::{heads, meaning};
    use crate::spelling::language_file::lists;

    #[test]
    fn every_head_is_known_and_every_phrase_has_words_and_not_too_many() {
        for (name, _) in lists(WORDS) {
            assert!(name.parse::<WordList>().is_ok(), "[words {name}]");
        }
        for head in heads() {
            assert!(meaning(head).is_some(), "[{head}]");
        }
        for words in phrases() {
            let cut: Vec<&str> = tokens::of(&words).into_iter().map(|word| word.of(&words)).collect();
            assert_eq!(cut, words.split(' ').collect::<Vec<_>>());
            assert!((1..=LONGEST).contains(&cut.len()), "{words:?}");
        }
    }
}
