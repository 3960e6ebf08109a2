//! A text as tokens: normalised, cut into words, each with what stands before it.

mod cut;
mod gaps;
mod glued;
mod letters;
mod marks;
mod normal;
mod tokenized;
mod word_set;

pub(super) use cut::{Token, narrow, of};
pub(super) use gaps::Separator;
pub(super) use tokenized::Tokens;
pub(super) use word_set::{WordSet, lower};

/// Gives a text in the form in which spellings are compared, without marks of emphasis, and each of its lines as one.
pub(super) fn form(text: &str) -> std::borrow::Cow<'_, str> {
    glued::parted(marks::without(normal::form(text)))
}

/// Stands where a block of a page begins or ends: what is on both sides belongs to different lines. A form feed, which documents
/// use for a new page; it is counted as no line of the file.
pub(super) const BREAK: char = '\u{c}';

/// The same as a byte.
pub(super) const BREAK_BYTE: u8 = b'\x0c';
