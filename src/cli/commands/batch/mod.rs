//! `roles batch [PATH]`: many people, each with the roles that fit, in the order of the input; or with a role ranked by readiness for it.

mod for_job;
mod held;
mod json_list;
mod overview;
mod plain;
mod ranked;

use crate::catalogue::{Catalogue, Role};
use crate::cli::args::{self, LevelArgs, add_sources};
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::cli::people::{self, PeopleArgs, PeopleContext};
use crate::matching::{Aim, Opening, Scorer};
use crate::profile::source::Source;
use crate::profile::{Genre, Profile};
use crate::render::Format;
use crate::resolve::Resolver;
use clap::Args;
use for_job::ForJob;
use held::{HeldPeople, Holding, HoldsPeople};
use json_list::JsonList;
use overview::Overview;
use plain::{Answering, Shape};
use ranked::ForRole;
use std::ffi::OsString;
use std::num::NonZeroUsize;

/// How many roles of each person are said where nobody says how many.
const ROLES: usize = 3;

/// Rank the roles for many people, or many people for one role: JSON lines, a table or a folder in
#[derive(Debug, Args)]
#[command(
    after_help = "A line in:   {\"id\": 1, \"skills\": [\"pandas\", \"numpy\"]}, or {\"id\": 1, \"text\": \"…\"}, or both
A line out:  {\"id\":1,\"skills\":[…],\"unknown\":[],\"roles\":[{\"rank\":1,\"id\":\"data-scientist\",\"fit\":0.61,\"coverage\":0.35},…]}

A table (CSV with a head; commas, semicolons or tabs) is read where the file is called .csv or .tsv, or where its head \
names a column skills or text; --column names another. Its other columns come along as they are. Of a folder, each file \
and each folder in it is one person's, and its name the id.

Each record gives one answer, in the same order. One that can't be read gives {\"line\":7,\"error\":\"…\"} \
in its place, and the exit code is 1 at the end. Lines are at most 1024 KiB long. Without --format the answers are JSON lines.

With --role the people are ranked by their readiness for it, in every format; what can't be read stands behind them. \
With --advert they are ranked for a job, each with what they have, show and lack of what it requires.

Examples:
  roles batch profiles.jsonl --top 1 > answers.jsonl
  roles batch people.csv --column \"Tech stack\" --format csv > answers.csv
  roles batch resumes/ --format table
  roles batch people.csv --role ml-engineer --top 10
  roles batch resumes/ --advert job.txt --format csv
  jq -c '{id, skills}' people.jsonl | roles batch --explain"
)]
pub(crate) struct Batch {
    #[command(flatten)]
    people: PeopleArgs,
    /// Rank the people by how ready they are for this role
    #[arg(long, value_name = "ROLE", conflicts_with = "explain")]
    role: Option<String>,
    /// Rank the people by how ready they are for the job of this advertisement, with the reasons
    #[arg(long, value_name = "PATH", conflicts_with_all = ["explain", "role"])]
    advert: Option<OsString>,
    /// Keep only the first N roles of each person (3 by default); with --role or --advert the first N people (all by default)
    #[arg(long, value_name = "N", value_parser = args::at_least_one)]
    top: Option<NonZeroUsize>,
    /// Add to each role what `match` says of it: every point, and the first five skills that are missing
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    level: LevelArgs,
}

