//! The lines that `batch` writes: typed, so that they go straight into bytes.

use super::Ranking;
use crate::catalogue::Catalogue;
use crate::matching::{Fit, Standing};
use crate::profile::Profile;
use crate::profile::record::NoRecord;
use crate::render::report::line;
use crate::resolve::Via;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use std::io::{self, Write};

/// What a line says of the person, before the roles.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// The id as it came, if it did.
    pub id: Option<&'a RawValue>,
    /// The skills, and what could not be read.
    pub profile: &'a Profile,
}

#[derive(Serialize)]
struct Answer<'a, R> {
    id: Option<&'a RawValue>,
    skills: Skills<'a>,
    unknown: &'a [String],
    roles: R,
}

/// What was read, a skill at a time.
struct Skills<'a> {
    catalogue: &'a Catalogue,
    profile: &'a Profile,
}

/// What stood in the text says where, as in `match`; what was listed needs no more words.
#[derive(Serialize)]
struct Read<'a> {
    input: &'a str,
    skill: &'a str,
    via: Via,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

impl Serialize for Skills<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.profile.found().iter().flat_map(|found| {
            let names = found.skills.iter().map(|skill| self.catalogue.skill(*skill).name());
            let place = found.place;
            let (from, line, count) =
                (place.map(|_| &*found.from), place.map(|place| place.line), place.map(|_| found.count));
            names.map(move |skill| Read { input: &found.input, skill, via: found.via, from, line, count })
        }))
    }
}

/// The roles in short.
struct Standings<'a, 'c>(&'a [Standing<'c>]);

#[derive(Serialize)]
struct Role<'a> {
    rank: usize,
    id: &'a str,
    fit: Fit,
    coverage: Fit,
}

impl Serialize for Standings<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().enumerate().map(|(at, standing)| Role {
            rank: at + 1,
            id: standing.role.id(),
            fit: standing.fit,
            coverage: standing.coverage,
        }))
    }
}

/// The roles with all that `match` says of them.
struct Explained<'a>(&'a Ranking<'a, 'a>);

impl Serialize for Explained<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use crate::render::report::Report as _;
        serializer.collect_seq(self.0.records())
    }
}

/// Writes the answer to a line: what was read, and the roles that fit.
///
/// # Errors
/// Those of the writer.
pub fn answer(out: &mut impl Write, catalogue: &Catalogue, person: Person<'_>, roles: &[Standing<'_>]) -> io::Result<()> {
    answer_with(out, catalogue, person, Standings(roles))
}

/// Writes the answer to a line, with every point of each role.
///
/// # Errors
/// Those of the writer.
pub fn explained(out: &mut impl Write, person: Person<'_>, roles: &Ranking<'_, '_>) -> io::Result<()> {
    answer_with(out, roles.catalogue, person, Explained(roles))
}

fn answer_with(
    out: &mut impl Write,
    catalogue: &Catalogue,
    Person { id, profile }: Person<'_>,
    roles: impl Serialize,
) -> io::Result<()> {
    line(&Answer { id, skills: Skills { catalogue, profile }, unknown: profile.unknown(), roles }, out)
}

/// Writes the answer to a line that can't be read; lines count from 1.
///
/// # Errors
/// Those of the writer.
pub fn error(out: &mut impl Write, number: u64, why: &NoRecord) -> io::Result<()> {
    #[derive(Serialize)]
    struct Failure {
        line: u64,
        error: String,
    }
    line(&Failure { line: number, error: why.to_string() }, out)
}
