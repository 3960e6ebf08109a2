//! The roles that fit a profile, ranked.

use super::{explain, words};
use crate::catalogue::Catalogue;
use crate::contract::{Document, RankingDocument};
use crate::matching::{Fit, RoleMatch};
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// How many matched skills a row shows.
const SHOWN: usize = 5;
/// How many skills to learn first a row shows.
const FIRST: usize = 3;

/// A ranking, with or without every point of it.
#[derive(Debug)]
pub struct Ranking<'a, 'c> {
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
    fn table(&self) -> Table {
        let columns = vec![
            Column::number("#"),
            Column::short("role"),
            Column::short("fit"),
            Column::short("key skills"),
            Column::text("matched").at_most(2),
            Column::text("learn first").at_most(2),
        ];
        let rows = self.matches.iter().enumerate().map(|(at, found)| self.row(at + 1, found));
        Table { columns, rows: rows.collect() }
    }

    fn row(&self, rank: usize, found: &RoleMatch<'_>) -> Vec<Cell> {
        let matched = found.contributions().map(|contribution| contribution.point.skill);
        vec![
            Cell::new(rank.to_string()),
            Cell::new(found.role.id()).styled(Style::Strong),
            Cell::new(format!("{:.2} ", found.fit.value())).then(bar(found.fit)),
            Cell::new(format!("{} of {}", found.covered(), found.key_skills.len())),
            words::first_skills(self.catalogue, matched, SHOWN),
            words::skills(self.catalogue, found.learn_first(FIRST)).styled(Style::Lacking),
        ]
    }
}

impl Report for Ranking<'_, '_> {
    fn page(&self) -> Page {
        let mut blocks = vec![Block::Table(self.table())];
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

/// A bar of ten cells in eighths, and dots for what is missing to 1.
fn bar(fit: Fit) -> Cell {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    const CELLS: usize = 10;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)] // 0..=80 by construction
    let eighths = (fit.value() * (CELLS * 8) as f64).round() as usize;
    let full = format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8]);
    let dots = "·".repeat(CELLS.saturating_sub(eighths.div_ceil(8)));
    Cell::new(full).styled(Style::Good).then(Cell::new(dots).styled(Style::Dim))
}
