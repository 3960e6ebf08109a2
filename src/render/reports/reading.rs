//! How strings were read: each with its skill and the tier that answered, or with what it may have meant.

use super::words;
use crate::catalogue::Catalogue;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::{Report, SCHEMA_VERSION};
use crate::resolve::Reading;
use serde_json::{Value, json};

/// One string and how it was read.
#[derive(Debug)]
pub struct ReadName<'c> {
    /// What was written.
    pub input: String,
    /// How it was read.
    pub reading: Reading,
    /// What it may have meant; empty where it was read.
    pub suggestions: Vec<&'c str>,
}

/// How strings were read, in their order.
#[derive(Debug)]
pub struct Readings<'c> {
    /// The catalogue of the skills.
    pub catalogue: &'c Catalogue,
    /// The strings.
    pub names: Vec<ReadName<'c>>,
}

impl Readings<'_> {
    fn record(&self, name: &ReadName<'_>) -> Value {
        match &name.reading {
            Reading::Known { skills, via, rest } => {
                let names: Vec<&str> = skills.iter().map(|skill| self.catalogue.skill(*skill).name()).collect();
                let mut record = json!({"input": name.input, "skill": names.first(), "via": via});
                if names.len() > 1 {
                    record["skills"] = json!(names);
                }
                if !rest.is_empty() {
                    record["unknown"] = json!(rest);
                }
                record
            }
            Reading::Unknown => json!({"input": name.input, "skill": null, "via": null, "suggestions": name.suggestions}),
        }
    }

    fn row(&self, name: &ReadName<'_>) -> Vec<Cell> {
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
    fn page(&self) -> Page {
        let columns = vec![Column::text("written"), Column::text("read as"), Column::short("via"), Column::text("note")];
        let rows = self.names.iter().map(|name| self.row(name)).collect();
        Page { blocks: vec![Block::Table(Table { columns, rows })] }
    }

    fn json(&self) -> Value {
        json!({"schema_version": SCHEMA_VERSION, "names": self.records()})
    }

    fn fields(&self) -> &'static [&'static str] {
        &["input", "skill", "via", "skills", "unknown", "suggestions"]
    }

    fn records(&self) -> Vec<Value> {
        self.names.iter().map(|name| self.record(name)).collect()
    }
}
