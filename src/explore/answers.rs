//! What the screen answers, asked anew where the person changes: how they stand to each role, now and before what they try out.

use super::person::Person;
use super::world::World;
use crate::catalogue::{Catalogue, Role, SkillId};
use crate::matching::{Abilities, Fit, Standing};
use crate::profile::Profile;

/// How the person stands to a role.
#[derive(Debug, Clone, Copy)]
pub(super) struct RoleRow<'c> {
    pub role: Role<'c>,
    /// Its rank; none where nothing speaks for it.
    pub rank: Option<usize>,
    pub likelihood: Fit,
    pub readiness: Fit,
    /// How the person stands to it without what they try out, where they try something out.
    pub before: Option<Before>,
}

/// How somebody stood to a role.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before {
    /// The place in the list, from 0.
    pub place: usize,
    pub likelihood: Fit,
    pub readiness: Fit,
}

/// Whether the person has a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Possession {
    Had,
    Learned,
    Shown,
    Missing,
}

/// See the head of this file.
#[derive(Debug)]
pub(super) struct RankedRoles<'c> {
    /// What all is asked of.
    pub profile: Profile,
    /// The roles, what fits best first; those for which nothing speaks last.
    pub roles: Vec<RoleRow<'c>>,
}

impl<'c> RankedRoles<'c> {
    /// Asks all of a person who tries out these skills beside those that are marked.
    pub(super) fn of(world: &World<'c>, person: &Person, tried: &[SkillId]) -> Self {
        let profile = person.profile(world, tried);
        let mut roles = ranked(world, &profile);
        if !(tried.is_empty() && person.learned().is_empty()) {
            let before = ranked(world, &person.without_learned(world));
            let mut places = vec![None; world.roles.len()];
            for (place, RoleRow { role, likelihood, readiness, .. }) in before.into_iter().enumerate() {
                if let Some(known) = places.get_mut(role.index()) {
                    *known = Some(Before { place, likelihood, readiness });
                }
            }
            for row in &mut roles {
                row.before = places.get(row.role.index()).copied().flatten();
            }
        }
        Self { profile, roles }
    }

    /// Finds a role, and its place.
    pub(super) fn row(&self, role: Role<'_>) -> Option<(usize, &RoleRow<'c>)> {
        self.roles.iter().enumerate().find(|(_, row)| row.role.index() == role.index())
    }
}

/// What a person can do, for telling what they have of a role.
pub(super) struct Holdings<'a> {
    profile: &'a Profile,
    learned: &'a [SkillId],
    abilities: Abilities<'a>,
}

impl<'a> Holdings<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, profile: &'a Profile, learned: &'a [SkillId]) -> Self {
        Self { profile, learned, abilities: Abilities::of(catalogue, profile) }
    }

    /// Tells whether the person has a skill.
    pub(super) fn held(&self, skill: SkillId) -> Possession {
        if self.learned.contains(&skill) {
            Possession::Learned
        } else if self.profile.has(skill) {
            Possession::Had
        } else if self.abilities.has(skill) {
            Possession::Shown
        } else {
            Possession::Missing
        }
    }

    /// Gives the skills of the person that show this one.
    pub(super) fn what_shows(&self, skill: SkillId) -> Vec<SkillId> {
        self.abilities.what_shows(skill)
    }
}

/// Ranks all roles; those for which nothing speaks come last, in the catalogue's order.
fn ranked<'c>(world: &World<'c>, profile: &Profile) -> Vec<RoleRow<'c>> {
    let row = |Standing { role, rank, likelihood, readiness, .. }: Standing<'c>| RoleRow {
        role,
        rank: Some(rank),
        likelihood,
        readiness,
        before: None,
    };
    let top = world.scorer.top(profile, usize::MAX);
    let mut is_ranked = vec![false; world.roles.len()];
    for found in &top {
        is_ranked[found.role.index()] = true;
    }
    let rest = world.roles.iter().filter(|role| !is_ranked[role.index()]);
    let rest =
        rest.map(|role| RoleRow { role: *role, rank: None, likelihood: Fit::ZERO, readiness: Fit::ZERO, before: None });
    top.into_iter().map(row).chain(rest).collect()
}
