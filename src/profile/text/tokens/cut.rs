//! A text as words: where each starts and ends, and what stands between it and the word before.

use super::gaps::{self, Separator};
use super::letters::Letters;

/// A word: a run of letters and digits of any script, with the pluses and sharps that follow it (`C++`, `F#`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    /// Its first byte.
    pub start: u32,
    /// The byte after it.
    pub end: u32,
    /// What stands before it.
    pub gap: Separator,
    /// Whether all its letters are ASCII.
    pub is_plain: bool,
    /// Whether more is to be asked of it than its letters: it may end with a version or begin with a dot, or it isn't plain.
    pub is_odd: bool,
}

impl Token {
    /// What follows the last.
    pub(crate) const NONE: Self = Self { start: 0, end: 0, gap: Separator::Stop, is_plain: true, is_odd: false };

    /// Gives the word as it stands in its text.
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// Tells whether it ends like a plural or with a version.
    #[inline]
    pub(crate) fn may_have_ending(self, text: &str) -> bool {
        const SHORTEST_PLURAL: u32 = 4;
        match text.as_bytes().get((self.end as usize).wrapping_sub(1)) {
            Some(b's') => self.is_plain && self.end - self.start >= SHORTEST_PLURAL,
            Some(b'0'..=b'9') => self.is_plain,
            _ => false,
        }
    }

    /// Tells whether a dot belongs to the word, as in `.NET`: one that ends nothing.
    pub(crate) fn is_dotted(self, text: &str) -> bool {
        let start = self.start as usize;
        let byte = |back: usize| start.checked_sub(back).and_then(|at| text.as_bytes().get(at));
        byte(1) == Some(&b'.') && byte(2).is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'.')
    }
}

/// Gives the words of a text of less than 4 GiB, in order.
pub(crate) fn of(text: &str) -> Vec<Token> {
    let (bytes, letters) = (text.as_bytes(), Letters::of(text.as_bytes()));
    let mut words = Vec::with_capacity(bytes.len() / 5);
    let (mut at, mut behind) = (0, 0);
    while let Some(start) = letters.start(at) {
        let mut is_plain = true;
        let mut end = letters.end(start);
        match bytes.get(end) {
            Some(b' ' | b',' | b'.' | b'\n') | None => {}
            Some(_) => {
                (end, is_plain) = odd_end(text, start, end);
                if end == start {
                    at = start + 1;
                    continue;
                }
                if let Some(address) = address(bytes, end) {
                    (at, behind) = (address, address);
                    continue;
                }
            }
        }
        let before = bytes.get(start.wrapping_sub(1)).copied().unwrap_or(b'\n');
        let last = bytes.get(end - 1).copied().unwrap_or(b' ');
        words.push(Token {
            start: narrow(start),
            end: narrow(end),
            gap: gaps::between(bytes, behind, start),
            is_plain,
            is_odd: !is_plain || before == b'.' || last.is_ascii_digit() && !is_number(&bytes[start..end]),
        });
        (at, behind) = (end, end);
    }
    words
}

/// Tells whether a word is all digits: then they are no version of anything.
fn is_number(word: &[u8]) -> bool {
    word.iter().all(u8::is_ascii_digit)
}

/// Tells where the address ends of which a word is the start: `https://…`, `jo@example.org`. What stands in it is not said of anyone.
#[inline]
fn address(bytes: &[u8], word_end: usize) -> Option<usize> {
    let rest = bytes.get(word_end..)?;
    let is_address = match rest.first()? {
        b':' => rest.starts_with(b"://"),
        b'@' => rest.get(1).is_some_and(u8::is_ascii_alphanumeric),
        _ => false,
    };
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b')' | b'>' | b'"' | b']' | b',' | b'|');
    is_address.then(|| word_end + rest.iter().position(is_end).unwrap_or(rest.len()))
}

/// What a byte is: no letter, an ASCII letter or digit, a sign that may end a word, or a part of what isn't ASCII.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Other,
    Letter,
    Sign,
    Wide,
}

#[allow(clippy::cast_possible_truncation)] // the index is a byte
const CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => Class::Letter,
            b'+' | b'#' => Class::Sign,
            128.. => Class::Wide,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

/// Tells what this byte is.
#[inline]
fn class(byte: u8) -> Class {
    CLASSES[usize::from(byte)]
}

