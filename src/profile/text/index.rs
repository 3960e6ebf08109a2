//! Keys made ready for finding in texts: plain numbers, so that those of the built-in catalogue are made when it is.
//!
//! Most words of a text are no key, and no key begins with them. A look at one small table says so; it may err on the other
//! side, which costs time and nothing else: what the index gives are candidates, and who asks compares them.

use super::stretch::Stretch;
use std::borrow::Cow;

/// Keys, and a number that stands for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Two bits for each place: whether a key begins so and goes on, and whether a key is just so.
    beginnings: Cow<'static, [u32]>,
    /// Where each bucket of keys starts; one more than there are buckets.
    starts: Cow<'static, [u32]>,
    /// A byte of each key's hash.
    tags: Cow<'static, [u8]>,
    /// Each key's number.
    values: Cow<'static, [u32]>,
    /// By how much a hash is shifted to give its place among the beginnings.
    shift: u32,
    /// The length of the longest key, in bytes.
    longest: usize,
}

/// What the keys are to some letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// Whether a key may begin with them and go on.
    pub more: bool,
    /// Whether they may be a key.
    pub whole: bool,
}

/// The index of the built-in catalogue's spellings, in the program's own memory from the start.
#[cfg(builtin_catalogue)]
#[allow(clippy::all, clippy::pedantic)] // generated
static BUILTIN: Index = {
    use Cow::Borrowed;
    include!(concat!(env!("OUT_DIR"), "/spellings.rs"))
};

impl Index {
    /// The index of the built-in catalogue's spellings. Costs nothing: `build.rs` made it.
    #[cfg(builtin_catalogue)]
    pub fn builtin() -> Self {
        BUILTIN.clone()
    }

    /// The source of an expression that makes this index, for `build.rs`.
    #[cfg(not(builtin_catalogue))]
    pub fn source(&self) -> String {
        let Self { beginnings, starts, tags, values, shift, longest } = self;
        format!(
            "Index {{ beginnings: Borrowed(&{beginnings:?}), starts: Borrowed(&{starts:?}), tags: Borrowed(&{tags:?}), \
             values: Borrowed(&{values:?}), shift: {shift}, longest: {longest} }}"
        )
    }

    /// An index of keys, none empty, each with its number.
    pub fn of(keys: &[(Stretch, u32)]) -> Self {
        let buckets = (keys.len() / 2).next_power_of_two();
        let (starts, places) = places(keys, buckets);
        let (mut tags, mut values) = (vec![0; keys.len()], vec![0; keys.len()]);
        for ((key, value), place) in keys.iter().zip(places) {
            tags[place] = tag(hash(*key));
            values[place] = *value;
        }
        let beginnings = beginnings(keys);
        Self {
            shift: shift(beginnings.len()),
            beginnings: beginnings.into(),
            starts: starts.into(),
            tags: tags.into(),
            values: values.into(),
            longest: keys.iter().map(|(key, _)| key.length).max().unwrap_or(0),
        }
    }

    /// What the keys are to these letters.
    #[inline]
    pub fn ahead(&self, letters: Stretch) -> Ahead {
        let known = LOOKED_AT[letters.length.min(LOOKED_AT.len() - 1)];
        let bits = self.bits(mixed(letters.beginning(known)));
        if letters.length <= TOLD_APART {
            return Ahead { more: bits & MORE != 0, whole: bits & WHOLE != 0 };
        }
        let more = bits & MORE != 0 && letters.length <= self.longest;
        Ahead { more, whole: more && self.bits(hash(letters)) & WHOLE != 0 }
    }

    #[inline]
    fn bits(&self, hash: u64) -> u32 {
        let place = place(hash, self.shift);
        self.beginnings.get(place / PLACES).map_or(0, |bits| bits >> (2 * (place % PLACES)))
    }

