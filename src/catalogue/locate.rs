//! The lines of problems. The parser tells a line only with an error, so one is provoked at the place in question.

use super::Problem;
use super::raw::Document;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::collections::HashMap;
use std::fmt;

/// How much text is parsed for this at most, in bytes: a quarter of a second's worth. The worst problems come first; what comes after goes without.
const WORK: usize = 4 << 20;

/// Notes the line of each problem that has none, where its document has a text.
pub fn lines(problems: &mut [Problem], documents: &[Document]) {
    let texts = documents.iter().map(|document| (document.file.as_str(), document.text.as_str()));
    of_texts(problems, &texts.filter(|(_, text)| !text.is_empty()).collect());
}

/// Notes the line of each problem that has none, from the texts of the files.
pub fn of_texts(problems: &mut [Problem], texts: &HashMap<&str, &str>) {
    let is_open = |problem: &&mut Problem| problem.place.line.is_none() && !problem.place.path.is_empty();
    let mut open: Vec<&mut Problem> = problems.iter_mut().filter(is_open).collect();
    open.sort_by_key(|problem| problem.kind.severity());
    let mut work = 0;
    for problem in open {
        let Some(text) = texts.get(problem.place.file.as_str()) else { continue };
        work += text.len();
        if work > WORK {
            return;
        }
        problem.place.line = line(text, &problem.place.path);
    }
}

/// The line of a place such as `skills[2].aliases[0]`, from 1; that of what holds it where there is no such place.
fn line(text: &str, path: &str) -> Option<usize> {
    let steps: Vec<&str> = path.split(['.', '[', ']']).filter(|step| !step.is_empty()).collect();
    let probe = Probe { steps: &steps };
    let error = probe.deserialize(serde_yaml::Deserializer::from_str(text)).err()?;
    error.location().map(|location| location.line())
}

/// Walks to a place and fails there, or as far on the way as there is one.
struct Probe<'s> {
    steps: &'s [&'s str],
}

impl<'de> DeserializeSeed<'de> for Probe<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Probe<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing: this place was looked for")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let found = self.steps.split_first();
        let Some((index, steps)) = found.and_then(|(step, steps)| Some((step.parse::<usize>().ok()?, steps))) else {
            return Err(A::Error::custom("here"));
        };
        for _ in 0..index {
            if access.next_element::<IgnoredAny>()?.is_none() {
                break;
            }
        }
        access.next_element_seed(Probe { steps })?;
        Err(A::Error::custom("here"))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        if let Some((step, steps)) = self.steps.split_first() {
            while let Some(key) = access.next_key::<String>()? {
                if key == *step {
                    access.next_value_seed(Probe { steps })?;
                    break;
                }
                access.next_value::<IgnoredAny>()?;
            }
        }
        Err(A::Error::custom("here"))
    }
}
