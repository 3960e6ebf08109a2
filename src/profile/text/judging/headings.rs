//! Which words head which part of a text.

use super::super::language::Phrases;
use super::super::tokens::{Token, Tokens, WordSet};
use super::section::Section;

/// Words of a heading that promise skills below.
const SKILLS: WordSet = WordSet::of(&[
    "skill",
    "skills",
    "skillset",
    "technologies",
    "technology",
    "tech",
    "stack",
    "tools",
    "tooling",
    "frameworks",
    "libraries",
    "languages",
    "databases",
    "competencies",
    "proficiencies",
    "expertise",
    "software",
    "platforms",
    "environment",
    "keywords",
    "toolset",
    "technical",
]);

/// Words of a heading for what somebody brings along.
const ABILITIES: WordSet = WordSet::of(&[
    "skill",
    "skills",
    "qualification",
    "qualifications",
    "experience",
    "requirements",
    "knowledge",
    "education",
    "competencies",
]);

/// Words that may stand beside those in a heading that has no other mark.
const BESIDE: WordSet = WordSet::of(&[
    "and",
    "or",
    "key",
    "core",
    "programming",
    "main",
    "professional",
    "computer",
    "it",
    "other",
    "must",
    "have",
    "required",
    "areas",
    "of",
    "knowledge",
    "details",
    "additional",
]);

/// How a heading begins that tells what an advertisement can do without.
const WISHED: [&str; 10] = [
    "nice to have",
    "nice-to-have",
    "good to have",
    "would be nice",
    "bonus",
    "preferred",
    "desirable",
    "desired",
    "pluses",
    "ideally",
];

/// How a heading begins under which a company speaks of itself, or a page of other jobs and people.
const COMPANY: [&str; 28] = [
    "about us",
    "the company",
    "about the company",
    "about our company",
    "who we are",
    "our company",
    "benefits",
    "perks",
    "what we offer",
    "we offer",
    "our offer",
    "what you get",
    "what you'll get",
    "what's in it",
    "why join",
    "why us",
    "our culture",
    "our values",
    "compensation",
    "salary",
    "equal opportunity",
    "equal employment",
    "how to apply",
    "similar jobs",
    "related jobs",
    "more jobs",
    "recommended jobs",
    "people also viewed",
];

/// How a heading begins under which an advertisement says what it asks for: there a company no longer speaks of itself.
const ASKED: [&str; 18] = [
    "requirements",
    "required",
    "minimum",
    "qualifications",
    "must have",
    "must-have",
    "what you'll bring",
    "what you bring",
    "what you'll do",
    "what you will do",
    "what you'll need",
    "what we're looking for",
    "what we are looking for",
    "who you are",
    "your profile",
    "about you",
    "responsibilities",
    "we expect",
];

/// What may be a heading: a line, or what stands in it before a colon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heading<'t> {
    /// Its words, of which no more are kept than a heading has and one; the text is that in which it stands.
    tokens: Tokens<'t>,
    /// Where it ends in the text.
    end: usize,
}

impl<'t> Heading<'t> {
    const MOST_WORDS: usize = 6;

    /// What ends at this byte and begins with the first word ahead.
    pub(super) fn of(ahead: Tokens<'t>, end: usize) -> Self {
        let is_inside = |word: &&Token| word.end as usize <= end;
        let count = ahead.list.iter().take(Self::MOST_WORDS + 1).take_while(is_inside).count();
        Self { tokens: Tokens { list: &ahead.list[..count], ..ahead }, end }
    }

    /// Tells what this is about, if it begins as such headings do and is no sentence.
    pub(super) fn subject(self) -> Option<Section> {
        let line = self.tokens.text.get(self.tokens.list.first()?.start as usize..self.end)?;
        let is_bullet = line.starts_with(['-', '*', '\u{2022}']);
        let within =
            || (!is_bullet && self.is_for_abilities()).then(|| Phrases::builtin().within_heading(self.tokens)).flatten();
        let section = within().or_else(|| subject_of(line)).or_else(|| Phrases::builtin().heading(self.tokens))?;
        let is_sentence = line.ends_with(['.', ',', ';']) || self.tokens.list.len() > Self::MOST_WORDS;
        (!is_sentence).then_some(section)
    }

    /// Whether it promises skills.
    pub(super) fn promises(self) -> bool {
        self.tokens.list.len() <= Self::MOST_WORDS && self.words().any(|word| SKILLS.contains(word))
    }

    /// Whether each of its words may stand in a heading for skills that has no other mark.
    pub(super) fn is_of_heading_words(self) -> bool {
        self.words().all(|word| SKILLS.contains(word) || BESIDE.contains(word))
    }

    /// Whether it promises skills, qualifications or experience.
    fn is_for_abilities(self) -> bool {
        self.words().any(|word| ABILITIES.contains(word))
    }

    /// Whether it has several words.
    pub(super) fn has_several_words(self) -> bool {
        self.tokens.list.len() > 1
    }

    fn words(self) -> impl Iterator<Item = &'t [u8]> {
        (0..self.tokens.list.len()).map(move |at| self.tokens.word(at))
    }
}

/// Tells what a line is about that begins as one of the lists above says.
fn subject_of(line: &str) -> Option<Section> {
    let first = line.as_bytes().first()?.to_ascii_lowercase();
    if !may_begin(line.as_bytes()) {
        return None;
    }
    let begins = |list: &[&str]| {
        list.iter().filter(|start| start.as_bytes().first() == Some(&first)).any(|start| {
            let (head, rest) = (line.get(..start.len()), line.get(start.len()..));
            head.is_some_and(|head| head.eq_ignore_ascii_case(start))
                && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    };
    match () {
        () if begins(&WISHED) => Some(Section::Preferred),
        () if begins(&COMPANY) => Some(Section::Employer),
        () if begins(&ASKED) => Some(Section::Required),
        () => None,
    }
}

/// For each letter that one of the beginnings above starts with, a bit for each letter that comes next.
const SECOND_LETTERS: [u32; 32] = {
    let mut letters = [0; 32];
    let lists: [&[&str]; 3] = [&WISHED, &COMPANY, &ASKED];
    let mut list = 0;
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            let start = lists[list][at].as_bytes();
            letters[start[0] as usize & 31] |= 1 << (start[1] & 31);
            at += 1;
        }
        list += 1;
    }
    letters
};

/// Whether a line may begin as one of the lists above says, by its first two letters.
fn may_begin(line: &[u8]) -> bool {
    matches!(line, [first, second, ..] if SECOND_LETTERS[usize::from(first & 31)] >> (second & 31) & 1 != 0)
}
