//! Keys made ready for finding in texts: plain numbers, so that those of the built-in catalogue are made when it is.
//!
//! Most words of a text are no key, and no key begins with them. A look at one small table says so; it may err on the other
//! side, which costs time and nothing else: what the index gives are candidates, and who asks compares them.

use super::stretch::{KEPT, Stretch};
use std::borrow::Cow;

/// Keys, and a number that stands for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// A Bloom filter, a number to look at for all that is asked of some letters: what keys begin with, and what they are.
    filter: Cow<'static, [u64]>,
    /// Where each bucket of keys starts; one more than there are buckets.
    starts: Cow<'static, [u32]>,
    /// Of each key, half of its hash, and below it the key's number.
    entries: Cow<'static, [u64]>,
    /// By how much a hash is shifted to give its place in the filter.
    shift: u32,
    /// The length of the longest key, in bytes.
    longest: usize,
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
        let Self { filter, starts, entries, shift, longest } = self;
        format!(
            "Index {{ filter: Borrowed(&{filter:?}), starts: Borrowed(&{starts:?}), \
             entries: Borrowed(&{entries:?}), shift: {shift}, longest: {longest} }}"
        )
    }

    /// An index of keys, none empty, each with its number.
    pub fn of(keys: &[(Stretch, u32)]) -> Self {
        let buckets = (keys.len() / 2).next_power_of_two();
        let (starts, places) = places(keys, buckets);
        let mut entries = vec![0; keys.len()];
        for ((key, value), place) in keys.iter().zip(places) {
            entries[place] = tag(hash(*key)) | u64::from(*value);
        }
        let filter = filter(keys);
        Self {
            shift: shift(filter.len()),
            filter: filter.into(),
            starts: starts.into(),
            entries: entries.into(),
            longest: keys.iter().map(|(key, _)| key.length).max().unwrap_or(0),
        }
    }

    /// Whether a key may begin with these letters, or be them. Of what is longer than a stretch keeps, the first letters are
    /// looked at.
    #[inline]
    pub fn begun(&self, letters: Stretch) -> bool {
        self.holds(letters, begun)
    }

    /// Whether these letters may be a key, or one with a plural's ending.
    #[inline]
    pub fn whole(&self, letters: Stretch) -> bool {
        self.holds(letters, whole)
    }

    /// The length of the longest key, in bytes.
    #[inline]
    pub fn longest(&self) -> usize {
        self.longest
    }

    #[inline]
    fn holds(&self, letters: Stretch, bits: impl Fn(u64) -> u64) -> bool {
        let hash = mixed(letters.letters);
        let here = self.filter.get(place(hash, self.shift)).copied().unwrap_or(0);
        !here & bits(hash) == 0
    }

    /// The numbers of the keys that these letters may be.
    #[allow(clippy::cast_possible_truncation)] // the number is the lower half
    #[inline]
    pub fn candidates(&self, letters: Stretch) -> impl Iterator<Item = u32> {
        let hash = hash(letters);
        let bucket = bucket(hash, self.starts.len() - 1);
        let span = match self.starts.get(bucket..bucket + 2) {
            Some([start, end]) => *start as usize..*end as usize,
            _ => 0..0,
        };
        let entries = self.entries.get(span).unwrap_or_default();
        entries.iter().filter(move |entry| **entry & TAG == tag(hash)).map(|entry| *entry as u32)
    }
}

/// The bits of the filter for letters that a key begins with.
#[inline]
fn begun(hash: u64) -> u64 {
    1 << (hash & 63) | 1 << (hash >> 6 & 63)
}

/// The bits of the filter for letters that are a key.
#[inline]
fn whole(hash: u64) -> u64 {
    1 << (hash >> 12 & 63) | 1 << (hash >> 18 & 63)
}

/// The filter for keys. Of some letters that no key begins with, about one in thirty is looked at twice.
fn filter(keys: &[(Stretch, u32)]) -> Vec<u64> {
    let mut filter = vec![0; keys.len().next_power_of_two().max(2)];
    let shift = shift(filter.len());
    let mut mark = |letters: u128, bits: fn(u64) -> u64| {
        let hash = mixed(letters);
        filter[place(hash, shift)] |= bits(hash);
    };
    for (key, _) in keys {
        (1..=key.length.min(KEPT)).for_each(|length| mark(key.beginning(length), begun));
        for form in [*key, key.then(Stretch::of(b"s"))] {
            mark(form.letters, begun);
            mark(form.letters, whole);
        }
    }
    filter
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

/// By how much a hash is shifted to be a place in a table of this many numbers, a power of two above one.
fn shift(numbers: usize) -> u32 {
    u64::BITS - numbers.trailing_zeros()
}

#[allow(clippy::cast_possible_truncation)] // what is left of it is smaller than the table
#[inline]
fn place(hash: u64, shift: u32) -> usize {
    (hash >> shift) as usize
}

/// Letters mixed into a number whose every bit all of them have a part in, as in wyhash.
#[allow(clippy::cast_possible_truncation)] // both halves are taken
#[inline]
fn mixed(letters: u128) -> u64 {
    let product = u128::from(letters as u64 ^ SPREAD) * u128::from((letters >> 64) as u64 ^ SPREAD.rotate_left(32));
    product as u64 ^ (product >> 64) as u64
}

#[inline]
fn hash(letters: Stretch) -> u64 {
    let hash = (mixed(letters.letters) ^ letters.length as u64).wrapping_mul(SPREAD);
    hash ^ hash >> 32
}

/// The bucket of a hash; there is a power of two of them.
#[allow(clippy::cast_possible_truncation)] // what is left of it is smaller than their number
#[inline]
fn bucket(hash: u64, buckets: usize) -> usize {
    hash as usize & (buckets - 1)
}

/// Where an entry keeps half of its key's hash, by which the keys of a bucket are told apart.
const TAG: u64 = 0xFFFF_FFFF_0000_0000;

#[inline]
fn tag(hash: u64) -> u64 {
    hash & TAG
}
