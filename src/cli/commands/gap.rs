//! `roles gap --from RESUME --advert JOB`

use crate::catalogue::Catalogue;
use crate::cli::args::{self, SkillArgs};
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Scorer, gap};
use crate::profile::source::Source;
use crate::profile::{Genre, Profile};
use crate::render::JobGap;
use crate::resolve::Resolver;
use clap::Args;
use std::ffi::OsString;
use std::num::NonZeroUsize;

/// Hold a resume against a job: what it asks for, what of it you have, what to learn first
#[derive(Debug, Args)]
#[command(
    after_help = "Of things of which the advertisement takes any (\"Django or FastAPI\") one will do. What you have shows other things
(Terraform shows infrastructure as code), and some of it is near what they ask for (MySQL where they ask for PostgreSQL).

Exit code: 0 whatever is lacking, 1 if the advertisement asks for no skill, 2 if something can't be read.

Examples:
  roles gap --from resume.pdf --advert job.txt
  roles gap --skills python,django,postgres --advert job.html
  pbpaste | roles gap --from ~/code/project --advert -"
)]
pub(crate) struct GapTo {
    #[command(flatten)]
    skills: SkillArgs,
    /// The advertisement: text, HTML, PDF, DOCX, ODT; - reads standard input
    #[arg(long, value_name = "PATH")]
    advert: OsString,
    /// How many skills to learn to show
    #[arg(long, value_name = "N", default_value = "5", value_parser = args::at_least_one)]
    top: NonZeroUsize,
}

impl GapTo {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let resolver = Resolver::new(catalogue);
        let source = Source::from(self.advert.as_os_str());
        let stdins = usize::from(source == Source::Stdin);
        let person = self.skills.profile_of(&resolver, Some(Genre::Resume), stdins)?.ok_or(Error::NoPerson)?;
        let mut advert = Profile::default();
        args::add_sources(&resolver, &[source], Some(Genre::Advert), &mut advert)?;
        let gap = gap(&Scorer::new(catalogue), &person, &advert, self.top.get());
        if gap.asked.is_empty() {
            note(&"the advertisement asks for no skill that is known, so there is nothing to hold you against");
            return Ok(Outcome::NothingMatched);
        }
        output.report(&JobGap { catalogue, person: &person, advert: &advert, gap })?;
        Ok(Outcome::Answered)
    }
}
