//! The titles of roles, as texts give them to people and jobs: "Data Scientist", "back-end developer".

use super::lists::Words;
use super::words::Word;
use crate::catalogue::{Catalogue, Role};
use crate::spelling::Key;
use std::collections::HashSet;
use std::sync::OnceLock;

/// How English words end that say what a person is: developer, operator, scientist, analyst, statistician, architect, consultant.
const PERSON: [&str; 7] = ["er", "or", "ist", "yst", "ian", "ect", "ant"];

/// Words that may stand between a title and what says whose it is.
const BESIDE: Words = Words::of(&[
    "a",
    "an",
    "the",
    "senior",
    "junior",
    "lead",
    "principal",
    "staff",
    "chief",
    "head",
    "experienced",
    "skilled",
    "certified",
    "remote",
    "fellow",
    "is",
    "was",
]);

/// Words behind which a title is somebody else's: "our data scientist", "with the web developer", "Contact: …".
const OTHERS: Words = Words::of(&[
    "our",
    "my",
    "his",
    "her",
    "their",
    "with",
    "by",
    "from",
    "alongside",
    "between",
    "manager",
    "contact",
    "contacts",
    "colleague",
    "colleagues",
    "supervisor",
    "boss",
    "mentor",
    "wife",
    "husband",
    "friend",
    "client",
    "clients",
    "not",
    "than",
    "support",
    "supporting",
    "supports",
    "assist",
    "assisting",
]);

/// Words that look for somebody, so that a "for" behind them leads to what is looked for.
const SOUGHT: Words = Words::of(&[
    "looking",
    "look",
    "search",
    "searching",
    "hiring",
    "recruiting",
    "role",
    "position",
    "opening",
    "vacancy",
    "job",
    "need",
    "opportunity",
    "seeking",
    "apply",
    "applying",
    "requirement",
    "requirements",
]);

/// Words that report, so that a "to" behind them leads to somebody else.
const REPORTING: Words =
    Words::of(&["report", "reports", "reporting", "reported", "talk", "talking", "speak", "speaking", "next"]);

/// Whose title a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// That of the person or the job that the text is about.
    Own,
    /// That of somebody else, or of many.
    Others,
}

/// The labels of a catalogue's roles that say what a person is; not those that name a field ("security", "machine learning").
#[derive(Debug)]
pub struct Titles<'c> {
    catalogue: &'c Catalogue,
    /// Made when the first word comes up that may be one.
    keys: OnceLock<HashSet<Key>>,
}

impl<'c> Titles<'c> {
    pub fn of(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, keys: OnceLock::new() }
    }

    /// Whose title stands at these words, from the first to the last; nobody's where it is none.
    pub fn whose(&self, text: &str, words: &[Word], first: usize, last: usize) -> Option<Whose> {
        let written = text.get(words.get(first)?.start as usize..words.get(last)?.end as usize)?;
        let one = written.strip_suffix(['s', 'S']).unwrap_or(written);
        if !names_person(one) || !self.keys().contains(&Key::of(one)) {
            return None;
        }
        let of_many = if one.len() < written.len() { Whose::Others } else { Whose::Own };
        Some(said_before(text, &words[..=first]).unwrap_or(of_many))
    }

    fn keys(&self) -> &HashSet<Key> {
        self.keys.get_or_init(|| {
            let labels = self.catalogue.roles().flat_map(Role::labels);
            labels.filter(|label| names_person(label)).map(Key::of).collect()
        })
    }
}

fn names_person(label: &str) -> bool {
    let tail = |end: &str| label.len().checked_sub(end.len()).and_then(|start| label.get(start..));
    // Asked of every mention, so its last letter decides whether it is looked at.
    label.ends_with(['r', 'R', 't', 'T', 'n', 'N'])
        && PERSON.iter().any(|end| tail(end).is_some_and(|tail| tail.eq_ignore_ascii_case(end)))
}

/// Whose the last of these words is by what stands before it, if that says anything.
fn said_before(text: &str, words: &[Word]) -> Option<Whose> {
    const FARTHEST: usize = 5;
    let mut is_known = false;
    for pair in words.windows(2).rev().take(FARTHEST) {
        let gap = text.get(pair[0].end as usize..pair[1].start as usize).unwrap_or("");
        if gap.contains(['.', '!', '?', ';', '\u{c}']) || gap.contains("\n\n") {
            return None;
        }
        let word = pair[0].of(text);
        let before =
            || words.iter().rev().skip_while(|other| other.start >= pair[0].start).take(2).map(|word| word.of(text));
        if BESIDE.hold(word) {
            is_known |= word.eq_ignore_ascii_case("the");
        } else if word.eq_ignore_ascii_case("to") {
            return (is_known || before().any(|word| REPORTING.hold(word))).then_some(Whose::Others);
        } else if word.eq_ignore_ascii_case("for") {
            return Some(if before().any(|word| SOUGHT.hold(word)) { Whose::Own } else { Whose::Others });
        } else if SOUGHT.hold(word) {
            return Some(Whose::Own);
        } else {
            return OTHERS.hold(word).then_some(Whose::Others);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Titles, Whose};
    use crate::catalogue::Catalogue;
    use crate::profile::text::words;

    #[test]
    fn titles_are_what_people_are() {
        let titles = Titles::of(Catalogue::builtin());
        for (text, whose) in [
            ("Data Scientist", Some(Whose::Own)),
            ("DEVOPS ENGINEER", Some(Whose::Own)),
            ("I am a senior back-end developer", Some(Whose::Own)),
            ("We are looking for an experienced Penetration tester", Some(Whose::Own)),
            ("Promoted to data analyst", Some(Whose::Own)),
            ("I work with Docker. Data Scientist", Some(Whose::Own)),
            ("data scientists", Some(Whose::Others)),
            ("We are looking for senior data scientists", Some(Whose::Own)),
            ("reporting to the senior security engineer", Some(Whose::Others)),
            ("Reports to a DevOps engineer", Some(Whose::Others)),
            ("Hiring manager: web developer", Some(Whose::Others)),
            ("my colleague the back-end developer", Some(Whose::Others)),
            ("Interviewed candidates for data scientist", Some(Whose::Others)),
            ("mentored by our senior data scientist", Some(Whose::Others)),
            ("not a data scientist", Some(Whose::Others)),
            ("My manager is a data scientist", Some(Whose::Others)),
            ("This is a data scientist", Some(Whose::Own)),
            ("DevOps", None),
            ("security", None),
            ("layer", None),
        ] {
            let words = words::of(text, 0..text.len());
            let found = (0..words.len()).find_map(|first| titles.whose(text, &words, first, words.len() - 1));
            assert_eq!(found, whose, "{text}");
        }
    }
}
