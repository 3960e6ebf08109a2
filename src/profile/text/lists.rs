//! Lists of words that are asked about every word of a text, or nearly: most are sent away by their length and first letter.

/// Words in lower case, all ASCII, fewer than 20 letters long.
#[derive(Debug)]
pub struct Words {
    list: &'static [&'static str],
    /// For each length, a bit for each letter that a word of that length begins with.
    initials: [u32; LONGEST],
}

const LONGEST: usize = 20;

impl Words {
    /// A list of words.
    pub const fn of(list: &'static [&'static str]) -> Self {
        let mut initials = [0; LONGEST];
        let mut at = 0;
        while at < list.len() {
            initials[list[at].len()] |= initial(list[at].as_bytes()[0]);
            at += 1;
        }
        Self { list, initials }
    }

    /// Whether a word in any case is one of the list.
    #[inline]
    pub fn hold(&self, word: &str) -> bool {
        word.bytes().next().is_some_and(|first| self.may_be(word.len(), first))
            && self.list.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    /// Whether a word of this length that begins so looks from afar as if it were one of the list.
    #[inline]
    pub fn may_be(&self, length: usize, first: u8) -> bool {
        self.initials.get(length).is_some_and(|initials| initials & initial(first) != 0)
    }
}

/// The bit of a letter, whatever its case.
const fn initial(letter: u8) -> u32 {
    1 << (letter & 31)
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn words_are_held_in_any_case() {
        const WORDS: Words = Words::of(&["no", "not", "never"]);
        for word in ["no", "NOT", "Never"] {
            assert!(WORDS.hold(word), "{word}");
        }
        for word in ["", "n", "now", "nevers", "ну", "a word that is far longer than any of the list"] {
            assert!(!WORDS.hold(word), "{word}");
        }
    }
}
