//! Lists of words that are asked about every word of a text, or nearly: most are sent away by their length and first letter.

/// At most 64 words in lower case, all ASCII, fewer than 20 letters long.
#[derive(Debug)]
pub(crate) struct WordSet {
    list: &'static [&'static str],
    /// For each length, a bit for each word of that length.
    by_length: [u64; LONGEST],
    /// For each letter, a bit for each word that begins with it.
    by_initial: [u64; INITIALS],
}

const LONGEST: usize = 20;

/// As many initials are told apart.
const INITIALS: usize = 32;

impl WordSet {
    /// A list of words.
    pub(crate) const fn of(list: &'static [&'static str]) -> Self {
        let (mut by_length, mut by_initial) = ([0; LONGEST], [0; INITIALS]);
        let mut at = 0;
        while at < list.len() {
            by_length[list[at].len()] |= 1 << at;
            by_initial[initial(list[at].as_bytes()[0])] |= 1 << at;
            at += 1;
        }
        Self { list, by_length, by_initial }
    }

    /// Whether a word in any case is one of the list.
    #[inline]
    pub(crate) fn contains(&self, word: &[u8]) -> bool {
        self.place(word).is_some()
    }

    /// The place in the list of a word in any case.
    #[inline]
    pub(crate) fn place(&self, word: &[u8]) -> Option<usize> {
        let first = word.first()?;
        let mut near = self.by_length.get(word.len())? & self.by_initial[initial(*first)];
        while near != 0 {
            let place = near.trailing_zeros() as usize;
            if word.eq_ignore_ascii_case(self.list.get(place)?.as_bytes()) {
                return Some(place);
            }
            near &= near - 1;
        }
        None
    }
}

/// A number for a letter, whatever its case.
const fn initial(letter: u8) -> usize {
    letter as usize % INITIALS
}

#[cfg(test)]
mod tests {
    use super::WordSet;

    #[test]
    fn words_are_held_in_any_case() {
        const WORDS: WordSet = WordSet::of(&["no", "not", "never"]);
        for word in ["no", "NOT", "Never"] {
            assert!(WORDS.contains(word.as_bytes()), "{word}");
        }
        for word in ["", "n", "now", "nevers", "ну", "a word that is far longer than any of the list"] {
            assert!(!WORDS.contains(word.as_bytes()), "{word}");
        }
    }
}
