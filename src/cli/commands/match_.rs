//! `roles match --skills …`

use crate::catalogue::Catalogue;
use crate::cli::args;
use crate::cli::args::{LevelArgs, SkillArgs, note_no_role};
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Fit, RoleMatch, Scorer};
use crate::profile::Profile;
use crate::render::Ranking;
use crate::resolve::Resolver;
use clap::Args;
use std::num::NonZeroUsize;

/// Rank the roles by how well they fit your skills
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles match --skills pandas,numpy
  roles match --skills \"Django, React, PostgreSQL\" --top 3 --explain
  pip freeze | roles match --skills - --format json")]
pub(crate) struct Match {
    #[command(flatten)]
    skills: SkillArgs,
    /// Show only the first N roles
    #[arg(long, value_name = "N", value_parser = args::at_least_one)]
    top: Option<NonZeroUsize>,
    /// Show every point: each key skill, what was found for it, and what that adds to the fit
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    level: LevelArgs,
}

impl Match {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let catalogue = &*self.level.of(catalogue)?;
        let profile = self.skills.profile(&Resolver::new(catalogue))?;
        let scorer = Scorer::new(catalogue);
        let matches = self.ranked(&scorer, &profile, output);
        if matches.is_empty() {
            note_no_role(&profile, " (roles show ROLE tells what a role asks for)");
        }
        if !(matches.is_empty() && output.is_for_people()) {
            output.report(&Ranking { catalogue, profile: &profile, matches: &matches, explain: self.explain })?;
        }
        Ok(Outcome::of_answers(matches.len()))
    }

    /// Ranks the roles. A table shows a few of what is missing for each, and what tells roles apart only where nothing else does: the others are not looked for.
    fn ranked<'c>(&self, scorer: &Scorer<'c>, profile: &Profile, output: &Output) -> Vec<RoleMatch<'c>> {
        let with_gaps = |gaps| match self.top {
            Some(top) => scorer.first_with_gaps(profile, top.get(), gaps),
            None => scorer.rank_with_gaps(profile, gaps),
        };
        let first = output.is_for_people().then(|| with_gaps(Ranking::FIRST));
        let tells_something = |found: &Vec<RoleMatch<'c>>| found.iter().any(|found| found.fit > Fit::ZERO);
        first.filter(tells_something).unwrap_or_else(|| with_gaps(usize::MAX))
    }
}
