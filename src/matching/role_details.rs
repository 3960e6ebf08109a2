//! What is to be known of roles: each in a line, or one of them whole.

use super::{Evidence, Neighbour, RoleMatch, Scorer, distinctive_skills, neighbours};
use crate::catalogue::{Catalogue, Role, SkillId};
use crate::profile::Profile;

/// How many of the skills that set a role apart an overview gives, and how many the details.
const IN_OVERVIEW: usize = 4;
const IN_DETAILS: usize = 8;

/// A role in a line.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RoleOverview<'c> {
    /// The role.
    pub role: Role<'c>,
    /// The first four of the skills that set it apart from all others, as [`distinctive_skills`] gives them.
    pub distinctive: Vec<SkillId>,
}

/// A role, with how it stands to the others.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RoleDetails<'c> {
    /// The role.
    pub role: Role<'c>,
    /// The first eight of the skills that set it apart from all others, as [`distinctive_skills`] gives them.
    pub distinctive: Vec<SkillId>,
    /// The roles that overlap with it, the most overlapping first.
    pub neighbours: Vec<Neighbour<'c>>,
    /// How the person who asks stands to it, where somebody does.
    pub person: Option<RoleMatch<'c>>,
}

/// Gives all roles of a catalogue, by id, each in a line.
pub fn overview(catalogue: &Catalogue) -> Vec<RoleOverview<'_>> {
    let overview = |role| RoleOverview { role, distinctive: most_distinctive(catalogue, role, IN_OVERVIEW) };
    catalogue.roles().map(overview).collect()
}

/// Gives what is to be known of a role of this catalogue, to somebody or to all.
pub fn role_details<'c>(catalogue: &'c Catalogue, role: Role<'c>, profile: Option<&Profile>) -> RoleDetails<'c> {
    let scorer = Scorer::new(catalogue);
    let neighbours = neighbours(&scorer, role);
    let person = profile.and_then(|profile| scorer.stand_in(profile, &[role]).pop());
    RoleDetails { role, distinctive: most_distinctive(catalogue, role, IN_DETAILS), neighbours, person }
}

fn most_distinctive(catalogue: &Catalogue, role: Role<'_>, most: usize) -> Vec<SkillId> {
    let mut skills = distinctive_skills(Evidence::of(catalogue), role);
    skills.truncate(most);
    skills
}
