//! What is to be said of a catalogue: each problem with its place in the file, as compilers write them.

use super::excerpt::FileLines;
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
    fn page(&self) -> Page<'_> {
        let (mut lines, mut files) = (Vec::new(), FileLines::default());
        for (severity, most) in SHOWN {
            for problem in self.with(severity).take(most) {
                lines.push(line(problem));
                lines.extend(files.excerpt(self, &problem.place).into_iter().flatten());
            }
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

/// `team.yaml:7:9: error: roles[0].id: … [bad-id]`, so that editors and terminals can follow it.
fn line(problem: &Problem) -> String {
    let place = &problem.place;
    let numbers = [place.line, place.column].into_iter().flatten().map(|number| format!(":{number}"));
    let path = if place.path.is_empty() { String::new() } else { format!("{}: ", place.path) };
    let (kind, numbers) = (&problem.kind, numbers.collect::<String>());
    format!("{}{numbers}: {}: {path}{kind} [{}]", place.file, kind.severity(), kind.code())
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
