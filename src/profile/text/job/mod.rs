//! What the text of an advertisement says of the job itself: its title, its tasks, and names beside known skills that nobody knows yet.

mod new_names;
mod tasks;
mod title;
mod words;

use super::{TextReader, formats};
use crate::profile::Stance;

/// What the text of an advertisement says of the job, in its own words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct JobText {
    /// The title of the job, where the text has one.
    pub title: Option<JobLine>,
    /// What is to be done, in the order of the text.
    pub tasks: Vec<JobLine>,
    /// Names that stand in lists with known skills and are none, each once, in the order of the text.
    pub new_names: Vec<NewName>,
}

/// Some words of an advertisement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobLine {
    /// The words, on one line.
    pub words: String,
    /// The line of the text, from 1.
    pub line: usize,
}

/// A name that looks like one of a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewName {
    /// The name and where it stands.
    pub written: JobLine,
    /// What is said of it: that it is required, or preferred.
    pub stance: Stance,
}

/// How much of a text is looked at, in bytes: no advertisement is longer.
const LONGEST: usize = 64 << 10;

impl TextReader<'_> {
    /// Tells what an advertisement says of the job: plain text, or what can be made plain.
    pub fn job(&self, text: &str) -> JobText {
        let text = formats::plain(text);
        let end = (0..=text.len().min(LONGEST)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let text = text.get(..end).unwrap_or_default();
        JobText { title: title::of(text), tasks: tasks::of(text), new_names: new_names::of(self, text) }
    }
}

/// Gives the lines that say something, each with its number, without what marks it as a heading or an item, and whether it was an item.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    const MARKS: [char; 17] = ['-', '*', '•', '·', '–', '—', '▪', '◦', '○', '●', '‣', '✔', '✓', '→', '>', '#', '_'];
    (1..).zip(text.lines()).map(|(number, line)| {
        let line = line.trim();
        let bare = line.trim_start_matches(|c: char| MARKS.contains(&c) || c.is_whitespace());
        let numbered = bare.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(['.', ')']);
        let bare =
            numbered.filter(|rest| rest.starts_with(' ') && bare.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(bare);
        let is_item = bare.len() < line.len() && !line.starts_with('#') && !line.starts_with("**");
        (number, bare.trim_matches(|c: char| matches!(c, '*' | '_' | '#') || c.is_whitespace()), is_item)
    })
}

/// Writes words on one line, with single blanks and nothing that steers a terminal.
fn on_one_line(words: &str) -> String {
    let plain: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
