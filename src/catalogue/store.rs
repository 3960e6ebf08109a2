//! How a catalogue lies in memory: all text in one string, all lists one after another, everything else numbers.
//!
//! So the built-in catalogue is plain data without pointers: `build.rs` writes each list as the bytes that it is in memory, and the
//! program that holds them starts without building, parsing or relocating anything. [`super::Skill`], [`super::Role`] and their kin are views of it.

use super::code::Code;
use super::{Claim, Demand, Importance, InDemand, Kind, Namespace, Prose, SkillId, SkillUse};
use crate::spelling::{KeyShape, KeyStart};
use std::borrow::Cow;
use std::collections::HashMap;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// From where to where, in the text or in a list; at most 4 GiB of either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct TextRange(pub u32, pub u32);

impl TextRange {
    /// Gives the span as a range of indices.
    pub(super) fn range(self) -> std::ops::Range<usize> {
        self.0 as usize..self.1 as usize
    }

    fn new(start: usize, end: usize) -> Self {
        // A catalogue of more than 4 GiB doesn't get here: `load` refuses far smaller files.
        let narrow = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Self(narrow(start), narrow(end))
    }
}

/// What ranking and advice ask of a skill; the rest is apart, so that they touch few pages of memory.
#[derive(Debug, Clone, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct SkillData {
    pub name: TextRange,
    pub kind: Code<Kind>,
    /// In [`Store::asked`], as are those it needs.
    pub shows: TextRange,
    pub needs: TextRange,
    /// In [`Store::uses`].
    pub uses: TextRange,
    /// Empty where it has none.
    pub url: TextRange,
}

/// What else is known of a skill; the spans of lists are in [`Store::texts`].
#[derive(Debug, Clone, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct SkillNotes {
    pub aliases: TextRange,
    pub ambiguous: TextRange,
    /// In [`Store::names`].
    pub names: TextRange,
    pub prose: Code<Prose>,
    pub source: TextRange,
}

/// A role; `key_skills` is a span of [`Store::key_skills`], `demanded` of [`Store::demanded`].
#[derive(Debug, Clone, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct RoleData {
    pub id: TextRange,
    pub title: TextRange,
    pub aliases: TextRange,
    pub focus: TextRange,
    pub key_skills: TextRange,
    pub demanded: TextRange,
    /// In [`Store::in_demand`].
    pub in_demand: TextRange,
    /// In [`Store::levels`].
    pub levels: TextRange,
    /// Which of these the role is asked at, from 1; 0 for none of them.
    pub level: u32,
    pub use_cases: TextRange,
    pub topics: TextRange,
    /// The id of the role that it extends; empty where it extends none.
    pub extends: TextRange,
    pub source: TextRange,
}

/// A level of a role; `demanded` is a span of [`Store::demanded`], `in_demand` of [`Store::in_demand`].
#[derive(Debug, Clone, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct LevelData {
    pub name: TextRange,
    pub demanded: TextRange,
    pub in_demand: TextRange,
}

/// A key skill; `core` and `also` are spans of [`Store::asked`].
#[derive(Debug, Clone, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct KeySkillData {
    pub title: TextRange,
    pub importance: Code<Importance>,
    pub core: TextRange,
    pub also: TextRange,
}

/// A skill that a role demands, or several of which one will do; `skills` is a span of [`Store::asked`].
#[derive(Debug, Clone, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct DemandedData {
    pub demand: Code<Demand>,
    /// Its place among those that as many ask for, and how many these are.
    pub place: u32,
    pub of: u32,
    /// The place in the role of the key skill that lists the first of its skills.
    pub key_skill: u32,
    pub skills: TextRange,
}

/// A name of a skill in a namespace, as it is written.
#[derive(Debug, Clone, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct NameData {
    pub namespace: Code<Namespace>,
    pub text: TextRange,
}

/// A name in a namespace, reduced to its form, and the skill that it stands for.
#[derive(Debug, Clone, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct NamedData {
    pub namespace: Code<Namespace>,
    pub form: TextRange,
    pub skill: SkillId,
}

