//! Everything that the catalogue knows of one role.

use super::{figures, words};
use crate::catalogue::{Catalogue, Demand, RoleLevel, SkillId};
use crate::contract::{Document, RoleDocument};
use crate::matching::RoleDetails;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// How many neighbours, and how many shared skills of each, are shown.
const NEIGHBOURS: usize = 4;
const SHARED: usize = 6;

/// One role, whole.
#[derive(Debug)]
pub(crate) struct RoleSheet<'c> {
    /// The catalogue of the role.
    pub catalogue: &'c Catalogue,
    /// What is to be known of it.
    pub details: RoleDetails<'c>,
}

impl<'c> RoleSheet<'c> {
    fn names<'a>(&'a self, skills: &'a [SkillId]) -> impl Iterator<Item = &'c str> + 'a {
        skills.iter().map(|skill| self.catalogue.skill(*skill).name())
    }

    /// Names what so many of the role's people and advertisements name; alternatives with "or".
    fn demanded(&self, demand: Demand) -> Cell<'_> {
        let demanded = self.details.role.demand().filter(|demanded| demanded.demand() == demand);
        Cell::new(
            demanded
                .map(|demanded| self.names(demanded.skills()).collect::<Vec<_>>().join(" or "))
                .collect::<Vec<_>>()
                .join(", "),
        )
    }

    fn key_skills(&self) -> Table<'_> {
        let person = self.details.person.as_ref();
        let mut columns = vec![Column::text("key skill"), Column::short("importance")];
        if person.is_some() {
            columns.push(Column::number("you"));
        }
        columns.extend([Column::text("core"), Column::text("also")]);
        let rows = self.details.role.key_skills().enumerate().map(|(at, key_skill)| {
            let ready = person.map(|person| person.key_skills.get(at).map(|found| found.readiness).unwrap_or_default());
            let mut row = vec![Cell::new(key_skill.title()).styled(Style::Strong), Cell::new(key_skill.importance().name())];
            row.extend(ready.map(|ready| Cell::new(figures::plain_percent(ready))));
            row.extend([
                words::skills(self.catalogue, key_skill.core().iter().copied()).styled(Style::Good),
                words::skills(self.catalogue, key_skill.also().iter().copied()),
            ]);
            row
        });
        Table { columns, rows: rows.collect() }
    }

    fn neighbour_table(&self) -> Table<'_> {
        let columns = vec![Column::short("neighbour"), Column::number("overlap"), Column::text("in")];
        let rows = self.details.neighbours.iter().take(NEIGHBOURS).map(|neighbour| {
            let shared = neighbour.shared.iter().map(|shared| shared.skill);
            vec![
                Cell::new(neighbour.role.id()).styled(Style::Strong),
                Cell::new(format!("{:.2}", neighbour.overlap.value())),
                words::first_skills(self.catalogue, shared, SHARED),
            ]
        });
        Table { columns, rows: rows.collect() }
    }
}

impl Report for RoleSheet<'_> {
    fn page(&self) -> Page<'_> {
        let role = self.details.role;
        let ready = self.details.person.as_ref().map(|person| figures::in_words(person.readiness)).unwrap_or_default();
        let facts = [
            ("your readiness", Cell::new(ready)),
            ("also called", words::names(role.aliases())),
            ("set apart by", words::skills(self.catalogue, self.details.distinctive.iter().copied())),
            ("most ask for", self.demanded(Demand::Most)),
            ("many ask for", self.demanded(Demand::Many)),
            ("some ask for", self.demanded(Demand::Some)),
            ("levels", words::names(role.levels().map(RoleLevel::name))),
            ("use cases", Cell::new(role.use_cases().collect::<Vec<_>>().join("; "))),
            ("extends", Cell::new(role.extends().unwrap_or_default())),
            ("source", Cell::new(role.source())),
            ("made from", Cell::new(role.origin().unwrap_or_default())),
        ];
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
        let facts = facts.map(|(name, text)| vec![Cell::new(name).styled(Style::Dim), text]).collect();
        let mut blocks = vec![
            Block::Heading(role.title().to_owned(), words::role(role)),
            Block::Text(role.focus().to_owned(), Style::Plain),
            Block::Table(Table { columns: vec![Column::short(""), Column::text("")], rows: facts }),
            Block::Table(self.key_skills()),
        ];
        if !self.details.neighbours.is_empty() {
            blocks.push(Block::Table(self.neighbour_table()));
        }
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        RoleDocument::new(self.catalogue, &self.details)
    }
}
