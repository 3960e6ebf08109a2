//! A text in the Unicode form in which spellings are compared (NFKC).

use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Gives the text in that form, line for line.
///
/// Only letters that are not ASCII are looked at, and the ASCII letter before them, which an accent may join: nothing of this
/// form goes across any other.
pub(crate) fn form(text: &str) -> Cow<'_, str> {
    let mut normal = String::new();
    let mut done = 0;
    for run in wide_runs(text) {
        if is_nfkc_quick(text[run.clone()].chars()) == IsNormalized::Yes {
            continue;
        }
        let start = run.start.saturating_sub(1).max(done);
        normal.reserve(if normal.is_empty() { text.len() } else { 0 });
        normal.push_str(&text[done..start]);
        normal.extend(text[start..run.end].nfkc());
        done = run.end;
    }
    if done == 0 {
        return text.into();
    }
    normal.push_str(&text[done..]);
    normal.into()
}

/// Gives the longest stretches of a text without an ASCII letter, in order.
fn wide_runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + first_wide(&bytes[at..])?;
        at = start + bytes[start..].iter().position(u8::is_ascii).unwrap_or(bytes.len() - start);
        Some(start..at)
    })
}

/// Tells where the first byte stands that is not ASCII.
fn first_wide(bytes: &[u8]) -> Option<usize> {
    const BLOCK: usize = 64;
    let plain = BLOCK * bytes.chunks(BLOCK).take_while(|block| block.is_ascii()).count();
    bytes.get(plain..)?.iter().position(|byte| !byte.is_ascii()).map(|at| plain + at)
}

#[cfg(test)]
mod tests {
    use super::form;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    proptest! {
        #[test]
        fn it_is_the_form_of_the_whole(text in "([a-c \n]|[éłßﬁ…½①Ａ]|\u{301}|\u{327}|\u{345}|[가각]|\u{1100}|\u{1161}|\u{11a8}|\\PC){0,40}") {
            prop_assert_eq!(form(&text), text.nfkc().collect::<String>());
        }

        #[test]
        fn long_stretches_of_ascii_change_nothing(before in "[a-z ]{0,200}", after in "[a-z ]{0,200}") {
            let text = format!("{before}e\u{301}{after}ﬁ");
            prop_assert_eq!(form(&text), text.nfkc().collect::<String>());
        }
    }
}
