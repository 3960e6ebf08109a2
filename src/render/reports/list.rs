//! The roles of a catalogue, a line each.

use super::words;
use crate::catalogue::{Catalogue, RoleLevel};
use crate::contract::{Document, RoleListDocument};
use crate::matching::RoleOverview;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// The roles of a catalogue.
#[derive(Debug)]
pub(crate) struct RoleList<'c> {
    /// The catalogue of the roles.
    pub catalogue: &'c Catalogue,
    /// The roles.
    pub roles: Vec<RoleOverview<'c>>,
}

impl Report for RoleList<'_> {
    fn page(&self) -> Page<'_> {
        let mut columns = vec![
            Column::short("id"),
            Column::text("title").at_most(8),
            Column::text("focus").at_most(4),
            Column::text("set apart by").at_most(8),
        ];
        let have_levels = self.roles.iter().any(|overview| overview.role.levels().len() > 0);
        if have_levels {
            columns.push(Column::text("levels"));
        }
        let rows = self.roles.iter().map(|overview| {
            let mut row = vec![
                Cell::new(overview.role.id()).styled(Style::Strong),
                Cell::new(overview.role.title()),
                Cell::new(overview.role.focus()),
                words::skills(self.catalogue, overview.distinctive.iter().copied()).styled(Style::Good),
            ];
            row.extend(have_levels.then(|| words::names(overview.role.levels().map(RoleLevel::name))));
            row
        });
        let origins = self.catalogue.origins().map(|origin| Block::Text(format!("From {origin}."), Style::Dim));
        let table = Block::List(Table { columns, rows: rows.collect() });
        Page { blocks: std::iter::once(table).chain(origins).collect() }
    }

    fn document(&self) -> impl Document {
        RoleListDocument::new(self.catalogue, &self.roles)
    }
}
