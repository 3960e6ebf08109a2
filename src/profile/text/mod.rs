//! Skills named in a text: a resume, an advertisement, a README.
//!
//! 1. the text becomes words (`words`);
//! 2. every spelling of the vocabulary that stands there as whole words is a hit, the longest first (`scan`): nearly all words are no name and
//!    begin none, which an `index` made with the catalogue says at a look;
//! 3. a doubtful hit, such as an English word, counts only by its case and company (`doubt`, `company`, `sections`);
//! 4. one that the text denies doesn't count (`negation`);
//! 5. where it stands decides how much a mention says: in a list of skills, in passing, as a wish (`sections`), as the title
//!    of a role (`titles`);
//! 6. all mentions of a skill make one [`Found`], with the line of the first and how many there are.

mod company;
mod doubt;
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
mod scan;
mod sections;
mod spellings;
mod stretch;
mod titles;
mod words;

use super::{Found, Mentions, Place, Prominence};
use crate::catalogue::{Catalogue, SkillId};
use crate::spelling::Key;
use company::{Belief, Context};
use lists::Words;
use memchr::{memchr, memchr_iter};
use negation::Denials;
use scan::{Hit, Spellings};
use sections::{Section, Sections};
use std::collections::BTreeMap;
use std::ops::Range;
use titles::{Titles, Whose};
use words::Word;

pub use json::Resume;

/// Words that make no name with their neighbours unless the catalogue writes it with a blank between them.
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
        let text = &normal::form(page.as_deref().unwrap_or(text));
        let sections = Sections::of(text);
        let mut found: Vec<Found> = Vec::new();
        let mut known: BTreeMap<SkillId, usize> = BTreeMap::new();
        let mut lines = Lines { text, at: 0, line: 1 };
        for part in parts(text) {
            let words = words::of(text, part);
            for (hit, prominence) in self.mentions(text, &words, &sections) {
                let mut mention = || {
                    let line = lines.line(words[hit.first].start as usize);
                    Found { prominence, ..mention(text, &words, hit, from, line) }
                };
                match known.get(&hit.skill).and_then(|at| found.get_mut(*at)) {
                    None => {
                        known.insert(hit.skill, found.len());
                        found.push(mention());
                    }
                    // What says most is shown.
                    Some(said) if prominence == Prominence::Title && said.prominence != prominence => {
                        *said = Found { count: said.count + 1, ..mention() };
                    }
                    Some(said) => {
                        said.count += 1;
                        said.prominence = said.prominence.and(prominence);
                    }
                }
            }
        }
        found
    }

    /// The hits that count, each with how plainly it is said.
    fn mentions(&self, text: &str, words: &[Word], sections: &Sections<'_>) -> Vec<(Hit, Prominence)> {
        let hits = self.spellings.hits(text, words);
        if hits.is_empty() {
            return Vec::new();
        }
        let believed = Context { catalogue: self.catalogue, text, words, hits: &hits, sections }.believed();
        let believed = hits.into_iter().zip(believed).filter(|(_, belief)| *belief != Belief::No);
        let denials = Denials::of(text, words);
        let told = believed.filter(|(hit, _)| !denials.deny(&(hit.first..hit.last + 1)));
        let said = told.filter(|(hit, _)| !self.is_run_together(text, words, *hit)).map(|(hit, belief)| {
            let section = sections.at(words[hit.first].start as usize);
            let said = match self.titles.whose(text, words, hit.first, hit.last) {
                Some(Whose::Own) if matches!(section, Section::Skills | Section::Other) => Prominence::Title,
                Some(Whose::Others) => prominence(Belief::Passing, section),
                _ => prominence(belief, section),
            };
            (hit, said)
        });
        said.collect()
    }

    /// Whether words of everyday English only look like a name when they are run together: "I am" is no IAM. The catalogue
    /// writes such names with blanks where they have some: "infrastructure as code".
    fn is_run_together(&self, text: &str, words: &[Word], hit: Hit) -> bool {
        if hit.first == hit.last || !words[hit.first..=hit.last].iter().any(|word| EVERYDAY.hold(word.of(text))) {
            return false;
        }
        let key = Key::of(written(text, words, hit));
        let skill = self.catalogue.skill(hit.skill);
        let spellings = std::iter::once(skill.name()).chain(skill.aliases());
        !spellings.into_iter().any(|spelling| spelling.contains([' ', '-', '/']) && Key::of(spelling) == key)
    }
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

/// A text in parts of some size, which end at a line's end where there is one: so memory doesn't grow with the text.
fn parts(text: &str) -> impl Iterator<Item = Range<usize>> {
    const SIZE: usize = 1 << 16;
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(start..).filter(|rest| !rest.is_empty())?;
        let line = rest.get(SIZE..).map_or(Some(rest.len()), |beyond| memchr(b'\n', beyond).map(|end| SIZE + end + 1));
        let part = start..start + line.unwrap_or(rest.len());
        start = part.end;
        Some(part)
    })
}

fn mention(text: &str, words: &[Word], hit: Hit, from: &str, line: usize) -> Found {
    let input = on_one_line(written(text, words, hit));
    Found {
        input,
        skills: vec![hit.skill],
        via: hit.via,
        from: from.to_owned(),
        place: Some(Place::line(line)),
        count: 1,
        prominence: Prominence::Prominent,
    }
}

/// How a hit is written.
fn written<'t>(text: &'t str, words: &[Word], hit: Hit) -> &'t str {
    text.get(words[hit.first].start as usize..words[hit.last].end as usize).unwrap_or("")
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
