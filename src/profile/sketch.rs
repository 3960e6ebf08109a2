//! How alike two texts are, by their words: to find an advertisement that was published twice.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// How many words of a text are kept; of a longer one a sample, which for every text prefers the same words.
const MOST: usize = 256;

/// The words of a text, each once, or a sample of them: the smallest by a hash ("bottom-k", Broder 1997).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch(Vec<u64>);

impl Sketch {
    /// Makes the sketch of a text. Case, punctuation, the order of the words and the space between them don't matter.
    pub fn of(text: &str) -> Self {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut hashes: Vec<u64> = words.map(hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        hashes.truncate(MOST);
        Self(hashes)
    }

    /// Tells which share of the words of either text stands in both, in 0..=1; about, where the texts are long.
    #[allow(clippy::cast_precision_loss)] // counts of words
    pub fn likeness(&self, other: &Self) -> f64 {
        let (mut ours, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        let (mut all, mut both) = (0_usize, 0_usize);
        // A sample tells of no words beyond its largest.
        while all < MOST {
            let (next_ours, next_theirs) = (ours.peek().copied(), theirs.peek().copied());
            let (takes_ours, takes_theirs) = match (next_ours, next_theirs) {
                (None, None) => break,
                (Some(a), Some(b)) => (a <= b, b <= a),
                (a, _) => (a.is_some(), a.is_none()),
            };
            both += usize::from(takes_ours && takes_theirs);
            all += 1;
            if takes_ours {
                ours.next();
            }
            if takes_theirs {
                theirs.next();
            }
        }
        if all == 0 { 1.0 } else { both as f64 / all as f64 }
    }
}

/// Gives the same number for a word on every machine and in every run.
fn hash(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    if word.bytes().any(|byte| !byte.is_ascii() || byte.is_ascii_uppercase()) {
        word.to_lowercase().hash(&mut hasher);
    } else {
        word.hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::Sketch;

    #[test]
    fn likeness_is_the_share_of_words_in_both() {
        let like = |a: &str, b: &str| Sketch::of(a).likeness(&Sketch::of(b));
        for (a, b, expected) in [
            ("Python, Django\nin  Lisbon", "python django in lisbon!", 1.0),
            ("a b c d", "a b c e", 0.6),
            ("a b", "c", 0.0),
            ("", "", 1.0),
            ("", "a", 0.0),
        ] {
            assert!((like(a, b) - expected).abs() < 1e-9, "{a:?} {b:?}: {}", like(a, b));
        }
        let long = |from: usize| (from..from + 5000).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
        assert!((like(&long(0), &long(0)) - 1.0).abs() < 1e-9);
        assert!((like(&long(0), &long(1000)) - 4.0 / 6.0).abs() < 0.15);
    }
}
