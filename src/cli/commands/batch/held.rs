//! People who are all held against one thing: what a ranking for a role and one for a job have in common.

use super::plain;
use crate::cli::people::{KeptFailure, KeptName, PersonRead, TakesPeople, Unread};
use crate::contract::{OtherColumns, RecordId};
use crate::matching::Fit;
use crate::profile::Profile;
use crate::profile::table::Columns;
use crate::render::Sheet;
use std::cmp::Reverse;
use std::fmt::Display;
use std::io;
use std::iter::once;

/// Holds people against what is asked of all, one after the other.
pub(super) trait HoldsPeople {
    /// How each stands to it.
    type Standing: RanksPeople;

    /// Tells how ready somebody is, by which the people are ranked.
    fn readiness(&mut self, profile: &Profile) -> Fit;

    /// Tells how somebody stands to it, which costs much more.
    fn hold(&mut self, profile: &Profile) -> Self::Standing;
}

/// How somebody stands to what is asked of all.
pub(super) trait RanksPeople: Send + Sized + 'static {
    /// Puts the readiest first, of those who are as ready whoever came first, and keeps `most`.
    fn keep_readiest(people: &mut Vec<(KeptName, Self)>, most: usize);
}

/// The people of a chunk, of whom the readiest are held against what is asked.
pub(super) struct Holding<H: HoldsPeople> {
    holder: H,
    /// So many are kept.
    most: usize,
    /// Those who may be among them, in the order of the input.
    front: Vec<(KeptName, Fit, Profile)>,
    /// Whoever is no readier is none of them.
    floor: Option<Fit>,
    held: HeldPeople<H::Standing>,
}

/// People who were held against what is asked, and those who could not be read.
#[derive(Debug)]
pub(super) struct HeldPeople<S> {
    /// How many were read, also of those that are not kept.
    pub read: usize,
    pub people: Vec<(KeptName, S)>,
    pub failures: Vec<KeptFailure>,
}

impl<H: HoldsPeople> Holding<H> {
    /// Begins with nobody; of all at most so many are kept.
    pub(super) fn by(holder: H, most: usize) -> Self {
        Self { holder, most, front: Vec::new(), floor: None, held: HeldPeople::nobody() }
    }

    /// Leaves of those in front the readiest; of those who are as ready, whoever came first.
    fn cut(&mut self) {
        self.front.sort_by_key(|(_, readiness, _)| Reverse(*readiness));
        self.front.truncate(self.most);
        self.floor = self.front.last().map(|(_, readiness, _)| *readiness).filter(|_| self.front.len() == self.most);
    }
}

impl<H: HoldsPeople> TakesPeople for Holding<H> {
    type Answers = HeldPeople<H::Standing>;

    fn person(&mut self, person: PersonRead<'_>) -> io::Result<()> {
        self.held.read += 1;
        if self.most == usize::MAX {
            let standing = self.holder.hold(person.profile);
            self.held.people.push((KeptName::of(&person), standing));
            return Ok(());
        }
        let readiness = self.holder.readiness(person.profile);
        if self.floor.is_none_or(|floor| readiness > floor) {
            self.front.push((KeptName::of(&person), readiness, person.profile.clone()));
            if self.front.len() >= self.most.saturating_mul(2) {
                self.cut();
            }
        }
        Ok(())
    }

    fn failure(&mut self, who: Unread<'_>, why: &dyn Display) -> io::Result<()> {
        self.held.failures.push(KeptFailure::of(who, why));
        Ok(())
    }

    fn finish(mut self) -> io::Result<HeldPeople<H::Standing>> {
        self.cut();
        let held = self.front.iter().map(|(name, _, profile)| (name.clone(), self.holder.hold(profile)));
        self.held.people.extend(held);
        Ok(self.held)
    }
}

impl<S> HeldPeople<S> {
    /// Makes room for people.
    pub(super) fn nobody() -> Self {
        Self { read: 0, people: Vec::new(), failures: Vec::new() }
    }

    /// Writes a table whose other columns are as they came: of each person these and the id, then our cells, and behind them who could not be read.
    pub(super) fn csv<'p>(
        &self,
        ours: &[&str],
        rows: impl Iterator<Item = (Option<OtherColumns<'p>>, Option<RecordId<'p>>, Vec<String>)>,
        columns: Option<&Columns>,
    ) -> io::Result<Vec<u8>> {
        let mut csv = plain::head(columns, ours.iter().chain(&["error"]).map(ToString::to_string))?;
        let mut sheet = Sheet::new();
        for (kept, id, cells) in rows {
            let id = kept.is_none().then(|| id.map(RecordId::words).unwrap_or_default());
            let kept: Vec<&str> = kept.iter().flat_map(|columns| &columns.0).map(|(_, cell)| *cell).collect();
            sheet.row(kept.into_iter(), id.into_iter().chain(cells).chain(once(String::new())))?;
        }
        for failure in &self.failures {
            plain::failed_row(&mut sheet, ours.len(), failure.who(), &failure.error())?;
        }
        csv.extend(sheet.into_bytes()?);
        Ok(csv)
    }
}

impl<S: RanksPeople> HeldPeople<S> {
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

    /// Puts the readiest first and keeps `most`.
    pub(super) fn keep(&mut self, most: usize) {
        S::keep_readiest(&mut self.people, most);
    }
}
