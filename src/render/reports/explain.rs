//! Why a role fits: every point, and a sum that is the fit.

use super::{evidence, figures, words};
use crate::catalogue::Catalogue;
use crate::matching::{Contribution, KeySkillMatch, RoleMatch};
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Style, Table};

/// Lays out why a role fits: a heading, and a table of every point.
pub(super) fn blocks<'c>(catalogue: &'c Catalogue, profile: &'c Profile, found: &RoleMatch<'_>) -> Vec<Block<'c>> {
    let columns = vec![
        Column::text("key skill"),
        Column::text("skill"),
        Column::text("from"),
        Column::number("weight"),
        Column::number("rarity"),
        Column::number("strength"),
        Column::number("adds"),
    ];
    let mut rows: Vec<_> = found.key_skills.iter().flat_map(|key_skill| rows_of(catalogue, profile, key_skill)).collect();
    let sum = format!("{:.3}", found.fit.value());
    rows.push(row("fit".to_owned(), Cell::default(), String::new(), [String::new(), String::new(), String::new(), sum]));
    vec![Block::Heading(found.role.title().to_owned(), words::role(found.role)), Block::Table(Table { columns, rows })]
}

/// Lays out a key skill: a row for each point, its title in the first, or one row where nothing was found.
fn rows_of<'c>(catalogue: &'c Catalogue, profile: &'c Profile, matched: &KeySkillMatch<'_>) -> Vec<Vec<Cell<'c>>> {
    let ready = figures::percent(matched.readiness);
    let title = format!("{} ({}, {})", matched.key_skill.title(), matched.key_skill.importance(), ready.trim_start());
    if matched.found.is_empty() {
        return vec![row(
            title,
            Cell::new("–").styled(Style::Lacking),
            String::new(),
            ["", "", "", "0.000"].map(str::to_owned),
        )];
    }
    let titles = std::iter::once(title).chain(std::iter::repeat(String::new()));
    let points = titles.zip(&matched.found).map(|(title, Contribution { point, strength, adds })| {
        let [weight, rarity, strength] = [point.weight, point.rarity, *strength].map(|figure| format!("{figure:.2}"));
        let skill = words::skill(catalogue, point.skill).styled(Style::Good);
        let from = evidence::inputs(profile, point.skill);
        row(title, skill, from, [weight, rarity, strength, format!("{adds:.3}")])
    });
    points.collect()
}

fn row(title: String, skill: Cell<'_>, from: String, [weight, rarity, strength, adds]: [String; 4]) -> Vec<Cell<'_>> {
    vec![
        Cell::new(title).styled(Style::Strong),
        skill,
        Cell::new(from).styled(Style::Dim),
        Cell::new(weight),
        Cell::new(rarity),
        Cell::new(strength),
        Cell::new(adds),
    ]
}
