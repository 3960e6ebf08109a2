//! Skills named in a text: a resume, an advertisement, a README.
//!
//! 1. a part of the text after another becomes `tokens`, so that all of its work is near the processor;
//! 2. every spelling of the vocabulary that stands there as whole words is a mention, the longest first (`names`): nearly all words are
//!    no name and begin none, which an index made with the catalogue says at a look;
//! 3. each mention is judged (`judging`): an ambiguous one, such as an English word, counts only by its case and its neighbours, one that
//!    the text denies doesn't count, and where it stands decides how much it says: in a list of skills, in passing, as a wish, as the
//!    title of a role;
//! 4. all mentions of a skill make one [`Found`], with the line of the first and how many there are.
//!
//! What is no plain text, such as a page, becomes one first (`formats`).

mod alternatives;
mod amounts;
pub mod formats;
mod job;
mod judging;
mod language;
mod names;
mod reading;
mod spaced;
mod tokens;

use super::{Found, Genre, MentionCounts, Prominence, Stance};
use crate::catalogue::Catalogue;
use crate::catalogue::spelling_index::{Ambiguity, is_idea};
use judging::{Context, Denials, Sections, Stances, Subjects, Titles, Verdict, Whose, is_firm};
use language::{Cue, Section, WordList};
use names::{Mention, NameFinder};
use reading::TextReading;
use tokens::Tokens;

pub use formats::{Readable, latex_inputs};
pub use job::{JobLine, JobText, NewName};
pub(crate) use reading::ReadText;

/// Reads texts by the spellings of one catalogue. Made once, used for many texts.
#[derive(Debug)]
pub struct TextReader<'c> {
    catalogue: &'c Catalogue,
    spellings: NameFinder<'c>,
    titles: Titles<'c>,
}

impl<'c> TextReader<'c> {
    /// Makes a reader for this catalogue. Costs nothing for the built-in one; another takes a few milliseconds.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, spellings: NameFinder::of(catalogue), titles: Titles::of(catalogue) }
    }

    /// Gives the skills that a text names and that count, plain, Markdown, HTML, LaTeX or RTF, in the order of their first mention;
    /// `from` says whose text it is.
    pub fn read(&self, text: &str, from: &str) -> Vec<Found> {
        let mut found = self.read_all(text, from, None);
        found.retain(|found| found.stance.counts());
        found
    }

    /// Gives all skills that a text names, those too that don't count; `genre` says what it is, where that is known.
    pub fn read_all(&self, text: &str, from: &str, genre: Option<Genre>) -> Vec<Found> {
        self.read_plain(&formats::plain(text), from, genre).found
    }

    /// Gives what a plain text says, or one in Markdown.
    pub(super) fn read_plain(&self, text: &str, from: &str, genre: Option<Genre>) -> ReadText {
        let mut reading = TextReading::new(self, from, genre);
        reading.add(text);
        reading.end()
    }

    /// Begins to read a text that comes in pieces, plain or Markdown; `from` says whose text it is.
    pub(crate) fn begin<'r>(&'r self, from: &'r str, genre: Option<Genre>) -> TextReading<'r, 'c> {
        TextReading::new(self, from, genre)
    }

    /// Finds the sections of tokens that begin in the middle of one, and of the mentions among them those that mean their skill, each
    /// with what is said of it, and how plainly.
    fn mentions(
        &self,
        tokens: Tokens<'_>,
        first: Section,
        cues: &[Cue],
        genre: Genre,
    ) -> (Sections, Vec<(Mention, Stance, Prominence)>) {
        let mentions = self.spellings.mentions(tokens);
        let names: Vec<usize> = mentions
            .iter()
            .filter(|mention| self.is_clear_name(mention))
            .map(|mention| tokens.list[mention.first].start as usize)
            .collect();
        let sections = Sections::of(tokens, first, &names);
        let said = self.said(tokens, &sections, cues, genre, mentions);
        (sections, said)
    }

    /// Tells whether a mention can mean nothing but a tool, a language or the like.
    fn is_clear_name(&self, mention: &Mention) -> bool {
        mention.ambiguity == Ambiguity::None && !is_idea(self.catalogue.skill(mention.skill).kind())
    }

    /// Judges the mentions among tokens.
    fn said(
        &self,
        tokens: Tokens<'_>,
        sections: &Sections,
        cues: &[Cue],
        genre: Genre,
        mentions: Vec<Mention>,
    ) -> Vec<(Mention, Stance, Prominence)> {
        if mentions.is_empty() {
            return Vec::new();
        }
        let parts = sections.at(mentions.iter().map(|mention| tokens.list[mention.first].start as usize));
        let verdicts = Context { catalogue: self.catalogue, tokens, cues, mentions: &mentions, sections: &parts }.verdicts();
        let stances = Stances { tokens, cues, denials: &Denials::of(tokens), genre };
        let subjects = Subjects::of(tokens, cues, genre);
        let read = mentions.into_iter().zip(parts).zip(verdicts).filter(|(_, verdict)| *verdict != Verdict::No);
        let read = read.filter(|((mention, _), _)| {
            !stances.is_no_skill(mention)
                && !is_firm(tokens, cues, mention)
                && !sections.is_heading(tokens.list[mention.first].start as usize)
        });
        let said = read.map(|((mention, section), verdict)| {
            let stance = stances.of(&mention, section);
            let whose = self.titles.whose(tokens, mention.first, mention.last).filter(|_| stance.counts());
            let whose = whose.or_else(|| (stance.counts() && subjects.is_others(mention.first)).then_some(Whose::Others));
            match whose {
                Some(Whose::Own) if !matches!(section, Section::Preferred | Section::Employer) => {
                    (mention, stance, Prominence::Identity)
                }
                Some(Whose::Others) => (mention, stances.of_others(), prominence(Verdict::Passing, section, stance)),
                Some(Whose::Many) => (mention, stance, prominence(Verdict::Passing, section, stance)),
                _ => (mention, stance, prominence(verdict, section, stance)),
            }
        });
        said.collect()
    }
}

/// Tells whether the last word of a name is what somebody is by trade: "data engineer", "Python-Entwickler".
pub(super) fn names_occupation(name: &str) -> bool {
    WordList::Occupations.contains(name.rsplit([' ', '-']).next().unwrap_or_default().as_bytes())
}

/// Tells how plainly a mention is said, by where it stands and what is said of it.
fn prominence(verdict: Verdict, section: Section, stance: Stance) -> Prominence {
    let mentions = MentionCounts::default();
    match (section, verdict) {
        _ if stance == Stance::Preferred => Prominence::Mentioned(MentionCounts { wished: 1, ..mentions }),
        (Section::Preferred, _) => Prominence::Mentioned(MentionCounts { wished: 1, ..mentions }),
        (Section::Employer, _) => Prominence::Mentioned(MentionCounts { company: 1, ..mentions }),
        (Section::Skills, _) | (_, Verdict::Listed) => Prominence::Prominent,
        (_, Verdict::Passing | Verdict::No) => Prominence::Mentioned(MentionCounts { plain: 1, ..mentions }),
    }
}
