//! Keys made ready for finding in texts: plain numbers, so that those of the built-in catalogue are made when it is.
//!
//! Most words of a text are no key, and no key begins with them. A look at one small table says so; it may err on the other
//! side, which costs time and nothing else: what the index gives are candidates, and who asks compares them.

use super::packed_key::{KEPT, PackedKey};
#[cfg(all(builtin_catalogue, feature = "cli"))]
use crate::catalogue::parts::Parts;
use std::borrow::Cow;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// Keys, and a number that stands for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Index {
    /// A filter of what keys begin with.
    beginnings: Cow<'static, [u64]>,
    /// A filter of what keys are, and their plurals.
    wholes: Cow<'static, [u64]>,
    /// Where each bucket of keys starts; one more than there are buckets.
    starts: Cow<'static, [u32]>,
    /// The keys, bucket by bucket.
    entries: Cow<'static, [IndexedKey]>,
}

/// A Bloom filter of hashes, of which one number is looked at for each that is asked about: three bits for each hash in it.
mod filter {
    /// Makes a filter with so many numbers, a power of two above one.
    pub(super) fn of(numbers: usize, hashes: impl Iterator<Item = u64>) -> Vec<u64> {
        let mut filter = vec![0; numbers];
        hashes.for_each(|hash| filter[place(hash, numbers)] |= bits(hash));
        filter
    }

    /// Tells whether this hash may be in a filter; one in about fifty is taken to be that isn't.
    #[inline]
    pub(super) fn may_hold(filter: &[u64], hash: u64) -> bool {
        let here = filter.get(place(hash, filter.len())).copied().unwrap_or(0);
        !here & bits(hash) == 0
    }

    #[inline]
    fn bits(hash: u64) -> u64 {
        1 << (hash & 63) | 1 << (hash >> 6 & 63) | 1 << (hash >> 12 & 63)
    }

    /// Gives the place of a hash: its highest bits, as many as it takes to count the numbers.
    #[allow(clippy::cast_possible_truncation)] // what is left of it is smaller than the filter
    #[inline]
    fn place(hash: u64, numbers: usize) -> usize {
        (hash >> (u64::BITS - numbers.trailing_zeros())) as usize
    }
}

/// A key and its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
struct IndexedKey {
    /// Of its letters, as a [`PackedKey`] keeps them, 24 bits of a hash, by which nearly all others are told from them: letters that are read
    /// with the index of a large catalogue cost more than those of the few keys that are looked at.
    letters: [u8; 3],
    /// Its length, in bytes; that of the longest for longer ones.
    length: u8,
    number: u32,
}

impl IndexedKey {
    /// What stands for nothing.
    const NONE: Self = Self { letters: [0; 3], length: 0, number: 0 };

    #[inline]
    fn of(key: PackedKey, number: u32) -> Self {
        let [.., a, b, c] = mixed(key.letters).to_le_bytes();
        Self { letters: [a, b, c], length: u8::try_from(key.length).unwrap_or(u8::MAX), number }
    }
}

/// Calls a macro with each list of an [`Index`] and what it holds.
macro_rules! for_each_index_list {
    ($callback:ident) => {
        $callback! {
            beginnings: u64,
            wholes: u64,
            starts: u32,
            entries: IndexedKey,
        }
    };
}

impl Index {
    /// The index of the built-in catalogue's spellings, in the program's own memory from the start: `build.rs` made it.
    #[cfg(builtin_catalogue)]
    pub(crate) const BUILT_IN: Self = {
        use crate::catalogue::built_list::built_list;
        macro_rules! built_index {
            ($($list:ident: $Item:ty,)+) => {
                Self { $($list: built_list!($list: $Item, concat!("index_", stringify!($list))),)+ }
            };
        }
        for_each_index_list!(built_index)
    };

    /// Gives the lists it is made of, each with a name, as the bytes that they are in memory.
    #[cfg(any(not(builtin_catalogue), feature = "cli"))] // for build.rs, and for what keeps compiled catalogues
    pub(crate) fn files(&self) -> Vec<(&'static str, &[u8])> {
        macro_rules! files {
            ($($list:ident: $Item:ty,)+) => {
                vec![$((concat!("index_", stringify!($list)), self.$list.as_bytes()),)+]
            };
        }
        for_each_index_list!(files)
    }

    /// Makes the index of what [`Self::files`] gives, one behind the other; nothing where that makes none.
    #[cfg(all(builtin_catalogue, feature = "cli"))]
    pub(crate) fn of_parts(parts: &mut Parts) -> Option<Self> {
        macro_rules! read {
            ($($list:ident: $Item:ty,)+) => {
                Self { $($list: parts.list::<$Item>()?,)+ }
            };
        }
        let index = for_each_index_list!(read);
        index.is_sound().then_some(index)
    }

