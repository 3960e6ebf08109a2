//! Every spelling of the vocabulary that stands in a text as words of its own, longest first.

use super::super::tokens::{Separator, Token, Tokens, narrow};
use super::one_name::is_one_name;
use super::packed_token;
use crate::catalogue::spelling_index::{Ambiguity, Index, IndexedSpelling, KEPT, PackedKey, SpellingForm};
use crate::catalogue::{Catalogue, Claim, SkillId, Spelling};
use crate::resolve::Via;
use crate::spelling::fold;

/// A spelling in a text, from its first word to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mention {
    /// The place of its first word among the words.
    pub first: usize,
    /// The place of its last word.
    pub last: usize,
    /// The skill that the spelling stands for.
    pub skill: SkillId,
    /// Whether by its name or by another spelling.
    pub via: Via,
    /// Why it may mean something else.
    pub ambiguity: Ambiguity,
    /// Whether the catalogue writes it in several words.
    pub is_phrase: bool,
}

/// The spellings of a catalogue, made ready for reading texts.
#[derive(Debug)]
pub(crate) struct NameFinder<'c> {
    catalogue: &'c Catalogue,
    index: &'c Index,
}

impl<'c> NameFinder<'c> {
    /// Makes the spellings of this catalogue that stand for one skill. Costs nothing for the built-in one; another takes a few
    /// milliseconds.
    pub(crate) fn of(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, index: catalogue.spelling_index() }
    }

    /// Gives the mentions in the tokens, in order; none overlaps another.
    pub(crate) fn mentions(&self, tokens: Tokens<'_>) -> Vec<Mention> {
        let starts = self.starts(tokens);
        let mut mentions = Vec::with_capacity(starts.len());
        let mut behind = 0;
        for (first, lookahead) in starts {
            let first = first as usize;
            if first < behind {
                continue;
            }
            if let Some(mention) = self.longest(tokens, first, lookahead) {
                mentions.push(mention);
                behind = mention.last + 1;
            }
        }
        mentions
    }

    /// Gives the words with which a spelling may start, in order, each with its lookahead. Each word costs two looks at the index and no
    /// decision, so that the next ones are looked at while memory answers.
    #[allow(clippy::needless_bitwise_bool)] // each lazy operator would be a branch that can't be foretold
    fn starts(&self, tokens: Tokens<'_>) -> Vec<(u32, Lookahead)> {
        let Tokens { text, list: words } = tokens;
        let mut starts = vec![(0, Lookahead::default()); words.len()];
        let mut count = 0;
        let mut letters = words.first().map_or_else(PackedKey::default, |word| packed_token::plain_letters(*word, text));
        for (at, word) in words.iter().enumerate() {
            let next = words.get(at + 1).copied().unwrap_or(Token::NONE);
            let next_letters = packed_token::plain_letters(next, text);
            let is_begun =
                self.index.begun(letters.then(next_letters)) | word.is_odd | next.is_odd | (next.gap == Separator::And);
            let lookahead = Lookahead {
                is_whole: word.is_odd | self.index.whole(letters),
                goes_on: is_begun & (next.gap != Separator::Stop),
            };
            starts[count] = (narrow(at), lookahead);
            count += usize::from(lookahead.is_whole | lookahead.goes_on);
            letters = next_letters;
        }
        starts.truncate(count);
        starts
    }

    /// Gives the longest spelling that starts with this word; of two names with a slash between, the first (`Python/Django`).
    fn longest(&self, tokens: Tokens<'_>, first: usize, lookahead: Lookahead) -> Option<Mention> {
        let whole = self.start(tokens, first, lookahead)?;
        let slash = (first + 1..=whole.last).find(|at| tokens.list[*at].gap == Separator::Slash);
        let before = |slash: usize| Tokens { list: &tokens.list[..slash], ..tokens };
        let any = Lookahead::ANY;
        let parts = slash.and_then(|slash| Some((self.start(before(slash), first, any)?, self.start(tokens, slash, any)?)));
        let is_two = |a: &Mention, b: &Mention| {
            a.last + 1 == b.first
                && a.ambiguity != Ambiguity::Short
                && b.ambiguity != Ambiguity::Short
                && b.last >= whole.last
        };
        Some(parts.filter(|(a, b)| is_two(a, b)).map_or(whole, |(a, _)| a))
    }

    /// Gives the longest spelling that starts with this word, as one name.
    #[inline]
    pub(super) fn start(&self, tokens: Tokens<'_>, first: usize, lookahead: Lookahead) -> Option<Mention> {
        let word = tokens.list.get(first)?;
        let is_dotted = word.is_odd && word.is_dotted(tokens.text);
        let dotted = if is_dotted { self.follow(tokens, first, NameStart::Dot, Lookahead::ANY) } else { None };
        dotted.or_else(|| self.follow(tokens, first, NameStart::Word, lookahead))
    }

    #[inline]
    fn follow(&self, tokens: Tokens<'_>, first: usize, start: NameStart, lookahead: Lookahead) -> Option<Mention> {
        let Tokens { text, list: words } = tokens;
        let mut found = None;
        let mut letters = start.letters().then(packed_token::letters(*words.get(first)?, text));
        let (mut last, mut lookahead) = (first, lookahead);
        loop {
            if lookahead.is_whole {
                let run = TokenRun { tokens, first, last, start, cut: 0 };
                let number = self.spelled(letters, &run).or_else(|| self.without_ending(letters, &run));
                let number =
                    number.filter(|number| first == last || is_one_name(tokens, first, last, IndexedSpelling::of(*number)));
                found = number.map(|number| (last, number)).or(found);
            }
            let next = words.get(last + 1).filter(|next| lookahead.goes_on && next.gap != Separator::Stop);
            let Some(next) = next else { break };
            if next.gap == Separator::And {
                letters = letters.then(PackedKey::of(b"&"));
            }
            letters = letters.then(packed_token::letters(*next, text));
            last += 1;
            lookahead =
                Lookahead { is_whole: next.is_odd || self.index.whole(letters), goes_on: self.index.goes_on(letters) };
        }
        let (last, number) = found?;
        let IndexedSpelling { place, ambiguity, is_phrase, .. } = IndexedSpelling::of(number);
        let spelling = self.catalogue.spelling(place)?;
        Some(Mention { first, last, skill: spelling.skill(), via: via(spelling), ambiguity, is_phrase })
    }

    /// Gives the spelling that ends with this run's last word when its version or the plural's ending is taken away; the longest.
    fn without_ending(&self, letters: PackedKey, run: &TokenRun<'_>) -> Option<u32> {
        let Tokens { text, list: words } = run.tokens;
        let word = words.get(run.last).filter(|word| word.may_have_ending(text))?;
        endings(word.of(text)).find_map(|cut| self.spelled(letters.without_last(cut), &TokenRun { cut, ..*run }))
    }

    /// Gives the number of the spelling that these letters are, which are those of a run of words.
    #[inline]
    fn spelled(&self, letters: PackedKey, run: &TokenRun<'_>) -> Option<u32> {
        self.index.candidates(letters).find(|number| self.is_spelled(*number, letters, run))
    }

    /// Tells whether a run of words, which has these letters, is the spelling of this number.
    fn is_spelled(&self, number: u32, letters: PackedKey, run: &TokenRun<'_>) -> bool {
        let entry = IndexedSpelling::of(number);
        self.catalogue.spelling(entry.place).is_some_and(|spelling| match entry.form {
            SpellingForm::Own => PackedKey::of(spelling.key().as_bytes()) == letters && run.is(spelling.key()),
            SpellingForm::British => fold(&run.letters()) == spelling.key(),
            SpellingForm::Singular => {
                spelling.key().strip_prefix(fold(&run.letters()).as_str()).is_some_and(|ending| matches!(ending, "s" | "es"))
            }
        })
    }
}

