//! One record of many: a line of JSON that says what one person can do.

use super::text::TextReader;
use super::{Found, Genre, Profile};
use crate::catalogue::Catalogue;
use crate::decoding;
pub use crate::decoding::NotText;
use crate::resolve::Memo;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

/// The longest line that is read, in bytes, its end not counted.
pub const LONGEST_LINE: usize = 1024 * 1024;

/// Where the words of a record stood, as `from` says it.
const SKILLS: &str = "skills";
const TEXT: &str = "text";

/// `{"id": …, "skills": ["…"], "text": "…", "as": "resume", "url": "…"}`, each optional; other fields are ignored. Borrows from its line.
#[derive(Debug, Deserialize)]
#[serde(expecting = "a JSON object")]
pub struct Record<'l> {
    #[serde(borrow)]
    id: Option<&'l RawValue>,
    #[serde(borrow)]
    skills: Option<SkillNames<'l>>,
    #[serde(borrow)]
    text: Option<Text<'l>>,
    /// What the person is called.
    #[serde(borrow)]
    name: Option<&'l RawValue>,
    /// What the text is, where it doesn't tell itself.
    #[serde(rename = "as")]
    genre: Option<Genre>,
    /// Where it was published.
    #[serde(borrow, default, deserialize_with = "address")]
    url: Option<Cow<'l, str>>,
}

/// Reads an address; what is none is as good as absent, for a person's line may call anything so.
fn address<'l, D: Deserializer<'l>>(value: D) -> Result<Option<Cow<'l, str>>, D::Error> {
    let value = <&RawValue>::deserialize(value)?;
    Ok(serde_json::from_str::<Text<'l>>(value.get()).ok().map(|Text(text)| text))
}

/// Names of skills, in a list with room for those of most people, so that it doesn't grow name by name.
#[derive(Debug)]
struct SkillNames<'l>(Vec<SkillName<'l>>);

impl<'de: 'l, 'l> Deserialize<'de> for SkillNames<'l> {
    fn deserialize<D: Deserializer<'de>>(list: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = SkillNames<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a sequence")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<SkillNames<'de>, A::Error> {
                const ROOM: usize = 16;
                let mut names = Vec::with_capacity(ROOM);
                while let Some(name) = list.next_element()? {
                    names.push(name);
                }
                Ok(SkillNames(names))
            }
        }
        list.deserialize_seq(InOrder)
    }
}

#[derive(Debug, Deserialize)]
struct SkillName<'l>(#[serde(borrow)] Cow<'l, str>);

#[derive(Debug, Deserialize)]
struct Text<'l>(#[serde(borrow)] Cow<'l, str>);

/// Why a line is no record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoRecord {
    /// There is nothing on it.
    #[error("the line is empty; each line must hold a JSON object")]
    Empty,
    /// It holds neither skills nor a text.
    #[error("the line holds neither \"text\" nor \"skills\"")]
    Silent,
    /// It is longer than [`LONGEST_LINE`].
    #[error("the line is longer than {} KiB; leave out what is not skills or text", LONGEST_LINE / 1024)]
    TooLong,
    /// It isn't text.
    #[error("the line {0}")]
    NotText(#[from] NotText),
    /// It is JSON perhaps, but no object.
    #[error("the line is not a JSON object; expected something like {{\"id\": 1, \"skills\": [\"pandas\"]}}")]
    NotObject,
    /// A row of a table has more or fewer cells than the table has columns.
    #[error(
        "the cells of the row are {cells} and the columns of the table {columns}; is a cell with a comma or a quote in it not quoted?"
    )]
    Uneven {
        /// How many cells it has.
        cells: usize,
        /// How many there should be.
        columns: usize,
    },
    /// It isn't JSON, or a field isn't what it should be.
    #[error("{what} (column {column})")]
    Json {
        /// What is wrong.
        what: String,
        /// Where, in bytes from 1.
        column: usize,
    },
}

/// Decodes a line, without the newline at its end.
///
/// # Errors
/// Where it is too long, or no text.
pub fn line_text(line: &[u8]) -> Result<Cow<'_, str>, NoRecord> {
    if line.len() > LONGEST_LINE { Err(NoRecord::TooLong) } else { Ok(decoding::text(line)?) }
}

impl<'l> Record<'l> {
    /// Reads a line, without the newline at its end.
    ///
    /// # Errors
    /// [`NoRecord`] says why the line can't be read. Depth and binary rubbish are no danger: what is ignored isn't built.
    pub fn read(line: &'l str) -> Result<Self, NoRecord> {
        let text = line.trim_ascii();
        match text.bytes().next() {
            None => Err(NoRecord::Empty),
            Some(b'{') => serde_json::from_str(text).map_err(|error| wrong(&error)),
            Some(_) => Err(NoRecord::NotObject),
        }
    }

