//! The process in which PDFs are taken apart: this module alone, loaded by another Python that gets nothing of ours.

use pyo3::prelude::*;
use roles::profile::document::Isolation;
use std::path::PathBuf;

/// What that Python does: it loads the module from its file, and nothing beside it.
const SERVE: &str = "import sys\nfrom importlib.machinery import ExtensionFileLoader as Loader\nfrom importlib.util import module_from_spec, spec_from_file_location as spec\nof = spec('roles._roles', sys.argv[1], loader=Loader('roles._roles', sys.argv[1]))\nmodule = module_from_spec(of)\nof.loader.exec_module(module)\nmodule.serve_document()\n";

/// Decides where documents are taken apart. Where Python doesn't know its own program, PDFs are refused.
pub(crate) fn isolation(py: Python<'_>) -> PyResult<Isolation> {
    let program: Option<PathBuf> = py.import("sys")?.getattr("executable")?.extract()?;
    let module: String = py.import("roles._roles")?.getattr("__file__")?.extract()?;
    let arguments = ["-I", "-S", "-B", "-c", SERVE, &module].map(str::to_owned).to_vec();
    Ok(Isolation::Process(program.unwrap_or_default(), arguments))
}

/// Does that process's work.
#[pyfunction]
pub(crate) fn serve_document() -> PyResult<()> {
    Ok(roles::profile::document::serve()?)
}
