//! Everything that the catalogue knows of one role.

use super::words;
use crate::catalogue::{Catalogue, Demand, Role, SkillId};
use crate::matching::{Neighbour, Scorer, neighbours, sets_apart};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::{Report, SCHEMA_VERSION};
use serde_json::{Value, json};

/// How many neighbours, and how many shared skills of each, are shown.
const NEIGHBOURS: usize = 4;
const SHARED: usize = 6;
/// How many of the skills that set the role apart are shown.
const APART: usize = 8;

/// One role, whole.
#[derive(Debug)]
pub struct RoleSheet<'c> {
    catalogue: &'c Catalogue,
    role: Role<'c>,
    apart: Vec<SkillId>,
    neighbours: Vec<Neighbour<'c>>,
}

impl<'c> RoleSheet<'c> {
    /// The sheet of a role of this catalogue.
    pub fn of(catalogue: &'c Catalogue, role: Role<'c>) -> Self {
        let scorer = Scorer::new(catalogue);
        let apart = sets_apart(scorer.evidence(), role);
        Self { catalogue, role, apart, neighbours: neighbours(catalogue, scorer.evidence(), role) }
    }

    fn names<'a>(&'a self, skills: &'a [SkillId]) -> impl Iterator<Item = &'c str> + 'a {
        skills.iter().map(|skill| self.catalogue.skill(*skill).name())
    }

    /// What so many of the role's people and advertisements name; alternatives with "or".
    fn demanded(&self, demand: Demand) -> Cell {
        let demanded = self.role.demand().filter(|demanded| demanded.demand() == demand);
        Cell::new(
            demanded
                .map(|demanded| self.names(demanded.skills()).collect::<Vec<_>>().join(" or "))
                .collect::<Vec<_>>()
                .join(", "),
        )
    }

    fn key_skills(&self) -> Table {
        let columns =
            vec![Column::text("key skill"), Column::short("importance"), Column::text("core"), Column::text("also")];
        let rows = self.role.key_skills().map(|key_skill| {
            vec![
                Cell::new(key_skill.title()).styled(Style::Strong),
                Cell::new(key_skill.importance().name()),
                words::skills(self.catalogue, key_skill.core().iter().copied()).styled(Style::Good),
                words::skills(self.catalogue, key_skill.also().iter().copied()),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    fn neighbour_table(&self) -> Table {
        let columns = vec![Column::short("neighbour"), Column::number("overlap"), Column::text("in")];
        let rows = self.neighbours.iter().take(NEIGHBOURS).map(|neighbour| {
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
    fn page(&self) -> Page {
        let role = self.role;
        let facts = [
            ("also called", words::names(role.aliases())),
            ("set apart by", words::skills(self.catalogue, self.apart.iter().copied().take(APART))),
            ("most ask for", self.demanded(Demand::Most)),
            ("many ask for", self.demanded(Demand::Many)),
            ("some ask for", self.demanded(Demand::Some)),
            ("use cases", Cell::new(role.use_cases().collect::<Vec<_>>().join("; "))),
            ("source", Cell::new(role.source())),
        ];
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
        let facts = facts.map(|(name, text)| vec![Cell::new(name).styled(Style::Dim), text]).collect();
        let mut blocks = vec![
            Block::Heading(role.title().to_owned(), role.id().to_owned()),
            Block::Text(role.focus().to_owned(), Style::Plain),
            Block::Table(Table { columns: vec![Column::short(""), Column::text("")], rows: facts }),
            Block::Table(self.key_skills()),
        ];
        if !self.neighbours.is_empty() {
            blocks.push(Block::Table(self.neighbour_table()));
        }
        Page { blocks }
    }

    fn json(&self) -> Value {
        let role = self.role;
        let names = |skills: &[SkillId]| self.names(skills).collect::<Vec<_>>();
        let key_skills = role.key_skills().map(|key_skill| {
            json!({
                "title": key_skill.title(),
                "importance": key_skill.importance(),
                "core": names(key_skill.core()),
                "also": names(key_skill.also()),
            })
        });
        let demand = role.demand();
        let demand = demand.map(|demanded| json!({"demand": demanded.demand(), "skills": names(demanded.skills())}));
        let neighbours = self.neighbours.iter().map(|neighbour| {
            let shared: Vec<SkillId> = neighbour.shared.iter().map(|shared| shared.skill).collect();
            json!({"id": neighbour.role.id(), "overlap": neighbour.overlap, "shared": names(&shared)})
        });
        json!({
            "schema_version": SCHEMA_VERSION,
            "id": role.id(),
            "title": role.title(),
            "aliases": role.aliases().collect::<Vec<_>>(),
            "focus": role.focus(),
            "sets_apart": self.names(&self.apart).take(APART).collect::<Vec<_>>(),
            "key_skills": key_skills.collect::<Vec<_>>(),
            "demand": demand.collect::<Vec<_>>(),
            "use_cases": role.use_cases().collect::<Vec<_>>(),
            "neighbours": neighbours.collect::<Vec<_>>(),
            "source": role.source(),
        })
    }

    fn records(&self) -> Vec<Value> {
        vec![self.json()]
    }
}
