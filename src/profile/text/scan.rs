//! Every spelling of the vocabulary that stands in a text as words of its own, longest first.

use super::doubt::Doubt;
use super::gaps::Gap;
use super::index::Index;
use super::passage::Passage;
use super::spellings::{self, Entry, Form};
use super::stretch::{KEPT, Stretch};
use super::words::{Word, narrow};
use crate::catalogue::{Catalogue, Claim, SkillId, Spelling};
use crate::resolve::Via;
use crate::spelling::fold;

/// A spelling in a text, from its first word to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The place of its first word among the words.
    pub first: usize,
    /// The place of its last word.
    pub last: usize,
    /// The skill that the spelling stands for.
    pub skill: SkillId,
    /// Whether by its name or by another spelling.
    pub via: Via,
    /// Why it may mean something else.
    pub doubt: Doubt,
    /// Whether the catalogue writes it in several words.
    pub is_phrase: bool,
}

/// The spellings of a catalogue, made ready for reading texts.
#[derive(Debug)]
pub struct Spellings<'c> {
    catalogue: &'c Catalogue,
    index: Index,
}

impl<'c> Spellings<'c> {
    /// The spellings of this catalogue that stand for one skill. Costs nothing for the built-in one; another takes a few
    /// milliseconds.
    pub fn of(catalogue: &'c Catalogue) -> Self {
        let is_builtin = std::ptr::eq(catalogue, Catalogue::builtin());
        Self { catalogue, index: if is_builtin { Index::builtin() } else { spellings::index(catalogue) } }
    }

    /// The hits in a passage, in order; none overlaps another.
    pub fn hits(&self, passage: Passage<'_>) -> Vec<Hit> {
        let starts = self.starts(passage);
        let mut hits = Vec::with_capacity(starts.len());
        let mut behind = 0;
        for (first, outlook) in starts {
            let first = first as usize;
            if first < behind {
                continue;
            }
            if let Some(hit) = self.longest(passage, first, outlook) {
                hits.push(hit);
                behind = hit.last + 1;
            }
        }
        hits
    }

    /// The words with which a spelling may start, in order, each with its outlook. Each word costs two looks at the index and no
    /// decision, so that the next ones are looked at while memory answers.
    #[allow(clippy::needless_bitwise_bool)] // each lazy operator would be a branch that can't be foretold
    fn starts(&self, passage: Passage<'_>) -> Vec<(u32, Outlook)> {
        let Passage { text, words } = passage;
        let mut starts = vec![(0, Outlook::default()); words.len()];
        let mut count = 0;
        let mut letters = words.first().map_or_else(Stretch::default, |word| word.plain_letters(text));
        for (at, word) in words.iter().enumerate() {
            let next = words.get(at + 1).copied().unwrap_or(Word::NONE);
            let next_letters = next.plain_letters(text);
            let is_begun = self.index.begun(letters.then(next_letters)) | word.is_odd | next.is_odd | (next.gap == Gap::And);
            let outlook =
                Outlook { is_whole: word.is_odd | self.index.whole(letters), goes_on: is_begun & (next.gap != Gap::Stop) };
            starts[count] = (narrow(at), outlook);
            count += usize::from(outlook.is_whole | outlook.goes_on);
            letters = next_letters;
        }
        starts.truncate(count);
        starts
    }

    /// The longest spelling that starts with this word; of two names with a slash between, the first (`Python/Django`).
    fn longest(&self, passage: Passage<'_>, first: usize, outlook: Outlook) -> Option<Hit> {
        let whole = self.start(passage, first, outlook)?;
        let slash = (first + 1..=whole.last).find(|at| passage.words[*at].gap == Gap::Slash);
        let before = |slash: usize| Passage { words: &passage.words[..slash], ..passage };
        let any = Outlook::ANY;
        let parts = slash.and_then(|slash| Some((self.start(before(slash), first, any)?, self.start(passage, slash, any)?)));
        let is_two = |a: &Hit, b: &Hit| {
            a.last + 1 == b.first && a.doubt != Doubt::Short && b.doubt != Doubt::Short && b.last >= whole.last
        };
        Some(parts.filter(|(a, b)| is_two(a, b)).map_or(whole, |(a, _)| a))
    }

    /// The longest spelling that starts with this word, as one name.
    #[inline]
    pub(super) fn start(&self, passage: Passage<'_>, first: usize, outlook: Outlook) -> Option<Hit> {
        let word = passage.words.get(first)?;
        let is_dotted = word.is_odd && word.is_dotted(passage.text);
        let dotted = if is_dotted { self.follow(passage, first, Start::Dot, Outlook::ANY) } else { None };
        dotted.or_else(|| self.follow(passage, first, Start::Word, outlook))
    }

    #[inline]
    fn follow(&self, passage: Passage<'_>, first: usize, start: Start, outlook: Outlook) -> Option<Hit> {
        let Passage { text, words } = passage;
        let mut found = None;
        let mut letters = start.letters().then(words.get(first)?.letters(text));
        let (mut last, mut outlook) = (first, outlook);
        loop {
            if outlook.is_whole {
                let run = Run { passage, first, last, start, cut: 0 };
                let number = self.spelled(letters, &run).or_else(|| self.without_ending(letters, &run));
                found = number.map(|number| (last, number)).or(found);
            }
            let next = words.get(last + 1).filter(|next| outlook.goes_on && next.gap != Gap::Stop);
            let Some(next) = next else { break };
            if next.gap == Gap::And {
                letters = letters.then(Stretch::of(b"&"));
            }
            letters = letters.then(next.letters(text));
            last += 1;
            outlook = Outlook { is_whole: next.is_odd || self.index.whole(letters), goes_on: self.index.goes_on(letters) };
        }
        let (last, number) = found?;
        let Entry { place, doubt, is_phrase, .. } = Entry::of(number);
        let spelling = self.catalogue.spelling(place)?;
        Some(Hit { first, last, skill: spelling.skill(), via: via(spelling), doubt, is_phrase })
    }

