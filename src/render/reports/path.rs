//! A way to a role, a row for each step.

use super::words;
use crate::catalogue::{Catalogue, Role};
use crate::contract::{Document, PathDocument};
use crate::matching::{Path, Start};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// How many skills a cell shows.
const SHOWN: usize = 8;

/// A way, from where to where.
#[derive(Debug)]
pub(crate) struct RolePath<'a, 'c> {
    /// The catalogue of the roles.
    pub catalogue: &'c Catalogue,
    /// Where it begins.
    pub from: Start<'a>,
    /// Where it ends.
    pub to: Role<'c>,
    /// The way.
    pub path: Path<'c>,
}

impl RolePath<'_, '_> {
    fn steps(&self) -> Table<'_> {
        let columns = vec![
            Column::number("#"),
            Column::short("to"),
            Column::number("overlap"),
            Column::text("you keep"),
            Column::text("you add"),
        ];
        let rows = self.path.steps.iter().enumerate().map(|(at, step)| {
            vec![
                Cell::new((at + 1).to_string()),
                Cell::new(words::role(step.role)).styled(Style::Strong),
                Cell::new(format!("{:.2}", step.overlap.value())),
                words::first_skills(self.catalogue, step.keeps.iter().copied(), SHOWN),
                words::first_skills(self.catalogue, step.adds.iter().copied(), SHOWN).styled(Style::Lacking),
            ]
        });
        Table { columns, rows: rows.collect() }
    }
}

impl Report for RolePath<'_, '_> {
    fn page(&self) -> Page<'_> {
        let from = match self.from {
            Start::Role(role) => words::role(role),
            Start::Profile(_) => "your skills".to_owned(),
        };
        let steps = self.path.steps.iter().map(|step| words::role(step.role));
        let way: Vec<String> = [from].into_iter().chain(steps).collect();
        let heading = Block::Heading(way.join(" → "), format!("distance {:.1}", self.path.distance));
        let steps = if self.path.steps.is_empty() {
            Block::Text("That is where you start: there is no step to take.".to_owned(), Style::Good)
        } else {
            Block::Table(self.steps())
        };
        Page { blocks: vec![heading, steps] }
    }

    fn document(&self) -> impl Document {
        PathDocument::new(self.catalogue, self.from, self.to, &self.path)
    }
}
