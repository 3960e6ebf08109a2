//! What can be wrong with a catalogue: each problem names the file, the place in it, the value, and the next step.

use std::fmt;

/// Where in a catalogue's files a problem lies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as it was given.
    pub file: String,
    /// The line, from 1, where the parser gives one.
    pub line: Option<usize>,
    /// The place in the document, such as `roles[0].key_skills[2].core[5]`; empty for the document as a whole.
    pub path: String,
}

impl Place {
    /// The place of a field of this one.
    pub(super) fn field(&self, name: &str) -> Self {
        Self { path: format!("{}.{name}", self.path), ..self.clone() }
    }

    /// The place of the item at this index, from 0.
    pub(super) fn at(&self, index: usize) -> Self {
        Self { path: format!("{}[{index}]", self.path), ..self.clone() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if !self.path.is_empty() {
            write!(f, ": {}", self.path)?;
        }
        Ok(())
    }
}

/// One thing that is wrong with a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.kind)
    }
}

/// What is wrong, in words that say what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemKind {
    /// The file can't be read, or isn't UTF-8.
    #[error("can't be read: {0}")]
    Unreadable(String),
    /// The YAML parser refused the text.
    #[error("not valid YAML: {0}")]
    Syntax(String),
    /// The YAML is fine, but not of a catalogue's shape: an unknown field, a wrong type, a missing part.
    #[error("{0}")]
    Shape(String),
    /// A part that must say something is empty.
    #[error("is empty; fill it in or leave the entry out")]
    Empty,
    /// An id that isn't lower case letters and digits with hyphens between.
    #[error("{0:?} is no id; write lower-case letters and digits with hyphens between, such as \"data-engineer\"")]
    BadId(String),
    /// An address that doesn't start with a scheme of the web.
    #[error("{0:?} is no address; write it with https:// in front")]
    BadUrl(String),
    /// A spelling with no letter or digit in it.
    #[error("{0:?} holds no letter or digit, so nothing would ever match it; remove it")]
    NoKey(String),
    /// A role names a skill that the catalogue doesn't hold.
    #[error("no skill {name:?}{}", meant(.suggestion.as_deref(), "add it to the skills, or correct the name"))]
    UnknownSkill {
        /// The name that was written.
        name: String,
        /// The name that was likely meant.
        suggestion: Option<String>,
    },
    /// A role names a skill by an alias.
    #[error("{alias:?} is an alias; write the skill's name, {name:?}")]
    NotTheName {
        /// What was written.
        alias: String,
        /// The skill's name.
        name: String,
    },
    /// A spelling or label is claimed twice.
    #[error("{value:?} is already claimed by {owner:?} ({place}); keep it in one of the two")]
    Claimed {
        /// The spelling or label.
        value: String,
        /// The skill or role that claimed it first.
        owner: String,
        /// Where that stands.
        place: Box<Place>,
    },
    /// A spelling of a skill that says the same as another spelling of it.
    #[error("{value:?} reads the same as {same:?}, which this skill already has; remove it")]
    Redundant {
        /// The spelling.
        value: String,
        /// The earlier spelling with the same key.
        same: String,
    },
    /// A role lists a skill twice.
    #[error("{name:?} is listed in this role already ({path}); keep the place where it says most")]
    Repeated {
        /// The skill.
        name: String,
        /// The path of the first place.
        path: String,
    },
    /// A role whose key skills are all optional.
    #[error("no key skill of this role is essential; mark at least one as `importance: essential`")]
    NothingEssential,
}

fn meant(suggestion: Option<&str>, otherwise: &str) -> String {
    suggestion.map_or_else(|| format!("; {otherwise}"), |name| format!("; did you mean {name:?}?"))
}

/// All that is wrong with a catalogue, by file and place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Puts the problems into their order. `None` where there are none.
    pub fn of(mut problems: Vec<Problem>) -> Option<Self> {
        problems.sort_by_cached_key(|problem| (problem.place.file.clone(), problem.place.line));
        (!problems.is_empty()).then_some(Self(problems))
    }

    /// The problems, by file and place.
    pub fn as_slice(&self) -> &[Problem] {
        &self.0
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(f, "{problem}")?;
        }
        let (count, s) = (self.0.len(), if self.0.len() == 1 { "" } else { "s" });
        write!(f, "{count} problem{s} in the catalogue")
    }
}

impl std::error::Error for Problems {}
