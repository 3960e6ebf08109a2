//! How bad a problem is, and its short name for programs.

use super::ProblemKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How bad a problem is, the worst first.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Severity {
    /// The catalogue can't be used.
    Error,
    /// It can, but something looks wrong.
    Warning,
    /// It is as it should be; worth knowing all the same.
    Note,
}

impl Severity {
    /// Gives its name as it stands in JSON.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl ProblemKind {
    /// Tells how bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::NearAnother { .. }
            | Self::NameOfAnother(_)
            | Self::Redundant { .. }
            | Self::NotTheName { .. }
            | Self::OverBuiltIn(_)
            | Self::SameSkill { .. }
            | Self::NotTakenOver(_)
            | Self::NothingToReplace { .. }
            | Self::NothingToDrop { .. }
            | Self::NothingTakenOver(_)
            | Self::DeadSite { .. } => Severity::Warning,
            Self::NobodyAsks(_) => Severity::Note,
            _ => Severity::Error, // whatever is not known to be harmless
        }
    }

    /// Tells whether it says that a user's own entry goes before a built-in one.
    pub(crate) fn is_over_built_in(&self) -> bool {
        matches!(self, Self::OverBuiltIn(_))
    }

    /// Gives a short name that stays, for programs.
    pub fn code(&self) -> &'static str {
        self.into()
    }

    /// Tells what was written, where the problem is about one text.
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::UnknownField { name: value, .. }
            | Self::NotOneOf { value, .. }
            | Self::Exists { name: value, .. }
            | Self::NothingToReplace { name: value, .. }
            | Self::NothingToDrop { value, .. }
            | Self::NoSpelling { value, .. }
            | Self::BadId(value)
            | Self::BadUrl(value)
            | Self::NoKey(value)
            | Self::UnknownSkill { name: value, .. }
            | Self::UnknownRole { name: value, .. }
            | Self::NothingTakenOver(value)
            | Self::NotTheName { alias: value, .. }
            | Self::Claimed { value, .. }
            | Self::LabelClaimed { value, .. }
            | Self::Redundant { value, .. }
            | Self::DemandedElsewhere(value)
            | Self::NotTakenOver(value)
            | Self::SameSkill { name: value, .. }
            | Self::Repeated { name: value, .. }
            | Self::LevelRepeated { name: value, .. }
            | Self::NearAnother { alias: value, .. }
            | Self::NameOfAnother(value)
            | Self::DeadSite { url: value, .. }
            | Self::NobodyAsks(value)
            | Self::WrongType { found: value, .. } => Some(value),
            Self::OverBuiltIn(clash) => Some(clash.value()),
            Self::Unreadable(_)
            | Self::Syntax(_)
            | Self::Shape(_)
            | Self::TooDeep
            | Self::MissingField { .. }
            | Self::Empty
            | Self::Circle { .. }
            | Self::RoleCircle(_)
            | Self::NothingEssential => None,
        }
    }
}
