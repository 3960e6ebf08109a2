//! Skills named in a text: a resume, an advertisement, a README.
//!
//! 1. a part of the text after another becomes [`tokens`], so that all of its work is near the processor;
//! 2. every spelling of the vocabulary that stands there as whole words is a mention, the longest first ([`names`]): nearly all words are
//!    no name and begin none, which an index made with the catalogue says at a look;
//! 3. each mention is judged ([`judging`]): an ambiguous one, such as an English word, counts only by its case and its neighbours, one that
//!    the text denies doesn't count, and where it stands decides how much it says: in a list of skills, in passing, as a wish, as the
//!    title of a role;
//! 4. all mentions of a skill make one [`Found`], with the line of the first and how many there are.
//!
//! What is no plain text, such as a page, becomes one first ([`formats`]).

pub mod formats;
mod judging;
mod names;
mod reading;
mod tokens;

use super::{Found, MentionCounts, Prominence};
use crate::catalogue::Catalogue;
use judging::{Context, Denials, Section, Sections, Titles, Verdict, Whose};
use names::{Mention, NameFinder};
use reading::TextReading;
use tokens::{Tokens, WordSet};

pub use formats::{Readable, latex_inputs};

/// Words that make no name with their neighbours unless the catalogue writes it in several words: "I am" is no IAM.
const EVERYDAY: WordSet = WordSet::of(&[
    "i", "a", "am", "an", "as", "at", "be", "by", "do", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on", "or",
    "so", "the", "to", "up", "us", "we", "you",
]);

/// Reads texts by the spellings of one catalogue. Made once, used for many texts.
#[derive(Debug)]
pub struct TextReader<'c> {
    catalogue: &'c Catalogue,
    spellings: NameFinder<'c>,
    titles: Titles<'c>,
}

impl<'c> TextReader<'c> {
    /// A reader for this catalogue. Costs nothing for the built-in one; another takes a few milliseconds.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, spellings: NameFinder::of(catalogue), titles: Titles::of(catalogue) }
    }

    /// Gives the skills that a text names, plain, Markdown, HTML, LaTeX or RTF, in the order of their first mention; `from` says whose
    /// text it is.
    pub fn read(&self, text: &str, from: &str) -> Vec<Found> {
        self.read_plain(&formats::plain(text), from)
    }

    /// Gives the skills that a plain text names, or one in Markdown.
    pub(super) fn read_plain(&self, text: &str, from: &str) -> Vec<Found> {
        let mut reading = self.begin(from);
        reading.add(text);
        reading.end()
    }

    /// Begins to read a text that comes in pieces, plain or Markdown; `from` says whose text it is.
    pub(crate) fn begin<'r>(&'r self, from: &'r str) -> TextReading<'r, 'c> {
        TextReading::new(self, from)
    }

    /// The mentions that count, each with how plainly it is said.
    fn mentions(&self, tokens: Tokens<'_>, sections: &Sections) -> Vec<(Mention, Prominence)> {
        let mentions = self.spellings.mentions(tokens);
        if mentions.is_empty() {
            return Vec::new();
        }
        let sections = sections.at(mentions.iter().map(|mention| tokens.list[mention.first].start as usize));
        let verdicts = Context { catalogue: self.catalogue, tokens, mentions: &mentions, sections: &sections }.verdicts();
        let denials = Denials::of(tokens);
        let read = mentions.into_iter().zip(sections).zip(verdicts).filter(|(_, verdict)| *verdict != Verdict::No);
        let told = read.filter(|((mention, _), _)| !denials.deny(&(mention.first..mention.last + 1)));
        let told = told.filter(|((mention, _), _)| !is_run_together(tokens, *mention));
        let said = told.map(|((mention, section), verdict)| {
            let said = match self.titles.whose(tokens, mention.first, mention.last) {
                Some(Whose::Own) if matches!(section, Section::Skills | Section::Other) => Prominence::Identity,
                Some(Whose::Others) => prominence(Verdict::Passing, section),
                _ => prominence(verdict, section),
            };
            (mention, said)
        });
        said.collect()
    }
}

/// Whether words of everyday English only look like a name when they are run together.
fn is_run_together(tokens: Tokens<'_>, mention: Mention) -> bool {
    mention.last > mention.first
        && !mention.is_phrase
        && (mention.first..=mention.last).any(|at| EVERYDAY.contains(tokens.word(at)))
}

/// How plainly a mention is said, by where it stands.
fn prominence(verdict: Verdict, section: Section) -> Prominence {
    let mentions = MentionCounts::default();
    match (section, verdict) {
        (Section::Wished, _) => Prominence::Mentioned(MentionCounts { wished: 1, ..mentions }),
        (Section::Company, _) => Prominence::Mentioned(MentionCounts { company: 1, ..mentions }),
        (Section::Skills, _) | (Section::Other, Verdict::Listed) => Prominence::Prominent,
        (Section::Other, Verdict::Passing | Verdict::No) => Prominence::Mentioned(MentionCounts { plain: 1, ..mentions }),
    }
}
