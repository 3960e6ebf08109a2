//! Roles that are about something, a row each, with the places that matched.

use crate::contract::{Document, SearchDocument};
use crate::matching::{Hit, TextMatch};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// How many sorts of places of a role are shown, with the best place of each.
const SHOWN: usize = 3;

/// What a search found.
#[derive(Debug)]
pub(crate) struct SearchResult<'a, 'c> {
    /// What was searched for.
    pub words: &'a str,
    /// The roles, best first.
    pub hits: &'a [Hit<'c>],
}

/// Writes a place as people read it: `use case: smart home`, `core skill: Kubernetes (k8s)`.
fn place(found: &TextMatch<'_>) -> String {
    let spelling = found.spelling.map(|spelling| format!(" ({spelling})")).unwrap_or_default();
    format!("{}: {}{spelling}", found.place.name(), found.text)
}

/// Gives the first match in each sort of place.
fn best_of_each<'m, 'c>(matches: &'m [TextMatch<'c>]) -> impl Iterator<Item = &'m TextMatch<'c>> {
    let first = |at: usize, place| matches.iter().position(|found| found.place == place) == Some(at);
    matches.iter().enumerate().filter(move |(at, found)| first(*at, found.place)).map(|(_, found)| found)
}

impl Report for SearchResult<'_, '_> {
    fn page(&self) -> Page<'_> {
        let columns = vec![Column::number("#"), Column::short("role"), Column::text("matched in"), Column::number("places")];
        let rows = self.hits.iter().enumerate().map(|(at, hit)| {
            let places: Vec<String> = best_of_each(&hit.matches).take(SHOWN).map(place).collect();
            vec![
                Cell::new((at + 1).to_string()),
                Cell::new(hit.role.id()).styled(Style::Strong),
                Cell::new(places.join("; ")).styled(Style::Good),
                Cell::new(hit.matches.len().to_string()),
            ]
        });
        Page { blocks: vec![Block::List(Table { columns, rows: rows.collect() })] }
    }

    fn document(&self) -> impl Document {
        SearchDocument::new(self.words, self.hits)
    }
}
