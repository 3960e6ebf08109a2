//! What a part of a text is about.

/// What some lines are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Skills, tools, technologies.
    Skills,
    /// What an advertisement would like, and can do without.
    Wished,
    /// What a company says of itself, and what it gives.
    Company,
    /// Anything else.
    Other,
}
