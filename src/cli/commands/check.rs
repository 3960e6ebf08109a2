//! `roles check PATH…`

use crate::catalogue::{Explanation, ProblemKind, Review, Severity};
use crate::cli::args::{CatalogueArgs, config_folder, from_environment};
use crate::cli::error::Error;
use crate::cli::message;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::contract::{CataloguePath, PathState};
use crate::render::{self, CataloguePaths};
use clap::Args;
use std::path::PathBuf;

/// Check a catalogue of your own: all that is wrong with it, at once
#[derive(Debug, Args)]
#[command(after_help = "Exit code: 0 no errors, 1 errors, 2 something could not be read.

Examples:
  roles check company.yaml             a file, over the built-in catalogue
  roles check --only=all catalogue/    a folder that is a catalogue by itself
  roles check                          what every command uses now
  roles check --paths                  where that is
  roles check --explain unknown-skill  what a code means, and how to mend it")]
pub(crate) struct Check {
    /// The files and folders to check; by default those that every command uses
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Show where catalogues are read from, and check nothing
    #[arg(long = "paths", conflicts_with = "paths", id = "show_paths")]
    show_paths: bool,
    /// Explain a code that stands behind a problem, and check nothing
    #[arg(long, value_name = "CODE", conflicts_with_all = ["paths", "show_paths"])]
    explain: Option<String>,
}

impl Check {
    pub(crate) fn run(&self, catalogue: &CatalogueArgs, output: &mut Output) -> Result<Outcome, Error> {
        if self.show_paths {
            output.report(&catalogue_paths(catalogue))?;
            return Ok(Outcome::Answered);
        }
        if let Some(code) = &self.explain {
            output.report(&Explanation::of(code)?)?;
            return Ok(Outcome::Answered);
        }
        let review = self.review(catalogue)?;
        output.report(&review)?;
        if output.is_for_people() && render::is_cut(&review) {
            output.finish()?; // so that what follows stands below
            message::note(&"--format json has all of them");
        }
        let worst = review.problems.iter().min_by_key(|problem| problem.kind.severity());
        if let Some(problem) = worst.filter(|_| output.is_for_people()) {
            output.finish()?; // so that what follows stands below
            message::note(&format!("what a code means: roles check --explain {}", problem.kind.code()));
        }
        if review.problems.iter().any(|problem| matches!(problem.kind, ProblemKind::Unreadable(_))) {
            output.finish()?; // so that what follows stands below
            return Err(Error::NotAllRead);
        }
        Ok(if review.count(Severity::Error) > 0 { Outcome::ProblemsFound } else { Outcome::Answered })
    }

    fn review(&self, catalogue: &CatalogueArgs) -> Result<Review, Error> {
        let mut paths = if self.paths.is_empty() { catalogue.paths() } else { catalogue.options() };
        paths.extend(self.paths.iter().cloned());
        if paths.is_empty() {
            return Err(Error::NothingToCheck);
        }
        Ok(Review::of_files(catalogue.base(), paths.iter().map(PathBuf::as_path)))
    }
}

/// Lists where catalogues are read from, the lowest first.
fn catalogue_paths(catalogue: &CatalogueArgs) -> CataloguePaths {
    let there = |path: &PathBuf| if path.exists() { PathState::Read } else { PathState::Absent };
    let place = |from, path: PathBuf, state| CataloguePath { from, path: Some(path.display().to_string()), state };
    let mut paths = Vec::new();
    if let Some(folder) = config_folder() {
        let state = there(&folder);
        paths.push(place("configuration", folder, state));
    }
    let environment = from_environment();
    if environment.is_empty() {
        paths.push(CataloguePath { from: "ROLES_CATALOGUE", path: None, state: PathState::Absent });
    }
    let overruled = !catalogue.options().is_empty();
    for path in environment {
        let state = if overruled { PathState::Overruled } else { there(&path) };
        paths.push(place("ROLES_CATALOGUE", path, state));
    }
    for path in catalogue.options() {
        let state = there(&path);
        paths.push(place("--catalogue", path, state));
    }
    CataloguePaths(paths)
}
