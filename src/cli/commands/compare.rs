//! `roles compare ROLE ROLE…`

use crate::catalogue::{Catalogue, Role};
use crate::cli::args::{LevelArgs, SkillArgs};
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Scorer, compare};
use crate::render::RoleComparison;
use crate::resolve::Resolver;
use clap::Args;

/// Show what roles share and what sets each apart
#[derive(Debug, Args)]
#[command(after_help = "Up to four roles are compared key skill by key skill; of more only the overlaps are shown.

Examples:
  roles compare backend-developer devops-engineer
  roles compare data-scientist ml-engineer quant-developer --skills pandas,PyTorch
  roles compare")]
pub(crate) struct Compare {
    /// Two to eleven roles; all roles by default
    #[arg(value_name = "ROLE", num_args = 2..=RoleComparison::MOST)]
    roles: Vec<String>,
    #[command(flatten)]
    skills: SkillArgs,
    #[command(flatten)]
    level: LevelArgs,
}

impl Compare {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let catalogue = &*self.level.of(catalogue)?;
        let roles = self.roles(catalogue)?;
        let profile = self.skills.profile_if_given(&Resolver::new(catalogue))?;
        let scorer = Scorer::new(catalogue);
        let person = profile.as_ref().map(|profile| (profile, scorer.stand_in(profile, &roles)));
        let comparison = compare(&scorer, &roles);
        output.report(&RoleComparison { catalogue, comparison, person })?;
        Ok(Outcome::Answered)
    }

    fn roles<'c>(&self, catalogue: &'c Catalogue) -> Result<Vec<Role<'c>>, Error> {
        let mut roles: Vec<Role<'c>> = Vec::new();
        for name in &self.roles {
            let role = catalogue.role(name)?;
            if roles.iter().any(|known| known.index() == role.index()) {
                return Err(Error::RoleTwice { id: role.id().to_owned() });
            }
            roles.push(role);
        }
        self.level.expect_in(&roles)?;
        if roles.is_empty() {
            roles.extend(catalogue.roles());
        }
        match roles.len() {
            0 | 1 => Err(Error::TooFewRoles),
            len if len > RoleComparison::MOST => Err(Error::TooManyRoles { len, most: RoleComparison::MOST }),
            _ => Ok(roles),
        }
    }
}
