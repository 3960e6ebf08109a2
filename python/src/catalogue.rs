//! The catalogue, of which everything is asked; answers are JSON as the contract says it. Python's `Catalogue` stands before it.

#![allow(clippy::needless_pass_by_value)] // Python hands over what it made of the arguments

use crate::arguments::{Count, TextKind};
use crate::cells::Lists;
use crate::engine::Engine;
use crate::isolation::isolation;
use crate::people::People;
use crate::person::Given;
use crate::ranking::RankingCore;
use crate::trouble::Trouble;
use crate::{columns, many};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use roles::catalogue::Base;
use roles::contract::{
    Document, GapDocument, NameFields, NextDocument, PlanDocument, ReadingsDocument, RoleListDocument, not_counted,
};
use roles::matching::{gap, next_for_roles, overview, plan};
use roles::profile::Genre;
use roles::profile::table::Columns;
use roles::resolve::Reading;
use roles::{Catalogue, Profile};
use std::borrow::Cow;
use std::path::PathBuf;

/// An answer as JSON; what was read of the person and doesn't count, as JSON; and what of a file was left out.
type Answer = (String, String, Vec<String>);

/// What is known: roles, skills and their spellings.
#[pyclass(frozen, module = "roles._roles", name = "Catalogue")]
pub(crate) struct CatalogueCore {
    engine: Engine,
}

#[pymethods]
impl CatalogueCore {
    /// Gives the built-in catalogue.
    #[staticmethod]
    fn builtin() -> Self {
        Self { engine: Engine::builtin() }
    }

    /// Reads files and folders over the built-in catalogue, or over what `only` leaves of it.
    #[staticmethod]
    #[pyo3(signature = (paths, only=None))]
    fn from_yaml(py: Python<'_>, paths: Vec<PathBuf>, only: Option<&str>) -> PyResult<Self> {
        let base = match only {
            None => Base::Whole,
            Some("roles") => Base::Skills,
            Some("all") => Base::Nothing,
            Some(other) => {
                return Err(PyValueError::new_err(format!("only is \"roles\" or \"all\", and not {other:?}")));
            }
        };
        let catalogue = py.detach(|| Catalogue::over_base(base, paths.iter().map(PathBuf::as_path)));
        let catalogue = catalogue.map_err(|problems| Trouble::from(problems).into_exception(py))?;
        Ok(Self { engine: Engine::new(Cow::Owned(catalogue)) })
    }

    /// Gives the catalogue with the roles that have this level asked at it.
    fn at_level(&self, py: Python<'_>, level: &str) -> PyResult<Self> {
        let catalogue = self.answer(py, |engine| Ok(engine.with(|catalogue, _| catalogue.at_level(level))?))?;
        Ok(Self { engine: Engine::new(Cow::Owned(catalogue)) })
    }

    /// Gives how many roles and skills there are.
    fn counts(&self) -> (usize, usize) {
        self.engine.with(|catalogue, _| (catalogue.roles().len(), catalogue.skills().len()))
    }

    /// Lists the roles.
    fn roles(&self, py: Python<'_>) -> PyResult<String> {
        self.answer(py, |engine| engine.with(|catalogue, _| json(&RoleListDocument::new(catalogue, &overview(catalogue)))))
    }

    /// Ranks the roles for a person.
    #[pyo3(name = "match", signature = (skills=None, text=None, file=None, kind=None, top=None))]
    fn match_(
        &self,
        py: Python<'_>,
        skills: Option<&Bound<'_, PyAny>>,
        text: Option<String>,
        file: Option<PathBuf>,
        kind: Option<TextKind>,
        top: Option<Count>,
    ) -> PyResult<RankingCore> {
        let top = top.map(|Count(top)| top);
        let is_quick = text.is_none() && file.is_none();
        let given = Given::of(&self.engine, skills, text, file)?;
        if is_quick {
            // What takes microseconds isn't worth handing Python over to others.
            let (profile, notes) = self
                .engine
                .with(|_, tools| given.read(tools, None, roles::profile::document::Isolation::None))
                .map_err(|trouble| trouble.into_exception(py))?;
            return Ok(RankingCore::new(&self.engine, profile, notes, top));
        }
        let isolation = isolation(py)?;
        self.answer(py, |engine| {
            let (profile, notes) = engine.with(|_, tools| given.read(tools, kind.map(|TextKind(kind)| kind), isolation))?;
            Ok(RankingCore::new(engine, profile, notes, top))
        })
    }

    /// Says how names are read.
    fn resolve(&self, py: Python<'_>, names: Vec<String>) -> PyResult<String> {
        self.answer(py, |engine| {
            engine.with(|catalogue, tools| {
                let read = |name: String| {
                    let reading = tools.resolver.read(&name);
                    let near = if reading == Reading::Unknown { tools.resolver.suggest(&name) } else { Vec::new() };
                    (name, reading, near)
                };
                let names: Vec<_> = names.into_iter().map(read).collect();
                let fields = names.iter().map(|(name, reading, near)| NameFields::new(catalogue, name, reading, near));
                json(&ReadingsDocument::new(fields.collect()))
            })
        })
    }

    /// Tells what to learn next.
    #[pyo3(signature = (skills=None, role=None, text=None, file=None, top=Count(5)))]
    fn next_skills(
        &self,
        py: Python<'_>,
        skills: Option<&Bound<'_, PyAny>>,
        role: Option<&str>,
        text: Option<String>,
        file: Option<PathBuf>,
        top: Count,
    ) -> PyResult<Answer> {
        let (given, isolation) = (Given::of(&self.engine, skills, text, file)?, isolation(py)?);
        self.answer(py, |engine| {
            engine.with(|catalogue, tools| {
                if role.is_none() && given.is_nothing() {
                    return Err(Trouble::Nothing);
                }
                let role = role.map(|name| catalogue.role(name)).transpose()?;
                let (profile, notes) = given.read(tools, None, isolation)?;
                let roles = next_for_roles(tools.scorer(), &profile, role, top.0);
                answered(catalogue, &profile, &NextDocument::new(catalogue, &profile, &roles), notes)
            })
        })
    }

