//! Languages that are recognised and not read: which passages of a text are written in one. Their words stand in `data/languages` under
//! `[unread NAME]`, and none of them is one of a language that is read, so that any number of languages cost nearly nothing.

use super::super::tokens::{Tokens, lower};
use crate::spelling::language_file::entries;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::OnceLock;

const FILE: &str = include_str!(concat!(env!("OUT_DIR"), "/unread.words"));

/// Some words of a text in a language that is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Passage {
    /// Their places among the words.
    pub words: Range<usize>,
    /// The place of the language among those that are not read.
    language: usize,
}

/// A language is recognised by so many of its words, of which so many are different ones: a few may stand in any text.
const ENOUGH: usize = 5;
const DIFFERENT: usize = 4;

/// At least one word of so many in a passage is one of its language; lists of names between sentences have few.
const ONE_IN: usize = 12;

impl Passage {
    /// Gives the name of the language.
    pub(crate) fn language(&self) -> &'static str {
        Languages::builtin().names.get(self.language).copied().unwrap_or_default()
    }

    /// Tells whether a word in this passage is one of the language: then it names no skill ("fem år", five years, is no FEM).
    pub(crate) fn is_own_word(&self, tokens: Tokens<'_>, at: usize) -> bool {
        self.words.contains(&at) && Languages::builtin().of_word(tokens.word(at)) >> self.language & 1 == 1
    }
}

/// Finds the passages of a text that are in a language which is recognised and not read, in order.
pub(crate) fn passages(tokens: Tokens<'_>) -> Vec<Passage> {
    if !is_worth_a_look(tokens) {
        return Vec::new();
    }
    let words: Vec<u32> = (0..tokens.list.len()).map(|at| Languages::builtin().of_word(tokens.word(at))).collect();
    let recognised = recognised(tokens, &words);
    let mut passages: Vec<Passage> = Vec::new();
    for block in blocks(tokens).filter(|_| !recognised.is_empty()) {
        let count = |language: usize| words[block.clone()].iter().filter(|word| **word >> language & 1 == 1).count();
        let counts = recognised.iter().map(|(language, all)| (count(*language), *all, *language));
        match counts.max() {
            Some((count, _, language)) if count > 0 && count * ONE_IN >= block.len() => match passages.last_mut() {
                Some(last) if last.language == language && last.words.end == block.start => last.words.end = block.end,
                _ => passages.push(Passage { words: block, language }),
            },
            _ => {}
        }
    }
    passages
}

/// Tells at a look of nearly all texts in languages that are read that nothing else stands in them: nearly all their letters are ASCII,
/// and words taken from everywhere are not of another language.
fn is_worth_a_look(tokens: Tokens<'_>) -> bool {
    const LOOKS: usize = 48;
    let is_foreign = |at: &usize| Languages::builtin().of_word(tokens.word(*at)) != 0;
    let between = tokens.list.len().div_ceil(LOOKS).max(1);
    tokens.list.iter().filter(|word| !word.is_plain).nth(DIFFERENT - 1).is_some()
        || (0..tokens.list.len()).step_by(between).filter(is_foreign).nth(DIFFERENT - 1).is_some()
}

/// Finds the languages of which there are words enough, and how many each has.
fn recognised(tokens: Tokens<'_>, words: &[u32]) -> Vec<(usize, usize)> {
    let count = |language: usize| {
        let its = || (0..words.len()).filter(|at| words[*at] >> language & 1 == 1);
        let different: BTreeSet<String> = its().map(|at| lower(tokens.word(at))).collect();
        (different.len() >= DIFFERENT).then(|| its().count())
    };
    let counts = (0..Languages::builtin().names.len()).filter_map(|language| Some((language, count(language)?)));
    counts.filter(|(_, count)| *count >= ENOUGH).collect()
}

