//! The way to readiness for a role: a table for each stage, or a checklist.

use super::{figures, reason, words};
use crate::catalogue::{Catalogue, KeySkill};
use crate::contract::{Document, PlanDocument};
use crate::matching::{Plan, Stage, StageKind};
use crate::profile::Profile;
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// A plan, and whose it is.
#[derive(Debug)]
pub(crate) struct RolePlan<'a, 'c> {
    /// The catalogue of the role.
    pub catalogue: &'c Catalogue,
    /// Who learns.
    pub profile: &'a Profile,
    /// The plan.
    pub plan: &'a Plan<'c>,
}

impl<'c> RolePlan<'_, 'c> {
    fn steps(&self, stage: &Stage<'_>) -> Table<'c> {
        let columns = vec![Column::short("learn"), Column::short("why"), Column::short("start at")];
        let rows = stage.steps.iter().map(|advice| {
            let url = self.catalogue.skill(advice.skill).url();
            vec![
                words::skill(self.catalogue, advice.skill).styled(Style::Strong),
                reason::why(self.catalogue, advice),
                Cell::new(url.unwrap_or_default()).linked(url).styled(Style::Dim),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    /// Lays out the stages, a heading above each.
    pub(super) fn stages(&self) -> impl Iterator<Item = Block<'c>> {
        (1..).zip(&self.plan.stages).flat_map(|(number, stage)| self.stage(number, stage))
    }

    fn stage(&self, number: usize, stage: &Stage<'_>) -> [Block<'c>; 3] {
        let heading = Block::Heading(format!("{number}. {}", name(stage.kind)), String::new());
        let opens = words::joined(stage.opens.iter().copied().map(KeySkill::title));
        let opens = if opens.is_empty() { opens } else { format!(", and a footing in: {opens}") };
        let then = format!("Then: readiness {}{opens}.", figures::in_words(stage.readiness));
        [heading, Block::Checklist(self.steps(stage)), Block::Text(then, Style::Good)]
    }
}

fn name(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Foundations => "Foundations",
        StageKind::Essentials => "Essentials",
        StageKind::Depth => "Depth",
    }
}

impl Report for RolePlan<'_, '_> {
    fn page(&self) -> Page<'_> {
        let Plan { role, readiness, stages, .. } = self.plan;
        let beside = format!("{}, readiness {}", words::role(*role), figures::in_words(*readiness));
        let mut blocks = vec![Block::Heading(format!("Plan: {}", role.title()), beside)];
        if stages.is_empty() {
            blocks.push(Block::Text("You are ready: roles next tells what else there is to learn.".to_owned(), Style::Good));
        }
        blocks.extend(self.stages());
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        PlanDocument::new(self.catalogue, self.profile, self.plan)
    }
}
