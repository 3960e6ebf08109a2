//! Lists of words that are asked about every word of a text, or nearly: most are sent away by their length, first and last letter.

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
    /// For the outline of each of them a bit, which others share.
    outlines: u64,
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
            if here.outlines == 0 {
                here.start = at;
            }
            here.outlines |= outline(word.as_bytes());
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
        let here = &self.by_initial[initial(word)];
        here.outlines & outline(word) != 0 && self.is_among(here, word)
    }

    /// Tells whether a word is one of those of an initial.
    fn is_among(&self, here: &Initial, word: &[u8]) -> bool {
        let is_here = |other: &&str| {
            word.eq_ignore_ascii_case(other.as_bytes()) || !self.ascii && !word.is_ascii() && lower(word) == **other
        };
        self.words[here.start..here.end].iter().any(is_here)
    }
}

/// Writes a word in lower case.
pub(crate) fn lower(word: &[u8]) -> String {
    str::from_utf8(word).unwrap_or_default().to_lowercase()
}

/// Gives a number for the first letter of a word, whatever its case.
#[inline]
fn initial(word: &[u8]) -> usize {
    word.first().map_or(0, |letter| usize::from(*letter) % INITIALS)
}

/// Gives a bit for the length and the last letter of a word, whatever its case; of letters that aren't ASCII, the same for all.
#[inline]
fn outline(word: &[u8]) -> u64 {
    let last = word.last().map_or(0, |last| if last.is_ascii() { usize::from(*last) % INITIALS } else { 0 });
    1 << ((word.len() * 11 + last) % 64)
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
