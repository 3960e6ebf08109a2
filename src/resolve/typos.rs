//! The spellings that a word may be a typo of, found without comparing it with each of them.
//!
//! Spellings lie by first letter and length, each with its letters as a set of bits. An edit adds or takes away at most one letter
//! on either side, so that two sets that differ by more bits are more edits apart, and the comparison itself is rarely made.

use crate::catalogue::{Catalogue, Claim, SkillId, Spelling};
use crate::spelling::{edits_allowed, typo_distance};
use std::collections::BTreeSet;

/// The spellings of a catalogue, laid out for this one question.
#[derive(Debug)]
pub struct Typos<'c> {
    /// By first letter and length.
    entries: Vec<Entry<'c>>,
    /// By skill, how many roles ask for it.
    asked: Vec<usize>,
}

#[derive(Debug)]
struct Entry<'c> {
    shape: Shape,
    key: &'c str,
    skill: SkillId,
}

/// What can be compared at a glance.
#[derive(Debug, Clone, Copy)]
struct Shape {
    first: char,
    length: usize,
    letters: Letters,
}

impl<'c> Typos<'c> {
    /// Lays out the spellings. Time grows with their number: about a millisecond for twenty thousand.
    pub fn of(catalogue: &'c Catalogue) -> Self {
        let certain = catalogue.spellings().filter(|spelling| spelling.claim() != Claim::Ambiguous);
        let mut entries: Vec<Entry<'c>> = certain.filter_map(Entry::of).collect();
        entries.sort_unstable_by_key(|entry| (entry.shape.first, entry.shape.length));
        Self { entries, asked: asked(catalogue) }
    }

    /// The one skill whose spelling is nearest, where it is near enough to be a typo. Of two that are equally near the one
    /// that more roles ask for is meant, since it is written more often; where these are equal, too, nothing is guessed.
    pub fn meant(&self, key: &str) -> Option<SkillId> {
        let mut near = self.near(key);
        let least = near.iter().map(|(distance, _)| *distance).min()?;
        near.retain(|(distance, _)| *distance == least);
        near.sort_unstable();
        near.dedup();
        let asked = |skill: SkillId| self.asked.get(skill.index()).copied().unwrap_or(0);
        let mut asked: Vec<(usize, SkillId)> = near.iter().map(|(_, skill)| (asked(*skill), *skill)).collect();
        asked.sort_by(|a, b| b.cmp(a));
        match asked[..] {
            [(_, skill)] => Some(skill),
            [(most, skill), (next, _), ..] if most > next => Some(skill),
            _ => None,
        }
    }

    /// The skills with a spelling that the key is a typo of, each with the number of edits.
    fn near(&self, key: &str) -> Vec<(usize, SkillId)> {
        let Some(Shape { first, length, letters }) = Shape::of(key) else { return Vec::new() };
        let Some(edits) = edits_allowed(length) else { return Vec::new() };
        let shortest = (first, length.saturating_sub(edits));
        let from = self.entries.partition_point(|entry| (entry.shape.first, entry.shape.length) < shortest);
        let like = self.entries[from..].iter();
        like.take_while(|entry| entry.shape.first == first && entry.shape.length <= length + edits)
            .filter(|entry| letters.apart(entry.shape.letters) <= edits)
            .filter_map(|entry| Some((typo_distance(key, entry.key)?, entry.skill)))
            .collect()
    }
}

/// How many roles ask for each skill.
fn asked(catalogue: &Catalogue) -> Vec<usize> {
    let mut counts = vec![0; catalogue.skills().len()];
    for role in catalogue.roles() {
        let asked: BTreeSet<SkillId> =
            role.key_skills().flat_map(|key_skill| key_skill.skills().map(|(skill, _)| skill)).collect();
        for skill in asked {
            if let Some(count) = counts.get_mut(skill.index()) {
                *count += 1;
            }
        }
    }
    counts
}

impl<'c> Entry<'c> {
    fn of(spelling: Spelling<'c>) -> Option<Self> {
        Some(Self { shape: Shape::of(spelling.key())?, key: spelling.key(), skill: spelling.skill() })
    }
}

impl Shape {
    fn of(key: &str) -> Option<Self> {
        Some(Self { first: key.chars().next()?, length: key.chars().count(), letters: Letters::of(key) })
    }
}

/// Which letters a word has: two bits for each of a to z (once, more than once), and one for each twelfth of all others.
#[derive(Debug, Clone, Copy)]
struct Letters(u64);

impl Letters {
    fn of(word: &str) -> Self {
        let mut bits = 0_u64;
        for c in word.chars() {
            if c.is_ascii_lowercase() {
                let once = 1 << (2 * (u32::from(c) - u32::from('a')));
                bits |= if bits & once == 0 { once } else { once << 1 };
            } else {
                bits |= 1 << (52 + u32::from(c) % 12);
            }
        }
        Self(bits)
    }

    /// At most the number of edits between the words.
    fn apart(self, other: Self) -> usize {
        (self.0 & !other.0).count_ones().max((other.0 & !self.0).count_ones()) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::Typos;
    use crate::catalogue::{Catalogue, Claim, SkillId, Spelling};
    use crate::spelling::{Key, typo_distance};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    /// By comparing with every spelling.
    fn plainly(catalogue: &Catalogue, key: &str) -> Vec<(usize, SkillId)> {
        let certain = catalogue.spellings().filter(|spelling| spelling.claim() != Claim::Ambiguous);
        certain.filter_map(|spelling| Some((typo_distance(key, spelling.key())?, spelling.skill()))).collect()
    }

    static TYPOS: LazyLock<Typos<'static>> = LazyLock::new(|| Typos::of(Catalogue::builtin()));

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))] // each compares with every spelling

        #[test]
        fn none_is_missed(at in any::<prop::sample::Index>(), edits in prop::collection::vec((any::<prop::sample::Index>(), 0..4, "[a-z0-9é+]"), 0..4)) {
            let catalogue = Catalogue::builtin();
            let spellings: Vec<&str> = catalogue.spellings().map(Spelling::key).collect();
            let mut letters: Vec<char> = at.get(&spellings).chars().collect();
            for (at, edit, letter) in edits {
                let at = 1 + at.index(letters.len());
                match edit {
                    0 => letters.insert(at, letter.chars().next().unwrap()),
                    1 if at < letters.len() => { letters.remove(at); }
                    2 if at + 1 < letters.len() => letters.swap(at, at + 1),
                    3 if at < letters.len() => letters[at] = letter.chars().next().unwrap(),
                    _ => {}
                }
            }
            let key = Key::of(&letters.into_iter().collect::<String>());
            let (mut near, mut plain) = (TYPOS.near(key.as_str()), plainly(catalogue, key.as_str()));
            near.sort_unstable();
            plain.sort_unstable();
            prop_assert_eq!(near, plain);
        }
    }
}
