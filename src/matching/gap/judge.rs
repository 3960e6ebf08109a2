//! What one person can do of what an advertisement asks for, and what they learn first.

use super::{Asked, Extent, Gain, GapStep, Met, Need, Writing, readiness_of};
use crate::catalogue::{Catalogue, Role, SkillId};
use crate::matching::{Abilities, Advice, Fit, Scorer, Yardstick};
use crate::profile::{Found, Profile, Prominence, Stance, Years};

/// Judges what one person can do of what is asked for.
pub(super) struct Judge<'a, 'c> {
    pub scorer: &'a Scorer<'c>,
    pub person: &'a Profile,
    pub abilities: &'a Abilities<'a>,
    pub role: Option<Role<'c>>,
}

impl<'c> Judge<'_, 'c> {
    fn catalogue(&self) -> &'c Catalogue {
        self.scorer.catalogue()
    }

    /// Judges something that is asked for.
    pub(super) fn asked(&self, advert: &Profile, skills: Vec<SkillId>, need: Need) -> Asked {
        let met = self.met(&skills, self.abilities);
        let (mut writing, mut only_listed) = (None, false);
        if let Met::Had(skill) | Met::Little(skill, _) = met {
            writing = self.writing(advert, skill);
            only_listed = self.is_only_listed(skill);
        }
        let extent = self.extent(advert, &skills, &met);
        Asked { skills, need, met, writing, only_listed, extent }
    }

    /// Tells for how long and how well these skills are asked for, and what the person says of the one that they have.
    fn extent(&self, advert: &Profile, skills: &[SkillId], met: &Met) -> Extent {
        let wanted = || skills.iter().flat_map(|skill| advert.found_for(*skill));
        let (years, level) = (longest(wanted()), wanted().find_map(|found| found.level.clone()));
        if years.is_none() && level.is_none() {
            return Extent::default();
        }
        let own = || match met {
            Met::Had(skill) | Met::Little(skill, _) => Some(self.person.found_for(*skill)),
            _ => None,
        };
        let person_level = own().into_iter().flatten().find_map(|found| found.level.clone());
        Extent { years, level, person_years: longest(own().into_iter().flatten()), person_level }
    }

    /// Tells how much somebody with these abilities can do of it.
    fn met(&self, skills: &[SkillId], abilities: &Abilities<'_>) -> Met {
        if let Some(skill) = skills.iter().find(|skill| self.is_had(**skill, abilities)) {
            return Met::Had(*skill);
        }
        let little = skills.iter().filter_map(|skill| Some((*skill, self.stance(*skill)?)));
        if let Some((skill, stance)) = little.max_by(|(_, a), (_, b)| a.share().total_cmp(&b.share())) {
            return Met::Little(skill, stance);
        }
        if let Some(skill) = skills.iter().find(|skill| abilities.has(**skill)) {
            return Met::Shown(*skill, abilities.what_shows(*skill));
        }
        let near = skills.iter().map(|skill| (*skill, self.instead(*skill, abilities))).find(|(_, near)| !near.is_empty());
        near.map_or(Met::Lacking, |(skill, near)| Met::Near(skill, near))
    }

    /// Tells whether somebody has a skill in full: they learnt it, or no text of theirs says that it is little.
    fn is_had(&self, skill: SkillId, abilities: &Abilities<'_>) -> bool {
        abilities.names(skill)
            && (!self.person.has(skill) || self.person.found_for(skill).any(|found| found.stance.share() >= 1.0))
    }

    /// Tells what the person's texts say of a skill that they have.
    fn stance(&self, skill: SkillId) -> Option<Stance> {
        self.person.found_for(skill).map(|found| found.stance).min()
    }

    /// Tells what somebody can do that people of the role take instead of a skill.
    fn instead(&self, skill: SkillId, abilities: &Abilities<'_>) -> Vec<SkillId> {
        let yardstick = self.role.and_then(|role| self.scorer.yardstick(role));
        let items = yardstick.into_iter().flat_map(Yardstick::demanded);
        let of_skill = items.filter(|item| item.skills.contains(&skill));
        of_skill.flat_map(|item| item.skills).copied().filter(|other| abilities.names(*other)).collect()
    }

    /// Tells how the advertisement and the person write a skill, where they have no way of writing it in common.
    fn writing(&self, advert: &Profile, skill: SkillId) -> Option<Writing> {
        let is_title = |found: &Found| found.prominence == Prominence::Identity;
        if advert.found_for(skill).chain(self.person.found_for(skill)).any(is_title) {
            return None;
        }
        let here: Vec<&str> = advert.found_for(skill).flat_map(ways).collect();
        let theirs: Vec<&str> = self.person.found_for(skill).flat_map(ways).collect();
        let is_theirs = |way: &&str| theirs.iter().any(|other| other.eq_ignore_ascii_case(way));
        if here.iter().any(is_theirs) {
            return None;
        }
        Some(Writing { advert: (*here.first()?).to_owned(), person: (*theirs.first()?).to_owned() })
    }

    /// Tells whether documents of the person name a skill, and only in lists.
    fn is_only_listed(&self, skill: SkillId) -> bool {
        let mut found = self.person.found_for(skill).peekable();
        found.peek().is_some() && found.all(|found| found.place.is_some() && found.is_in_list_only())
    }

    /// Tells what to learn, what comes first first.
    pub(super) fn learn(&self, asked: &[Asked], most: usize) -> Vec<GapStep<'c>> {
        let advice = self.role.map(|role| self.scorer.advice_for(self.abilities, role)).unwrap_or_default();
        let place = |skill: SkillId| advice.iter().position(|advice| advice.skill == skill).unwrap_or(usize::MAX);
        let mut wishes: Vec<(Need, usize, Vec<SkillId>)> = Vec::new();
        for asked in asked.iter().filter(|asked| matches!(asked.met, Met::Lacking | Met::Near(..))) {
            let first = asked.skills.iter().map(|skill| place(*skill)).min().unwrap_or(usize::MAX);
            wishes.push((asked.need, first, asked.skills.clone()));
        }
        wishes.sort_by_key(|(need, place, _)| (*need, *place));
        let of_advert = wishes.into_iter().map(|(need, _, skills)| (Some(need), skills));
        let of_role = advice.iter().filter(|advice| !advice.spare && advice.is_lacking() && advice.demand.is_some());
        let of_role = of_role.map(|advice| (None, vec![advice.skill]));
        let mut steps: Vec<GapStep<'c>> = Vec::new();
        for (need, skills) in of_advert.chain(of_role) {
            let Some((skill, or)) = skills.split_first() else { continue };
            let is_told = |step: &GapStep<'_>| step.skill == *skill || step.or.contains(skill);
            if steps.len() < most && !steps.iter().any(is_told) {
                let advice = advice.iter().find(|advice| advice.skill == *skill).cloned();
                steps.push(self.step(asked, *skill, (need, or), advice));
            }
        }
        steps
    }

    /// Tells what each skill that is asked for and not there would do alone; of two wishes for one, the stronger counts.
    pub(super) fn gains(&self, asked: &[Asked]) -> Vec<Gain> {
        let mut gains: Vec<Gain> = Vec::new();
        for wish in asked.iter().filter(|asked| matches!(asked.met, Met::Lacking | Met::Near(..))) {
            for skill in &wish.skills {
                if let Some(gain) = gains.iter_mut().find(|gain| gain.skill == *skill) {
                    gain.need = gain.need.min(wish.need);
                    continue;
                }
                let readiness_after = self.readiness_with(asked, *skill);
                gains.push(Gain { skill: *skill, need: wish.need, readiness_after });
            }
        }
        gains
    }

    /// Tells how ready the person is with one skill more.
    fn readiness_with(&self, asked: &[Asked], skill: SkillId) -> Fit {
        let mut with_it = self.abilities.clone();
        with_it.learn(skill);
        let met = |asked: &Asked| match asked.met {
            Met::Had(_) => 1.0,
            _ => self.met(&asked.skills, &with_it).share(),
        };
        readiness_of(asked.iter().map(|asked| (asked.need, met(asked))))
    }

    fn step(
        &self,
        asked: &[Asked],
        skill: SkillId,
        (need, or): (Option<Need>, &[SkillId]),
        advice: Option<Advice<'c>>,
    ) -> GapStep<'c> {
        let needs = self.catalogue().skill(skill).needs().iter().copied();
        GapStep {
            skill,
            need,
            or: or.to_vec(),
            builds_on: needs.filter(|needed| self.abilities.has(*needed)).collect(),
            advice,
            readiness_after: self.readiness_with(asked, skill),
        }
    }
}

/// Gives the most years that are said.
fn longest<'f>(found: impl Iterator<Item = &'f Found>) -> Option<Years> {
    found.filter_map(|found| found.years).max_by_key(|years| years.least)
}

/// Gives the ways in which a skill is written.
fn ways(found: &Found) -> impl Iterator<Item = &str> {
    std::iter::once(&*found.input).chain(found.also_written.iter().map(String::as_str))
}
