//! What a pane lists: items of one or more lines, in words and tones, which do not know how wide the pane is.

use super::answers::Possession;
use crate::catalogue::SkillId;
use crate::render::visible;

/// How a word is meant; the theme says how that looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    Strong,
    Dim,
    /// Of a skill that the person has.
    Had,
    /// Of one that what they have shows.
    Shown,
    /// Of one that they marked as learned, and of what that changes.
    New,
    /// Of what is wrong.
    Bad,
    /// Of what leads the eye.
    Accent,
}

/// Some words in one tone, safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TonedText {
    pub text: String,
    pub tone: Tone,
}

/// Makes a piece of any words, of which control characters are taken out.
pub(super) fn piece(text: &str, tone: Tone) -> TonedText {
    TonedText { text: visible(text).into_owned(), tone }
}

/// A part of an item.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    /// One line: what stands left is cut where there is no room, what stands right is kept.
    Row { left: Vec<TonedText>, right: Vec<TonedText> },
    /// The same, but what stands right goes where there is no room for both.
    Head { left: Vec<TonedText>, right: Vec<TonedText> },
    /// A title with a share as a bar behind it, or below where it is narrow.
    Titled { left: Vec<TonedText>, share: f64, right: Vec<TonedText> },
    /// Words that are wrapped, all lines this far in, the first behind the mark.
    Prose { indent: usize, mark: TonedText, words: Vec<TonedText> },
    /// A share as a bar, with words behind it.
    Bar { indent: usize, share: f64, right: Vec<TonedText> },
    /// An empty line.
    Blank,
}

/// What an item is about, which keys act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PaneTarget {
    Skill(SkillId),
    /// A key skill of the role that is shown, by its place.
    KeySkill(usize),
    /// A role, by its place in the catalogue.
    Role(usize),
    /// A name as it was written.
    Name(String),
}

/// Something that a pane lists; what has no target is passed over by the cursor.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PaneItem {
    pub target: Option<PaneTarget>,
    pub parts: Vec<Part>,
}

impl PaneItem {
    /// Makes an item of which nothing more is to be known.
    pub(super) fn text(parts: Vec<Part>) -> Self {
        Self { target: None, parts }
    }

    /// Makes an item about something.
    pub(super) fn of(target: PaneTarget, parts: Vec<Part>) -> Self {
        Self { target: Some(target), parts }
    }

    pub(super) fn blank() -> Self {
        Self::text(vec![Part::Blank])
    }

    /// Makes a title with something beside it.
    pub(super) fn head(title: &str, beside: &str) -> Self {
        let (left, right) = (vec![piece(title, Tone::Strong)], vec![piece(beside, Tone::Dim)]);
        Self::text(vec![Part::Head { left, right }])
    }

    /// Makes a title within a pane.
    pub(super) fn section(title: &str) -> Self {
        Self::text(vec![Part::Blank, row(vec![piece(title, Tone::Accent)], Vec::new())])
    }

    /// Words that are wrapped.
    pub(super) fn prose(words: Vec<TonedText>) -> Self {
        Self::text(vec![Part::Prose { indent: 0, mark: piece("", Tone::Plain), words }])
    }
}

/// Makes a line with something at its right end.
pub(super) fn row(left: Vec<TonedText>, right: Vec<TonedText>) -> Part {
    Part::Row { left, right }
}

/// Gives the sign of whether a person has a skill, and its tone: both say it, for those who see no colour.
pub(super) fn sign(held: Possession) -> (&'static str, Tone) {
    match held {
        Possession::Had => ("✓", Tone::Had),
        Possession::Learned => ("+", Tone::New),
        Possession::Shown => ("~", Tone::Shown),
        Possession::Missing => ("·", Tone::Plain),
    }
}

/// Joins names with commas between, in one tone; no line ends within a name.
pub(super) fn listed<'n>(names: impl IntoIterator<Item = &'n str>, tone: Tone) -> Vec<TonedText> {
    let names: Vec<String> = names.into_iter().map(|name| name.replace(' ', "\u{a0}")).collect();
    let last = names.len().saturating_sub(1);
    let written = |(at, name): (usize, &String)| piece(&if at < last { format!("{name}, ") } else { name.clone() }, tone);
    names.iter().enumerate().map(written).collect()
}
