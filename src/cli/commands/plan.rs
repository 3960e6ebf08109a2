//! `roles plan ROLE`

use crate::catalogue::Catalogue;
use crate::cli::args::{LevelArgs, SkillArgs};
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Scorer, plan};
use crate::render::RolePlan;
use crate::resolve::Resolver;
use clap::Args;

/// Plan the way to readiness for a role: foundations, essentials, depth
#[derive(Debug, Args)]
#[command(
    after_help = "Some twenty skills at most, each after what it needs; who has learnt them all has a readiness of 90 per cent or more.
Without skills, from zero. As Markdown it is a checklist.

Examples:
  roles plan ml-engineer --skills pandas,numpy
  roles plan backend-developer
  roles plan devops-engineer --from resume.pdf --format markdown > plan.md"
)]
pub(crate) struct PlanFor {
    /// The role's id, title or alias
    role: String,
    #[command(flatten)]
    skills: SkillArgs,
    #[command(flatten)]
    level: LevelArgs,
}

impl PlanFor {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let catalogue = &*self.level.of(catalogue)?;
        let role = self.level.role(catalogue, &self.role)?;
        let profile = self.skills.profile_if_given(&Resolver::new(catalogue))?.unwrap_or_default();
        let plan = plan(&Scorer::new(catalogue), &profile, role);
        output.report(&RolePlan { catalogue, profile: &profile, plan: &plan })?;
        Ok(Outcome::Answered)
    }
}
