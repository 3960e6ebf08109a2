//! What can go wrong in a command, in the words that a user reads.

use crate::catalogue::{NoCode, NoLevel, NoRole, Problems, codes};
use crate::import::ImportError;
use crate::profile::document::DocumentError;
use crate::profile::source::SourceError;
use crate::profile::table::NoTable;
use crate::render::shell_word;
use std::io;

/// A command that could not do its work: exit code 2, or none where only the reader went away.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    /// The role isn't known.
    #[error("{0}{meant} (roles list shows all)", meant = did_you_mean(&.0.suggestions))]
    NoRole(#[from] NoRole),
    /// The role, or every role, is without the level.
    #[error("{0} (roles show ROLE names those of a role)")]
    NoLevel(#[from] NoLevel),
    /// No problem has this code.
    #[error("{0}{meant} (the codes: {all})", meant = did_you_mean(.0.suggestion.as_slice()), all = all_codes())]
    NoCode(#[from] NoCode),
    /// The skill isn't known, or several are named.
    #[error("no one skill {name}{meant} (roles skills shows all)", meant = did_you_mean(.suggestions))]
    NoSkill {
        /// What was asked for, safe to print.
        name: String,
        /// The likeliest skills meant, best first.
        suggestions: Vec<String>,
    },
    /// The user's own catalogue is no valid one.
    #[error("{0}; nothing was done")]
    Catalogue(#[from] Problems),
    /// Nothing could be imported.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// `--only` without a catalogue.
    #[error("--only leaves the built-in roles out, and there is no other catalogue; add --catalogue PATH")]
    OnlyWhat,
    /// `check` without anything to check.
    #[error("nothing to check; name a file or folder, as in: roles check company.yaml (roles new writes one to start from)")]
    NothingToCheck,
    /// `check` could not read something.
    #[error("not everything could be read, see above")]
    NotAllRead,
    /// `new` never overwrites.
    #[error("{name} exists already and was left alone; give another name")]
    FileExists {
        /// The file.
        name: String,
    },
    /// A file can't be written.
    #[error("{name} can't be written: {source}")]
    Unwritable {
        /// The file.
        name: String,
        /// Why not.
        source: io::Error,
    },
    /// The command isn't known.
    #[error("no command {name:?} (roles --help shows all)")]
    NoCommand {
        /// What was asked for.
        name: String,
    },
    /// A command that is left out of this program.
    #[cfg(not(all(feature = "explore", feature = "report")))]
    #[error("roles {name} is not in this program, which was built without the feature {name} (it is there by default)")]
    BuiltWithout {
        /// The command, and the feature that brings it.
        name: &'static str,
    },
    /// A table that says nothing of what people can do.
    #[error("{name}: {problem}; name it, as in: --column skills=NAME or --column text=NAME")]
    Table {
        /// The table.
        name: String,
        /// Why it can't be read.
        problem: NoTable,
    },
    /// Every point of a ranking, in a row of a table.
    #[error("--explain says more than a row of a table holds; leave it out, or write JSON lines")]
    ExplainInRows,
    /// Another format than a page's.
    #[cfg(feature = "report")]
    #[error("report writes HTML, or with --format markdown Markdown; match, next and plan say the same for programs")]
    OnlyPages,
    /// HTML of a command that writes none.
    #[cfg(feature = "report")]
    #[error("report and team write HTML, and no other command does; leave --format out, or say --format markdown")]
    NoHtml,
    /// A format for what is no document.
    #[cfg(feature = "explore")]
    #[error("explore shows a screen; leave --format out (match, next, show and compare say the same for programs)")]
    OnlyScreen,
    /// There is no terminal to draw on.
    #[cfg(feature = "explore")]
    #[error("explore needs a terminal, and {why}; roles match, roles next and roles show say the same in lines")]
    NoTerminal {
        /// Why there is none.
        why: &'static str,
    },
    /// What is to be written is what is to be read.
    #[cfg(feature = "report")]
    #[error("{name} is what the skills are read from; write to another file")]
    OverwritesInput {
        /// The file.
        name: String,
    },
    /// Nothing was given to match.
    #[error("no skills given; name some, as in: roles match --skills pandas,numpy (or --from resume.txt)")]
    NoSkills,
    /// Nobody was named to hold against a job.
    #[error(
        "nothing of the person given; name a resume, as in: roles gap --from resume.pdf --advert job.txt (or --skills python,django)"
    )]
    NoPerson,
    /// Of many advertisements none can be read.
    #[error("none of the advertisements can be read: {}", first_of(.problems))]
    NoAdvert {
        /// What is wrong with each.
        problems: Vec<String>,
    },
    /// Nobody of the team is called so.
    #[error("nobody of the team is called {name}; they are {}", first_names(.people))]
    NobodyCalled {
        /// Who was asked for, safe to print.
        name: String,
        /// The people.
        people: Vec<String>,
    },
    /// Several of the team are called so.
    #[error("{name} may be any of {}; say which", first_names(.people))]
    SeveralCalled {
        /// Who was asked for, safe to print.
        name: String,
        /// Those who are called so.
        people: Vec<String>,
    },
    /// Neither a role nor skills were given to go by.
    #[error("no role and no skills given; name one or both, as in: roles next ml-engineer --skills pandas,numpy")]
    NoRoleOrSkills,
    /// A role is compared with itself.
    #[error("{id} is named twice; name each role once")]
    RoleTwice {
        /// The role.
        id: String,
    },
    /// There is nothing to compare.
    #[error("a comparison needs two roles; name another (roles list shows all)")]
    TooFewRoles,
    /// More roles than a matrix has room for.
    #[error("{len} roles are too many to compare; name at most {most} of them (roles list shows all)")]
    TooManyRoles {
        /// How many there are.
        len: usize,
        /// How many may be.
        most: usize,
    },
    /// A path with only an end.
    #[error(
        "no start for the path to {to}; name a role, as in: roles path backend-developer {to}, or your skills with --skills"
    )]
    NoStart {
        /// The end.
        to: String,
    },
    /// A path with a role and skills to start from.
    #[error("a path starts either at a role or at skills; for skills leave out the first role: roles path {to} --skills …")]
    TwoStarts {
        /// The end.
        to: String,
    },
    /// Standard input was asked for twice.
    #[error("standard input (-) can be read only once; remove one of the two")]
    StdinTwice,
    /// A source of evidence can't be used.
    #[error("{0}{next}", next = what_to_type(.0))]
    Source(#[from] SourceError),
    /// What was read isn't text.
    #[error("{what} is no text (byte {at} is zero); give names, with commas or line breaks between")]
    NotText {
        /// What was read.
        what: String,
        /// The first zero byte, from 0.
        at: usize,
    },
    /// Something can't be read.
    #[error("{what} can't be read: {source}")]
    Unreadable {
        /// What should have been read.
        what: String,
        /// Why not.
        source: io::Error,
    },
    /// The system gives no thread to work on.
    #[error("the system gives no thread to work on: {0}; end other programs, or raise their limit (ulimit -u, ulimit -v)")]
    NoThread(io::Error),
    /// The result can't be written.
    #[error("the result can't be written: {0}")]
    Output(#[from] io::Error),
}

impl Error {
    /// Tells whether it is said in several lines, a line for each problem.
    pub(super) fn is_of_lines(&self) -> bool {
        matches!(self, Self::Catalogue(_))
    }

    /// Tells whether nobody reads the output any more, which is no mistake.
    pub(super) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// Gives the first few problems, and how many more there are.
fn first_of(problems: &[String]) -> String {
    const SHOWN: usize = 3;
    let first = problems.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join("; ");
    let more = problems.len().saturating_sub(SHOWN);
    if more == 0 { first } else { format!("{first}; and {more} more") }
}

/// Gives the first few names, and how many more there are.
fn first_names(names: &[String]) -> String {
    const SHOWN: usize = 8;
    let first = names.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = names.len().saturating_sub(SHOWN);
    if more == 0 { first } else { format!("{first} and {more} more") }
}

fn all_codes() -> String {
    codes().into_iter().collect::<Vec<_>>().join(", ")
}

/// `; did you mean "a" or "b"?`, or nothing.
fn did_you_mean(suggestions: &[impl AsRef<str>]) -> String {
    let names: Vec<String> = suggestions.iter().map(AsRef::as_ref).map(|name| format!("{name:?}")).collect();
    if names.is_empty() { String::new() } else { format!("; did you mean {}?", names.join(" or ")) }
}

/// Says what to type instead, where a source can't be used and there is something: it stands behind the library's words.
fn what_to_type(error: &SourceError) -> String {
    match error {
        SourceError::Unreadable { name, .. } if name == "\"\"" => {
            "; name a file or folder, as in: --from resume.txt".to_owned()
        }
        SourceError::Unreadable { name, .. } if name.contains("://") => {
            format!("; nothing is fetched, so read it yourself: curl -L {} | roles match --from -", shell_word(name))
        }
        SourceError::Document { problem: DocumentError::Picture, name } => {
            format!(": tesseract {} - | roles match --from -", file_word(name, "picture.png"))
        }
        SourceError::Document {
            problem: DocumentError::Broken(_) | DocumentError::TooSlow | DocumentError::TooMuchMemory(_),
            name,
        } => format!(": pdftotext {} - | roles match --from -", file_word(name, "x.pdf")),
        _ => String::new(),
    }
}

/// Writes a file's name for a shell; standard input has none, and gets an example.
fn file_word(name: &str, example: &str) -> String {
    if name == "-" { example.to_owned() } else { shell_word(name) }
}
