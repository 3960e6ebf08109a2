//! Many people, taken out of Python's objects before the work begins: then it needs Python no more.

use crate::cells::{Lists, MARK, Refused, id_of, is_missing, no_text, not_a, silent, words_of};
use crate::many::{CHUNK, Room};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyList, PyMapping, PyString, PyTuple};
use roles::profile::Genre;
use roles::profile::list;
use roles::profile::record::{Texts, read_into};
use roles::profile::table::names_in_cell;
use serde_json::value::RawValue;
use std::ops::Range;

/// Some people, whose words stand one behind the other.
#[derive(Debug, Default)]
pub(crate) struct People {
    words: String,
    /// Where each name stands, person by person.
    names: Vec<Range<usize>>,
    all: Vec<Person>,
}

/// One of them.
#[derive(Debug)]
enum Person {
    /// What was given of them.
    Given { id: Option<Box<RawValue>>, names: Range<usize>, text: Option<Range<usize>>, genre: Option<Genre> },
    /// A line of JSON, which is read with the others'.
    Line(Range<usize>),
    /// Why they can't be read.
    Unreadable(String),
}

/// A person, as they are worked on.
pub(crate) enum Entry<'p> {
    /// The id, as JSON; what is known of them is the profile in the room.
    Known(Option<&'p RawValue>),
    /// A line of JSON.
    Line(&'p str),
    /// Why they can't be read.
    Unreadable(&'p str),
}

/// What is being taken out of one person's objects.
#[derive(Debug, Default)]
struct Draft {
    id: Option<Box<RawValue>>,
    says_something: bool,
    text: Option<Range<usize>>,
    genre: Option<Genre>,
}

impl People {
    /// Takes people that are each a list of names, or a mapping with `skills`, `text`, `id` and `as`, and hands them on in chunks.
    pub(crate) fn of_records(records: &Bound<'_, PyAny>, hand_on: &mut dyn FnMut(Self)) -> PyResult<()> {
        Self::each(records, Self::record, hand_on)
    }

    /// Takes lines of JSON, as strings or bytes.
    pub(crate) fn of_lines(lines: &Bound<'_, PyAny>, hand_on: &mut dyn FnMut(Self)) -> PyResult<()> {
        Self::each(lines, Self::line, hand_on)
    }

    fn each(
        items: &Bound<'_, PyAny>,
        mut take: impl FnMut(&mut Self, &Bound<'_, PyAny>) -> Result<Person, Refused>,
        hand_on: &mut dyn FnMut(Self),
    ) -> PyResult<()> {
        let mut people = Self::default();
        for item in items.try_iter()? {
            let person = take(&mut people, &item?);
            people.add(person, hand_on)?;
        }
        people.end(hand_on);
        Ok(())
    }

    /// Takes people from columns of a table: each cell a list of names, or a string of them; or a text.
    pub(crate) fn of_columns(
        length: usize,
        (skills, lists): (&[Bound<'_, PyAny>], Lists),
        texts: &[Bound<'_, PyAny>],
        hand_on: &mut dyn FnMut(Self),
    ) -> PyResult<()> {
        let mut people = Self::default();
        let mut columns = Vec::with_capacity(skills.len() + texts.len());
        for column in skills.iter().chain(texts) {
            columns.push(column.try_iter()?);
        }
        for _ in 0..length {
            let mut cells = Vec::with_capacity(columns.len());
            for column in &mut columns {
                cells.extend(column.next().transpose()?);
            }
            let (skills, texts) = cells.split_at(skills.len().min(cells.len()));
            let person = people.row((skills, lists), texts);
            people.add(person, hand_on)?;
        }
        people.end(hand_on);
        Ok(())
    }

    /// Gives how many people there are.
    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// Gives one of them, worked out as far as names and texts say, in the room that there is for it.
    pub(crate) fn entry<'p>(&'p self, at: usize, room: &mut Room<'_, '_>, texts: &Texts<'_>) -> Option<Entry<'p>> {
        let words = |range: &Range<usize>| self.words.get(range.clone()).unwrap_or_default();
        Some(match self.all.get(at)? {
            Person::Given { id, names, text, genre } => {
                let names = self.names.get(names.clone()).unwrap_or_default().iter().map(words);
                let text = text.as_ref().map(words);
                read_into(&mut room.profile, names, text, *genre, &mut room.memo, texts);
                Entry::Known(id.as_deref())
            }
            Person::Line(line) => Entry::Line(words(line)),
            Person::Unreadable(why) => Entry::Unreadable(why),
        })
    }

    /// Adds a person; a chunk that is whole is handed on.
    fn add(&mut self, person: Result<Person, Refused>, hand_on: &mut dyn FnMut(Self)) -> PyResult<()> {
        self.all.push(match person {
            Ok(person) => person,
            Err(Refused::Person(why)) => Person::Unreadable(why),
            Err(Refused::Python(error)) => return Err(error),
        });
        if self.all.len() == CHUNK {
            hand_on(std::mem::take(self));
        }
        Ok(())
    }

    /// Hands on those that are left.
    fn end(self, hand_on: &mut dyn FnMut(Self)) {
        if !self.all.is_empty() {
            hand_on(self);
        }
    }

    fn line(&mut self, line: &Bound<'_, PyAny>) -> Result<Person, Refused> {
        if let Ok(bytes) = line.cast::<PyBytes>() {
            let text =
                roles::profile::record::line_text(bytes.as_bytes()).map_err(|why| Refused::Person(why.to_string()))?;
            return Ok(Person::Line(self.keep(&text)));
        }
        let Ok(line) = line.cast::<PyString>() else { return Err(not_a("a line of JSON", line)) };
        let text = words_of(line)?;
        let text = text.strip_suffix('\n').unwrap_or(&text);
        Ok(Person::Line(self.keep(text)))
    }

    fn record(&mut self, record: &Bound<'_, PyAny>) -> Result<Person, Refused> {
        let first = self.names.len();
        let mut draft = Draft::default();
        let mapping = record.cast::<PyDict>().map(|dict| dict.as_mapping().clone());
        let mapping = mapping.or_else(|_| record.cast::<PyMapping>().cloned().map_err(drop));
        if is_missing(record)? {
            return Err(silent());
        } else if let Ok(mapping) = mapping {
            self.mapping(&mapping, &mut draft)?;
        } else {
            self.skills(record, &mut draft)?;
        }
        self.person(first, draft)
    }

    fn row(&mut self, (skills, lists): (&[Bound<'_, PyAny>], Lists), texts: &[Bound<'_, PyAny>]) -> Result<Person, Refused> {
        let first = self.names.len();
        let mut draft = Draft::default();
        for cell in skills {
            match lists {
                Lists::Python => self.skills(cell, &mut draft)?,
                Lists::Marked => self.marked(cell, &mut draft)?,
            }
        }
        for cell in texts {
            self.text(cell, &mut draft)?;
        }
        self.person(first, draft)
    }

    fn person(&mut self, first: usize, draft: Draft) -> Result<Person, Refused> {
        let Draft { id, says_something, text, genre } = draft;
        if !says_something {
            return Err(silent());
        }
        Ok(Person::Given { id, names: first..self.names.len(), text, genre })
    }

    fn mapping(&mut self, record: &Bound<'_, PyMapping>, draft: &mut Draft) -> Result<(), Refused> {
        let field = |name: &str| -> Result<Option<Bound<'_, PyAny>>, Refused> {
            Ok(if record.contains(name)? { Some(record.get_item(name)?) } else { None })
        };
        if let Some(id) = field("id")?.filter(|id| !id.is_none()) {
            draft.id = Some(id_of(&id)?);
        }
        if let Some(skills) = field("skills")? {
            self.skills(&skills, draft)?;
        }
        if let Some(text) = field("text")? {
            self.text(&text, draft)?;
        }
        if let Some(kind) = field("as")?.filter(|kind| !kind.is_none()) {
            let kind = kind.extract::<crate::arguments::TextKind>();
            draft.genre = Some(kind.map_err(|error| Refused::Person(error.value(record.py()).to_string()))?.0);
        }
        Ok(())
    }

    /// Takes names: a list of them, or a string as a cell of a table holds them.
    fn skills(&mut self, names: &Bound<'_, PyAny>, draft: &mut Draft) -> Result<(), Refused> {
        if let Ok(list) = names.cast::<PyList>() {
            draft.says_something = true;
            return list.iter().try_for_each(|name| self.name(&name));
        }
        if let Ok(list) = names.cast::<PyTuple>() {
            draft.says_something = true;
            return list.iter().try_for_each(|name| self.name(&name));
        }
        if is_missing(names)? {
            return Ok(());
        }
        draft.says_something = true;
        if let Ok(cell) = names.cast::<PyString>() {
            let cell = words_of(cell)?;
            let is_cell = cell.contains([';', '|']) || cell.trim_start().starts_with('[');
            let all = if is_cell { names_in_cell(&cell) } else { list::names(&cell) };
            for name in all {
                self.keep_name(&name);
            }
            return Ok(());
        }
        let is_list =
            !names.is_instance_of::<PyBytes>() && !names.is_instance_of::<PyByteArray>() && names.hasattr("__iter__")?;
        if !is_list || names.cast::<PyMapping>().is_ok() {
            return Err(not_a("a list of names", names));
        }
        names.try_iter()?.try_for_each(|name| self.name(&name?))
    }

    /// Takes names that stand in one string, with a mark between.
    fn marked(&mut self, names: &Bound<'_, PyAny>, draft: &mut Draft) -> Result<(), Refused> {
        if names.is_none() {
            return Ok(());
        }
        let Ok(names) = names.cast::<PyString>() else { return Err(not_a("a list of names", names)) };
        draft.says_something = true;
        let names = names.to_str().map_err(|_| no_text())?;
        if !names.is_empty() {
            names.split(MARK).for_each(|name| self.keep_name(name));
        }
        Ok(())
    }

    fn name(&mut self, name: &Bound<'_, PyAny>) -> Result<(), Refused> {
        let Ok(name) = name.cast::<PyString>() else { return Err(not_a("the name of a skill", name)) };
        match name.to_str() {
            Ok(name) => self.keep_name(name),
            Err(_) => return Err(no_text()),
        }
        Ok(())
    }

    /// Takes a text; further ones are put behind it.
    fn text(&mut self, text: &Bound<'_, PyAny>, draft: &mut Draft) -> Result<(), Refused> {
        if is_missing(text)? {
            return Ok(());
        }
        let Ok(text) = text.cast::<PyString>() else { return Err(not_a("a text", text)) };
        draft.says_something = true;
        let text = words_of(text)?;
        draft.text = Some(match draft.text.take() {
            Some(before) => {
                let both = format!("{}\n\n{text}", self.words.get(before).unwrap_or_default());
                self.keep(&both)
            }
            None => self.keep(&text),
        });
        Ok(())
    }

    fn keep_name(&mut self, name: &str) {
        let name = self.keep(name);
        self.names.push(name);
    }

    fn keep(&mut self, words: &str) -> Range<usize> {
        let start = self.words.len();
        self.words.push_str(words);
        start..self.words.len()
    }
}
