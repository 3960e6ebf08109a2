//! How each person is answered where nobody is ranked: by a line of JSON, in short or with every point, by a row of CSV, or of a table.

use crate::cli::people::{PersonRead, TakesPeople, Unread};
use crate::contract::{BatchAnswer, BatchFailure, RecordId};
use crate::matching::{Ranker, Scorer, Standing};
use crate::profile::table::Columns;
use crate::render::{self, Sheet};
use std::fmt::Display;
use std::io;
use std::iter::{once, repeat_n};

/// What is said of each of the first so many roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Its rank and numbers, in a line of JSON.
    Short(usize),
    /// All that `match` says, in a line of JSON.
    Explained(usize),
    /// Its id, likelihood and readiness, in a row of CSV.
    Row(usize),
}

/// Answers, one behind the other.
#[derive(Debug)]
pub(super) enum Answers {
    /// As lines of JSON.
    Lines(Vec<u8>),
    /// As rows of CSV, and how many cells of our own each has before its error.
    Rows(Box<Sheet>, usize),
}

impl Shape {
    /// Gives room for answers.
    pub(super) fn answers(self) -> Answers {
        match self {
            Self::Short(_) | Self::Explained(_) => Answers::Lines(Vec::new()),
            Self::Row(top) => Answers::Rows(Box::new(Sheet::new()), 2 + 3 * top),
        }
    }

    /// Gives what stands above all answers: the head of a table.
    pub(super) fn head(self, scorer: &Scorer<'_>, columns: Option<&Columns>) -> io::Result<Vec<u8>> {
        let Self::Row(top) = self else { return Ok(Vec::new()) };
        let top = top.min(scorer.catalogue().roles().len());
        let roles = (1..=top).flat_map(|n| ["role", "likelihood", "readiness"].map(|field| format!("{field}_{n}")));
        let ours = ["skills", "unknown"].map(str::to_owned).into_iter().chain(roles).chain(once("error".to_owned()));
        head(columns, ours)
    }
}

/// Writes the head of a table: the columns that come along, or the id where there are none, and ours.
pub(super) fn head(columns: Option<&Columns>, ours: impl Iterator<Item = String>) -> io::Result<Vec<u8>> {
    let kept: Vec<&str> = columns.map_or_else(|| vec!["id"], |columns| columns.others().collect());
    // A column of the table keeps its name; ours of the same name gets another.
    let ours = ours.map(|name| if kept.contains(&name.as_str()) { format!("roles_{name}") } else { name });
    let mut sheet = Sheet::new();
    sheet.row(kept.iter().copied(), ours)?;
    sheet.into_bytes()
}

/// Answers the people of a chunk.
pub(super) struct Answering<'a, 'c> {
    shape: Shape,
    ranker: Ranker<'a, 'c>,
    out: Answers,
}

impl<'a, 'c> Answering<'a, 'c> {
    /// Makes room for the answers to so many bytes.
    pub(super) fn new(shape: Shape, scorer: &'a Scorer<'c>, size: u64) -> Self {
        let mut out = shape.answers();
        out.reserve(usize::try_from(size).map_or(0, |size| 2 * size));
        Self { shape, ranker: scorer.ranker(), out }
    }
}

impl TakesPeople for Answering<'_, '_> {
    type Answers = Vec<u8>;

    fn person(&mut self, person: PersonRead<'_>) -> io::Result<()> {
        let catalogue = self.ranker.scorer().catalogue();
        let PersonRead { record, profile, .. } = person;
        let explained;
        let answer = match self.shape {
            Shape::Short(top) | Shape::Row(top) => {
                let roles = self.ranker.top(profile, top);
                if let Answers::Rows(sheet, width) = &mut self.out {
                    return row(sheet, *width, &BatchAnswer::short(catalogue, record, profile, &[]), roles);
                }
                BatchAnswer::short(catalogue, record, profile, roles)
            }
            Shape::Explained(top) => {
                explained = self.ranker.first_with_gaps(profile, top, BatchAnswer::GAPS);
                BatchAnswer::explained(catalogue, record, profile, &explained)
            }
        };
        match &mut self.out {
            Answers::Lines(bytes) => render::line(&answer, bytes),
            Answers::Rows(..) => Ok(()),
        }
    }

    fn failure(&mut self, who: Unread<'_>, why: &dyn Display) -> io::Result<()> {
        self.out.failure(who, why)
    }

    fn finish(self) -> io::Result<Vec<u8>> {
        self.out.into_bytes()
    }
}

/// Writes an answer as a row: what came along, the skills, what is unknown, each role, and no error.
fn row(sheet: &mut Sheet, width: usize, answer: &BatchAnswer<'_>, roles: &[Standing<'_>]) -> io::Result<()> {
    let mut skills: Vec<&str> = Vec::new();
    for read in &answer.skills {
        if !skills.contains(&read.skill) {
            skills.push(read.skill);
        }
    }
    let id = || answer.id.map(RecordId::words).unwrap_or_default();
    let kept: Vec<&str> = answer.columns.iter().flat_map(|columns| &columns.0).map(|(_, cell)| *cell).collect();
    let id = answer.columns.is_none().then(id);
    let number = |share| render::number(share).to_string();
    let cells = |role: &Standing<'_>| [role.role.id().to_owned(), number(role.likelihood), number(role.readiness)];
    let ours = [skills.join("; "), answer.unknown.join("; ")].into_iter().chain(roles.iter().flat_map(cells));
    let empty = repeat_n(String::new(), width.saturating_sub(2 + 3 * roles.len()) + 1);
    sheet.row(kept.into_iter(), id.into_iter().chain(ours).chain(empty))
}

impl Answers {
    /// Makes room for so many bytes more.
    pub(super) fn reserve(&mut self, bytes: usize) {
        if let Self::Lines(lines) = self {
            lines.reserve(bytes);
        }
    }

    /// Answers a record that can't be read.
    fn failure(&mut self, who: Unread<'_>, why: &dyn Display) -> io::Result<()> {
        match self {
            Self::Lines(lines) => render::line(&BatchFailure::new(who.line(), who.file(), why), lines),
            Self::Rows(sheet, width) => failed_row(sheet, *width, who, why),
        }
    }

    /// Gives the answers as they are written.
    pub(super) fn into_bytes(self) -> io::Result<Vec<u8>> {
        match self {
            Self::Lines(lines) => Ok(lines),
            Self::Rows(sheet, _) => sheet.into_bytes(),
        }
    }
}

/// Writes a row for a record that can't be read: empty cells, the name of a file, and at the end why.
pub(super) fn failed_row(sheet: &mut Sheet, width: usize, who: Unread<'_>, why: &dyn Display) -> io::Result<()> {
    let error = who.line().map_or_else(|| why.to_string(), |line| format!("line {line}: {why}"));
    let before = match who {
        Unread::Line(_, cells) => vec![""; cells.unwrap_or(1)],
        Unread::File(name) => vec![name],
    };
    sheet.row(before.into_iter(), repeat_n(String::new(), width).chain(once(error)))
}
