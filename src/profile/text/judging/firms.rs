//! Names of firms that are written as a skill is: "At DSA, we …", "Join DSA", "HCL Technologies", "DSA is a leading …".

use super::super::language::{Cue, Meaning, WordList};
use super::super::names::Mention;
use super::super::tokens::Tokens;
use super::negation::ends_sentence;
use crate::catalogue::spelling_index::Ambiguity;
use std::ops::Range;

/// Tells whether a mention is the name of a firm, or the first word of it.
pub(crate) fn is_firm(tokens: Tokens<'_>, cues: &[Cue], mention: &Mention) -> bool {
    let (first, behind) = (mention.first, mention.last + 1);
    is_capital(tokens, first)
        && (is_named_so(tokens, mention) || is_ours(tokens, first, behind) || is_told_of(tokens, cues, first, behind))
}

/// Tells whether the word behind is one with which names of firms end; behind a doubtful name it may be one that other names have, too.
fn is_named_so(tokens: Tokens<'_>, mention: &Mention) -> bool {
    let behind = mention.last + 1;
    let word = tokens.word(behind);
    let is_end =
        || WordList::FirmEnds.contains(word) || mention.ambiguity != Ambiguity::None && WordList::FirmKinds.contains(word);
    is_capital(tokens, behind) && tokens.gap(behind) == Some(b" ") && is_end()
}

/// Tells whether somebody speaks for the firm: "At DSA, we", "Join DSA".
fn is_ours(tokens: Tokens<'_>, first: usize, behind: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let begins = tokens.gap(first) == Some(b" ") && is_capital(tokens, before) && starts_sentence(tokens, before);
    let word = tokens.word(before);
    let speaks = || matches!(tokens.gap(behind), Some(b" " | b", ")) && WordList::FirmSpeaks.contains(tokens.word(behind));
    let stops = || ends_sentence(tokens, behind) || WordList::FirmJoined.contains(tokens.word(behind));
    begins && (WordList::FirmAt.contains(word) && speaks() || WordList::FirmJoin.contains(word) && stops())
}

/// Tells whether its sentence says right behind it what only firms are or do: "is hiring".
fn is_told_of(tokens: Tokens<'_>, cues: &[Cue], first: usize, behind: usize) -> bool {
    let told = || {
        let start = cues.partition_point(|cue| cue.first < behind);
        cues[start..].iter().take_while(|cue| cue.first == behind).any(|cue| cue.meaning == Meaning::Firm)
    };
    starts_sentence(tokens, first) && tokens.gap(behind) == Some(b" ") && told()
}

/// Gives the sentence that says what a firm is, by the word for its kind: "Acme is a fintech company". It ends where the text turns to
/// whom it looks for.
pub(super) fn sentence(tokens: Tokens<'_>, cues: &[Cue], kind: usize) -> Option<Range<usize>> {
    const FARTHEST: usize = 8;
    const LONGEST_NAME: usize = 4;
    const LONGEST: usize = 40;
    let near = (kind.saturating_sub(FARTHEST)..kind).rev().take_while(|at| !ends_sentence(tokens, at + 1));
    let mut near = near.skip_while(|at| {
        let word = tokens.word(*at);
        !WordList::FirmIs.contains(word) && (!WordList::SomebodyBehind.contains(word) || is_article(tokens, *at))
    });
    let verb = near.next().filter(|at| WordList::FirmIs.contains(tokens.word(*at)))?;
    let start = (verb.saturating_sub(LONGEST_NAME)..verb).find(|at| starts_sentence(tokens, *at))?;
    let is_firm = is_capital(tokens, start)
        && !(start..verb).any(|at| WordList::FirstPerson.contains(tokens.word(at)) && tokens.word(at).len() == 1);
    let last = tokens.list.len().min(kind + LONGEST);
    let asks = cues.iter().find(|cue| cue.first > kind && matches!(cue.meaning, Meaning::Asks | Meaning::Turn));
    let last = asks.map_or(last, |cue| last.min(cue.first));
    let end = (kind + 1..last).find(|at| ends_sentence(tokens, *at)).unwrap_or(last);
    is_firm.then_some(start..end)
}

/// Tells whether a word is an article, in front of what somebody is: "a".
fn is_article(tokens: Tokens<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| WordList::FirmIs.contains(tokens.word(before)))
}

fn starts_sentence(tokens: Tokens<'_>, at: usize) -> bool {
    at == 0 || ends_sentence(tokens, at)
}

fn is_capital(tokens: Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let is_wide = || str::from_utf8(word).is_ok_and(|word| word.starts_with(char::is_uppercase));
    word.first().is_some_and(|first| first.is_ascii_uppercase() || !first.is_ascii() && is_wide())
}
