//! People ranked by how ready they are for one role: all are read, and the readiest kept.

use super::plain;
use crate::catalogue::Catalogue;
use crate::cli::people::{KeptFailure, KeptName, PersonRead, TakesPeople, Unread};
use crate::matching::{Aim, PersonStanding, Scorer, keep_readiest};
use crate::profile::table::Columns;
use crate::render::{self, RankedPeople, RankedRow, Sheet};
use std::fmt::Display;
use std::io;
use std::iter::once;

/// How many skills to learn first are said of each.
const LEARN: usize = 5;
/// What a row of CSV says of each, before its error.
const OURS: [&str; 5] = ["rank", "readiness", "likelihood", "has", "learn_first"];

/// The people of a chunk, each held against what is asked.
pub(super) struct Holding<'a, 'c> {
    scorer: &'a Scorer<'c>,
    aim: Aim<'c>,
    held: HeldPeople,
}

/// People who were held against what is asked, and those who could not be read.
#[derive(Debug, Default)]
pub(super) struct HeldPeople {
    read: usize,
    people: Vec<(KeptName, PersonStanding)>,
    failures: Vec<KeptFailure>,
}

impl<'a, 'c> Holding<'a, 'c> {
    /// Begins with nobody.
    pub(super) fn new(scorer: &'a Scorer<'c>, aim: Aim<'c>) -> Self {
        Self { scorer, aim, held: HeldPeople::default() }
    }
}

impl TakesPeople for Holding<'_, '_> {
    type Answers = HeldPeople;

    fn person(&mut self, person: PersonRead<'_>) -> io::Result<()> {
        self.held.read += 1;
        let standing = self.scorer.hold(person.profile, self.aim, LEARN);
        self.held.people.push((KeptName::of(&person), standing));
        Ok(())
    }

    fn failure(&mut self, who: Unread<'_>, why: &dyn Display) -> io::Result<()> {
        self.held.failures.push(KeptFailure::of(who, why));
        Ok(())
    }

    fn finish(self) -> io::Result<HeldPeople> {
        Ok(self.held)
    }
}

impl HeldPeople {
    /// Takes in those who came behind, and keeps at most twice `most` people and some, so that memory doesn't grow with the input.
    pub(super) fn add(&mut self, more: Self, most: usize) {
        const ROOM: usize = 1024;
        self.read += more.read;
        self.people.extend(more.people);
        self.failures.extend(more.failures);
        if self.people.len() > most.saturating_mul(2).saturating_add(ROOM) {
            self.keep(most);
        }
    }

    /// Puts them into order, and keeps the first `most`.
    pub(super) fn keep(&mut self, most: usize) {
        keep_readiest(&mut self.people, |(_, standing)| standing, most);
    }

    /// Gives them as a result.
    pub(super) fn report<'r>(&'r self, catalogue: &'r Catalogue, aim: Aim<'r>) -> RankedPeople<'r> {
        let row = |(name, standing): &'r (KeptName, PersonStanding)| RankedRow {
            name: name.name(),
            shown: name.shown(),
            standing,
        };
        RankedPeople {
            catalogue,
            aim,
            read: self.read,
            people: self.people.iter().map(row).collect(),
            unreadable: self.failures.iter().map(|failure| (failure.shown(), failure.failure())).collect(),
        }
    }

    /// Gives them as a table whose other columns are as they came.
    pub(super) fn csv(&self, catalogue: &Catalogue, aim: Aim<'_>, columns: Option<&Columns>) -> io::Result<Vec<u8>> {
        let mut csv = plain::head(columns, OURS.into_iter().chain(once("error")).map(str::to_owned))?;
        let mut sheet = Sheet::new();
        for person in self.report(catalogue, aim).document_of_people().people {
            let id = person.columns.is_none().then(|| person.id.map(crate::contract::RecordId::words).unwrap_or_default());
            let kept: Vec<&str> = person.columns.iter().flat_map(|columns| &columns.0).map(|(_, cell)| *cell).collect();
            let number = |share| render::number(share).to_string();
            let ours = [
                person.rank.to_string(),
                number(person.readiness),
                number(person.likelihood),
                person.has.join("; "),
                person.learn_first.join("; "),
                String::new(),
            ];
            sheet.row(kept.into_iter(), id.into_iter().chain(ours))?;
        }
        for failure in &self.failures {
            plain::failed_row(&mut sheet, OURS.len(), failure.who(), &failure.error())?;
        }
        csv.extend(sheet.into_bytes()?);
        Ok(csv)
    }
}
