//! Why a skill is advised, in words.

use super::words;
use crate::catalogue::{Catalogue, Demand, SkillId};
use crate::matching::Advice;
use crate::render::page::Cell;

/// Tells why a skill is advised: how many ask for it, what it builds on, what would do as well.
pub(super) fn why<'c>(catalogue: &'c Catalogue, advice: &Advice<'_>) -> Cell<'c> {
    /// How many alternatives are named.
    const OTHERS: usize = 3;
    let names = |skills: &[SkillId]| words::skills(catalogue, skills.iter().copied());
    if !advice.is_lacking() {
        let by = words::first_skills(catalogue, advice.shown_by.iter().copied(), OTHERS);
        return Cell::new("you show it by ").then(by).then(Cell::new(format!("; {} by name", asked(advice.demand))));
    }
    let mut why = Cell::new(asked(advice.demand));
    if let Some(needing) = advice.needed_for {
        let needing = words::skills(catalogue, [needing]).then(Cell::new(" builds on it"));
        why = if advice.demand.is_none() { needing } else { why.then(Cell::new("; ")).then(needing) };
    }
    if !advice.builds_on.is_empty() {
        why = why.then(Cell::new("; builds on ")).then(names(&advice.builds_on)).then(Cell::new(", which you know"));
    }
    if !advice.known.is_empty() {
        let as_well = if advice.known.len() > 1 { ", which do as well" } else { ", which does as well" };
        why = why.then(Cell::new("; you know ")).then(names(&advice.known)).then(Cell::new(as_well));
    } else if !advice.or.is_empty() {
        let others = words::first_skills(catalogue, advice.or.iter().copied(), OTHERS);
        why = why.then(Cell::new(if advice.spare { "; instead of " } else { "; or " })).then(others);
    }
    why
}

/// Tells why a skill is advised, as plain words.
#[cfg(feature = "explore")]
pub(crate) fn why_words(catalogue: &Catalogue, advice: &Advice<'_>) -> String {
    why(catalogue, advice).spans.iter().flat_map(crate::render::page::Span::chars).collect()
}

fn asked(demand: Option<Demand>) -> &'static str {
    match demand {
        Some(Demand::Most) => "most ask for it",
        Some(Demand::Many) => "many ask for it",
        Some(Demand::Some) => "some ask for it",
        None => "few ask for it",
    }
}
