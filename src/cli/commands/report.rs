//! `roles report --from … -o FILE`

use crate::catalogue::Catalogue;
use crate::cli::args::{CatalogueArgs, LevelArgs, OutputFile, SkillArgs, note_no_role};
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Scorer, next, plan};
use crate::profile::Profile;
use crate::render::{Format, PersonalReport};
use crate::resolve::Resolver;
use clap::Args;

/// How many skills to learn next are shown.
const NEXT: usize = 8;

/// Write one page to read and to send: which roles fit, how ready you are, what to learn
#[derive(Debug, Args)]
#[command(
    after_help = "The page is one HTML file that needs nothing else: no script, nothing loaded from anywhere, for screens, phones and paper. The same
skills give the same bytes. It says nothing of you but what --name and your skills say.

Examples:
  roles report --from resume.pdf -o report.html
  roles report --from resume.pdf --role ml-engineer --name \"Ada L.\" -o report.html
  roles report --skills pandas,numpy --format markdown > report.md"
)]
pub(crate) struct PageReport {
    #[command(flatten)]
    skills: SkillArgs,
    /// The role that it is about: its id, title or alias, in any case; by default the one that fits best
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// Whom it is about, for its title
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    #[command(flatten)]
    file: OutputFile,
    #[command(flatten)]
    level: LevelArgs,
}

impl PageReport {
    pub(crate) fn run(&self, args: &CatalogueArgs, output: &mut Output) -> Result<Outcome, Error> {
        self.file.spare(self.skills.paths())?;
        let catalogue = &*args.load()?;
        let catalogue = &*self.level.of(catalogue)?;
        let profile = self.skills.profile(&Resolver::new(catalogue))?;
        let Some(report) = self.report(args, catalogue, &profile)? else {
            note_no_role(&profile, "; name the role that you aim at: --role ROLE");
            return Ok(Outcome::NothingMatched);
        };
        let text = if output.format() == Format::Markdown { report.markdown() } else { report.html() };
        if !self.file.takes(&text)? {
            output.text(&text)?;
        }
        Ok(Outcome::Answered)
    }

    /// Asks all that the report says; nothing where no role fits and none is named.
    fn report<'a, 'c>(
        &'a self,
        args: &CatalogueArgs,
        catalogue: &'c Catalogue,
        profile: &'a Profile,
    ) -> Result<Option<PersonalReport<'a, 'c>>, Error> {
        let named = self.role.as_deref().map(|name| self.level.role(catalogue, name)).transpose()?;
        let scorer = Scorer::new(catalogue);
        let roles = scorer.rank(profile);
        let Some(role) = named.or_else(|| roles.first().map(|found| found.role)) else { return Ok(None) };
        let Some(target) = scorer.stand_in(profile, &[role]).pop() else { return Ok(None) };
        let next = next(&scorer, profile, role, NEXT);
        let plan = plan(&scorer, profile, role);
        let (sources, made_by) = (self.skills.sources(), args.made_by());
        Ok(Some(PersonalReport {
            catalogue,
            profile,
            name: self.name.as_deref(),
            sources,
            roles,
            target,
            next,
            plan,
            made_by,
        }))
    }
}
