//! `roles next [ROLE] --skills …`

use crate::catalogue::{Catalogue, Role};
use crate::cli::args;
use crate::cli::args::{LevelArgs, SkillArgs, note_no_role};
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Fit, Scorer, next, readiness_with};
use crate::profile::Profile;
use crate::render::{LearnNext, RoleNext};
use crate::resolve::Resolver;
use clap::Args;
use std::num::NonZeroUsize;

/// For how many roles advice is given where none is named.
const ROLES: usize = 3;

/// Show what to learn next: what is asked for most and nearest to what you can do
#[derive(Debug, Args)]
#[command(
    after_help = "What most of a role's people and advertisements ask for comes first, the nearer to what you can do the sooner, and each skill after
what it needs. Things that you show without naming them, and other brands of what you can do, come after the first five.
Readiness is that of your skills and this one more, each tried alone.
Without ROLE, for the three roles that fit best; without skills, for a ROLE from zero.

Examples:
  roles next ml-engineer --skills pandas,numpy
  roles next --skills \"Django, PostgreSQL\" --top 3
  roles next game-developer"
)]
pub(crate) struct Next {
    /// The role's id, title or alias, in any case
    role: Option<String>,
    #[command(flatten)]
    skills: SkillArgs,
    /// Show only the first N skills of each role
    #[arg(long, value_name = "N", default_value = "5", value_parser = args::at_least_one)]
    top: NonZeroUsize,
    #[command(flatten)]
    level: LevelArgs,
}

impl Next {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let catalogue = &*self.level.of(catalogue)?;
        let role = self.role.as_deref().map(|name| self.level.role(catalogue, name)).transpose()?;
        let given = self.skills.profile_if_given(&Resolver::new(catalogue))?;
        if given.is_none() && role.is_none() {
            return Err(Error::NoRoleOrSkills);
        }
        let profile = given.unwrap_or_default();
        let scorer = Scorer::new(catalogue);
        let roles = role.map_or_else(|| best(&scorer, &profile), |role| vec![role]);
        if roles.is_empty() {
            note_no_role(&profile, "; name the role that you aim at: roles next ROLE");
            return Ok(Outcome::NothingMatched);
        }
        let roles = roles.into_iter().map(|role| self.of_role(&scorer, &profile, role)).collect();
        output.report(&LearnNext { catalogue, profile: &profile, roles })?;
        Ok(Outcome::Answered)
    }

    fn of_role<'c>(&self, scorer: &Scorer<'c>, profile: &Profile, role: Role<'c>) -> RoleNext<'c> {
        let fit = scorer.fits_of(profile).get(role.index()).copied().unwrap_or_default();
        let skills = next(scorer, profile, role, self.top.get());
        let readiness = readiness_with(scorer, profile, role, []);
        let together = readiness_with(scorer, profile, role, skills.iter().map(|next| next.advice.skill));
        RoleNext { role, fit, readiness, together, skills }
    }
}

/// Gives the roles that the profile fits best.
fn best<'c>(scorer: &Scorer<'c>, profile: &Profile) -> Vec<Role<'c>> {
    let top = scorer.top(profile, ROLES);
    let some = top.iter().any(|found| found.fit > Fit::ZERO);
    top.into_iter().filter(|found| found.fit > Fit::ZERO || !some).map(|found| found.role).collect()
}
