//! Arguments as Python people give them: names of skills, counts, what a text is.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyInt, PyList, PyString, PyTuple};
use roles::profile::{Genre, list};

/// A whole number from 1 on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Count(pub(crate) usize);

impl<'py> FromPyObject<'_, 'py> for Count {
    type Error = PyErr;

    fn extract(number: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let number = number.cast::<PyInt>().map_err(|_| type_error("a whole number", &number))?;
        // What is larger than any number of things that there can be is as good as all.
        match number.extract::<usize>() {
            Ok(0) => {}
            Ok(number) => return Ok(Self(number)),
            Err(_) if number.gt(0)? => return Ok(Self(usize::MAX)),
            Err(_) => {}
        }
        Err(PyValueError::new_err(format!("{} is too few; 1 is the least", number.str()?)))
    }
}

/// What a text is, where it is said.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TextKind(pub(crate) Genre);

impl<'py> FromPyObject<'_, 'py> for TextKind {
    type Error = PyErr;

    fn extract(kind: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match kind.cast::<PyString>().map_err(|_| type_error("\"resume\" or \"advert\"", &kind))?.to_str()? {
            "resume" => Ok(Self(Genre::Resume)),
            "advert" => Ok(Self(Genre::Advert)),
            other => Err(PyValueError::new_err(format!("a text is \"resume\" or \"advert\", and not {other:?}"))),
        }
    }
}

/// Has each name of a list used: of a string with commas between, or of anything that can be iterated over.
pub(crate) fn each_name(skills: &Bound<'_, PyAny>, mut take: impl FnMut(&str)) -> PyResult<()> {
    if let Ok(one) = skills.cast::<PyString>() {
        for name in list::names(one.to_str()?) {
            take(&name);
        }
        return Ok(());
    }
    let mut each = |(at, name): (usize, Bound<'_, PyAny>)| {
        let name = name.cast::<PyString>().map_err(|_| {
            PyTypeError::new_err(format!("skills are names, and number {} of them is {}", at + 1, kind_of(&name)))
        })?;
        take(name.to_str()?);
        Ok(())
    };
    if let Ok(list) = skills.cast::<PyList>() {
        return list.iter().enumerate().try_for_each(each);
    }
    if let Ok(tuple) = skills.cast::<PyTuple>() {
        return tuple.iter().enumerate().try_for_each(each);
    }
    let is_no_list =
        skills.is_instance_of::<PyBytes>() || skills.is_instance_of::<PyByteArray>() || skills.is_instance_of::<PyDict>();
    if is_no_list || !skills.hasattr("__iter__")? {
        return Err(type_error("names of skills", skills));
    }
    skills.try_iter()?.enumerate().try_for_each(|(at, name)| each((at, name?)))
}

/// Says that something else was expected.
pub(crate) fn type_error(expected: &str, given: &Bound<'_, PyAny>) -> PyErr {
    PyTypeError::new_err(format!("expected {expected}, and not {}", kind_of(given)))
}

/// Gives the name of a thing's type.
pub(crate) fn kind_of(thing: &Bound<'_, PyAny>) -> String {
    thing.get_type().name().map_or_else(|_| "something else".to_owned(), |name| name.to_string())
}