/// Tells how many bytes the letter has that starts here and isn't ASCII; 0 where none does.
fn wide_letter(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).filter(|c| is_letter(*c)).map_or(0, char::len_utf8)
}

/// Tells whether a character is a letter or a digit of any script; what is in most texts that isn't ASCII, dashes and bullets, is known
/// to be neither.
fn is_letter(c: char) -> bool {
    !is_known_sign(c) && c.is_alphanumeric()
}

/// Tells whether a character is of a script that puts no blanks between words, nor between its own and a name: Chinese, Japanese, Korean.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}')
}

fn is_known_sign(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206f}' | '\u{2500}'..='\u{26ff}')
}

/// Tells where a word ends that may go on here, behind ASCII letters, and whether it is all ASCII. "Python+SQL" are two words, "C++17" is
/// one with its version.
#[inline(never)]
fn odd_end(text: &str, start: usize, from: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let count = |from: usize, class_of: Class| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.iter().position(|byte| class(*byte) != class_of).unwrap_or(rest.len())
    };
    let (mut at, mut is_plain) = (from, true);
    let is_joined = from == start && text.get(start..).and_then(|rest| rest.chars().next()).is_some_and(is_joined);
    loop {
        let letters = count(at, Class::Letter);
        if is_joined && at > start && letters > 0 {
            return (at, is_plain);
        }
        at += letters;
        match bytes.get(at).map(|byte| class(*byte)) {
            Some(Class::Wide) => match wide_letter(text, at) {
                0 => return (at, is_plain),
                _ if at > start && text.get(at..).is_some_and(|rest| rest.starts_with(self::is_joined) != is_joined) => {
                    return (at, is_plain);
                }
                length => (at, is_plain) = (at + length, false),
            },
            Some(Class::Sign) => {
                let signs_end = at + count(at, Class::Sign);
                match bytes.get(signs_end) {
                    Some(next) if next.is_ascii_digit() => at = signs_end,
                    Some(next) if next.is_ascii_alphabetic() => return (at, is_plain),
                    _ => return (signs_end, is_plain),
                }
            }
            Some(Class::Letter | Class::Other) | None => return (at, is_plain),
        }
    }
}

/// Gives a place in something that isn't as large as 4 Gi.
pub(crate) fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Separator, is_known_sign, of};

    #[test]
    fn known_signs_are_no_letters() {
        assert_eq!(('\0'..char::MAX).find(|c| is_known_sign(*c) && c.is_alphanumeric()), None);
    }

    #[test]
    fn addresses_are_no_words() {
        let text = "see https://react.dev/go (http://a.b) or jo@flask.org, Docker";
        let words: Vec<&str> = of(text).into_iter().map(|word| word.of(text)).collect();
        assert_eq!(words, ["see", "or", "Docker"]);
    }

    #[test]
    fn words_end_where_a_script_without_blanks_begins() {
        for (text, expected) in [
            ("掌握Python和Django框架", vec!["掌握", "Python", "和", "Django", "框架"]),
            ("PythonとC#の開発3年", vec!["Python", "と", "C#", "の開発", "3", "年"]),
            ("Łódź naïve", vec!["Łódź", "naïve"]),
        ] {
            let words: Vec<&str> = of(text).into_iter().map(|word| word.of(text)).collect();
            assert_eq!(words, expected, "{text}");
        }
    }

    #[test]
    fn words_keep_their_signs() {
        let text = "C++, C#/F# Node.js\nR&D in .NET; Python+SQL C++17 — Łódź’s\n\nend 5+";
        let words: Vec<(&str, Separator)> = of(text).into_iter().map(|word| (word.of(text), word.gap)).collect();
        let expected = [
            ("C++", Separator::Stop),
            ("C#", Separator::Stop),
            ("F#", Separator::Slash),
            ("Node", Separator::Blank),
            ("js", Separator::Joint),
            ("R", Separator::Blank),
            ("D", Separator::And),
            ("in", Separator::Blank),
            ("NET", Separator::Stop),
            ("Python", Separator::Stop),
            ("SQL", Separator::Stop),
            ("C++17", Separator::Blank),
            ("Łódź", Separator::Stop),
            ("s", Separator::Joint),
            ("end", Separator::Stop),
            ("5+", Separator::Blank),
        ];
        assert_eq!(words, expected);
    }
}
