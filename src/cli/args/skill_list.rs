//! One value of `--skills`: names as they stand, `@FILE` for those in a file, `-` for standard input.

use crate::cli::error::Error;
use crate::cli::stdin;
use crate::cli::waiting::Waiting;
use crate::profile::list;
use crate::resolve::{Reading, Resolver};
use std::borrow::Cow;
use std::fs::File;
use std::io;
use std::path::Path;

/// Where the names of a list stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SkillList<'a> {
    /// In the argument itself.
    Here(&'a str),
    /// In this file.
    File(&'a Path),
    /// On standard input.
    Stdin,
}

impl<'a> SkillList<'a> {
    /// Tells where an argument says that its names stand.
    pub(super) fn of(argument: &'a str) -> Self {
        match (argument, argument.strip_prefix('@')) {
            ("-", _) => Self::Stdin,
            (_, Some(file)) if !file.is_empty() => Self::File(Path::new(file)),
            _ => Self::Here(argument),
        }
    }

    /// Gives the file that is read, if one is.
    #[cfg(feature = "report")]
    pub(super) fn file(self) -> Option<&'a Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Here(_) | Self::Stdin => None,
        }
    }

    /// Says where the names come from, as it stands beside them.
    pub(super) fn from(self) -> Cow<'a, str> {
        match self {
            Self::Here(_) => "--skills".into(),
            Self::File(path) => path.to_string_lossy(),
            Self::Stdin => "-".into(),
        }
    }

    /// Reads the list: names with commas or line breaks between.
    pub(super) fn text(self, resolver: &Resolver<'_>) -> Result<String, Error> {
        match self {
            Self::Here(names) => Ok(names.to_owned()),
            Self::File(path) => in_file(path, resolver),
            Self::Stdin => Ok(list::without_requirements(&stdin::text()?)),
        }
    }
}

/// Reads a file of names. Where there is none, and the argument is itself a name that is known, that is meant: `@angular/core`.
fn in_file(path: &Path, resolver: &Resolver<'_>) -> Result<String, Error> {
    let what = || format!("the file of skills {}", path.display());
    let waiting = Waiting::for_pipe(path);
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let name = format!("@{}", path.display());
            let is_known = list::names(&name).iter().all(|name| resolver.read(name) != Reading::Unknown);
            return if is_known { Ok(name) } else { Err(Error::Unreadable { what: what(), source: error }) };
        }
        Err(source) => return Err(Error::Unreadable { what: what(), source }),
    };
    let text = stdin::whole(file, &what)?;
    drop(waiting);
    Ok(list::without_requirements(&list::without_comments(&text)))
}