    /// Tells whether nothing that is looked up leads out of the lists.
    #[cfg(all(builtin_catalogue, feature = "cli"))]
    fn is_sound(&self) -> bool {
        let filters = [&self.beginnings, &self.wholes];
        let buckets = self.starts.len().saturating_sub(1);
        filters.iter().all(|filter| filter.len() > 1 && filter.len().is_power_of_two())
            && buckets.is_power_of_two()
            && self.starts.is_sorted()
            && self.starts.last().is_some_and(|end| *end as usize == self.entries.len())
    }

    /// Makes an index of keys, none empty, each with its number.
    pub(crate) fn of(keys: &[(PackedKey, u32)]) -> Self {
        let buckets = (keys.len() / 2).next_power_of_two();
        let (starts, places) = places(keys, buckets);
        let mut entries = vec![IndexedKey::NONE; keys.len()];
        for ((key, number), place) in keys.iter().zip(places) {
            entries[place] = IndexedKey::of(*key, *number);
        }
        let beginnings =
            keys.iter().flat_map(|(key, _)| (1..=key.length.min(LONGEST_BEGINNING)).map(|length| key.beginning(length)));
        let wholes = keys.iter().flat_map(|(key, _)| [*key, key.then(PackedKey::of(b"s"))]).map(|key| key.letters);
        let plurals = wholes.clone().map(beginning);
        let size = keys.len().next_power_of_two();
        Self {
            beginnings: filter::of((size / 2).max(2), beginnings.chain(plurals).map(mixed)).into(),
            wholes: filter::of((size / 4).max(2), wholes.map(mixed)).into(),
            starts: starts.into(),
            entries: entries.into(),
        }
    }

    /// Tells whether a key may begin with these letters, or be them; the first of them are looked at.
    #[inline]
    pub(crate) fn begun(&self, letters: PackedKey) -> bool {
        filter::may_hold(&self.beginnings, mixed(beginning(letters.letters)))
    }

    /// Tells whether these letters may be a key, or one with a plural's ending.
    #[inline]
    pub(crate) fn whole(&self, letters: PackedKey) -> bool {
        filter::may_hold(&self.wholes, mixed(letters.letters))
    }

    /// Tells whether a key may begin with these letters and have more.
    #[inline]
    pub(crate) fn goes_on(&self, letters: PackedKey) -> bool {
        if letters.length < KEPT {
            return self.begun(letters);
        }
        let longer = IndexedKey::of(PackedKey { length: letters.length + 1, ..letters }, 0);
        self.near(letters).iter().any(|entry| entry.letters == longer.letters && entry.length >= longer.length)
    }

    /// Gives the numbers of the keys that these letters may be.
    #[inline]
    pub(crate) fn candidates(&self, letters: PackedKey) -> impl Iterator<Item = u32> {
        let like = IndexedKey::of(letters, 0);
        let is_like = move |entry: &&IndexedKey| entry.letters == like.letters && entry.length == like.length;
        self.near(letters).iter().filter(is_like).map(|entry| entry.number)
    }

    /// Gives the bucket of all keys that have the same letters as far as a packed key keeps them, and of some others.
    #[inline]
    fn near(&self, letters: PackedKey) -> &[IndexedKey] {
        let bucket = bucket(mixed(letters.letters), self.starts.len() - 1);
        let span = match self.starts.get(bucket..bucket + 2) {
            Some([start, end]) => *start as usize..*end as usize,
            _ => 0..0,
        };
        self.entries.get(span).unwrap_or_default()
    }
}

/// How many letters of a beginning are looked at: words that are alike so far hardly ever differ behind.
const LONGEST_BEGINNING: usize = 12;

#[inline]
fn beginning(letters: u128) -> u128 {
    letters & ((1 << (8 * LONGEST_BEGINNING)) - 1)
}

/// Tells where each bucket starts, and the place of each key; the keys of a bucket stay in order.
fn places(keys: &[(PackedKey, u32)], buckets: usize) -> (Vec<u32>, Vec<usize>) {
    let bucket_of = |key: &PackedKey| bucket(mixed(key.letters), buckets);
    let mut starts = vec![0; buckets + 1];
    for (key, _) in keys {
        starts[bucket_of(key) + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut next = starts.clone();
    let place = |(key, _): &(PackedKey, u32)| {
        let next = &mut next[bucket_of(key)];
        *next += 1;
        *next as usize - 1
    };
    let places = keys.iter().map(place).collect();
    (starts, places)
}

/// An odd number with its bits spread evenly: the golden ratio's.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// Letters mixed into a number whose every bit all of them have a part in, as in wyhash.
#[allow(clippy::cast_possible_truncation)] // both halves are taken
#[inline]
fn mixed(letters: u128) -> u64 {
    let product = u128::from(letters as u64 ^ SPREAD) * u128::from((letters >> 64) as u64 ^ SPREAD.rotate_left(32));
    product as u64 ^ (product >> 64) as u64
}

/// Gives the bucket of a hash; there is a power of two of them.
#[allow(clippy::cast_possible_truncation)] // what is left of it is smaller than their number
#[inline]
fn bucket(hash: u64, buckets: usize) -> usize {
    (hash >> 18) as usize & (buckets - 1)
}
