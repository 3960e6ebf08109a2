//! `roles next [ROLE] --skills …`

use crate::catalogue::Catalogue;
use crate::cli::args;
use crate::cli::args::{LevelArgs, SkillArgs, note_no_role};
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Scorer, next_for_roles};
use crate::render::LearnNext;
use crate::resolve::Resolver;
use clap::Args;
use std::num::NonZeroUsize;

/// Show what to learn next: what is asked for most and nearest to what you can do
#[derive(Debug, Args)]
#[command(
    after_help = "What most of a role's people and advertisements ask for comes first, the nearer to what you can do the sooner, and each \
skill after what it needs. Things that you show without naming them, and other brands of what you can do, come after the first five.

Readiness is that of your skills and this one more, each tried alone. Without ROLE, for the three roles that fit best; without skills, for a ROLE from zero.

Examples:
  roles next ml-engineer --skills pandas,numpy
  roles next --skills \"Django, PostgreSQL\" --top 3
  roles next game-developer"
)]
pub(crate) struct Next {
    /// The role's id, title or alias
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
        let roles = next_for_roles(&Scorer::new(catalogue), &profile, role, self.top.get());
        if roles.is_empty() {
            note_no_role(&profile, "; name the role that you aim at: roles next ROLE");
            return Ok(Outcome::NothingMatched);
        }
        output.report(&LearnNext { catalogue, profile: &profile, roles })?;
        Ok(Outcome::Answered)
    }
}
