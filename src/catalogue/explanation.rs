//! What each code of a problem means, in a paragraph with an example: the texts stand in `explanations.yaml`.

use super::{ProblemKind, Severity};
use crate::spelling::nearest;
use serde::Deserialize;
use std::collections::BTreeSet;
use strum::VariantNames as _;

/// What a code means: every code that a problem can have has one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Explanation {
    /// The code, as [`ProblemKind::code`] gives it.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// What it means.
    pub means: String,
    /// Why it matters.
    pub matters: String,
    /// A document that has it, in YAML.
    pub wrong: String,
    /// The same without it.
    pub right: String,
    /// What to do.
    pub mend: String,
}

impl Explanation {
    /// Gives the explanation of a code.
    ///
    /// # Errors
    /// [`NoCode`] with the likeliest code meant, and all that there are.
    pub fn of(code: &str) -> Result<Self, NoCode> {
        let wanted = code.trim().to_lowercase();
        let mut all = Self::all();
        match all.iter().position(|explanation| explanation.code == wanted) {
            Some(at) => Ok(all.swap_remove(at)),
            None => Err(NoCode::of(code, &wanted)),
        }
    }

    /// Gives all explanations, in the order in which they are to be read.
    pub fn all() -> Vec<Self> {
        serde_yaml::from_str(include_str!("explanations.yaml")).unwrap_or_default() // a test reads it
    }
}

/// Gives the codes that problems can have, in the order of the alphabet.
pub fn codes() -> BTreeSet<&'static str> {
    ProblemKind::VARIANTS.iter().copied().collect()
}

/// No problem has this code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no code {name:?}")]
pub struct NoCode {
    /// What was asked for.
    pub name: String,
    /// The likeliest code meant.
    pub suggestion: Option<&'static str>,
}

impl NoCode {
    fn of(name: &str, wanted: &str) -> Self {
        let near = nearest(wanted, codes().into_iter().map(|code| (code, code)), 1);
        Self { name: name.to_owned(), suggestion: near.first().copied() }
    }
}