/// What may come of words, as far as can be told from afar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Lookahead {
    /// They may be a spelling.
    is_whole: bool,
    /// With the next they may be one, or the beginning of one.
    goes_on: bool,
}

impl Lookahead {
    /// Nothing is known.
    pub(super) const ANY: Self = Self { is_whole: true, goes_on: true };
}

/// Tells by which tier a spelling answers.
fn via(spelling: Spelling<'_>) -> Via {
    match spelling.claim() {
        Claim::Name => Via::Exact,
        Claim::Alias => Via::Alias,
        Claim::Ambiguous => Via::Context,
    }
}

/// With what a name starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NameStart {
    /// The dot before its first word: `.NET`.
    Dot,
    /// Its first word.
    Word,
}

impl NameStart {
    #[inline]
    fn letters(self) -> PackedKey {
        match self {
            Self::Dot => PackedKey::of(b"."),
            Self::Word => PackedKey::default(),
        }
    }
}

/// Words one after another that may be a spelling, `cut` bytes of the last left out.
#[derive(Clone, Copy)]
struct TokenRun<'t> {
    tokens: Tokens<'t>,
    first: usize,
    last: usize,
    start: NameStart,
    cut: usize,
}

impl<'t> TokenRun<'t> {
    /// Tells whether the words are this key, in any case, which has as many letters, and the same as far as a packed key keeps them: what
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

    /// Tells what the word at a place adds to the spelling: whether an `&`, and itself.
    #[inline]
    fn piece(self, at: usize) -> Option<(bool, &'t str)> {
        let Tokens { text, list: words } = self.tokens;
        let word = words.get(at)?;
        let and = at > self.first && word.gap == Separator::And;
        let cut = if at == self.last { self.cut } else { 0 };
        Some((and, text.get(word.start as usize..word.end as usize - cut)?))
    }

    /// Gives the letters of the spelling, in lower case.
    fn letters(self) -> String {
        let dot = if self.start == NameStart::Dot { "." } else { "" };
        let pieces = (self.first..=self.last)
            .filter_map(|at| self.piece(at))
            .flat_map(|(and, written)| [if and { "&" } else { "" }, written]);
        std::iter::once(dot).chain(pieces).flat_map(str::chars).flat_map(char::to_lowercase).collect()
    }
}

/// Tells what stands in a key before the word with which it ends, which may be written in any case.
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

/// Tells how much may be taken from a word's end: its version or the plural's ending, the least first. `Python3`, `C++17`, `REST
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
    use crate::catalogue::{Catalogue, spelling_index};

    #[test]
    fn the_built_in_index_is_that_of_the_built_in_catalogue() {
        let built_in = Catalogue::builtin();
        assert!(*built_in.spelling_index() == spelling_index::index(built_in));
    }
}
