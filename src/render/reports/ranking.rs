//! The roles that fit a profile, ranked.

use super::{explain, figures, words};
use crate::catalogue::{Catalogue, SkillId};
use crate::contract::{Document, RankingDocument};
use crate::matching::{Fit, RoleMatch};
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// How many matched skills a row shows.
const SHOWN: usize = 5;

/// What is said where skills point to no role.
const TELLS_NOTHING: &str = "All of these roles ask for what you can do, so it doesn't tell them apart. What does, and each asks for next, stands \
    beside it.";

/// A ranking, with or without every point of it.
#[derive(Debug)]
pub(crate) struct Ranking<'a, 'c> {
    /// The catalogue of the roles.
    pub catalogue: &'c Catalogue,
    /// Whose ranking it is.
    pub profile: &'a Profile,
    /// The roles, best first.
    pub matches: &'a [RoleMatch<'c>],
    /// Whether every point is shown.
    pub explain: bool,
}

impl Ranking<'_, '_> {
    /// How many skills to learn first a row shows.
    pub(crate) const FIRST: usize = 3;

    /// Tells whether the person's skills are asked for and yet point to no role.
    fn tells_nothing(&self) -> bool {
        self.matches.iter().all(|found| found.fit == Fit::ZERO)
    }

    fn table(&self) -> Table<'_> {
        let mut columns =
            vec![Column::number("#"), Column::short("role"), Column::short("likelihood"), Column::short("readiness")];
        if self.tells_nothing() {
            columns.push(Column::text("tells apart").at_most(2));
        } else {
            columns.extend([Column::text("matched").at_most(2), Column::text("learn first").at_most(2)]);
        }
        let rows = self.matches.iter().map(|found| self.row(found));
        Table { columns, rows: rows.collect() }
    }

    fn row(&self, found: &RoleMatch<'_>) -> Vec<Cell<'_>> {
        let mut row = vec![
            Cell::new(found.rank.to_string()),
            Cell::new(words::role(found.role)).styled(Style::Strong),
            figures::likelihood(found.likelihood),
            figures::readiness(found.readiness),
        ];
        let first: Vec<SkillId> = if self.tells_nothing() {
            found.tells_apart(Self::FIRST).collect()
        } else {
            let matched = found.contributions().map(|contribution| contribution.point.skill);
            row.push(words::first_skills(self.catalogue, matched, SHOWN));
            found.learn_first(Self::FIRST).collect()
        };
        row.push(words::skills(self.catalogue, first).styled(Style::Lacking));
        row
    }
}

impl Report for Ranking<'_, '_> {
    fn page(&self) -> Page<'_> {
        // Who asks for every point reads all of them.
        let table = if self.explain { Block::Table } else { Block::List };
        let mut blocks = vec![table(self.table()), figures::legend()];
        if self.tells_nothing() {
            blocks.insert(0, Block::Text(TELLS_NOTHING.to_owned(), Style::Plain));
        }
        if self.explain {
            let explained = self.matches.iter().flat_map(|found| explain::blocks(self.catalogue, self.profile, found));
            blocks.extend(explained);
            let packages = self.profile.unknown_packages();
            if !packages.is_empty() {
                let names = words::joined(packages.iter().map(String::as_str));
                blocks.push(Block::Text(
                    format!("Packages that no skill is known for ({}): {names}", packages.len()),
                    Style::Dim,
                ));
            }
        }
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        RankingDocument::new(self.catalogue, self.profile, self.matches, self.explain)
    }
}
