//! The names of a source's skills, joined with those of the built-in vocabulary.

use super::draft::{Draft, DraftSkill};
use super::{LeftOut, Reason};
use crate::catalogue::{Catalogue, Claim, Kind, Prose, RawExtension, RawSkill, SkillId};
use crate::spelling::Key;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The skills of a draft as a catalogue has them.
#[derive(Debug, Default)]
pub(super) struct JoinedSkills {
    /// Skills that the built-in catalogue doesn't know.
    pub skills: Vec<RawSkill>,
    /// What built-in skills gain or give up, by skill.
    pub extend: Vec<RawExtension>,
    /// By place in the draft, the name by which roles refer to it; none where it has none, or nobody asks for it.
    pub names: Vec<Option<String>>,
    /// How many were joined with built-in ones.
    pub joined: usize,
}

/// Finds the built-in skill that a name of the source means.
pub(super) type FindBuiltIn<'k> = &'k dyn Fn(&str) -> Option<SkillId>;

/// Finds the built-in skill whose name or alias this is, letter by letter; a package of that name alone is no reason.
pub(super) fn by_spelling(catalogue: &Catalogue, name: &str) -> Option<SkillId> {
    let key = Key::of(name);
    let spelling = catalogue.spelled(key.as_str()).find(|spelling| spelling.claim() != Claim::Ambiguous)?;
    catalogue.skill(spelling.skill()).is_written(key.as_str()).then_some(spelling.skill())
}

/// Makes the vocabulary of what the occupations of a draft ask for.
pub(super) fn of(draft: &Draft, catalogue: &Catalogue, known: FindBuiltIn<'_>, left_out: &mut LeftOut) -> JoinedSkills {
    let asked: BTreeSet<usize> =
        draft.occupations.iter().flat_map(|occupation| &occupation.asks).map(|ask| ask.skill).collect();
    let wider = if draft.tells_concepts_apart { wider(draft, &asked, catalogue, known) } else { HashSet::new() };
    let (claimed, extended, made) = (HashMap::new(), HashMap::new(), JoinedSkills::default());
    let mut maker = Maker { catalogue, known, wider, claimed, extended, made };
    maker.made.names = vec![None; draft.skills.len()];
    for &at in &asked {
        maker.name(at, &draft.skills[at], left_out);
    }
    for &at in &asked {
        maker.aliases(at, &draft.skills[at], left_out);
    }
    for &at in &asked {
        maker.relations(at, draft, left_out);
    }
    maker.made
}

/// Gives the built-in ideas that take together what the source tells apart: anthropology and linguistics are both read as social sciences.
fn wider(draft: &Draft, asked: &BTreeSet<usize>, catalogue: &Catalogue, known: FindBuiltIn<'_>) -> HashSet<SkillId> {
    let names = asked.iter().filter_map(|at| draft.skills.get(*at)).map(|skill| &skill.name);
    let mut counts: BTreeMap<SkillId, usize> = BTreeMap::new();
    for (name, id) in names.filter_map(|name| Some((name, known(name)?))) {
        *counts.entry(id).or_default() += usize::from(!holds_name(catalogue, id, name));
    }
    let is_idea = |id: &SkillId| matches!(catalogue.skill(*id).kind(), Kind::Concept | Kind::Practice);
    counts.into_iter().filter(|(id, count)| *count > 1 && is_idea(id)).map(|(id, _)| id).collect()
}

/// Tells whether a name says a skill's own name, perhaps among other words, or what that is short for.
fn holds_name(catalogue: &Catalogue, id: SkillId, name: &str) -> bool {
    let initials: String = name.split_whitespace().filter_map(|word| word.chars().next()).collect();
    let (own, key) = (Key::of(catalogue.skill(id).name()), Key::of(name));
    Key::of(&initials) == own
        || key.as_str().contains(own.as_str())
        || own.as_str().strip_suffix('s').is_some_and(|own| key.as_str().contains(own))
}

struct Maker<'c> {
    catalogue: &'c Catalogue,
    known: FindBuiltIn<'c>,
    /// Built-in skills that take together what the source tells apart.
    wider: HashSet<SkillId>,
    /// Names and aliases given so far, each with the place of its new skill; none where a built-in skill gained it.
    claimed: HashMap<Key, Option<usize>>,
    /// The places of the entries of `extend`, by skill.
    extended: HashMap<String, usize>,
    made: JoinedSkills,
}

