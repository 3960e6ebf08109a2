//! What the words of a search begin with. Forms of one word share three letters at least, so that a look at these says of nearly every name
//! that it is none of them.

use crate::spelling::Key;

/// How many bytes of a key are kept: as many as two forms of a word share.
const KEPT: usize = 3;

/// What keys begin with.
#[derive(Debug)]
pub(super) struct Beginnings {
    /// The first byte: a bit for each of ASCII.
    initials: u128,
    /// The first bytes; 0 behind a key that has fewer.
    starts: Vec<[u8; KEPT]>,
}

impl Beginnings {
    /// Takes the beginnings of keys, and of their plurals and singulars.
    pub(super) fn of<'k>(keys: impl Iterator<Item = &'k Key>) -> Self {
        let mut beginnings = Self { initials: 0, starts: Vec::new() };
        for key in keys.map(Key::as_str).filter(|key| !key.is_empty()) {
            beginnings.add(key.bytes());
            beginnings.add(key.bytes().chain([b's']));
            beginnings.add(key.strip_suffix('s').unwrap_or(key).bytes());
        }
        beginnings
    }

    fn add(&mut self, key: impl Iterator<Item = u8> + Clone) {
        let initial = key.clone().next().filter(u8::is_ascii);
        self.initials |= initial.map_or(0, |initial| 1 << initial);
        let mut start = [0; KEPT];
        start.iter_mut().zip(key.map(folded)).for_each(|(room, byte)| *room = byte);
        if !self.starts.contains(&start) {
            self.starts.push(start);
        }
    }

    /// Tells whether a key begins as a text with this character may; where it isn't ASCII, one may.
    pub(super) fn may_begin(&self, c: char) -> bool {
        !c.is_ascii() || self.initials >> u32::from(c.to_ascii_lowercase()) & 1 == 1
    }

    /// Tells whether the key of a word, or of its first part, begins as one of these. Where a look can't tell, it may.
    pub(super) fn may_hold(&self, word: &str) -> bool {
        let mut start = [0; KEPT];
        let mut length = 0;
        for byte in word.bytes().map(|byte| byte.to_ascii_lowercase()) {
            match byte {
                // A dot in front of a letter belongs to the key.
                b'.' if length > 0 => {}
                b'\'' => {}
                b'+' | b'#' | b'&' | b'0'..=b'9' | b'a'..=b'z' => {
                    if length == 0 && self.initials >> byte & 1 == 0 {
                        return !word.is_ascii();
                    }
                    if let Some(room) = start.get_mut(length) {
                        *room = folded(byte);
                    }
                    length += 1;
                }
                // What comes next is another part, or a letter beyond ASCII.
                _ => return true,
            }
            if length == KEPT {
                break;
            }
        }
        // Of two l, British spelling may have one too many.
        length == 0 || self.starts.contains(&start) || start.windows(2).any(|pair| pair == b"ll") || !word.is_ascii()
    }
}

/// Gives a byte that stands for the two by which British and American spelling differ.
fn folded(byte: u8) -> u8 {
    if byte == b'z' { b's' } else { byte }
}

#[cfg(test)]
mod tests {
    use super::Beginnings;
    use crate::spelling::{Key, same_word};
    use proptest::prelude::*;

    #[test]
    fn other_words_begin_otherwise() {
        let keys = ["computer", "vision", "go", "e-commerce"].map(Key::of);
        let beginnings = Beginnings::of(keys.iter());
        assert!(["Commons", "visual", "GOs", "ecology", "e-mail"].iter().all(|word| beginnings.may_hold(word)));
        assert!(["pandas", "COBOL", "vim", "gopher", "R", "v"].iter().all(|word| !beginnings.may_hold(word)));
    }

    proptest! {
        #[test]
        fn no_form_of_a_word_is_missed(word in "[a-zé]{1,4}(is|ys|ll|ou|z|s)?[a-z.+]{0,3}", before in "[-.(+ł]{0,2}", behind in "[-/.'s]{0,2}[a-z]{0,2}") {
            let known = Key::of(&word);
            let beginnings = Beginnings::of([&known].into_iter());
            let written = format!("{before}{}{behind}", word.to_uppercase());
            let key = Key::of(&written);
            let plural = key.as_str().strip_suffix('s') == Some(known.as_str()) || known.as_str().strip_suffix('s') == Some(key.as_str());
            if key == known || same_word(&key, &known) || plural {
                prop_assert!(beginnings.may_hold(&written), "{} {}", written, word);
            }
        }
    }
}
