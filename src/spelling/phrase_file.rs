//! The phrases of `data/languages` as the library holds them: `build.rs` cuts them into words and lays them out as they lie in memory, so that a
//! program that reads one text has nothing to do before.

use std::ops::Range;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// A phrase of a language.
#[derive(Debug, Clone, Copy, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(crate) struct PhraseData {
    /// The place of its head among the heads.
    pub head: u32,
    /// From where to where in the text its words after the first stand, with single blanks between; all of them, where it is no
    /// phrase that is looked for.
    pub rest: [u32; 2],
    /// How many words stand after the first.
    pub more: u32,
    /// The bucket of its second word, or [`NO_BUCKET`]: nearly all that don't go on so are told by that.
    pub second: u32,
}

/// A word with which phrases begin.
#[derive(Debug, Clone, Copy, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub(crate) struct FirstWordData {
    /// From where to where in the text it stands, in lower case.
    pub word: [u32; 2],
    /// Its first bytes: see [`beginning`].
    pub beginning: [u32; 2],
    /// From where to where its phrases stand among all, the longest first.
    pub phrases: [u32; 2],
    /// Where those of them begin that are this one word.
    pub alone: u32,
    /// For the bucket of each second word a bit, which others share.
    pub seconds: [u32; 2],
}

impl FirstWordData {
    /// Tells at a look of nearly all buckets that no phrase goes on with a word of them.
    #[inline]
    pub(crate) fn may_go_on(&self, bucket: usize) -> bool {
        self.seconds[bucket / 32 % 2] >> (bucket % 32) & 1 == 1
    }
}

/// The bucket of no word.
pub(crate) const NO_BUCKET: u32 = u32::MAX;

/// How many slots there are for first words; half of them are free, or more.
pub(crate) const SLOTS: usize = 1 << 13;

/// Words are parted by their initials and so many lengths into buckets.
const LENGTHS: usize = 16;

/// Gives the bucket of a word, the same in any case.
#[inline]
pub(crate) fn bucket(word: &[u8]) -> usize {
    let initial = word.first().map_or(0, |first| usize::from(*first) % 32);
    initial * LENGTHS + word.len() % LENGTHS
}

/// Second letters are told apart in outlines by so many classes.
const SECONDS: usize = 4;

/// Gives the outline of a word: its bucket, something of its second letter if that is ASCII, and its last letter, the same in any case (of the
/// letters that end words in the languages that are known).
#[inline]
pub(crate) fn outline(word: &[u8]) -> usize {
    let second = word.get(1).filter(|second| second.is_ascii()).map_or(0, |second| usize::from(*second) % SECONDS);
    let last = word.last().map_or(0, |last| usize::from(*last) % 32);
    (bucket(word) * SECONDS + second) * 32 + last
}

/// Gives the first eight bytes of a word, the same in any case of ASCII letters: nearly all others are told from it by them at a look.
#[inline]
pub(crate) fn beginning(word: &[u8]) -> [u32; 2] {
    const SMALL: u32 = u32::from_le_bytes([b' '; 4]);
    let four = |letters: Option<&[u8; 4]>| letters.map_or(0, |letters| u32::from_le_bytes(*letters));
    let [low, high] = match word.len() {
        0 => [0, 0],
        // What is there twice falls on itself.
        length @ 1..4 => {
            let at = |place: usize| u32::from(word[place]) << (8 * place);
            [at(0) | at(length / 2) | at(length - 1), 0]
        }
        4 => [four(word.first_chunk()), 0],
        length @ 5..8 => [four(word.first_chunk()), four(word.last_chunk()) >> (8 * (8 - length))],
        _ => [four(word.first_chunk()), four(word[4..].first_chunk())],
    };
    [low | SMALL, high | SMALL]
}

/// Gives the slot at which a word that begins so is looked for first.
#[inline]
#[allow(clippy::cast_possible_truncation)] // of the product its first bits are taken, as many as number the slots
pub(crate) fn slot([low, high]: [u32; 2]) -> usize {
    let both = u64::from(high) << 32 | u64::from(low);
    (both.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - SLOTS.trailing_zeros())) as usize
}

/// Gives a span as a range of indices.
#[inline]
pub(crate) fn range([start, end]: [u32; 2]) -> Range<usize> {
    start as usize..end as usize
}

/// The phrases, laid out.
#[cfg(not(builtin_catalogue))]
#[derive(Debug)]
pub(crate) struct PhraseFiles {
    /// The heads, with tabs between, and in the next line all words.
    pub text: String,
    /// All phrases: those with one first word stand together; behind them those that are looked for otherwise.
    pub phrases: Vec<PhraseData>,
    pub words: Vec<FirstWordData>,
    /// The number of each of these, counted from 1, at the slot that its beginning leads to, or the next free one behind that.
    pub slots: Vec<u16>,
    /// For each outline whether a first word has it, a bit each.
    pub outlines: Vec<u32>,
}

/// The heads of words that are no phrases: whoever knows what stands around them asks for them.
#[cfg(not(builtin_catalogue))]
const ASKED_FOR: [&str; 3] = ["or", "and", "number"];

