//! The person against a job, as `gap` says it: what it asks for, what to learn first for it, and the words.

use super::PersonalReport;
use crate::matching::{Fit, Need};
use crate::render::page::{Bars, Block, Picture, Style};
use crate::render::reports::figures;
use crate::render::reports::gap::{self, JobGap};

/// How much of what the job asks for is listed, how many characters say by what something is met, and how many what the words are.
const ASKED: usize = 60;
const PLACES: usize = 120;
const WORDING: usize = 1000;

/// Says how ready the person is for the job; nothing where there is none.
pub(crate) fn blocks<'r>(report: &'r PersonalReport<'_, '_>) -> Vec<Block<'r>> {
    let Some((job, _)) = &report.job else { return Vec::new() };
    if job.gap.asked.is_empty() {
        let none = "The advertisement asks for no skill that is known, so there is nothing to hold you against.".to_owned();
        return vec![Block::Heading("Ready for the job?".to_owned(), String::new()), Block::Text(none, Style::Plain)];
    }
    let ready = format!("readiness {}", figures::plain_percent(job.gap.readiness));
    let mut blocks = vec![
        Block::Heading("Ready for the job?".to_owned(), ready),
        Block::Text(format!("By its words, {}.", job.role()), Style::Plain),
        Block::Text(job.counts(), Style::Plain),
        Block::Picture(picture(job)),
    ];
    blocks.extend(asked(job));
    if !job.gap.learn.is_empty() {
        blocks.push(Block::Subheading("What to learn first for the job".to_owned()));
        blocks.push(Block::Table(job.learn()));
    }
    let wording = job.wording();
    if !wording.is_empty() {
        blocks.push(Block::Subheading("The words of the advertisement".to_owned()));
        blocks.extend(wording.into_iter().map(|line| Block::Text(cut(&line, WORDING), Style::Plain)));
    }
    blocks.push(Block::Text(gap::LEGEND.to_owned(), Style::Dim));
    blocks
}

/// Lists what the job asks for, in bounds.
fn asked<'j>(job: &'j JobGap<'_, '_>) -> Vec<Block<'j>> {
    let mut table = job.asked();
    let count = table.rows.len();
    table.rows.truncate(ASKED);
    for span in table.rows.iter_mut().filter_map(|row| row.last_mut()).flat_map(|cell| &mut cell.spans) {
        span.text = cut(&span.text, PLACES).into();
    }
    [Block::Table(table)].into_iter().chain(super::evidence::rest(count, ASKED)).collect()
}

/// Cuts a text to so many characters.
fn cut(text: &str, most: usize) -> String {
    text.char_indices().nth(most).map_or_else(|| text.to_owned(), |(end, _)| format!("{}…", &text[..end]))
}

/// Draws how much is met of what the job requires, and of what it prefers.
fn picture(job: &JobGap<'_, '_>) -> Picture {
    let bars = |(need, name): (Need, &str)| {
        let [all, met] = job.gap.counts(need);
        (all > 0).then(|| Bars { name: name.to_owned(), bars: vec![(Fit::of(met, all), format!("{met} of {all}"))] })
    };
    let rows = [(Need::Required, "required"), (Need::Preferred, "preferred")].into_iter().filter_map(bars);
    Picture {
        title: "What you can do of what the job asks for".to_owned(),
        series: Vec::new(),
        rows: rows.collect(),
        radar: false,
    }
}
