//! A person against a job: what is asked for and whether it is there, what to learn first, and the words.

use super::{evidence, figures, reason, words};
use crate::catalogue::{Catalogue, SkillId};
use crate::contract::{Document, GapDocument, one_of};
use crate::matching::{Asked, Gap, GapStep, Met, Need};
use crate::profile::{Profile, Years};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// A person against a job, and what was read of both.
#[derive(Debug)]
pub(crate) struct JobGap<'a, 'c> {
    /// The catalogue.
    pub catalogue: &'c Catalogue,
    /// Who wants the job.
    pub person: &'a Profile,
    /// The advertisement.
    pub advert: &'a Profile,
    /// The two beside each other.
    pub gap: Gap<'c>,
}

/// What is said under the figures.
pub(super) const LEGEND: &str = "Readiness for the job: how much of what it asks for you can do; what is required counts at least three times what is \
    preferred, what you only show four fifths, what is near half.";

impl JobGap<'_, '_> {
    pub(super) fn asked(&self) -> Table<'_> {
        let columns = vec![Column::text("they ask for"), Column::short("need"), Column::short("you"), Column::text("by")];
        let rows = self.gap.asked.iter().map(|asked| {
            let (word, style) = standing(&asked.met);
            let need = match asked.need {
                Need::Required => Cell::new("required"),
                Need::Preferred => Cell::new("preferred").styled(Style::Dim),
            };
            vec![self.one_of(&asked.skills).styled(Style::Strong), need, Cell::new(word).styled(style), self.by(asked)]
        });
        Table { columns, rows: rows.collect() }
    }

    /// Names skills of which one will do.
    fn one_of(&self, skills: &[SkillId]) -> Cell<'_> {
        let Some((last, others)) = skills.split_last() else { return Cell::default() };
        let last = words::skill(self.catalogue, *last);
        if others.is_empty() {
            return last;
        }
        words::skills(self.catalogue, others.iter().copied()).then(Cell::new(" or ")).then(last)
    }

    /// Tells by what of the person's something is met, and where that stands.
    fn by(&self, asked: &Asked) -> Cell<'_> {
        match &asked.met {
            Met::Had(skill) | Met::Little(skill, _) => Cell::new(evidence::inputs_and_settings(self.person, *skill)),
            Met::Shown(_, by) | Met::Near(_, by) => words::skills(self.catalogue, by.iter().copied()),
            Met::Lacking => Cell::default(),
        }
    }

    pub(super) fn learn(&self) -> Table<'_> {
        let columns = vec![
            Column::number("#"),
            Column::short("learn"),
            Column::short("this job"),
            Column::text("why"),
            Column::short("start at"),
        ];
        let rows = (1..).zip(&self.gap.learn).map(|(at, step): (usize, _)| {
            let skill = self.catalogue.skill(step.skill);
            vec![
                Cell::new(at.to_string()),
                Cell::new(skill.name()).linked(skill.url()).styled(Style::Strong),
                self.rise(step).styled(Style::Good),
                self.why(step),
                Cell::new(skill.url().unwrap_or_default()).linked(skill.url()).styled(Style::Dim),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    /// Tells how far a step alone moves the readiness for the job; nothing where the job doesn't ask for it.
    fn rise(&self, step: &GapStep<'_>) -> Cell<'_> {
        let moves = step.readiness_after > self.gap.readiness;
        if moves { figures::rise(self.gap.readiness, step.readiness_after) } else { Cell::default() }
    }

    fn why(&self, step: &GapStep<'_>) -> Cell<'_> {
        let Some(need) = step.need else {
            return match &step.advice {
                Some(advice) => Cell::new("in the role, ").then(reason::why(self.catalogue, advice)),
                None => Cell::default(),
            };
        };
        let mut why = Cell::new(match need {
            Need::Required => "they require it",
            Need::Preferred => "they would like it",
        });
        if !step.builds_on.is_empty() {
            let known = words::skills(self.catalogue, step.builds_on.iter().copied());
            why = why.then(Cell::new("; builds on ")).then(known).then(Cell::new(", which you know"));
        }
        if !step.or.is_empty() {
            why = why.then(Cell::new("; or ")).then(words::skills(self.catalogue, step.or.iter().copied()));
        }
        why
    }

    /// Tells what is to be said of the words of a resume.
    pub(super) fn wording(&self) -> Vec<String> {
        let written = self.gap.asked.iter().filter_map(|asked| asked.writing.as_ref());
        let otherwise: Vec<String> = written
            .map(|writing| format!("{} (you write {})", words::plain(&writing.advert), words::plain(&writing.person)))
            .collect();
        let listed = self.gap.asked.iter().filter(|asked| asked.only_listed && asked.need == Need::Required);
        let listed: Vec<&str> = listed.filter_map(|asked| self.name(asked)).collect();
        let not_required = self.gap.not_required.iter().map(|skill| self.catalogue.skill(*skill).name());
        let [otherwise, listed, not_required] =
            [otherwise.join(", "), listed.join(", "), not_required.collect::<Vec<_>>().join(", ")];
        let extents: Vec<String> = self.gap.asked.iter().filter_map(|asked| self.extent(asked)).collect();
        let said = [
            ("Years and levels that they ask for", extents.join("; ")),
            ("Write it as they do, for filters that count words", otherwise),
            ("In a list and in no sentence; say what you did with it", listed),
            ("Not needed, they say", not_required),
        ];
        said.into_iter().filter(|(_, what)| !what.is_empty()).map(|(head, what)| format!("{head}: {what}.")).collect()
    }

    /// Says for how long and how well something is asked for, and what the person says of that.
    fn extent(&self, asked: &Asked) -> Option<String> {
        let extent = &asked.extent;
        let words = |years: Option<Years>, level: &Option<String>| {
            let said = years.map(|years| years.to_string()).into_iter().chain(level.as_deref().map(words::plain));
            said.collect::<Vec<_>>().join(", ")
        };
        let (theirs, own) = (words(extent.years, &extent.level), words(extent.person_years, &extent.person_level));
        let own = if own.is_empty() { "nothing" } else { &own };
        (!theirs.is_empty()).then(|| format!("{}, {theirs} (you say {own})", one_of(self.catalogue, asked)))
    }

    /// Gives the name of the skill by which something is met.
    fn name(&self, asked: &Asked) -> Option<&str> {
        match &asked.met {
            Met::Had(skill) | Met::Little(skill, _) => Some(self.catalogue.skill(*skill).name()),
            _ => None,
        }
    }

    /// Tells which role it is, and how the person stands to that.
    pub(super) fn role(&self) -> String {
        match &self.gap.role {
            None => "it describes none of the roles clearly".to_owned(),
            Some(stands) => format!(
                "it describes {} ({}), for which your readiness is {}",
                stands.role.title(),
                figures::percent(self.gap.likelihood).trim_start(),
                figures::in_words(stands.readiness)
            ),
        }
    }

    /// Tells how much of what is asked for the person can do.
    pub(super) fn counts(&self) -> String {
        let of = |need, name| {
            let [all, met] = self.gap.counts(need);
            (all > 0).then(|| format!("{met} of {all} {name}"))
        };
        let said = [of(Need::Required, "required"), of(Need::Preferred, "preferred")];
        format!("You can do {}.", said.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}

/// Tells how something is met, in a word.
fn standing(met: &Met) -> (&'static str, Style) {
    match met {
        Met::Had(_) => ("have it", Style::Good),
        Met::Little(_, stance) => (stance.word(), Style::Plain),
        Met::Shown(..) => ("show it", Style::Good),
        Met::Near(..) => ("near it", Style::Plain),
        Met::Lacking => ("lack it", Style::Lacking),
    }
}

impl Report for JobGap<'_, '_> {
    fn page(&self) -> Page<'_> {
        let heading = Block::Heading(
            format!("Readiness for this job: {}", figures::percent(self.gap.readiness).trim_start()),
            self.role(),
        );
        let mut blocks = vec![heading, Block::Text(self.counts(), Style::Plain), Block::Table(self.asked())];
        if !self.gap.learn.is_empty() {
            blocks.push(Block::Heading("Learn first".to_owned(), String::new()));
            blocks.push(Block::Table(self.learn()));
        }
        blocks.extend(self.wording().into_iter().map(|line| Block::Text(line, Style::Plain)));
        blocks.push(Block::Text(LEGEND.to_owned(), Style::Dim));
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        GapDocument::new(self.catalogue, [self.person, self.advert], &self.gap)
    }
}