#[cfg(not(builtin_catalogue))]
impl PhraseFiles {
    /// Lays out phrases, each with its head, by bucket and first word, of those with one the longest first.
    pub(crate) fn of<'p>(phrases: impl Iterator<Item = (&'p str, &'p str)>) -> Self {
        let (mut heads, mut lines) = (Vec::new(), Vec::new());
        for (head, phrase) in phrases.flat_map(halves) {
            let number = heads.iter().position(|known| *known == head).unwrap_or(heads.len());
            let is_asked_for = ASKED_FOR.contains(&head.as_str());
            if number == heads.len() {
                heads.push(head);
            }
            lines.push((is_asked_for, words(phrase), number));
        }
        lines.retain(|(_, words, _)| !words.is_empty());
        lines.sort_by(|(other_a, a, _), (other_b, b, _)| {
            let key = |words: &[String]| (words.first().map_or(0, |first| bucket(first.as_bytes())), words.first().cloned());
            other_a.cmp(other_b).then_with(|| key(a).cmp(&key(b))).then(b.len().cmp(&a.len())).then(a.cmp(b))
        });
        lines.dedup();
        let mut files = Self {
            text: heads.join("\t") + "\n",
            phrases: Vec::new(),
            words: Vec::new(),
            slots: vec![0; SLOTS],
            outlines: vec![0; 32 * LENGTHS * SECONDS], // of 32 last letters, a bit each
        };
        for (is_asked_for, words, head) in &lines {
            files.add(words, narrow(*head), *is_asked_for);
        }
        files
    }

    fn add(&mut self, words: &[String], head: u32, is_asked_for: bool) {
        let Some((first, more)) = words.split_first() else { return };
        if is_asked_for {
            let rest = self.text(&words.join(" "));
            self.phrases.push(PhraseData { head, rest, more: narrow(more.len()), second: NO_BUCKET });
            return;
        }
        let at = narrow(self.phrases.len());
        if self.words.last().is_none_or(|known| self.text[range(known.word)] != **first) {
            self.begin(first, at);
        }
        let rest = self.text(&more.join(" "));
        let second = more.first().map(|second| bucket(second.as_bytes()));
        self.phrases.push(PhraseData { head, rest, more: narrow(more.len()), second: second.map_or(NO_BUCKET, narrow) });
        let Some(known) = self.words.last_mut() else { return };
        known.phrases[1] = at + 1;
        if let Some(second) = second {
            known.alone = at + 1;
            known.seconds[second / 32 % 2] |= 1 << (second % 32);
        }
    }

    /// Adds a word with which phrases begin, the first of them at this place.
    fn begin(&mut self, first: &str, at: u32) {
        let word = self.text(first);
        let beginning = beginning(first.as_bytes());
        self.words.push(FirstWordData { word, beginning, phrases: [at, at], alone: at, seconds: [0; 2] });
        let outline = outline(first.as_bytes());
        self.outlines[outline / 32] |= 1 << (outline % 32);
        let mut slot = slot(beginning);
        while self.slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = u16::try_from(self.words.len()).unwrap_or_default();
    }

    fn text(&mut self, words: &str) -> [u32; 2] {
        let start = narrow(self.text.len());
        self.text.push_str(words);
        [start, narrow(self.text.len())]
    }

    /// Gives the files, each with its name.
    pub(crate) fn files(&self) -> [(&'static str, &[u8]); 5] {
        [
            ("phrases.text", self.text.as_bytes()),
            ("phrases", self.phrases.as_bytes()),
            ("phrases.words", self.words.as_bytes()),
            ("phrases.slots", self.slots.as_bytes()),
            ("phrases.outlines", self.outlines.as_bytes()),
        ]
    }
}

/// Gives a place in what the phrases take, of which no one is beyond 4 GiB.
#[cfg(not(builtin_catalogue))]
fn narrow(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Parts a phrase that stands around what it speaks of: `möchte … lernen`.
#[cfg(not(builtin_catalogue))]
fn halves<'p>((head, phrase): (&'p str, &'p str)) -> Vec<(String, &'p str)> {
    match head.strip_prefix("around ").and_then(|stance| Some((stance, phrase.split_once('…')?))) {
        Some((stance, (opens, closes))) => {
            vec![(format!("opens {stance}"), opens), (format!("closes {stance}"), closes)]
        }
        None => vec![(head.to_owned(), phrase)],
    }
}

/// Cuts a phrase into words in lower case, as texts are cut: at all that is no letter, and where a script without blanks meets another.
#[cfg(not(builtin_catalogue))]
fn words(phrase: &str) -> Vec<String> {
    let is_joined = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}');
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    for c in phrase.to_lowercase().chars() {
        let kind = c.is_alphanumeric().then(|| is_joined(c));
        match (kind, words.last_mut()) {
            (None, _) => {}
            (Some(_), Some(word)) if kind == last => word.push(c),
            (Some(_), _) => words.push(c.into()),
        }
        last = kind;
    }
    words
}

#[cfg(all(test, builtin_catalogue))]
mod tests {
    use super::beginning;

    #[test]
    fn a_word_begins_with_its_first_eight_bytes() {
        for word in ["", "a", "Go", "and", "with", "which", "Python", "against", "together", "requirements"] {
            let mut letters = [b' '; 8];
            letters.iter_mut().zip(word.bytes()).for_each(|(letter, byte)| *letter |= byte);
            let [low, high] = beginning(word.as_bytes());
            assert_eq!([low.to_le_bytes(), high.to_le_bytes()].concat(), letters, "{word}");
        }
    }
}
