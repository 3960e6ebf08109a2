//! The parts of a string that names several things, or one thing among other words: `Docker/Kubernetes`, `HTML, CSS & JavaScript`,
//! `pandas and numpy`, `Jenkins Enterprise`.

use super::filler;
use crate::spelling::{Normal, may_fold};
use std::ops::Range;

/// Gives the parts between separators and conjunctions; the whole alone where there are none.
pub(super) fn of(name: &str) -> Vec<String> {
    name.split(separates).flat_map(split_at_words).filter(|part| !part.is_empty()).collect()
}

fn separates(c: char) -> bool {
    matches!(c, '/' | ',' | ';' | '|' | '•' | '·' | '&' | '\n' | '\t' | '(' | ')' | '\\' | ':' | '→' | '>')
}

/// Tells whether a normal name has signs between its parts, as lists have.
pub(super) fn is_list(normal: &str) -> bool {
    normal.contains(separates) || normal.split_whitespace().any(is_joint)
}

/// Tells whether a spelling has such a sign, and stands in a normal name just so.
pub(super) fn is_list_within(spelling: &str, normal: &str) -> bool {
    let without_blanks = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    is_list(spelling) && without_blanks(normal).contains(&without_blanks(Normal::of(spelling).as_str()))
}

/// Tells whether a word is a sign between two names.
fn is_joint(word: &str) -> bool {
    matches!(word, "+" | "-" | "–" | "—" | "*")
}

/// Splits at words that join or weigh names.
fn split_at_words(part: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in part.split_whitespace() {
        match parts.last_mut() {
            Some(last) if !is_conjunction(word) => {
                if !last.is_empty() {
                    last.push(' ');
                }
                last.push_str(word);
            }
            _ => parts.push(String::new()),
        }
    }
    parts
}

fn is_conjunction(word: &str) -> bool {
    const CONJUNCTIONS: [&str; 14] =
        ["and", "or", "and/or", "with", "including", "using", "on", "in", "for", "vs", "e.g.", "etc", "etc.", "e"];
    is_joint(word) || CONJUNCTIONS.iter().any(|conjunction| word.eq_ignore_ascii_case(conjunction))
}

/// The words of a part: as they were written, and all in one [`Normal`] text with single blanks between.
#[derive(Debug, Default)]
pub(super) struct Words<'p> {
    written: Vec<&'p str>,
    text: String,
    /// The same without blanks.
    letters: String,
    places: Vec<WordRange>,
}

/// Where a word lies in the text and in the letters, and whether it is plain.
#[derive(Debug, Clone)]
struct WordRange {
    text: Range<usize>,
    letters: Range<usize>,
    plain: bool,
}

/// A run of words in a part: up to where, and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run<'w> {
    /// The place behind the last word.
    pub end: usize,
    /// Whether these are all words of the part.
    pub whole: bool,
    /// The words, normal, with single blanks between.
    pub text: &'w str,
    /// The same without blanks, where all words are plain: their key as it is, and with nothing to take away from it.
    pub letters: Option<&'w str>,
}

/// The longest name that is looked for inside of a part, in words.
const LONGEST_RUN: usize = 5;

impl<'p> Words<'p> {
    /// Hyphens and underscores part words, too.
    pub(super) fn of(part: &'p str) -> Self {
        let written = part.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_')).filter(|word| !word.is_empty());
        let mut words = Self { written: written.collect(), text: String::with_capacity(part.len() + 1), ..Self::default() };
        for word in &words.written {
            let normal = Normal::of(word);
            let (text, letters) = (words.text.len(), words.letters.len());
            words.text.push_str(normal.as_str());
            words.letters.push_str(normal.as_str());
            let plain = is_plain(normal.as_str());
            words.places.push(WordRange { text: text..words.text.len(), letters: letters..words.letters.len(), plain });
            words.text.push(' ');
        }
        words
    }

    /// Gives the word at a place, as it was written.
    pub(super) fn written(&self, at: usize) -> Option<&'p str> {
        self.written.get(at).copied()
    }

    /// Gives the runs of words that begin at a word, the longest first.
    pub(super) fn runs(&self, start: usize) -> impl Iterator<Item = Run<'_>> {
        let from = self.places.get(start..).unwrap_or_default();
        let all = from.len().min(LONGEST_RUN);
        let plain = from.iter().take(all).take_while(|word| word.plain).count();
        (1..=all).rev().filter_map(move |count| {
            let (first, last) = (from.first()?, from.get(count - 1)?);
            let letters = if count > plain { None } else { self.letters.get(first.letters.start..last.letters.end) };
            let (end, text) = (start + count, self.text.get(first.text.start..last.text.end)?);
            let letters = letters.filter(|letters| !may_fold(letters));
            Some(Run { end, whole: count == self.places.len(), text, letters })
        })
    }
}

/// Tells whether a word is letters alone, and no filler or part of it. Most are.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphabetic()) && !filler::is_in_filler(word)
}

#[cfg(test)]
mod tests {
    use super::{Words, of};

    #[test]
    fn separators_and_conjunctions_part() {
        assert_eq!(of("Docker/Kubernetes"), ["Docker", "Kubernetes"]);
        assert_eq!(of("pandas and numpy"), ["pandas", "numpy"]);
        assert_eq!(of("HTML, CSS & JavaScript"), ["HTML", "CSS", "JavaScript"]);
        assert_eq!(of("Android"), ["Android"]);
        assert_eq!(of("C++"), ["C++"]);
    }

    #[test]
    fn runs_are_tried_from_the_longest() {
        let words = Words::of("Google-Cloud  Functions");
        let runs: Vec<(&str, bool)> = words.runs(0).map(|run| (run.text, run.whole)).collect();
        assert_eq!(runs, [("google cloud functions", true), ("google cloud", false), ("google", false)]);
        assert_eq!(words.written(2), Some("Functions"));
        let letters = |part| Words::of(part).runs(0).map(|run| run.letters.map(str::to_owned)).collect::<Vec<_>>();
        assert_eq!(letters("Web 2 Tools"), [None, None, Some("web".to_owned())]);
        assert_eq!(letters("Data Lake"), [Some("datalake".to_owned()), Some("data".to_owned())]);
        assert_eq!(letters("Dev IS"), [None, Some("dev".to_owned())], "vis may be part of a British spelling");
    }
}
