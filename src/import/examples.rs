//! The examples by which a source explains a skill: "tools, such as Docker, Kubernetes and others". Who has one of them has shown the skill.

use super::vocabulary::by_spelling;
use crate::catalogue::{Catalogue, Kind, SkillId};
use crate::spelling::language_file::entries;

/// Lists the software, and the languages, that a description names as examples and the built-in vocabulary knows letter by letter, each once.
pub(super) fn named(catalogue: &Catalogue, description: &str) -> Vec<SkillId> {
    let mut found = Vec::new();
    for list in lists(description) {
        let names = list.split(',').flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" or ")).map(str::trim);
        let skills = names.filter(|name| is_name(name)).filter_map(|name| by_spelling(catalogue, name));
        for skill in skills.filter(|skill| is_software(catalogue.skill(*skill).kind())) {
            if !found.contains(&skill) {
                found.push(skill);
            }
        }
    }
    found
}

/// Gives what stands behind each "such as", to the end of the sentence or the brackets.
fn lists(description: &str) -> impl Iterator<Item = &str> {
    let small = description.to_ascii_lowercase();
    let mut begins: Vec<usize> = such_as()
        .flat_map(|phrase| small.match_indices(phrase).map(|(at, _)| (at, at + phrase.len())).collect::<Vec<_>>())
        .filter(|(begin, end)| {
            let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let (before, behind) = (small.get(..*begin), small.get(*end..));
            !is_letter(before.and_then(|text| text.chars().next_back()))
                && !is_letter(behind.and_then(|text| text.chars().next()))
        })
        .map(|(_, end)| end)
        .collect();
    begins.sort_unstable();
    begins.into_iter().filter_map(|begin| {
        let rest = description.get(begin..)?.trim_start_matches(['.', ',', ':', ' ']);
        let ends = [". ", ".\n", ";", "(", ")", "\n"].into_iter().filter_map(|end| rest.find(end));
        rest.get(..ends.min().unwrap_or(rest.len())).map(|list| list.trim_end_matches('.'))
    })
}

fn such_as() -> impl Iterator<Item = &'static str> {
    let files = include_str!(concat!(env!("OUT_DIR"), "/examples.words"));
    entries(files).map(|(_, phrase)| phrase)
}

/// Tells whether that is written as a name and no word: `hacks` is none, nor is `C`, which speaks of much.
fn is_name(name: &str) -> bool {
    name.chars().count() > 1 && name.chars().any(char::is_uppercase)
}

fn is_software(kind: Kind) -> bool {
    match kind {
        Kind::Language | Kind::Library | Kind::Framework | Kind::Database | Kind::Platform | Kind::Tool => true,
        Kind::Protocol | Kind::Practice | Kind::Concept | Kind::Hardware => false,
    }
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::catalogue::Catalogue;

    #[test]
    fn software_that_is_named_as_an_example_is_found() {
        let catalogue = Catalogue::builtin();
        for (description, expected) in [
            (
                "Oversee tools, such as VMware, Xen, Docker, Kubernetes, and others, used for MySQL.",
                &["VMware", "Xen", "Docker", "Kubernetes"][..],
            ),
            ("Use scripts (e.g. Python, Ruby or Node.js). Know Java.", &["Python", "Ruby", "Node.js"]),
            ("Deal with risks such as hacks, spring and emotions; also C.", &[]),
            ("Frames like C, such assets as Docker", &[]),
            ("", &[]),
        ] {
            let found = named(catalogue, description);
            assert_eq!(
                found.iter().map(|skill| catalogue.skill(*skill).name()).collect::<Vec<_>>(),
                expected,
                "{description}"
            );
        }
    }
}
