//! The native part of the Python package `roles`: Python's values in, and answers out as JSON or columns. What people use is written in
//! Python (`python/roles`) and typed there; everything that is worked out is the library's.

mod arguments;
mod catalogue;
mod cells;
mod columns;
mod engine;
mod isolation;
mod many;
mod people;
mod person;
mod ranking;
mod trouble;

use pyo3::prelude::*;

/// What `roles` is made of; use that.
#[pymodule]
mod _roles {
    #[pymodule_export]
    use crate::catalogue::{CatalogueCore, find_columns};
    #[pymodule_export]
    use crate::isolation::serve_document;
    #[pymodule_export]
    use crate::many::Lines;
    #[pymodule_export]
    use crate::ranking::RankingCore;
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
