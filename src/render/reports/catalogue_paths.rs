//! The places that catalogues are read from.

use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::{Report, SCHEMA_VERSION};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Where a catalogue may stand, and what is there.
#[derive(Debug, Clone)]
pub struct CataloguePath {
    /// What names it: the configuration, a variable, an option.
    pub from: &'static str,
    /// The place; `None` where nothing is named.
    pub path: Option<PathBuf>,
    /// What becomes of it.
    pub state: PathState,
}

/// What becomes of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathState {
    /// It is read.
    Read,
    /// There is nothing.
    Absent,
    /// Something else goes before it.
    Overruled,
}

impl PathState {
    fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Absent => "not there",
            Self::Overruled => "overruled by --catalogue",
        }
    }
}

/// The places that catalogues are read from, the lowest first.
#[derive(Debug, Clone)]
pub struct CataloguePaths(pub Vec<CataloguePath>);

impl Report for CataloguePaths {
    fn page(&self) -> Page {
        let columns = vec![Column::short("from"), Column::text("place"), Column::short("state")];
        let rows = self.0.iter().map(|place| {
            let path = place.path.as_ref().map(|path| path.display().to_string());
            vec![
                Cell::new(place.from).styled(Style::Strong),
                Cell::new(path.unwrap_or_else(|| "-".to_owned())),
                Cell::new(place.state.name()),
            ]
        });
        Page { blocks: vec![Block::Table(Table { columns, rows: rows.collect() })] }
    }

    fn json(&self) -> Value {
        json!({"schema_version": SCHEMA_VERSION, "paths": self.records()})
    }

    fn records(&self) -> Vec<Value> {
        let places = self.0.iter().map(|place| {
            let path = place.path.as_ref().map(|path| path.display().to_string());
            json!({"from": place.from, "path": path, "state": place.state.name()})
        });
        places.collect()
    }
}
