//! Many people ranked by how ready they are for one job.

use super::{figures, words};
use crate::catalogue::Role;
use crate::contract::{ApplicantsDocument, BatchFailure, Document, JobStanding, PersonName};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// People ranked for a job.
#[derive(Debug)]
pub(crate) struct RankedApplicants<'a> {
    /// The file of the advertisement.
    pub advert: String,
    /// The role that it describes; none where it describes none clearly.
    pub role: Option<Role<'a>>,
    /// How many people were read.
    pub read: usize,
    /// The people, the readiest first: whose record it is, what they are called, and how they stand to the job.
    pub people: Vec<(PersonName<'a>, &'a str, &'a JobStanding)>,
    /// Whose record can't be read, as it is shown, and why.
    pub unreadable: Vec<(String, BatchFailure<'a>)>,
}

/// What is said under the table.
const LEGEND: &str = "Readiness: how much of what the advertisement asks for somebody's words say that they can do. It says nothing of how well they \
    do it, and decides about nobody: whom it puts last may only have written less.";

impl RankedApplicants<'_> {
    /// Gives them as the contract says it.
    pub(crate) fn document_of_people(&self) -> ApplicantsDocument<'_> {
        let people = self.people.iter().map(|(name, _, standing)| (name.clone(), *standing));
        let unreadable = self.unreadable.iter().map(|(_, failure)| failure.clone()).collect();
        ApplicantsDocument::new((&self.advert, self.role), self.read, people, unreadable)
    }

    fn table(&self) -> Table<'_> {
        let columns = vec![
            Column::number("#"),
            Column::short("who"),
            Column::number("readiness"),
            Column::number("required"),
            Column::text("shown, near or a little"),
            Column::text("lacking"),
        ];
        let document = self.document_of_people();
        let rows = self.people.iter().zip(&document.people).map(|((_, shown, standing), ranked)| {
            let between = standing.shown.iter().chain(&standing.near).chain(&standing.little);
            vec![
                Cell::new(ranked.rank.to_string()),
                Cell::new(words::plain(shown)).styled(Style::Strong),
                Cell::new(figures::percent(standing.readiness.unwrap_or_default())),
                Cell::new(format!("{} of {}", standing.required_met, standing.required)),
                words::names(between.map(String::as_str)),
                words::names(standing.lacking.iter().map(String::as_str)).styled(Style::Lacking),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    fn heading(&self) -> Block<'_> {
        let count = if self.people.len() < self.read {
            format!("the first {} of {} people", self.people.len(), self.read)
        } else {
            format!("{} people", self.read)
        };
        let role = self.role.map(|role| format!("; it describes {}", role.title())).unwrap_or_default();
        Block::Heading(words::plain(&self.advert), format!("{count}{role}"))
    }
}

impl Report for RankedApplicants<'_> {
    fn page(&self) -> Page<'_> {
        let mut blocks = vec![self.heading()];
        if !self.people.is_empty() {
            blocks.push(Block::Table(self.table()));
            blocks.push(Block::Text(LEGEND.to_owned(), Style::Dim));
        }
        let unreadable = self.unreadable.iter().map(|(who, failure)| format!("{who}: {}", failure.error));
        blocks.extend(unreadable.map(|line| Block::Text(line, Style::Lacking)));
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        self.document_of_people()
    }
}
