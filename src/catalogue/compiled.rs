//! A catalogue as bytes that are read without parsing, and judged before anybody looks anything up in it.

use super::Catalogue;
use super::lazy_index::LazyIndex;
use super::parts::{self, Parts};
use super::spelling_index::Index;
use super::store::{
    DemandedData, KeySkillData, LevelData, NameData, NamedData, RoleData, SkillData, SkillNotes, SpellingData, Store,
    TextRange, WordStartData, for_each_list,
};
use super::{InDemand, SkillId, SkillUse};
use crate::spelling::KeyShape;
use std::borrow::Cow;
use std::thread;

impl Catalogue {
    /// Writes the catalogue as bytes that [`Self::of_bytes`] reads on this machine.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        parts::joined(self.files())
    }

    /// Reads what [`Self::to_bytes`] wrote; nothing where it is no catalogue, or leads anywhere that isn't there.
    pub(super) fn of_bytes(bytes: &'static [u8]) -> Option<Self> {
        let mut parts = Parts::of(bytes);
        let text = Cow::Borrowed(str::from_utf8(parts.bytes()?).ok()?);
        macro_rules! read {
            ($($list:ident: $Item:ty,)+) => {
                Store { text, $($list: parts.list::<$Item>()?,)+ }
            };
        }
        let store = for_each_list!(read);
        (parts.are_all() && store.is_sound()).then_some(Self { store, index: LazyIndex::default() })
    }
}

impl Index {
    /// Writes the index as bytes that [`Self::of_bytes`] reads on this machine.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        parts::joined(self.files())
    }

    /// Reads what [`Self::to_bytes`] wrote; nothing where it is no index. It may still be one of another catalogue.
    pub(super) fn of_bytes(bytes: &'static [u8]) -> Option<Self> {
        let mut parts = Parts::of(bytes);
        Self::of_parts(&mut parts).filter(|_| parts.are_all())
    }
}

impl Store {
    /// Tells whether all that its lists lead to is there. Of a large one another thread looks at the half.
    fn is_sound(&self) -> bool {
        /// So many skills are looked through sooner than a thread begins.
        const SMALL: usize = 4096;
        if self.skills.len() < SMALL {
            return self.is_sound_in_entries() && self.is_sound_in_names();
        }
        thread::scope(|scope| {
            let names = thread::Builder::new().spawn_scoped(scope, || self.is_sound_in_names());
            let entries = self.is_sound_in_entries();
            // The system may have no thread to give.
            entries && names.map_or_else(|_| self.is_sound_in_names(), |names| names.join().unwrap_or_default())
        })
    }

    /// Tells it of skills and roles.
    fn is_sound_in_entries(&self) -> bool {
        let in_text = |range: &TextRange| self.text.get(range.range()).is_some();
        let in_texts = |range: &TextRange| self.texts.get(range.range()).is_some();
        let in_asked = |range: &TextRange| self.asked.get(range.range()).is_some();
        let are_demanded = |demanded: &TextRange, in_demand: &TextRange| {
            self.demanded.get(demanded.range()).is_some() && self.in_demand.get(in_demand.range()).is_some()
        };
        let is_skill = |id: &SkillId| id.index() < self.skills.len();
        let skill = |skill: &SkillData| {
            [&skill.name, &skill.url].into_iter().all(in_text)
                && [&skill.shows, &skill.needs].into_iter().all(in_asked)
                && self.uses.get(skill.uses.range()).is_some()
        };
        let notes = |notes: &SkillNotes| {
            in_text(&notes.source)
                && [&notes.aliases, &notes.ambiguous].into_iter().all(in_texts)
                && self.names.get(notes.names.range()).is_some()
        };
        let role = |role: &RoleData| {
            [&role.id, &role.title, &role.focus, &role.extends, &role.source].into_iter().all(in_text)
                && [&role.aliases, &role.use_cases, &role.topics].into_iter().all(in_texts)
                && self.key_skills.get(role.key_skills.range()).is_some()
                && are_demanded(&role.demanded, &role.in_demand)
                && self.levels.get(role.levels.range()).is_some()
        };
        let level = |level: &LevelData| in_text(&level.name) && are_demanded(&level.demanded, &level.in_demand);
        self.skills.iter().all(skill)
            && self.skill_notes.len() == self.skills.len()
            && self.skill_notes.iter().all(notes)
            && self.roles.iter().all(role)
            && self.key_skills.iter().all(|key| in_text(&key.title) && in_asked(&key.core) && in_asked(&key.also))
            && self.demanded.iter().all(|demanded| in_asked(&demanded.skills) && demanded.place < demanded.of)
            && self.in_demand.iter().all(|demanded| is_skill(&demanded.skill) && self.has(&demanded.used))
            && self.levels.iter().all(level)
            && self.asked.iter().all(is_skill)
            && self.uses.iter().all(|used| self.has(used))
    }

