//! Several jobs ranked for a person, and what to learn across them.

use super::{figures, words};
use crate::catalogue::Catalogue;
use crate::contract::{Document, JobName, JobsDocument, one_of};
use crate::matching::{Asked, Job, JobRanking, JobSkill, Met, Need, WITHIN_REACH};
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// Several jobs ranked for a person.
#[derive(Debug)]
pub(crate) struct RankedJobs<'a, 'c> {
    /// The catalogue.
    pub catalogue: &'c Catalogue,
    /// Who wants a job.
    pub person: &'a Profile,
    /// The jobs, in the order in which they came.
    pub jobs: Vec<(JobName<'a>, &'a Job<'c>)>,
    /// The jobs ranked.
    pub ranking: JobRanking,
    /// The advertisements that can't be read, and why.
    pub unreadable: Vec<(JobName<'a>, &'a str)>,
    /// How many skills to learn are shown.
    pub top: usize,
}

impl RankedJobs<'_, '_> {
    fn ranked(&self) -> Block<'_> {
        let has_address = self.jobs.iter().any(|(name, _)| name.url.is_some());
        let mut columns = vec![
            Column::number("#"),
            Column::text("job"),
            Column::number("readiness"),
            Column::number("required"),
            Column::text("role"),
            Column::text("lacking").at_most(3),
        ];
        if has_address {
            columns.push(Column::text("address"));
        }
        let ranked = (1..).zip(&self.ranking.ranked).filter_map(|(rank, at): (usize, _)| self.row(Some(rank), *at));
        let silent = self.ranking.silent.iter().filter_map(|at| self.row(None, *at));
        let failed = self.unreadable.iter().map(|(name, why)| {
            let why = Cell::new(format!("error: {why}")).styled(Style::Lacking);
            [vec![Cell::default(), job(*name)], vec![Cell::default(); 3], vec![why, address(*name)]].concat()
        });
        let width = columns.len();
        let rows = ranked.chain(silent).chain(failed).map(|mut row| {
            row.truncate(width);
            row
        });
        Block::List(Table { rows: rows.collect(), columns })
    }

    fn row(&self, rank: Option<usize>, at: usize) -> Option<Vec<Cell<'_>>> {
        let (name, held) = self.jobs.get(at)?;
        let [required, met] = held.counts(Need::Required);
        let lacking = held.asked.iter().filter(|asked| asked.need == Need::Required);
        let lacking = lacking.filter(|asked| matches!(asked.met, Met::Lacking | Met::Near(..)));
        let said = if rank.is_some() {
            Cell::joined(lacking.map(|asked| self.one_of(asked).spans))
        } else {
            Cell::new("asks for nothing that is known").styled(Style::Dim)
        };
        let style = if held.is_within_reach() { Style::Good } else { Style::Plain };
        let number = |cell: Cell<'static>| if rank.is_some() { cell } else { Cell::default() };
        Some(vec![
            Cell::new(rank.map(|rank| rank.to_string()).unwrap_or_default()),
            job(*name),
            number(Cell::new(figures::percent(held.readiness)).styled(style)),
            number(Cell::new(if required > 0 { format!("{met} of {required}") } else { String::new() })),
            Cell::new(held.role.map(|role| role.title().to_owned()).unwrap_or_default()),
            said,
            address(*name),
        ])
    }

    /// Names what is asked for, of alternatives all.
    fn one_of(&self, asked: &Asked) -> Cell<'_> {
        Cell::new(one_of(self.catalogue, asked))
    }

    fn learn(&self) -> Table<'_> {
        let columns = vec![
            Column::number("#"),
            Column::short("learn"),
            Column::short("asked by"),
            Column::short("within reach"),
            Column::short("readiness"),
            Column::short("start at"),
        ];
        let rows = (1..).zip(&self.ranking.learn).take(self.top).map(|(at, learn)| self.to_learn(at, learn));
        Table { columns, rows: rows.collect() }
    }

    fn to_learn(&self, at: usize, learn: &JobSkill) -> Vec<Cell<'_>> {
        let skill = self.catalogue.skill(learn.skill);
        let brings = learn.brings_within_reach;
        let brings =
            if brings == 0 { Cell::default() } else { Cell::new(format!("{brings} more in reach")).styled(Style::Good) };
        vec![
            Cell::new(at.to_string()),
            Cell::new(skill.name()).linked(skill.url()).styled(Style::Strong),
            Cell::new(format!("{} of {} jobs", learn.asked_by, self.ranking.ranked.len())),
            brings,
            figures::rise(self.ranking.readiness, learn.readiness_after),
            Cell::new(skill.url().unwrap_or_default()).linked(skill.url()).styled(Style::Dim),
        ]
    }

    /// Says which advertisements are there again; of many only the first.
    fn doublets(&self) -> Option<Block<'_>> {
        const SHOWN: usize = 10;
        let shown = |at: usize| self.jobs.get(at).map(|(name, _)| words::plain(&name.shown())).unwrap_or_default();
        let first = self.ranking.doublets.iter().take(SHOWN);
        let said: Vec<String> = first.map(|(at, first)| format!("{} (as {})", shown(*at), shown(*first))).collect();
        let more = match self.ranking.doublets.len() {
            0 => return None,
            1..=SHOWN => String::new(),
            count => format!(" and {} more, which JSON names", count - SHOWN),
        };
        Some(Block::Text(format!("Published again, and counted once: {}{more}.", said.join(", ")), Style::Plain))
    }
}

/// Gives the name of a job, leading to its address.
fn job(name: JobName<'_>) -> Cell<'_> {
    Cell::new(words::plain(&name.shown())).linked(link(name)).styled(Style::Strong)
}

/// Gives the address of a job.
fn address(name: JobName<'_>) -> Cell<'_> {
    Cell::new(name.url.unwrap_or_default()).linked(link(name)).styled(Style::Dim)
}

/// Tells where a job's name leads: to an address of the web, and to no other.
fn link(name: JobName<'_>) -> Option<&str> {
    name.url.filter(|url| url.starts_with("https://") || url.starts_with("http://"))
}

impl Report for RankedJobs<'_, '_> {
    fn page(&self) -> Page<'_> {
        let heading = format!("Within reach: {} of {} jobs", self.ranking.within_reach, self.ranking.ranked.len());
        let mut blocks = vec![Block::Heading(heading, String::new()), self.ranked()];
        blocks.extend(self.doublets());
        if !self.ranking.learn.is_empty() {
            blocks.push(Block::Heading("Learn across them".to_owned(), String::new()));
            blocks.push(Block::Table(self.learn()));
        }
        let legend = format!(
            "Within reach: readiness for the job is {WITHIN_REACH} % or more. Asked by: how many of the jobs ask for it and you lack it. Within reach and \
             readiness beside a skill: how many jobs more, and the mean of all, with it and nothing else learnt."
        );
        blocks.push(Block::Text(legend, Style::Dim));
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        JobsDocument::new(self.catalogue, self.person, &self.jobs, &self.ranking, &self.unreadable)
    }
}
