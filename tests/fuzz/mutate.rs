//! New inputs from good ones: parts cut out, repeated, swapped, put together, and strange things put in.

use super::Input;

/// Numbers that look random and are the same for the same seed (xorshift64*).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`, which is above 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap_or(0) % end
    }

    pub(crate) fn one_of<'t, T>(&mut self, things: &'t [T]) -> &'t T {
        &things[self.below(things.len())]
    }
}

/// What stands where nobody expects it.
const STRANGE: [&str; 40] = [
    "\0",
    "\u{feff}",
    "\r",
    "\r\n",
    "\n",
    "\t",
    " ",
    "\u{a0}",
    "\u{2028}",
    "\u{200b}",
    "\u{202e}",
    "\u{fdfa}",
    "\u{301}",
    "é",
    "ß",
    "İ",
    "Σ",
    "ﬁ",
    "ｆｕｌｌ",
    "🐍",
    "👩‍💻",
    "\u{10ffff}",
    "漢字",
    "\\",
    "\"",
    "'",
    "`",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "&",
    "%",
    "-1",
    "99999999999999999999",
    "1e999",
];

/// The longest input, in bytes.
const LONGEST: usize = 64 * 1024;

/// A new input from one of the seeds; `words` are what inputs of this kind are made of.
pub(crate) fn input(random: &mut Random, seeds: &[Input], words: &[&str]) -> Input {
    let mut input = random.one_of(seeds).clone();
    for _ in 0..=random.below(8) {
        change(random, &mut input.bytes, seeds, words);
        input.bytes.truncate(LONGEST);
    }
    input
}

fn change(random: &mut Random, bytes: &mut Vec<u8>, seeds: &[Input], words: &[&str]) {
    let at = random.below(bytes.len() + 1);
    let end = (at + 1 + random.below(32)).min(bytes.len());
    match random.below(10) {
        0 => drop(bytes.drain(at..end)),
        1 => bytes.truncate(at),
        2 => insert(bytes, at, random.one_of(&STRANGE).as_bytes()),
        3 | 4 if !words.is_empty() => insert(bytes, at, random.one_of(words).as_bytes()),
        5 => {
            let times = 1 + random.below(64);
            let part = bytes[at..end].repeat(times);
            insert(bytes, at, &part);
        }
        6 => {
            let other = &random.one_of(seeds).bytes;
            let from = random.below(other.len() + 1);
            bytes.truncate(at);
            bytes.extend(&other[from..]);
        }
        7 => {
            let part: Vec<u8> = bytes.drain(at..end).collect();
            let to = random.below(bytes.len() + 1);
            insert(bytes, to, &part);
        }
        8 => bytes[at..end].make_ascii_uppercase(),
        _ => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = u8::try_from(random.below(256)).unwrap_or(0);
            }
        }
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, part: &[u8]) {
    bytes.splice(at..at, part.iter().copied());
}
