//! How an answer is written: a line of JSON, in short or with every point, or a row of CSV.

use crate::contract::{BatchAnswer, BatchFailure, RecordId, RecordName};
use crate::matching::{Scorer, Standing};
use crate::profile::Profile;
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

/// Whose record can't be read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Who<'a> {
    /// A line, and how many cells come along with it where it is one of a table.
    Line(u64, Option<usize>),
    /// A file of this name.
    File(&'a str),
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
        let kept: Vec<&str> = columns.map_or_else(|| vec!["id"], |columns| columns.others().collect());
        let roles = (1..=top).flat_map(|n| ["role", "likelihood", "readiness"].map(|field| format!("{field}_{n}")));
        let ours = ["skills", "unknown"].map(str::to_owned).into_iter().chain(roles).chain(once("error".to_owned()));
        // A column of the table keeps its name; ours of the same name gets another.
        let ours = ours.map(|name| if kept.contains(&name.as_str()) { format!("roles_{name}") } else { name });
        let mut sheet = Sheet::new();
        sheet.row(kept.iter().copied(), ours)?;
        sheet.into_bytes()
    }

    /// Writes the answer to a record that was read.
    pub(super) fn answer(
        self,
        scorer: &Scorer<'_>,
        name: RecordName<'_>,
        profile: &Profile,
        out: &mut Answers,
    ) -> io::Result<()> {
        let catalogue = scorer.catalogue();
        let answer = match self {
            Self::Short(top) | Self::Row(top) => {
                let roles = scorer.top(profile, top);
                if let Answers::Rows(sheet, width) = out {
                    return row(sheet, *width, &BatchAnswer::short(catalogue, name, profile, &[]), &roles);
                }
                BatchAnswer::short(catalogue, name, profile, &roles)
            }
            Self::Explained(top) => BatchAnswer::explained(catalogue, name, profile, &scorer.rank_first(profile, top)),
        };
        match out {
            Answers::Lines(bytes) => render::line(&answer, bytes),
            Answers::Rows(..) => Ok(()),
        }
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
    let id = || match answer.id {
        Some(RecordId::AsItCame(id)) => serde_json::from_str(id.get()).unwrap_or_else(|_| id.get().to_owned()),
        Some(RecordId::Text(id)) => id.to_owned(),
        None => String::new(),
    };
    let kept: Vec<&str> = answer.columns.iter().flat_map(|columns| &columns.0).map(|(_, cell)| *cell).collect();
    let id = answer.columns.is_none().then(id);
    let number = |share| render::number(share).to_string();
    let cells = |role: &Standing<'_>| [role.role.id().to_owned(), number(role.likelihood), number(role.readiness)];
    let ours = [skills.join("; "), answer.unknown.join("; ")].into_iter().chain(roles.iter().flat_map(cells));
    let empty = repeat_n(String::new(), width.saturating_sub(2 + 3 * roles.len()) + 1);
    sheet.row(kept.into_iter(), id.into_iter().chain(ours).chain(empty))
}

impl Answers {
    /// Whether these are rows of CSV.
    pub(super) fn are_rows(&self) -> bool {
        matches!(self, Self::Rows(..))
    }

    /// Makes room for so many bytes more.
    pub(super) fn reserve(&mut self, bytes: usize) {
        if let Self::Lines(lines) = self {
            lines.reserve(bytes);
        }
    }

    /// Answers a record that can't be read.
    pub(super) fn failure(&mut self, who: Who<'_>, why: &impl Display) -> io::Result<()> {
        match self {
            Self::Lines(lines) => render::line(&BatchFailure::new(who.line(), who.file(), why), lines),
            Self::Rows(sheet, width) => {
                let error = who.line().map_or_else(|| why.to_string(), |line| format!("line {line}: {why}"));
                let before = match who {
                    Who::Line(_, cells) => vec![""; cells.unwrap_or(1)],
                    Who::File(name) => vec![name],
                };
                sheet.row(before.into_iter(), repeat_n(String::new(), *width).chain(once(error)))
            }
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

impl<'a> Who<'a> {
    fn line(self) -> Option<u64> {
        match self {
            Self::Line(line, _) => Some(line),
            Self::File(_) => None,
        }
    }

    fn file(self) -> Option<&'a str> {
        match self {
            Self::Line(..) => None,
            Self::File(name) => Some(name),
        }
    }
}
