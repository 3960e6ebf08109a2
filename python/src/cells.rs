//! What one value of Python's says of a person: words, an id, nothing; or why it can't be read.

use crate::arguments::kind_of;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyInt, PyString};
use roles::profile::record::NoRecord;
use serde_json::value::RawValue;

/// Stands between the names of a list that is one string, and before the first in answers. No name holds it: a separator of units, says ASCII.
pub(crate) const MARK: char = '\u{1f}';

/// How lists of names come and go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lists {
    /// As Python has them.
    Python,
    /// Each as one string, which polars makes and takes apart by itself: twelve objects less for a person with twelve skills.
    Marked,
}

impl Lists {
    /// Tells how, by whether they are marked.
    pub(crate) fn of(marked: bool) -> Self {
        if marked { Self::Marked } else { Self::Python }
    }
}

/// A problem with one person, in words; or with Python, which ends everything.
#[derive(Debug)]
pub(crate) enum Refused {
    Person(String),
    Python(PyErr),
}

impl From<PyErr> for Refused {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

/// Gives the words of a string, which may be no text.
pub(crate) fn words_of(text: &Bound<'_, PyString>) -> Result<String, Refused> {
    text.to_str().map(str::to_owned).map_err(|_| no_text())
}

/// Says that a string holds half a character (a lone surrogate), as no text does.
pub(crate) fn no_text() -> Refused {
    Refused::Person("the record is no text: half a character (a lone surrogate) stands in it".to_owned())
}

/// Says that there is nothing to go by.
pub(crate) fn silent() -> Refused {
    Refused::Person(NoRecord::Silent.to_string().replacen("the line", "the record", 1))
}

/// Says that something else was expected.
pub(crate) fn not_a(expected: &str, given: &Bound<'_, PyAny>) -> Refused {
    Refused::Person(format!("the record holds {} where {expected} should be", kind_of(given)))
}

/// Tells whether a value stands for one that isn't there: None, or what pandas says for it.
pub(crate) fn is_missing(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    if value.is_none() {
        return Ok(true);
    }
    if let Ok(number) = value.cast::<PyFloat>() {
        return Ok(number.value().is_nan());
    }
    let kind = value.get_type();
    Ok(matches!(kind.name()?.to_str(), Ok("NAType" | "NaTType")))
}

/// Writes an id as JSON: as it came, if it is a value of JSON, or as the string that it says.
pub(crate) fn id_of(id: &Bound<'_, PyAny>) -> Result<Box<RawValue>, Refused> {
    let written = if let Ok(id) = id.cast::<PyString>() {
        serde_json::to_string(&words_of(id)?).unwrap_or_default()
    } else if id.is_exact_instance_of::<PyBool>() || !id.is_exact_instance_of::<PyInt>() {
        let written = id.py().import("json")?.getattr("dumps")?.call1((id,));
        let written = written.and_then(|written| written.extract::<String>());
        written.map_err(|_| Refused::Person(format!("the id is {}, which is no value of JSON", kind_of(id))))?
    } else {
        id.str()?.to_string()
    };
    RawValue::from_string(written).map_err(|_| Refused::Person("the id is no value of JSON".to_owned()))
}
