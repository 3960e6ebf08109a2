//! `roles report --from … [--advert …] -o FILE`

use crate::catalogue::Catalogue;
use crate::cli::args::{self, CatalogueArgs, LevelArgs, OutputFile, SkillArgs, note_no_role};
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Scorer, gap, next, plan};
use crate::profile::source::Source;
use crate::profile::{Genre, Profile};
use crate::render::{Format, JobGap, PersonalReport, TargetRole};
use crate::resolve::Resolver;
use clap::Args;
use std::ffi::{OsStr, OsString};

/// How many skills to learn next are shown.
const NEXT: usize = 8;
/// How many skills to learn first for a job are shown.
const FOR_JOB: usize = 5;

/// Write one page to read and to send: which roles fit, how ready you are, what to learn
#[derive(Debug, Args)]
#[command(
    after_help = "The page is one HTML file that needs nothing else: no script, nothing loaded from anywhere, for screens, phones and paper. \
The same skills give the same bytes. It says nothing of you but what --name and your skills say. With --advert it \
holds you against that job, too, as roles gap does, and is about the role that the job describes.

Examples:
  roles report --from resume.pdf -o report.html
  roles report --from resume.pdf --role ml-engineer --name \"Ada L.\" -o report.html
  roles report --from resume.pdf --advert job.txt -o report.html
  roles report --skills pandas,numpy --format markdown > report.md"
)]
pub(crate) struct PageReport {
    #[command(flatten)]
    skills: SkillArgs,
    /// The role that it is about; by default the job's, or the one that fits best
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// The advertisement of a job to hold yourself against; - for standard input
    #[arg(long, value_name = "PATH")]
    advert: Option<OsString>,
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
        let advert = self.advert.as_deref().map(Source::from);
        self.file.spare(self.skills.paths().chain(advert.as_ref().and_then(Source::path)))?;
        let catalogue = &*args.load()?;
        let catalogue = &*self.level.of(catalogue)?;
        let resolver = Resolver::new(catalogue);
        let genre = advert.as_ref().map(|_| Genre::Resume);
        let stdins = usize::from(advert == Some(Source::Stdin));
        let mut profile = self.skills.profile_of(&resolver, genre, stdins)?.ok_or(Error::NoSkills)?;
        profile.rename_sources(|from| self.skills.without_folders(from));
        let job = self.advert.as_deref().map(|name| read_advert(&resolver, name)).transpose()?;
        let Some(report) = self.report(args, catalogue, &profile, job.as_ref())? else {
            note_no_role(&profile, "; name the role that you aim at: --role ROLE");
            return Ok(Outcome::NothingMatched);
        };
        let text = if output.format() == Format::Markdown { report.markdown() } else { report.html() };
        if !self.file.takes(&text)? {
            output.text(&text)?;
        }
        Ok(Outcome::Answered)
    }

    /// Asks all that the report says; nothing where no role fits, none is named, and no job asks for anything.
    fn report<'a, 'c>(
        &'a self,
        args: &CatalogueArgs,
        catalogue: &'c Catalogue,
        profile: &'a Profile,
        job: Option<&'a (Profile, String)>,
    ) -> Result<Option<PersonalReport<'a, 'c>>, Error> {
        let named = self.role.as_deref().map(|name| self.level.role(catalogue, name)).transpose()?;
        let scorer = Scorer::new(catalogue);
        let roles = scorer.rank(profile);
        let job = job.map(|job| held(&scorer, profile, job));
        let described = job.as_ref().and_then(|(job, _)| job.gap.role.as_ref()).map(|stands| stands.role);
        let role = named.or(described).or_else(|| roles.first().map(|found| found.role));
        let target = role.and_then(|role| {
            let found = scorer.stand_in(profile, &[role]).pop()?;
            Some(TargetRole { found, next: next(&scorer, profile, role, NEXT), plan: plan(&scorer, profile, role) })
        });
        if target.is_none() && job.as_ref().is_none_or(|(job, _)| job.gap.asked.is_empty()) {
            return Ok(None);
        }
        let (sources, made_by) = (self.skills.sources(), args.made_by());
        Ok(Some(PersonalReport { catalogue, profile, name: self.name.as_deref(), sources, roles, job, target, made_by }))
    }
}

/// Holds a person against an advertisement, and gives what comes out with the advertisement's name.
fn held<'a, 'c>(
    scorer: &Scorer<'c>,
    person: &'a Profile,
    (advert, name): &'a (Profile, String),
) -> (JobGap<'a, 'c>, String) {
    let gap = gap(scorer, person, advert, FOR_JOB);
    (JobGap { catalogue: scorer.catalogue(), person, advert, gap }, name.clone())
}

/// Reads an advertisement, and gives it with its name.
fn read_advert(resolver: &Resolver<'_>, name: &OsStr) -> Result<(Profile, String), Error> {
    let mut advert = Profile::default();
    args::add_sources(resolver, &[Source::from(name)], Some(Genre::Advert), &mut advert)?;
    Ok((advert, args::short_name(name)))
}
