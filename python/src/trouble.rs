//! What can go wrong, and the Python exception that it becomes: the classes stand in `roles._errors`, the words are the library's.

use pyo3::prelude::*;
use pyo3::types::PyType;
use roles::catalogue::{NoLevel, NoRole, Problems};
use roles::profile::document::DocumentError;
use roles::profile::source::SourceError;
use roles::profile::table::NoTable;
use std::io::ErrorKind;

/// Why a question has no answer.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The role isn't known.
    Role(NoRole),
    /// No role has the level.
    Level(NoLevel),
    /// A catalogue is no valid one.
    Catalogue(Problems),
    /// A file or a text can't be read.
    Source(SourceError),
    /// A table has no such column.
    Table(NoTable),
    /// Neither a role nor skills were given to go by.
    Nothing,
    /// The answer can't be written as JSON, which never happens.
    Json(serde_json::Error),
}

macro_rules! from {
    ($($Error:ty => $variant:ident,)+) => {
        $(impl From<$Error> for Trouble {
            fn from(error: $Error) -> Self {
                Self::$variant(error)
            }
        })+
    };
}

from! {
    NoRole => Role,
    NoLevel => Level,
    Problems => Catalogue,
    SourceError => Source,
    NoTable => Table,
    serde_json::Error => Json,
}

impl Trouble {
    /// Gives the exception.
    pub(crate) fn into_exception(self, py: Python<'_>) -> PyErr {
        self.exception(py).unwrap_or_else(|error| error)
    }

    fn exception(self, py: Python<'_>) -> PyResult<PyErr> {
        let class = |name: &str| py.import("roles._errors")?.getattr(name)?.cast_into::<PyType>().map_err(PyErr::from);
        let exception = match self {
            Self::Role(NoRole { name, suggestions }) => {
                let words = format!("no role {name:?}{}", did_you_mean(&suggestions));
                class("UnknownRoleError")?.call1((words, name, suggestions))?
            }
            Self::Level(error) => class("UnknownLevelError")?.call1((error.to_string(),))?,
            Self::Catalogue(problems) => {
                let each: Vec<String> = problems.as_slice().iter().map(ToString::to_string).collect();
                class("CatalogueError")?.call1((problems.to_string(), each))?
            }
            Self::Source(SourceError::Unreadable { name, source }) => {
                let is_missing = source.kind() == ErrorKind::NotFound;
                let class = class(if is_missing { "MissingFileError" } else { "UnreadableFileError" })?;
                class.call1((format!("{name} can't be read: {source}"), source.raw_os_error(), name))?
            }
            Self::Source(SourceError::Document { name, problem: problem @ DocumentError::Machine(_) }) => {
                class("UnreadableFileError")?.call1((format!("{name} {problem}"), None::<i32>, name))?
            }
            Self::Source(error) => class("DocumentError")?.call1((error.to_string(),))?,
            Self::Table(error) => class("ColumnError")?.call1((error.to_string(),))?,
            Self::Nothing => class("NothingGivenError")?.call1(("no role and no skills given; name one or both",))?,
            Self::Json(error) => class("RolesError")?.call1((error.to_string(),))?,
        };
        Ok(PyErr::from_value(exception))
    }
}

/// `; did you mean "a" or "b"?`, or nothing.
fn did_you_mean(suggestions: &[String]) -> String {
    let names: Vec<String> = suggestions.iter().map(|name| format!("{name:?}")).collect();
    if names.is_empty() { String::new() } else { format!("; did you mean {}?", names.join(" or ")) }
}
