//! What a part of a text is about.

use crate::profile::Setting;

/// What the lines below a heading of a resume tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PartKind {
    /// Work or projects.
    Of(Setting),
    /// Neither.
    Neither,
}

/// What some lines are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// Skills, tools, technologies.
    Skills,
    /// What an advertisement asks for.
    Required,
    /// What an advertisement would like, and can do without.
    Preferred,
    /// What a company says of itself, and what it gives.
    Employer,
    /// What the person wants to learn.
    Wanted,
    /// What the person is learning.
    Learning,
    /// What others say of the person, or what is beside the point: references, interests.
    Others,
    /// Anything else.
    Other,
}
