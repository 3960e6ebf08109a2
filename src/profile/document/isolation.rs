//! Where hostile or broken PDFs may do their harm.

use std::path::PathBuf;

/// Where PDFs are taken apart.
///
/// The library that does it may panic, loop or fill the memory over a hostile file. A program that reads what strangers send takes
/// [`Self::Process`], as `roles` does: it calls itself with an argument of its own, and where it gets that it does nothing but
/// [`serve`](super::serve).
///
/// ```no_run
/// # #[cfg(feature = "documents")] fn main() -> std::io::Result<()> {
/// use roles::profile::document::{self, Isolation};
/// use roles::profile::source::SourceReader;
/// use roles::{Catalogue, Profile, Resolver};
///
/// if std::env::args().nth(1).as_deref() == Some("--read-a-pdf") {
///     return document::serve();
/// }
/// let isolation = Isolation::Process(std::env::current_exe()?, vec!["--read-a-pdf".to_owned()]);
/// let resolver = Resolver::new(Catalogue::builtin());
/// let reader = SourceReader::new(&resolver).isolated(isolation);
/// let mut profile = Profile::default();
/// if let Err(error) = reader.read_bytes(&std::fs::read("resume.pdf")?, "resume.pdf", &mut profile) {
///     eprintln!("{error}");
/// }
/// # Ok(()) }
/// # #[cfg(not(feature = "documents"))] fn main() {}
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Isolation {
    /// Here. A panic is caught where the program is built so that panics can be; time and memory are not bounded.
    #[default]
    None,
    /// In a process: this program with these arguments, which must do what [`serve`](super::serve) does.
    Process(PathBuf, Vec<String>),
}
