//! What a user's own documents and the built-in catalogue both claim: it is the user's, and each says what that means.

use super::{ProblemKind, Relation};

/// A clash of a user's own entry with what is built in. The user's counts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OverBuiltIn {
    /// A skill or role that is built in, too.
    #[error(
        "{what} {name:?} is built in, too, and yours takes its place; say so with `replace: true`, or remove it here to use the built-in one"
    )]
    Entry {
        /// `skill` or `role`.
        what: &'static str,
        /// Its name or id.
        name: String,
    },
    /// Another spelling of a skill that is the name of a built-in one.
    #[error(
        "{value:?} is a built-in skill, too; {owner:?} takes its place everywhere; leave it out here to use the built-in one"
    )]
    Name {
        /// The spelling.
        value: String,
        /// The user's skill.
        owner: String,
    },
    /// A spelling, or a name of a namespace, that a built-in skill has, too.
    #[error(
        "{value:?} is a name of the built-in {owner:?}, too, and means yours; leave it out here, or take it away there: extend: [{{skill: {owner}, drop: [{value}]}}]"
    )]
    Spelling {
        /// The spelling or name.
        value: String,
        /// The built-in skill.
        owner: String,
    },
    /// An ambiguous spelling that is the name of a built-in skill.
    #[error("{value:?} is the name of a built-in skill, and means that for certain; remove it here")]
    Ambiguous {
        /// The spelling.
        value: String,
    },
    /// A title, a part of one, or an alias that a built-in role has, too.
    #[error("{value:?} names the built-in role {owner:?}, too, and means yours; leave it out here if it should mean that")]
    Label {
        /// The label.
        value: String,
        /// The id of the built-in role.
        owner: String,
    },
    /// What skills show or need leads back to where it began, by way of what is built in or goes by two names.
    #[error("{} goes round in a circle: {}; so {:?} to {:?} is left out; take out another one of them to have it back", .relation.name(), .skills.join(" → "), .cut.0, .cut.1)]
    Circle {
        /// The relation.
        relation: Relation,
        /// The skills on the way, the first one again at the end.
        skills: Vec<String>,
        /// The step that is left out.
        cut: (String, String),
    },
}

impl OverBuiltIn {
    /// Gives what was written, or of a circle the skill that a step is taken from.
    pub(super) fn value(&self) -> &str {
        match self {
            Self::Entry { name: value, .. }
            | Self::Name { value, .. }
            | Self::Spelling { value, .. }
            | Self::Ambiguous { value }
            | Self::Label { value, .. }
            | Self::Circle { cut: (value, _), .. } => value,
        }
    }
}

impl From<OverBuiltIn> for ProblemKind {
    fn from(clash: OverBuiltIn) -> Self {
        Self::OverBuiltIn(clash)
    }
}