/// A key, and what it stands for.
#[derive(Debug, Clone, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct SpellingData {
    pub key: TextRange,
    pub skill: SkillId,
    pub claim: Code<Claim>,
}

/// What a word of the name or of an alias of a skill begins with.
#[derive(Debug, Clone, Copy, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(super) struct WordStartData {
    pub start: KeyStart,
    pub skill: SkillId,
}

/// All of a catalogue.
#[derive(Debug, Clone, Default)]
pub(super) struct Store {
    pub text: Cow<'static, str>,
    pub texts: Cow<'static, [TextRange]>,
    /// By name, whatever the case.
    pub skills: Cow<'static, [SkillData]>,
    /// In the same order.
    pub skill_notes: Cow<'static, [SkillNotes]>,
    /// By id.
    pub roles: Cow<'static, [RoleData]>,
    pub key_skills: Cow<'static, [KeySkillData]>,
    /// By role, the most in demand first.
    pub demanded: Cow<'static, [DemandedData]>,
    /// The skills of these, by role, then by skill.
    pub in_demand: Cow<'static, [InDemand]>,
    /// By role, in its order.
    pub levels: Cow<'static, [LevelData]>,
    pub asked: Cow<'static, [SkillId]>,
    /// By skill, then by role: what the key skills list, the other way round.
    pub uses: Cow<'static, [SkillUse]>,
    /// By key; a key stands here several times only where it is ambiguous.
    pub spellings: Cow<'static, [SpellingData]>,
    /// The shape of each of these keys.
    pub shapes: Cow<'static, [KeyShape]>,
    /// By start, then by skill, of those that roles ask for; empty in a catalogue of one's own.
    pub word_starts: Cow<'static, [WordStartData]>,
    /// By skill, then by namespace.
    pub names: Cow<'static, [NameData]>,
    /// By namespace, then by form: [`Store::names`] the other way round.
    pub named: Cow<'static, [NamedData]>,
    /// The patterns among [`Store::named`], in the same order.
    pub patterns: Cow<'static, [NamedData]>,
    /// The names that go before those of the built-in catalogue.
    pub over_built_in: Cow<'static, [TextRange]>,
}

/// Calls a macro with each list of a [`Store`] and what it holds.
macro_rules! for_each_list {
    ($callback:ident) => {
        $callback! {
            texts: TextRange,
            skills: SkillData,
            skill_notes: SkillNotes,
            roles: RoleData,
            key_skills: KeySkillData,
            demanded: DemandedData,
            in_demand: InDemand,
            levels: LevelData,
            asked: SkillId,
            uses: SkillUse,
            spellings: SpellingData,
            shapes: KeyShape,
            word_starts: WordStartData,
            names: NameData,
            named: NamedData,
            patterns: NamedData,
            over_built_in: TextRange,
        }
    };
}
pub(super) use for_each_list;

impl Store {
    pub(super) fn text(&self, span: TextRange) -> &str {
        &self.text[span.range()]
    }

    pub(super) fn list(&self, span: TextRange) -> impl ExactSizeIterator<Item = &str> {
        self.texts[span.range()].iter().map(|text| self.text(*text))
    }
}

/// Puts text and lists into a store that is being filled; equal texts are kept once.
#[derive(Debug, Default)]
pub(super) struct Filler {
    pub store: Store,
    pub(super) known: HashMap<String, TextRange>,
}

impl Filler {
    pub(super) fn text(&mut self, text: &str) -> TextRange {
        if let Some(span) = self.known.get(text) {
            return *span;
        }
        let start = self.store.text.len();
        self.store.text.to_mut().push_str(text);
        let span = TextRange::new(start, self.store.text.len());
        self.known.insert(text.to_owned(), span);
        span
    }

    pub(super) fn list<'t>(&mut self, texts: impl Iterator<Item = &'t str>) -> TextRange {
        let spans: Vec<TextRange> = texts.map(|text| self.text(text)).collect();
        extend(&mut self.store.texts, spans)
    }
}

/// Appends items to a list, and says where they stand.
pub(super) fn extend<T: Clone>(list: &mut Cow<'static, [T]>, items: Vec<T>) -> TextRange {
    let start = list.len();
    list.to_mut().extend(items);
    TextRange::new(start, list.len())
}
