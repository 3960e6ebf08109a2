//! How ready the person is for the role: each of its key skills, with what is there and what is missing; and what to learn next.

use super::TargetRole;
use crate::catalogue::{Catalogue, SkillId};
use crate::matching::{KeySkillMatch, NextSkill, RoleMatch};
use crate::render::page::{Bars, Block, Cell, Column, Picture, Style, Table};
use crate::render::reports::{figures, reason, words};
use std::ops::RangeInclusive;

/// How many skills a cell shows.
const SHOWN: usize = 6;
/// A radar with fewer axes is none, one with more can't be read.
const AXES: RangeInclusive<usize> = 3..=10;

/// Says how ready the person is for the role, and what to learn next.
pub(crate) fn blocks<'c>(catalogue: &'c Catalogue, target: &'c TargetRole<'_>) -> Vec<Block<'c>> {
    let found = &target.found;
    let role = found.role;
    let mut blocks = vec![
        Block::Heading(
            format!("Ready for {}?", words::title(role)),
            format!("readiness {}", figures::plain_percent(found.readiness)),
        ),
        Block::Text(role.focus().to_owned(), Style::Plain),
        Block::Picture(picture(found)),
        Block::Table(key_skills(catalogue, found)),
        Block::Heading("What to learn next".to_owned(), String::new()),
    ];
    if target.next.is_empty() {
        blocks.push(Block::Text("All that this role asks for is there.".to_owned(), Style::Good));
    } else {
        let alone = "Readiness with each of these alone added to what is there.".to_owned();
        blocks.extend([Block::Table(next(catalogue, &target.next)), Block::Text(alone, Style::Dim)]);
    }
    blocks
}

fn picture(found: &RoleMatch<'_>) -> Picture {
    let key_skills = &found.key_skills;
    let bars = |found: &KeySkillMatch<'_>| Bars {
        name: found.key_skill.title().to_owned(),
        bars: vec![(found.readiness, figures::plain_percent(found.readiness))],
    };
    Picture {
        title: format!("Readiness for each key skill of {}", found.role.title()),
        series: Vec::new(),
        rows: key_skills.iter().map(bars).collect(),
        radar: has_shape(key_skills),
    }
}

/// Tells whether a radar helps: with nothing on more than a quarter of its axes it is no shape but spikes, and the bars say more.
fn has_shape(key_skills: &[KeySkillMatch<'_>]) -> bool {
    let empty = key_skills.iter().filter(|found| found.readiness.percent() == 0).count();
    AXES.contains(&key_skills.len()) && 4 * empty <= key_skills.len()
}

fn key_skills<'c>(catalogue: &'c Catalogue, target: &'c RoleMatch<'_>) -> Table<'c> {
    let columns = vec![
        Column::text("key skill"),
        Column::short("importance"),
        Column::number("readiness"),
        Column::text("there"),
        Column::text("missing"),
    ];
    let row = |(place, found): (usize, &'c KeySkillMatch<'_>)| {
        let there = found.found.iter().map(|contribution| contribution.point.skill);
        let missing = target.missing().filter(|advice| advice.place == place).map(|advice| advice.skill);
        let missing: Vec<SkillId> = missing.collect();
        vec![
            Cell::new(found.key_skill.title()).styled(Style::Strong),
            Cell::new(found.key_skill.importance().name()),
            Cell::new(figures::plain_percent(found.readiness)),
            words::first_skills(catalogue, there, SHOWN).styled(Style::Good),
            words::first_skills(catalogue, missing, SHOWN).styled(Style::Lacking),
        ]
    };
    Table { columns, rows: target.key_skills.iter().enumerate().map(row).collect() }
}

fn next<'c>(catalogue: &'c Catalogue, next: &[NextSkill<'_>]) -> Table<'c> {
    let columns = vec![
        Column::number("#"),
        Column::text("learn"),
        Column::short("readiness"),
        Column::text("why"),
        Column::text("start at"),
    ];
    let rows = (1..).zip(next).map(|(number, next): (usize, _)| {
        let url = catalogue.skill(next.advice.skill).url();
        vec![
            Cell::new(number.to_string()),
            words::skill(catalogue, next.advice.skill).styled(Style::Strong),
            figures::rise(next.readiness_before, next.readiness_after),
            reason::why(catalogue, &next.advice),
            Cell::new(url.unwrap_or_default()).linked(url),
        ]
    });
    Table { columns, rows: rows.collect() }
}
