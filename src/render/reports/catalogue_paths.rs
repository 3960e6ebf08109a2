//! The places that catalogues are read from.

use crate::contract::{CataloguePath, CataloguePathsDocument, Document, PathState};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// The places that catalogues are read from, the lowest first.
#[derive(Debug, Clone)]
pub(crate) struct CataloguePaths(pub Vec<CataloguePath>);

fn state(state: PathState) -> &'static str {
    match state {
        PathState::Read => "read",
        PathState::Absent => "not there",
        PathState::Overruled => "overruled",
    }
}

impl Report for CataloguePaths {
    fn page(&self) -> Page<'_> {
        let columns = vec![Column::short("from"), Column::text("place"), Column::short("state")];
        let rows = self.0.iter().map(|place| {
            vec![
                Cell::new(place.from).styled(Style::Strong),
                Cell::new(place.path.as_deref().unwrap_or("-")),
                Cell::new(state(place.state)),
            ]
        });
        Page { blocks: vec![Block::Table(Table { columns, rows: rows.collect() })] }
    }

    fn document(&self) -> impl Document {
        CataloguePathsDocument::new(self.0.clone())
    }
}
