//! Python sources: parsed, never run.

mod addresses;
mod imports;
mod literal;
mod notebook;
mod own;
mod script;
mod settings;
mod setup;
mod tree;

use super::finding::{FileFindings, Weight};
use tree::Tree;

pub(super) use notebook::read as notebook;
pub(super) use own::OwnModules;
pub(super) use setup::read as setup;

/// Reads what a source shows: the modules that it imports, what it requires of itself (PEP 723), the parts that a Django project is
/// put together from, and the servers that it connects to.
pub(super) fn source(text: &str, weight: Weight) -> FileFindings {
    let mut findings = FileFindings::default();
    let Some(tree) = Tree::of(text) else {
        return FileFindings { problem: Some("nested too deeply to be read".to_owned()), ..findings };
    };
    imports::read(&mut findings, &tree, weight);
    script::read(&mut findings, text);
    settings::read(&mut findings, &tree, weight);
    addresses::read(&mut findings, &tree, text, weight);
    findings
}
