//! A role drafted from an advertisement: what it asks for, in groups, with what it says of each; nothing that it doesn't say.

use super::{Fit, Need, Opening, Scorer};
use crate::catalogue::{Catalogue, Demand, Importance, Kind, Role, SkillId};
use crate::profile::text::{JobText, NewName};
use crate::profile::{Found, Location, Profile, Prominence, Stance, Years};
use crate::spelling::Key;
use std::collections::BTreeSet;

/// A role as an advertisement describes it. Everything in it stands in the text; what a role needs beyond that is left to whoever reads the draft.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RoleDraft<'c> {
    /// What the text says in its own words: title, tasks, names that are new.
    pub job: JobText,
    /// What it asks for: groups by family, the essential ones first.
    pub groups: Vec<DraftGroup>,
    /// How much of it is asked for: skills of which one will do, what is in demand most first.
    pub demand: Vec<(Demand, Vec<SkillId>)>,
    /// What it says is not needed.
    pub not_required: Vec<SkillId>,
    /// The known role that it reads like, and how probable that is; none where it reads like none clearly.
    pub like: Option<(Role<'c>, Fit)>,
    /// The known role that has its title.
    pub namesake: Option<Role<'c>>,
}

/// Skills of one family that are asked for.
#[derive(Debug, Clone)]
pub struct DraftGroup {
    /// What they have in common; none for names that are new.
    pub family: Option<SkillFamily>,
    /// How important it is.
    pub importance: Importance,
    /// What is required, or where nothing is, what is preferred.
    pub core: Vec<DraftAsk>,
    /// What is preferred.
    pub also: Vec<DraftAsk>,
}

/// Something that is asked for.
#[derive(Debug, Clone)]
pub struct DraftAsk {
    /// The skill's name.
    pub name: String,
    /// How much it is wanted.
    pub need: Need,
    /// Where it stands first.
    pub place: Option<Location>,
    /// For how many years.
    pub years: Option<Years>,
    /// At what level, as the text writes it.
    pub level: Option<String>,
}

/// What skills of some kinds have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::VariantArray)]
pub enum SkillFamily {
    /// Languages.
    Languages,
    /// Libraries and frameworks.
    Frameworks,
    /// Databases.
    Databases,
    /// Platforms and tools.
    Tools,
    /// Protocols, practices and concepts.
    Knowledge,
    /// Hardware.
    Hardware,
    /// What the whole trade needs: most roles have it as a foundation.
    Foundations,
}

impl<'c> RoleDraft<'c> {
    /// Drafts a role from an advertisement that was read with the scorer's catalogue, and from its text; none where it asks for nothing.
    pub fn of(scorer: &Scorer<'c>, advert: &Profile, job: JobText) -> Option<Self> {
        let opening = Opening::of(scorer, advert);
        if !opening.asks() && job.new_names.is_empty() {
            return None;
        }
        let catalogue = scorer.catalogue();
        let title = job.title.as_ref().map(|title| Key::of(&title.words));
        let namesake = catalogue.roles().find(|role| role.labels().any(|label| title.as_ref() == Some(&Key::of(label))));
        Some(Self {
            groups: groups(catalogue, advert, &opening, &job.new_names),
            demand: demand(advert, &opening),
            not_required: opening.not_required(),
            like: opening.role.map(|role| (role, opening.likelihood)),
            namesake,
            job,
        })
    }
}

