//! Skills named in a text: a resume, an advertisement, a README.
//!
//! 1. a part of the text after another becomes words (`words`, `passage`), so that all of its work is near the processor;
//! 2. every spelling of the vocabulary that stands there as whole words is a hit, the longest first (`scan`): nearly all words are no name and
//!    begin none, which an `index` made with the catalogue says at a look;
//! 3. a doubtful hit, such as an English word, counts only by its case and company (`doubt`, `beside`, `company`, `sections`);
//! 4. one that the text denies doesn't count (`negation`);
//! 5. where it stands decides how much a mention says: in a list of skills, in passing, as a wish (`sections`), as the title
//!    of a role (`titles`);
//! 6. all mentions of a skill make one [`Found`], with the line of the first and how many there are.

mod beside;
mod company;
mod doubt;
mod gaps;
mod headings;
mod html;
mod index;
mod json;
mod letters;
mod lists;
#[cfg(test)]
mod naive;
mod negation;
mod normal;
mod passage;
mod scan;
mod sections;
mod spellings;
mod stretch;
mod titles;
mod words;

use super::{Found, Mentions, Place, Prominence};
use crate::catalogue::{Catalogue, SkillId};
use company::{Belief, Context};
use lists::Words;
use memchr::{memchr, memchr_iter};
use negation::Denials;
use passage::Passage;
use scan::{Hit, Spellings};
use sections::{Section, Sections};
use titles::{Titles, Whose};
use words::narrow;

pub use json::Resume;

/// Words that make no name with their neighbours unless the catalogue writes it in several words: "I am" is no IAM.
const EVERYDAY: Words = Words::of(&[
    "i", "a", "am", "an", "as", "at", "be", "by", "do", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on", "or",
    "so", "the", "to", "up", "us", "we", "you",
]);

/// Reads texts by the spellings of one catalogue. Made once, used for many texts.
#[derive(Debug)]
pub struct TextReader<'c> {
    catalogue: &'c Catalogue,
    spellings: Spellings<'c>,
    titles: Titles<'c>,
}

impl<'c> TextReader<'c> {
    /// A reader for this catalogue. Costs nothing for the built-in one; another takes a few milliseconds.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, spellings: Spellings::of(catalogue), titles: Titles::of(catalogue) }
    }

    /// The skills that a text names, plain, Markdown or HTML, in the order of their first mention; `from` says whose text it is.
    pub fn read(&self, text: &str, from: &str) -> Vec<Found> {
        let page = html::is_html(text).then(|| html::text(text));
        let mut reading = self.begin(from);
        reading.add(page.as_deref().unwrap_or(text));
        reading.end()
    }

    /// Begins to read a text that comes in pieces, plain or Markdown; `from` says whose text it is.
    pub(crate) fn begin<'r>(&'r self, from: &'r str) -> TextReading<'r, 'c> {
        let places = vec![0; self.catalogue.skills().len()];
        TextReading { reader: self, from, section: Section::Other, line: 1, found: Vec::new(), places }
    }

    /// The hits that count, each with how plainly it is said.
    fn mentions(&self, passage: Passage<'_>, sections: &Sections) -> Vec<(Hit, Prominence)> {
        let hits = self.spellings.hits(passage);
        if hits.is_empty() {
            return Vec::new();
        }
        let sections = sections.at(hits.iter().map(|hit| passage.words[hit.first].start as usize));
        let believed = Context { catalogue: self.catalogue, passage, hits: &hits, sections: &sections }.believed();
        let denials = Denials::of(passage);
        let read = hits.into_iter().zip(sections).zip(believed).filter(|(_, belief)| *belief != Belief::No);
        let told = read.filter(|((hit, _), _)| !denials.deny(&(hit.first..hit.last + 1)));
        let told = told.filter(|((hit, _), _)| !is_run_together(passage, *hit));
        let said = told.map(|((hit, section), belief)| {
            let said = match self.titles.whose(passage, hit.first, hit.last) {
                Some(Whose::Own) if matches!(section, Section::Skills | Section::Other) => Prominence::Identity,
                Some(Whose::Others) => prominence(Belief::Passing, section),
                _ => prominence(belief, section),
            };
            (hit, said)
        });
        said.collect()
    }
}

