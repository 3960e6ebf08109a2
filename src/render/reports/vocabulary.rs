//! The vocabulary: skills, a line each, with the roles that ask for them.

use super::words;
use crate::catalogue::Role;
use crate::contract::{Document, VocabularyDocument};
use crate::matching::ListedSkill;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// Skills of a catalogue.
#[derive(Debug)]
pub(crate) struct Vocabulary<'c>(pub Vec<ListedSkill<'c>>);

impl Report for Vocabulary<'_> {
    fn page(&self) -> Page<'_> {
        let columns =
            vec![Column::text("skill"), Column::short("kind"), Column::number("roles"), Column::text("asked for by")];
        let rows = self.0.iter().map(|listed| {
            vec![
                Cell::new(listed.skill.name()).styled(Style::Strong).linked(listed.skill.url()),
                Cell::new(listed.skill.kind().name()),
                Cell::new(listed.asked_by.len().to_string()),
                Cell::new(words::joined(listed.asked_by.iter().copied().map(Role::id))).styled(Style::Dim),
            ]
        });
        Page { blocks: vec![Block::List(Table { columns, rows: rows.collect() })] }
    }

    fn document(&self) -> impl Document {
        VocabularyDocument::new(&self.0)
    }
}
