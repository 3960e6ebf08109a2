//! Sites that are no more, from a list that is kept by hand.

use crate::catalogue::ProblemKind;

/// A host in each line, and where to go now, or a dash.
const DEAD: &str = include_str!("../../../data/dead-sites.txt");

/// Says of an address that its site is gone, where the list has it.
pub(super) fn dead(url: &str) -> Option<ProblemKind> {
    let host = url.split_once("://")?.1.split(['/', '?', '#', ':']).next()?;
    let lines = DEAD.lines().filter_map(|line| line.split_once(' '));
    let (_, now) = lines.into_iter().find(|(dead, _)| dead.eq_ignore_ascii_case(host))?;
    Some(ProblemKind::DeadSite { url: url.to_owned(), now: (now != "-").then(|| format!("https://{now}")) })
}
