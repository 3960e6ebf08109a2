//! What the report rests on: what was read as which skill and where, what does not count, and what could not be read. All of it in bounds, so
//! that the page can be sent.

use super::PersonalReport;
use crate::catalogue::SkillId;
use crate::profile::Found;
use crate::render::page::{Block, Cell, Column, Style, Table};
use crate::render::reports::words;

/// How many skills are listed, those of which most was said.
const SKILLS: usize = 100;
/// How many places of a skill are named.
const PLACES: usize = 2;
/// How many names are listed that do not count, or could not be read.
const OTHERS: usize = 30;

/// Says what was read.
pub(crate) fn blocks<'r>(report: &'r PersonalReport<'_, '_>) -> Vec<Block<'r>> {
    let mut blocks = vec![Block::Heading("What was read".to_owned(), String::new())];
    let skills = by_strength(report);
    blocks.push(Block::Table(table(report, skills.iter().take(SKILLS).copied())));
    blocks.extend(rest(skills.len(), SKILLS));
    let not_counted: Vec<&Found> = report.profile.not_counted().collect();
    if !not_counted.is_empty() {
        blocks.push(Block::Subheading("Read and not counted".to_owned()));
        blocks.push(Block::Table(not_counted_table(report, &not_counted)));
        blocks.extend(rest(not_counted.len(), OTHERS));
    }
    let unknown = report.profile.unknown();
    if !unknown.is_empty() {
        blocks.push(Block::Subheading("Not understood".to_owned()));
        let names: Vec<String> = unknown.iter().take(OTHERS).map(|name| words::plain(name)).collect();
        blocks.push(Block::Text(names.join(", "), Style::Plain));
        blocks.extend(rest(unknown.len(), OTHERS));
    }
    blocks
}

/// Orders the skills: those of which most was said first, then by name.
fn by_strength(report: &PersonalReport<'_, '_>) -> Vec<SkillId> {
    let mut skills: Vec<SkillId> = report.profile.skills().collect();
    let strength = |skill: SkillId| report.profile.strength(skill);
    let name = |skill: SkillId| report.catalogue.skill(skill).name();
    skills.sort_by(|a, b| strength(*b).total_cmp(&strength(*a)).then_with(|| name(*a).cmp(name(*b))));
    skills
}

fn table<'r>(report: &'r PersonalReport<'_, '_>, skills: impl Iterator<Item = SkillId>) -> Table<'r> {
    let columns = vec![Column::text("skill"), Column::text("written"), Column::text("where")];
    let rows = skills.map(|skill| {
        let found: Vec<&Found> = report.profile.found_for(skill).collect();
        let mut written: Vec<String> = found.iter().map(|found| words::plain(&found.input)).collect();
        written.dedup();
        written.truncate(PLACES);
        let mut places: Vec<String> = found.iter().map(|found| place(found)).collect();
        places.dedup();
        let more = places.len().saturating_sub(PLACES);
        places.truncate(PLACES);
        let more = if more == 0 { String::new() } else { format!(" +{more}") };
        vec![
            words::skill(report.catalogue, skill).styled(Style::Strong),
            Cell::new(written.join(", ")),
            Cell::new(places.join(", ") + &more).styled(Style::Dim),
        ]
    });
    Table { columns, rows: rows.collect() }
}

/// Says where a name stood, in few words.
fn place(found: &Found) -> String {
    if found.is_listed() { "list".to_owned() } else { words::plain(&found.whereabouts()) }
}

fn not_counted_table<'r>(report: &'r PersonalReport<'_, '_>, found: &[&Found]) -> Table<'r> {
    let columns = vec![Column::text("skill"), Column::short("why"), Column::text("where")];
    let rows = found.iter().take(OTHERS).map(|found| {
        vec![
            words::skills(report.catalogue, found.skills.iter().copied()).styled(Style::Strong),
            Cell::new(found.stance.word()),
            Cell::new(place(found)).styled(Style::Dim),
        ]
    });
    Table { columns, rows: rows.collect() }
}

/// Says how many more there are than were shown.
pub(super) fn rest(count: usize, shown: usize) -> Option<Block<'static>> {
    (count > shown).then(|| Block::Text(format!("and {} more", count - shown), Style::Dim))
}
