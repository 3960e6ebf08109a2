//! Which parts of a text list skills: what stands under a heading such as "Technical skills", or behind "Tools:".

use super::super::language::Section;
use super::super::tokens::Tokens;
use super::headings::Heading;
use super::labels;
use memchr::{memchr, memchr2_iter};
use std::ops::Range;

/// The sections of a text, or of a part of one.
#[derive(Debug)]
pub(crate) struct Sections {
    /// Where each starts, in order; the first at the text's start.
    starts: Vec<(usize, Section)>,
    /// Where each heading that names no skills stands.
    headings: Vec<Range<usize>>,
}

impl Sections {
    /// Finds the sections of tokens that begin in the middle of one; `names` are the bytes of the text where the name of a tool stands
    /// that means nothing else, in order: a line that holds one says more than what follows it.
    pub(crate) fn of(tokens: Tokens<'_>, first: Section, names: &[usize]) -> Self {
        let mut sections = Self { starts: vec![(0, first)], headings: Vec::new() };
        let (mut start, mut ahead) = (0, tokens);
        for end in memchr2_iter(b'\n', b'\x0c', tokens.text.as_bytes()).chain([tokens.text.len()]) {
            let line = start..end;
            let name = names.partition_point(|name| *name < start);
            let is_named = names.get(name).is_some_and(|name| *name < end);
            let may_end = matches!(sections.last(), Section::Wanted | Section::Learning | Section::Others);
            let role = LineRole::of(line.clone(), &mut ahead, may_end).beside_a_name(is_named);
            sections.add(role, line.clone());
            sections.add_labels(role, || labels::of(tokens, line));
            start = end + 1;
        }
        sections
    }

    /// Adds the next line.
    fn add(&mut self, role: LineRole, line: Range<usize>) {
        let around = self.last();
        match role {
            LineRole::Heading(section) => {
                if !matches!(section, Section::Skills | Section::Other) {
                    self.headings.push(line.clone());
                }
                self.starts.push((line.start, section));
            }
            LineRole::Lead(section) => {
                // A wish that has a heading stays one, whatever its items are called.
                let is_open = matches!(around, Section::Other | Section::Required);
                if is_open || around == Section::Skills && section != Section::Skills {
                    self.starts.extend([(line.start, section), (line.end, around)]);
                }
            }
            LineRole::Plain => {}
        }
    }

    /// Adds the parts of a line that labels in its middle say list skills.
    fn add_labels(&mut self, role: LineRole, labels: impl FnOnce() -> Vec<Range<usize>>) {
        let around = self.last();
        if matches!((role, around), (LineRole::Plain, Section::Other | Section::Required)) {
            let parts = labels().into_iter().flat_map(|label| [(label.start, Section::Skills), (label.end, around)]);
            self.starts.extend(parts);
        }
    }

    /// Gives the section in which each of these bytes of the text stands; they grow.
    pub(crate) fn at(&self, bytes: impl Iterator<Item = usize>) -> Vec<Section> {
        let (mut section, mut ahead) = (Section::Other, self.starts.iter().peekable());
        let section_of = |byte| {
            while let Some((_, next)) = ahead.next_if(|(start, _)| *start <= byte) {
                section = *next;
            }
            section
        };
        bytes.map(section_of).collect()
    }

    /// Tells whether a byte of the text is in a heading that names no skills.
    pub(crate) fn is_heading(&self, byte: usize) -> bool {
        let next = self.headings.partition_point(|heading| heading.end <= byte);
        self.headings.get(next).is_some_and(|heading| heading.contains(&byte))
    }

    /// Gives the section in which the text ends.
    pub(crate) fn last(&self) -> Section {
        self.starts.last().map_or(Section::Other, |(_, section)| *section)
    }
}

/// What a line is.
#[derive(Clone, Copy)]
enum LineRole {
    /// A heading of what follows.
    Heading(Section),
    /// `Tools: …`, `Nice to have: …`: skills behind a colon.
    Lead(Section),
    /// Text.
    Plain,
}

impl LineRole {
    /// Tells what a line is that may hold the name of a tool: "Nice to have Docker" speaks of that alone.
    fn beside_a_name(self, is_named: bool) -> Self {
        match self {
            Self::Heading(section @ (Section::Required | Section::Preferred | Section::Wanted | Section::Learning))
                if is_named =>
            {
                Self::Lead(section)
            }
            role => role,
        }
    }

