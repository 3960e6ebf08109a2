//! Why a role fits: every point, and a sum that is the fit.

use super::{evidence, words};
use crate::catalogue::Catalogue;
use crate::matching::{Contribution, RoleMatch};
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Style, Table};

/// The blocks that explain one role's fit.
pub fn blocks(catalogue: &Catalogue, profile: &Profile, found: &RoleMatch<'_>) -> Vec<Block> {
    let columns = vec![
        Column::text("key skill"),
        Column::text("skill"),
        Column::text("from"),
        Column::number("weight"),
        Column::number("rarity"),
        Column::number("strength"),
        Column::number("adds"),
    ];
    let mut rows = Vec::new();
    for key_skill in &found.key_skills {
        let title = format!("{} ({})", key_skill.key_skill.title(), key_skill.key_skill.importance());
        if key_skill.found.is_empty() {
            rows.push(row(
                title.clone(),
                Cell::new("–").styled(Style::Lacking),
                "",
                ["", "", "", "0.000"].map(str::to_owned),
            ));
        }
        for (number, Contribution { point, strength, adds }) in key_skill.found.iter().enumerate() {
            let title = if number == 0 { title.clone() } else { String::new() };
            let figures = [point.weight, point.rarity, *strength].map(|figure| format!("{figure:.2}"));
            let [weight, rarity, strength] = figures;
            let skill = words::skill(catalogue, point.skill).styled(Style::Good);
            let from = evidence::inputs(profile, point.skill);
            rows.push(row(title, skill, &from, [weight, rarity, strength, format!("{adds:.3}")]));
        }
    }
    let sum = format!("{:.3}", found.fit.value());
    rows.push(row("fit".to_owned(), Cell::default(), "", [String::new(), String::new(), String::new(), sum]));
    vec![Block::Heading(found.role.title().to_owned(), found.role.id().to_owned()), Block::Table(Table { columns, rows })]
}

fn row(title: String, skill: Cell, from: &str, [weight, rarity, strength, adds]: [String; 4]) -> Vec<Cell> {
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
