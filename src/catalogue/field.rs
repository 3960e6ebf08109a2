//! The fields of a skill that hold spellings and names.

use super::Namespace;
use super::raw::{RawExtension, RawSkill};
use crate::spelling::Key;

/// The fields of a skill that hold spellings and names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// What people write.
    Aliases,
    /// What people write and may mean something else by.
    Ambiguous,
    /// Names of one namespace.
    Names(Namespace),
}

impl Field {
    /// Gives all fields.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        [Self::Aliases, Self::Ambiguous].into_iter().chain(Namespace::ALL.iter().copied().map(Self::Names))
    }

    /// Gives its name in YAML.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Aliases => "aliases",
            Self::Ambiguous => "ambiguous",
            Self::Names(namespace) => namespace.field(),
        }
    }

    /// Gives what stands in it.
    pub(super) fn of_skill(self, skill: &RawSkill) -> &[String] {
        match self {
            Self::Aliases => &skill.aliases,
            Self::Ambiguous => &skill.ambiguous,
            Self::Names(namespace) => skill.names(namespace),
        }
    }

    /// Gives what an extension adds to it.
    pub(super) fn of_extension(self, extension: &RawExtension) -> &[String] {
        match self {
            Self::Aliases => &extension.aliases,
            Self::Ambiguous => &extension.ambiguous,
            Self::Names(namespace) => extension.names(namespace),
        }
    }

    /// Tells whether two texts are one name in this field.
    pub(super) fn is_same(self, one: &str, other: &str) -> bool {
        match self {
            Self::Aliases | Self::Ambiguous => Key::of(one) == Key::of(other),
            Self::Names(namespace) => namespace.form(one) == namespace.form(other),
        }
    }
}
