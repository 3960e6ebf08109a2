//! Leaves out what the check of catalogues would complain of: names that look like a mistake beside others, relations in a circle.

use super::{ImportError, LeftOut, Reason};
use crate::catalogue::{OverBuiltIn, Problem, ProblemKind, Problems, RawDocument, Review, Severity};
use std::collections::BTreeSet;

/// How often it is looked again: what is left out seldom uncovers something else.
const ROUNDS: usize = 4;

/// Leaves out of a document what stops it from being clean.
///
/// # Errors
/// [`ImportError::NotClean`] where something is wrong that can't be left out.
pub(super) fn clean(document: &mut RawDocument, left_out: &mut LeftOut) -> Result<(), ImportError> {
    for _ in 0..ROUNDS {
        let mut problems = Review::of_content(document.clone()).problems;
        problems.retain(|problem| problem.kind.severity() <= Severity::Warning);
        if problems.is_empty() {
            return Ok(());
        }
        let items: BTreeSet<ListPart> = problems.iter().filter_map(item).collect();
        if items.is_empty() {
            return Problems::of(problems).map_or(Ok(()), |problems| Err(ImportError::NotClean(problems)));
        }
        for item in items.into_iter().rev() {
            left_out.add(item.reason);
            remove(document, &item);
        }
    }
    let problems = Review::of_content(document.clone()).problems;
    let errors = problems.into_iter().filter(|problem| problem.kind.severity() <= Severity::Warning).collect();
    Problems::of(errors).map_or(Ok(()), |problems| Err(ImportError::NotClean(problems)))
}

/// An item of a list of an entry, ordered by place, so that taking them out from the last on leaves the places of the others.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct ListPart {
    list: String,
    entry: usize,
    field: String,
    at: usize,
    reason: Reason,
}

/// Gives the item that a problem is about, where leaving it out mends it.
fn item(problem: &Problem) -> Option<ListPart> {
    let reason = match problem.kind {
        ProblemKind::Circle { .. } | ProblemKind::OverBuiltIn(OverBuiltIn::Circle { .. }) => Reason::Relation,
        ProblemKind::OverBuiltIn(OverBuiltIn::Label { .. }) | ProblemKind::LabelClaimed { .. } => Reason::TitleOfAnother,
        ProblemKind::OverBuiltIn(_) | ProblemKind::Claimed { .. } => Reason::NameOfAnother,
        ProblemKind::NearAnother { .. } | ProblemKind::NameOfAnother(_) | ProblemKind::Redundant { .. } => Reason::Doubtful,
        _ => return None,
    };
    let (entry, field) = problem.place.path.split_once("].")?;
    let (list, entry) = entry.split_once('[')?;
    let (field, at) = field.strip_suffix(']')?.split_once('[')?;
    let (entry, at) = (entry.parse().ok()?, at.parse().ok()?);
    Some(ListPart { list: list.to_owned(), entry, field: field.to_owned(), at, reason })
}

fn remove(document: &mut RawDocument, item: &ListPart) {
    let list = match (item.list.as_str(), item.field.as_str()) {
        ("skills", "aliases") => document.skills.get_mut(item.entry).map(|skill| &mut skill.aliases),
        ("skills", "shows") => document.skills.get_mut(item.entry).map(|skill| &mut skill.shows),
        ("skills", "needs") => document.skills.get_mut(item.entry).map(|skill| &mut skill.needs),
        ("extend", "aliases") => document.extend.get_mut(item.entry).map(|extension| &mut extension.aliases),
        ("extend", "shows") => document.extend.get_mut(item.entry).map(|extension| &mut extension.shows),
        ("roles", "aliases") => document.roles.get_mut(item.entry).map(|role| &mut role.aliases),
        _ => None,
    };
    if let Some(list) = list.filter(|list| item.at < list.len()) {
        list.remove(item.at);
    }
}
