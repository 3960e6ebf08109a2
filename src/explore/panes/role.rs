//! A role: how the person stands to it, and its key skills with what they have, show and lack. A key skill opens into its skills.

use super::{figures, flow, skill_row};
use crate::catalogue::{Demand, Demanded, Importance, KeySkill, Role, SkillId, Strength};
use crate::explore::answers::{Holdings, Possession, RankedRoles};
use crate::explore::item::{PaneItem, PaneTarget, Part, Tone, piece, row};
use crate::explore::world::World;
use crate::matching::{Fit, RoleMatch, neighbours};

/// How many names of what is missing a closed key skill shows, and how many roles are named that are most like this one.
const MISSING: usize = 5;
const NEIGHBOURS: usize = 4;

/// Lists what is to be known of a role; `open` are the places of its key skills that are open.
pub(crate) fn role<'c>(
    world: &World<'c>,
    answers: &RankedRoles<'c>,
    holdings: &Holdings<'_>,
    role: Role<'c>,
    open: &[usize],
) -> Vec<PaneItem> {
    let mut items = vec![super::title(role, role.id())];
    if let Some((_, row)) = answers.row(role).filter(|(_, row)| row.rank.is_some()) {
        items.push(PaneItem::text(figures(row.before, row.likelihood, row.readiness)));
    }
    items.push(PaneItem::prose(vec![piece(role.focus(), Tone::Dim)]));
    let stands = world.scorer.stand_in(&answers.profile, &[role]).pop();
    for (at, key_skill) in role.key_skills().enumerate() {
        items.push(PaneItem::blank());
        items.extend(KeySkillItems { world, holdings, role, key_skill, at }.items(stands.as_ref(), open.contains(&at)));
    }
    items.push(PaneItem::section("Much like it"));
    items.extend(neighbours(&world.scorer, role).into_iter().take(NEIGHBOURS).map(|neighbour| {
        let overlap = piece(&format!("{} in common", super::percent(neighbour.overlap)), Tone::Dim);
        PaneItem::of(
            PaneTarget::Role(neighbour.role.index()),
            vec![row(vec![piece(neighbour.role.title(), Tone::Plain)], vec![overlap])],
        )
    }));
    items.push(PaneItem::section("What it does"));
    items.extend(role.use_cases().map(|case| PaneItem::prose(vec![piece(case, Tone::Plain)])));
    items
}

/// What a key skill is laid out from.
struct KeySkillItems<'a, 'c> {
    world: &'a World<'c>,
    holdings: &'a Holdings<'a>,
    role: Role<'c>,
    key_skill: KeySkill<'c>,
    at: usize,
}

impl KeySkillItems<'_, '_> {
    fn items(&self, stands: Option<&RoleMatch<'_>>, open: bool) -> Vec<PaneItem> {
        let readiness = stands.and_then(|stands| stands.key_skills.get(self.at)).map(|found| found.readiness);
        let mut parts = vec![self.title(open, readiness.unwrap_or_default())];
        if !open {
            parts.extend(self.summary());
            return vec![PaneItem::of(PaneTarget::KeySkill(self.at), parts)];
        }
        let skills = [Possession::Learned, Possession::Had, Possession::Shown, Possession::Missing]
            .into_iter()
            .flat_map(|held| self.skills(held));
        let lines = skills.map(|skill| {
            let part = skill_row(self.world, self.holdings, skill, 2, vec![piece(self.note(skill), Tone::Dim)]);
            PaneItem::of(PaneTarget::Skill(skill), vec![part])
        });
        let lines: Vec<PaneItem> = lines.collect();
        [PaneItem::of(PaneTarget::KeySkill(self.at), parts)].into_iter().chain(lines).collect()
    }

    fn title(&self, open: bool, readiness: Fit) -> Part {
        let sign = if open { "▾ " } else { "▸ " };
        let importance = match self.key_skill.importance() {
            Importance::Essential => String::new(),
            other => format!(" {other}"),
        };
        let left =
            vec![piece(sign, Tone::Accent), piece(self.key_skill.title(), Tone::Strong), piece(&importance, Tone::Dim)];
        let right = vec![piece(&format!("{:>5}", super::percent(readiness)), Tone::Plain)];
        Part::Titled { left, share: readiness.value(), right }
    }

    /// Tells what the person has, shows and lacks of it, in a flow.
    fn summary(&self) -> Vec<Part> {
        let all = |held| flow(self.world, held, &self.skills(held), usize::MAX);
        let had = [Possession::Learned, Possession::Had, Possession::Shown].into_iter().filter_map(all);
        had.chain(flow(self.world, Possession::Missing, &self.skills(Possession::Missing), MISSING)).collect()
    }

    /// Gives its skills of this sort, what is asked for most first.
    fn skills(&self, held: Possession) -> Vec<SkillId> {
        let skills = self.key_skill.skills().map(|(skill, _)| skill);
        let mut skills: Vec<SkillId> = skills.filter(|skill| self.holdings.held(*skill) == held).collect();
        skills.sort_by_key(|skill| self.demand(*skill).map_or(usize::MAX, |demand| demand as usize));
        skills
    }

    fn demand(&self, skill: SkillId) -> Option<Demand> {
        self.role.demand().find(|demanded| demanded.skills().contains(&skill)).map(Demanded::demand)
    }

    /// Tells how much a skill is asked for here.
    fn note(&self, skill: SkillId) -> &'static str {
        let strength = self.key_skill.skills().find(|(listed, _)| *listed == skill).map(|(_, strength)| strength);
        match (self.demand(skill), strength) {
            (Some(Demand::Most), _) => "most ask for it",
            (Some(Demand::Many), _) => "many ask for it",
            (Some(Demand::Some), _) => "some ask for it",
            (None, Some(Strength::Core)) => "core",
            (None, _) => "",
        }
    }
}
