//! One page about a person: which roles fit, how they stand to a job, how ready they are for a role, what is missing and in which order to learn it, and
//! what all that rests on. The same page as HTML and as Markdown.

mod evidence;
mod job;
mod role;
mod roles;

use super::{JobGap, RolePlan, figures};
use crate::catalogue::Catalogue;
use crate::matching::{NextSkill, Plan, RoleMatch};
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::{html, markdown};

/// How many of the things that were read are named.
const SOURCES: usize = 20;

/// What readers of the page need to know to judge it.
const HOW_TO_READ: [&str; 3] = [
    "Only what was written was read: this page knows neither how well a thing is done nor what was left out. A skill that a text wishes for, denies \
        or tells of somebody else does not count.",
    "Likelihood rests on what tells roles apart; skills that every role asks for, such as Python and Git, leave it open. Readiness rests on demand: what most people in the role \
        have counts most, one of several alternatives is enough, and what a skill shows counts half.",
    "Nobody has all that a role asks for: half of the people who work in one list a third to a half of it.",
];

/// All that a personal report says.
#[derive(Debug)]
pub(crate) struct PersonalReport<'a, 'c> {
    /// The catalogue of the roles.
    pub catalogue: &'c Catalogue,
    /// Whose skills these are.
    pub profile: &'a Profile,
    /// Who that is, as far as it was said.
    pub name: Option<&'a str>,
    /// What was read, as it was named.
    pub sources: Vec<String>,
    /// The roles that fit, best first.
    pub roles: Vec<RoleMatch<'c>>,
    /// The person against the job that they hold themselves to, and what its advertisement is called.
    pub job: Option<(JobGap<'a, 'c>, String)>,
    /// The role that the rest is about; none where none fits and none was named.
    pub target: Option<TargetRole<'c>>,
    /// The program and the catalogues that made it.
    pub made_by: String,
}

/// How the person stands to the role that a report is about, and the way there.
#[derive(Debug)]
pub(crate) struct TargetRole<'c> {
    /// The role.
    pub found: RoleMatch<'c>,
    /// What to learn next for it, what comes first first.
    pub next: Vec<NextSkill<'c>>,
    /// The way to readiness for it.
    pub plan: Plan<'c>,
}

impl<'c> PersonalReport<'_, 'c> {
    /// Writes it as one HTML document that needs nothing else.
    pub(crate) fn html(&self) -> String {
        html::document(&self.page())
    }

    /// Writes it as Markdown.
    pub(crate) fn markdown(&self) -> String {
        markdown::text(&self.page())
    }

    /// Lays it out.
    fn page(&self) -> Page<'_> {
        let title =
            self.name.map_or_else(|| "Which Python role fits".to_owned(), |name| format!("Which Python role fits {name}"));
        let mut blocks = vec![Block::Title(title), Block::Table(self.facts())];
        blocks.extend(roles::blocks(self));
        blocks.extend(job::blocks(self));
        if let Some(target) = &self.target {
            blocks.extend(role::blocks(self.catalogue, target));
            blocks.extend(self.plan(&target.plan));
        }
        blocks.extend(evidence::blocks(self));
        blocks.push(Block::Heading("How to read this".to_owned(), String::new()));
        blocks.extend(HOW_TO_READ.map(|text| Block::Text(text.to_owned(), Style::Plain)));
        blocks.push(Block::Text(format!("Made by {}.", self.made_by), Style::Dim));
        Page { blocks }
    }

    /// Says who and what it is about.
    fn facts(&self) -> Table<'_> {
        let target = self.target.as_ref().map(|target| &target.found);
        let role = target.map_or("", |found| found.role.title());
        let (advert, readiness) = self.job.as_ref().map_or_else(Default::default, |(job, advert)| {
            let readiness = if job.gap.asked.is_empty() { String::new() } else { figures::in_words(job.gap.readiness) };
            (advert.clone(), readiness)
        });
        let facts = [
            ("read from", Cell::new(self.sources())),
            ("skills", Cell::new(self.profile.skills().len().to_string())),
            ("held against", Cell::new(advert)),
            ("readiness for that", Cell::new(readiness)),
            ("asked about", Cell::new(role).styled(Style::Strong)),
            ("readiness for it", Cell::new(target.map_or_else(String::new, |found| figures::in_words(found.readiness)))),
        ];
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
        let rows = facts.map(|(name, text)| vec![Cell::new(name).styled(Style::Dim), text]).collect();
        Table { columns: vec![Column::short(""), Column::text("")], rows }
    }

    /// Names what was read, in bounds.
    fn sources(&self) -> String {
        let more = self.sources.len().saturating_sub(SOURCES);
        let named = self.sources.iter().take(SOURCES).cloned().collect::<Vec<_>>().join(", ");
        if more == 0 { named } else { format!("{named} and {more} more") }
    }

    /// Gives the plan as its own page has it, a level lower.
    fn plan(&self, plan: &Plan<'c>) -> Vec<Block<'c>> {
        let mut blocks = vec![Block::Heading("The way there".to_owned(), String::new())];
        if plan.stages.is_empty() {
            blocks.push(Block::Text("Nothing more is needed to be ready for the role.".to_owned(), Style::Good));
            return blocks;
        }
        let plan = RolePlan { catalogue: self.catalogue, profile: self.profile, plan };
        blocks.extend(plan.stages().map(|block| match block {
            Block::Heading(title, _) => Block::Subheading(title),
            other => other,
        }));
        blocks
    }
}
