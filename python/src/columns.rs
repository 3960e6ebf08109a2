//! The answers to the people of a table as columns, a list for each: what a `DataFrame` is made of.

use crate::arguments::Count;
use crate::cells::{Lists, MARK};
use crate::engine::Engine;
use crate::many::on_all_cores;
use crate::people::{Entry, People};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use roles::catalogue::SkillId;
use roles::matching::round4;

/// The answer to one person.
#[derive(Default)]
struct Row {
    /// The place of each role in the catalogue, its likelihood and readiness.
    roles: Vec<(usize, f64, f64)>,
    skills: Vec<SkillId>,
    unknown: Vec<String>,
    error: Option<String>,
}

/// Answers people with columns: skills, unknown, and of each of the first so many roles the id, likelihood and readiness; and an error.
pub(crate) fn columns<'py>(
    py: Python<'py>,
    engine: &Engine,
    top: usize,
    (threads, lists): (Option<Count>, Lists),
    feed: impl FnOnce(&mut dyn FnMut(People)) -> PyResult<()>,
) -> PyResult<Bound<'py, PyDict>> {
    let chunks = on_all_cores(py, engine, threads, feed, |_, tools, room, people, _| {
        let row = |at| match people.entry(at, room, &tools.texts) {
            Some(Entry::Known(_)) => {
                let profile = &room.profile;
                let top = room.ranker.top(profile, top);
                let number = |fit: roles::matching::Fit| round4(fit.value());
                let roles = top.iter().map(|role| (role.role.index(), number(role.likelihood), number(role.readiness)));
                let mut skills: Vec<SkillId> = Vec::with_capacity(profile.found().len());
                for skill in profile.found().iter().flat_map(|found| found.skills.iter()) {
                    if !skills.contains(skill) {
                        skills.push(*skill);
                    }
                }
                Row { roles: roles.collect(), skills, unknown: profile.unknown().to_vec(), error: None }
            }
            Some(Entry::Unreadable(why)) => Row { error: Some(why.to_owned()), ..Row::default() },
            Some(Entry::Line(_)) | None => Row::default(), // a table has no lines
        };
        (0..people.len()).map(row).collect::<Vec<Row>>()
    })?;
    let rows: Vec<Row> = chunks.into_iter().flatten().collect();
    Names::of(py, engine).columns(&rows, top, lists)
}

/// Names that are said again and again, as Python has them.
struct Names<'py> {
    py: Python<'py>,
    roles: Vec<Bound<'py, PyString>>,
    skills: Vec<Option<Bound<'py, PyString>>>,
    engine: Engine,
}

impl<'py> Names<'py> {
    fn of(py: Python<'py>, engine: &Engine) -> Self {
        let (roles, count) = engine.with(|catalogue, _| {
            (catalogue.roles().map(|role| PyString::new(py, role.id())).collect(), catalogue.skills().len())
        });
        Self { py, roles, skills: vec![None; count], engine: engine.clone() }
    }

    fn columns(mut self, rows: &[Row], top: usize, lists: Lists) -> PyResult<Bound<'py, PyDict>> {
        let (py, columns) = (self.py, PyDict::new(self.py));
        match lists {
            Lists::Python => self.lists(rows, &columns)?,
            Lists::Marked => self.marked(rows, &columns)?,
        }
        for place in 0..top.min(self.roles.len()) {
            let roles = || rows.iter().map(move |row| row.roles.get(place));
            let ids = roles().map(|role| role.and_then(|(role, ..)| self.roles.get(*role))).collect::<Vec<_>>();
            columns.set_item(format!("role_{}", place + 1), ids)?;
            let numbers =
                |of: fn(&(usize, f64, f64)) -> f64| PyList::new(py, roles().map(|role| role.map(of)).collect::<Vec<_>>());
            columns.set_item(format!("likelihood_{}", place + 1), numbers(|role| role.1)?)?;
            columns.set_item(format!("readiness_{}", place + 1), numbers(|role| role.2)?)?;
        }
        columns.set_item("error", rows.iter().map(|row| row.error.as_deref()).collect::<Vec<_>>())?;
        Ok(columns)
    }

    fn lists(&mut self, rows: &[Row], columns: &Bound<'py, PyDict>) -> PyResult<()> {
        let mut skills = Vec::with_capacity(rows.len());
        for row in rows {
            skills.push(if row.error.is_some() { None } else { Some(self.skills(&row.skills)?) });
        }
        columns.set_item("skills", skills)?;
        let unknown = rows.iter().map(|row| row.error.is_none().then_some(&row.unknown));
        columns.set_item("unknown", unknown.collect::<Vec<_>>())
    }

    /// Gives what is known and what is unknown of each as a string with a mark before each name.
    fn marked(&self, rows: &[Row], columns: &Bound<'py, PyDict>) -> PyResult<()> {
        let string = |row: &Row, names: &mut dyn Iterator<Item = &str>| {
            let marked = |all: String, name| all + MARK.encode_utf8(&mut [0; 4]) + name;
            row.error.is_none().then(|| PyString::new(self.py, &names.fold(String::new(), marked)))
        };
        let skills: Vec<_> = self.engine.with(|catalogue, _| {
            let names = |row: &Row| string(row, &mut row.skills.iter().map(|skill| catalogue.skill(*skill).name()));
            rows.iter().map(names).collect()
        });
        columns.set_item("skills", skills)?;
        let unknown = rows.iter().map(|row| string(row, &mut row.unknown.iter().map(String::as_str)));
        columns.set_item("unknown", unknown.collect::<Vec<_>>())
    }

    fn skills(&mut self, skills: &[SkillId]) -> PyResult<Bound<'py, PyList>> {
        let py = self.py;
        let mut names = Vec::with_capacity(skills.len());
        for skill in skills {
            let Some(name) = self.skills.get_mut(skill.index()) else { continue };
            let of = || self.engine.with(|catalogue, _| PyString::new(py, catalogue.skill(*skill).name()));
            names.push(name.get_or_insert_with(of).clone());
        }
        PyList::new(py, names)
    }
}
