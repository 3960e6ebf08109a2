//! What roles share and what sets each apart, key skill by key skill.

use super::overlap::neighbours_in_order;
use super::{Fit, Scorer};
use crate::catalogue::{KeySkill, Role, SkillId};

/// Roles side by side.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Comparison<'c> {
    /// The roles, as they were named.
    pub roles: Vec<ComparedRole<'c>>,
    /// Every two of them, in the order of the roles.
    pub pairs: Vec<Pair<'c>>,
}

/// Two roles and what they have in common.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Pair<'c> {
    /// The one that was named first.
    pub one: Role<'c>,
    /// The other.
    pub other: Role<'c>,
    /// Their overlap, as [`super::Neighbour`] has it.
    pub overlap: Fit,
    /// The skills they share, those that weigh most in both first.
    pub shared: Vec<SkillId>,
}

/// One of the roles that are compared.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComparedRole<'c> {
    /// The role.
    pub role: Role<'c>,
    /// Its key skills, in its order.
    pub key_skills: Vec<ComparedKeySkill<'c>>,
}

/// The skills of a key skill, each in one of three lists, in the order of the key skill: the core ones first, the usual ones before the special.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComparedKeySkill<'c> {
    /// The key skill.
    pub key_skill: KeySkill<'c>,
    /// Those that every role asks for.
    pub in_all: Vec<SkillId>,
    /// Those that another role asks for, but not every one; none where two roles are compared.
    pub in_some: Vec<SkillId>,
    /// Those that no other of the roles asks for.
    pub only_here: Vec<SkillId>,
}

impl Comparison<'_> {
    /// Gives the overlap of two of the roles, by their places among them; a role's with itself is 1.
    pub fn overlap(&self, one: usize, other: usize) -> Fit {
        let role = |at: usize| self.roles.get(at).map(|compared| compared.role.index());
        if one == other {
            return Fit::new(1.0);
        }
        let same = |pair: &&Pair<'_>| {
            let (a, b) = (Some(pair.one.index()), Some(pair.other.index()));
            (a, b) == (role(one), role(other)) || (a, b) == (role(other), role(one))
        };
        self.pairs.iter().find(same).map_or(Fit::ZERO, |pair| pair.overlap)
    }
}

/// Compares roles, each given once.
pub fn compare<'c>(scorer: &Scorer<'c>, roles: &[Role<'c>]) -> Comparison<'c> {
    let pairs = |(at, one): (usize, &Role<'c>)| {
        let neighbours = neighbours_in_order(scorer, *one);
        let pair = |other: &Role<'c>| {
            let at = neighbours.binary_search_by_key(&other.index(), |neighbour| neighbour.role.index());
            let common = at.ok().and_then(|at| neighbours.get(at));
            let overlap = common.map_or(Fit::ZERO, |common| common.overlap);
            let shared = common.into_iter().flat_map(|common| &common.shared).map(|shared| shared.skill).collect();
            Pair { one: *one, other: *other, overlap, shared }
        };
        roles[at + 1..].iter().map(pair).collect::<Vec<_>>()
    };
    let compared = |role: &Role<'c>| ComparedRole {
        role: *role,
        key_skills: role.key_skills().map(|key_skill| key_skill_of(key_skill, roles)).collect(),
    };
    Comparison { roles: roles.iter().map(compared).collect(), pairs: roles.iter().enumerate().flat_map(pairs).collect() }
}

fn key_skill_of<'c>(key_skill: KeySkill<'c>, roles: &[Role<'_>]) -> ComparedKeySkill<'c> {
    let asking = |skill: SkillId| roles.iter().filter(|role| role.lists(skill).is_some()).count();
    let skills = key_skill.skills().map(|(skill, _)| skill);
    let (only_here, elsewhere): (Vec<_>, Vec<_>) = skills.partition(|skill| asking(*skill) <= 1);
    let (in_all, in_some) = elsewhere.into_iter().partition(|skill| asking(*skill) == roles.len());
    ComparedKeySkill { key_skill, in_all, in_some, only_here }
}
