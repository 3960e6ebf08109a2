//! The roles of a catalogue, a line each.

use super::words;
use crate::catalogue::{Catalogue, Role, SkillId};
use crate::matching::{Scorer, sets_apart};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::{Report, SCHEMA_VERSION};
use serde_json::{Value, json};

/// How many of the skills that set a role apart are shown.
const APART: usize = 4;

/// The roles of a catalogue.
#[derive(Debug)]
pub struct RoleList<'c> {
    catalogue: &'c Catalogue,
    rows: Vec<(Role<'c>, Vec<SkillId>)>,
}

impl<'c> RoleList<'c> {
    /// All roles, by id, each with what sets it apart.
    pub fn of(catalogue: &'c Catalogue) -> Self {
        let scorer = Scorer::new(catalogue);
        let apart = |role| sets_apart(scorer.evidence(), role).into_iter().take(APART).collect();
        Self { catalogue, rows: catalogue.roles().map(|role| (role, apart(role))).collect() }
    }

    fn names<'a>(&'a self, skills: &'a [SkillId]) -> impl Iterator<Item = &'c str> + 'a {
        skills.iter().map(|skill| self.catalogue.skill(*skill).name())
    }
}

impl Report for RoleList<'_> {
    fn page(&self) -> Page {
        let columns =
            vec![Column::short("id"), Column::text("title"), Column::text("focus").at_most(4), Column::text("set apart by")];
        let rows = self.rows.iter().map(|(role, apart)| {
            vec![
                Cell::new(role.id()).styled(Style::Strong),
                Cell::new(role.title()),
                Cell::new(role.focus()),
                words::skills(self.catalogue, apart.iter().copied()).styled(Style::Good),
            ]
        });
        Page { blocks: vec![Block::Table(Table { columns, rows: rows.collect() })] }
    }

    fn json(&self) -> Value {
        json!({"schema_version": SCHEMA_VERSION, "roles": self.records()})
    }

    fn fields(&self) -> &'static [&'static str] {
        &["id", "title", "focus", "sets_apart"]
    }

    fn records(&self) -> Vec<Value> {
        let roles = self.rows.iter().map(|(role, apart)| {
            json!({
                "id": role.id(),
                "title": role.title(),
                "focus": role.focus(),
                "sets_apart": self.names(apart).collect::<Vec<_>>(),
            })
        });
        roles.collect()
    }
}
