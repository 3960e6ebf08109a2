//! Blanks that got before a sign of a name, as pages that were scanned or taken apart have them: "C ++", "C #", "Node . js", "Security +".

use super::language::WordList;
use memchr::{memchr2_iter, memmem};
use std::borrow::Cow;
use std::ops::Range;

/// Gives the text without such blanks; each of its lines stays one.
pub(super) fn joined(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let signs = memchr2_iter(b'+', b'#', bytes).filter_map(|at| before_sign(bytes, at));
    let mut blanks: Vec<Range<usize>> = signs.collect();
    for start in memmem::find_iter(bytes, b" .") {
        blanks.extend(around_dot(bytes, start + 1));
    }
    for dot in memmem::find_iter(bytes, b". js") {
        blanks.extend(around_dot(bytes, dot));
    }
    if blanks.is_empty() {
        return text.into();
    }
    blanks.sort_unstable_by_key(|blank| blank.start);
    let mut joined = String::with_capacity(text.len());
    let mut done = 0;
    for blank in blanks {
        joined.push_str(text.get(done..blank.start).unwrap_or_default());
        done = done.max(blank.end);
    }
    joined.push_str(text.get(done..).unwrap_or_default());
    joined.into()
}

/// Gives the blank before a sign that ends a name.
fn before_sign(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let blank = at.checked_sub(1).filter(|blank| bytes[*blank] == b' ')?;
    let word = word_before(bytes, blank);
    let behind = bytes.get(at + 1..).unwrap_or_default();
    let is_letter = matches!(word, [letter] if letter.is_ascii_alphabetic());
    let joins = match (bytes[at], behind) {
        (b'+', [b'+', rest @ ..]) => word.iter().any(u8::is_ascii_alphabetic) && ends(rest),
        // the second of "C + +"
        (b'+', rest) if word.is_empty() => is_letter_and_plus(bytes, blank) && ends(rest),
        (b'+', [b' ', b'+', rest @ ..]) => is_letter && ends(rest),
        (b'+', rest) => WordList::Plus.contains(word) && (ends_line_or_item(rest) || is_certificate(rest)),
        (_, rest) => is_letter && word.iter().all(u8::is_ascii_uppercase) && ends(rest),
    };
    joins.then_some(blank..at)
}

/// Gives the blanks around a dot that belongs to what stands behind it: `Node . js`, `Node .js`, `. NET`.
fn around_dot(bytes: &[u8], dot: usize) -> impl Iterator<Item = Range<usize>> {
    let behind = bytes.get(dot + 1..).unwrap_or_default();
    let gap = usize::from(behind.first() == Some(&b' '));
    let length = behind[gap..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let word = &behind[gap..gap + length];
    let before = dot.checked_sub(1).filter(|at| bytes[*at] == b' ');
    let is_ending = WordList::DottedEndings.contains(word)
        && (before.is_some() || word.iter().all(u8::is_ascii_lowercase))
        && !word_before(bytes, before.unwrap_or(dot)).is_empty();
    let is_name = before.is_some() && length > 1 && word.iter().all(u8::is_ascii_uppercase);
    let ahead = before.filter(|_| is_ending && !is_name).map(|at| at..at + 1);
    ahead.into_iter().chain((gap > 0 && (is_ending || is_name)).then_some(dot + 1..dot + 2))
}

/// Gives the letters and digits that end before a place.
fn word_before(bytes: &[u8], end: usize) -> &[u8] {
    let length = bytes[..end].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii()).count();
    &bytes[end - length..end]
}

/// Tells whether "C +" ends before a place.
fn is_letter_and_plus(bytes: &[u8], end: usize) -> bool {
    let before = bytes[..end].strip_suffix(b" +").unwrap_or_default();
    matches!(word_before(before, before.len()), [letter] if letter.is_ascii_alphabetic())
}

/// Tells whether no word goes on here, but for a version: "C ++ 17", "C ++17".
fn ends(rest: &[u8]) -> bool {
    !rest.first().is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'#'))
}

/// Tells whether a line or an item of a list ends here.
fn ends_line_or_item(rest: &[u8]) -> bool {
    let rest = &rest[rest.iter().take_while(|byte| **byte == b' ').count()..];
    rest.first().is_none_or(|byte| matches!(byte, b',' | b';' | b'.' | b')' | b'\n' | b'\r' | b'|' | b'/' | b'('))
}

/// Tells whether a word for a certificate follows.
fn is_certificate(rest: &[u8]) -> bool {
    let word = rest.strip_prefix(b" ").unwrap_or_default();
    let length = word.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    WordList::Certificates.contains(&word[..length])
}

#[cfg(test)]
mod tests {
    use super::joined;
    use proptest::prelude::*;

    #[test]
    fn signs_stand_at_their_names() {
        for (text, expected) in [
            ("C ++, C # and F #", "C++, C# and F#"),
            ("C + + or Notepad ++", "C++ or Notepad++"),
            ("Security +, Network +\nA + certified", "Security+, Network+\nA+ certified"),
            ("Node . js, Vue .js, Next. js, . NET, VB . NET", "Node.js, Vue.js, Next.js, .NET, VB .NET"),
            ("C ++ 17", "C++ 17"),
            // what is none
            ("Python + SQL, C + R, Network + Security", "Python + SQL, C + R, Network + Security"),
            ("issue in C #42. JS is new . We a # b", "issue in C #42. JS is new . We a # b"),
            ("5 years + of it\n # a ++", "5 years + of it\n # a++"),
        ] {
            assert_eq!(joined(text), expected);
        }
    }

    proptest! {
        #[test]
        fn nothing_but_blanks_goes(text in "([ .+#\n]|[a-cA-C]|ł|js|A|Network)*") {
            let read = joined(&text);
            prop_assert_eq!(read.replace(' ', ""), text.replace(' ', ""));
        }
    }
}
