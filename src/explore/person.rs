//! Who explores: the skills that they named, those that their documents show, and those that they marked as learned to see
//! what would change.

use super::world::World;
use crate::catalogue::SkillId;
use crate::profile::Profile;
use crate::resolve::{Reading, Via};
use std::rc::Rc;

/// See the head of this file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Person {
    names: Vec<(String, Reading)>,
    sources: Rc<Profile>,
    learned: Vec<SkillId>,
}

impl Person {
    /// Somebody with these names of skills, and what their documents and projects say.
    pub(crate) fn new(world: &World<'_>, names: &[String], sources: Profile) -> Self {
        let mut person = Self { sources: Rc::new(sources), ..Self::default() };
        for name in names {
            person.add(world, name);
        }
        person
    }

    /// Tells whether there is nothing to go by.
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.learned.is_empty() && self.sources.skills().len() == 0
    }

    /// Gives the names as they were written.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(name, _)| name.as_str())
    }

    /// Tells what is marked as learned, in the order of marking.
    pub(super) fn learned(&self) -> &[SkillId] {
        &self.learned
    }

    /// Tells what documents and projects say.
    pub(super) fn sources(&self) -> &Profile {
        &self.sources
    }

    /// Gives the names as a list that reads as this person: those that were written, then those that are marked.
    pub(super) fn list(&self, world: &World<'_>) -> Vec<String> {
        let learned = self.learned.iter().map(|skill| world.name(*skill));
        self.names().chain(learned).map(str::to_owned).collect()
    }

    /// Gives the same, with what documents show as names too.
    pub(super) fn whole_list(&self, world: &World<'_>) -> Vec<String> {
        let named = self.without_learned(world);
        let of_sources = self.sources.skills().filter(|skill| named.found_for(*skill).all(|found| !found.from.is_empty()));
        let mut list: Vec<String> = self.names().map(str::to_owned).collect();
        list.extend(of_sources.map(|skill| world.name(skill).to_owned()));
        list.extend(self.learned.iter().map(|skill| world.name(*skill).to_owned()));
        list
    }

    /// Adds a name as it was written; one that was written before is kept once.
    pub(super) fn add(&mut self, world: &World<'_>, name: &str) {
        if self.names().all(|known| known != name) {
            self.names.push((name.to_owned(), world.resolver.read(name)));
        }
    }

    /// Gives the profile of what the person has.
    pub(super) fn without_learned(&self, world: &World<'_>) -> Profile {
        self.profile_of(world, &[])
    }

    /// Gives the profile of what the person has and marked, and of these skills.
    pub(super) fn profile(&self, world: &World<'_>, more: &[SkillId]) -> Profile {
        self.profile_of(world, &[self.learned.as_slice(), more].concat())
    }

    /// Puts together what a list of the names and the sources would give. Names have no place that they come from.
    fn profile_of(&self, world: &World<'_>, more: &[SkillId]) -> Profile {
        let mut profile = Profile::default();
        for (name, reading) in &self.names {
            profile.add_reading(name, reading.clone(), "");
        }
        for skill in more {
            let reading = Reading::Known { skills: vec![*skill], via: Via::Exact, rest: Vec::new() };
            profile.add_reading(world.name(*skill), reading, "");
        }
        profile.decide_ambiguous(&world.resolver, "");
        profile.extend(self.sources.found().iter().chain(self.sources.all_not_counted()).cloned());
        profile
    }

    /// Marks a skill as learned, or takes the mark back; one that the person has stays as it is. Tells whether anything changed.
    pub(super) fn toggle_learned(&mut self, world: &World<'_>, skill: SkillId) -> bool {
        if let Some(at) = self.learned.iter().position(|learned| *learned == skill) {
            self.learned.remove(at);
            return true;
        }
        let is_new = !self.without_learned(world).has(skill);
        if is_new {
            self.learned.push(skill);
        }
        is_new
    }

    /// Removes a skill, wherever it comes from. Where a source shows it, its skills become names of their own, without that one.
    pub(super) fn remove(&mut self, world: &World<'_>, skill: SkillId) {
        self.learned.retain(|learned| *learned != skill);
        if self.sources.has(skill) {
            let sources = std::mem::take(&mut self.sources);
            sources.skills().for_each(|shown| self.add(world, world.name(shown)));
        }
        let profile = self.without_learned(world);
        self.names.retain(|(name, _)| profile.found_for(skill).all(|found| *found.input != **name));
        let beside = profile.found_for(skill).flat_map(|found| found.skills.iter()).filter(|other| **other != skill);
        beside.for_each(|other| self.add(world, world.name(*other)));
    }

    /// Removes a name as it was written.
    pub(super) fn remove_name(&mut self, name: &str) {
        self.names.retain(|(known, _)| known != name);
    }

    /// Removes what was added last.
    pub(super) fn remove_last(&mut self) {
        if self.learned.pop().is_none() {
            self.names.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Person, World};
    use crate::catalogue::Catalogue;
    use crate::profile::Profile;

    fn named(world: &World<'_>, names: &[&str]) -> Person {
        Person::new(world, &names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), Profile::default())
    }

    #[test]
    fn a_person_is_what_their_list_says() {
        let world = World::new(Catalogue::builtin());
        let mut person = named(&world, &["Docker/Kubernetes", "sklearn", "qwertzu"]);
        let skill = |name: &str| world.resolver.complete(name, 1)[0].skill;
        assert!(person.toggle_learned(&world, skill("SQL")) && !person.toggle_learned(&world, skill("Docker")));
        assert_eq!(person.list(&world), ["Docker/Kubernetes", "sklearn", "qwertzu", "SQL"]);
        let list = person.list(&world);
        let of_list = Profile::of_names(&world.resolver, list.iter().map(String::as_str));
        assert!(of_list.skills().eq(person.profile(&world, &[]).skills()));
        person.remove(&world, skill("Docker"));
        assert_eq!(person.list(&world), ["sklearn", "qwertzu", "Kubernetes", "SQL"]);
        assert!(person.toggle_learned(&world, skill("SQL")));
        person.remove_last();
        person.remove_name("qwertzu");
        assert_eq!(person.list(&world), ["sklearn"]);
    }

    #[test]
    fn what_a_source_shows_becomes_names_when_some_of_it_is_removed() {
        let world = World::new(Catalogue::builtin());
        let sources = Profile::of_names(&world.resolver, ["pandas", "NumPy"]);
        let mut person = Person::new(&world, &["Git".to_owned()], sources);
        assert_eq!((person.list(&world).len(), person.whole_list(&world).len()), (1, 3));
        person.remove(&world, world.resolver.complete("numpy", 1)[0].skill);
        assert_eq!(person.list(&world), ["Git", "pandas"]);
        assert!(!person.is_empty() && person.sources().skills().len() == 0);
    }
}
