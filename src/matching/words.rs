//! The words of a search, and which of them a text holds.

use super::beginnings::Beginnings;
use super::silent_words::SilentWords;
use crate::spelling::{Key, KeyStart, Word, same_word};

/// Which words of a search a text holds, a bit for each.
pub(super) type WordBits = u64;

/// What is searched for.
#[derive(Debug)]
pub(super) struct Query {
    /// The words, as many as a set has bits.
    words: Vec<Word>,
    /// All words as one: a text may write `backend` for `back end`.
    whole: Key,
    /// Neighbours as one, and which words they are: a text may write `backend` where the search goes on behind `back end`.
    pairs: Vec<(Key, WordBits)>,
    /// What the words, their parts and the whole begin with: forms of one word begin alike, so that most texts need no second look.
    beginnings: Beginnings,
    /// The same of the keys of names.
    starts: Vec<KeyStart>,
}

impl Query {
    /// Gives the words of a text, each once, without those that say nothing, unless all are such.
    pub(super) fn of(text: &str) -> Self {
        let most = WordBits::BITS as usize;
        let (mut words, mut silent): (Vec<Word>, Vec<Word>) = (Vec::new(), Vec::new());
        for word in words_of(text) {
            let like = if says_something(&word) { &mut words } else { &mut silent };
            if like.len() < most && like.iter().all(|known| known.whole != word.whole) {
                like.push(word);
            }
            if words.len() == most {
                break;
            }
        }
        let words = if words.is_empty() { silent } else { words };
        let whole = Key::of(text);
        let pairs = pairs(text, &words);
        let keys = || words.iter().flat_map(|word| word.parts.iter().chain([&word.whole])).chain([&whole]);
        let beginnings = Beginnings::of(keys().chain(pairs.iter().map(|(pair, _)| pair)));
        let starts = keys().flat_map(starts_of).collect();
        Self { words, whole, pairs, beginnings, starts }
    }

    /// Gives what a word may begin with of a name that says something of what is searched for.
    pub(super) fn starts(&self) -> &[KeyStart] {
        &self.starts
    }

    /// Gives the words that a text holds.
    pub(super) fn in_text(&self, text: &str) -> WordBits {
        let text: Vec<Word> = text.split_whitespace().filter(|word| self.may_hold(word)).map(Word::of).collect();
        if text.iter().any(|word| word.whole == self.whole) {
            return (0..self.words.len()).fold(0, |all, word| all | 1 << word);
        }
        let held = self.words.iter().enumerate().filter(|(_, word)| stands_in(word, &text));
        let as_one = self.pairs.iter().filter(|(pair, _)| text.iter().any(|word| word.whole == *pair));
        held.map(|(at, _)| 1 << at).chain(as_one.map(|(_, pair)| *pair)).fold(0, |all, words| all | words)
    }

    /// Gives the words that a name holds, where the search says the whole of it, in any form: dashboards, Dashboarding.
    pub(super) fn in_whole(&self, name: &str) -> WordBits {
        if self.is_said_whole(name) { self.in_text(name) } else { 0 }
    }

    /// Gives the words that a name holds, where the search says the whole of it in the same form or in the other number: who searches
    /// for astronomy doesn't mean a product of the name Astronomer.
    pub(super) fn in_same(&self, name: &str) -> WordBits {
        let same = |a: &Key, b: &Key| a == b || in_plural(a, b) || in_plural(b, a);
        let said =
            |word: &Word| same(&word.whole, &self.whole) || self.words.iter().any(|own| same(&own.whole, &word.whole));
        if self.says_all(name, said) { self.in_text(name) } else { 0 }
    }

    /// Tells whether the search says all words of a text, in any form.
    pub(super) fn is_said_whole(&self, text: &str) -> bool {
        self.says_all(text, |word| word.whole == self.whole || stands_in(word, &self.words))
    }

    /// Tells whether each word of a text says nothing or is said. Of most names a word tells by its looks that it is neither: no
    /// keys are made for those.
    fn says_all(&self, text: &str, says: impl Fn(&Word) -> bool) -> bool {
        let silent = SilentWords::builtin();
        let may_be_said = |word: &str| self.beginnings.may_hold(word) || silent.may_hold(word);
        let mut words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        text.split_ascii_whitespace().all(may_be_said)
            && words.all(|word| {
                let read = Word::of(word);
                !says_something(&read) || (self.may_hold(word) && says(&read))
            })
    }

