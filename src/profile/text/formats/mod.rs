//! Formats that are not plain: each is turned into text that reads line by line.

mod badge;
mod columns;
mod html;
mod latex;
mod latex_symbol;
mod markdown;
mod markup;
mod record;
mod rtf;
mod tables;
mod xml;

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::Path;

pub use latex::inputs as latex_inputs;

/// A document as text, with the names of skills that it lists as such.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Readable<'t> {
    /// What it says.
    pub text: Cow<'t, str>,
    /// The names that its form says are skills, as they are written.
    pub listed: Vec<Listed>,
    /// Whether the lines of `text` are those of the document.
    pub keeps_lines: bool,
}

/// A name that a document lists as a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The name as it is written.
    pub name: String,
    /// Its line in the document, from 1, where that is known.
    pub line: Option<usize>,
}

impl<'t> Readable<'t> {
    /// Reads a document by the ending of its file, and by its content where that says nothing.
    pub fn of(document: &'t str, path: &Path) -> Self {
        let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
        match ending.as_str() {
            "md" | "markdown" | "mdown" | "rmd" | "qmd" => return Self::lines(markdown::text(document)),
            "tex" | "latex" | "ltx" => return Self::lines(latex::text(document)),
            "rst" => return Self::lines(markup::rst(document)),
            "org" => return Self::lines(markup::org(document)),
            "csv" => {
                let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
                let (text, listed) = tables::read(document, stem.eq_ignore_ascii_case("skills"));
                return Self { text: Cow::Owned(text), listed, keeps_lines: true };
            }
            "yaml" | "yml" => {
                if let Some(resume) = record::Resume::of_yaml(document) {
                    return resume.into();
                }
            }
            "xml" => {
                if let Some(text) = xml::text(document) {
                    return Self { text: Cow::Owned(text), ..Self::default() };
                }
            }
            _ => {}
        }
        Self::by_content(document)
    }

    /// Reads a document by its content.
    fn by_content(document: &'t str) -> Self {
        if let Some(resume) = record::Resume::of_json(document) {
            return resume.into();
        }
        Self { text: plain(document), keeps_lines: !rtf::is_rtf(document), ..Self::default() }
    }

    fn lines(text: String) -> Self {
        Self { text: Cow::Owned(text), keeps_lines: true, ..Self::default() }
    }
}

/// Tells by its name whether a file is in a format that is read as a whole.
pub fn is_known(path: &Path) -> bool {
    const ENDINGS: [&str; 14] =
        ["md", "markdown", "mdown", "rmd", "qmd", "tex", "latex", "ltx", "rst", "org", "csv", "yaml", "yml", "xml"];
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
    ENDINGS.contains(&ending.as_str())
}

/// Gives the text of a page, of RTF or LaTeX, as their content tells; any other text as it is.
pub fn plain(document: &str) -> Cow<'_, str> {
    if html::is_html(document) {
        Cow::Owned(html::text(document))
    } else if rtf::is_rtf(document) {
        Cow::Owned(rtf::text(document))
    } else if latex::is_latex(document) {
        Cow::Owned(latex::text(document))
    } else {
        entities(document)
    }
}

/// Gives a text with the entities decoded that a page left in it when it was copied: `R&amp;D`, `https:&#x2F;&#x2F;`.
fn entities(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 10;
    let mut decoded = String::new();
    let mut done = 0;
    for start in memchr::memchr_iter(b'&', text.as_bytes()) {
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
        let name = text.as_bytes()[start + 1..].iter().take(LONGEST).take_while(|byte| is_part(byte)).count();
        let entity = text.get(start..start + name + 2).filter(|entity| entity.ends_with(';'));
        let Some(character) = entity.map(html::text).filter(|read| !read.contains('\n') && !read.ends_with(';')) else {
            continue;
        };
        decoded.push_str(&text[done..start]);
        decoded.push_str(&character);
        done = start + name + 2;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    decoded.push_str(&text[done..]);
    Cow::Owned(decoded)
}

impl From<record::Resume> for Readable<'_> {
    fn from(resume: record::Resume) -> Self {
        let listed = resume.listed.into_iter().map(|name| Listed { name, line: None }).collect();
        Self { text: Cow::Owned(resume.text), listed, keeps_lines: false }
    }
}