    /// Tells it of names and spellings.
    fn is_sound_in_names(&self) -> bool {
        let in_text = |range: &TextRange| self.text.get(range.range()).is_some();
        let is_skill = |id: &SkillId| id.index() < self.skills.len();
        let named = |named: &NamedData| in_text(&named.form) && is_skill(&named.skill);
        self.texts.iter().chain(self.over_built_in.iter()).all(in_text)
            && self.shapes.len() == self.spellings.len()
            && self.spellings.iter().all(|spelling| in_text(&spelling.key) && is_skill(&spelling.skill))
            && self.word_starts.iter().all(|word| is_skill(&word.skill))
            && self.names.iter().all(|name| in_text(&name.text))
            && self.named.iter().chain(self.patterns.iter()).all(named)
    }

    /// Tells whether there is the role of a use, and the key skill in it.
    fn has(&self, used: &SkillUse) -> bool {
        let role = self.roles.get(used.role());
        role.is_some_and(|role| used.key_skill() < role.key_skills.range().len())
    }
}

#[cfg(test)]
mod tests {
    use super::Catalogue;
    use crate::catalogue::{CatalogueDocument, Role, RoleLevel};
    use crate::profile::Profile;
    use crate::resolve::Resolver;
    use crate::{Scorer, matching};
    use proptest::prelude::*;
    use std::fmt::Write as _;
    use std::sync::LazyLock;

    static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let yaml = "skills: [{name: Aa, kind: tool, aliases: [first], url: 'https://a.example', shows: [Bb]}, {name: Bb, kind: practice}]\n\
            roles: [{id: one, title: One, focus: f, use_cases: [u], key_skills: [{title: K, importance: essential, core: [Aa], also: [Bb]}],\n\
            levels: [{name: junior, demand: {most: [Aa]}}, {name: senior, demand: {many: [[Bb, Aa]]}}]}]";
        let document = CatalogueDocument::parse("own.yaml", yaml).unwrap();
        Catalogue::from_documents(&[document]).unwrap().to_bytes()
    });

    /// Reads bytes where a list may begin, as the cache does.
    fn read(bytes: &[u8]) -> Option<Catalogue> {
        let mut room = vec![0_u64; bytes.len() / 8];
        let aligned = zerocopy::IntoBytes::as_mut_bytes(room.as_mut_slice());
        aligned.copy_from_slice(bytes.get(..aligned.len()).unwrap());
        Catalogue::of_bytes(zerocopy::IntoBytes::as_bytes(room.leak()))
    }

    /// Asks for nearly all that a catalogue holds.
    fn use_all(catalogue: &Catalogue) -> String {
        let mut said = String::new();
        for role in catalogue.roles() {
            write!(said, "{role:?}{:?}", matching::role_details(catalogue, role, None)).unwrap();
        }
        for skill in catalogue.skill_ids() {
            write!(said, "{:?}{:?}", catalogue.skill(skill), matching::skill_details(catalogue, skill)).unwrap();
        }
        let profile = Profile::of_names(&Resolver::new(catalogue), ["first", "Bb", "qq"]);
        write!(said, "{:?}", Scorer::new(catalogue).rank(&profile)).unwrap();
        for level in catalogue.roles().flat_map(Role::levels).map(RoleLevel::name).chain(["junior"]) {
            write!(said, "{:?}", catalogue.at_level(level).map(|at| format!("{:?}", Scorer::new(&at).rank(&profile))))
                .unwrap();
        }
        said
    }

    #[test]
    fn what_was_written_is_read() {
        let read = read(&BYTES).unwrap();
        assert_eq!(read.to_bytes(), *BYTES);
        assert!(use_all(&read).contains("Aa"));
        assert_eq!(
            read.skills().next().and_then(|skill| skill.url().map(str::to_owned)).as_deref(),
            Some("https://a.example")
        );
    }

    proptest! {
        #[test]
        fn other_bytes_are_no_catalogue_or_one_that_can_be_used(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
            length in any::<prop::sample::Index>(), cut in 0..8_u8,
        ) {
            let mut bytes = BYTES.clone();
            for (place, byte) in changes {
                let place = place.index(bytes.len());
                bytes[place] = byte;
            }
            if cut == 0 {
                bytes.truncate(length.index(bytes.len()) / 8 * 8);
            }
            if let Some(catalogue) = read(&bytes) {
                use_all(&catalogue);
            }
        }
    }
}
