//! What of a text is in a language that is recognised and not read.

use std::fmt;

/// Lines of a text in a language that is not read: names of skills are found in it, and nothing that is said of them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnreadPassage {
    /// The language, in English.
    pub language: &'static str,
    /// Whose text it is: a file.
    pub from: String,
    /// Its first and last line, from 1, where the text has the lines of its file.
    pub lines: Option<(usize, usize)>,
}

/// As a note says it.
impl fmt::Display for UnreadPassage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { language, from, lines } = self;
        let from = if from == "-" { "standard input" } else { from };
        match lines {
            Some((first, last)) if first < last => write!(f, "{from}, lines {first} to {last},")?,
            Some((line, _)) => write!(f, "{from}, line {line},")?,
            None => write!(f, "{from}")?,
        }
        write!(f, " is in {language}, which is not read: names count there, whatever is said of them")
    }
}
