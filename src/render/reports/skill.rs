//! Everything that the catalogue knows of one skill.

use super::words;
use crate::catalogue::{Catalogue, KeySkill, Namespace, Role, Skill, SkillId, Strength};
use crate::matching::{Companion, Evidence, companions, round4};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::{Report, SCHEMA_VERSION};
use serde_json::{Value, json};

/// How many of the skills that stand beside it are given.
const BESIDE: usize = 12;

/// One skill, whole.
#[derive(Debug)]
pub struct SkillSheet<'c> {
    catalogue: &'c Catalogue,
    skill: Skill<'c>,
    roles: Vec<Asking<'c>>,
    beside: Vec<Companion>,
}

/// A role that asks for the skill.
#[derive(Debug)]
struct Asking<'c> {
    role: Role<'c>,
    key_skill: KeySkill<'c>,
    strength: Strength,
    weight: f64,
}

impl<'c> SkillSheet<'c> {
    /// The sheet of a skill of this catalogue.
    pub fn of(catalogue: &'c Catalogue, skill: SkillId) -> Self {
        let mut roles = asking(catalogue, skill);
        roles.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        let beside = companions(catalogue, skill).into_iter().take(BESIDE).collect();
        Self { catalogue, skill: catalogue.skill(skill), roles, beside }
    }

    fn facts(&self) -> Table {
        let skill = self.skill;
        let spellings =
            [("also written", words::names(skill.aliases())), ("may be written", words::names(skill.ambiguous()))];
        let names = Namespace::ALL.iter().map(|&namespace| (heading(namespace), words::names(skill.names(namespace))));
        let rest = [
            ("site", Cell::new(skill.url().unwrap_or_default()).linked(skill.url())),
            ("shows", words::skills(self.catalogue, skill.shows().iter().copied())),
            ("needs", words::skills(self.catalogue, skill.needs().iter().copied())),
            ("beside it", words::skills(self.catalogue, self.beside.iter().map(|other| other.skill))),
        ];
        let facts = spellings.into_iter().chain(names).chain(rest).filter(|(_, text)| !text.is_empty());
        let rows = facts.map(|(name, text)| vec![Cell::new(name).styled(Style::Dim), text]);
        Table { columns: vec![Column::short(""), Column::text("")], rows: rows.collect() }
    }

    fn asked(&self) -> Block {
        if self.roles.is_empty() {
            return Block::Text("No role asks for it: it is known, and changes no fit.".to_owned(), Style::Dim);
        }
        let columns = vec![
            Column::short("asked for by"),
            Column::text("for"),
            Column::short("importance"),
            Column::short("as"),
            Column::number("weight"),
        ];
        let rows = self.roles.iter().map(|asking| {
            vec![
                Cell::new(asking.role.id()).styled(Style::Strong),
                Cell::new(asking.key_skill.title()),
                Cell::new(asking.key_skill.importance().name()),
                Cell::new(strength(asking.strength)),
                Cell::new(format!("{:.2}", asking.weight)),
            ]
        });
        Block::Table(Table { columns, rows: rows.collect() })
    }
}

/// Where the roles ask for a skill, by role.
fn asking(catalogue: &Catalogue, skill: SkillId) -> Vec<Asking<'_>> {
    let evidence = Evidence::of(catalogue);
    let points = evidence.of_skill(skill);
    let asking = points.filter_map(|point| {
        let role = catalogue.roles().nth(point.role)?;
        let key_skill = role.key_skills().nth(point.key_skill)?;
        let (_, strength) = key_skill.skills().find(|(listed, _)| *listed == skill)?;
        Some(Asking { role, key_skill, strength, weight: point.weight })
    });
    asking.collect()
}

/// What the names of a namespace are called in the sheet.
fn heading(namespace: Namespace) -> &'static str {
    match namespace {
        Namespace::Module => "modules",
        Namespace::ApiGroup => "API groups",
        Namespace::Everyday => "everyday words",
        other => other.field(),
    }
}

/// How strongly the skill shows the key skill, in the words of YAML.
fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Core => "core",
        Strength::Also => "also",
    }
}

impl Report for SkillSheet<'_> {
    fn page(&self) -> Page {
        let heading = Block::Heading(self.skill.name().to_owned(), self.skill.kind().name().to_owned());
        Page { blocks: vec![heading, Block::Table(self.facts()), self.asked()] }
    }

    fn json(&self) -> Value {
        let skill = self.skill;
        let roles = self.roles.iter().map(|asking| {
            json!({
                "id": asking.role.id(),
                "key_skill": asking.key_skill.title(),
                "importance": asking.key_skill.importance(),
                "strength": strength(asking.strength),
                "weight": round4(asking.weight),
            })
        });
        let beside = self.beside.iter();
        let beside =
            beside.map(|other| json!({"skill": self.catalogue.skill(other.skill).name(), "key_skills": other.together}));
        let names = |skills: &[SkillId]| skills.iter().map(|skill| self.catalogue.skill(*skill).name()).collect::<Vec<_>>();
        let mut sheet = json!({
            "schema_version": SCHEMA_VERSION,
            "skill": skill.name(),
            "kind": skill.kind(),
            "aliases": skill.aliases().collect::<Vec<_>>(),
            "ambiguous": skill.ambiguous().collect::<Vec<_>>(),
            "shows": names(skill.shows()),
            "needs": names(skill.needs()),
            "url": skill.url(),
            "roles": roles.collect::<Vec<_>>(),
            "beside": beside.collect::<Vec<_>>(),
            "source": skill.source(),
        });
        for &namespace in Namespace::ALL {
            sheet[namespace.field()] = skill.names(namespace).collect();
        }
        sheet
    }

    fn records(&self) -> Vec<Value> {
        vec![self.json()]
    }
}