/// Groups what is asked for. Where no group is essential all are but the foundations, as a role has to have something essential.
fn groups(catalogue: &Catalogue, advert: &Profile, opening: &Opening<'_, '_>, new: &[NewName]) -> Vec<DraftGroup> {
    let foundations = foundations(catalogue);
    let mut groups: Vec<DraftGroup> = Vec::new();
    let mut listed = BTreeSet::new();
    for (skills, need) in opening.wanted() {
        for skill in skills.iter().filter(|skill| listed.insert(**skill)) {
            let family = family(catalogue, *skill, &foundations);
            add(&mut groups, Some(family), ask(catalogue, advert, *skill, *need));
        }
    }
    for NewName { written, stance } in new {
        let need = if *stance == Stance::Preferred { Need::Preferred } else { Need::Required };
        let (name, place) = (written.words.clone(), Some(Location::line(written.line)));
        add(&mut groups, None, DraftAsk { name, need, place, years: None, level: None });
    }
    for group in &mut groups {
        if group.core.is_empty() {
            group.core = std::mem::take(&mut group.also);
            group.importance = group.importance.max(Importance::Optional);
        }
    }
    if !groups.iter().any(|group| group.importance == Importance::Essential) {
        let others = groups.iter().any(|group| group.family != Some(SkillFamily::Foundations));
        let may_be = |group: &&mut DraftGroup| !others || group.family != Some(SkillFamily::Foundations);
        groups.iter_mut().filter(may_be).for_each(|group| group.importance = Importance::Essential);
    }
    groups.sort_by_key(|group| (group.importance, group.family.is_none(), group.family));
    groups
}

fn add(groups: &mut Vec<DraftGroup>, family: Option<SkillFamily>, ask: DraftAsk) {
    let at = groups.iter().position(|group| group.family == family).unwrap_or_else(|| {
        let is_foundation = family == Some(SkillFamily::Foundations);
        let importance = if is_foundation { Importance::Foundation } else { Importance::Essential };
        groups.push(DraftGroup { family, importance, core: Vec::new(), also: Vec::new() });
        groups.len() - 1
    });
    match ask.need {
        Need::Required => groups[at].core.push(ask),
        Need::Preferred => groups[at].also.push(ask),
    }
}

fn ask(catalogue: &Catalogue, advert: &Profile, skill: SkillId, need: Need) -> DraftAsk {
    let found = || advert.found_for(skill);
    DraftAsk {
        name: catalogue.skill(skill).name().to_owned(),
        need,
        place: found().find_map(|found| found.place),
        years: found().filter_map(|found| found.years).max_by_key(|years| years.least),
        level: found().find_map(|found| found.level.clone()),
    }
}

/// Gives how much is demanded of what: what an advertisement requires, most ask for, unless it only mentions it; what it prefers, some.
fn demand(advert: &Profile, opening: &Opening<'_, '_>) -> Vec<(Demand, Vec<SkillId>)> {
    let mut listed = BTreeSet::new();
    let mut demand = Vec::new();
    for (skills, need) in opening.wanted() {
        let skills: Vec<SkillId> = skills.iter().copied().filter(|skill| listed.insert(*skill)).collect();
        let is_plain = skills.iter().flat_map(|skill| advert.found_for(*skill)).any(is_said_plainly);
        let degree = match need {
            Need::Required if is_plain => Demand::Most,
            Need::Required => Demand::Many,
            Need::Preferred => Demand::Some,
        };
        if !skills.is_empty() {
            demand.push((degree, skills));
        }
    }
    demand.sort_by_key(|(degree, _)| *degree);
    demand
}

/// Tells whether a text names a skill in a list, more than once, or with how long or how well it is to be known.
fn is_said_plainly(found: &Found) -> bool {
    found.count > 1
        || found.years.is_some()
        || found.level.is_some()
        || !matches!(found.prominence, Prominence::Mentioned(_))
}

/// Gives the skills that most roles have as a foundation.
fn foundations(catalogue: &Catalogue) -> BTreeSet<SkillId> {
    let is_foundation = |skill: &SkillId| {
        let uses = catalogue.skill(*skill).uses();
        uses.filter(|of| of.importance() == Importance::Foundation).count() * 2 > catalogue.roles().len()
    };
    catalogue.skill_ids().filter(is_foundation).collect()
}

fn family(catalogue: &Catalogue, skill: SkillId, foundations: &BTreeSet<SkillId>) -> SkillFamily {
    if foundations.contains(&skill) {
        return SkillFamily::Foundations;
    }
    match catalogue.skill(skill).kind() {
        Kind::Language => SkillFamily::Languages,
        Kind::Library | Kind::Framework => SkillFamily::Frameworks,
        Kind::Database => SkillFamily::Databases,
        Kind::Platform | Kind::Tool => SkillFamily::Tools,
        Kind::Protocol | Kind::Practice | Kind::Concept => SkillFamily::Knowledge,
        Kind::Hardware => SkillFamily::Hardware,
    }
}
