//! The vocabulary: skills, a line each, with the roles that ask for them.

use super::words;
use crate::catalogue::{Catalogue, Role, Skill, SkillId};
use crate::matching::Evidence;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::{Report, SCHEMA_VERSION};
use serde_json::{Value, json};

/// Skills of a catalogue.
#[derive(Debug)]
pub struct Vocabulary<'c> {
    rows: Vec<(Skill<'c>, Vec<&'c str>)>,
}

impl<'c> Vocabulary<'c> {
    /// These skills, each with the ids of the roles that ask for it.
    pub fn of(catalogue: &'c Catalogue, skills: &[SkillId]) -> Self {
        let evidence = Evidence::of(catalogue);
        let ids: Vec<&str> = catalogue.roles().map(Role::id).collect();
        let asking = |skill| evidence.of_skill(skill).filter_map(|point| ids.get(point.role).copied()).collect();
        Self { rows: skills.iter().map(|skill| (catalogue.skill(*skill), asking(*skill))).collect() }
    }
}

impl Report for Vocabulary<'_> {
    fn page(&self) -> Page {
        let columns =
            vec![Column::text("skill"), Column::short("kind"), Column::number("roles"), Column::text("asked for by")];
        let rows = self.rows.iter().map(|(skill, roles)| {
            vec![
                Cell::new(skill.name()).styled(Style::Strong).linked(skill.url()),
                Cell::new(skill.kind().name()),
                Cell::new(roles.len().to_string()),
                Cell::new(words::joined(roles.iter().copied())).styled(Style::Dim),
            ]
        });
        Page { blocks: vec![Block::Table(Table { columns, rows: rows.collect() })] }
    }

    fn json(&self) -> Value {
        json!({"schema_version": SCHEMA_VERSION, "skills": self.records()})
    }

    fn fields(&self) -> &'static [&'static str] {
        &["skill", "kind", "url", "role_count", "roles"]
    }

    fn records(&self) -> Vec<Value> {
        let records = self.rows.iter().map(|(skill, roles)| {
            json!({"skill": skill.name(), "kind": skill.kind(), "url": skill.url(), "role_count": roles.len(), "roles": roles})
        });
        records.collect()
    }
}
