//! How strings were read: each with its skill and the tier that answered, or with what it may have meant.

use super::words;
use crate::catalogue::Catalogue;
use crate::contract::{Document, NameFields, ReadingsDocument};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;
use crate::resolve::Reading;

/// One string and how it was read.
#[derive(Debug)]
pub(crate) struct ReadName<'c> {
    /// What was written.
    pub input: String,
    /// How it was read.
    pub reading: Reading,
    /// What it may have meant; empty where it was read.
    pub suggestions: Vec<&'c str>,
}

/// How strings were read, in their order.
#[derive(Debug)]
pub(crate) struct Readings<'c> {
    /// The catalogue of the skills.
    pub catalogue: &'c Catalogue,
    /// The strings.
    pub names: Vec<ReadName<'c>>,
}

impl Readings<'_> {
    fn row(&self, name: &ReadName<'_>) -> Vec<Cell<'_>> {
        let (skill, via, note) = match &name.reading {
            Reading::Known { skills, via, rest } => {
                let names = words::skills(self.catalogue, skills.iter().copied());
                let rest = words::joined(rest.iter().map(String::as_str));
                let note = if rest.is_empty() { rest } else { format!("unknown: {rest}") };
                (names.styled(Style::Good), via.name(), note)
            }
            Reading::Unknown => {
                let near = words::joined(name.suggestions.iter().copied());
                let note = if near.is_empty() { near } else { format!("nearest: {near}") };
                (Cell::new("–").styled(Style::Lacking), "unknown", note)
            }
        };
        vec![
            Cell::new(words::plain(&name.input)).styled(Style::Strong),
            skill,
            Cell::new(via),
            Cell::new(note).styled(Style::Dim),
        ]
    }
}

impl Report for Readings<'_> {
    fn page(&self) -> Page<'_> {
        let columns = vec![Column::text("written"), Column::text("read as"), Column::short("via"), Column::text("note")];
        let rows = self.names.iter().map(|name| self.row(name)).collect();
        Page { blocks: vec![Block::List(Table { columns, rows })] }
    }

    fn document(&self) -> impl Document {
        let names = self.names.iter();
        let names = names.map(|name| NameFields::new(self.catalogue, &name.input, &name.reading, &name.suggestions));
        ReadingsDocument::new(names.collect())
    }
}
