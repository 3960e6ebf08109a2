//! Whether several words are one name, or only look like one when they are run together.

use super::super::language::WordList;
use super::super::tokens::{Separator, Tokens};
use crate::catalogue::spelling_index::{Ambiguity, IndexedSpelling};

/// Tells whether an apostrophe stands behind the first word, of which a letter or two are left: "d'une" is no Dune.
fn is_shortened(tokens: Tokens<'_>, first: usize, last: usize) -> bool {
    const LONGEST: usize = 2;
    let is_apostrophe = |gap: &[u8]| matches!(gap, b"'" | b"\xE2\x80\x99");
    first < last && tokens.word(first).len() <= LONGEST && tokens.gap(first + 1).is_some_and(is_apostrophe)
}

/// Tells whether several words, which are a spelling when they are run together, may be that name where they stand. "I am" is no IAM
/// unless the catalogue writes it so, "or an" no O-RAN, and what only a package is called is one word: "solid Python" is no `solidpython`.
pub(super) fn is_one_name(tokens: Tokens<'_>, first: usize, last: usize, spelling: IndexedSpelling) -> bool {
    let is_everyday = |at: usize| WordList::Everyday.contains(tokens.word(at));
    let is_blank = |at: usize| tokens.list.get(at).is_some_and(|token| token.gap == Separator::Blank);
    let is_run_together = if spelling.is_phrase { (first..=last).all(is_everyday) } else { (first..=last).any(is_everyday) };
    let is_parted_package = spelling.ambiguity == Ambiguity::Package && (first + 1..=last).any(is_blank);
    !is_run_together && !is_parted_package && !is_shortened(tokens, first, last)
}
