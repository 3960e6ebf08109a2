//! A result laid out for a person, before it is known how wide or how colourful the place is.

use super::visible::visible;
#[cfg(feature = "report")]
use crate::matching::Fit;
use std::borrow::Cow;

/// What a person reads, from top to bottom.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page<'c> {
    /// The blocks, with an empty line between.
    pub blocks: Vec<Block<'c>>,
}

/// One block of a page.
#[derive(Debug, Clone)]
pub(crate) enum Block<'c> {
    /// The title of the whole page.
    #[cfg(feature = "report")]
    Title(String),
    /// A heading and what stands beside it.
    Heading(String, String),
    /// A heading below a heading.
    #[cfg(feature = "report")]
    Subheading(String),
    /// A picture of what the table after it says, for where there is something to draw on.
    #[cfg(feature = "report")]
    Picture(Picture),
    /// A table of shares, each cell as dark as it is big, for where it can be drawn.
    #[cfg(feature = "report")]
    Heat(HeatMap),
    /// A paragraph.
    Text(String, Style),
    /// Lines that stay as they are, however long, so that other programs can follow the places in them.
    Lines(Vec<String>),
    /// A heading of one of several answers, the most important first: a screen may leave out the last.
    Part(String, String),
    /// A table.
    Table(Table<'c>),
    /// A table of things, the most important first: a screen may leave out the last.
    List(Table<'c>),
    /// Things to do, a row for each; in Markdown with boxes to tick.
    Checklist(Table<'c>),
}

/// A picture of shares.
#[cfg(feature = "report")]
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    /// What it shows.
    pub title: String,
    /// What the bars of a row stand for, where that is more than one thing.
    pub series: Vec<&'static str>,
    /// The rows, from top to bottom; in a radar the axes, clockwise from above.
    pub rows: Vec<Bars>,
    /// Whether it is drawn as a radar too.
    pub radar: bool,
}

/// A row of a picture.
#[cfg(feature = "report")]
#[derive(Debug, Clone)]
pub(crate) struct Bars {
    /// What it is about; never a control character.
    pub name: String,
    /// How long each bar is, and what it says.
    pub bars: Vec<(Fit, String)>,
}

/// A table of shares.
#[cfg(feature = "report")]
#[derive(Debug, Clone)]
pub(crate) struct HeatMap {
    /// What it shows.
    pub title: String,
    /// What the columns are about.
    pub columns: Vec<String>,
    /// The rows: what each is about, and its shares with what they say.
    pub rows: Vec<(String, Vec<(Fit, String)>)>,
}

/// A table: a row has as many cells as there are columns.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table<'c> {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell<'c>>>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    /// What stands at its head.
    pub title: Cow<'static, str>,
    /// Whether it holds numbers, which stand to the right.
    pub numeric: bool,
    /// Whether its cells may be wrapped; the others keep their width.
    pub wraps: bool,
    /// How many lines of a cell a terminal shows; the rest is cut there.
    pub most_lines: Option<usize>,
}

impl Column {
    /// Makes a column of short texts, never wrapped.
    pub(crate) fn short(title: &'static str) -> Self {
        Self { title: Cow::Borrowed(title), numeric: false, wraps: false, most_lines: None }
    }

    /// Makes a column of texts that may be wrapped.
    pub(crate) fn text(title: &'static str) -> Self {
        Self { wraps: true, ..Self::short(title) }
    }

    /// Makes a column of numbers.
    pub(crate) fn number(title: &'static str) -> Self {
        Self { numeric: true, ..Self::short(title) }
    }

    /// Makes a column of short texts with a head that only the result knows; control and invisible characters are escaped.
    pub(crate) fn named(title: &str) -> Self {
        Self { title: Cow::Owned(visible(title).into_owned()), ..Self::short("") }
    }

    /// Has the column's cells cut after this many lines on a terminal.
    #[must_use]
    pub(crate) fn at_most(self, lines: usize) -> Self {
        Self { most_lines: Some(lines), ..self }
    }
}

/// A piece of text that is said in one way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Span<'c> {
    /// What it says; never a control character. A no-break space is shown as a blank, and holds words together.
    pub text: Cow<'c, str>,
    /// How it is said.
    pub style: Style,
    /// Where it leads.
    pub link: Option<&'c str>,
    /// Whether its blanks are no-break, too.
    pub held: bool,
}

