//! All that is to be said of a user's catalogue: what is wrong with it, and what is worth knowing.

use super::load::{self, LoadedDocuments, all_problems};
use super::raw::CatalogueDocument;
use super::{Base, Problem, Problems, Severity};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// What is to be said of a catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Review {
    /// The files that were read, in the order in which they are laid over one another.
    pub files: Vec<String>,
    /// What is wrong with them, or worth saying, by file and place.
    pub problems: Vec<Problem>,
    /// The texts of the files in which something is wrong.
    texts: HashMap<String, String>,
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
        let below = if documents.is_empty() && !problems.is_empty() { None } else { base.document() };
        let documents: Vec<CatalogueDocument> = below.into_iter().chain(documents).collect();
        let problems = all_problems(&documents, base, problems);
        let problems = Problems::of(problems).map(Problems::into_vec).unwrap_or_default();
        let told: HashSet<&str> = problems.iter().map(|problem| problem.place.file.as_str()).collect();
        let texts = documents.into_iter().filter(|document| told.contains(document.file.as_str()));
        let texts = texts.map(|document| (document.file, document.text)).collect();
        Self { files, problems, texts }
    }
}

impl Review {
    /// Gives the text of a file in which something is wrong, as far as it could be read.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.texts.get(file).map(String::as_str)
    }

    /// Counts the problems that are this bad.
    pub fn count(&self, severity: Severity) -> usize {
        self.with(severity).count()
    }

    /// Gives the problems that are this bad, by file and place.
    pub fn with(&self, severity: Severity) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(move |problem| problem.kind.severity() == severity)
    }
}