    /// Tells what the line at this place of a text is. Of the words ahead, those before it are left behind if it has to be looked at. A heading
    /// of work, of projects or the like is one where it `may_end` what was wished or told of others.
    fn of(place: Range<usize>, ahead: &mut Tokens<'_>, may_end: bool) -> Self {
        const LONGEST: usize = 60;
        let line = ahead.text.get(place.clone()).unwrap_or("").trim_ascii_start();
        let start = place.end - line.len();
        let line = line.trim_ascii_end();
        let colon = memchr(b':', line.as_bytes().get(..LONGEST).unwrap_or(line.as_bytes()));
        let mut phrase = |length: usize| {
            let passed = ahead.list.partition_point(|word| (word.start as usize) < start);
            ahead.list = &ahead.list[passed..];
            Heading::of(*ahead, start + length)
        };
        match colon {
            Some(colon) if colon + 1 < line.len() => {
                let (head, rest) = (phrase(colon), &line[colon + 1..]);
                return match head.subject() {
                    _ if rest.starts_with("//") => Self::Plain,
                    Some(Section::Employer) if head.is_whole() => Self::Lead(Section::Employer),
                    Some(Section::Employer | Section::Required | Section::Other) if !head.promises() => Self::Plain,
                    Some(section) => Self::Lead(section),
                    _ if head.promises() => Self::Lead(Section::Skills),
                    _ => Self::Plain,
                };
            }
            _ if line.len() > LONGEST && !is_leveled(line) || line.is_empty() => return Self::Plain,
            _ => {}
        }
        let phrase = phrase(line.len());
        if let Some(section) = phrase.subject() {
            return Self::Heading(section);
        }
        let is_marked = line.starts_with('#') || line.ends_with(':') || line.starts_with("**") && line.ends_with("**");
        if phrase.promises() && (is_marked || phrase.is_of_heading_words()) {
            Self::Heading(Section::Skills)
        } else if is_marked
            || phrase.has_several_words() && is_shouted(line)
            || may_end && phrase.is_of_part() && !line.starts_with(['-', '*', '\u{2022}'])
        {
            Self::Heading(Section::Other)
        } else {
            Self::Plain
        }
    }
}

/// Tells whether a line is marked as a heading of some level, however long it is: `## …`.
fn is_leveled(line: &str) -> bool {
    line.starts_with('#') && line.trim_start_matches('#').starts_with(' ')
}

/// Tells whether a line is in capitals.
fn is_shouted(line: &str) -> bool {
    // Letters without capitals, as Chinese has, are no shouting.
    let is_loud = |line: &str| line.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    !line.bytes().any(|byte| byte.is_ascii_lowercase()) && is_loud(line) && line.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::{Section, Sections};
    use crate::profile::text::tokens as words;
    use crate::profile::text::tokens::Tokens;

    #[test]
    fn headings_and_leads_promise_skills() {
        let text =
            "I am Jo\nTechnical Skills\nGo\n\nWORK HISTORY\nSpring\nTools: R\nmore\n## Tech stack\nC\n# About me\nREST\n";
        let sections = Sections::of(Tokens { text, list: &words::of(text) }, Section::Other, &[]);
        for (word, section) in [
            ("Jo", Section::Other),
            ("Go", Section::Skills),
            ("Spring", Section::Other),
            ("R\n", Section::Skills),
            ("more", Section::Other),
            ("C\n", Section::Skills),
            ("REST", Section::Other),
        ] {
            assert_eq!(sections.at(text.find(word).into_iter()), [section], "{word:?}");
        }
    }

    #[test]
    fn wishes_and_what_a_company_says_of_itself_have_headings_too() {
        let text = "Who we are\nzero\nRequirements\none\nNice to have: two\nthree\n- Nice to have:\nfour\nTools: five\n**About us**\nsix\nTools: seven\n\
            # Skills\neight\nBonus: nine\nten\nBenefits of all kinds are given to those who work here.\neleven\n";
        let sections = Sections::of(Tokens { text, list: &words::of(text) }, Section::Other, &[]);
        for (word, section) in [
            ("zero", Section::Employer),
            ("one", Section::Required),
            ("two", Section::Preferred),
            ("three", Section::Required),
            ("four", Section::Preferred),
            ("five", Section::Preferred),
            ("six", Section::Employer),
            ("seven", Section::Employer),
            ("eight", Section::Skills),
            ("nine", Section::Preferred),
            ("ten", Section::Skills),
            ("eleven", Section::Skills),
        ] {
            assert_eq!(sections.at(text.find(word).into_iter()), [section], "{word:?}");
        }
    }
}
