//! How one skill stands to another.

use super::raw::{RawExtension, RawSkill};

/// How one skill stands to another. Neither relation ever leads back to where it started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Who has the one has shown the other too: Terraform shows infrastructure as code.
    Shows,
    /// One learns the other before the one: `PyTorch` needs `NumPy`.
    Needs,
}

impl Relation {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Shows, Self::Needs];

    /// Gives its name as it stands in YAML.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shows => "shows",
            Self::Needs => "needs",
        }
    }

    pub(super) fn of_skill(self, skill: &RawSkill) -> &[String] {
        match self {
            Self::Shows => &skill.shows,
            Self::Needs => &skill.needs,
        }
    }

    pub(super) fn of_extension(self, extension: &RawExtension) -> &[String] {
        match self {
            Self::Shows => &extension.shows,
            Self::Needs => &extension.needs,
        }
    }
}
