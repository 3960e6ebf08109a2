//! `roles team PEOPLE`: who of a team can do what roles ask for.

mod members;

use crate::catalogue::{Catalogue, Role};
#[cfg(feature = "report")]
use crate::cli::args::OutputFile;
use crate::cli::args::{CatalogueArgs, LevelArgs};
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::cli::people::{self, PeopleArgs, PeopleContext};
use crate::matching::{Scorer, nearest_roles, team};
use crate::render::TeamReport;
#[cfg(feature = "report")]
use crate::render::{Format, document_text};
use clap::{Args, ValueEnum};
use members::{Gathering, Members};
use std::ffi::OsString;

/// To how many roles a team is held where none is named.
const ROLES: usize = 3;

/// Show what a team covers, what hangs on one of them, and who is nearest to step in
#[derive(Debug, Args)]
#[command(
    after_help = "The people come as for roles batch: JSON lines ({\"name\": \"Ana\", \"skills\": [\"pandas\"]}, or \"text\"), a table with a head, or a folder \
with a resume or project of each. They are called by their name, else by their id, else by their line.

A skill is covered where somebody has it. Who shows it by something else, or knows a little of it, can step in. Nobody is ranked.

Examples:
  roles team people.csv
  roles team resumes/ --role backend-developer --role devops-engineer
  roles team people.csv --role ml-engineer --without ana --with cv.pdf
  roles team people.csv --by skills --format csv > matrix.csv
  roles team resumes/ -o team.html"
)]
pub(crate) struct TeamOf {
    #[command(flatten)]
    people: PeopleArgs,
    /// A role that the team is held to, several times if need be; by default the three nearest to it
    #[arg(long, value_name = "ROLE")]
    role: Vec<String>,
    /// Leave somebody out: a name, an id, or a line as in "line 7"
    #[arg(long, value_name = "WHO")]
    without: Vec<String>,
    /// Take somebody in: a resume, or the folder of a project
    #[arg(long, value_name = "PATH")]
    with: Vec<OsString>,
    /// What the rows of the matrix are
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    by: By,
    #[cfg(feature = "report")]
    #[command(flatten)]
    file: OutputFile,
    #[command(flatten)]
    level: LevelArgs,
}

/// The rows of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum By {
    // The key skills of each role, with how much of each somebody can do.
    #[default]
    KeySkills,
    // What most and many ask for, skill by skill.
    Skills,
}

impl TeamOf {
    pub(crate) fn run(&self, args: &CatalogueArgs, output: &mut Output) -> Result<Outcome, Error> {
        #[cfg(feature = "report")]
        self.file.spare(self.people.paths().chain(self.with.iter().map(std::path::Path::new)))?;
        let catalogue = &*args.load()?;
        let catalogue = &*self.level.of(catalogue)?;
        let named = self.roles(catalogue)?;
        let (members, outcome) = self.members(catalogue, output)?;
        let scorer = Scorer::new(catalogue);
        let profiles = members.profiles();
        let roles = if named.is_empty() { nearest_roles(&scorer, &profiles, ROLES) } else { named };
        if roles.is_empty() {
            note(&"there is no skill to go by; name the role that the team is for: --role ROLE");
            return Ok(Outcome::NothingMatched);
        }
        let team = team(&scorer, &profiles, &roles);
        let report = TeamReport {
            catalogue,
            people: members.people(),
            team: &team,
            by_skills: self.by == By::Skills,
            unreadable: members.unreadable(),
            #[cfg(feature = "report")]
            made_by: args.made_by(),
        };
        self.write(&report, output)?;
        Ok(outcome)
    }

    /// Gives the roles that are named, each once.
    fn roles<'c>(&self, catalogue: &'c Catalogue) -> Result<Vec<Role<'c>>, Error> {
        let mut roles: Vec<Role<'c>> = Vec::new();
        for name in &self.role {
            let role = catalogue.role(name)?;
            if roles.iter().any(|known| known.index() == role.index()) {
                return Err(Error::RoleTwice { id: role.id().to_owned() });
            }
            roles.push(role);
        }
        self.level.expect_in(&roles)?;
        Ok(roles)
    }

    /// Reads the people, and says what was amiss.
    fn members(&self, catalogue: &Catalogue, output: &Output) -> Result<(Members, Outcome), Error> {
        let mut members = Members::default();
        let mut outcome = Outcome::Answered;
        let stdins = self.with.iter().filter(|path| *path == "-").count();
        if stdins > 1 || stdins == 1 && self.people.reads_stdin() && self.people.is_named() {
            return Err(Error::StdinTwice);
        }
        if self.people.is_named() || self.with.is_empty() {
            let input = self.people.open()?;
            let context = PeopleContext::new(catalogue, input.columns(), output.is_csv());
            let add = |more| {
                members.add(more);
                Ok(())
            };
            people::run(input, self.people.threads(), &context, |_| Gathering::default(), add)?;
            outcome = context.outcome();
        }
        members.read(catalogue, &self.with)?;
        members.name_each();
        members.leave_out(&self.without)?;
        Ok((members, outcome))
    }

    /// Writes the result in the format that was asked for; a file in HTML, unless another was.
    #[cfg(feature = "report")]
    fn write(&self, report: &TeamReport<'_>, output: &mut Output) -> Result<(), Error> {
        let by_default = if self.file.file().is_some() { Format::Html } else { Format::Table };
        match output.chosen().unwrap_or(by_default) {
            Format::Html => {
                let html = report.html();
                if self.file.takes(&html)? { Ok(()) } else { output.text(&html) }
            }
            format if self.file.file().is_some() => self.file.takes(&document_text(report, format)?).map(drop),
            _ => output.report(report),
        }
    }

    #[cfg(not(feature = "report"))]
    #[allow(clippy::unused_self)] // with reports there is a file to write to
    fn write(&self, report: &TeamReport<'_>, output: &mut Output) -> Result<(), Error> {
        output.report(report)
    }
}
