//! Which roles fit, in a picture and in a table.

use super::PersonalReport;
use crate::matching::RoleMatch;
use crate::render::page::{Bars, Block, Cell, Column, Picture, Style, Table};
use crate::render::reports::{figures, words};

/// How many roles are shown.
const ROLES: usize = 12;
/// How many matched skills a row shows.
const SHOWN: usize = 6;
/// How many skills to learn first a row shows.
const FIRST: usize = 3;

/// Says which roles fit.
pub(crate) fn blocks<'r>(report: &'r PersonalReport<'_, '_>) -> Vec<Block<'r>> {
    let heading = Block::Heading("Which roles fit".to_owned(), String::new());
    if report.roles.is_empty() {
        let then = if report.target.is_some() { "; what follows is the way from here" } else { "" };
        return vec![heading, Block::Text(format!("No role asks for any of these skills{then}."), Style::Plain)];
    }
    vec![heading, Block::Picture(picture(report)), Block::Table(table(report)), figures::legend()]
}

fn picture(report: &PersonalReport<'_, '_>) -> Picture {
    let bars = |found: &RoleMatch<'_>| Bars {
        name: found.role.title().to_owned(),
        bars: [found.likelihood, found.readiness].map(|share| (share, figures::plain_percent(share))).into(),
    };
    Picture {
        title: "Likelihood and readiness for each role".to_owned(),
        series: vec!["likelihood", "readiness"],
        rows: report.roles.iter().take(ROLES).map(bars).collect(),
        radar: false,
    }
}

fn table<'r>(report: &'r PersonalReport<'_, '_>) -> Table<'r> {
    let columns = vec![
        Column::number("#"),
        Column::text("role"),
        Column::short("likelihood"),
        Column::short("readiness"),
        Column::text("matched"),
        Column::text("learn first"),
    ];
    let row = |found: &'r RoleMatch<'_>| {
        let matched = found.contributions().map(|contribution| contribution.point.skill);
        vec![
            Cell::new(found.rank.to_string()),
            Cell::new(found.role.title()).styled(Style::Strong),
            figures::likelihood(found.likelihood),
            figures::readiness(found.readiness),
            words::first_skills(report.catalogue, matched, SHOWN),
            words::skills(report.catalogue, found.learn_first(FIRST)).styled(Style::Lacking),
        ]
    };
    Table { columns, rows: report.roles.iter().take(ROLES).map(row).collect() }
}
