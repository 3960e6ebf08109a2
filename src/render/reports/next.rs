//! What to learn next: for each role the skills that raise the fit most.

use crate::catalogue::{Catalogue, Role};
use crate::contract::{Document, NextDocument, NextRoleFields};
use crate::matching::{Fit, NextSkill};
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// What to learn next, for one role or several.
#[derive(Debug)]
pub struct LearnNext<'a, 'c> {
    /// The catalogue of the roles.
    pub catalogue: &'c Catalogue,
    /// Who learns.
    pub profile: &'a Profile,
    /// The roles, in the order in which they are shown.
    pub roles: Vec<RoleNext<'c>>,
}

/// What to learn next for one role.
#[derive(Debug)]
pub struct RoleNext<'c> {
    /// The role.
    pub role: Role<'c>,
    /// The fit as it is.
    pub fit: Fit,
    /// What to learn, what raises the fit most first.
    pub skills: Vec<NextSkill<'c>>,
}

impl LearnNext<'_, '_> {
    fn table(&self, role: &RoleNext<'_>) -> Table {
        let columns = vec![
            Column::number("#"),
            Column::short("learn"),
            Column::short("fit"),
            Column::text("serves"),
            Column::short("start at"),
        ];
        let rows = role.skills.iter().enumerate().map(|(at, next)| {
            let skill = self.catalogue.skill(next.skill);
            vec![
                Cell::new((at + 1).to_string()),
                Cell::new(skill.name()).linked(skill.url()).styled(Style::Strong),
                Cell::new(rise(next.before, next.after)).styled(Style::Good),
                Cell::new(next.key_skill.title()),
                Cell::new(skill.url().unwrap_or_default()).linked(skill.url()).styled(Style::Dim),
            ]
        });
        Table { columns, rows: rows.collect() }
    }
}

/// From one fit to another, with as many decimals as it takes to tell them apart, up to four.
fn rise(before: Fit, after: Fit) -> String {
    let written = |decimals: usize| [before, after].map(|fit| format!("{:.decimals$}", fit.value()));
    let [before, after] = (2..4).map(written).find(|[before, after]| before != after).unwrap_or_else(|| written(4));
    format!("{before} → {after}")
}

impl Report for LearnNext<'_, '_> {
    fn page(&self) -> Page {
        let blocks = self.roles.iter().flat_map(|role| {
            let heading =
                Block::Heading(role.role.title().to_owned(), format!("{}, fit {:.2}", role.role.id(), role.fit.value()));
            let skills = if role.skills.is_empty() {
                Block::Text("No single skill raises this fit any further.".to_owned(), Style::Good)
            } else {
                Block::Table(self.table(role))
            };
            [heading, skills]
        });
        Page { blocks: blocks.collect() }
    }

    fn document(&self) -> impl Document {
        let roles = self.roles.iter();
        let roles = roles.map(|next| NextRoleFields::new(self.catalogue, next.role, next.fit, &next.skills));
        NextDocument::new(self.catalogue, self.profile, roles.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::rise;
    use crate::matching::Fit;

    #[test]
    fn a_rise_is_seen() {
        for (before, after, expected) in
            [(0.2, 0.31, "0.20 → 0.31"), (0.981, 0.983, "0.981 → 0.983"), (0.5, 0.5, "0.5000 → 0.5000")]
        {
            assert_eq!(rise(Fit::new(before), Fit::new(after)), expected);
        }
    }
}