    /// The spelling that ends with this run's last word when its version or the plural's ending is taken away; the longest.
    fn without_ending(&self, letters: Stretch, run: &Run<'_>) -> Option<u32> {
        let Passage { text, words } = run.passage;
        let word = words.get(run.last).filter(|word| word.may_have_ending(text))?;
        endings(word.of(text)).find_map(|cut| self.spelled(letters.without_last(cut), &Run { cut, ..*run }))
    }

    /// The number of the spelling that these letters are, which are those of a run of words.
    #[inline]
    fn spelled(&self, letters: Stretch, run: &Run<'_>) -> Option<u32> {
        self.index.candidates(letters).find(|number| letters.are_all() || self.is_spelled(*number, run))
    }

    /// Whether a run of words is the spelling of this number.
    #[cold]
    fn is_spelled(&self, number: u32, run: &Run<'_>) -> bool {
        let entry = Entry::of(number);
        self.catalogue.spelling(entry.place).is_some_and(|spelling| match entry.form {
            Form::Own => run.is(spelling.key()),
            Form::British => fold(&run.letters()) == spelling.key(),
        })
    }
}

/// What may come of words, as far as can be told from afar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Outlook {
    /// They may be a spelling.
    is_whole: bool,
    /// With the next they may be one, or the beginning of one.
    goes_on: bool,
}

impl Outlook {
    /// Nothing is known.
    pub const ANY: Self = Self { is_whole: true, goes_on: true };
}

/// By which tier a spelling answers.
fn via(spelling: Spelling<'_>) -> Via {
    match spelling.claim() {
        Claim::Name => Via::Exact,
        Claim::Alias | Claim::Ambiguous => Via::Alias,
    }
}

/// With what a name starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// The dot before its first word: `.NET`.
    Dot,
    /// Its first word.
    Word,
}

impl Start {
    #[inline]
    fn letters(self) -> Stretch {
        match self {
            Self::Dot => Stretch::of(b"."),
            Self::Word => Stretch::default(),
        }
    }
}

/// Words one after another that may be a spelling, `cut` bytes of the last left out.
#[derive(Clone, Copy)]
struct Run<'t> {
    passage: Passage<'t>,
    first: usize,
    last: usize,
    start: Start,
    cut: usize,
}

impl<'t> Run<'t> {
    /// Whether the words are this key, in any case, which has as many letters, and the same as far as a stretch keeps them: what
    /// stands behind those is looked at, from the end.
    fn is(self, key: &str) -> bool {
        let mut ahead = key;
        for at in (self.first..=self.last).rev() {
            if ahead.len() <= KEPT {
                break;
            }
            let Some((and, written)) = self.piece(at) else { return false };
            match before(ahead, written).and_then(|before| if and { before.strip_suffix('&') } else { Some(before) }) {
                Some(before) => ahead = before,
                None => return false,
            }
        }
        true
    }

    /// What the word at a place adds to the spelling: whether an `&`, and itself.
    #[inline]
    fn piece(self, at: usize) -> Option<(bool, &'t str)> {
        let Passage { text, words } = self.passage;
        let word = words.get(at)?;
        let and = at > self.first && word.gap == Gap::And;
        let cut = if at == self.last { self.cut } else { 0 };
        Some((and, text.get(word.start as usize..word.end as usize - cut)?))
    }

    /// The letters of the spelling, in lower case.
    fn letters(self) -> String {
        let dot = if self.start == Start::Dot { "." } else { "" };
        let pieces = (self.first..=self.last)
            .filter_map(|at| self.piece(at))
            .flat_map(|(and, written)| [if and { "&" } else { "" }, written]);
        std::iter::once(dot).chain(pieces).flat_map(str::chars).flat_map(char::to_lowercase).collect()
    }
}

/// What stands in a key before the word with which it ends, which may be written in any case.
#[inline]
fn before<'k>(key: &'k str, word: &str) -> Option<&'k str> {
    match key.len().checked_sub(word.len()).and_then(|at| key.split_at_checked(at)) {
        Some((before, end)) if end.eq_ignore_ascii_case(word) => Some(before),
        _ if word.is_ascii() => None,
        _ => {
            let lower: String = word.chars().flat_map(char::to_lowercase).collect();
            key.strip_suffix(lower.as_str())
        }
    }
}

/// How much may be taken from a word's end: its version or the plural's ending, the least first. `Python3`, `C++17`, `REST
/// APIs`, `LLMs`. A number is no version of anything.
fn endings(word: &str) -> impl Iterator<Item = usize> {
    const SHORTEST: usize = 3;
    let is_stem = |stem: &str| stem.len() >= SHORTEST || stem.ends_with(['+', '#']);
    let digits = word.bytes().rev().take_while(u8::is_ascii_digit).count();
    let versions = (1..=digits)
        .filter(move |_| digits < word.len())
        .filter(move |cut| word.get(..word.len() - cut).is_some_and(is_stem));
    let is_plural =
        |stem: &&str| stem.len() > SHORTEST || stem.len() == SHORTEST && stem.bytes().all(|byte| byte.is_ascii_uppercase());
    versions.chain(word.strip_suffix('s').filter(is_plural).map(|_| 1))
}

#[cfg(test)]
mod tests {
    use super::{Index, spellings};
    use crate::catalogue::Catalogue;

    #[test]
    fn the_built_in_index_is_that_of_the_built_in_catalogue() {
        assert!(Index::builtin() == spellings::index(Catalogue::builtin()));
    }
}