    /// Plans the way to readiness for a role.
    #[pyo3(signature = (role, skills=None, text=None, file=None))]
    fn plan(
        &self,
        py: Python<'_>,
        role: &str,
        skills: Option<&Bound<'_, PyAny>>,
        text: Option<String>,
        file: Option<PathBuf>,
    ) -> PyResult<Answer> {
        let (given, isolation) = (Given::of(&self.engine, skills, text, file)?, isolation(py)?);
        self.answer(py, |engine| {
            engine.with(|catalogue, tools| {
                let role = catalogue.role(role)?;
                let (profile, notes) = given.read(tools, None, isolation)?;
                let plan = plan(tools.scorer(), &profile, role);
                answered(catalogue, &profile, &PlanDocument::new(catalogue, &profile, &plan), notes)
            })
        })
    }

    /// Holds a person against an advertisement.
    #[pyo3(signature = (skills=None, text=None, file=None, advert=None, advert_file=None, top=Count(5)))]
    #[allow(clippy::too_many_arguments)] // as many as Python's function has, which names them
    fn gap(
        &self,
        py: Python<'_>,
        skills: Option<&Bound<'_, PyAny>>,
        text: Option<String>,
        file: Option<PathBuf>,
        advert: Option<String>,
        advert_file: Option<PathBuf>,
        top: Count,
    ) -> PyResult<Answer> {
        let person = Given::of(&self.engine, skills, text, file)?;
        let job = Given::of(&self.engine, None, advert, advert_file)?;
        let isolation = isolation(py)?;
        self.answer(py, |engine| {
            engine.with(|catalogue, tools| {
                let (person, mut notes) = person.read(tools, Some(Genre::Resume), isolation.clone())?;
                let (job, more) = job.read(tools, Some(Genre::Advert), isolation)?;
                notes.extend(more);
                let gap = gap(tools.scorer(), &person, &job, top.0);
                answered(catalogue, &person, &GapDocument::new(catalogue, [&person, &job], &gap), notes)
            })
        })
    }

    /// Ranks the roles for many people: lists of names, or mappings with skills, text and id.
    #[pyo3(signature = (people, top=Count(3), threads=None))]
    fn match_many(
        &self,
        py: Python<'_>,
        people: &Bound<'_, PyAny>,
        top: Count,
        threads: Option<Count>,
    ) -> PyResult<many::Lines> {
        many::lines(py, &self.engine, top.0, threads, |hand_on| People::of_records(people, hand_on))
    }

    /// Answers lines of JSON with lines of JSON.
    #[pyo3(signature = (lines, top=Count(3), threads=None))]
    fn match_lines(
        &self,
        py: Python<'_>,
        lines: &Bound<'_, PyAny>,
        top: Count,
        threads: Option<Count>,
    ) -> PyResult<many::Lines> {
        many::lines(py, &self.engine, top.0, threads, |hand_on| People::of_lines(lines, hand_on))
    }

    /// Ranks the roles for the people of a table, and gives the columns of the answers; a list of names is a string for each person where it is marked.
    #[allow(clippy::too_many_arguments)] // Python names them
    #[pyo3(signature = (length, skills, texts, top=Count(3), threads=None, marked_cells=false, marked_answers=false))]
    fn match_columns<'py>(
        &self,
        py: Python<'py>,
        length: usize,
        skills: Vec<Bound<'py, PyAny>>,
        texts: Vec<Bound<'py, PyAny>>,
        top: Count,
        threads: Option<Count>,
        marked_cells: bool,
        marked_answers: bool,
    ) -> PyResult<Bound<'py, PyDict>> {
        let (cells, answers) = (Lists::of(marked_cells), Lists::of(marked_answers));
        let feed = |hand_on: &mut dyn FnMut(People)| People::of_columns(length, (&skills, cells), &texts, hand_on);
        columns::columns(py, &self.engine, top.0, (threads, answers), feed)
    }
}

impl CatalogueCore {
    /// Works without holding Python, and says what went wrong as an exception.
    fn answer<R: Send>(&self, py: Python<'_>, work: impl FnOnce(&Engine) -> Result<R, Trouble> + Send) -> PyResult<R> {
        py.detach(|| work(&self.engine)).map_err(|trouble| trouble.into_exception(py))
    }
}

/// Makes an answer of a document, of the person that it is about, and of what was left out.
fn answered(
    catalogue: &Catalogue,
    person: &Profile,
    document: &impl Document,
    notes: Vec<String>,
) -> Result<Answer, Trouble> {
    Ok((json(document)?, serde_json::to_string(&not_counted(catalogue, person))?, notes))
}

fn json(document: &impl Document) -> Result<String, Trouble> {
    Ok(serde_json::to_string(document)?)
}

/// Finds which columns of a table hold skills, and which texts, by their places from 0.
#[pyfunction]
#[pyo3(signature = (names, wanted))]
pub(crate) fn find_columns(py: Python<'_>, names: Vec<String>, wanted: Vec<String>) -> PyResult<(Vec<usize>, Vec<usize>)> {
    let columns = Columns::of_names(names, b',', &wanted).map_err(|error| Trouble::from(error).into_exception(py))?;
    Ok((columns.of_skills().to_vec(), columns.of_texts().to_vec()))
}
