//! What the occupations of a source are called: ids and titles that are unique, and titles that several share.

use super::draft::Occupation;
use super::{LeftOut, Reason};
use crate::spelling::Key;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use unicode_normalization::UnicodeNormalization as _;

/// What a role is called.
#[derive(Debug, Default)]
pub(super) struct Called {
    pub id: String,
    pub title: String,
    pub aliases: Vec<String>,
    pub topics: Vec<String>,
}

/// Names all occupations. Titles go before other titles; one that several have as another title is a topic of each.
pub(super) fn of(occupations: &[Occupation], left_out: &mut LeftOut) -> Vec<Called> {
    let mut taken: HashSet<Key> = HashSet::new();
    let whole: HashSet<Key> = occupations.iter().map(|occupation| Key::of(&occupation.title)).collect();
    let mut called: Vec<Called> = occupations.iter().map(|occupation| named(occupation, &whole, &mut taken)).collect();
    let mut owners: HashMap<Key, BTreeSet<usize>> = HashMap::new();
    for (at, occupation) in occupations.iter().enumerate() {
        for title in &occupation.titles {
            owners.entry(Key::of(title)).or_default().insert(at);
        }
    }
    for (at, occupation) in occupations.iter().enumerate() {
        let own: BTreeSet<Key> = labels(&called[at]).map(Key::of).collect();
        let titles: BTreeMap<Key, &String> = occupation.titles.iter().rev().map(|title| (Key::of(title), title)).collect();
        for (key, title) in titles.into_iter().filter(|(key, _)| !key.is_empty() && !own.contains(key)) {
            if taken.contains(&key) {
                left_out.add(Reason::TitleOfAnother);
            } else if owners.get(&key).is_some_and(|owners| owners.len() > 1) {
                left_out.add(Reason::SharedTitle);
                called[at].topics.push(title.clone());
            } else {
                called[at].aliases.push(title.clone());
            }
        }
    }
    called
}

/// Names one occupation and takes its names, so that no other has them. `whole` are the titles of all: no part of a title is one.
fn named(occupation: &Occupation, whole: &HashSet<Key>, taken: &mut HashSet<Key>) -> Called {
    let is_free = |called: &Called| {
        let keys = || labels(called).map(Key::of);
        keys().all(|key| !taken.contains(&key)) && keys().skip(2).all(|part| !whole.contains(&part))
    };
    let with = |title: String| Called { id: id(&title), title, ..Called::default() };
    let without_parts = || with(occupation.title.replace('/', " or "));
    let told_apart = |at: usize| {
        let number = if at == 0 { String::new() } else { format!(" {}", at + 1) };
        with(format!("{} ({}{number})", occupation.title.replace('/', " or "), occupation.code))
    };
    let ways = [with(occupation.title.clone()), without_parts()].into_iter();
    let called = ways.chain((0..=taken.len()).map(told_apart)).find(is_free).unwrap_or_default();
    let called = Called { topics: occupation.topics.clone(), ..called };
    taken.extend(labels(&called).map(Key::of));
    called
}

/// Gives the id, the title, and then the parts of the title between slashes, as the check of catalogues has them.
fn labels(called: &Called) -> impl Iterator<Item = &str> {
    let parts = called.title.split('/').map(str::trim).filter(|part| *part != called.title);
    [called.id.as_str(), called.title.as_str()].into_iter().chain(parts)
}

/// Makes an id of a title: its letters without marks and its digits, in lower case, with a hyphen for all else. What has no Latin
/// letters is written by the numbers of its characters.
pub(crate) fn id(title: &str) -> String {
    let plain: String = title.nfkd().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).collect();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    if id.is_empty() { plain.chars().map(|c| format!("{:x}", u32::from(c))).collect::<Vec<_>>().join("-") } else { id }
}

/// Tells whether the id of a title is made of the numbers of its characters.
#[cfg(feature = "cli")]
pub(crate) fn is_id_of_numbers(title: &str) -> bool {
    !title.nfkd().any(|c| c.is_ascii_alphanumeric())
}

/// Tells whether a character is an accent or the like that was taken off a letter.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}
