//! All that is to be said of a user's catalogue: what is wrong with it, and what is worth knowing.

use super::load::{self, LoadedDocuments};
use super::raw::CatalogueDocument;
use super::{Base, Problem, ProblemKind, Problems, Severity, check};
use std::path::Path;

/// What is to be said of a catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Review {
    /// The files that were read, in the order in which they are laid over one another.
    pub files: Vec<String>,
    /// What is wrong with them, or worth saying, by file and place.
    pub problems: Vec<Problem>,
}

impl Review {
    /// Reviews files and folders, laid over the built-in catalogue in their order; `base` says how much of that stays.
    pub fn of_files<'p>(base: Base, paths: impl IntoIterator<Item = &'p Path>) -> Self {
        Self::of(base, load::read(paths))
    }

    /// Reviews texts, each with the name that problems give it, as [`Self::of_files`] does files.
    pub fn of_texts<'t>(base: Base, texts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let mut reading = LoadedDocuments::default();
        for (file, text) in texts {
            reading.add(file, text.to_owned());
        }
        Self::of(base, reading)
    }

    /// Reviews a document that was not read from a file, laid over the built-in catalogue.
    #[cfg(builtin_catalogue)]
    pub(crate) fn of_content(content: super::RawDocument) -> Self {
        let document = CatalogueDocument { file: "new".to_owned(), text: String::new(), content };
        Self::of(Base::Whole, LoadedDocuments { documents: vec![document], problems: Vec::new() })
    }

    fn of(base: Base, LoadedDocuments { documents, problems }: LoadedDocuments) -> Self {
        let files = documents.iter().map(|document| document.file.clone()).collect();
        let documents: Vec<CatalogueDocument> = base.document().into_iter().chain(documents).collect();
        let problems = all_problems(&documents, base, problems);
        Self { files, problems: Problems::of(problems).map(Problems::into_vec).unwrap_or_default() }
    }
}

impl Review {
    /// Counts the problems that are this bad.
    pub fn count(&self, severity: Severity) -> usize {
        self.with(severity).count()
    }

    /// Gives the problems that are this bad, by file and place.
    pub fn with(&self, severity: Severity) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(move |problem| problem.kind.severity() == severity)
    }
}

/// Adds to what was wrong when documents were read what is to be said of what could be read.
pub(super) fn all_problems(documents: &[CatalogueDocument], base: Base, mut problems: Vec<Problem>) -> Vec<Problem> {
    let is_lost = |problem: &Problem| {
        matches!(problem.kind, ProblemKind::Unreadable(_) | ProblemKind::Syntax(_) | ProblemKind::TooDeep)
    };
    let lost = problems.iter().any(is_lost);
    let found = check::review(documents, base).into_iter();
    // Where a file could not be read at all, a skill that nobody knows may stand in it, and what refers to it there too.
    let told =
        |problem: &Problem| !lost || !matches!(problem.kind, ProblemKind::UnknownSkill { .. } | ProblemKind::NobodyAsks(_));
    problems.extend(found.filter(told));
    problems
}
