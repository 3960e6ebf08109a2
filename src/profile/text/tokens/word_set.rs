//! Lists of words that are asked about every word of a text, or nearly: most are sent away by their length and first letter.

/// Words in lower case.
#[derive(Debug)]
pub(crate) struct WordSet {
    /// Those with one initial stand together.
    words: Vec<&'static str>,
    by_initial: [Initial; INITIALS],
    /// Whether all are ASCII, as nearly all lists are.
    ascii: bool,
}

/// The words of an initial.
#[derive(Debug, Clone, Copy, Default)]
struct Initial {
    /// For each length that one of them has, a bit; of lengths that are 32 apart, the same.
    lengths: u32,
    /// Where they stand in the list.
    start: usize,
    end: usize,
}

/// As many initials are told apart.
const INITIALS: usize = 32;

impl WordSet {
    /// Makes a list of words.
    pub(crate) fn of(words: impl IntoIterator<Item = &'static str>) -> Self {
        let mut words: Vec<&'static str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        words.sort_by_key(|word| initial(word.as_bytes()));
        let mut by_initial = [Initial::default(); INITIALS];
        for (at, word) in words.iter().enumerate() {
            let here = &mut by_initial[initial(word.as_bytes())];
            if here.lengths == 0 {
                here.start = at;
            }
            here.lengths |= length(word.as_bytes());
            here.end = at + 1;
        }
        let ascii = words.iter().all(|word| word.is_ascii());
        Self { words, by_initial, ascii }
    }

    /// Gives the words.
    pub(crate) fn words(&self) -> &[&'static str] {
        &self.words
    }

    /// Tells whether a word in any case is one of the list.
    #[inline]
    pub(crate) fn contains(&self, word: &[u8]) -> bool {
        let here = self.by_initial[initial(word)];
        let is_here = |other: &&str| {
            word.eq_ignore_ascii_case(other.as_bytes()) || !self.ascii && !word.is_ascii() && lower(word) == **other
        };
        here.lengths & length(word) != 0 && self.words[here.start..here.end].iter().any(is_here)
    }
}

/// Writes a word in lower case.
pub(crate) fn lower(word: &[u8]) -> String {
    str::from_utf8(word).unwrap_or_default().to_lowercase()
}

/// Gives a number for the first letter of a word, whatever its case.
fn initial(word: &[u8]) -> usize {
    word.first().map_or(0, |letter| usize::from(*letter) % INITIALS)
}

/// Gives a bit for a length.
fn length(word: &[u8]) -> u32 {
    1 << (word.len() % 32)
}

#[cfg(test)]
mod tests {
    use super::WordSet;

    #[test]
    fn words_are_held_in_any_case() {
        let words = WordSet::of(["no", "not", "never", "können"]);
        for word in ["no", "NOT", "Never", "KÖNNEN"] {
            assert!(words.contains(word.as_bytes()), "{word}");
        }
        for word in ["", "n", "now", "nevers", "ну", "a word that is far longer than any of the list"] {
            assert!(!words.contains(word.as_bytes()), "{word}");
        }
    }
}
