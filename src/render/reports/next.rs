//! What to learn next: for each role what comes first, and why.

use super::{figures, reason, words};
use crate::catalogue::Catalogue;
use crate::contract::{Document, NextDocument};
use crate::matching::RoleNext;
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// What to learn next, for one role or several.
#[derive(Debug)]
pub(crate) struct LearnNext<'a, 'c> {
    /// The catalogue of the roles.
    pub catalogue: &'c Catalogue,
    /// Who learns.
    pub profile: &'a Profile,
    /// The roles, in the order in which they are shown.
    pub roles: Vec<RoleNext<'c>>,
}

impl LearnNext<'_, '_> {
    fn table(&self, role: &RoleNext<'_>) -> Table<'_> {
        let columns = vec![
            Column::number("#"),
            Column::short("learn"),
            Column::short("readiness"),
            Column::text("why"),
            Column::short("start at"),
        ];
        let rows = role.skills.iter().enumerate().map(|(at, next)| {
            let skill = self.catalogue.skill(next.advice.skill);
            vec![
                Cell::new((at + 1).to_string()),
                Cell::new(skill.name()).linked(skill.url()).styled(Style::Strong),
                figures::rise(next.readiness_before, next.readiness_after).styled(Style::Good),
                reason::why(self.catalogue, &next.advice),
                Cell::new(skill.url().unwrap_or_default()).linked(skill.url()).styled(Style::Dim),
            ]
        });
        Table { columns, rows: rows.collect() }
    }
}

/// Tells what all these skills make together.
fn together(role: &RoleNext<'_>) -> String {
    let all = if role.skills.len() == 1 { "With it".to_owned() } else { format!("With all {}", role.skills.len()) };
    format!("{all}: readiness {}. Each is tried alone in the table.", figures::in_words(role.together))
}

impl Report for LearnNext<'_, '_> {
    fn page(&self) -> Page<'_> {
        let blocks = self.roles.iter().flat_map(|role| {
            let beside = format!("{}, readiness {}", words::role(role.role), figures::in_words(role.readiness));
            let heading = Block::Part(role.role.title().to_owned(), beside);
            if role.skills.is_empty() {
                return vec![heading, Block::Text("You have all that this role asks for.".to_owned(), Style::Good)];
            }
            vec![heading, Block::Table(self.table(role)), Block::Text(together(role), Style::Dim)]
        });
        Page { blocks: blocks.collect() }
    }

    fn document(&self) -> impl Document {
        NextDocument::new(self.catalogue, self.profile, &self.roles)
    }
}
