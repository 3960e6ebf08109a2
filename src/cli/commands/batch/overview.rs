//! The first roles of each person in a table for people.

use crate::cli::people::{KeptFailure, KeptName, PersonRead, TakesPeople, Unread};
use crate::matching::{Ranker, Scorer};
use crate::render::{PeopleOverview, PersonRow, RoleShare};
use std::fmt::Display;
use std::io;

/// The people of a chunk, each with their first roles.
pub(super) struct Overview<'a, 'c> {
    ranker: Ranker<'a, 'c>,
    top: usize,
    rows: Vec<PersonRow>,
}

impl<'a, 'c> Overview<'a, 'c> {
    /// Begins with nobody.
    pub(super) fn new(scorer: &'a Scorer<'c>, top: usize) -> Self {
        Self { ranker: scorer.ranker(), top, rows: Vec::new() }
    }

    /// Makes a result of the rows.
    pub(super) fn report(rows: Vec<PersonRow>) -> PeopleOverview {
        PeopleOverview { rows }
    }
}

impl TakesPeople for Overview<'_, '_> {
    type Answers = Vec<PersonRow>;

    fn person(&mut self, person: PersonRead<'_>) -> io::Result<()> {
        let roles = self.ranker.top(person.profile, self.top);
        let share = |found: &crate::matching::Standing<'_>| RoleShare {
            role: found.role.id().to_owned(),
            likelihood: found.likelihood,
            readiness: found.readiness,
        };
        let skills = person.profile.skills().len();
        let name = KeptName::of(&person).shown().to_owned();
        self.rows.push(PersonRow::Read { name, skills, roles: roles.iter().map(share).collect() });
        Ok(())
    }

    fn failure(&mut self, who: Unread<'_>, why: &dyn Display) -> io::Result<()> {
        self.rows.push(PersonRow::Unreadable { name: KeptFailure::of(who, why).shown(), error: why.to_string() });
        Ok(())
    }

    fn finish(self) -> io::Result<Vec<PersonRow>> {
        Ok(self.rows)
    }
}
