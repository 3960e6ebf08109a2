//! A person, from names, a text and a file; any of them may be absent.

use crate::arguments::each_name;
use crate::engine::{Engine, Tools};
use crate::trouble::Trouble;
use pyo3::prelude::*;
use roles::Profile;
use roles::profile::Genre;
use roles::profile::document::Isolation;
use roles::profile::source::{Source, SourceReader};
use std::path::PathBuf;

/// Where a name or a text stood, as results say it.
const SKILLS: &str = "skills";
const TEXT: &str = "text";

/// What is given of a person, or of a job.
#[derive(Debug, Default)]
pub(crate) struct Given {
    profile: Profile,
    /// Whether a name was given.
    has_names: bool,
    text: Option<String>,
    file: Option<PathBuf>,
}

impl Given {
    /// Takes the arguments; the names are read at once.
    pub(crate) fn of(
        engine: &Engine,
        skills: Option<&Bound<'_, PyAny>>,
        text: Option<String>,
        file: Option<PathBuf>,
    ) -> PyResult<Self> {
        let mut given = Self { text, file, ..Self::default() };
        let Some(skills) = skills else { return Ok(given) };
        engine.with(|_, tools| {
            each_name(skills, |name| {
                given.has_names = true;
                given.profile.add(&tools.resolver, name, SKILLS);
            })?;
            given.profile.decide_ambiguous(&tools.resolver, SKILLS);
            Ok(given)
        })
    }

    /// Tells whether there is nothing to go by.
    pub(crate) fn is_nothing(&self) -> bool {
        !self.has_names && self.text.is_none() && self.file.is_none()
    }

    /// Reads what is given, and says what of it was left out.
    pub(crate) fn read(
        self,
        tools: &Tools<'_>,
        genre: Option<Genre>,
        isolation: Isolation,
    ) -> Result<(Profile, Vec<String>), Trouble> {
        let (mut profile, mut notes) = (self.profile, Vec::new());
        if self.text.is_none() && self.file.is_none() {
            return Ok((profile, notes));
        }
        let mut reader = SourceReader::new(&tools.resolver).isolated(isolation);
        if let Some(genre) = genre {
            reader = reader.of_genre(genre);
        }
        if let Some(text) = self.text {
            reader.read_bytes(text.as_bytes(), TEXT, &mut profile)?;
        }
        if let Some(file) = self.file {
            notes = reader.read(&Source::Path(file), &mut profile)?;
        }
        Ok((profile, notes))
    }
}
