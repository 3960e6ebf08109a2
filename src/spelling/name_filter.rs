//! A set of names in two bytes each. It never misses one of its names, and takes fewer than one in a thousand other words for one
//! (a Bloom filter): good enough to hold back a guess.

/// Bits for each name.
const BITS: usize = 16;

/// Bits that are set for a name.
const PROBES: u64 = 8;

/// A view of a set of names; see the head of this file.
#[derive(Debug, Clone, Copy)]
pub struct NameFilter<'b>(&'b [u8]);

impl<'b> NameFilter<'b> {
    /// Takes what [`build`] made.
    pub const fn new(bits: &'b [u8]) -> Self {
        Self(bits)
    }

    /// Tells whether a key is in the set.
    pub fn holds(self, key: &str) -> bool {
        !self.0.is_empty()
            && probes(key, self.0.len()).all(|(byte, bit)| self.0.get(byte).is_some_and(|byte| byte & bit != 0))
    }
}

/// Makes the bytes of a set that holds these keys.
pub fn build<'k>(keys: impl ExactSizeIterator<Item = &'k str>) -> Vec<u8> {
    let mut bytes = vec![0_u8; keys.len() * BITS / 8];
    let length = bytes.len();
    for key in keys {
        for (at, bit) in probes(key, length) {
            if let Some(byte) = bytes.get_mut(at) {
                *byte |= bit;
            }
        }
    }
    bytes
}

/// Gives the places of a key's bits in so many bytes, by two hashes of it (Kirsch and Mitzenmacher).
fn probes(key: &str, bytes: usize) -> impl Iterator<Item = (usize, u8)> {
    let hash = hash(key);
    let (first, step) = (hash & 0xffff_ffff, (hash >> 32) | 1);
    let bits = 8 * bytes as u64;
    (0..PROBES).map(move |probe| {
        let bit = (first + probe * step) % bits;
        (usize::try_from(bit / 8).unwrap_or(usize::MAX), 1 << (bit % 8))
    })
}

/// Hashes by FNV-1a, with its bits mixed as `SplitMix64` ends.
fn hash(key: &str) -> u64 {
    let hash =
        key.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::{NameFilter, build};

    #[test]
    fn none_is_missed_and_few_others_are_taken() {
        let names: Vec<String> = (0..5000).map(|at| format!("name{at}")).collect();
        let bytes = build(names.iter().map(String::as_str));
        let filter = NameFilter::new(&bytes);
        assert!(names.iter().all(|name| filter.holds(name)));
        let others = (0..100_000).filter(|at| filter.holds(&format!("other{at}"))).count();
        assert!(others < 100, "{others} of 100,000");
    }

    #[test]
    fn an_empty_set_holds_nothing() {
        assert!(!NameFilter::new(&build([].into_iter())).holds("python"));
    }
}
