//! The text of an RTF document: groups that hold no text of its own left out, characters decoded.

use super::super::tokens::BREAK;
use encoding_rs::WINDOWS_1252;

/// Tells whether a text is RTF, by its first word.
pub(super) fn is_rtf(text: &str) -> bool {
    text.trim_start().starts_with("{\\rtf")
}

/// Destinations whose content is no text of the document; those that are marked with `\*` are left out as well.
const UNREAD: [&str; 9] =
    ["fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "listtable", "generator"];

/// Gives the text of a document, a line for each paragraph.
pub(super) fn text(document: &str) -> String {
    let mut reader = RtfReader { rest: document, text: String::new(), groups: vec![Group::OUTSIDE], pending: 0 };
    while reader.step() {}
    reader.text
}

/// What holds in a group, and in those in it.
#[derive(Clone, Copy)]
struct Group {
    unread: bool,
    /// Whether its text is hidden.
    hidden: bool,
    /// How many characters stand behind `\u`, for readers that don't know it.
    skip: usize,
}

impl Group {
    /// What holds outside of all groups.
    const OUTSIDE: Self = Self { unread: false, hidden: false, skip: 1 };
}

struct RtfReader<'d> {
    rest: &'d str,
    text: String,
    groups: Vec<Group>,
    /// How many characters are still to be passed over.
    pending: usize,
}

impl RtfReader<'_> {
    fn step(&mut self) -> bool {
        let mut letters = self.rest.chars();
        let Some(first) = letters.next() else { return false };
        self.rest = letters.as_str();
        match first {
            '{' => self.groups.push(self.group()),
            '}' => drop(self.groups.pop()),
            '\\' => self.control(),
            '\n' | '\r' => {}
            c => self.add(c),
        }
        true
    }

    fn group(&self) -> Group {
        self.groups.last().copied().unwrap_or(Group::OUTSIDE)
    }

    fn add(&mut self, c: char) {
        if self.pending > 0 {
            self.pending -= 1;
        } else if !self.group().unread && !self.group().hidden {
            self.text.push(c);
        }
    }

    fn leave_out(&mut self) {
        if let Some(group) = self.groups.last_mut() {
            group.unread = true;
        }
    }

    /// Reads what stands behind a backslash: a word with a number perhaps, or a sign.
    fn control(&mut self) {
        let end = self.rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        if word.is_empty() {
            return self.sign();
        }
        let digits = rest.strip_prefix('-').unwrap_or(rest);
        let digits = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len()) + rest.len() - digits.len();
        let number = rest.get(..digits).and_then(|number| number.parse::<i64>().ok());
        let rest = rest.get(digits..).unwrap_or_default();
        self.rest = rest.strip_prefix(' ').unwrap_or(rest);
        match word {
            "par" | "line" | "row" | "sect" | "page" => self.add_break(),
            "tab" | "cell" => self.add(BREAK),
            "u" => {
                let code = number.map(|number| if number < 0 { number + 0x1_0000 } else { number });
                let c = code.and_then(|code| u32::try_from(code).ok()).and_then(char::from_u32);
                if let Some(c) = c {
                    self.add(c);
                }
                self.pending = self.group().skip;
            }
            "uc" => {
                let skip = number.and_then(|number| usize::try_from(number).ok()).unwrap_or(1).min(8);
                self.groups.last_mut().into_iter().for_each(|group| group.skip = skip);
            }
            "v" => self.groups.last_mut().into_iter().for_each(|group| group.hidden = number != Some(0)),
            "plain" => self.groups.last_mut().into_iter().for_each(|group| group.hidden = false),
            "bullet" => self.add('•'),
            "endash" | "emdash" => self.add('–'),
            "lquote" | "rquote" => self.add('\''),
            _ if UNREAD.contains(&word) => self.leave_out(),
            _ => {}
        }
    }

    fn add_break(&mut self) {
        self.pending = 0;
        self.add('\n');
    }

    fn sign(&mut self) {
        let mut letters = self.rest.chars();
        let Some(sign) = letters.next() else { return };
        self.rest = letters.as_str();
        match sign {
            '*' => self.leave_out(),
            '\'' => {
                let byte = self.rest.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
                let Some(byte) = byte.map(|byte| [byte]) else { return };
                self.rest = self.rest.get(2..).unwrap_or_default();
                let (letters, _) = WINDOWS_1252.decode_without_bom_handling(&byte);
                letters.chars().for_each(|c| self.add(c));
            }
            '~' => self.add(' '),
            '_' => self.add('-'),
            '\\' | '{' | '}' => self.add(sign),
            '\n' | '\r' => self.add_break(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::text;
    use proptest::prelude::*;

    #[test]
    fn paragraphs_and_characters() {
        let document = r"{\rtf1\ansi{\fonttbl{\f0 Django;}}{\*\generator Redis;}{\info{\author Go}}
\b Skills\b0\par C\u43?\'2b, C# \{R\}\tab SQL\line na\'efve {\field{\*\fldinst HYPERLINK flask}{\fldrslt site}}}";
        assert_eq!(text(r"{\rtf1 a{\v Docker} b\v Redis\v0 c}"), "a bc");
        assert_eq!(text(document), "Skills\nC++, C# {R}\u{c}SQL\nnaïve site");
    }

    proptest! {
        #[test]
        fn any_text_is_read(document in "([\\\\{}*'a-f0-9 \n-]|\\\\par|\\\\u|\\\\uc|ł)*") {
            text(&document);
        }
    }
}