    /// Tells whether a word of a text, or a part of it, begins as something that is searched for.
    fn may_hold(&self, word: &str) -> bool {
        let mut within = false;
        word.char_indices().any(|(at, c)| {
            let begins = !std::mem::replace(&mut within, c.is_alphanumeric());
            begins && self.beginnings.may_begin(c) && word.get(at..).is_some_and(|part| self.beginnings.may_hold(part))
        })
    }

    /// Says how much each word says, in 0..=1: the more, the fewer of the roles hold it (inverse document frequency).
    pub(super) fn rarities(&self, roles: &[WordBits]) -> Vec<f64> {
        #[allow(clippy::cast_precision_loss)] // counts of roles
        let rarity = |word: usize| {
            let holding = roles.iter().filter(|words| *words & (1 << word) != 0).count();
            let (holding, all) = (holding.max(1) as f64, roles.len() as f64 + 1.0);
            libm::log(all / holding) / libm::log(all)
        };
        (0..self.words.len()).map(rarity).collect()
    }
}

/// Gives each two neighbours in a text as one word, where both are among the words that are searched for.
fn pairs(text: &str, words: &[Word]) -> Vec<(Key, WordBits)> {
    let place = |key: &Key| words.iter().position(|word| word.whole == *key);
    let keys: Vec<Key> = text.split_whitespace().map(Key::of).collect();
    let pair = |two: &[Key]| {
        let [one, other] = two else { return None };
        Some((Key::of(&format!("{one}{other}")), 1 << place(one)? | 1 << place(other)?))
    };
    keys.windows(2).filter_map(pair).collect()
}

/// Tells whether a word is the plural of another.
fn in_plural(one: &Key, many: &Key) -> bool {
    many.as_str().strip_suffix('s') == Some(one.as_str())
}

/// Gives what a word of a name may begin with that says this key, in the other number too.
fn starts_of(key: &Key) -> [KeyStart; 3] {
    let key = key.as_str();
    [key, &format!("{key}s"), key.strip_suffix('s').unwrap_or(key)].map(KeyStart::of)
}

fn says_something(word: &Word) -> bool {
    !SilentWords::builtin().holds(word.whole.as_str())
}

/// Tells whether a word of a search is a word of a text, or a part of one, or each part of it is.
fn stands_in(word: &Word, text: &[Word]) -> bool {
    let keys = || text.iter().flat_map(|word| word.parts.iter().chain([&word.whole]));
    let has = |key: &Key| keys().any(|other| same_word(other, key));
    has(&word.whole) || (word.parts.len() > 1 && word.parts.iter().all(has))
}

fn words_of(text: &str) -> impl Iterator<Item = Word> {
    text.split_whitespace().map(Word::of).filter(|word| !word.whole.is_empty())
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn words_are_found_in_every_way_of_writing_them() {
        for (words, text, held) in [
            ("computer vision", "NLP, computer vision and recommendation", 0b11),
            ("Trading", "Algorithmic traders", 0b1),
            ("e-commerce", "online ecommerce", 0b1),
            ("ecommerce", "e-commerce platforms", 0b1),
            ("back end", "Backend Developer", 0b11),
            ("front-end", "the front end", 0b1),
            ("front end and back end", "Works on both the frontend and the backend", 0b111),
            ("front end and back end", "the endfront", 0),
            ("data visualisation", "Data visualization (Seaborn)", 0b11),
            ("I want to make games", "Makes video games", 0b1),
            ("the", "the end", 0b1),
            ("c++", "C, C# and Rust", 0),
            ("CI/CD", "CI/CD pipelines", 0b1),
            ("smart home home", "home automation", 0b10),
            ("", "anything", 0),
            ("🐍", "anything 🐍", 0),
        ] {
            assert_eq!(Query::of(words).in_text(text), held, "{words} in {text}");
        }
    }

    #[test]
    fn a_search_of_many_words_is_read_as_far_as_a_set_goes() {
        let words: Vec<String> = (0..100).map(|at| format!("word{at}x")).collect();
        assert_eq!(Query::of(&words.join(" ")).in_text(&words.join(" ")).count_ones(), 64);
    }
}
