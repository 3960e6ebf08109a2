//! Which parts of a text list skills: what stands under a heading such as "Technical skills", or behind "Tools:".

use super::headings::{is_heading_word, promises, subject, words};
use memchr::{memchr, memchr2_iter};
use std::cell::OnceCell;

/// What a stretch of lines is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Skills, tools, technologies.
    Skills,
    /// What an advertisement would like, and can do without.
    Wished,
    /// What a company says of itself, and what it gives.
    Company,
    /// Anything else.
    Other,
}

/// The sections of a text, found when they are first asked for: there may be nothing to ask it about.
#[derive(Debug)]
pub struct Sections<'t> {
    text: &'t str,
    /// Where each starts, in order.
    starts: OnceCell<Vec<(usize, Section)>>,
}

impl<'t> Sections<'t> {
    /// The sections of a text.
    pub fn of(text: &'t str) -> Self {
        Self { text, starts: OnceCell::new() }
    }

    /// The section in which this byte of the text stands.
    pub fn at(&self, byte: usize) -> Section {
        let starts = self.starts.get_or_init(|| starts(self.text));
        let behind = starts.partition_point(|(start, _)| *start <= byte);
        behind.checked_sub(1).and_then(|at| starts.get(at)).map_or(Section::Other, |(_, section)| *section)
    }
}

/// Where each section of a text starts.
fn starts(text: &str) -> Vec<(usize, Section)> {
    let mut sections = vec![(0, Section::Other)];
    let mut start = 0;
    for end in memchr2_iter(b'\n', b'\x0c', text.as_bytes()).chain([text.len()]) {
        let line = text.get(start..end).unwrap_or("");
        match Line::of(line) {
            Line::Heading(section) => sections.push((start, section)),
            Line::Lead(section) => {
                let around = sections.last().map_or(Section::Other, |(_, around)| *around);
                // A wish that has a heading stays one, whatever its items are called.
                if around == Section::Other || around == Section::Skills && section == Section::Wished {
                    sections.extend([(start, section), (end, around)]);
                }
            }
            Line::Plain => {}
        }
        start = end + 1;
    }
    sections
}

/// What a line is.
enum Line {
    /// A heading of what follows.
    Heading(Section),
    /// `Tools: …`, `Nice to have: …`: skills behind a colon.
    Lead(Section),
    /// Text.
    Plain,
}

impl Line {
    fn of(line: &str) -> Self {
        const LONGEST: usize = 60;
        let line = line.trim_ascii();
        match memchr(b':', line.as_bytes().get(..LONGEST).unwrap_or(line.as_bytes())) {
            Some(colon) if colon + 1 < line.len() => {
                return match subject(&line[..colon]) {
                    _ if line[colon + 1..].starts_with("//") => Self::Plain,
                    Some(Section::Wished) => Self::Lead(Section::Wished),
                    _ if promises(&line[..colon]) => Self::Lead(Section::Skills),
                    _ => Self::Plain,
                };
            }
            _ if line.len() > LONGEST || line.is_empty() => return Self::Plain,
            _ => {}
        }
        if let Some(section) = subject(line) {
            return Self::Heading(section);
        }
        let is_marked = line.starts_with('#') || line.ends_with(':') || line.starts_with("**") && line.ends_with("**");
        if promises(line) && (is_marked || words(line).all(is_heading_word)) {
            Self::Heading(Section::Skills)
        } else if is_marked || is_shouted(line) {
            Self::Heading(Section::Other)
        } else {
            Self::Plain
        }
    }
}

/// Whether a line is a heading by its capitals: two words or more, so that a lone abbreviation in a list is none.
fn is_shouted(line: &str) -> bool {
    let has_small = |line: &str| line.bytes().any(|byte| byte.is_ascii_lowercase()) || line.chars().any(char::is_lowercase);
    !has_small(line) && line.chars().any(char::is_alphabetic) && words(line).count() > 1
}

#[cfg(test)]
mod tests {
    use super::{Section, Sections};

    #[test]
    fn headings_and_leads_promise_skills() {
        let text =
            "I am Jo\nTechnical Skills\nGo\n\nWORK HISTORY\nSpring\nTools: R\nmore\n## Tech stack\nC\n# About me\nREST\n";
        let sections = Sections::of(text);
        for (word, section) in [
            ("Jo", Section::Other),
            ("Go", Section::Skills),
            ("Spring", Section::Other),
            ("R\n", Section::Skills),
            ("more", Section::Other),
            ("C\n", Section::Skills),
            ("REST", Section::Other),
        ] {
            assert_eq!(sections.at(text.find(word).unwrap_or(0)), section, "{word:?}");
        }
    }

    #[test]
    fn wishes_and_what_a_company_says_of_itself_have_headings_too() {
        let text = "Who we are\nzero\nRequirements\none\nNice to have: two\nthree\n- Nice to have:\nfour\nTools: five\n**About us**\nsix\nTools: seven\n\
            # Skills\neight\nBonus: nine\nten\nBenefits of all kinds are given to those who work here.\neleven\n";
        let sections = Sections::of(text);
        for (word, section) in [
            ("zero", Section::Company),
            ("one", Section::Other),
            ("two", Section::Wished),
            ("three", Section::Other),
            ("four", Section::Wished),
            ("five", Section::Wished),
            ("six", Section::Company),
            ("seven", Section::Company),
            ("eight", Section::Skills),
            ("nine", Section::Wished),
            ("ten", Section::Skills),
            ("eleven", Section::Skills),
        ] {
            assert_eq!(sections.at(text.find(word).unwrap_or(0)), section, "{word:?}");
        }
    }
}
