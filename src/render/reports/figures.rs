//! Likelihood and readiness as people read them: per cent, and a word that says what that is.

use crate::matching::{Fit, WITHIN_REACH};
use crate::render::page::{Block, Cell, Style};

/// What both figures mean, for under a table.
const LEGEND: &str = "Likelihood: of people with such skills, how many work in the role. Readiness: how much of what its people and \
    advertisements ask for you can do; half of the people who work in a role list a third to a half of it.";

/// Tells what the figures mean.
pub(super) fn legend() -> Block<'static> {
    Block::Text(LEGEND.to_owned(), Style::Dim)
}

/// The same of many people.
const LEGEND_OF_MANY: &str = "Likelihood: of people with such skills, how many work in the role. Readiness: how much of what its people and \
    advertisements ask for the person can do; half of the people who work in a role list a third to a half of it.";

/// Readiness alone, of many people.
const LEGEND_OF_READINESS: &str = "Readiness: how much of what the role's people and advertisements ask for the person can do; half of the people who \
    work in a role list a third to a half of it. Only what was written was read.";

/// Tells what the figures mean, where they are those of many people.
pub(super) fn legend_of_many() -> Block<'static> {
    Block::Text(LEGEND_OF_MANY.to_owned(), Style::Dim)
}

/// Tells what readiness means, where it is that of many people.
pub(super) fn legend_of_readiness() -> Block<'static> {
    Block::Text(LEGEND_OF_READINESS.to_owned(), Style::Dim)
}

/// Tells how probable it is that a person works in a role.
pub(super) fn likelihood(likelihood: Fit) -> Cell<'static> {
    figure(likelihood, likelihood_word(likelihood))
}

/// Tells how ready a person is for a role.
pub(super) fn readiness(readiness: Fit) -> Cell<'static> {
    figure(readiness, readiness_word(readiness))
}

/// Readiness as it stands in a sentence.
pub(super) fn in_words(readiness: Fit) -> String {
    format!("{} ({})", percent(readiness).trim_start(), readiness_word(readiness))
}

fn figure(figure: Fit, word: &'static str) -> Cell<'static> {
    Cell::new(format!("{} ", percent(figure))).styled(Style::Strong).then(Cell::new(word))
}

/// Gives a share in per cent, padded to three figures; one that is not nothing is never shown as nothing, nor is one short of all shown as all.
pub(super) fn percent(share: Fit) -> String {
    match share.percent() {
        0 if share > Fit::ZERO => " <1\u{a0}%".to_owned(),
        100 if share.value() < 1.0 - 1e-9 => " 99\u{a0}%".to_owned(),
        percent => format!("{percent:>3}\u{a0}%"),
    }
}

/// Gives a share in per cent, as it stands in a sentence or a picture.
pub(crate) fn plain_percent(share: Fit) -> String {
    percent(share).trim_start().to_owned()
}

/// Gives the word for a likelihood.
pub(crate) fn likelihood_word(likelihood: Fit) -> &'static str {
    match likelihood.percent() {
        80.. => "clear",
        50..80 => "likely",
        20..50 => "possible",
        _ => "unlikely",
    }
}

/// Tells what people who work in a role list is the measure: a tenth of them reach less than 20 per cent, a quarter 28, half 38, and a tenth more
/// than 65.
pub(crate) fn readiness_word(readiness: Fit) -> &'static str {
    match readiness.percent() {
        85.. => "all round",
        WITHIN_REACH..85 => "above most",
        25..WITHIN_REACH => "as many in it",
        10..25 => "on the way",
        _ => "at the start",
    }
}

/// Says a rise as it stands in a table.
pub(super) fn rise(before: Fit, after: Fit) -> Cell<'static> {
    Cell::new(rise_words(before, after))
}

/// From one readiness to another in per cent, with as many decimals as it takes to tell them apart, up to two; what does as well as what somebody can
/// do leaves it where it is.
pub(crate) fn rise_words(before: Fit, after: Fit) -> String {
    let written = |decimals: usize| [before, after].map(|fit| format!("{:.decimals$}", 100.0 * fit.value()));
    let told = (0..3).map(written).find(|[before, after]| before != after);
    told.map_or_else(|| format!("stays {} %", before.percent()), |[before, after]| format!("{before} → {after} %"))
}

#[cfg(test)]
mod tests {
    use super::rise;
    use crate::matching::Fit;
    use crate::render::page::Cell;

    #[test]
    fn a_rise_is_seen() {
        for (before, after, expected) in [
            (0.2, 0.31, "20 → 31 %"),
            (0.981, 0.983, "98.1 → 98.3 %"),
            (0.5, 0.5, "stays 50 %"),
            (0.5, 0.500_05, "50.00 → 50.01 %"),
        ] {
            assert_eq!(rise(Fit::new(before), Fit::new(after)), Cell::new(expected));
        }
    }
}
