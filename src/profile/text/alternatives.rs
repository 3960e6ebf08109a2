//! Skills of which one will do, says an advertisement: "Flask or Django", "one of Java, Python, Go", "AWS/Azure", "Django, Flask, etc.".

use super::language::{Cue, Meaning, Phrases};
use super::names::Mention;
use super::tokens::Tokens;
use crate::catalogue::{Catalogue, Kind, SkillId, SkillUse};
use crate::profile::{Prominence, Stance};
use std::ops::RangeInclusive;

/// How two mentions that follow each other stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// One or the other will do.
    Or,
    /// Nothing but a comma stands between two things of one kind: what joins them stands further on.
    Comma,
    /// One and the other: of a list from which one is to be chosen, still one.
    And,
    /// They have nothing to do with each other.
    None,
}

/// The mentions of a text, and what says how they stand together.
struct Lists<'t> {
    catalogue: &'t Catalogue,
    tokens: Tokens<'t>,
    cues: &'t [Cue],
    mentions: &'t [(Mention, Stance, Prominence)],
}

/// The most skills of which one will do; who names more names no alternatives.
const MOST: usize = 64;

/// Gives for each mention the skills that would do as well.
///
/// Mentions joined by "or" are alternatives, and with them what stands before in the same list, as long as it is of the same kind: of "Git, Django or
/// Flask" the last two. A list that ends in "or another database" is one too, and so is one behind "one of" or "such as", or before "etc.".
pub(super) fn of(
    catalogue: &Catalogue,
    tokens: Tokens<'_>,
    cues: &[Cue],
    mentions: &[(Mention, Stance, Prominence)],
) -> Vec<Vec<SkillId>> {
    let lists = Lists { catalogue, tokens, cues, mentions };
    let joints: Vec<Joint> = mentions.windows(2).map(|pair| lists.joint(&pair[0].0, &pair[1].0)).collect();
    let mut alternatives = vec![Vec::new(); mentions.len()];
    let mut start = 0;
    while start < joints.len() {
        let chosen = lists.chosen(&joints, start);
        let next = chosen.as_ref().map_or_else(|| list_end(&joints, start), |chosen| *chosen.end());
        if let Some(chosen) = chosen {
            let skills = different(mentions[chosen.clone()].iter().map(|(mention, ..)| mention.skill));
            for at in chosen.filter(|_| skills.len() <= MOST) {
                alternatives[at].extend(skills.iter().filter(|skill| **skill != mentions[at].0.skill));
            }
        }
        start = next + 1;
    }
    alternatives
}

/// Gives each skill once, in the order of its first mention, up to one more than may be alternatives.
fn different(named: impl Iterator<Item = SkillId>) -> Vec<SkillId> {
    let mut skills = Vec::new();
    for skill in named {
        if skills.len() <= MOST && !skills.contains(&skill) {
            skills.push(skill);
        }
    }
    skills
}

impl Lists<'_> {
    /// Gives the mentions from this one on of which one will do, if there are any.
    fn chosen(&self, joints: &[Joint], start: usize) -> Option<RangeInclusive<usize>> {
        let end = list_end(joints, start);
        let ahead = self.ahead(start);
        if ahead == Some(Meaning::OneOf) {
            let with_and = start + joints[start..].iter().take_while(|joint| **joint != Joint::None).count();
            return (with_and > start).then_some(start..=with_and);
        }
        let goes_on_with_and = joints.get(end) == Some(&Joint::And);
        let is_example = !goes_on_with_and && (ahead == Some(Meaning::Example) || self.ends_in_others(end));
        if end > start && (is_example || self.is_or(self.mentions[end].0.last + 1)) {
            return Some(start..=end);
        }
        let last_or = joints[start..end].iter().rposition(|joint| *joint == Joint::Or)?;
        Some(start..=start + last_or + 1)
    }

    /// Tells what a phrase right before a mention says of the list that it begins; "one of" may have a few words more: "one of the databases".
    fn ahead(&self, at: usize) -> Option<Meaning> {
        const MOST_WORDS: usize = 3;
        let first = self.mentions[at].0.first;
        let count = self.cues.partition_point(|cue| cue.first < first);
        let near = self.cues[..count].iter().rev().take_while(|cue| first <= cue.end + MOST_WORDS);
        let said = near.into_iter().find(|cue| match cue.meaning {
            Meaning::OneOf => true,
            Meaning::Example => cue.end == first,
            _ => false,
        })?;
        let is_open = |at: usize| {
            let gap = self.tokens.gap(at).unwrap_or_default();
            !gap.iter().any(|byte| matches!(byte, b',' | b';' | b'\n' | b')'))
                && (!gap.contains(&b'.') || said.meaning == Meaning::Example)
        };
        (said.end..=first).all(is_open).then_some(said.meaning)
    }

    /// Tells whether "etc." follows a mention.
    fn ends_in_others(&self, at: usize) -> bool {
        let next = self.mentions[at].0.last + 1;
        let start = self.cues.partition_point(|cue| cue.first < next);
        let is_plain = |gap: &[u8]| matches!(gap.trim_ascii(), b"" | b"," | b"...");
        let mut here = self.cues[start..].iter().take_while(|cue| cue.first == next);
        here.any(|cue| cue.meaning == Meaning::AndOthers) && self.tokens.gap(next).is_some_and(is_plain)
    }

    /// Tells whether the word at a place is an "or" that goes on with what stands before it.
    fn is_or(&self, at: usize) -> bool {
        let is_plain = |gap: &[u8]| matches!(gap.trim_ascii(), b"" | b",");
        Phrases::builtin().is_or(self.tokens.word(at)) && self.tokens.gap(at).is_some_and(is_plain)
    }

    fn joint(&self, before: &Mention, after: &Mention) -> Joint {
        let gap = |at: usize| self.tokens.gap(at).map(<[u8]>::trim_ascii);
        let is_alike = || is_alike(self.catalogue, before.skill, after.skill);
        match after.first.checked_sub(before.last + 1) {
            Some(0) if gap(after.first) == Some(b",") && is_alike() => Joint::Comma,
            Some(0) if gap(after.first) == Some(b"/") && are_alternatives(self.catalogue, before.skill, after.skill) => {
                Joint::Or
            }
            Some(1) if self.is_or(after.first - 1) && gap(after.first) == Some(b"") => Joint::Or,
            Some(1) if Phrases::builtin().is_and(self.tokens.word(after.first - 1)) && is_alike() => Joint::And,
            // "and/or"
            Some(2) if gap(after.first - 1) == Some(b"/") && Phrases::builtin().is_or(self.tokens.word(after.first - 1)) => {
                Joint::Or
            }
            _ => Joint::None,
        }
    }
}

/// Finds where the list ends that a mention begins: no "and" is within.
fn list_end(joints: &[Joint], start: usize) -> usize {
    start + joints[start..].iter().take_while(|joint| matches!(joint, Joint::Or | Joint::Comma)).count()
}

/// Tells whether people and advertisements of some role take one skill for the other: "AWS/Azure" is either, and "HTML/CSS" is both.
fn are_alternatives(catalogue: &Catalogue, skill: SkillId, other: SkillId) -> bool {
    let place = |used: SkillUse, skill| catalogue.role_at(used.role()).and_then(|role| role.place_in_demand(skill));
    catalogue.skill(skill).uses().any(|used| place(used, skill).is_some_and(|at| place(used, other) == Some(at)))
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
