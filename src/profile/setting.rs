//! Where in somebody's documents a skill stands: at work, in a project, in a list, or elsewhere; and how long or how well they say.

use std::fmt;

/// Where a skill stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// Under a heading for work: what somebody did there with it.
    Work,
    /// Under a heading for projects, or in the files of one.
    Project,
    /// In a list of skills.
    List,
    /// Anywhere else.
    Prose,
}

/// The places where a skill stands, each once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings(u8);

impl Setting {
    /// All of them, what says most first.
    pub const ALL: [Self; 4] = [Self::Work, Self::Project, Self::List, Self::Prose];

    /// Gives the name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Project => "project",
            Self::List => "list",
            Self::Prose => "prose",
        }
    }

    /// Gives the words for people.
    pub fn words(self) -> &'static str {
        match self {
            Self::Work => "at work",
            Self::Project => "in a project",
            Self::List => "in a list",
            Self::Prose => "in prose",
        }
    }
}

impl Settings {
    /// Makes them of one.
    pub fn of(setting: Setting) -> Self {
        Self(1 << setting as u8)
    }

    /// Gives those that are in either.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Tells whether a skill stands there.
    pub fn has(self, setting: Setting) -> bool {
        self.0 >> (setting as u8) & 1 == 1
    }

    /// Lists them, what says most first.
    pub fn all(self) -> impl Iterator<Item = Setting> {
        Setting::ALL.into_iter().filter(move |setting| self.has(*setting))
    }
}

/// A number of years: 4, 5 or more, 3 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Years {
    /// The least.
    pub least: u8,
    /// The most; none where it is open.
    pub most: Option<u8>,
}

impl Years {
    /// Makes a span of years.
    pub fn new(least: u8, most: Option<u8>) -> Self {
        Self { least, most }
    }
}

/// `4 years`, `5+ years`, `3 to 5 years`.
impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.most {
            None => write!(f, "{}+ years", self.least),
            Some(most) if most > self.least => write!(f, "{} to {most} years", self.least),
            Some(1) => write!(f, "1 year"),
            Some(_) => write!(f, "{} years", self.least),
        }
    }
}