/// Gives the paragraphs of a text as places among its words.
fn blocks(tokens: Tokens<'_>) -> impl Iterator<Item = Range<usize>> {
    let is_break = |gap: &[u8]| gap.iter().filter(|byte| **byte == b'\n').nth(1).is_some();
    let mut start = 0;
    std::iter::from_fn(move || {
        let first = start;
        let mut ends = first + 1..tokens.list.len();
        start = ends.find(|at| tokens.gap(*at).is_some_and(is_break)).unwrap_or(tokens.list.len());
        (first < start).then_some(first..start)
    })
}

/// The languages that are recognised and not read.
#[derive(Debug)]
struct Languages {
    names: Vec<&'static str>,
    /// For each word, in lower case, the languages that have it, a bit each.
    words: HashMap<&'static str, u32>,
    /// For each first byte the lengths that its words have, a bit each: nearly all other words are told by that.
    lengths: [u32; 256],
}

impl Languages {
    fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Languages> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            let mut languages = Self { names: Vec::new(), words: HashMap::new(), lengths: [0; 256] };
            for (name, word) in entries(FILE) {
                if languages.names.last() != Some(&name) {
                    languages.names.push(name);
                }
                *languages.words.entry(word).or_default() |= 1 << (languages.names.len() - 1);
                languages.lengths[initial(word.as_bytes())] |= length(word.as_bytes());
            }
            languages
        })
    }

    /// Tells which languages have a word, in any case.
    fn of_word(&self, word: &[u8]) -> u32 {
        let known = |word: &str| self.words.get(word).copied().unwrap_or(0);
        if word.is_ascii() && self.lengths[initial(word)] & length(word) == 0 {
            return 0;
        }
        match str::from_utf8(word) {
            Ok(small) if small.is_ascii() && !small.bytes().any(|byte| byte.is_ascii_uppercase()) => known(small),
            _ => known(&lower(word)),
        }
    }
}

/// Gives the first byte of a word, in lower case.
fn initial(word: &[u8]) -> usize {
    word.first().map_or(0, |first| usize::from(first.to_ascii_lowercase()))
}

/// Gives a bit for a length.
fn length(word: &[u8]) -> u32 {
    1 << (word.len() % 32)
}

#[cfg(test)]
mod tests {
    use super::super::super::tokens::{Tokens, of};
    use super::super::WORDS;
    use super::super::first_words::tests::phrases;
    use super::{FILE, Languages, passages};
    use crate::spelling::language_file::{entries, lists};
    use std::collections::HashSet;

    #[test]
    fn no_word_is_one_that_readers_of_texts_go_by_and_there_is_a_bit_for_each_language() {
        let lines = phrases().chain(lists(WORDS).flat_map(|(_, words)| words).map(str::to_owned));
        let read: HashSet<String> = lines.flat_map(|line| line.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
        let both: Vec<_> = entries(FILE).filter(|(_, word)| read.contains(*word)).collect();
        assert_eq!(both, []);
        assert!(Languages::builtin().names.len() <= 32);
        for (language, word) in entries(FILE) {
            assert!(of(word).len() == 1 && *word == word.to_lowercase(), "{language}: {word}");
        }
    }

    #[test]
    fn passages_are_found_by_enough_of_their_words() {
        let swedish = "Jag har arbetat fem år med Python och vill lära mig Rust.";
        let english = "I have worked with Python for five years and want to learn Rust, not much more than that.";
        for (text, expected) in [
            (swedish.to_owned(), vec!["Swedish"]),
            (english.to_owned(), vec![]),
            (format!("{english}\n\n{swedish}\n\n{english}"), vec!["Swedish"]),
            (format!("{english} He said och and jag."), vec![]),
            ("Опыт работы с Python пять лет, хочу изучить Rust, также знание SQL.".to_owned(), vec!["Russian"]),
            (
                "Ich habe fünf Jahre mit Python gearbeitet und möchte Rust lernen, für größere Projekte, natürlich."
                    .to_owned(),
                vec![],
            ),
            (
                "Jeg har ikke noget imod at lære Rust, og jeg har fem år med Python efter min uddannelse.".to_owned(),
                vec!["Danish"],
            ),
        ] {
            let words = of(&text);
            let found: Vec<_> =
                passages(Tokens { text: &text, list: &words }).iter().map(super::Passage::language).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
