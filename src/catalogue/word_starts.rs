//! What the words of skills' names begin with: of the thousands of skills that roles ask for, a search looks at the few that it may mean.

#[cfg(not(builtin_catalogue))]
use super::store::WordStartData;
use super::{Catalogue, SkillId};
use crate::spelling::KeyStart;
#[cfg(not(builtin_catalogue))]
use crate::spelling::{Word, language_file::entries};
#[cfg(not(builtin_catalogue))]
use std::collections::{HashMap, HashSet};

impl Catalogue {
    /// Gives the skills that roles ask for, each once, by name.
    pub(crate) fn asked(&self) -> Vec<SkillId> {
        self.skill_ids().filter(|skill| self.skill(*skill).uses().len() > 0).collect()
    }

    /// Gives those of them of whose name or alias a search that begins so may say the whole, each once, by name: `starts` are those of its words
    /// and their parts. Of a catalogue of one's own that is all of them; to find out would take longer than to look at them.
    #[cfg(builtin_catalogue)]
    pub(crate) fn asked_with_words(&self, starts: &[KeyStart]) -> Vec<SkillId> {
        let words = &self.store.word_starts;
        if words.is_empty() {
            return self.asked();
        }
        let beginning_so = |start: KeyStart| {
            let rest = &words[words.partition_point(|word| word.start < start)..];
            rest.iter().take_while(move |word| word.start == start).map(|word| word.skill)
        };
        let mut skills: Vec<SkillId> = starts.iter().copied().flat_map(beginning_so).collect();
        skills.sort_unstable();
        skills.dedup();
        skills
    }

    /// Lists what names begin with, by the word of each that says something and begins as the fewest others do: who says the whole of a
    /// name says that word.
    #[cfg(not(builtin_catalogue))]
    pub(super) fn word_starts(&self, silent: &str) -> Vec<WordStartData> {
        let silent: HashSet<&str> = entries(silent).map(|(_, word)| word).collect();
        // As a search takes them.
        let words = |name: &str| {
            let words = name.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
            words.map(Word::of).collect::<Vec<Word>>()
        };
        let names = |skill: SkillId| std::iter::once(self.skill(skill).name()).chain(self.skill(skill).aliases());
        let names: Vec<(SkillId, Vec<Word>)> =
            self.asked().into_iter().flat_map(|skill| names(skill).map(move |name| (skill, words(name)))).collect();
        let mut counts = HashMap::<KeyStart, usize>::new();
        for word in names.iter().flat_map(|(_, words)| words) {
            *counts.entry(KeyStart::of(word.whole.as_str())).or_default() += 1;
        }
        let mut starts = Vec::new();
        for (skill, words) in names {
            let telling = words.iter().filter(|word| !silent.contains(word.whole.as_str()));
            let rarest = telling.min_by_key(|word| counts.get(&KeyStart::of(word.whole.as_str())));
            // Of a name in which no word says anything, all may be searched for.
            let words = rarest.map_or(words.as_slice(), std::slice::from_ref);
            let keys = words.iter().flat_map(|word| word.parts.iter().take(1).chain([&word.whole]));
            starts.extend(keys.map(|key| WordStartData { start: KeyStart::of(key.as_str()), skill }));
        }
        starts.sort_unstable_by_key(|word| (word.start, word.skill));
        starts.dedup_by_key(|word| (word.start, word.skill));
        starts
    }
}