impl<'c> Span<'c> {
    /// Makes a piece that says this; control and invisible characters are escaped. Nothing where it says nothing.
    pub(crate) fn new(text: impl Into<Cow<'c, str>>) -> Option<Self> {
        let text = match text.into() {
            Cow::Borrowed(text) => visible(text),
            Cow::Owned(text) => match visible(&text) {
                Cow::Owned(escaped) => Cow::Owned(escaped),
                Cow::Borrowed(_) => Cow::Owned(text),
            },
        };
        (!text.is_empty()).then(|| Self::from(text))
    }

    /// Has the piece lead to this address; an empty address leads nowhere.
    #[must_use]
    pub(crate) fn linked(self, address: impl Into<Option<&'c str>>) -> Self {
        Self { link: address.into().filter(|address| !address.is_empty()), ..self }
    }

    /// Makes another text that is said in the same way.
    #[must_use]
    pub(crate) fn with<'t>(&self, text: &'t str) -> Span<'t>
    where
        'c: 't,
    {
        Span { text: Cow::Borrowed(text), style: self.style, link: self.link, held: self.held }
    }

    /// Gives its characters, with blanks that are no-break said so.
    pub(crate) fn chars(&self) -> impl Iterator<Item = char> {
        self.text.chars().map(|c| if c == ' ' && self.held { NO_BREAK } else { c })
    }

    /// Tells whether both are said in the same way.
    pub(crate) fn is_like(&self, other: &Span<'_>) -> bool {
        self.style == other.style && self.link == other.link
    }
}

/// A piece of text like the rest.
impl<'c, T: Into<Cow<'c, str>>> From<T> for Span<'c> {
    fn from(text: T) -> Self {
        Self { text: text.into(), style: Style::Plain, link: None, held: false }
    }
}

/// A cell of a table: its pieces, one behind the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cell<'c> {
    /// The pieces; none in an empty cell.
    pub spans: Vec<Span<'c>>,
}

impl<'c> Cell<'c> {
    /// Makes a cell that says this; control and invisible characters are escaped.
    pub(crate) fn new(text: impl Into<Cow<'c, str>>) -> Self {
        Self { spans: Span::new(text).into_iter().collect() }
    }

    /// Joins what is said in some pieces with commas between, each held together where a line ends.
    pub(crate) fn joined<P: IntoIterator<Item = Span<'c>>>(said: impl IntoIterator<Item = P>) -> Self {
        let said = said.into_iter();
        let mut joined = Self { spans: Vec::with_capacity(2 * said.size_hint().0) };
        for pieces in said {
            if !joined.is_empty() {
                joined.spans.push(Span::from(", "));
            }
            joined.spans.extend(pieces.into_iter().map(|span| Span { held: true, ..span }));
        }
        joined
    }

    /// Puts another cell behind this one.
    #[must_use]
    pub(crate) fn then(mut self, other: Self) -> Self {
        self.spans.extend(other.spans);
        self
    }

    /// Gives the cell this style.
    #[must_use]
    pub(crate) fn styled(mut self, style: Style) -> Self {
        self.spans.iter_mut().for_each(|span| span.style = style);
        self
    }

    /// Has the cell lead to this address; an empty address leads nowhere.
    #[must_use]
    pub(crate) fn linked(mut self, address: impl Into<Option<&'c str>>) -> Self {
        let address = address.into();
        self.spans = self.spans.into_iter().map(|span| span.linked(address)).collect();
        self
    }

    /// Tells whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }
}

/// What a piece of text is, for the eye; where there is no colour all are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Style {
    /// Like the rest.
    #[default]
    Plain,
    /// What is looked for.
    Strong,
    /// What is there for completeness.
    Dim,
    /// What speaks for something.
    Good,
    /// What is missing.
    Lacking,
}

/// A blank that holds the words beside it together where a line ends.
pub(super) const NO_BREAK: char = '\u{a0}';

/// Gives the text as a reader sees it: no-break spaces are for wrapping only.
pub(super) fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    add_shown(&mut shown, text);
    shown
}

/// Writes a text as a reader sees it behind another.
pub(super) fn add_shown(shown: &mut String, text: &str) {
    shown.extend(text.chars().map(|c| if c == NO_BREAK { ' ' } else { c }));
}
