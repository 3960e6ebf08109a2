//! People ranked by how ready they are for one role: all are read, and the readiest kept.

use super::held::{HeldPeople, HoldsPeople, RanksPeople};
use crate::catalogue::Catalogue;
use crate::cli::people::KeptName;
use crate::matching::{Aim, Fit, PersonStanding, Ranker, keep_readiest};
use crate::profile::Profile;
use crate::profile::table::Columns;
use crate::render::{self, RankedPeople, RankedRow};
use std::io;

/// How many skills to learn first are said of each.
const LEARN: usize = 5;
/// What a row of CSV says of each, before its error.
const OURS: [&str; 5] = ["rank", "readiness", "likelihood", "has", "learn_first"];

/// What people are held against, and what works that out.
pub(super) struct ForRole<'s, 'c>(pub Ranker<'s, 'c>, pub Aim<'c>);

impl HoldsPeople for ForRole<'_, '_> {
    type Standing = PersonStanding;

    fn readiness(&mut self, profile: &Profile) -> Fit {
        self.0.readiness_for(profile, self.1)
    }

    fn hold(&mut self, profile: &Profile) -> PersonStanding {
        self.0.hold(profile, self.1, LEARN)
    }
}

impl RanksPeople for PersonStanding {
    fn keep_readiest(people: &mut Vec<(KeptName, Self)>, most: usize) {
        keep_readiest(people, |(_, standing)| standing, most);
    }
}

impl HeldPeople<PersonStanding> {
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

    /// Gives them as a table.
    pub(super) fn csv_for_role(
        &self,
        catalogue: &Catalogue,
        aim: Aim<'_>,
        columns: Option<&Columns>,
    ) -> io::Result<Vec<u8>> {
        let number = |share| render::number(share).to_string();
        let report = self.report(catalogue, aim);
        let rows = report.document_of_people().people.into_iter().map(|person| {
            let ours = vec![
                person.rank.to_string(),
                number(person.readiness),
                number(person.likelihood),
                person.has.join("; "),
                person.learn_first.join("; "),
            ];
            (person.columns, person.id, ours)
        });
        self.csv(&OURS, rows, columns)
    }
}
