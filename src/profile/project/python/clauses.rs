//! Where the clauses of Python source begin and end: a logical line, or the part of one up to a `:` or `;`.

/// A clause and the line it begins in, from 1. It may hold comments and newlines between brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause<'t> {
    /// The line, from 1.
    pub line: usize,
    /// The text, from its first character.
    pub text: &'t str,
}

/// The clauses of a source, in order; comments, blank lines and the insides of strings are none.
#[derive(Debug)]
pub struct Clauses<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

/// The clauses of this source.
pub fn clauses(text: &str) -> Clauses<'_> {
    Clauses { text: text.strip_prefix('\u{feff}').unwrap_or(text), at: 0, line: 1 }
}

impl<'t> Iterator for Clauses<'t> {
    type Item = Clause<'t>;

    fn next(&mut self) -> Option<Clause<'t>> {
        self.skip_blank();
        let (start, line) = (self.at, self.line);
        self.peek(0)?;
        self.run_to_end();
        let text = self.text.get(start..self.at)?;
        self.advance(); // the separator
        Some(Clause { line, text })
    }
}

impl Clauses<'_> {
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    fn advance(&mut self) {
        if self.peek(0) == Some(b'\n') {
            self.line += 1;
        }
        self.at = (self.at + 1).min(self.text.len());
    }

    fn skip_blank(&mut self) {
        while let Some(byte) = self.peek(0) {
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' | b'\x0c' | b';' | b':' => self.advance(),
                b'\\' if matches!(self.peek(1), Some(b'\n' | b'\r')) => self.advance(),
                b'#' => self.skip_comment(),
                _ => return,
            }
        }
    }

    /// Goes to the separator that ends the clause, or to the end of the text.
    fn run_to_end(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek(0) {
            match byte {
                b'\n' if depth == 0 || self.begins_statement() => return,
                b':' | b';' if depth == 0 => return,
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth = depth.saturating_sub(1),
                b'#' => {
                    self.skip_comment();
                    continue;
                }
                b'"' | b'\'' => {
                    self.skip_string(byte);
                    continue;
                }
                b'\\' => self.skip_escaped(),
                _ => {}
            }
            self.advance();
        }
    }

    /// Whether the next line can only begin a statement, so that the bracket before it was never closed.
    fn begins_statement(&self) -> bool {
        let next = self.text.as_bytes().get(self.at + 1..).unwrap_or_default();
        next.starts_with(b"import ") || next.starts_with(b"def ") || next.starts_with(b"class ")
    }

    /// Goes to the character after a backslash; a backslash at the end of a line hides the line's end.
    fn skip_escaped(&mut self) {
        self.advance();
        if self.peek(0) == Some(b'\r') {
            self.advance();
        }
    }

    fn skip_comment(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    }

    /// Goes behind the string that this quote opens; a string in single quotes that isn't closed ends with its line.
    fn skip_string(&mut self, quote: u8) {
        let triple = self.peek(1) == Some(quote) && self.peek(2) == Some(quote);
        self.at += if triple { 3 } else { 1 };
        while let Some(byte) = self.peek(0) {
            match byte {
                b'\\' => self.skip_escaped(),
                b'\n' if !triple => return,
                _ if byte == quote && !triple => return self.advance(),
                _ if byte == quote && self.peek(1) == Some(quote) && self.peek(2) == Some(quote) => {
                    self.at += 3;
                    return;
                }
                _ => {}
            }
            self.advance();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::clauses;
    use proptest::prelude::*;

    fn texts(source: &str) -> Vec<(usize, &str)> {
        clauses(source).map(|clause| (clause.line, clause.text)).collect()
    }

    #[test]
    fn strings_and_comments_hold_no_clauses() {
        let source = "\"\"\"\nimport a\n\"\"\"\nx = 'it\\'s'  # import b\ny = r'\\' + \"\\\\\"\nimport c\n";
        assert_eq!(texts(source).last(), Some(&(6, "import c")));
        assert_eq!(texts(source).len(), 4);
    }

    #[test]
    fn lines_go_on_in_brackets_and_after_backslashes() {
        assert_eq!(texts("from a import (b, # c\n  d)\nimport e\\\n  , f\n").len(), 2);
        assert_eq!(texts("import a; import b"), [(1, "import a"), (1, "import b")]);
        assert_eq!(
            texts("try: import a\nexcept E: a = None"),
            [(1, "try"), (1, "import a"), (2, "except E"), (2, "a = None")]
        );
    }

    #[test]
    fn a_bracket_never_closed_costs_one_statement() {
        assert_eq!(texts("x = (1,\nimport a\n"), [(1, "x = (1,"), (2, "import a")]);
        assert_eq!(texts("x = 'never\nimport a"), [(1, "x = 'never"), (2, "import a")]);
    }

    proptest! {
        #[test]
        fn any_text_is_read(source in "[a\"'#\\\\\\n\\r():; é🐍f]{0,60}") {
            for clause in clauses(&source) {
                prop_assert!(!clause.text.is_empty());
                prop_assert!(clause.line <= source.split('\n').count());
            }
        }
    }
}
