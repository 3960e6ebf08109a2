//! The titles of roles, as texts give them to people and jobs: "Data Scientist", "back-end developer".

use super::super::language::WordList;
use super::super::tokens::Tokens;
use crate::catalogue::{Catalogue, Role};
use crate::spelling::Key;
use std::collections::{BTreeSet, HashSet};
use std::sync::OnceLock;

/// Whose title a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// That of the person or the job that the text is about.
    Own,
    /// That of somebody else.
    Others,
    /// That of many.
    Many,
}

/// The labels of a catalogue's roles that say what a person is; not those that name a field ("security", "machine learning").
#[derive(Debug)]
pub(crate) struct Titles<'c> {
    catalogue: &'c Catalogue,
    /// Made when the first is asked for.
    known: OnceLock<KnownTitles>,
}

/// The titles that are known.
#[derive(Debug)]
struct KnownTitles {
    keys: HashSet<Key>,
    /// How they end: nearly all that is no title ends otherwise.
    tails: Vec<[u8; TAIL]>,
}

/// How many letters of an end are looked at first.
const TAIL: usize = 4;

impl<'c> Titles<'c> {
    /// Makes the titles of this catalogue's roles.
    pub(crate) fn of(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, known: OnceLock::new() }
    }

    /// Tells whose title stands at these words, from the first to the last; nobody's where it is none.
    pub(crate) fn whose(&self, tokens: Tokens<'_>, first: usize, last: usize) -> Option<Whose> {
        let written = tokens.written(first, last);
        let one = written.strip_suffix(['s', 'S']).unwrap_or(written);
        let known = self.known();
        if !known.tails.contains(&tail(one)?) || !known.keys.contains(&Key::of(one)) {
            return None;
        }
        let of_many = if one.len() < written.len() { Whose::Many } else { Whose::Own };
        Some(said_before(tokens, first).unwrap_or(of_many))
    }

    fn known(&self) -> &KnownTitles {
        self.known.get_or_init(|| {
            let labels = self.catalogue.roles().flat_map(Role::labels).filter(|label| names_person(label));
            let (keys, tails): (_, BTreeSet<_>) = labels.filter_map(|label| Some((Key::of(label), tail(label)?))).unzip();
            KnownTitles { keys, tails: tails.into_iter().collect() }
        })
    }
}

fn names_person(label: &str) -> bool {
    let tail = |end: &str| label.len().checked_sub(end.len()).and_then(|start| label.get(start..));
    WordList::TitleEndings.set().words().iter().any(|end| tail(end).is_some_and(|tail| tail.eq_ignore_ascii_case(end)))
}

/// Tells how a word ends, in lower case.
fn tail(word: &str) -> Option<[u8; TAIL]> {
    word.as_bytes().last_chunk().map(|tail| tail.map(|letter| letter.to_ascii_lowercase()))
}

/// Tells whose a title is by what stands before its first word, if that says anything.
fn said_before(tokens: Tokens<'_>, first: usize) -> Option<Whose> {
    const FARTHEST: usize = 5;
    let mut is_known = false;
    for at in (0..first).rev().take(FARTHEST) {
        let gap = tokens.gap(at + 1).unwrap_or_default();
        let is_end = |byte: &u8| matches!(*byte, b'.' | b'!' | b'?' | b';' | b'\x0c');
        if gap.iter().any(is_end) || gap.windows(2).any(|pair| pair == b"\n\n") {
            return None;
        }
        let word = tokens.word(at);
        let comes_after = |list: WordList| (at.saturating_sub(2)..at).any(|at| list.contains(tokens.word(at)));
        if WordList::TitleBeside.contains(word) {
            is_known |= word.eq_ignore_ascii_case(b"the");
        } else if word.eq_ignore_ascii_case(b"to") {
            return (is_known || comes_after(WordList::TitleReporting)).then_some(Whose::Others);
        } else if word.eq_ignore_ascii_case(b"for") {
            return Some(if comes_after(WordList::TitleSought) { Whose::Own } else { Whose::Others });
        } else if WordList::TitleSought.contains(word) {
            return Some(Whose::Own);
        } else {
            return WordList::TitleOthers.contains(word).then_some(Whose::Others);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Titles, Whose};
    use crate::catalogue::Catalogue;
    use crate::profile::text::tokens as words;
    use crate::profile::text::tokens::Tokens;

    #[test]
    fn titles_are_what_people_are() {
        let titles = Titles::of(Catalogue::builtin());
        for (text, whose) in [
            ("Data Scientist", Some(Whose::Own)),
            ("DEVOPS ENGINEER", Some(Whose::Own)),
            ("I am a senior back-end developer", Some(Whose::Own)),
            ("We are looking for an experienced Penetration tester", Some(Whose::Own)),
            ("Promoted to data analyst", Some(Whose::Own)),
            ("I work with Docker. Data Scientist", Some(Whose::Own)),
            ("data scientists", Some(Whose::Many)),
            ("We are looking for senior data scientists", Some(Whose::Own)),
            ("reporting to the senior security engineer", Some(Whose::Others)),
            ("Reports to a DevOps engineer", Some(Whose::Others)),
            ("Hiring manager: web developer", Some(Whose::Others)),
            ("my colleague the back-end developer", Some(Whose::Others)),
            ("Interviewed candidates for data scientist", Some(Whose::Others)),
            ("mentored by our senior data scientist", Some(Whose::Others)),
            ("not a data scientist", Some(Whose::Others)),
            ("My manager is a data scientist", Some(Whose::Others)),
            ("This is a data scientist", Some(Whose::Own)),
            ("DevOps", None),
            ("security", None),
            ("layer", None),
        ] {
            let words = words::of(text);
            let tokens = Tokens { text, list: &words };
            let found = (0..words.len()).find_map(|first| titles.whose(tokens, first, words.len() - 1));
            assert_eq!(found, whose, "{text}");
        }
    }
}
