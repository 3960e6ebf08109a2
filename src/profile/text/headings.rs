//! Which words head which part of a text.

use super::lists::Words;
use super::sections::Section;
use super::words::{Class, class, is_letter};

/// Words of a heading that promise skills below.
const SKILLS: Words = Words::of(&[
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

/// Words that may stand beside those in a heading that has no other mark.
const BESIDE: Words = Words::of(&[
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
const COMPANY: [&str; 29] = [
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
    "references",
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

/// What a line is about that begins as such headings do and is no sentence.
pub fn subject(line: &str) -> Option<Section> {
    const MOST_WORDS: usize = 6;
    let line = from_word(line);
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
    let section = match () {
        () if begins(&WISHED) => Section::Wished,
        () if begins(&COMPANY) => Section::Company,
        () if begins(&ASKED) => Section::Other,
        () => return None,
    };
    let is_sentence = line.ends_with(['.', ',', ';']) || words(line).nth(MOST_WORDS).is_some();
    (!is_sentence).then_some(section)
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

/// Whether a heading promises skills.
pub fn promises(heading: &str) -> bool {
    const MOST_WORDS: usize = 6;
    words(heading).any(|word| SKILLS.hold(word)) && words(heading).count() <= MOST_WORDS
}

/// Whether a word may stand in a heading for skills that has no other mark.
pub fn is_heading_word(word: &str) -> bool {
    SKILLS.hold(word) || BESIDE.hold(word)
}

/// The words of a line.
pub fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        rest = from_word(rest);
        let end = length(rest, true);
        let (word, behind) = rest.split_at_checked(end).filter(|_| end > 0)?;
        rest = behind;
        Some(word)
    })
}

/// A line from its first letter or digit on.
fn from_word(line: &str) -> &str {
    line.get(length(line, false)..).unwrap_or_default()
}

/// How far a line goes on with letters and digits, or without any; most are ASCII.
fn length(line: &str, letters: bool) -> usize {
    let bytes = line.as_bytes();
    let goes_on = |byte: u8| match class(byte) {
        Class::Letter => letters,
        Class::Other | Class::Sign => !letters,
        Class::Wide => false,
    };
    let plain = bytes.iter().position(|byte| !goes_on(*byte));
    match plain {
        Some(at) if !bytes[at].is_ascii() => {
            let rest = line.get(at..).unwrap_or_default();
            at + rest.find(|c: char| is_letter(c) != letters).unwrap_or(rest.len())
        }
        plain => plain.unwrap_or(bytes.len()),
    }
}
