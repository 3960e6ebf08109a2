//! From raw documents to a valid catalogue, or to all that is wrong with them.

mod assemble;
mod claims;
mod roles;
mod skills;

use super::raw::Document;
use super::{Catalogue, Place, Problem, ProblemKind, Problems};

/// Builds the catalogue that the documents make together.
///
/// # Errors
/// All [`Problems`] at once, by file and place.
pub fn catalogue(documents: &[Document]) -> Result<Catalogue, Problems> {
    let mut report = Report::default();
    let vocabulary = skills::check(documents, &mut report);
    let roles = roles::check(documents, &vocabulary, &mut report);
    match Problems::of(report.problems) {
        Some(problems) => Err(problems),
        None => Ok(assemble::catalogue(vocabulary, &roles)),
    }
}

/// What has been found wrong so far.
#[derive(Debug, Default)]
struct Report {
    problems: Vec<Problem>,
}

impl Report {
    fn add(&mut self, place: &Place, kind: ProblemKind) {
        self.problems.push(Problem { place: place.clone(), kind });
    }

    /// Reports a text that says nothing.
    fn unless_filled(&mut self, text: &str, place: &Place) {
        if text.trim().is_empty() {
            self.add(place, ProblemKind::Empty);
        }
    }

    /// Reports a list that says nothing, or an item of it that does.
    fn unless_all_filled(&mut self, list: &[String], place: &Place) {
        if list.is_empty() {
            self.add(place, ProblemKind::Empty);
        }
        for (at, text) in list.iter().enumerate() {
            self.unless_filled(text, &place.at(at));
        }
    }
}

/// The entries of one list over all documents, each with its place, in the order of the documents.
fn entries<'d, T>(documents: &'d [Document], list: &str, of: fn(&Document) -> &[T]) -> Vec<(Place, &'d T)> {
    let numbered = documents.iter().flat_map(|document| {
        let root = Place { file: document.file.clone(), line: None, path: list.to_owned() };
        of(document).iter().enumerate().map(move |(at, entry)| (root.at(at), entry))
    });
    numbered.collect()
}
