//! Many people: ranked by how ready they are for one role, or each with their first roles.

use super::{figures, words};
use crate::catalogue::Catalogue;
use crate::contract::{BatchFailure, Document, PeopleDocument, PersonName};
use crate::matching::{Aim, Fit, PersonStanding};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// How many skills a cell shows.
const SHOWN: usize = 5;

/// People ranked by what is asked of all.
#[derive(Debug)]
pub(crate) struct RankedPeople<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// What is asked.
    pub aim: Aim<'a>,
    /// How many were read.
    pub read: usize,
    /// The people, the readiest first.
    pub people: Vec<RankedRow<'a>>,
    /// Whose record can't be read, as it is shown, and why.
    pub unreadable: Vec<(String, BatchFailure<'a>)>,
}

/// One of them.
#[derive(Debug)]
pub(crate) struct RankedRow<'a> {
    /// Whose record it is.
    pub name: PersonName<'a>,
    /// What the person is called, for people.
    pub shown: &'a str,
    /// How the person stands to what is asked.
    pub standing: &'a PersonStanding,
}

impl RankedPeople<'_> {
    /// Gives them as the contract says it.
    pub(crate) fn document_of_people(&self) -> PeopleDocument<'_> {
        let people = self.people.iter().map(|row| (row.name.clone(), row.standing));
        let unreadable = self.unreadable.iter().map(|(_, failure)| failure.clone()).collect();
        PeopleDocument::new(self.catalogue, self.aim, self.read, people, unreadable)
    }

    fn table(&self) -> Table<'_> {
        let columns = vec![
            Column::number("#"),
            Column::short("who"),
            Column::short("readiness"),
            Column::text("has"),
            Column::text("would learn first"),
        ];
        let document = self.document_of_people();
        let rows = self.people.iter().zip(&document.people).map(|(row, ranked)| {
            vec![
                Cell::new(ranked.rank.to_string()),
                Cell::new(words::plain(row.shown)).styled(Style::Strong),
                figures::readiness(row.standing.readiness),
                words::first_skills(self.catalogue, row.standing.has.iter().copied(), SHOWN).styled(Style::Good),
                words::skills(self.catalogue, row.standing.learn_first.iter().copied()).styled(Style::Lacking),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    fn heading(&self) -> Block<'_> {
        let Aim::Role(role) = self.aim;
        let shown = if self.people.len() < self.read {
            format!("the first {} of {}", self.people.len(), people(self.read))
        } else {
            people(self.read)
        };
        Block::Heading(words::title(role), shown)
    }
}

fn people(count: usize) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

impl Report for RankedPeople<'_> {
    fn page(&self) -> Page<'_> {
        let mut blocks = vec![self.heading()];
        if !self.people.is_empty() {
            blocks.push(Block::Table(self.table()));
            blocks.push(figures::legend_of_readiness());
        }
        let unreadable = self.unreadable.iter().map(|(who, failure)| format!("{who}: {}", failure.error));
        blocks.extend(unreadable.map(|line| Block::Text(line, Style::Lacking)));
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        self.document_of_people()
    }
}

/// Many people, each with their first roles.
#[derive(Debug)]
pub(crate) struct PeopleOverview {
    /// The people, in their order.
    pub rows: Vec<PersonRow>,
}

/// One of them, or a record that can't be read.
#[derive(Debug)]
pub(crate) enum PersonRow {
    /// A person.
    Read {
        /// What the person is called.
        name: String,
        /// How many skills were read.
        skills: usize,
        /// The first roles.
        roles: Vec<RoleShare>,
    },
    /// A record that can't be read.
    Unreadable {
        /// Whose it is.
        name: String,
        /// Why not.
        error: String,
    },
}

/// A role that fits somebody.
#[derive(Debug)]
pub(crate) struct RoleShare {
    /// Its id.
    pub role: String,
    /// How probable it is that the person works in it.
    pub likelihood: Fit,
    /// How ready the person is for it.
    pub readiness: Fit,
}

impl PeopleOverview {
    /// Lays the people out.
    pub(crate) fn page(&self) -> Page<'_> {
        let columns = vec![
            Column::short("who"),
            Column::number("skills"),
            Column::short("role"),
            Column::short("likelihood"),
            Column::short("readiness"),
        ];
        let mut blocks = vec![Block::Table(Table { columns, rows: self.rows.iter().flat_map(rows).collect() })];
        let unreadable = self.rows.iter().filter_map(|row| match row {
            PersonRow::Unreadable { name, error } => Some(format!("{name}: {error}")),
            PersonRow::Read { .. } => None,
        });
        blocks.extend(unreadable.map(|line| Block::Text(line, Style::Lacking)));
        blocks.push(figures::legend_of_many());
        Page { blocks }
    }
}

/// Writes a person, a line for each role.
fn rows<'p>(row: &'p PersonRow) -> Vec<Vec<Cell<'p>>> {
    let (name, skills, roles) = match row {
        PersonRow::Read { name, skills, roles } => (name, skills, roles),
        PersonRow::Unreadable { name, .. } => {
            let why = Cell::new("can't be read, see below").styled(Style::Lacking);
            return vec![vec![Cell::new(words::plain(name)), Cell::default(), why, Cell::default(), Cell::default()]];
        }
    };
    let head = [Cell::new(words::plain(name)).styled(Style::Strong), Cell::new(skills.to_string())];
    if roles.is_empty() {
        let why = if *skills == 0 { "no skill was found" } else { "no role asks for any of it" };
        let none = Cell::new(why).styled(Style::Dim);
        return vec![head.into_iter().chain([none, Cell::default(), Cell::default()]).collect()];
    }
    let of_role = |(at, role): (usize, &'p RoleShare)| {
        let head = if at == 0 { head.clone() } else { [Cell::default(), Cell::default()] };
        let figures = [figures::likelihood(role.likelihood), figures::readiness(role.readiness)];
        head.into_iter().chain([Cell::new(role.role.as_str())]).chain(figures).collect()
    };
    roles.iter().enumerate().map(of_role).collect()
}
