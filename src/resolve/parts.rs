//! The parts of a string that names several things, or one thing among other words: `Docker/Kubernetes`, `HTML, CSS & JavaScript`,
//! `pandas and numpy`, `Jenkins Enterprise`.

use crate::spelling::Normal;
use std::ops::Range;

/// The parts between separators and conjunctions; the whole alone where there are none.
pub fn of(name: &str) -> Vec<String> {
    let separates =
        |c: char| matches!(c, '/' | ',' | ';' | '|' | '•' | '·' | '&' | '\n' | '\t' | '(' | ')' | '\\' | ':' | '→' | '>');
    name.split(separates).flat_map(split_at_words).filter(|part| !part.is_empty()).collect()
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
    matches!(word, "+" | "-" | "–" | "—" | "*")
        || CONJUNCTIONS.iter().any(|conjunction| word.eq_ignore_ascii_case(conjunction))
}

/// The words of a part: as they were written, and all in one [`Normal`] text with single blanks between.
#[derive(Debug)]
pub struct Words<'p> {
    written: Vec<&'p str>,
    text: String,
    /// Where each word lies in the text.
    bounds: Vec<Range<usize>>,
}

/// A run of words in a part: up to where, and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run<'w> {
    /// The place behind the last word.
    pub end: usize,
    /// Whether these are all words of the part.
    pub whole: bool,
    /// The words, normal, with single blanks between.
    pub text: &'w str,
}

/// The longest name that is looked for inside of a part, in words.
const LONGEST_RUN: usize = 5;

impl<'p> Words<'p> {
    /// Hyphens and underscores part words, too.
    pub fn of(part: &'p str) -> Self {
        let written: Vec<&str> =
            part.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_')).filter(|word| !word.is_empty()).collect();
        let (mut text, mut bounds) = (String::with_capacity(part.len()), Vec::with_capacity(written.len()));
        for word in &written {
            let start = text.len();
            text.push_str(Normal::of(word).as_str());
            bounds.push(start..text.len());
            text.push(' ');
        }
        Self { written, text, bounds }
    }

    /// The word at a place, as it was written.
    pub fn written(&self, at: usize) -> Option<&'p str> {
        self.written.get(at).copied()
    }

    /// The runs of words that begin at a word, the longest first.
    pub fn runs(&self, start: usize) -> impl Iterator<Item = Run<'_>> {
        let longest = (start + LONGEST_RUN).min(self.bounds.len());
        (start + 1..=longest).rev().filter_map(move |end| {
            let text = self.text.get(self.bounds.get(start)?.start..self.bounds.get(end - 1)?.end)?;
            Some(Run { end, whole: start == 0 && end == self.bounds.len(), text })
        })
    }
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
    }
}