/// Whether words of everyday English only look like a name when they are run together.
fn is_run_together(passage: Passage<'_>, hit: Hit) -> bool {
    hit.last > hit.first && !hit.is_phrase && (hit.first..=hit.last).any(|at| EVERYDAY.hold(passage.word(at)))
}

/// How plainly a hit is said, by where it stands.
fn prominence(belief: Belief, section: Section) -> Prominence {
    let mentions = Mentions::default();
    match (section, belief) {
        (Section::Wished, _) => Prominence::Mentioned(Mentions { wished: 1, ..mentions }),
        (Section::Company, _) => Prominence::Mentioned(Mentions { company: 1, ..mentions }),
        (Section::Skills, _) | (Section::Other, Belief::Listed) => Prominence::Prominent,
        (Section::Other, Belief::Passing | Belief::No) => Prominence::Mentioned(Mentions { plain: 1, ..mentions }),
    }
}

/// A text in parts of some size, which end at a line's end where there is one: so they stay near the processor, and memory
/// doesn't grow with the text.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    const SIZE: usize = 1 << 14;
    let mut rest = text;
    std::iter::from_fn(move || {
        let beyond = rest.as_bytes().get(SIZE..).and_then(|beyond| memchr(b'\n', beyond));
        let (part, behind) = rest.split_at(beyond.map_or(rest.len(), |end| SIZE + end + 1));
        rest = behind;
        (!part.is_empty()).then_some(part)
    })
}

/// A text that is being read, one piece after another.
#[derive(Debug)]
pub(crate) struct TextReading<'r, 'c> {
    reader: &'r TextReader<'c>,
    from: &'r str,
    /// The section and the line in which the next piece begins.
    section: Section,
    line: usize,
    /// Each skill that was named, once, in the order of their first mention.
    found: Vec<Found>,
    /// For each skill of the catalogue, how many were found when it was; none where it wasn't.
    places: Vec<u32>,
}

impl TextReading<'_, '_> {
    /// Reads a piece, which ends with a line or with the text: nothing is known across its end.
    pub fn add(&mut self, piece: &str) {
        parts(piece).for_each(|part| self.add_part(part));
    }

    /// The skills that the text names, in the order of their first mention.
    pub fn end(self) -> Vec<Found> {
        self.found
    }

    fn add_part(&mut self, part: &str) {
        let text = &normal::form(part);
        let passage = Passage { text, words: &words::of(text) };
        let sections = Sections::of(passage, self.section);
        let (mut lines, from) = (Lines { text, at: 0, line: self.line }, self.from);
        for (hit, prominence) in self.reader.mentions(passage, &sections) {
            self.name(hit.skill, prominence, || {
                let line = lines.line(passage.words[hit.first].start as usize);
                mention(passage, hit, from, line, prominence)
            });
        }
        (self.section, self.line) = (sections.last(), lines.line(text.len()));
    }

    /// Adds a mention of a skill; how it is written is only asked for where it is shown.
    fn name(&mut self, skill: SkillId, prominence: Prominence, mention: impl FnOnce() -> Found) {
        let place = &mut self.places[skill.index()];
        match place.checked_sub(1).and_then(|at| self.found.get_mut(at as usize)) {
            None => {
                self.found.push(mention());
                *place = narrow(self.found.len());
            }
            // What says most is shown.
            Some(said) if prominence == Prominence::Identity && said.prominence != prominence => {
                *said = Found { count: said.count + 1, ..mention() };
            }
            Some(said) => {
                said.count += 1;
                said.prominence = said.prominence.and(prominence);
            }
        }
    }
}

fn mention(passage: Passage<'_>, hit: Hit, from: &str, line: usize, prominence: Prominence) -> Found {
    let input = on_one_line(passage.written(hit.first, hit.last));
    Found {
        input,
        skills: vec![hit.skill],
        via: hit.via,
        from: from.to_owned(),
        place: Some(Place::line(line)),
        count: 1,
        prominence,
    }
}

/// What was written, with single blanks; most of it is one word.
fn on_one_line(written: &str) -> String {
    if written.bytes().all(|byte| byte.is_ascii_graphic()) {
        return written.to_owned();
    }
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of the line at growing places in a text.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn line(&mut self, at: usize) -> usize {
        let between = self.text.as_bytes().get(self.at..at).unwrap_or(b"");
        self.line += memchr_iter(b'\n', between).count();
        self.at = at;
        self.line
    }
}
