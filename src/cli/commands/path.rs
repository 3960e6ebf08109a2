//! `roles path FROM TO`, or `roles path TO --skills …`

use crate::catalogue::{Catalogue, Role};
use crate::cli::args::{LevelArgs, SkillArgs, note_no_role};
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Scorer, Start, path};
use crate::profile::Profile;
use crate::render::RolePath;
use crate::resolve::Resolver;
use clap::Args;

/// Show a way from one role to another over roles that overlap
#[derive(Debug, Args)]
#[command(
    after_help = "The shortest way, where the distance of a step is 1 / √overlap: two steps go before one leap where each \
overlaps more than four times as much. Roles overlap by what their people and advertisements ask for. With skills instead of FROM, the \
overlap of the first step is your readiness for the role. You add what most ask for, a handful at least, and what else makes you ready.

Examples:
  roles path data-scientist devops-engineer
  roles path web-developer \"data analyst\" --format json
  roles path security-engineer --skills \"Django, PostgreSQL, Docker\""
)]
pub(crate) struct PathTo {
    /// The role to start from; with skills, the role to reach
    #[arg(value_name = "FROM")]
    first: String,
    /// The role to reach; leave it out with skills
    #[arg(value_name = "TO")]
    second: Option<String>,
    #[command(flatten)]
    skills: SkillArgs,
    #[command(flatten)]
    level: LevelArgs,
}

impl PathTo {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let catalogue = &*self.level.of(catalogue)?;
        let first = catalogue.role(&self.first)?;
        let second = self.second.as_deref().map(|name| catalogue.role(name)).transpose()?;
        self.level.expect_in(&[Some(first), second].into_iter().flatten().collect::<Vec<_>>())?;
        let profile = self.skills.profile_if_given(&Resolver::new(catalogue))?;
        let (from, to) = ends(first, second, profile.as_ref())?;
        let Some(path) = path(&Scorer::new(catalogue), from, to) else {
            note_nowhere(from, to);
            return Ok(Outcome::NothingMatched);
        };
        output.report(&RolePath { catalogue, from, to, path })?;
        Ok(Outcome::Answered)
    }
}

/// Tells where the path begins and ends, by the role or two that were named.
fn ends<'a>(
    first: Role<'a>,
    second: Option<Role<'a>>,
    profile: Option<&'a Profile>,
) -> Result<(Start<'a>, Role<'a>), Error> {
    match (second, profile) {
        (Some(to), None) => Ok((Start::Role(first), to)),
        (None, Some(profile)) => Ok((Start::Profile(profile), first)),
        (Some(to), Some(_)) => Err(Error::TwoStarts { to: to.id().to_owned() }),
        (None, None) => Err(Error::NoStart { to: first.id().to_owned() }),
    }
}

/// Says why there is no way, and what to do.
fn note_nowhere(from: Start<'_>, to: Role<'_>) {
    let to = to.id();
    match from {
        Start::Role(from) => {
            note(&format!("no chain of roles with skills in common leads from {} to {to}", from.id()));
        }
        Start::Profile(profile) => note_no_role(profile, &format!("; roles next {to} tells what to learn first")),
    }
}
