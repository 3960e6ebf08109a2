//! What is to be said of a catalogue: a line for each problem, as compilers write them.

use crate::catalogue::{Problem, Review, Severity};
use crate::contract::{Document, ReviewDocument};
use crate::render::page::{Block, Page, Style};
use crate::render::report::Report;

/// How many warnings and notes are shown to a person before they are only counted; errors all are.
const SHOWN: [(Severity, usize); 3] = [(Severity::Error, usize::MAX), (Severity::Warning, 20), (Severity::Note, 10)];

/// Counts what was read, and what is to be said of it.
fn summary(review: &Review) -> String {
    let files = counted(review.files.len(), "file");
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| counted(review.count(severity), severity.name()));
    format!("{files} read: {errors}, {warnings}, {notes}")
}

/// Says whether a page shows only some of what there is to say.
pub(crate) fn is_cut(review: &Review) -> bool {
    SHOWN.into_iter().any(|(severity, most)| review.count(severity) > most)
}

impl Report for Review {
    fn page(&self) -> Page {
        let mut lines = Vec::new();
        for (severity, most) in SHOWN {
            lines.extend(self.with(severity).take(most).map(line));
            if let Some(more) = self.count(severity).checked_sub(most).filter(|more| *more > 0) {
                lines.push(counted(more, &format!("more {severity}")));
            }
        }
        let summary = Block::Text(summary(self), Style::Strong);
        let problems = (!lines.is_empty()).then_some(Block::Lines(lines));
        Page { blocks: problems.into_iter().chain([summary]).collect() }
    }

    fn document(&self) -> impl Document {
        ReviewDocument::new(self)
    }
}

/// `team.yaml:7: error: roles[0].id: …`, so that editors and terminals can follow it.
fn line(problem: &Problem) -> String {
    let place = &problem.place;
    let line = place.line.map(|line| format!(":{line}")).unwrap_or_default();
    let path = if place.path.is_empty() { String::new() } else { format!("{}: ", place.path) };
    format!("{}{line}: {}: {path}{}", place.file, problem.kind.severity(), problem.kind)
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
