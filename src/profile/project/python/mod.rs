//! Python sources: read, never run.
//!
//! An import is a statement of its own, so it is enough to know where statements begin: [`clauses`] knows strings,
//! comments, brackets and continued lines and nothing else of the language. It reads Python 2 and files with mistakes too,
//! which a full parser of the current grammar refuses.

mod clauses;
mod imports;
mod notebook;
mod own;
mod setup;

pub use imports::read as imports;
pub use notebook::read as notebook;
pub use own::OwnModules;
pub use setup::read as setup;
