//! Skills of which one will do, says an advertisement: "Flask or Django", "Java, Python or Go".

use super::language::Phrases;
use super::names::Mention;
use super::tokens::Tokens;
use crate::catalogue::{Catalogue, Kind, SkillId};
use crate::profile::{Prominence, Stance};

/// How two mentions that follow each other stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// One or the other will do.
    Or,
    /// Nothing but a comma stands between two things of one kind: what joins them stands further on.
    Comma,
    /// They have nothing to do with each other.
    None,
}

/// Gives for each mention the skills that would do as well.
///
/// Mentions joined by "or" are alternatives, and with them what stands before in the same list, as long as it is of the same kind: of "Git, Django or
/// Flask" the last two. A list that ends in "or another database" is one too.
pub(super) fn of(
    catalogue: &Catalogue,
    tokens: Tokens<'_>,
    mentions: &[(Mention, Stance, Prominence)],
) -> Vec<Vec<SkillId>> {
    let joints: Vec<Joint> = mentions.windows(2).map(|pair| joint(catalogue, tokens, &pair[0].0, &pair[1].0)).collect();
    let mut alternatives = vec![Vec::new(); mentions.len()];
    let mut start = 0;
    while start < joints.len() {
        let length = joints[start..].iter().take_while(|joint| **joint != Joint::None).count();
        let end = start + length;
        let goes_on = is_or(tokens, mentions[end].0.last + 1);
        let last_or = joints[start..end].iter().rposition(|joint| *joint == Joint::Or).map(|at| start + at + 1);
        if let Some(last) = if goes_on { Some(end) } else { last_or } {
            let skills: Vec<SkillId> = mentions[start..=last].iter().map(|(mention, ..)| mention.skill).collect();
            for (alternatives, own) in alternatives[start..=last].iter_mut().zip(&skills) {
                alternatives.extend(skills.iter().filter(|skill| *skill != own));
            }
        }
        start = end + 1;
    }
    alternatives
}

/// Tells whether the word at a place is an "or" that goes on with what stands before it.
fn is_or(tokens: Tokens<'_>, at: usize) -> bool {
    let is_plain = |gap: &[u8]| matches!(gap.trim_ascii(), b"" | b",");
    Phrases::builtin().is_or(tokens.word(at)) && tokens.gap(at).is_some_and(is_plain)
}

fn joint(catalogue: &Catalogue, tokens: Tokens<'_>, before: &Mention, after: &Mention) -> Joint {
    let gap = |at: usize| tokens.gap(at).map(<[u8]>::trim_ascii);
    match after.first.checked_sub(before.last + 1) {
        Some(0) if gap(after.first) == Some(b",") && is_alike(catalogue, before.skill, after.skill) => Joint::Comma,
        Some(1) if is_or(tokens, after.first - 1) && gap(after.first) == Some(b"") => Joint::Or,
        // "and/or"
        Some(2) if gap(after.first - 1) == Some(b"/") && Phrases::builtin().is_or(tokens.word(after.first - 1)) => Joint::Or,
        _ => Joint::None,
    }
}

/// Tells whether two skills are of one kind, so that one may do for the other.
fn is_alike(catalogue: &Catalogue, skill: SkillId, other: SkillId) -> bool {
    let kind = |skill| match catalogue.skill(skill).kind() {
        Kind::Library | Kind::Framework => Kind::Framework,
        Kind::Tool | Kind::Platform => Kind::Tool,
        kind => kind,
    };
    kind(skill) == kind(other)
}
