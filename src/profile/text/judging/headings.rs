//! Which words head which part of a text.

use super::super::language::{Phrases, Section, WordList};
use super::super::tokens::{Token, Tokens};

/// What may be a heading: a line, or what stands in it before a colon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heading<'t> {
    /// Its words, of which no more are kept than a heading has and one; the text is that in which it stands.
    tokens: Tokens<'t>,
    /// Where it ends in the text.
    end: usize,
}

impl<'t> Heading<'t> {
    const MOST_WORDS: usize = 6;

    /// Tells what ends at this byte and begins with the first word ahead.
    pub(super) fn of(ahead: Tokens<'t>, end: usize) -> Self {
        let is_inside = |word: &&Token| word.end as usize <= end;
        let count = ahead.list.iter().take(Self::MOST_WORDS + 1).take_while(is_inside).count();
        Self { tokens: Tokens { list: &ahead.list[..count], ..ahead }, end }
    }

    /// Tells what this is about, if it begins as such headings do and is no sentence.
    pub(super) fn subject(self) -> Option<Section> {
        let (before, line) = self.tokens.text.get(..self.end)?.split_at(self.tokens.list.first()?.start as usize);
        let is_bullet = line.starts_with(['-', '*', '\u{2022}']);
        let within =
            || (!is_bullet && self.is_for_abilities()).then(|| Phrases::builtin().within_heading(self.tokens)).flatten();
        let section = Phrases::builtin()
            .whole_heading(self.tokens)
            .or_else(within)
            .or_else(|| Phrases::builtin().heading_begun(self.tokens))
            .or_else(|| Phrases::builtin().heading(self.tokens))
            .or_else(|| Phrases::builtin().heading_of_a_name(self.tokens))?;
        let is_long = self.tokens.list.len() > Self::MOST_WORDS && !before.ends_with("# ");
        let is_sentence = line.ends_with(['.', ',', ';']) || is_long;
        (!is_sentence).then_some(section)
    }

    /// Tells whether it is one of the headings that are known, and says nothing else.
    pub(super) fn is_whole(self) -> bool {
        Phrases::builtin().whole_heading(self.tokens).is_some()
    }

    /// Tells whether it heads work, projects or the like, and says nothing else.
    pub(super) fn is_of_part(self) -> bool {
        Phrases::builtin().whole_setting(self.tokens)
    }

    /// Tells whether it promises skills.
    pub(super) fn promises(self) -> bool {
        self.tokens.list.len() <= Self::MOST_WORDS && self.words().any(|word| WordList::HeadingSkills.contains(word))
    }

    /// Tells whether each of its words may stand in a heading for skills that has no other mark.
    pub(super) fn is_of_heading_words(self) -> bool {
        self.words().all(|word| WordList::HeadingSkills.contains(word) || WordList::HeadingBeside.contains(word))
    }

    /// Tells whether it promises skills, qualifications or experience.
    fn is_for_abilities(self) -> bool {
        self.words().any(|word| WordList::HeadingAbilities.contains(word))
    }

    /// Tells whether it has several words.
    pub(super) fn has_several_words(self) -> bool {
        self.tokens.list.len() > 1
    }

    fn words(self) -> impl Iterator<Item = &'t [u8]> {
        (0..self.tokens.list.len()).map(move |at| self.tokens.word(at))
    }
}