impl Batch {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let catalogue = &*self.level.of(catalogue)?;
        if let Some(role) = &self.role {
            return self.ranked(catalogue, self.level.role(catalogue, role)?, output);
        }
        if let Some(advert) = &self.advert {
            return self.for_job(catalogue, &Source::from(advert.as_os_str()), output);
        }
        let top = self.top.map_or(ROLES, NonZeroUsize::get).min(catalogue.roles().len());
        let lines = if self.explain { Shape::Explained(top) } else { Shape::Short(top) };
        match output.chosen().unwrap_or(Format::Jsonl) {
            Format::Csv | Format::Table | Format::Markdown if self.explain => Err(Error::ExplainInRows),
            Format::Table | Format::Markdown => self.overview(catalogue, top, output),
            Format::Csv => self.stream(catalogue, Shape::Row(top), output),
            Format::Jsonl => self.stream(catalogue, lines, output),
            Format::Json => self.list(catalogue, lines, output),
            #[cfg(feature = "report")]
            Format::Html => Err(Error::NoHtml),
        }
    }

    /// Writes lines or rows as they come.
    fn stream(&self, catalogue: &Catalogue, shape: Shape, output: &mut Output) -> Result<Outcome, Error> {
        let input = self.people.open()?;
        let context = PeopleContext::new(catalogue, input.columns(), matches!(shape, Shape::Row(_)));
        let scorer = Scorer::new(catalogue).for_many();
        output.lines(&shape.head(&scorer, context.columns())?)?;
        let make = |size| Answering::new(shape, &scorer, size);
        people::run(input, self.people.threads(), &context, make, |lines| output.lines(&lines))?;
        Ok(context.outcome())
    }

    /// Writes one document, its list as it comes.
    fn list(&self, catalogue: &Catalogue, shape: Shape, output: &mut Output) -> Result<Outcome, Error> {
        let input = self.people.open()?;
        let context = PeopleContext::new(catalogue, input.columns(), false);
        let (scorer, mut list) = (Scorer::new(catalogue).for_many(), JsonList::default());
        output.text(&JsonList::head()?)?;
        let make = |size| Answering::new(shape, &scorer, size);
        people::run(input, self.people.threads(), &context, make, |lines| output.lines(&list.items(&lines)))?;
        output.text(list.end())?;
        Ok(context.outcome())
    }

    /// Lays all people out for people.
    fn overview(&self, catalogue: &Catalogue, top: usize, output: &mut Output) -> Result<Outcome, Error> {
        let input = self.people.open()?;
        let context = PeopleContext::new(catalogue, input.columns(), false);
        let (scorer, mut rows) = (Scorer::new(catalogue).for_many(), Vec::new());
        let add = |more| {
            rows.extend(more);
            Ok(())
        };
        people::run(input, self.people.threads(), &context, |_| Overview::new(&scorer, top), add)?;
        output.page(&Overview::report(rows).page())?;
        Ok(context.outcome())
    }

    /// Ranks the people for a job.
    fn for_job(&self, catalogue: &Catalogue, source: &Source, output: &mut Output) -> Result<Outcome, Error> {
        let (scorer, mut advert) = (Scorer::new(catalogue).for_many(), Profile::default());
        if *source == Source::Stdin && self.people.reads_stdin() {
            return Err(Error::StdinTwice);
        }
        add_sources(&Resolver::new(catalogue), std::slice::from_ref(source), Some(Genre::Advert), &mut advert)?;
        let opening = Opening::of(&scorer, &advert);
        if !opening.asks() {
            note(&"the advertisement asks for no skill that is known, so there is nothing to hold anybody against");
            return Ok(Outcome::NothingMatched);
        }
        self.ranked_for_job(catalogue, &opening, &source.name(), output)
    }

    /// Ranks the people for what an advertisement of this name asks for.
    fn ranked_for_job<'c>(
        &self,
        catalogue: &'c Catalogue,
        opening: &Opening<'_, 'c>,
        advert: &str,
        output: &mut Output,
    ) -> Result<Outcome, Error> {
        let (people, context) = self.held(catalogue, output, &|| ForJob(opening, catalogue))?;
        let report = people.report(advert, opening.role);
        if output.is_csv() {
            output.lines(&people.csv_for_job(&report, context.columns())?)?;
        } else {
            output.report(&report)?;
        }
        Ok(context.outcome())
    }

    /// Reads all people, holds each against what is asked, and keeps the readiest.
    fn held<'c, H: HoldsPeople>(
        &self,
        catalogue: &'c Catalogue,
        output: &Output,
        holder: &(impl Fn() -> H + Sync),
    ) -> Result<(HeldPeople<H::Standing>, PeopleContext<'c>), Error> {
        let input = self.people.open()?;
        let context = PeopleContext::new(catalogue, input.columns(), output.is_csv());
        let most = self.top.map_or(usize::MAX, NonZeroUsize::get);
        let mut people = HeldPeople::nobody();
        let add = |more| {
            people.add(more, most);
            Ok(())
        };
        people::run(input, self.people.threads(), &context, |_| Holding::by(holder(), most), add)?;
        people.keep(most);
        Ok((people, context))
    }

    /// Ranks the people for a role.
    fn ranked<'c>(&self, catalogue: &'c Catalogue, role: Role<'c>, output: &mut Output) -> Result<Outcome, Error> {
        let (scorer, aim) = (Scorer::new(catalogue).for_many(), Aim::Role(role));
        let (people, context) = self.held(catalogue, output, &|| ForRole(scorer.ranker(), aim))?;
        if output.is_csv() {
            output.lines(&people.csv_for_role(catalogue, aim, context.columns())?)?;
        } else {
            output.report(&people.report(catalogue, aim))?;
        }
        Ok(context.outcome())
    }
}
