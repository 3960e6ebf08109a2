//! From raw documents to a valid catalogue, or to all that is wrong with them.

mod advice;
mod assemble;
mod checked;
mod claims;
mod demand;
mod heritage;
mod levels;
mod lineage;
mod precedence;
#[cfg(builtin_catalogue)]
mod products;
mod reference;
mod relations;
mod roles;
mod sites;
mod skills;
mod titles;

use super::base::Base;
use super::layers::Layers;
use super::locate;
use super::raw::{BUILT_IN, CatalogueDocument};
use super::suggestion::Suggestions;
use super::{Catalogue, Place, Problem, ProblemKind, Problems, Severity};
use std::collections::{BTreeSet, HashMap};

/// Builds the catalogue that the documents make together, later ones over earlier ones, with as much of the built-in one as `base`
/// leaves.
///
/// # Errors
/// All [`Problems`] at once, by file and place.
pub(super) fn layered(documents: &[CatalogueDocument], base: Base) -> Result<Catalogue, Problems> {
    let mut layers = Layers::of(documents, base);
    let mut report = ProblemLog::of(&mut layers);
    precedence::settle(&mut layers.skills, &mut report);
    let mut vocabulary = skills::check(&mut layers.skills, &mut report);
    let relations = relations::check(&vocabulary, &mut report);
    let roles = roles::check(&layers.roles, &vocabulary, &mut report);
    let over_built_in = over_built_in(&report.problems);
    report.problems.retain(|problem| problem.kind.severity() == Severity::Error);
    locate::lines(&mut report.problems, documents);
    if let Some(problems) = Problems::of(report.problems) {
        return Err(problems);
    }
    titles::claim(&roles, &mut vocabulary.claims);
    let mut catalogue = assemble::catalogue(vocabulary, relations, &roles, &origins(documents));
    catalogue.note_over_built_in(&over_built_in);
    Ok(catalogue)
}

/// Gives the names that a user's own documents and the built-in catalogue both have, in order.
fn over_built_in(problems: &[Problem]) -> Vec<String> {
    let over = problems.iter().filter(|problem| problem.kind.is_over_built_in());
    let names: BTreeSet<&str> = over.filter_map(|problem| problem.kind.value()).collect();
    names.into_iter().map(str::to_owned).collect()
}

/// Tells what the documents that say so were made from, by file.
fn origins(documents: &[CatalogueDocument]) -> HashMap<&str, String> {
    let origin = |document: &'_ CatalogueDocument| document.content.origin.as_ref().map(ToString::to_string);
    documents.iter().filter_map(|document| Some((document.file.as_str(), origin(document)?))).collect()
}

/// Gives all that is to be said of the documents, advice included; nothing of the built-in ones among them.
pub(super) fn review(documents: &[CatalogueDocument], base: Base) -> Vec<Problem> {
    let mut layers = Layers::of(documents, base);
    let mut report = ProblemLog::of(&mut layers);
    precedence::settle(&mut layers.skills, &mut report);
    let vocabulary = skills::check(&mut layers.skills, &mut report);
    relations::check(&vocabulary, &mut report);
    let roles = roles::check(&layers.roles, &vocabulary, &mut report);
    advice::give(&vocabulary, &roles, &mut report);
    // What does no harm in the built-in catalogue is nothing that its user could change.
    report.problems.retain(|problem| problem.place.file != BUILT_IN || problem.kind.severity() == Severity::Error);
    locate::lines(&mut report.problems, documents);
    report.problems
}

/// What has been found wrong so far.
#[derive(Debug, Default)]
struct ProblemLog {
    problems: Vec<Problem>,
    suggestions: Suggestions,
}

impl ProblemLog {
    /// Begins with what was found wrong when documents were laid over one another.
    fn of(layers: &mut Layers<'_>) -> Self {
        Self { problems: std::mem::take(&mut layers.problems), suggestions: std::mem::take(&mut layers.suggestions) }
    }

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
