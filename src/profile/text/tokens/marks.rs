//! Marks of emphasis and addresses of links, as Markdown writes them in any text: `**Flask**`, `_Django_`, `` `pandas` ``,
//! `[Go](https://…)`. What they set off stands in its sentence like any other word, so that they are left out; what `~~PHP~~` strikes out is
//! left out with them.

use memchr::{memchr, memchr2, memchr2_iter, memchr3_iter, memmem};
use std::borrow::Cow;
use std::ops::Range;

/// Gives the text without such marks; each of its lines stays one.
pub(super) fn without(text: Cow<'_, str>) -> Cow<'_, str> {
    let mut marks = emphasis(&text);
    links(&text, &mut marks);
    struck(&text, &mut marks);
    if marks.is_empty() {
        return text;
    }
    marks.sort_unstable_by_key(|mark| (mark.start, mark.end));
    let mut plain = String::with_capacity(text.len());
    let mut done = 0;
    for mark in marks {
        plain.push_str(text.get(done..mark.start).unwrap_or_default()); // nothing of what was struck out
        done = done.max(mark.end);
    }
    plain.push_str(&text[done..]);
    plain.into()
}

/// What is longer is not looked at, in bytes: so a line without an end takes no longer.
const LONGEST: usize = 300;

/// Finds the marks that set off words on a line: equal runs of one sign, the first before a word and the second behind one.
fn emphasis(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut behind = 0;
    // Ends of what was opened before.
    let mut closing: Vec<usize> = Vec::new();
    for start in memchr3_iter(b'*', b'_', b'`', bytes) {
        if start < behind {
            continue;
        }
        let sign = bytes[start];
        let length = bytes[start..].iter().take_while(|byte| **byte == sign).count();
        behind = start + length;
        closing.retain(|end| *end >= start);
        if closing.contains(&start) || !opens(bytes, start, length) {
            continue;
        }
        if let Some(end) = closed_at(bytes, behind, length, sign).filter(|end| !is_kept(bytes, start..*end + length)) {
            closing.push(end);
            marks.extend([start..behind, end..end + length]);
        }
    }
    marks
}

/// Tells whether a run of signs stands before words that it may set off.
fn opens(bytes: &[u8], start: usize, length: usize) -> bool {
    const MOST: usize = 3;
    length <= MOST
        && !start.checked_sub(1).and_then(|at| bytes.get(at)).is_some_and(|byte| is_in_word(*byte))
        && bytes.get(start + length).is_some_and(|byte| is_in_word(*byte) || is_mark(*byte) || matches!(byte, b'.' | b'['))
}

/// Finds the run of signs that ends what one that ended here began.
fn closed_at(bytes: &[u8], from: usize, length: usize, sign: u8) -> Option<usize> {
    let rest = bytes.get(from..bytes.len().min(from + LONGEST))?;
    let mut at = 0;
    loop {
        at += memchr2(sign, b'\n', &rest[at..])?;
        if rest[at] == b'\n' {
            return None;
        }
        let run = rest[at..].iter().take_while(|byte| **byte == sign).count();
        let ends = !rest.get(at + run).is_some_and(|byte| is_in_word(*byte));
        if run == length && ends && at > 0 && !rest[at - 1].is_ascii_whitespace() {
            return Some(from + at);
        }
        at += run;
    }
}

/// Tells whether a line in bold letters has nothing else, as headings have, or an item to tick off begins with them: those are told by
/// their marks.
fn is_kept(bytes: &[u8], marked: Range<usize>) -> bool {
    let mark = &bytes[marked.start..];
    if !(mark.starts_with(b"**") || mark.starts_with(b"__")) {
        return false;
    }
    let before = bytes[..marked.start].trim_ascii_end();
    let begins = before.is_empty() || bytes[before.len()..marked.start].contains(&b'\n');
    let ends =
        bytes[marked.end..].iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\r')).is_none_or(|byte| *byte == b'\n');
    begins && ends || before.ends_with(b"]") && before.len() + 1 == marked.start
}

/// Finds what was struck out on a line, with its marks.
fn struck(text: &str, marks: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes();
    let mut behind = 0;
    for start in memmem::find_iter(bytes, b"~~") {
        let is_part = |at: Option<usize>| at.and_then(|at| bytes.get(at)) == Some(&b'~');
        let opens = start >= behind
            && !is_part(start.checked_sub(1))
            && bytes.get(start + 2).is_some_and(|byte| !byte.is_ascii_whitespace() && *byte != b'~');
        if let Some(end) = Some(start + 2).filter(|_| opens).and_then(|from| closed_at(bytes, from, 2, b'~')) {
            marks.push(start..end + 2);
            behind = end + 2;
        }
    }
}

/// Finds of each link the brackets around its words, with the address behind them.
fn links(text: &str, marks: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes();
    for middle in memchr2_iter(b'(', b'[', bytes).filter(|at| *at > 0 && bytes[at - 1] == b']') {
        let words = &bytes[middle.saturating_sub(LONGEST)..middle - 1];
        let opening = words.iter().rposition(|byte| matches!(byte, b'[' | b']' | b'\n'));
        let opening =
            opening.filter(|at| words[*at] == b'[' && at + 1 < words.len()).map(|at| middle - 1 - words.len() + at);
        let (Some(opening), Some(end)) = (opening, address_end(bytes, middle)) else { continue };
        if opening.checked_sub(1).is_none_or(|at| bytes[at] != b'!' && !is_in_word(bytes[at])) {
            marks.extend([opening..opening + 1, middle - 1..end]);
        }
    }
}

/// Tells where an address in brackets ends that begins here; what has blanks in it is none, but for a title in quotes.
fn address_end(bytes: &[u8], start: usize) -> Option<usize> {
    let close = if bytes.get(start) == Some(&b'(') { b')' } else { b']' };
    let rest = bytes.get(start + 1..bytes.len().min(start + LONGEST))?;
    let end = memchr(close, rest)?;
    let mut address = rest.get(..end).filter(|address| !address.contains(&b'\n'))?.trim_ascii();
    if let Some((inner, title)) = address.strip_suffix(b"\"").and_then(|inner| Some((inner, memchr(b'"', inner)?))) {
        address = inner[..title].trim_ascii_end();
    }
    let is_address = !address.is_empty() && !address.iter().any(|byte| byte.is_ascii_whitespace() || *byte == b',');
    is_address.then_some(start + end + 2)
}

/// Tells whether a byte is part of a word.
fn is_in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

/// Tells whether a byte may begin another mark.
fn is_mark(byte: u8) -> bool {
    matches!(byte, b'*' | b'_' | b'`')
}

#[cfg(test)]
mod tests {
    use super::without;
    use proptest::prelude::*;

    #[test]
    fn emphasis_and_addresses_go() {
        for (text, expected) in [
            ("a **Flask** app, *Go*/_R_ and `pandas`", "a Flask app, Go/R and pandas"),
            ("~~Go~~, R and ~~*C* and D~~ ~~ x ~~ ~~~ ~~y", ", R and  ~~ x ~~ ~~~ ~~y"),
            ("***Go***, **_R_**, ``C``; **R and *Go* too**", "Go, R, C; R and Go too"),
            ("**Skills:** Go\n- **Go**: 2 years", "Skills: Go\n- Go: 2 years"),
            ("in [Go](https://go.dev), [**R**](a.html \"R\") or [C][1]", "in Go, R or C"),
            ("[![CI](ci.svg)](https://ci.org)", "[![CI](ci.svg)](https://ci.org)"),
            // what is no emphasis
            ("* Go\n** R\n_ _ 5 * 3 * 2 my_new_var a*b*c", "* Go\n** R\n_ _ 5 * 3 * 2 my_new_var a*b*c"),
            ("*Go\nR* _a ** b_c**", "*Go\nR* _a ** b_c**"),
            ("[a](\nb)", "[a](\nb)"),
            ("**About us**\r\nx\n  __Skills__\n- [ ] **Go**: x", "**About us**\r\nx\n  __Skills__\n- [ ] **Go**: x"),
            (
                "[x] Go [](a) [Languages](C, Java) [see](our page) arr[1][i]",
                "[x] Go [](a) [Languages](C, Java) [see](our page) arr[1][i]",
            ),
        ] {
            assert_eq!(without(text.into()), expected);
        }
    }

    proptest! {
        #[test]
        fn lines_and_words_are_kept(text in "([*_`\\[\\]() \n]|[a-c]|ł|\\*\\*|\\]\\()*") {
            let plain = without(text.as_str().into());
            prop_assert_eq!(plain.matches('\n').count(), text.matches('\n').count());
            prop_assert!(plain.len() <= text.len());
        }
    }
}
