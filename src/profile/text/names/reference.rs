//! The scan, held against a search that has no index: every run of words is looked up in a list of all spellings.

use super::super::tokens::{self as words, Separator, Token, Tokens};
use super::finder::{Lookahead, Mention, NameFinder};
use super::one_name::is_one_name;
use crate::catalogue::spelling_index::ambiguity::{self, Ambiguity};
use crate::catalogue::spelling_index::{self, IndexedSpelling, SpellingForm};
use crate::catalogue::{Catalogue, Claim, SkillId, Spelling};
use crate::spelling::respelled;
use proptest::prelude::*;
use std::collections::HashMap;
use std::sync::LazyLock;

static KEYS: LazyLock<HashMap<String, (SkillId, IndexedSpelling)>> = LazyLock::new(|| {
    let catalogue = Catalogue::builtin();
    let mut ambiguities = ambiguity::of(catalogue);
    let mut keys = HashMap::new();
    let (phrases, plurals) = (spelling_index::phrases(catalogue), spelling_index::plurals(catalogue));
    let is_one = |spelling: &Spelling<'_>| catalogue.spelled(spelling.key()).len() == 1;
    for spelling in catalogue.spellings().filter(|spelling| spelling.claim() != Claim::Ambiguous || is_one(spelling)) {
        let (ambiguity, is_phrase) = (ambiguities.of(spelling), phrases.contains(spelling.key()));
        if let Some(singular) = plurals.get(spelling.key()).filter(|singular| catalogue.spelled(singular).len() == 0) {
            let ambiguity = if is_phrase { ambiguity } else { ambiguity.or_word() };
            let meaning = IndexedSpelling { place: 0, form: SpellingForm::Singular, ambiguity, is_phrase };
            keys.insert(singular.clone(), (spelling.skill(), meaning));
            for key in respelled(singular) {
                keys.entry(key).or_insert((spelling.skill(), meaning));
            }
        }
        let meaning = (spelling.skill(), IndexedSpelling { place: 0, form: SpellingForm::Own, ambiguity, is_phrase });
        keys.insert(spelling.key().to_owned(), meaning);
        for key in respelled(spelling.key()) {
            keys.entry(key).or_insert(meaning);
        }
    }
    keys
});

/// Gives the longest spelling that starts at a word, and its last word.
fn longest(text: &str, words: &[Token], first: usize) -> Option<(usize, SkillId, Ambiguity)> {
    let dotted = if words[first].is_dotted(text) { from(".", text, words, first) } else { None };
    dotted.or_else(|| from("", text, words, first))
}

fn from(start: &str, text: &str, words: &[Token], first: usize) -> Option<(usize, SkillId, Ambiguity)> {
    let mut letters = start.to_owned();
    let mut found = None;
    for (last, word) in words.iter().enumerate().skip(first) {
        match word.gap {
            _ if last == first => {}
            Separator::Blank | Separator::Joint | Separator::Slash => {}
            Separator::And => letters.push('&'),
            Separator::Stop => break,
        }
        let written = word.of(text);
        let forms = (1..=written.len()).rev().filter(|end| *end == written.len() || is_ending(written, *end));
        let mut keys = forms.filter_map(|end| KEYS.get(&(letters.clone() + &written[..end].to_lowercase())));
        let here = Tokens { text, list: words };
        let key = keys.next().filter(|(_, spelling)| first == last || is_one_name(here, first, last, *spelling));
        found = key.map(|(skill, spelling)| (last, *skill, spelling.ambiguity)).or(found);
        letters += &written.to_lowercase();
    }
    found
}

/// Tells whether what stands behind a place in a word is a version or the plural's ending.
fn is_ending(word: &str, at: usize) -> bool {
    let (Some(stem), Some(rest)) = (word.get(..at), word.get(at..)) else { return false };
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_version = is_digits(rest) && !is_digits(stem) && (stem.len() >= 3 || stem.ends_with(['+', '#']));
    let is_plural = rest == "s" && (stem.len() > 3 || stem.len() == 3 && stem.chars().all(|c| c.is_ascii_uppercase()));
    word.is_ascii() && (is_version || is_plural)
}

/// Texts made of spellings, parts of them, and what stands between.
fn texts() -> impl Strategy<Value = String> {
    let keys: Vec<String> = KEYS.keys().cloned().collect();
    let gap = prop::sample::select(vec![" ", "-", "/", " / ", "&", " & ", ", ", ". ", "\n", "\n\n", ".", "'", "", " ."]);
    let ending = prop::sample::select(vec!["", "", "", "s", "S", "3", "17", "2s", "x", "ł", "İ", "+", "#"]);
    let word = (prop::sample::select(keys), 0_usize..60, any::<bool>(), gap.clone(), ending, gap);
    let word = word.prop_map(|(key, cut, is_upper, within, ending, behind)| {
        let key = if is_upper { key.to_uppercase() } else { key };
        let cut = (0..=cut.min(key.len())).rev().find(|at| key.is_char_boundary(*at)).unwrap_or(0);
        format!("{}{within}{}{ending}{behind}", &key[..cut], &key[cut..])
    });
    prop::collection::vec(word, 1..6).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_scan_finds_what_a_search_for_all_spellings_finds(text in texts()) {
        let spellings = NameFinder::of(Catalogue::builtin());
        let words = words::of(&text);
        let tokens = Tokens { text: &text, list: &words };
        for first in 0..words.len() {
            let mention = spellings.start(tokens, first, Lookahead::ANY);
            let found = mention.map(|Mention { last, skill, ambiguity, .. }| (last, skill, ambiguity));
            prop_assert_eq!(found, longest(&text, &words, first), "{:?} at {}", text, first);
        }
    }
}
