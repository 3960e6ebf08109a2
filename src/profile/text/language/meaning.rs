//! What the phrases of a language may mean.

use super::{PartKind, Section};
use crate::profile::Stance;

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Meaning {
    /// It heads such a part of a text.
    Heading(Section),
    /// It begins the heading of such a part, even where it is one word and more follow: "Benefits of working with us".
    HeadingBegins(Section),
    /// It heads such a part with a name behind it: "About Acme".
    HeadingOf(Section),
    /// It says this of what follows in its sentence.
    Before(Stance),
    /// It says this of what stands before it in its sentence.
    After(Stance),
    /// It says this of what stands right before it where it is all that stands in parentheses or behind a colon: "Go (beginner)".
    Alone(Stance),
    /// It says this of what stands between it and a [`Meaning::Closes`] of the same sentence: "möchte … lernen".
    Opens(Stance),
    /// It ends what such a phrase began.
    Closes(Stance),
    /// It names somebody who is not the person: "colleague".
    Somebody,
    /// It names several of a trade: "developers".
    Tradespeople,
    /// It says what only firms are or do, behind the name of one: "is hiring".
    Firm,
    /// It says what a firm is: "company".
    FirmKind,
    /// What follows it is said otherwise: "but".
    Turn,
    /// It names no skill, whatever its words may be elsewhere.
    NotASkill,
    /// An advertisement turns to whom it looks for.
    Asks,
    /// In a heading for skills or experience, it says what that heading is about.
    InHeading(Section),
    /// A word between things of which one will do: "or". It is no cue: only who knows what stands on both sides asks for it.
    Or,
    /// A word between things that go together: "and"; no cue either.
    And,
    /// A number: "five"; no cue.
    Number,
    /// What years are counted in: "years".
    Years,
    /// How well somebody knows something: "expert".
    Level,
    /// It heads what tells of work, of projects, or of neither.
    Setting(PartKind),
    /// One of the things behind it will do: "one of".
    OneOf,
    /// The things behind it are examples: "such as".
    Example,
    /// The things before it are examples: "etc.".
    AndOthers,
    /// Advertisements say it.
    Advert,
    /// Resumes say it.
    Resume,
}

impl Meaning {
    /// Tells whether only headings say it.
    pub(super) fn is_of_headings(self) -> bool {
        matches!(
            self,
            Self::Heading(_) | Self::HeadingBegins(_) | Self::HeadingOf(_) | Self::InHeading(_) | Self::Setting(_)
        )
    }
}
