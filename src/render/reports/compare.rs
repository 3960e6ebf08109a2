//! Roles side by side: their overlaps, and key skill by key skill what they share and what sets each apart.

use super::{figures, words};
use crate::catalogue::{Catalogue, SkillId};
use crate::contract::{ComparisonDocument, Document};
use crate::matching::{ComparedRole, Comparison, Pair, RoleMatch};
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// How many skills a cell shows.
const SHOWN: usize = 6;
/// How many matched skills of a person are shown.
const MATCHED: usize = 5;
/// The most roles that are shown key skill by key skill; of more only the overlaps are.
const IN_DETAIL: usize = 4;
/// What the number means.
const DEFINITION: &str = "Overlap: the demand that both roles have for the same skills, over the demand that either has \
    (0 nothing, 1 all).";
/// The heads of a matrix's columns; the roles' names would not fit.
const NUMBERS: [&str; RoleComparison::MOST] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];

/// A comparison, with or without a person.
#[derive(Debug)]
pub(crate) struct RoleComparison<'a, 'c> {
    /// The catalogue of the roles.
    pub catalogue: &'c Catalogue,
    /// The roles and their overlaps.
    pub comparison: Comparison<'c>,
    /// Who asks, and how they stand to each role.
    pub person: Option<(&'a Profile, Vec<RoleMatch<'c>>)>,
}

impl RoleComparison<'_, '_> {
    /// The most roles that a comparison can show.
    pub(crate) const MOST: usize = 11;

    fn is_detailed(&self) -> bool {
        self.comparison.roles.len() <= IN_DETAIL
    }

    fn overlaps(&self) -> Table<'_> {
        match self.comparison.pairs.as_slice() {
            [pair] => self.pair(pair),
            _ => self.matrix(),
        }
    }

    fn pair(&self, pair: &Pair<'_>) -> Table<'_> {
        let row = vec![
            Cell::new(format!("{:.2}", pair.overlap.value())).styled(Style::Strong),
            Cell::new(pair.shared.len().to_string()),
            words::first_skills(self.catalogue, pair.shared.iter().copied(), 2 * SHOWN),
        ];
        let columns = vec![Column::number("overlap"), Column::number("shared skills"), Column::text("in")];
        Table { columns, rows: vec![row] }
    }

    fn matrix(&self) -> Table<'_> {
        let roles = &self.comparison.roles;
        let mut columns = vec![Column::number("#"), Column::short("overlap")];
        columns.extend(NUMBERS.into_iter().take(roles.len()).map(Column::number));
        let rows = roles.iter().enumerate().map(|(at, compared)| {
            let mut row = vec![Cell::new((at + 1).to_string()), Cell::new(words::role(compared.role)).styled(Style::Strong)];
            row.extend((0..roles.len()).map(|other| if at == other { Cell::new("–") } else { self.number(at, other) }));
            row
        });
        Table { columns, rows: rows.collect() }
    }

    fn number(&self, one: usize, other: usize) -> Cell<'_> {
        const CLOSE: f64 = 0.25;
        let overlap = self.comparison.overlap(one, other).value();
        let style = if overlap >= CLOSE { Style::Good } else { Style::Dim };
        Cell::new(format!("{overlap:.2}")).styled(style)
    }

    fn key_skills<'a>(&'a self, role: &'a ComparedRole<'_>) -> [Block<'a>; 2] {
        let two = self.comparison.roles.len() == 2;
        let mut columns = vec![Column::text("key skill"), Column::text(if two { "in both" } else { "in all" })];
        if !two {
            columns.push(Column::text("in some"));
        }
        columns.push(Column::text("only here"));
        let rows = role.key_skills.iter().map(|key_skill| {
            let cell = |skills: &[SkillId]| words::first_skills(self.catalogue, skills.iter().copied(), SHOWN);
            let mut row = vec![
                Cell::new(key_skill.key_skill.title()).styled(Style::Strong),
                cell(&key_skill.in_all).styled(Style::Good),
            ];
            if !two {
                row.push(cell(&key_skill.in_some));
            }
            row.push(cell(&key_skill.only_here));
            row
        });
        let rows = rows.collect();
        [Block::Heading(role.role.title().to_owned(), words::role(role.role)), Block::Table(Table { columns, rows })]
    }

    fn standing(&self, standing: &[RoleMatch<'_>]) -> Table<'_> {
        let columns = vec![
            Column::short("you in"),
            Column::short("likelihood"),
            Column::short("readiness"),
            Column::text("matched"),
            Column::text("learn first"),
        ];
        let rows = self.comparison.roles.iter().zip(standing).map(|(compared, found)| {
            let matched = found.contributions().map(|contribution| contribution.point.skill);
            vec![
                Cell::new(words::role(compared.role)).styled(Style::Strong),
                figures::likelihood(found.likelihood),
                figures::readiness(found.readiness),
                words::first_skills(self.catalogue, matched, MATCHED).styled(Style::Good),
                words::skills(self.catalogue, found.learn_first(MATCHED)).styled(Style::Lacking),
            ]
        });
        Table { columns, rows: rows.collect() }
    }
}

impl Report for RoleComparison<'_, '_> {
    fn page(&self) -> Page<'_> {
        let mut blocks = vec![Block::Table(self.overlaps()), Block::Text(DEFINITION.to_owned(), Style::Dim)];
        if let Some((_, standing)) = &self.person {
            blocks.extend([Block::Table(self.standing(standing)), figures::legend()]);
        }
        if self.is_detailed() {
            blocks.extend(self.comparison.roles.iter().flat_map(|role| self.key_skills(role)));
        }
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        let person = self.person.as_ref().map(|(profile, standing)| (*profile, standing.as_slice()));
        ComparisonDocument::new(self.catalogue, &self.comparison, person)
    }
}