    /// Gives the id as it came; none where it is absent or null.
    pub fn id(&self) -> Option<&'l RawValue> {
        self.id
    }

    /// Tells what the person is called, as it came; none where that is absent or null.
    pub fn name(&self) -> Option<&'l RawValue> {
        self.name
    }

    /// Tells whether it holds anything to go by, were it an empty list.
    pub fn says_something(&self) -> bool {
        self.skills.is_some() || self.text.is_some()
    }

    /// Tells where it was published, as it says.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// Gives its words: the text, and the names of the skills.
    pub fn words(&self) -> String {
        let names = self.skills.iter().flat_map(|SkillNames(names)| names).map(|SkillName(name)| name.as_ref());
        names.chain(self.text.as_ref().map(|Text(text)| text.as_ref())).collect::<Vec<_>>().join("\n")
    }

    /// Reads it as an advertisement, whatever it says that it is.
    pub fn advert(&self, memo: &mut Memo<'_, '_>, texts: &Texts<'_>) -> Profile {
        let names = self.skills.iter().flat_map(|SkillNames(names)| names).map(|SkillName(name)| name.as_ref());
        let mut profile = Profile::default();
        let text = self.text.as_ref().map(|Text(text)| text.as_ref());
        read_into(&mut profile, names, text, Some(Genre::Advert), memo, texts);
        profile
    }

    /// Makes a profile that of the person, whoever's it was before.
    pub fn read_into(&self, profile: &mut Profile, memo: &mut Memo<'_, '_>, texts: &Texts<'_>) {
        let names = self.skills.iter().flat_map(|SkillNames(names)| names).map(|SkillName(name)| name.as_ref());
        read_into(profile, names, self.text.as_ref().map(|Text(text)| text.as_ref()), self.genre, memo, texts);
    }
}

/// Makes a profile that of a person with these names of skills and this text, as that of a record, whoever's it was before.
pub fn read_into<'n>(
    profile: &mut Profile,
    names: impl Iterator<Item = &'n str>,
    text: Option<&str>,
    genre: Option<Genre>,
    memo: &mut Memo<'_, '_>,
    texts: &Texts<'_>,
) {
    profile.clear();
    for name in names {
        memo.read(name, |name| profile.add_remembered(name, SKILLS));
    }
    profile.decide(memo.resolver().catalogue(), SKILLS, |name| memo.may_mean(name));
    if let Some(text) = text {
        profile.extend(texts.read(text, genre));
    }
}

/// Reads the texts of records, on any thread. Costs nothing before the first text.
#[derive(Debug)]
pub struct Texts<'c> {
    catalogue: &'c Catalogue,
    reader: OnceLock<TextReader<'c>>,
}

impl<'c> Texts<'c> {
    /// For texts that name skills of this catalogue.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, reader: OnceLock::new() }
    }

    fn read(&self, text: &str, genre: Option<Genre>) -> Vec<Found> {
        self.reader.get_or_init(|| TextReader::new(self.catalogue)).read_all(text, TEXT, genre)
    }
}

/// Gives the JSON reader's error without what means nothing here: its line is always 1, and it quotes values whole.
fn wrong(error: &serde_json::Error) -> NoRecord {
    const LONGEST: usize = 120;
    let full = error.to_string();
    let what = full.rsplit_once(" at line ").map_or(full.as_str(), |(what, _)| what);
    let short: String = what.chars().take(LONGEST).collect();
    let what = if short.len() < what.len() { short + "…" } else { short };
    NoRecord::Json { what, column: error.column() }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_LINE, NoRecord, Record, line_text};
    use crate::decoding::NotText;

    fn id(line: &str) -> Option<&str> {
        Record::read(line).unwrap().id().map(serde_json::value::RawValue::get)
    }

    #[test]
    fn an_id_stays_as_it_came() {
        for value in ["1", "1.0", "1e400", "123456789012345678901234567890", "\"\\u0041\"", "[1, {\"a\": null}]", "true"] {
            assert_eq!(id(&format!("{{\"skills\": [], \"id\": {value} }}\r")), Some(value));
        }
        assert_eq!(id("{\"id\": null}"), None);
        assert_eq!(line_text(b"\xef\xbb\xbf{}").as_deref(), Ok("{}"));
    }

    #[test]
    fn other_fields_are_ignored_however_deep() {
        let deep = format!("{{\"deep\": {}{}, \"id\": 7}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(id(&deep), Some("7"));
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let error = |line: &[u8]| line_text(line).and_then(|line| Record::read(&line).map(drop)).unwrap_err();
        assert_eq!(error(b" \t\r"), NoRecord::Empty);
        assert_eq!(error(b"[1, [\"pandas\"]]"), NoRecord::NotObject);
        assert_eq!(error(b"{\"id\": \"\0\"}"), NoRecord::NotText(NotText { at: 8 }));
        assert_eq!(error(&vec![b' '; LONGEST_LINE + 1]), NoRecord::TooLong);
        assert_eq!(error(b"{\"id\": 1,,}").to_string(), "key must be a string (column 10)");
        let long = format!("{{\"skills\": \"{}\"}}", "x".repeat(1000));
        assert!(error(long.as_bytes()).to_string().len() < 200);
    }
}
