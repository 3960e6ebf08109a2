//! People ranked by how ready they are for one job: all are read, and the readiest kept.

use super::plain;
use crate::catalogue::{Catalogue, Role};
use crate::cli::people::{KeptFailure, KeptName, PersonRead, TakesPeople, Unread};
use crate::contract::{JobStanding, RecordId};
use crate::matching::{Abilities, Opening};
use crate::profile::table::Columns;
use crate::render::{self, RankedApplicants, Sheet};
use std::cmp::Reverse;
use std::fmt::Display;
use std::io;
use std::iter::once;

/// What a row of CSV says of each, before its error.
const OURS: [&str; 12] = [
    "rank",
    "readiness",
    "within_reach",
    "required",
    "required_met",
    "preferred",
    "preferred_met",
    "had",
    "little",
    "shown",
    "near",
    "lacking",
];

/// The people of a chunk, each held against a job.
pub(super) struct HoldingForJob<'a, 'c> {
    catalogue: &'c Catalogue,
    opening: &'a Opening<'a, 'c>,
    held: Applicants,
}

/// People who were held against a job, and those who could not be read.
#[derive(Debug, Default)]
pub(super) struct Applicants {
    read: usize,
    people: Vec<(KeptName, JobStanding)>,
    failures: Vec<KeptFailure>,
}

impl<'a, 'c> HoldingForJob<'a, 'c> {
    /// Begins with nobody.
    pub(super) fn new(catalogue: &'c Catalogue, opening: &'a Opening<'a, 'c>) -> Self {
        Self { catalogue, opening, held: Applicants::default() }
    }
}

impl TakesPeople for HoldingForJob<'_, '_> {
    type Answers = Applicants;

    fn person(&mut self, person: PersonRead<'_>) -> io::Result<()> {
        self.held.read += 1;
        let job = self.opening.job(person.profile, &Abilities::of(self.catalogue, person.profile));
        self.held.people.push((KeptName::of(&person), JobStanding::new(self.catalogue, &job)));
        Ok(())
    }

    fn failure(&mut self, who: Unread<'_>, why: &dyn Display) -> io::Result<()> {
        self.held.failures.push(KeptFailure::of(who, why));
        Ok(())
    }

    fn finish(self) -> io::Result<Applicants> {
        Ok(self.held)
    }
}

impl Applicants {
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

    /// Puts the readiest first, of those who are as ready whoever came first, and keeps `most`.
    pub(super) fn keep(&mut self, most: usize) {
        self.people.sort_by_key(|(_, standing)| Reverse(standing.readiness));
        self.people.truncate(most);
    }

    /// Gives them as a result.
    pub(super) fn report<'r>(&'r self, advert: &str, role: Option<Role<'r>>) -> RankedApplicants<'r> {
        RankedApplicants {
            advert: advert.to_owned(),
            role,
            read: self.read,
            people: self.people.iter().map(|(name, standing)| (name.name(), name.shown(), standing)).collect(),
            unreadable: self.failures.iter().map(|failure| (failure.shown(), failure.failure())).collect(),
        }
    }

    /// Gives them as a table whose other columns are as they came.
    pub(super) fn csv(&self, report: &RankedApplicants<'_>, columns: Option<&Columns>) -> io::Result<Vec<u8>> {
        let mut csv = plain::head(columns, OURS.into_iter().chain(once("error")).map(str::to_owned))?;
        let mut sheet = Sheet::new();
        for person in report.document_of_people().people {
            let id = person.columns.is_none().then(|| person.id.map(RecordId::words).unwrap_or_default());
            let kept: Vec<&str> = person.columns.iter().flat_map(|columns| &columns.0).map(|(_, cell)| *cell).collect();
            let ours = once(person.rank.to_string()).chain(cells(person.standing)).chain(once(String::new()));
            sheet.row(kept.into_iter(), id.into_iter().chain(ours))?;
        }
        for failure in &self.failures {
            plain::failed_row(&mut sheet, OURS.len(), failure.who(), &failure.error())?;
        }
        csv.extend(sheet.into_bytes()?);
        Ok(csv)
    }
}

/// Says in cells how somebody stands to a job.
fn cells(standing: &JobStanding) -> impl Iterator<Item = String> {
    let JobStanding { required, required_met, preferred, preferred_met, .. } = standing;
    let counts = [required, required_met, preferred, preferred_met].map(ToString::to_string);
    let lists = [&standing.had, &standing.little, &standing.shown, &standing.near, &standing.lacking];
    let readiness = standing.readiness.map(|readiness| render::number(readiness).to_string()).unwrap_or_default();
    [readiness, standing.within_reach.to_string()].into_iter().chain(counts).chain(lists.map(|list| list.join("; ")))
}
