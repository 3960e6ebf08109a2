//! Everything that the catalogue knows of one skill.

use super::words;
use crate::catalogue::{Catalogue, Namespace, SkillUse};
use crate::contract::{Document, SkillDocument};
use crate::matching::SkillDetails;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// One skill, whole.
#[derive(Debug)]
pub(crate) struct SkillSheet<'c> {
    /// The catalogue of the skill.
    pub catalogue: &'c Catalogue,
    /// What is to be known of it.
    pub details: SkillDetails<'c>,
}

impl SkillSheet<'_> {
    fn facts(&self) -> Table<'_> {
        let skill = self.details.skill;
        let spellings =
            [("also written", words::names(skill.aliases())), ("may be written", words::names(skill.ambiguous()))];
        let names = Namespace::ALL.iter().map(|&namespace| (heading(namespace), words::names(skill.names(namespace))));
        let rest = [
            ("site", Cell::new(skill.url().unwrap_or_default()).linked(skill.url())),
            ("shows", words::skills(self.catalogue, skill.shows().iter().copied())),
            ("needs", words::skills(self.catalogue, skill.needs().iter().copied())),
            ("beside it", words::skills(self.catalogue, self.details.related.iter().map(|other| other.skill))),
        ];
        let facts = spellings.into_iter().chain(names).chain(rest).filter(|(_, text)| !text.is_empty());
        let rows = facts.map(|(name, text)| vec![Cell::new(name).styled(Style::Dim), text]);
        Table { columns: vec![Column::short(""), Column::text("")], rows: rows.collect() }
    }

    /// Says why no role is told from another by the skill.
    fn silence(&self) -> String {
        let mut takes: Vec<usize> = self.details.skill.uses().map(SkillUse::role).collect();
        takes.dedup();
        match takes.len() {
            0 => "No role asks for it: it is known, and changes no fit.".to_owned(),
            1 => "One role takes it for granted: it makes you readier, and changes no fit.".to_owned(),
            some => format!("{some} roles take it for granted: it makes you readier, and doesn't tell them apart."),
        }
    }

    fn asked(&self) -> Block<'_> {
        if self.details.asked_by.is_empty() {
            return Block::Text(self.silence(), Style::Dim);
        }
        let columns = vec![
            Column::short("asked for by"),
            Column::text("for"),
            Column::short("importance"),
            Column::short("as"),
            Column::number("weight"),
        ];
        let rows = self.details.asked_by.iter().map(|asking| {
            vec![
                Cell::new(asking.role.id()).styled(Style::Strong),
                Cell::new(asking.key_skill.title()),
                Cell::new(asking.key_skill.importance().name()),
                Cell::new(asking.strength.name()),
                Cell::new(format!("{:.2}", asking.weight)),
            ]
        });
        Block::Table(Table { columns, rows: rows.collect() })
    }
}

/// Gives what the names of a namespace are called in the sheet.
fn heading(namespace: Namespace) -> &'static str {
    match namespace {
        Namespace::Module => "modules",
        Namespace::ApiGroup => "API groups",
        Namespace::Everyday => "everyday words",
        other => other.field(),
    }
}

impl Report for SkillSheet<'_> {
    fn page(&self) -> Page<'_> {
        let heading = Block::Heading(self.details.skill.name().to_owned(), self.details.skill.kind().name().to_owned());
        Page { blocks: vec![heading, Block::Table(self.facts()), self.asked()] }
    }

    fn document(&self) -> impl Document {
        SkillDocument::new(self.catalogue, &self.details)
    }
}
