//! People ranked by how ready they are for one job: all are read, and the readiest kept.

use super::held::{HeldPeople, HoldsPeople, RanksPeople};
use crate::catalogue::{Catalogue, Role};
use crate::cli::people::KeptName;
use crate::contract::JobStanding;
use crate::matching::{Abilities, Fit, Opening};
use crate::profile::Profile;
use crate::profile::table::Columns;
use crate::render::{self, RankedApplicants};
use std::cmp::Reverse;
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

/// What people are held against.
pub(super) struct ForJob<'o, 'c>(pub &'o Opening<'o, 'c>, pub &'c Catalogue);

impl HoldsPeople for ForJob<'_, '_> {
    type Standing = JobStanding;

    fn readiness(&mut self, profile: &Profile) -> Fit {
        self.0.readiness(profile, &Abilities::of(self.1, profile))
    }

    fn hold(&mut self, profile: &Profile) -> JobStanding {
        JobStanding::new(self.1, &self.0.job(profile, &Abilities::of(self.1, profile)))
    }
}

impl RanksPeople for JobStanding {
    fn keep_readiest(people: &mut Vec<(KeptName, Self)>, most: usize) {
        people.sort_by_key(|(_, standing)| Reverse(standing.readiness));
        people.truncate(most);
    }
}

impl HeldPeople<JobStanding> {
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

    /// Gives them as a table.
    pub(super) fn csv_for_job(&self, report: &RankedApplicants<'_>, columns: Option<&Columns>) -> io::Result<Vec<u8>> {
        let rows = report.document_of_people().people.into_iter().map(|person| {
            let ours = once(person.rank.to_string()).chain(cells(person.standing)).collect();
            (person.columns, person.id, ours)
        });
        self.csv(&OURS, rows, columns)
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
