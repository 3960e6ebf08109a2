//! What a text says of a skill that it names: that somebody has it, wants it, is asked for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Genre {
    /// A person tells what they can do.
    Resume,
    /// Somebody is looked for.
    Advert,
}

/// What is said of a skill; what counts first, and of that what says most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// The person has it.
    Has,
    /// An advertisement asks for it.
    Required,
    /// The person knows a little of it.
    Little,
    /// The person is learning it.
    Learning,
    /// An advertisement would like it, and can do without.
    Preferred,
    /// The person wants to learn it.
    Wanted,
    /// The person says that they don't have it.
    Denied,
    /// It is somebody else's: a recommender's, a colleague's.
    Other,
    /// An advertisement says it of the company, not of who is looked for.
    Employer,
    /// An advertisement says that it isn't needed.
    NotRequired,
}

impl Stance {
    /// Tells whether the skill counts as one of the person or the job.
    pub fn counts(self) -> bool {
        self <= Self::Preferred
    }

    /// Gives how much of the skill somebody has of whom this is said, in 0..=1.
    pub fn share(self) -> f64 {
        match self {
            Self::Little => 0.6,
            Self::Learning => 0.5,
            _ => 1.0,
        }
    }

    /// Gives the word for people.
    pub fn word(self) -> &'static str {
        match self {
            Self::Has => "has",
            Self::Required => "required",
            Self::Little => "little",
            Self::Learning => "learning",
            Self::Preferred => "preferred",
            Self::Wanted => "wanted",
            Self::Denied => "denied",
            Self::Other => "somebody else's",
            Self::Employer => "the employer's",
            Self::NotRequired => "not required",
        }
    }
}
