//! `roles gap --from RESUME --advert JOB`, and with several jobs a ranking of them.

mod adverts;

use crate::catalogue::Catalogue;
use crate::cli::args::{self, LevelArgs, SkillArgs};
use crate::cli::document_process;
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{Scorer, gap, rank_jobs};
use crate::profile::source::{self, Source, SourceReader};
use crate::profile::{Genre, Profile};
use crate::render::{JobGap, RankedJobs};
use crate::resolve::Resolver;
use adverts::{AdvertName, Adverts};
use clap::Args;
use std::ffi::OsString;
use std::num::NonZeroUsize;

/// Hold a resume against a job: what it asks for, what of it you have, what to learn first
#[derive(Debug, Args)]
#[command(
    after_help = "Of things of which the advertisement takes any (\"Django or FastAPI\") one will do. What you have shows \
other things (Terraform shows infrastructure as code), and some of it is near what they ask for (MySQL where they ask for PostgreSQL).

Several advertisements are ranked by your readiness, with what to learn across them: each skill with how many of the jobs ask \
for it and how many it brings within reach (readiness of 55 % or more). JSON lines hold one each: \
{\"text\": \"…\", \"id\": 1, \"url\": \"…\"}. What is published twice is counted once and named.

Exit code: 0 whatever is lacking, 1 if no advertisement asks for a skill or one of several can't be read, 2 if nothing can be read.

Examples:
  roles gap --from resume.pdf --advert job.txt
  roles gap --skills python,django,postgres --advert job.html
  pbpaste | roles gap --from ~/code/project --advert -
  roles gap --from resume.pdf --advert jobs/ --format csv
  roles gap --from resume.pdf --advert saved.jsonl --top 10"
)]
pub(crate) struct GapTo {
    #[command(flatten)]
    skills: SkillArgs,
    /// The advertisement: text, HTML, PDF, DOCX, ODT; - reads standard input. Several, a folder or JSON lines (text, id, url) are ranked
    #[arg(long, value_name = "PATH", required = true)]
    advert: Vec<OsString>,
    /// How many skills to learn to show
    #[arg(long, value_name = "N", default_value = "5", value_parser = args::at_least_one)]
    top: NonZeroUsize,
    #[command(flatten)]
    level: LevelArgs,
}

impl GapTo {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let catalogue = &*self.level.of(catalogue)?;
        let resolver = Resolver::new(catalogue);
        let sources: Vec<Source> = self.advert.iter().map(|name| Source::from(name.as_os_str())).collect();
        let stdins = sources.iter().filter(|source| **source == Source::Stdin).count();
        let person = self.skills.profile_of(&resolver, Some(Genre::Resume), stdins)?.ok_or(Error::NoPerson)?;
        if Adverts::are_many(&sources) {
            return self.many(&resolver, &person, &Adverts::in_sources(&sources), output);
        }
        let mut advert = Profile::default();
        if stdins == 0 {
            args::add_sources(&resolver, &sources, Some(Genre::Advert), &mut advert)?;
        } else {
            let bytes = source::all(&Source::Stdin)?;
            if adverts::begins_as_lines(&bytes) {
                return self.many(&resolver, &person, &Adverts::of_lines("-", bytes), output);
            }
            let reader = SourceReader::new(&resolver).isolated(document_process::isolation()).of_genre(Genre::Advert);
            reader.read_bytes(&bytes, "-", &mut advert)?;
        }
        self.one(catalogue, [&person, &advert], output)
    }

    /// Holds the person against one job.
    fn one(&self, catalogue: &Catalogue, [person, advert]: [&Profile; 2], output: &mut Output) -> Result<Outcome, Error> {
        let gap = gap(&Scorer::new(catalogue), person, advert, self.top.get());
        if gap.asked.is_empty() {
            note(&"the advertisement asks for no skill that is known, so there is nothing to hold you against");
            return Ok(Outcome::NothingMatched);
        }
        output.report(&JobGap { catalogue, person, advert, gap })?;
        Ok(Outcome::Answered)
    }

    /// Ranks many jobs for the person.
    fn many(
        &self,
        resolver: &Resolver<'_>,
        person: &Profile,
        adverts: &Adverts,
        output: &mut Output,
    ) -> Result<Outcome, Error> {
        let catalogue = resolver.catalogue();
        let answers = adverts.answers(resolver, &Scorer::new(catalogue), person);
        let (read, failed): (Vec<_>, Vec<_>) = answers.into_iter().partition(|(_, answer)| answer.is_ok());
        let (called, jobs): (Vec<AdvertName>, Vec<_>) =
            read.into_iter().filter_map(|(name, answer)| Some((name, answer.ok()?))).unzip();
        let failed: Vec<(AdvertName, String)> =
            failed.into_iter().filter_map(|(name, answer)| Some((name, answer.err()?))).collect();
        if jobs.is_empty() {
            return Err(Error::NoAdvert { problems: failed.iter().map(|(name, why)| name.problem(why)).collect() });
        }
        let ranking = rank_jobs(&jobs);
        let (unreadable, is_silent) = (failed.len(), ranking.ranked.is_empty());
        output.report(&RankedJobs {
            catalogue,
            person,
            jobs: called.iter().map(AdvertName::name).zip(jobs.iter().map(|(job, _)| job)).collect(),
            ranking,
            unreadable: failed.iter().map(|(name, why)| (name.name(), why.as_str())).collect(),
            top: self.top.get(),
        })?;
        Ok(outcome(unreadable, is_silent))
    }
}

/// Says at the end what was amiss in the advertisements.
fn outcome(unreadable: usize, is_silent: bool) -> Outcome {
    if unreadable > 0 {
        let noun = if unreadable == 1 { "advertisement" } else { "advertisements" };
        note(&format!("{unreadable} {noun} could not be read; each has an error in its place"));
        return Outcome::LinesUnreadable;
    }
    if is_silent {
        note(&"none of the advertisements asks for a skill that is known, so there is nothing to hold you against");
        return Outcome::NothingMatched;
    }
    Outcome::Answered
}
