//! TOML with the line of each value. A file with mistakes gives what can be read of it.

use super::finding::LineIndex;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A TOML file.
pub(super) struct TomlFile<'t> {
    root: Spanned<DeValue<'t>>,
    index: LineIndex,
    problem: Option<String>,
}

/// A value, and the file it stands in.
#[derive(Clone, Copy)]
pub(super) struct TomlItem<'f> {
    value: &'f Spanned<DeValue<'f>>,
    index: &'f LineIndex,
}

impl<'t> TomlFile<'t> {
    /// Reads a file.
    pub(super) fn read(text: &'t str) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let span = table.span();
        let index = LineIndex::of(text);
        let problem = errors.first().map(|error| {
            let line = error.span().map_or_else(String::new, |span| format!("line {}: ", index.line(span.start)));
            format!("not TOML as it should be: {line}{}", error.message())
        });
        Self { root: Spanned::new(span, DeValue::Table(table.into_inner())), index, problem }
    }

    /// Tells what is wrong with it, where something is: what stands there may be missing.
    pub(super) fn problem(&self) -> Option<String> {
        self.problem.clone()
    }

    /// Gives the whole of it.
    pub(super) fn root(&self) -> TomlItem<'_> {
        TomlItem { value: &self.root, index: &self.index }
    }
}

impl<'f> TomlItem<'f> {
    /// Gives the value at a path of keys.
    pub(super) fn at(self, path: &str) -> Option<Self> {
        path.split('/').try_fold(self, TomlItem::get)
    }

    /// Gives the value of a key.
    pub(super) fn get(self, key: &str) -> Option<Self> {
        match self.value.get_ref() {
            DeValue::Table(table) => Some(Self { value: table.get(key)?, ..self }),
            _ => None,
        }
    }

    /// Gives the keys and values of a table, each with its line; none of anything else.
    pub(super) fn entries(self) -> impl Iterator<Item = (usize, &'f str, Self)> {
        let table = match self.value.get_ref() {
            DeValue::Table(table) => Some(table),
            _ => None,
        };
        let entries = table.into_iter().flat_map(|table| table.iter());
        entries.map(move |(key, value)| (self.index.line(key.span().start), key.get_ref().as_ref(), Self { value, ..self }))
    }

    /// Gives the items of an array; none of anything else.
    pub(super) fn items(self) -> impl Iterator<Item = Self> {
        let array = match self.value.get_ref() {
            DeValue::Array(array) => Some(array),
            _ => None,
        };
        array.into_iter().flat_map(|array| array.iter()).map(move |value| Self { value, ..self })
    }

    /// Gives the text, if it is one.
    pub(super) fn text(self) -> Option<&'f str> {
        match self.value.get_ref() {
            DeValue::String(text) => Some(text),
            _ => None,
        }
    }

    /// Tells whether it is `true`.
    pub(super) fn is_true(self) -> bool {
        matches!(self.value.get_ref(), DeValue::Boolean(true))
    }

    /// Gives the line it begins in, from 1.
    pub(super) fn line(self) -> usize {
        self.index.line(self.value.span().start)
    }
}