impl Maker<'_> {
    fn name(&mut self, at: usize, skill: &DraftSkill, left_out: &mut LeftOut) {
        let key = Key::of(&skill.name);
        if key.is_empty() {
            return left_out.add(Reason::Nameless);
        }
        let known = (self.known)(&skill.name);
        let kept_apart = known.filter(|id| self.is_kept_apart(*id, &skill.name, &key));
        if let Some(id) = known.filter(|_| kept_apart.is_none()) {
            self.made.joined += 1;
            self.made.names[at] = Some(self.catalogue.skill(id).name().to_owned());
            return;
        }
        if let Some(Some(same)) = self.claimed.get(&key) {
            self.made.names[at] = Some(self.made.skills[*same].name.clone());
            return;
        }
        self.take_away(&key);
        self.claimed.insert(key, Some(self.made.skills.len()));
        self.made.names[at] = Some(skill.name.clone());
        let prose = if is_everyday(&skill.name) { Prose::Careful } else { Prose::Plain };
        let shows = kept_apart.map(|id| self.catalogue.skill(id).name().to_owned()).into_iter().collect();
        self.made.skills.push(RawSkill { name: skill.name.clone(), kind: skill.kind, prose, shows, ..RawSkill::default() });
    }

    /// Tells whether a name is a skill of its own, though it is another spelling of a built-in one: that takes several of the source's together. Then it
    /// gives up the spelling.
    fn is_kept_apart(&mut self, id: SkillId, name: &str, key: &Key) -> bool {
        let skill = self.catalogue.skill(id);
        if !self.wider.contains(&id) || holds_name(self.catalogue, id, name) {
            return false;
        }
        let Some(written) = skill.aliases().find(|alias| Key::of(alias) == *key) else { return false };
        self.extension(skill.name()).drop.push(written.to_owned());
        true
    }

    /// Has the built-in skills give up a spelling of which they are not certain.
    fn take_away(&mut self, key: &Key) {
        let catalogue = self.catalogue;
        for spelling in catalogue.spelled(key.as_str()).filter(|spelling| spelling.claim() == Claim::Ambiguous) {
            let skill = catalogue.skill(spelling.skill());
            if let Some(written) = skill.ambiguous().find(|written| Key::of(written) == *key) {
                self.extension(skill.name()).drop.push(written.to_owned());
            }
        }
    }

    fn extension(&mut self, skill: &str) -> &mut RawExtension {
        let extend = &mut self.made.extend;
        let at = *self.extended.entry(skill.to_owned()).or_insert_with(|| {
            extend.push(RawExtension { skill: skill.to_owned(), ..RawExtension::default() });
            extend.len() - 1
        });
        &mut self.made.extend[at]
    }

    /// Gives a skill those of its other names that nobody has.
    fn aliases(&mut self, at: usize, skill: &DraftSkill, left_out: &mut LeftOut) {
        let Some(name) = self.made.names[at].clone() else { return };
        let own = self.claimed.get(&Key::of(&name)).copied().flatten();
        for alias in &skill.aliases {
            let key = Key::of(alias);
            let built_in = self.catalogue.spelled(key.as_str()).next();
            let is_own = built_in.is_some_and(|spelling| self.catalogue.skill(spelling.skill()).name() == name);
            if key.is_empty() || is_own || self.claimed.get(&key).is_some_and(|owner| owner.is_some() && *owner == own) {
                continue; // it says nothing, or what was said
            }
            if built_in.is_some() || self.claimed.contains_key(&key) {
                left_out.add(Reason::NameOfAnother);
                continue;
            }
            self.claimed.insert(key, own);
            match own {
                Some(own) => self.made.skills[own].aliases.push(alias.clone()),
                None => self.extension(&name).aliases.push(alias.clone()),
            }
        }
    }

    /// Says what a skill shows and needs. What the built-in vocabulary knows of its own skills stays as it is.
    fn relations(&mut self, at: usize, draft: &Draft, left_out: &mut LeftOut) {
        let Some(name) = self.made.names[at].clone() else { return };
        let own = self.claimed.get(&Key::of(&name)).copied().flatten();
        let skill = &draft.skills[at];
        for example in skill.examples.iter().filter(|_| own.is_some()) {
            let shows = &mut self.extension(self.catalogue.skill(*example).name()).shows;
            if !shows.contains(&name) {
                shows.push(name.clone());
            }
        }
        for (places, is_shown) in [(&skill.shows, true), (&skill.needs, false)] {
            for other in places {
                let other = self.made.names.get(*other).cloned().flatten().filter(|other| *other != name);
                let (Some(own), Some(other)) = (own, other) else {
                    left_out.add(Reason::Relation);
                    continue;
                };
                let own = &mut self.made.skills[own];
                let list = if is_shown { &mut own.shows } else { &mut own.needs };
                if !list.contains(&other) {
                    list.push(other);
                }
            }
        }
    }
}

/// Tells whether a name may be an everyday word: one word in small letters, or a very short one.
fn is_everyday(name: &str) -> bool {
    const SHORT: usize = 2;
    name.chars().count() <= SHORT || name.chars().all(char::is_lowercase)
}
