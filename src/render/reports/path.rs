//! A way to a role, a row for each step.

use super::{person, words};
use crate::catalogue::{Catalogue, Role, SkillId};
use crate::matching::{Path, Start, Step, round4};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::{Report, SCHEMA_VERSION};
use serde_json::{Value, json};

/// How many skills a cell shows.
const SHOWN: usize = 8;

/// A way, from where to where.
#[derive(Debug)]
pub struct RolePath<'a, 'c> {
    /// The catalogue of the roles.
    pub catalogue: &'c Catalogue,
    /// Where it begins.
    pub from: Start<'a>,
    /// Where it ends.
    pub to: Role<'c>,
    /// The way.
    pub path: Path<'c>,
}

impl RolePath<'_, '_> {
    fn names<'a>(&'a self, skills: &'a [SkillId]) -> impl Iterator<Item = &'a str> {
        skills.iter().map(|skill| self.catalogue.skill(*skill).name())
    }

    fn steps(&self) -> Table {
        let columns = vec![
            Column::number("#"),
            Column::short("to"),
            Column::number("overlap"),
            Column::text("you keep"),
            Column::text("you add"),
        ];
        let rows = self.path.steps.iter().enumerate().map(|(at, step)| {
            vec![
                Cell::new((at + 1).to_string()),
                Cell::new(step.role.id()).styled(Style::Strong),
                Cell::new(format!("{:.2}", step.overlap.value())),
                words::first_skills(self.catalogue, step.keeps.iter().copied(), SHOWN),
                words::first_skills(self.catalogue, step.adds.iter().copied(), SHOWN).styled(Style::Lacking),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    fn step_json(&self, at: usize, step: &Step<'_>) -> Value {
        json!({
            "step": at + 1,
            "id": step.role.id(),
            "title": step.role.title(),
            "overlap": step.overlap,
            "distance": round4(step.distance),
            "keeps": self.names(&step.keeps).collect::<Vec<_>>(),
            "adds": self.names(&step.adds).collect::<Vec<_>>(),
        })
    }
}

impl Report for RolePath<'_, '_> {
    fn page(&self) -> Page {
        let from = match self.from {
            Start::Role(role) => role.id(),
            Start::Profile(_) => "your skills",
        };
        let way: Vec<&str> = [from].into_iter().chain(self.path.steps.iter().map(|step| step.role.id())).collect();
        let heading = Block::Heading(way.join(" → "), format!("distance {:.1}", self.path.distance));
        let steps = if self.path.steps.is_empty() {
            Block::Text("That is where you start: there is no step to take.".to_owned(), Style::Good)
        } else {
            Block::Table(self.steps())
        };
        Page { blocks: vec![heading, steps] }
    }

    fn json(&self) -> Value {
        let mut document = json!({"schema_version": SCHEMA_VERSION});
        match self.from {
            Start::Role(role) => document["from"] = json!(role.id()),
            Start::Profile(profile) => {
                document["from"] = Value::Null;
                document["skills"] = person::skills(self.catalogue, profile);
                document["unknown"] = json!(profile.unknown());
            }
        }
        document["to"] = json!(self.to.id());
        document["distance"] = json!(round4(self.path.distance));
        document["steps"] = self.records().into();
        document
    }

    fn fields(&self) -> &'static [&'static str] {
        &["step", "id", "title", "overlap", "distance", "keeps", "adds"]
    }

    fn records(&self) -> Vec<Value> {
        self.path.steps.iter().enumerate().map(|(at, step)| self.step_json(at, step)).collect()
    }
}
