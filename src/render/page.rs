//! A result laid out for a person, before it is known how wide or how colourful the place is.

/// What a person reads, from top to bottom.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The blocks, with an empty line between.
    pub blocks: Vec<Block>,
}

/// One block of a page.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading and what stands beside it.
    Heading(String, String),
    /// A paragraph.
    Text(String, Style),
    /// Lines that stay as they are, however long, so that other programs can follow the places in them.
    Lines(Vec<String>),
    /// Items, one a line.
    List(Vec<String>),
    /// A table.
    Table(Table),
}

/// A table: a row has as many cells as there are columns.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// What stands at its head.
    pub title: &'static str,
    /// Whether it holds numbers, which stand to the right.
    pub numeric: bool,
    /// Whether its cells may be wrapped; the others keep their width.
    pub wraps: bool,
}

impl Column {
    /// A column of short texts, never wrapped.
    pub const fn short(title: &'static str) -> Self {
        Self { title, numeric: false, wraps: false }
    }

    /// A column of texts that may be wrapped.
    pub const fn text(title: &'static str) -> Self {
        Self { title, numeric: false, wraps: true }
    }

    /// A column of numbers.
    pub const fn number(title: &'static str) -> Self {
        Self { title, numeric: true, wraps: false }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// What it says; never a control character.
    pub text: String,
    /// How it is said.
    pub style: Style,
}

impl Cell {
    /// A cell that says this.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Plain }
    }

    /// The cell in this style.
    #[must_use]
    pub fn styled(self, style: Style) -> Self {
        Self { style, ..self }
    }
}

/// What a piece of text is, for the eye; where there is no colour all are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
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
