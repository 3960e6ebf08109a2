//! How a person stands to a role, as `match`, `next`, `compare` and `batch` say it.

use crate::matching::{Fit, RoleMatch, Standing as Found};
use schemars::JsonSchema;
use serde::Serialize;

/// How a person stands to a role. What is added here is in every command that says it of a role.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, JsonSchema)]
pub struct RoleFigures {
    /// How much the skills point to this role: 1 − e^(−evidence / 4)
    pub fit: Fit,
    /// How probable it is, among all roles of the catalogue, that a person with these skills works in this one
    pub likelihood: Fit,
    /// How much of what the role's people and advertisements ask for the person can do, the usual things counting most
    pub readiness: Fit,
    /// The share of the role's key skills for which there is something, an essential one counting twice
    pub coverage: Fit,
}

impl From<&RoleMatch<'_>> for RoleFigures {
    fn from(found: &RoleMatch<'_>) -> Self {
        Self { fit: found.fit, likelihood: found.likelihood, readiness: found.readiness, coverage: found.coverage }
    }
}

impl From<&Found<'_>> for RoleFigures {
    fn from(found: &Found<'_>) -> Self {
        Self { fit: found.fit, likelihood: found.likelihood, readiness: found.readiness, coverage: found.coverage }
    }
}