    /// The numbers of the keys that these letters may be.
    #[inline]
    pub fn candidates(&self, letters: Stretch) -> impl Iterator<Item = u32> {
        let hash = hash(letters);
        let bucket = bucket(hash, self.starts.len() - 1);
        let span = match self.starts.get(bucket..bucket + 2) {
            Some([start, end]) => *start as usize..*end as usize,
            _ => 0..0,
        };
        let tags = self.tags.get(span.clone()).unwrap_or_default();
        let values = self.values.get(span).unwrap_or_default();
        tags.iter().zip(values).filter(move |(other, _)| **other == tag(hash)).map(|(_, value)| *value)
    }
}

/// How many places a number of [`Index::beginnings`] holds, and its bits for the first of them.
const PLACES: usize = 16;
const MORE: u32 = 1;
const WHOLE: u32 = 2;

/// Up to this length, all letters are looked at together.
const TOLD_APART: usize = 8;
/// How many of the first letters are looked at of each length: what is long is told apart soon enough.
const LOOKED_AT: [usize; 17] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 10, 10, 12, 12, 12, 12, 16];

/// The table of what keys begin with.
fn beginnings(keys: &[(Stretch, u32)]) -> Vec<u32> {
    // At this size, about one in four words that begin no key is looked at twice.
    let mut table = vec![0; (keys.len() * 8 / PLACES).next_power_of_two()];
    let shift = shift(table.len());
    let mut mark = |hash, bit: u32| {
        let place = place(hash, shift);
        table[place / PLACES] |= bit << (2 * (place % PLACES));
    };
    for (key, _) in keys {
        for length in (1..LOOKED_AT.len()).filter(|length| LOOKED_AT[*length] == *length && *length <= key.length) {
            let is_whole = length == key.length && length <= TOLD_APART;
            mark(mixed(key.beginning(length)), if is_whole { WHOLE } else { MORE });
        }
        if key.length > TOLD_APART {
            mark(hash(*key), WHOLE);
        }
    }
    table
}

/// Where each bucket starts, and the place of each key; the keys of a bucket stay in order.
fn places(keys: &[(Stretch, u32)], buckets: usize) -> (Vec<u32>, Vec<usize>) {
    let bucket_of = |key: &Stretch| bucket(hash(*key), buckets);
    let mut starts = vec![0; buckets + 1];
    for (key, _) in keys {
        starts[bucket_of(key) + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut next = starts.clone();
    let place = |(key, _): &(Stretch, u32)| {
        let next = &mut next[bucket_of(key)];
        *next += 1;
        *next as usize - 1
    };
    let places = keys.iter().map(place).collect();
    (starts, places)
}

/// An odd number with its bits spread evenly: the golden ratio's.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// By how much a hash is shifted to be a place in a table of this many numbers, a power of two.
fn shift(numbers: usize) -> u32 {
    u64::BITS - (numbers * PLACES).trailing_zeros()
}

#[allow(clippy::cast_possible_truncation)] // what is left of it is smaller than the table
#[inline]
fn place(hash: u64, shift: u32) -> usize {
    (hash >> shift) as usize
}

/// Letters mixed into a number whose highest bits all of them have a part in.
#[allow(clippy::cast_possible_truncation)] // both halves are taken
#[inline]
fn mixed(letters: u128) -> u64 {
    ((letters as u64).wrapping_mul(SPREAD) ^ (letters >> 64) as u64).wrapping_mul(SPREAD)
}

#[inline]
fn hash(letters: Stretch) -> u64 {
    (mixed(letters.letters) ^ letters.length as u64).wrapping_mul(SPREAD)
}

/// The bucket of a hash; there is a power of two of them.
#[allow(clippy::cast_possible_truncation)] // what is left of it is smaller than their number
#[inline]
fn bucket(hash: u64, buckets: usize) -> usize {
    ((hash >> 32) as usize) & (buckets - 1)
}

/// The byte of a hash by which most keys of a bucket are told apart.
#[allow(clippy::cast_possible_truncation)]
#[inline]
fn tag(hash: u64) -> u8 {
    (hash >> 56) as u8
}
